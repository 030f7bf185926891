/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-forecast.h"

G_BEGIN_DECLS

/* What an attribution takes apart: inches gained, or the share of a class. */
typedef enum
{
  INCHES_MEASURE_INCHES,      /* inches gained, the mean over futures */
  INCHES_MEASURE_FIRST_CLASS, /* + InchesOutcome: of 100 futures */
  INCHES_N_MEASURES = INCHES_MEASURE_FIRST_CLASS + INCHES_N_OUTCOMES
} InchesMeasure;

#define INCHES_MOST_PLAYERS 7

/* How much each change adds to the difference between two scenarios: exact
 * Shapley values. Immutable, counted references, any thread. */
typedef struct _InchesAttribution InchesAttribution;

#define INCHES_TYPE_ATTRIBUTION (inches_attribution_get_type ())

GType              inches_attribution_get_type        (void) G_GNUC_CONST;
InchesAttribution *inches_attribution_new             (InchesScenario          *from,
                                                       InchesScenario          *to,
                                                       InchesSheet             *sheet,
                                                       guint64                  seed,
                                                       guint                    n_futures,
                                                       guint                    n_weeks,
                                                       const gint              *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* NULL if cancelled */
InchesAttribution *inches_attribution_ref             (InchesAttribution       *self);
void               inches_attribution_unref           (InchesAttribution       *self);
InchesScenario    *inches_attribution_get_from        (const InchesAttribution *self); /* (transfer none) */
InchesScenario    *inches_attribution_get_to          (const InchesAttribution *self); /* (transfer none) */
gboolean           inches_attribution_is_by_lever     (const InchesAttribution *self);
gboolean           inches_attribution_is_comparable   (const InchesAttribution *self); /* one anchor; else a table only */
guint              inches_attribution_get_n_runs      (const InchesAttribution *self);
guint              inches_attribution_get_n_futures   (const InchesAttribution *self); /* of each run */
guint              inches_attribution_get_n_players   (const InchesAttribution *self);
const char        *inches_attribution_get_id          (const InchesAttribution *self,
                                                       guint                    player); /* of a group or a lever */
const char        *inches_attribution_get_name        (const InchesAttribution *self,
                                                       guint                    player); /* translated, for people */
guint32            inches_attribution_get_levers      (const InchesAttribution *self,
                                                       guint                    player); /* bits of those it changes; 0: circumstances */
double             inches_attribution_get_start       (const InchesAttribution *self,
                                                       InchesMeasure            measure); /* before any change */
double             inches_attribution_get_part        (const InchesAttribution *self,
                                                       guint                    player,
                                                       InchesMeasure            measure);
double             inches_attribution_get_part_of     (const InchesAttribution *self,
                                                       const char              *id,
                                                       InchesMeasure            measure); /* 0 for what does not differ */
double             inches_attribution_get_difference  (const InchesAttribution *self,
                                                       InchesMeasure            measure);
double             inches_attribution_get_error       (const InchesAttribution *self); /* paired, of the difference in inches */

const char        *inches_measure_get_id              (InchesMeasure            measure); /* "inches", "phantom" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesAttribution, inches_attribution_unref)

G_END_DECLS
