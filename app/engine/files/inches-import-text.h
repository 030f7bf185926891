/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-import.h"

G_BEGIN_DECLS

GBytes *inches_import_text_decode    (GBytes          *bytes,
                                      const char      *name,
                                      InchesEncoding  *encoding, /* (inout) AUTO becomes what was found */
                                      GError         **error) G_GNUC_WARN_UNUSED_RESULT; /* UTF-8 without a byte order mark and without NUL */
char   *inches_import_text_one_line  (const char      *text) G_GNUC_WARN_UNUSED_RESULT; /* trimmed, white space within it single spaces; NULL: it holds control characters */
char   *inches_import_text_lines     (const char      *text) G_GNUC_WARN_UNUSED_RESULT; /* trimmed, line ends plain; NULL: it holds control characters */
char   *inches_import_text_from_html (const char      *html) G_GNUC_WARN_UNUSED_RESULT; /* its words, paragraphs as lines */

G_END_DECLS
