/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A document that rides along in a picture, so that the picture can be opened again: a
 * text chunk of a PNG, a metadata element of an SVG, an attachment of a PDF. It is text
 * in UTF-8; what it says is not looked at here. */

#define INCHES_EMBEDDING_NAME          "inches-document"
#define INCHES_EMBEDDING_MOST_PICTURE  (128 * 1024 * 1024) /* bytes */
#define INCHES_EMBEDDING_MOST_DOCUMENT (32 * 1024 * 1024)

gboolean  inches_embedding_is_picture (GBytes *bytes); /* by its first bytes: a PNG, SVG or PDF */
GBytes   *inches_embedding_add  (GBytes      *picture,
                                 const char  *name,
                                 GBytes      *document,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  inches_embedding_find (GBytes      *picture,
                                 const char  *name,
                                 GBytes     **document,
                                 GError     **error);
gboolean  inches_embedding_load (const char  *path,
                                 GBytes     **document,
                                 GError     **error);

G_END_DECLS
