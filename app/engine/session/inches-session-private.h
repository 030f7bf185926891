/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-forecaster.h"
#include "inches-session.h"

G_BEGIN_DECLS

/* What the files of the session share; for no one else. */

typedef enum
{
  INCHES_SESSION_PROP_0,
  INCHES_SESSION_PROP_SCENARIO,
  INCHES_SESSION_PROP_SHEET,
  INCHES_SESSION_PROP_PRESET,
  INCHES_SESSION_PROP_OWN_PRESETS,
  INCHES_SESSION_PROP_LABEL_CHANGES,
  INCHES_SESSION_PROP_PINNED,
  INCHES_SESSION_PROP_BRIEFING,
  INCHES_SESSION_PROP_OWN_DATA,
  INCHES_SESSION_PROP_CHRONICLE,
  INCHES_SESSION_PROP_NOTES,
  INCHES_SESSION_PROP_FORECAST,
  INCHES_SESSION_PROP_BASELINE,
  INCHES_SESSION_PROP_PREVIOUS,
  INCHES_SESSION_PROP_MOVING,
  INCHES_SESSION_PROP_REPLAYING,
  INCHES_SESSION_PROP_SELECTED,
  INCHES_SESSION_PROP_THEME,
  INCHES_SESSION_PROP_PAGE,
  INCHES_SESSION_PROP_INDEX,
  INCHES_SESSION_PROP_N_WEEKS,
  INCHES_SESSION_PROP_MAP_X,
  INCHES_SESSION_PROP_MAP_Y,
  INCHES_SESSION_PROP_RIVAL,
  INCHES_SESSION_PROP_FUTURE,
  INCHES_SESSION_PROP_REACH,
  INCHES_SESSION_PROP_MAP_MEASURE,
  INCHES_SESSION_PROP_SECTION,
  INCHES_SESSION_PROP_FOCUS_COEFFICIENT,
  INCHES_SESSION_N_PROPS
} InchesSessionProp;

typedef struct _InchesSessionReplay InchesSessionReplay;

/* Setters return at once; the forecast follows later, on the main context. All calls
 * and the last unref belong on the main thread. */
struct _InchesSession
{
  GObject           parent_instance;

  InchesChronicle  *chronicle; /* the record, and what the content adds to it */
  InchesModel      *model;
  GPtrArray        *themes;

  InchesTrail      *trail;
  InchesContent    *content;  /* the trail's, as watchers know it */
  guint             position; /* the trail's, likewise */
  InchesScenario   *scenario; /* shown: the content's, or a replay's */
  InchesForecaster *forecaster;
  InchesForecast   *previous; /* or NULL */
  gboolean          moving;   /* by hand */

  /* Before what is being moved by hand; all NULL while nothing is. */
  InchesContent    *held_content;
  InchesForecast   *held_forecast;
  InchesForecast   *held_previous;

  /* The last edit of a single number. */
  InchesContent    *burst;    /* what it came to, or NULL */
  guint             burst_number;
  gint64            burst_time;

  InchesSessionReplay *replay; /* or NULL */

  InchesInquiry    *inquiry;
  InchesExplainer  *explainer; /* NULL until asked for */
  InchesArrangement *arrangement;

  InchesEvent      *selected;
  InchesTheme      *theme;
  InchesView        view;
  double            cursor;   /* a day, NAN: none */
  InchesEvent      *near;     /* the cursor */

  char             *page;
  InchesIndex       index;    /* of the Outlook, as the weeks */
  guint             n_weeks;
  char             *map_x;    /* ids of levers, or NULL */
  char             *map_y;
  char             *rival;    /* or NULL */
  gint              future;   /* number of the one looked at, or -1 */
  InchesTornadoReach reach;
  InchesMapMeasure  map_measure;
  InchesEvidenceSection section;
  const char       *focus_coefficient; /* id, or NULL */
};

void     inches_session_notify      (InchesSession     *self,
                                    InchesSessionProp  prop);
gboolean inches_session_edit        (InchesSession     *self,
                                    InchesContent     *content,
                                    const char        *words);
void     inches_session_combine     (InchesSession     *self);
void     inches_session_follow      (InchesSession     *self);
void     inches_session_show        (InchesSession     *self,
                                    InchesScenario    *scenario);

G_END_DECLS
