/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INCHES_MESSAGE_CLOSED "closed" /* the answer of who gives none */

/* A small window that says or asks something and waits for an answer.
 *
 * Signals:
 *   "answered" (const char *answer)  once; the window is gone after it */
#define INCHES_TYPE_MESSAGE (inches_message_get_type ())
G_DECLARE_FINAL_TYPE (InchesMessage, inches_message, INCHES, MESSAGE, GtkWindow)

GtkWidget *inches_message_new        (GtkWindow     *parent,
                                      const char    *heading,
                                      const char    *body) G_GNUC_WARN_UNUSED_RESULT;
void       inches_message_add_answer (InchesMessage *self,
                                      const char    *answer,
                                      const char    *label, /* with a mnemonic */
                                      const char    *style); /* "suggested-action": Enter gives it; "destructive-action"; NULL */
void       inches_message_tell       (GtkWindow     *parent,
                                      const char    *heading,
                                      const char    *body); /* with nothing to be decided */

G_END_DECLS
