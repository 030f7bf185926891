/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-coefficient.h"
#include "inches-ladder.h"

G_BEGIN_DECLS

/* A sheet of coefficients: what the model believes. Immutable, counted references, any thread. */
typedef struct _InchesSheet InchesSheet;

/* What a sheet that is based on another says differently. */
typedef struct
{
  const char *id;
  double      value;
  const char *why; /* NULL: as in the sheet it is based on */
} InchesCoefficientChange;

#define INCHES_TYPE_SHEET (inches_sheet_get_type ())

GType               inches_sheet_get_type     (void) G_GNUC_CONST;
InchesSheet        *inches_sheet_new          (const char                    *id,
                                               const char                    *name,
                                               const InchesLadder            *ladder,
                                               const InchesCoefficient       *entries,
                                               guint                          n_entries,
                                               GError                       **error) G_GNUC_WARN_UNUSED_RESULT;
InchesSheet        *inches_sheet_new_based_on (InchesSheet                   *base,
                                               const char                    *id,
                                               const char                    *name,
                                               const InchesCoefficientChange *changes,
                                               guint                          n_changes,
                                               GError                       **error) G_GNUC_WARN_UNUSED_RESULT;
InchesSheet        *inches_sheet_new_varied   (InchesSheet                   *base,
                                               const double                  *values, /* INCHES_N_COEFFICIENTS */
                                               const double                  *r) G_GNUC_WARN_UNUSED_RESULT; /* INCHES_N_RUNGS */
InchesSheet        *inches_sheet_ref          (InchesSheet                   *self);
void                inches_sheet_unref        (InchesSheet                   *self);
gboolean            inches_sheet_equal        (const InchesSheet             *a,
                                               const InchesSheet             *b); /* no number differs */
const char         *inches_sheet_get_id       (const InchesSheet             *self);
const char         *inches_sheet_get_name     (const InchesSheet             *self); /* "The model's own sheet" */
const char         *inches_sheet_get_hash     (const InchesSheet             *self); /* 8 hex digits of its numbers */
const InchesLadder *inches_sheet_get_ladder   (const InchesSheet             *self);
const InchesCoefficient *
                    inches_sheet_get_entry    (const InchesSheet             *self,
                                               guint                          index);
const InchesCoefficientValues *
                    inches_sheet_get_values   (const InchesSheet             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesSheet, inches_sheet_unref)

G_END_DECLS
