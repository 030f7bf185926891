/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-slide-view.h"

G_BEGIN_DECLS

/* What lies over the slide of an audience view: a cover of black or white, or the spot
 * that the presenter points with. Follows its presentation, takes no pointer. */
#define INCHES_TYPE_AUDIENCE_LAYER (inches_audience_layer_get_type ())
G_DECLARE_FINAL_TYPE (InchesAudienceLayer, inches_audience_layer, INCHES, AUDIENCE_LAYER, GtkWidget)

GtkWidget *inches_audience_layer_new (InchesPresentation *presentation,
                                      InchesSlideView    *slide) G_GNUC_WARN_UNUSED_RESULT; /* which lies under it, of the same size */

G_END_DECLS
