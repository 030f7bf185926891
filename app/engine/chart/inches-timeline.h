/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-arrangement.h"
#include "inches-canvas.h"
#include "inches-chronicle.h"
#include "inches-filter.h"
#include "inches-forecast.h"
#include "inches-label-changes.h"
#include "inches-measurer.h"
#include "inches-model.h"
#include "inches-moving-picture.h"
#include "inches-theme.h"
#include "inches-timeline-text.h"
#include "inches-view.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_TIMELINE_WINDOW, /* as in the main window: overview strip, no title */
  INCHES_TIMELINE_SLIDE   /* a picture that leaves: title, key, settings, sources */
} InchesTimelinePurpose;

/* What a timeline is placed from. Objects are referenced, strings copied, by inches_timeline_place(). */
typedef struct
{
  InchesChronicle       *chronicle;
  InchesModel           *model;
  InchesForecast        *forecast;   /* NULL until the first run ends: model rows without figures */
  InchesForecast        *baseline;   /* early 2025, NULL for none; its line is drawn if both have the same anchor */
  InchesView             view;
  double                 width;      /* px */
  double                 height;     /* px */
  double                 font_scale; /* 1: text as designed; a slide scales with its size besides */
  InchesMeasurer        *measurer;
  InchesTimelinePurpose  purpose;
  gboolean               hurry;      /* frames follow each other: of crowded lanes few get new labels in each */
  gboolean               show_model; /* FALSE leaves out fan and ladder, and the axis is uniform */
  guint                  faintest;   /* least important event shown, 1 to 5; 0: 3 at full span, more when zoomed in */
  const char *const     *rows;       /* ids of lanes and tracks to show, NULL: as data/timeline.json has them */
  InchesArrangement     *arrangement; /* which rows, in which order and how high; NULL, or rows given: as the data has them */
  const InchesFilter    *filter;     /* events shown, NULL: all; copied */
  const char            *highlight;  /* id of a track picked out among the others, NULL: none */
  InchesLabelChanges    *label_changes; /* NULL: labels as shipped */
  double                 bare;       /* slide only: px of a window px where another page has head and foot; 0: it has its own */
  const char            *title;      /* slide only, may be NULL */
  const char            *subtitle;   /* slide only, may be NULL */
  const char            *note;       /* slide only, the user's own foot mark, may be NULL */
} InchesTimelineInput;

typedef enum
{
  INCHES_TARGET_NONE,
  INCHES_TARGET_EVENT,
  INCHES_TARGET_CLUSTER,  /* several events under one count */
  INCHES_TARGET_PERIOD,   /* a span on a base line */
  INCHES_TARGET_LANE,     /* gutter or ground of a lane */
  INCHES_TARGET_SHOW_ALL, /* words in a lane that the filter empties: takes the filter away */
  INCHES_TARGET_TRACK,
  INCHES_TARGET_FAN,
  INCHES_TARGET_RUNG,     /* index: the rung */
  INCHES_TARGET_AXIS,
  INCHES_TARGET_OVERVIEW
} InchesTargetKind;

/* What lies under the pointer or holds an event. Pointers belong to the timeline
 * and are valid until it is placed again. */
typedef struct
{
  InchesTargetKind   kind;
  guint              index;     /* lane of the chronicle, track of the chronicle, or rung */
  gboolean           in_gutter;
  InchesEvent       *event;     /* event or period; the first of a cluster */
  GPtrArray         *events;    /* a cluster's, by date; else NULL */
  double             x;         /* centre of the mark */
  double             y;
  double             radius;    /* of the mark, px */
  InchesTimelineBox  mark;      /* the mark or pill; for a row its box */
  gboolean           has_label;
  InchesTimelineBox  label;     /* the label as drawn (without its spare) */
  gboolean           label_leftward; /* it ends at its leader */
} InchesTimelineTarget;

/* A row of the picture, from top to bottom. */
typedef enum
{
  INCHES_ROW_STRIP,
  INCHES_ROW_LANE,
  INCHES_ROW_TRACK,
  INCHES_ROW_FAN,
  INCHES_ROW_LADDER,
  INCHES_ROW_AXIS,
  INCHES_ROW_OVERVIEW
} InchesRowKind;

typedef struct
{
  InchesRowKind      kind;
  guint              index; /* lane or track of the chronicle */
  const char        *id;    /* "lane-diplomacy", "track-brent", "model-fan", "ladder", "axis", "overview", "strip" */
  const char        *name;
  InchesTimelineBox  box;   /* gutter and plot */
} InchesTimelineRow;

/* A value under the crosshair. */
typedef struct
{
  guint     row;         /* place among the rows */
  char     *text;        /* for the gutter: "67.9"; NULL in a gap */
  gboolean  has_dot;
  double    x;           /* of the dot */
  double    y;
  gboolean  is_model;
  gboolean  provisional;
} InchesTimelineReading;

/* The chart: the record over the model on one axis of time. It places (pure
 * numbers, kept until its input changes), then paints (deciding nothing).
 * Lengths are px, days are InchesDay with fractions. Not safe for several threads. */
typedef struct _InchesTimeline InchesTimeline;

InchesTimeline *inches_timeline_new              (void) G_GNUC_WARN_UNUSED_RESULT;
void            inches_timeline_free             (InchesTimeline             *self);
void            inches_timeline_place            (InchesTimeline             *self,
                                                  const InchesTimelineInput  *input);
gboolean        inches_timeline_is_settled       (InchesTimeline             *self); /* FALSE: lanes wait for their labels, as they were in a hurry */
gboolean        inches_timeline_place_model      (InchesTimeline             *self,
                                                  InchesForecast             *forecast,
                                                  InchesForecast             *baseline); /* TRUE: only the model rows changed; FALSE: all was placed anew */

/* Painting, from the bottom up. The record and the model lie in boxes that do not
 * overlap, so each may be kept as a picture of its own. */
void            inches_timeline_paint            (InchesTimeline             *self,
                                                  InchesCanvas               *canvas,
                                                  const InchesTheme          *theme); /* all, with the latest values */
void            inches_timeline_paint_record     (InchesTimeline             *self,
                                                  InchesCanvas               *canvas,
                                                  const InchesTheme          *theme); /* without the values beside the tracks' names */
void            inches_timeline_paint_model      (InchesTimeline             *self,
                                                  InchesCanvas               *canvas,
                                                  const InchesTheme          *theme);
void            inches_timeline_paint_values     (InchesTimeline             *self,
                                                  InchesCanvas               *canvas,
                                                  const InchesTheme          *theme); /* the latest values, where no crosshair is */
void            inches_timeline_paint_cursor     (InchesTimeline             *self,
                                                  InchesCanvas               *canvas,
                                                  const InchesTheme          *theme,
                                                  double                      day); /* crosshair, date flag, dots and the values of that day */
void            inches_timeline_paint_selection  (InchesTimeline             *self,
                                                  InchesCanvas               *canvas,
                                                  const InchesTheme          *theme,
                                                  InchesEvent                *selected, /* may be NULL */
                                                  InchesEvent                *hovered,  /* may be NULL */
                                                  gboolean                    focused); /* the selected one has the keyboard */
void            inches_timeline_paint_span       (InchesTimeline             *self,
                                                  InchesCanvas               *canvas,
                                                  const InchesTheme          *theme,
                                                  double                      first,
                                                  double                      last); /* a stretch being measured */

void            inches_timeline_paint_hits       (InchesTimeline             *self,
                                                  InchesCanvas               *canvas,
                                                  const InchesTheme          *theme,
                                                  GPtrArray                  *hits); /* (element-type InchesEvent) ringed among lanes that are muted */
void            inches_timeline_get_lanes_box    (InchesTimeline             *self,
                                                  InchesTimelineBox          *box); /* what paint_hits covers */
void            inches_timeline_set_highlight    (InchesTimeline             *self,
                                                  const char                 *track); /* id; NULL: none. Nothing is placed anew */

/* Where things are. */
void            inches_timeline_get_plot         (InchesTimeline             *self,
                                                  InchesTimelineBox          *box); /* right of the gutter, lanes to axis */
void            inches_timeline_get_model_box    (InchesTimeline             *self,
                                                  InchesTimelineBox          *box); /* what paint_model covers */
void            inches_timeline_get_picture_place (InchesTimeline            *self,
                                                  InchesPicturePlace         *place); /* what of the record moves along with the axis */
void            inches_timeline_get_model_place   (InchesTimeline            *self,
                                                  InchesPicturePlace         *place); /* the same of the model's rows */
void            inches_timeline_get_overview     (InchesTimeline             *self,
                                                  InchesTimelineBox          *box);
guint           inches_timeline_get_n_rows       (InchesTimeline             *self);
void            inches_timeline_get_fit          (InchesTimeline             *self,
                                                  guint                      *above,  /* lanes, tracks and model rows scrolled away above */
                                                  guint                      *fit,    /* those in the picture */
                                                  guint                      *wanted); /* all that were asked for */
double          inches_timeline_get_unit         (InchesTimeline             *self); /* px that stand for one px at text size 1 */
const InchesTimelineRow *inches_timeline_get_row (InchesTimeline             *self,
                                                  guint                       row);
double          inches_timeline_day_to_x         (InchesTimeline             *self,
                                                  double                      day);
double          inches_timeline_x_to_day         (InchesTimeline             *self,
                                                  double                      x); /* inside the gap of a break: the day of the break */
double          inches_timeline_overview_to_day  (InchesTimeline             *self,
                                                  double                      x);
InchesDay       inches_timeline_get_anchor       (InchesTimeline             *self); /* first day of the model's weeks */
gboolean        inches_timeline_pick             (InchesTimeline             *self,
                                                  double                      x,
                                                  double                      y,
                                                  InchesTimelineTarget       *target); /* targets are at least 24 px wide and high; FALSE outside the picture */
gboolean        inches_timeline_find             (InchesTimeline             *self,
                                                  InchesEvent                *event,
                                                  InchesTimelineTarget       *target); /* its mark, or the cluster that holds it; FALSE if it is not in view */

/* Values at a day: one reading for each track and the fan, top to bottom. NAN: the latest of each. */
GArray         *inches_timeline_read             (InchesTimeline             *self,
                                                  double                      day) G_GNUC_WARN_UNUSED_RESULT; /* (element-type InchesTimelineReading), frees its texts */

/* Going through the events; those left out by the view's importance are skipped. NULL: there is none. */
InchesEvent    *inches_timeline_step_event       (InchesTimeline             *self,
                                                  InchesEvent                *event, /* NULL: before the first */
                                                  gint                        steps); /* in its lane, negative backwards */
InchesEvent    *inches_timeline_step_lane        (InchesTimeline             *self,
                                                  InchesEvent                *event,
                                                  gint                        lanes); /* nearest in date, in the lane above (-1) or below (1) */
InchesEvent    *inches_timeline_nearest_event    (InchesTimeline             *self,
                                                  double                      day); /* over all shown lanes */

/* All texts of the picture, for tests and for who cannot see it. */
guint           inches_timeline_get_n_texts      (InchesTimeline             *self);
const InchesTimelineText *inches_timeline_get_text (InchesTimeline           *self,
                                                  guint                       index);
void            inches_timeline_make_words       (InchesTimeline             *self,
                                                  char                      **key,      /* what its signs mean that have no words beside them */
                                                  char                      **sources); /* of what it shows */
char           *inches_timeline_describe         (InchesTimeline             *self) G_GNUC_WARN_UNUSED_RESULT; /* what is in view, in sentences */

/* How the events in view are shown; the three add up to all of them. */
void            inches_timeline_get_counts       (InchesTimeline             *self,
                                                  guint                      *labelled,
                                                  guint                      *clustered,
                                                  guint                      *plain);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesTimeline, inches_timeline_free)

G_END_DECLS
