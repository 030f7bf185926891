/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-forecast.h"

G_BEGIN_DECLS

/* What can happen in a week. Nothing here says who did it: the model has one
 * channel of violation for both sides and does not know. */
typedef enum
{
  INCHES_HAPPENING_AGREED,   /* a rung */
  INCHES_HAPPENING_REPAIRED, /* a rung that had fallen is agreed again */
  INCHES_HAPPENING_VIOLATED, /* and held */
  INCHES_HAPPENING_BROKEN,   /* violated, and fell */
  INCHES_HAPPENING_SNAPPED,  /* relief called back, for what it rested on was gone */
  INCHES_HAPPENING_SWEPT,    /* fell with a document or in a crisis */
  INCHES_HAPPENING_SIGNED,   /* a document */
  INCHES_HAPPENING_DOCUMENT_BROKEN,
  INCHES_HAPPENING_CRISIS,
  INCHES_N_HAPPENINGS
} InchesHappening;

/* An entry of a log. */
typedef struct
{
  guint           week; /* 0 the week of the anchor */
  InchesHappening happening;
  guint           rung; /* INCHES_N_RUNGS where none is concerned */
} InchesFutureEvent;

#define INCHES_N_TYPICAL 5

/* One of the futures of a run, week by week. Immutable, counted references, any thread. */
typedef struct _InchesFuture InchesFuture;

#define INCHES_TYPE_FUTURE (inches_future_get_type ())

GType                    inches_future_get_type     (void) G_GNUC_CONST;
InchesFuture            *inches_future_new          (InchesScenario       *scenario,
                                                     InchesSheet          *sheet,
                                                     guint64               seed,
                                                     guint                 n_weeks,
                                                     guint                 number) G_GNUC_WARN_UNUSED_RESULT;
InchesFuture            *inches_future_ref          (InchesFuture         *self);
void                     inches_future_unref        (InchesFuture         *self);
guint                    inches_future_get_number   (const InchesFuture   *self);
guint                    inches_future_get_n_weeks  (const InchesFuture   *self);
double                   inches_future_get_value    (const InchesFuture   *self,
                                                     InchesIndex           index,
                                                     guint                 week); /* in the index' own range */
double                   inches_future_get_gain     (const InchesFuture   *self); /* inches, the mean of the last eight weeks */
InchesOutcome            inches_future_get_outcome  (const InchesFuture   *self);
guint                    inches_future_get_rungs    (const InchesFuture   *self,
                                                     guint                 week); /* bits of those in force at its end */
gboolean                 inches_future_has_document (const InchesFuture   *self,
                                                     guint                 week);
guint                    inches_future_get_n_events (const InchesFuture   *self);
const InchesFutureEvent *inches_future_get_event    (const InchesFuture   *self,
                                                     guint                 place);
char                    *inches_future_describe_event (const InchesFuture *self,
                                                     guint                 place) G_GNUC_WARN_UNUSED_RESULT; /* "The grid pause was violated." */
InchesDay                inches_future_get_day      (const InchesFuture   *self,
                                                     guint                 week); /* the Monday */
void                     inches_future_find_typical (const InchesForecast *forecast,
                                                     guint                 numbers[INCHES_N_TYPICAL]);

const char              *inches_happening_get_id    (InchesHappening       happening); /* "violated" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesFuture, inches_future_unref)

G_END_DECLS
