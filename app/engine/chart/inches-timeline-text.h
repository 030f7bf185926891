/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-color.h"
#include "inches-measurer.h"
#include "inches-theme.h"

G_BEGIN_DECLS

/* A rectangle on the picture, in px from its top left corner. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} InchesTimelineBox;

/* What a text is written in: a row of the type table, by use. */
typedef enum
{
  INCHES_TYPE_USE_NAME,      /* lanes, tracks */
  INCHES_TYPE_USE_VALUE,     /* bold, tabular */
  INCHES_TYPE_USE_LABEL,     /* events, ticks, keys */
  INCHES_TYPE_USE_STRONG,    /* events of importance 1, strip, totals */
  INCHES_TYPE_USE_TICK,      /* figures beside lines; tabular */
  INCHES_TYPE_USE_UNIT,      /* under a track's name */
  INCHES_TYPE_USE_PILL,      /* count of a cluster */
  INCHES_TYPE_USE_HEADING,   /* the model's words */
  INCHES_TYPE_USE_NUMBER,    /* inches gained, on a slide */
  INCHES_TYPE_USE_TITLE,     /* slide */
  INCHES_TYPE_USE_SUBTITLE,  /* slide */
  INCHES_TYPE_USE_SMALL,     /* slide: settings and sources */
  INCHES_TYPE_USE_QUOTE,     /* slide of a briefing: who is quoted, in few words */
  INCHES_TYPE_USE_POINT,     /* slide of a briefing: running words */
  INCHES_TYPE_USE_CLAIM      /* slide of a briefing: a claim's sentence */
} InchesTypeUse;

/* One line of text, placed. The box is what it may cover: from the top of
 * capitals to the foot of descenders, and 12 % wider than measured, because
 * readers of SVG substitute fonts. */
typedef struct
{
  char              *text;
  double             x;        /* of the anchor */
  double             baseline;
  InchesTextStyle    style;
  InchesAnchor       anchor;
  InchesRole         role;
  const char        *lane;     /* written in this lane's colour; NULL: the role's */
  InchesTimelineBox  box;
  guint              row;      /* place among the rows; INCHES_NO_ROW outside them */
} InchesTimelineText;

#define INCHES_NO_ROW      G_MAXUINT
#define INCHES_TEXT_SPARE  1.12

/* Texts of one part of the picture, and how they are measured. */
typedef struct
{
  GArray         *items;    /* (element-type InchesTimelineText) */
  InchesMeasurer *measurer; /* not owned */
  gboolean        slide;    /* which column of the type table */
  double          unit;     /* px of a window px */
} InchesTimelineTexts;

void              inches_timeline_texts_init    (InchesTimelineTexts       *self);
void              inches_timeline_texts_clear   (InchesTimelineTexts       *self);
void              inches_timeline_texts_restart (InchesTimelineTexts       *self,
                                                 InchesMeasurer            *measurer,
                                                 gboolean                   slide,
                                                 double                     unit);
InchesTextStyle   inches_timeline_texts_style   (const InchesTimelineTexts *self,
                                                 InchesTypeUse              use);
double            inches_timeline_texts_width   (const InchesTimelineTexts *self,
                                                 InchesTypeUse              use,
                                                 const char                *text);
InchesTimelineBox inches_timeline_texts_box     (const InchesTimelineTexts *self,
                                                 InchesTypeUse              use,
                                                 double                     x,
                                                 double                     baseline,
                                                 InchesAnchor               anchor,
                                                 double                     width);
InchesTimelineText *inches_timeline_texts_add   (InchesTimelineTexts       *self,
                                                 guint                      row,
                                                 InchesTypeUse              use,
                                                 InchesRole                 role,
                                                 double                     x,
                                                 double                     baseline,
                                                 InchesAnchor               anchor,
                                                 const char                *text);
gboolean          inches_timeline_texts_is_free (const InchesTimelineTexts *self,
                                                 guint                      row,
                                                 const InchesTimelineBox   *box);
double            inches_timeline_texts_middle  (const InchesTimelineTexts *self,
                                                 InchesTypeUse              use,
                                                 double                     y);
void              inches_timeline_texts_paint   (const InchesTimelineTexts *self,
                                                 guint                      row,
                                                 InchesCanvas              *canvas,
                                                 const InchesTheme         *theme);

gboolean          inches_timeline_box_overlaps (const InchesTimelineBox *a,
                                                const InchesTimelineBox *b);
gboolean          inches_timeline_box_contains (const InchesTimelineBox *box,
                                                double                   x,
                                                double                   y);
InchesTimelineBox inches_timeline_box_grow     (const InchesTimelineBox *box,
                                                double                   width,
                                                double                   height); /* to at least this size, about its centre */

G_END_DECLS
