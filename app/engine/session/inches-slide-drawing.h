/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "inches-briefing.h"
#include "inches-session.h"
#include "inches-slide.h"

G_BEGIN_DECLS

void             inches_slide_draw_async  (InchesSession        *session,
                                           InchesBriefing       *briefing,
                                           guint                 step,
                                           InchesSlideStage      stage,
                                           double                scale, /* pixels for each px of a slide of 1920 x 1080 */
                                           InchesTheme          *theme,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
cairo_surface_t *inches_slide_draw_finish (GAsyncResult         *result,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT; /* NULL: cancelled */

G_END_DECLS
