/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INCHES_REPLACE_ANSWER "replace"

/* Names the pictures that are in a folder already, which are replaced only when told to. */
GtkWidget *inches_replace_question_new (GtkWindow *parent,
                                        GPtrArray *paths) G_GNUC_WARN_UNUSED_RESULT; /* (element-type filename) an InchesMessage to be shown; NULL: none is there */

G_END_DECLS
