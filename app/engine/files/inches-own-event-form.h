/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-own-event.h"

G_BEGIN_DECLS

/* What is typed of an own event. */
typedef enum
{
  INCHES_OWN_EVENT_TITLE,
  INCHES_OWN_EVENT_DATE,
  INCHES_OWN_EVENT_LABEL,
  INCHES_OWN_EVENT_TEXT,
  INCHES_OWN_EVENT_ACTORS, /* several: with ";" between them */
  INCHES_OWN_EVENT_PLACES,
  INCHES_OWN_EVENT_SOURCE, /* title of its first source; the two that follow belong to it */
  INCHES_OWN_EVENT_PUBLISHER,
  INCHES_OWN_EVENT_ADDRESS,
  INCHES_N_OWN_EVENT_TEXTS
} InchesOwnEventText;

/* An own event as a person fills it in: texts, of which any may be wrong, and choices, which
 * cannot be. Plain value; nothing is owned. */
typedef struct
{
  const char *texts[INCHES_N_OWN_EVENT_TEXTS]; /* NULL: empty */
  gboolean    period;
  guint       importance; /* 1 to 5 */
  gboolean    contested;
} InchesOwnEventForm;

char        *inches_own_event_form_read_date (const char                *text,
                                              GError                   **error) G_GNUC_WARN_UNUSED_RESULT; /* "3 May 2024": "2024-05-03" */
char        *inches_own_event_form_get_text  (InchesEvent               *event,
                                              InchesOwnEventText         which) G_GNUC_WARN_UNUSED_RESULT; /* as it is typed; "" for none */
InchesEvent *inches_own_event_form_make      (const InchesOwnEventForm  *self,
                                              const char                *id,
                                              InchesEvent               *before, /* (nullable) whose place it takes */
                                              InchesOwnEventText        *wrong,  /* (out) what the error is about */
                                              GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
