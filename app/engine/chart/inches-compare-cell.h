/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-compare-fan.h"

G_BEGIN_DECLS

/* One scenario of a comparison, from its name down to its settings. */
typedef struct
{
  guint              column;
  InchesCompareRole  role;
  InchesTimelineBox  box;     /* all of it */
  InchesCompareFan  *fan;     /* NULL: no room */
  double             radius;  /* 0: there is no room for dots */
  struct { double x; double y; } dots[INCHES_N_DOTS];
  InchesOutcome      outcomes[INCHES_N_DOTS];
  InchesTimelineBox  ground;  /* of the dots */
  InchesTimelineBox  bars[INCHES_N_OUTCOMES];
} InchesCompareCell;

InchesCompareCell *inches_compare_cell_new   (InchesModelPage         *page,
                                              const InchesChartInput  *input,
                                              const InchesComparePlan *plan,
                                              guint                    column) G_GNUC_WARN_UNUSED_RESULT;
void               inches_compare_cell_free  (InchesCompareCell       *self);
void               inches_compare_cell_paint (const InchesCompareCell *self,
                                              InchesCanvas            *canvas,
                                              const InchesTheme       *theme,
                                              double                   unit);

/* A text no wider than @width, cut and ended by "…" where it must be. */
char              *inches_compare_fit        (const InchesModelPage   *page,
                                              InchesTypeUse            use,
                                              const char              *text,
                                              double                   width) G_GNUC_WARN_UNUSED_RESULT;
void               inches_compare_write      (InchesModelPage         *page,
                                              guint                    row,
                                              InchesTypeUse            use,
                                              InchesRole               role,
                                              double                   x,
                                              double                   middle,
                                              double                   width,
                                              double                   pitch,
                                              guint                    most_lines,
                                              const char              *text); /* wrapped; the last line cut where it must be */

G_END_DECLS
