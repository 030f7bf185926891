/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-series.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_TRACK_LINE,
  INCHES_TRACK_STEP,
  INCHES_TRACK_BARS,
  INCHES_TRACK_STACK,  /* bars, the first series dark at the foot, the others pale above */
  INCHES_TRACK_POINTS,
  INCHES_TRACK_RANGE   /* a line of one series where dense, points where single */
} InchesTrackForm;

/* A figure that the op-ed states, drawn beside the record. */
typedef struct
{
  InchesDate  date;
  double      value;
  char       *words; /* written at its mark: "op-ed: 3.6" */
} InchesTrackFigure;

/* What is to be known of a track's figures, or why there are none, in some of its days. */
typedef struct
{
  char      *words;
  InchesDay  first; /* INCHES_DAY_LOWEST: from the beginning */
  InchesDay  last;  /* INCHES_DAY_HIGHEST: to the end */
} InchesTrackRemark;

#define INCHES_TRACK_NO_FIRST G_MAXUINT

/* How one or more series of one unit are drawn in a row. Plain value, owned by the chronicle. */
typedef struct
{
  char            *id;
  char            *name;    /* at most 14 characters */
  char            *unit;    /* at most 18 characters, the line under the name */
  char            *lever;   /* lever whose assumed value is dashed in the model's weeks; may be NULL */
  InchesTrackForm  form;
  gboolean         zero;    /* the foot is zero */
  double           cap;     /* bars beyond are torn; 0: none */
  guint            decimals;
  gboolean         shown;   /* in the first view */
  gboolean         own;     /* of a series of the user's own */
  guint            first;   /* among the series: the first estimates of what another one says later; INCHES_TRACK_NO_FIRST: none */
  GArray          *op_ed;   /* (element-type InchesTrackFigure) where the op-ed and the record part */
  GPtrArray       *series;  /* (element-type InchesSeries), owned references */
  GArray          *remarks; /* (element-type InchesTrackRemark) written where a stretch is empty, the first first */
} InchesTrack;

InchesTrack *inches_track_new          (void) G_GNUC_WARN_UNUSED_RESULT; /* zeroed, with an empty series array; the reader fills it */
void         inches_track_free         (InchesTrack      *self);
gboolean     inches_track_form_from_id (const char       *id,
                                        InchesTrackForm  *form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesTrack, inches_track_free)

G_END_DECLS
