/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_SIGN_EVENT,
  INCHES_SIGN_CONTESTED,
  INCHES_SIGN_CLUSTER,
  INCHES_SIGN_OWN,
  INCHES_SIGN_MONTH,
  INCHES_SIGN_QUARTER,
  INCHES_SIGN_ABOUT,
  INCHES_SIGN_PERIOD,
  INCHES_SIGN_OPEN_PERIOD,
  INCHES_SIGN_FUZZY_PERIOD,
  INCHES_SIGN_NAMED_PERIOD,
  INCHES_SIGN_BARS,
  INCHES_SIGN_PROVISIONAL_BAR,
  INCHES_SIGN_TORN_BAR,
  INCHES_SIGN_NO_FIGURE,
  INCHES_SIGN_PROVISIONAL_LINE,
  INCHES_SIGN_GAP,
  INCHES_SIGN_READING,
  INCHES_SIGN_RANGE,
  INCHES_SIGN_ARGUMENT,
  INCHES_SIGN_CHANGE,
  INCHES_SIGN_BREAK,
  INCHES_SIGN_ERA,
  INCHES_SIGN_MODEL,
  INCHES_SIGN_ASSUMED
} InchesSign;

/* One sign of the timeline, drawn as it is drawn there. */
#define INCHES_TYPE_KEY_SIGN (inches_key_sign_get_type ())
G_DECLARE_FINAL_TYPE (InchesKeySign, inches_key_sign, INCHES, KEY_SIGN, GtkWidget)

GtkWidget *inches_key_sign_new (InchesSession *session,
                                InchesSign     sign);

G_END_DECLS
