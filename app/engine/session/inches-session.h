/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-arrangement.h"
#include "inches-chronicle.h"
#include "inches-evidence-section.h"
#include "inches-explained.h"
#include "inches-forecast.h"
#include "inches-inquiry.h"
#include "inches-model.h"
#include "inches-theme.h"
#include "inches-trail.h"
#include "inches-view-state.h"
#include "inches-view.h"

G_BEGIN_DECLS

typedef struct _InchesExplainer InchesExplainer; /* inches-explainer.h */

#define INCHES_TYPE_SESSION (inches_session_get_type ())

/* What the user is looking at. Widgets watch its properties and call its setters; it knows no widget.
 *
 * Properties (all readable; notify when changed):
 *   "scenario"      InchesScenario      the settings shown
 *   "sheet"         InchesSheet         the coefficients in use
 *   "preset"        char *              id of the preset last loaded, one of the model's or an own one
 *   "own-presets"   GPtrArray           of InchesOwnPreset
 *   "label-changes" InchesLabelChanges  what the author did to labels; NULL: nothing
 *   "pinned"        GPtrArray           of InchesPinned
 *   "briefing"      InchesBriefing      steps to be presented; never NULL
 *   "own-data"      InchesOwnData       what the document adds to the record; never NULL
 *   "chronicle"     InchesChronicle     the record with the own data; another object whenever they change
 *   "notes"         char *              the author's notes on the document; "": none
 *   "forecast"      InchesForecast      follows scenario and sheet; NULL until the first run ends
 *   "baseline"      InchesForecast      early 2025, same seed and sheet as the forecast; NULL until its run ends
 *   "previous"      InchesForecast      before the last change: the ghost; NULL: there is none
 *   "moving"        gboolean            a slider is held, or the last change is replayed: short runs of 2,560 futures
 *   "replaying"     gboolean            the last change is replayed
 *   "selected"      InchesEvent         the event whose card is open or last was, or NULL
 *   "theme"         InchesTheme         colours in use
 *   "page"          char *              id of the page shown: "timeline"
 *   "index"         guint               an InchesIndex: what the Outlook shows
 *   "n-weeks"       guint               of the Outlook: 44 or 104
 *   "map-x", "map-y" char *             ids of the levers of the map, NULL: the page's own choice
 *   "rival"         char *              id of what the page Compare sets against the scenario, NULL: its own choice
 *   "focus-coefficient" char *          id of the coefficient that the page of evidence picks out, or NULL
 * Signals:
 *   "view-changed"    inches_session_get_view() has new values
 *   "cursor-changed"  inches_session_get_cursor() or inches_session_get_near() has */
G_DECLARE_FINAL_TYPE (InchesSession, inches_session, INCHES, SESSION, GObject)

InchesSession     *inches_session_new              (InchesChronicle    *chronicle,
                                                    InchesModel        *model,
                                                    GPtrArray          *themes) G_GNUC_WARN_UNUSED_RESULT; /* references are taken */
InchesChronicle   *inches_session_get_chronicle    (InchesSession      *self); /* the record with the document's own data; see "chronicle" */
InchesModel       *inches_session_get_model        (InchesSession      *self);
InchesInquiry     *inches_session_get_inquiry      (InchesSession      *self); /* filter, search, span measured, track picked out */
InchesArrangement *inches_session_get_arrangement  (InchesSession      *self); /* order, heights and hiding of lanes and tracks */

/* What the document says. Every edit is a step of the trail; those between
 * set_moving (TRUE) and set_moving (FALSE) are one, and so are those of one number
 * that follow each other within INCHES_SESSION_BURST, as of a held arrow key. */
#define INCHES_SESSION_BURST 800 /* ms */

InchesTrail       *inches_session_get_trail        (InchesSession      *self);
void               inches_session_undo             (InchesSession      *self);
void               inches_session_redo             (InchesSession      *self);
char              *inches_session_describe_trail   (InchesSession      *self) G_GNUC_WARN_UNUSED_RESULT; /* all of it as text, with what the model says now */
void               inches_session_restart          (InchesSession      *self,
                                                    InchesContent      *content); /* another document */

InchesScenario    *inches_session_get_scenario     (InchesSession      *self);
void               inches_session_set_scenario     (InchesSession      *self,
                                                    InchesScenario     *scenario);
gboolean           inches_session_set_lever        (InchesSession      *self,
                                                    guint               lever,
                                                    double              value,
                                                    GError            **error);
void               inches_session_reset_lever      (InchesSession      *self,
                                                    guint               lever); /* to early 2025 */
void               inches_session_reset_choices    (InchesSession      *self); /* all levers to early 2025, in one step */
gboolean           inches_session_set_circumstances (InchesSession     *self,
                                                    const InchesCircumstances *circumstances,
                                                    GError            **error);
InchesSheet       *inches_session_get_sheet        (InchesSession      *self);
void               inches_session_set_sheet        (InchesSession      *self,
                                                    InchesSheet        *sheet);
gboolean           inches_session_set_coefficient  (InchesSession      *self,
                                                    guint               index,
                                                    double              value,
                                                    GError            **error);
void               inches_session_reset_coefficient (InchesSession     *self,
                                                    guint               index); /* to the model's own sheet */
void               inches_session_reset_sheet      (InchesSession      *self); /* all of them, in one step */
const char        *inches_session_get_focus_coefficient (InchesSession *self); /* id, NULL: none */
void               inches_session_set_focus_coefficient (InchesSession *self,
                                                    const char         *id); /* state of the view; leads the page 'evidence' to it */
void               inches_session_reset_beliefs    (InchesSession      *self); /* circumstances of early 2025 and the model's own sheet, in one step */
InchesLabelChanges *inches_session_get_label_changes (InchesSession    *self);
void               inches_session_set_label_changes (InchesSession     *self,
                                                    InchesLabelChanges *changes, /* NULL: none */
                                                    const char         *words);  /* of the step, translated: "Label of Minsk II hidden"; NULL: "Labels of the timeline changed" */

/* Presets: the model's, and the user's own, which are part of the document. */
const char        *inches_session_get_preset       (InchesSession      *self);
const char        *inches_session_get_preset_name  (InchesSession      *self);
InchesScenario    *inches_session_get_preset_scenario (InchesSession   *self); /* as loaded: differs from the one shown once that was changed */
gboolean           inches_session_load_preset      (InchesSession      *self,
                                                    const char         *id,
                                                    GError            **error);
GPtrArray         *inches_session_get_own_presets  (InchesSession      *self); /* of InchesOwnPreset */
gboolean           inches_session_save_preset      (InchesSession      *self,
                                                    const char         *name,
                                                    const char         *sentence, /* NULL: none */
                                                    GError            **error); /* what is shown, as an own preset, which is then the one loaded */
gboolean           inches_session_rename_preset    (InchesSession      *self,
                                                    const char         *id,
                                                    const char         *name,
                                                    const char         *sentence, /* NULL: as it is */
                                                    GError            **error);
gboolean           inches_session_remove_preset    (InchesSession      *self,
                                                    const char         *id,
                                                    GError            **error);

/* Scenarios to compare with: at most INCHES_PINNED_MOST, in the order of their columns. */
GPtrArray         *inches_session_get_pinned       (InchesSession      *self); /* of InchesPinned */
gboolean           inches_session_pin              (InchesSession      *self,
                                                    GError            **error); /* what is shown */
gboolean           inches_session_pin_scenario     (InchesSession      *self,
                                                    const char         *name, /* NULL: as what is shown */
                                                    InchesScenario     *scenario,
                                                    InchesSheet        *sheet,
                                                    const char         *preset,
                                                    GError            **error);
gboolean           inches_session_unpin            (InchesSession      *self,
                                                    const char         *id,
                                                    GError            **error);
gboolean           inches_session_check_pinned_name (InchesSession     *self,
                                                    const char         *name,
                                                    const char         *id,   /* NULL: of a new one */
                                                    GError            **error);
gboolean           inches_session_rename_pinned    (InchesSession      *self,
                                                    const char         *id,
                                                    const char         *name,
                                                    GError            **error);
gboolean           inches_session_move_pinned      (InchesSession      *self,
                                                    const char         *id,
                                                    guint               place,
                                                    GError            **error);
gboolean           inches_session_load_pinned      (InchesSession      *self,
                                                    const char         *id,
                                                    GError            **error); /* shows it */

/* What the document adds to the record, and the author's notes on it: every change is a step of the trail. */
InchesOwnData     *inches_session_get_own_data     (InchesSession      *self);
void               inches_session_set_own_data     (InchesSession      *self,
                                                    InchesOwnData      *own,
                                                    const char         *words); /* of the step, translated; NULL: what differs */
char              *inches_session_make_own_id      (InchesSession      *self) G_GNUC_WARN_UNUSED_RESULT; /* for a new own item */
const char        *inches_session_get_notes        (InchesSession      *self);
void               inches_session_set_notes        (InchesSession      *self,
                                                    const char         *notes); /* "": none */

/* The briefing, part of the document: every change is a step of the trail. */
InchesBriefing    *inches_session_get_briefing     (InchesSession      *self);
void               inches_session_set_briefing     (InchesSession      *self,
                                                    InchesBriefing     *briefing);
InchesBriefingStep *inches_session_make_step       (InchesSession      *self,
                                                    InchesBriefingStep *from) G_GNUC_WARN_UNUSED_RESULT; /* of what is shown now; NULL: new, else with its words */
void               inches_session_apply_step       (InchesSession      *self,
                                                    InchesBriefingStep *step,
                                                    GPtrArray         **notes); /* (optional) sentences about what is not here */

void               inches_session_set_moving       (InchesSession      *self,
                                                    gboolean            moving);
gboolean           inches_session_get_moving       (InchesSession      *self);
void               inches_session_wait             (InchesSession      *self,
                                                    gint64              microseconds);
InchesForecast    *inches_session_get_forecast     (InchesSession      *self);
InchesForecast    *inches_session_get_baseline     (InchesSession      *self);
InchesForecast    *inches_session_get_previous     (InchesSession      *self);

/* Walks from the settings before the last change to those after it. Makes no step;
 * the next edit ends it. */
#define INCHES_SESSION_REPLAY 1200 /* ms */

gboolean           inches_session_can_replay       (InchesSession      *self);
void               inches_session_replay           (InchesSession      *self,
                                                    guint               duration); /* ms; 0, without animations: nothing moves */
void               inches_session_stop_replay      (InchesSession      *self);
gboolean           inches_session_get_replaying    (InchesSession      *self);

InchesExplainer   *inches_session_get_explainer    (InchesSession      *self); /* (transfer none): why the model says so */

InchesEvent       *inches_session_get_selected     (InchesSession      *self);
void               inches_session_set_selected     (InchesSession      *self,
                                                    InchesEvent        *event);

/* How the document is looked at. State of the view: never undone. */
const char        *inches_session_get_page         (InchesSession      *self);
void               inches_session_set_page         (InchesSession      *self,
                                                    const char         *page);
InchesIndex        inches_session_get_index        (InchesSession      *self);
void               inches_session_set_index        (InchesSession      *self,
                                                    InchesIndex         index);
guint              inches_session_get_n_weeks      (InchesSession      *self);
void               inches_session_set_n_weeks      (InchesSession      *self,
                                                    guint               n_weeks);
const char        *inches_session_get_map_x        (InchesSession      *self);
const char        *inches_session_get_map_y        (InchesSession      *self);
void               inches_session_set_map          (InchesSession      *self,
                                                    const char         *x,
                                                    const char         *y);
const char        *inches_session_get_rival        (InchesSession      *self);
void               inches_session_set_rival        (InchesSession      *self,
                                                    const char         *rival);
gint               inches_session_get_future       (InchesSession      *self); /* number of the one looked at, -1: none */
void               inches_session_set_future       (InchesSession      *self,
                                                    gint                future);
InchesTornadoReach inches_session_get_reach        (InchesSession      *self); /* of the tornado */
void               inches_session_set_reach        (InchesSession      *self,
                                                    InchesTornadoReach  reach);
InchesMapMeasure   inches_session_get_map_measure  (InchesSession      *self); /* what the map shows */
void               inches_session_set_map_measure  (InchesSession      *self,
                                                    InchesMapMeasure    measure);
InchesEvidenceSection inches_session_get_section   (InchesSession      *self); /* of the page of evidence */
void               inches_session_set_section      (InchesSession      *self,
                                                    InchesEvidenceSection section);
InchesViewState   *inches_session_get_view_state   (InchesSession      *self) G_GNUC_WARN_UNUSED_RESULT; /* page, days, rows, filter, all of it */
void               inches_session_apply_view_state (InchesSession      *self,
                                                    InchesViewState    *state,
                                                    GPtrArray         **notes); /* (optional) sentences about what is not here and was passed over */

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
