/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_RUNGS_IN_FORCE, /* at the start */
  INCHES_RUNGS_AGENDA    /* on the table */
} InchesRungsAsked;

/* A row of beliefs about rungs: which ones are in force at the start, or on the table. */
#define INCHES_TYPE_RUNG_CHOICE (inches_rung_choice_get_type ())
G_DECLARE_FINAL_TYPE (InchesRungChoice, inches_rung_choice, INCHES, RUNG_CHOICE, GtkWidget)

GtkWidget *inches_rung_choice_new (InchesSession    *session,
                                   InchesRungsAsked  asked);

G_END_DECLS
