/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-explained.h"
#include "inches-question.h"
#include "inches-session.h"

G_BEGIN_DECLS

/* Why the model says what it says. Worked out in a worker once the settings rest
 * (120 ms), one thing after another in the order of InchesExplanation, given up at
 * the next change, and only what somebody holds.
 *
 * A widget holds what it shows while it is mapped:
 *   map:   inches_explainer_hold (explainer, INCHES_EXPLANATION_SENTENCE);
 *   unmap: inches_explainer_release (explainer, INCHES_EXPLANATION_SENTENCE);
 *
 * Properties (readable; notify when changed):
 *   "sentence"    char *             of the newest forecast; with its cause once that is known
 *   "attribution" InchesAttribution  the newest; it may be of the settings before, see inches_explainer_is_current()
 *   "tornado"     InchesTornado      likewise
 *   "map"         InchesLeverMap     likewise
 *   "belief-sets" InchesBeliefSets   likewise */
#define INCHES_TYPE_EXPLAINER (inches_explainer_get_type ())
G_DECLARE_FINAL_TYPE (InchesExplainer, inches_explainer, INCHES, EXPLAINER, GObject)

InchesExplainer   *inches_explainer_new             (InchesSession      *session) G_GNUC_WARN_UNUSED_RESULT; /* no reference is taken: the session owns it */
void               inches_explainer_hold            (InchesExplainer    *self,
                                                     InchesExplanation   explanation);
void               inches_explainer_release         (InchesExplainer    *self,
                                                     InchesExplanation   explanation);
gboolean           inches_explainer_is_current      (InchesExplainer    *self,
                                                     InchesExplanation   explanation); /* of the settings shown, and complete */

gboolean           inches_explainer_is_answered     (InchesExplainer    *self,
                                                     InchesExplanation   explanation); /* of the settings shown, be it coarse */

const char        *inches_explainer_get_sentence    (InchesExplainer    *self); /* NULL while nobody holds it or there is no forecast */
InchesAttribution *inches_explainer_get_attribution (InchesExplainer    *self); /* (transfer none) (nullable), as all that follow */
InchesTornado     *inches_explainer_get_tornado     (InchesExplainer    *self);
InchesLeverMap    *inches_explainer_get_map         (InchesExplainer    *self);
InchesBeliefSets  *inches_explainer_get_belief_sets (InchesExplainer    *self);

void               inches_explainer_get_explained   (InchesExplainer    *self,
                                                     InchesExplained    *explained); /* what charts draw: what is known of the settings shown, borrowed */
void               inches_explainer_get_newest      (InchesExplainer    *self,
                                                     InchesExplained    *explained); /* what charts of a window draw, be it of a moment ago */
const InchesExplained *inches_explainer_get_settings (InchesExplainer   *self);
void               inches_explainer_set_map_measure (InchesExplainer    *self,
                                                     InchesMapMeasure    measure); /* which of the map's figures is looked at */
void               inches_explainer_set_reach       (InchesExplainer    *self,
                                                     InchesTornadoReach  reach);   /* of the tornado */
void               inches_explainer_set_map_levers  (InchesExplainer    *self,
                                                     guint               lever_x,
                                                     guint               lever_y); /* not the same twice */
void               inches_explainer_set_rival       (InchesExplainer    *self,
                                                     InchesScenario     *rival);   /* what belief sets compare with; NULL: early 2025 */

G_END_DECLS
