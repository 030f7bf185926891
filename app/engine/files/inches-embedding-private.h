/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "inches-error.h"

G_BEGIN_DECLS

/* Bytes that are read but not trusted. */
typedef struct
{
  const guint8 *data;
  gsize         length;
  const char   *name; /* of the file, for messages */
} InchesPictureBytes;

gboolean inches_embedding_fail        (const InchesPictureBytes  *picture,
                                       InchesError                code,
                                       GError                   **error,
                                       const char                *format,
                                       ...) G_GNUC_PRINTF (4, 5);
gboolean inches_embedding_check_text  (const InchesPictureBytes  *picture,
                                       const guint8              *text,
                                       gsize                      length,
                                       GError                   **error);

const guint8 *inches_embedding_find_last (const guint8 *data,
                                          gsize         length,
                                          const char   *word);

/* One kind of picture each. Found: *@document is NULL if the picture has none. Added: to
 * a picture that has been found sound and without one. */
gboolean inches_embedding_png_find (const InchesPictureBytes  *picture,
                                    GBytes                   **document,
                                    GError                   **error);
void     inches_embedding_png_add  (const InchesPictureBytes  *picture,
                                    GBytes                    *document,
                                    GByteArray                *out);
gboolean inches_embedding_svg_find (const InchesPictureBytes  *picture,
                                    GBytes                   **document,
                                    GError                   **error);
gboolean inches_embedding_svg_add  (const InchesPictureBytes  *picture,
                                    GBytes                    *document,
                                    GByteArray                *out,
                                    GError                   **error);
gboolean inches_embedding_pdf_find (const InchesPictureBytes  *picture,
                                    GBytes                   **document,
                                    GError                   **error);
gboolean inches_embedding_pdf_add  (const InchesPictureBytes  *picture,
                                    GBytes                    *document,
                                    GByteArray                *out,
                                    GError                   **error);

G_END_DECLS
