/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (* InchesDocumentChosen) (const char *path, /* NULL: none was chosen */
                                       gpointer    user_data);

void inches_document_chooser_open (GtkWindow            *parent,
                                   const char           *near, /* a path to start beside, or NULL */
                                   InchesDocumentChosen  chosen,
                                   gpointer              user_data);
void inches_document_chooser_save (GtkWindow            *parent,
                                   const char           *near,
                                   const char           *name,
                                   InchesDocumentChosen  chosen,
                                   gpointer              user_data); /* the path ends with ".inches" */

G_END_DECLS
