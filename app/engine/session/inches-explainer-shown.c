/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-explainer.h"

/**
 * inches_explainer_get_explained:
 * @self: an explainer
 * @explained: (out caller-allocates): what charts are drawn from; what is of other
 *   settings, or coarse, is left out, and worked out where a picture needs it
 */
void
inches_explainer_get_explained (InchesExplainer *self,
                                InchesExplained *explained)
{
  g_return_if_fail (INCHES_IS_EXPLAINER (self));

  *explained = *inches_explainer_get_settings (self);
  if (inches_explainer_is_current (self, INCHES_EXPLANATION_ATTRIBUTION))
    explained->attribution = inches_explainer_get_attribution (self);
  if (inches_explainer_is_current (self, INCHES_EXPLANATION_TORNADO))
    explained->tornado = inches_explainer_get_tornado (self);
  if (inches_explainer_is_current (self, INCHES_EXPLANATION_MAP))
    explained->map = inches_explainer_get_map (self);
}

/**
 * inches_explainer_get_newest:
 * @self: an explainer
 * @explained: (out caller-allocates): what charts of a window draw: the newest of each,
 *   be it of the settings before or coarse, as long as it is of the levers asked for
 */
void
inches_explainer_get_newest (InchesExplainer *self,
                             InchesExplained *explained)
{
  InchesLeverMap *map;

  g_return_if_fail (INCHES_IS_EXPLAINER (self));

  *explained = *inches_explainer_get_settings (self);
  explained->attribution = inches_explainer_get_attribution (self);
  explained->tornado = inches_explainer_get_tornado (self);

  map = inches_explainer_get_map (self);
  if (map != NULL && inches_lever_map_get_lever (map, 0) == explained->levers[0]
      && inches_lever_map_get_lever (map, 1) == explained->levers[1])
    explained->map = map;
}
