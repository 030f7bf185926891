/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is asked, and what is told if it cannot be done. */
typedef struct
{
  const char    *title;     /* of the question */
  const char    *name;      /* of the file, suggested */
  GtkFileFilter *filter;    /* NULL: none */
  const char    *not_saved; /* heading of a fault */
} InchesTextChooser;

/* Asks for a place and saves a text there; a fault is told. */
void   inches_text_chooser_save_async  (const InchesTextChooser *self,
                                        GtkWindow               *parent,
                                        const char              *text,
                                        GAsyncReadyCallback      callback,
                                        gpointer                 user_data);
GFile *inches_text_chooser_save_finish (GAsyncResult            *result) G_GNUC_WARN_UNUSED_RESULT; /* (transfer full): where it is; NULL: the user gave up, or was told what is wrong */

G_END_DECLS
