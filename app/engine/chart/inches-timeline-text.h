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
  INCHES_TYPE_USE_SMALL      /* slide: settings and sources */
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
  InchesTimelineBox  box;
  guint              row;      /* place among the rows; G_MAXUINT outside them */
} InchesTimelineText;

gboolean          inches_timeline_box_overlaps (const InchesTimelineBox *a,
                                                const InchesTimelineBox *b);
gboolean          inches_timeline_box_contains (const InchesTimelineBox *box,
                                                double                   x,
                                                double                   y);
InchesTimelineBox inches_timeline_box_grow     (const InchesTimelineBox *box,
                                                double                   width,
                                                double                   height); /* to at least this size, about its centre */

G_END_DECLS
