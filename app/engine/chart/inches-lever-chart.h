/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-lever-set.h"
#include "inches-measurer.h"
#include "inches-theme.h"

G_BEGIN_DECLS

#define INCHES_LEVER_THUMB  16.0 /* px at scale 1 */
#define INCHES_LEVER_WORDS  3    /* at most so many named marks */

/* The scale of a lever: groove, marks, early 2025, the way from there to the value. */
typedef struct _InchesLeverChart InchesLeverChart;

typedef struct
{
  const char *text; /* of the lever, or translated */
  double      x;    /* left end */
  double      width;
  gboolean    bold; /* the mark nearest to the value */
} InchesLeverWord;

InchesLeverChart *inches_lever_chart_new       (const InchesLever       *lever,
                                                InchesMeasurer          *measurer,
                                                double                   width,
                                                double                   scale,
                                                gboolean                 mirrored) G_GNUC_WARN_UNUSED_RESULT;
void              inches_lever_chart_free      (InchesLeverChart        *self);
void              inches_lever_chart_set_value (InchesLeverChart        *self,
                                                double                   value);
void              inches_lever_chart_set_role  (InchesLeverChart        *self,
                                                InchesRole               role); /* colour of the change: a choice at first */
double            inches_lever_chart_get_height (const InchesLeverChart *self);
double            inches_lever_chart_to_x      (const InchesLeverChart  *self,
                                                double                   value);
guint             inches_lever_chart_get_words (const InchesLeverChart  *self,
                                                const InchesLeverWord  **words);
void              inches_lever_chart_paint     (const InchesLeverChart  *self,
                                                InchesCanvas            *canvas,
                                                const InchesTheme       *theme);

double            inches_lever_snap            (const InchesLever       *lever,
                                                double                   value);
double            inches_lever_round           (const InchesLever       *lever,
                                                double                   value);
double            inches_lever_next_mark       (const InchesLever       *lever,
                                                double                   value,
                                                int                      direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesLeverChart, inches_lever_chart_free)

G_END_DECLS
