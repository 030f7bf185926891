/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-ladder.h"

G_BEGIN_DECLS

#define INCHES_N_COEFFICIENTS 110

/* A sheet of coefficients: what the model believes. Immutable, counted references, any thread. */
typedef struct _InchesSheet InchesSheet;

#define INCHES_TYPE_SHEET (inches_sheet_get_type ())

GType               inches_sheet_get_type  (void) G_GNUC_CONST;
InchesSheet        *inches_sheet_ref       (InchesSheet       *self);
void                inches_sheet_unref     (InchesSheet       *self);
const char         *inches_sheet_get_id    (const InchesSheet *self);
const char         *inches_sheet_get_name  (const InchesSheet *self); /* "The model's own sheet" */
const InchesLadder *inches_sheet_get_ladder (const InchesSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesSheet, inches_sheet_unref)

G_END_DECLS
