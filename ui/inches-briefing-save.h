/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* Told in words that it is saved; not if nothing was chosen, or what was wrong was told in a window of its own. */
typedef void (*InchesBriefingSaved) (gpointer    user_data,
                                     const char *words);

void        inches_briefing_save           (GtkWindow           *parent,
                                            InchesSession       *session,
                                            const char          *kind,      /* "slides", "notes", "handout", "png" or "svg" */
                                            const char          *mark,      /* the user's own words on each slide; NULL: none */
                                            InchesBriefingSaved  saved,
                                            GObject             *object);   /* given to saved, and held until then */
GMenuModel *inches_briefing_make_save_menu (const char          *action) G_GNUC_WARN_UNUSED_RESULT; /* takes a kind */

G_END_DECLS
