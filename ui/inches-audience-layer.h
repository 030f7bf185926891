/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-slide-view.h"

G_BEGIN_DECLS

/* What lies over a slide: the spot that the presenter points with; in an audience view
 * also a cover of black or white. Follows its presentation, takes no pointer. */
#define INCHES_TYPE_AUDIENCE_LAYER (inches_audience_layer_get_type ())
G_DECLARE_FINAL_TYPE (InchesAudienceLayer, inches_audience_layer, INCHES, AUDIENCE_LAYER, GtkWidget)

/* The slide lies under it, of the same size. */
GtkWidget *inches_audience_layer_new      (InchesPresentation *presentation,
                                           InchesSlideView    *slide) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *inches_audience_layer_new_spot (InchesPresentation *presentation,
                                           InchesSlideView    *slide) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
