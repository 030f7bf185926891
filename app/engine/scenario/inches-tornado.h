/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-forecast.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_TORNADO_ENDS,  /* the lowest and highest value a lever can have */
  INCHES_TORNADO_MARKS, /* the named marks beside its value; an end where there is none */
  INCHES_N_TORNADO_REACHES
} InchesTornadoReach;

/* A lever moved one way, the rest as set. */
typedef struct
{
  double value;      /* of the lever */
  double inches;     /* gained */
  double difference; /* in inches from the scenario as set */
  double error;      /* its paired standard error */
  guint  counts[INCHES_N_OUTCOMES];
} InchesTornadoEnd;

/* What each lever could do from where a scenario stands. Immutable, counted
 * references, any thread. */
typedef struct _InchesTornado InchesTornado;

#define INCHES_TYPE_TORNADO (inches_tornado_get_type ())

GType                   inches_tornado_get_type      (void) G_GNUC_CONST;
InchesTornado          *inches_tornado_new           (InchesScenario      *scenario,
                                                      InchesTornadoReach   reach,
                                                      InchesSheet         *sheet,
                                                      guint64              seed,
                                                      guint                n_futures,
                                                      guint                n_weeks,
                                                      const gint          *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* NULL if cancelled */
InchesTornado          *inches_tornado_ref           (InchesTornado       *self);
void                    inches_tornado_unref         (InchesTornado       *self);
InchesScenario         *inches_tornado_get_scenario  (const InchesTornado *self); /* (transfer none) */
double                  inches_tornado_get_mean      (const InchesTornado *self); /* inches gained as set */
const InchesTornadoEnd *inches_tornado_get_low       (const InchesTornado *self,
                                                      guint                lever);
const InchesTornadoEnd *inches_tornado_get_high      (const InchesTornado *self,
                                                      guint                lever);
void                    inches_tornado_get_order     (const InchesTornado *self,
                                                      guint                order[INCHES_N_LEVERS]); /* widest first */

const char             *inches_tornado_reach_get_id  (InchesTornadoReach   reach); /* "ends", "marks" */
gboolean                inches_tornado_reach_find    (const char          *id,
                                                      InchesTornadoReach  *reach);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesTornado, inches_tornado_unref)

G_END_DECLS
