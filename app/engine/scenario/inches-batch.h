/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Does the piece of work at @place and keeps what comes of it where nobody else
 * writes. FALSE if cancelled. */
typedef gboolean (*InchesBatchWork) (gpointer    data,
                                     guint       place,
                                     const gint *cancelled);

gboolean inches_batch_run (guint            n_pieces,
                           guint            n_futures,
                           InchesBatchWork  work,
                           gpointer         data,
                           const gint      *cancelled);

G_END_DECLS
