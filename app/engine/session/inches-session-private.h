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
  INCHES_SESSION_PROP_PRESET,
  INCHES_SESSION_PROP_FORECAST,
  INCHES_SESSION_PROP_BASELINE,
  INCHES_SESSION_PROP_MOVING,
  INCHES_SESSION_PROP_SELECTED,
  INCHES_SESSION_PROP_THEME,
  INCHES_SESSION_N_PROPS
} InchesSessionProp;

/* Setters return at once; the forecast follows later, on the main context. All calls
 * and the last unref belong on the main thread. */
struct _InchesSession
{
  GObject           parent_instance;

  InchesChronicle  *chronicle;
  InchesModel      *model;
  GPtrArray        *themes;

  InchesScenario   *scenario;
  char             *preset;
  InchesForecaster *forecaster;
  InchesInquiry    *inquiry;
  InchesEvent      *selected;
  InchesTheme      *theme;
  InchesView        view;
  double            cursor;   /* a day, NAN: none */
  InchesEvent      *near;     /* the cursor */
  gboolean          moving;
};

void inches_session_notify (InchesSession     *self,
                            InchesSessionProp  prop);
void inches_session_show   (InchesSession     *self,
                            InchesScenario    *scenario);

G_END_DECLS
