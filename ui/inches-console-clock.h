/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-presentation.h"

G_BEGIN_DECLS

/* The times of a presentation in large figures: elapsed, remaining, how far ahead of the
 * plan or behind it, at this step, and the time of day. Follows it once a second while
 * it is seen. */
#define INCHES_TYPE_CONSOLE_CLOCK (inches_console_clock_get_type ())
G_DECLARE_FINAL_TYPE (InchesConsoleClock, inches_console_clock, INCHES, CONSOLE_CLOCK, GtkWidget)

GtkWidget *inches_console_clock_new (InchesPresentation *presentation) G_GNUC_WARN_UNUSED_RESULT;

char      *inches_console_clock_format_time (double      seconds) G_GNUC_WARN_UNUSED_RESULT; /* "3:05", "1:02:09"; of what is negative its size */
char      *inches_console_clock_format_pace (double      seconds,
                                             const char **words) G_GNUC_WARN_UNUSED_RESULT;  /* "0:40" and "behind plan"; NULL, "on plan": close to it */

G_END_DECLS
