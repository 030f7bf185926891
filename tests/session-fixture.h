/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-session.h"

G_BEGIN_DECLS

/* Sessions on the data that ships, for tests. */
InchesSession *session_fixture_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void           session_fixture_open     (InchesSession *session,
                                         const char    *briefing);  /* one that ships, by the name of its file */
void           session_fixture_wait     (InchesSession *session,
                                         guint          n_futures); /* until the forecast is of what is shown, by so many futures */
gboolean       session_fixture_wait_for (gboolean     (*is_done) (gpointer data),
                                         gpointer       data,
                                         guint          ms);        /* FALSE: not within that time */
void           session_fixture_pass     (guint          ms);        /* lets time go by */
GString       *session_fixture_watch    (gpointer       object);    /* the names of all properties that notify, each with a space after it */
void           session_fixture_remove   (const char    *path);     /* a file, or a folder with all in it */

G_END_DECLS
