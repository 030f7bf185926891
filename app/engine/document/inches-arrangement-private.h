/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-arrangement.h"

G_BEGIN_DECLS

/* Seen by the two halves of the type only. */
struct _InchesArrangement
{
  GObject          parent_instance;

  InchesChronicle *chronicle; /* owns the names */
  GPtrArray       *rows;      /* (element-type InchesArrangedRow) top to bottom */
  gboolean         scrolls;
  guint            above;
};

GPtrArray         *inches_arrangement_make_first_view (InchesChronicle         *chronicle) G_GNUC_WARN_UNUSED_RESULT;
InchesArrangedRow *inches_arrangement_find_place      (InchesArrangement       *self,
                                                       const char              *id,
                                                       guint                   *place); /* (out) (optional) */
guint              inches_arranged_row_get_group      (const InchesArrangedRow *row); /* lanes, tracks, rows of the model: each stay among themselves */
double             inches_arrangement_limit_height    (double                   height); /* px at text size 1; 0 stays 0 */
void               inches_arrangement_emit_changed    (InchesArrangement       *self);
void               inches_arrangement_emit_replaced   (InchesArrangement       *self);

G_END_DECLS
