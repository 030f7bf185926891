/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-model.h"

G_BEGIN_DECLS

/* In which unit a margin is. */
typedef enum
{
  INCHES_MARGIN_INCHES,
  INCHES_MARGIN_FUTURES, /* of 100 simulated futures */
  INCHES_MARGIN_POINTS   /* of an index from 0 to 100 */
} InchesMarginUnit;

/* What the model was built to do: an entry of docs/model.md section 9. */
typedef struct
{
  const char       *id;     /* "S01" */
  const char       *words;  /* translated */
  const char       *claims; /* of the op-ed, "C57, C59"; "" without */
  gboolean          holds;
  double            margin; /* of its tightest condition: how far from failing, below 0 if it fails */
  InchesMarginUnit  unit;
} InchesProperty;

/* The properties that can be checked while someone waits, for one sheet. They
 * hold because the model was built so: they test the program, not the world.
 * Immutable, counted references, any thread. */
typedef struct _InchesPropertyList InchesPropertyList;

#define INCHES_TYPE_PROPERTY_LIST (inches_property_list_get_type ())

GType                 inches_property_list_get_type    (void) G_GNUC_CONST;
InchesPropertyList   *inches_property_list_new         (InchesModel              *model,
                                                        InchesSheet              *sheet,
                                                        guint64                   seed,
                                                        guint                     n_futures,
                                                        const gint               *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* NULL if cancelled */
InchesPropertyList   *inches_property_list_ref         (InchesPropertyList       *self);
void                  inches_property_list_unref       (InchesPropertyList       *self);
guint                 inches_property_list_get_length  (const InchesPropertyList *self);
guint                 inches_property_list_get_n_runs  (const InchesPropertyList *self);
const InchesProperty *inches_property_list_get         (const InchesPropertyList *self,
                                                        guint                     place); /* in the order of ids */
const InchesProperty *inches_property_list_find        (const InchesPropertyList *self,
                                                        const char               *id);

const char           *inches_property_list_get_heading (void); /* translated; stands above the list */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesPropertyList, inches_property_list_unref)

G_END_DECLS
