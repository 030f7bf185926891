/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-track.h"

G_BEGIN_DECLS

/* A figure where a line passes through it. */
typedef struct
{
  double   day;         /* a mean stands in the middle of its month or year, a level on its day */
  double   value;
  gboolean gap;         /* nothing is known between the one before and this */
  gboolean provisional;
  gboolean breaks;      /* counted in another way than the one before */
} InchesKnot;

/* The highest for a year about. */
typedef struct
{
  double day;
  double value;
} InchesPeak;

/* Of bars: a day from which on figures stand, and the first day after what they stand for. */
typedef struct
{
  InchesDay first;
  InchesDay end;
} InchesTrackDay;

/* What of a track's figures does not depend on the view: found once for a record. */
typedef struct
{
  double     low;    /* over the whole record: a row keeps its scale while the view moves */
  double     high;
  GPtrArray *knots;  /* (element-type GArray of InchesKnot) by series */
  GArray    *peaks;  /* (element-type InchesPeak) of the first series, highest first */
  GArray    *days;   /* (element-type InchesTrackDay) of all series of bars and stacks, rising, each once */
  char      *latest; /* its latest figure, for people; NULL if it has none */
  char      *widest; /* the figure that takes the most room under a crosshair */
} InchesTrackFacts;

InchesTrackFacts *inches_track_facts_new  (const InchesTrack      *track) G_GNUC_WARN_UNUSED_RESULT;
void              inches_track_facts_free (InchesTrackFacts       *self);
void              inches_knots_find       (const GArray           *knots,
                                           double                  first,
                                           double                  last,
                                           guint                  *from,
                                           guint                  *to); /* those in view and one beyond each edge */

G_END_DECLS
