/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-page.h"
#include "inches-scale.h"

G_BEGIN_DECLS

/* The ground of lying bars, in inches gained: hatched, with a line and a figure at
 * round numbers. Plain value. */
typedef struct
{
  guint             row;     /* of its texts */
  InchesTimelineBox plot;
  InchesScale       scale;   /* inches to px */
  double            ticks[INCHES_SCALE_MAX_TICKS]; /* px */
  guint             n_ticks;
} InchesBarPlot;

/* Room that a plot of bars leaves at its ends, and what its figures stand under, px. */
typedef struct
{
  double left;
  double right;
} InchesBarPads;

double inches_bar_plot_axis_height (const InchesModelPage   *page);
void   inches_bar_plot_place       (InchesBarPlot           *self,
                                    InchesModelPage         *page,
                                    guint                    row,
                                    const InchesTimelineBox *plot,
                                    double                   low,
                                    double                   high,
                                    const InchesBarPads     *pads);
void   inches_bar_plot_paint       (const InchesBarPlot     *self,
                                    InchesCanvas            *canvas,
                                    const InchesTheme       *theme,
                                    double                   unit);
void   inches_bar_paint            (const InchesTimelineBox *box,
                                    gboolean                 hollow,
                                    InchesRole               role,
                                    InchesCanvas            *canvas,
                                    const InchesTheme       *theme,
                                    double                   unit);
char  *inches_bar_format_signed    (double                   value,
                                    guint                    decimals) G_GNUC_WARN_UNUSED_RESULT; /* "+2.1", U+2212 minus */

G_END_DECLS
