/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chart-font.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

typedef void (*InchesPaintFunc) (InchesTimeline    *timeline,
                                 InchesCanvas      *canvas,
                                 const InchesTheme *theme);

/* Part of a timeline, painted once at the display's own resolution, in a node that
 * stays the same object until the part changes: under a moving crosshair it is
 * copied, not painted, and only where the crosshair was and is. (Kept as a texture
 * it would be scaled with each frame, which takes ten times as long.) */
GskRenderNode *inches_kept_picture_new (GtkWidget             *widget,
                                        const graphene_rect_t *area,
                                        const InchesChartFont *font,
                                        InchesTimeline        *timeline,
                                        const InchesTheme     *theme,
                                        const InchesColor     *ground,
                                        InchesPaintFunc        paint) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
