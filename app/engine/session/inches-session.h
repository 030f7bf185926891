/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-chronicle.h"
#include "inches-forecast.h"
#include "inches-inquiry.h"
#include "inches-model.h"
#include "inches-theme.h"
#include "inches-view.h"

G_BEGIN_DECLS

#define INCHES_TYPE_SESSION (inches_session_get_type ())

/* What the user is looking at. Widgets watch its properties and call its setters; it knows no widget.
 *
 * Properties (all readable; notify when changed):
 *   "scenario" InchesScenario     the settings shown
 *   "preset"   char *             id of the preset last loaded
 *   "forecast" InchesForecast     follows the scenario; NULL until the first run ends
 *   "baseline" InchesForecast     early 2025, same seed; NULL until its run ends
 *   "moving"   gboolean           a slider is held: short runs of 2,560 futures
 *   "selected" InchesEvent        the event whose card is open or last was, or NULL
 *   "theme"    InchesTheme        colours in use
 * Signals:
 *   "view-changed"    inches_session_get_view() has new values
 *   "cursor-changed"  inches_session_get_cursor() or inches_session_get_near() has */
G_DECLARE_FINAL_TYPE (InchesSession, inches_session, INCHES, SESSION, GObject)

InchesSession     *inches_session_new              (InchesChronicle    *chronicle,
                                                    InchesModel        *model,
                                                    GPtrArray          *themes) G_GNUC_WARN_UNUSED_RESULT; /* references are taken */
InchesChronicle   *inches_session_get_chronicle    (InchesSession      *self);
InchesModel       *inches_session_get_model        (InchesSession      *self);
InchesInquiry     *inches_session_get_inquiry      (InchesSession      *self); /* filter, search, span measured, track picked out */

InchesScenario    *inches_session_get_scenario     (InchesSession      *self);
void               inches_session_set_scenario     (InchesSession      *self,
                                                    InchesScenario     *scenario);
gboolean           inches_session_set_lever        (InchesSession      *self,
                                                    guint               lever,
                                                    double              value,
                                                    GError            **error);
void               inches_session_reset_lever      (InchesSession      *self,
                                                    guint               lever); /* to early 2025 */
const char        *inches_session_get_preset       (InchesSession      *self);
gboolean           inches_session_load_preset      (InchesSession      *self,
                                                    const char         *id,
                                                    GError            **error);
void               inches_session_set_moving       (InchesSession      *self,
                                                    gboolean            moving);
gboolean           inches_session_get_moving       (InchesSession      *self);
InchesForecast    *inches_session_get_forecast     (InchesSession      *self);
InchesForecast    *inches_session_get_baseline     (InchesSession      *self);

InchesEvent       *inches_session_get_selected     (InchesSession      *self);
void               inches_session_set_selected     (InchesSession      *self,
                                                    InchesEvent        *event);

const InchesView  *inches_session_get_view         (InchesSession      *self);
void               inches_session_set_view         (InchesSession      *self,
                                                    const InchesView   *view);

double             inches_session_get_cursor        (InchesSession      *self); /* the day under the crosshair, NAN: none */
InchesEvent       *inches_session_get_near          (InchesSession      *self); /* the event nearest to it */
void               inches_session_set_cursor        (InchesSession      *self,
                                                     double              day,
                                                     InchesEvent        *near);

InchesTheme       *inches_session_get_theme        (InchesSession      *self);
GPtrArray         *inches_session_get_themes       (InchesSession      *self); /* of InchesTheme */
InchesTheme       *inches_session_find_theme       (InchesSession      *self,
                                                     const char         *id);
gboolean           inches_session_set_theme        (InchesSession      *self,
                                                    const char         *id); /* "light"; FALSE: no such theme */

G_END_DECLS
