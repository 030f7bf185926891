/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-foreign.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "inches-error.h"

typedef struct
{
  const char *start; /* bytes of such a file */
  gsize       length;
  gsize       at;    /* of its first byte */
  const char *what;
} Signature;

static const Signature signatures[] =
{
  { "\xff\xd8\xff", 3, 0, N_("a JPEG picture") },
  { "GIF8", 4, 0, N_("a GIF picture") },
  { "WEBP", 4, 8, N_("a WebP picture") },
  { "II*\0", 4, 0, N_("a TIFF picture") },
  { "MM\0*", 4, 0, N_("a TIFF picture") },
  { "ftyp", 4, 4, N_("a film or a HEIF picture") },
  { "PK\3\4", 4, 0, N_("a Zip archive, as office programs write them") },
  { "\x1f\x8b", 2, 0, N_("a compressed file") },
  { "(\xb5/\xfd", 4, 0, N_("a compressed file") },
  { "\xfd" "7zXZ", 5, 0, N_("a compressed file") },
};

static const char *
find_what (const char *data,
           gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      const Signature *one = &signatures[i];

      if (length >= one->at + one->length && memcmp (data + one->at, one->start, one->length) == 0)
        return g_dgettext (GETTEXT_PACKAGE, one->what);
    }

  return NULL;
}

/* The first that is no blank, behind a byte order mark; at the end: there is none. */
static gsize
find_first (const char *data,
            gsize       length)
{
  gsize i = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (i < length && strchr (" \t\r\n", data[i]) != NULL && data[i] != '\0')
    i++;

  return i;
}

/**
 * inches_foreign_check:
 * @bytes: of a file that is no PNG, SVG or PDF; may be anything
 * @name: of the file, for messages
 * @error: %INCHES_ERROR_FORMAT says what it is, and what can be opened
 *
 * Returns: whether it may be a document: nothing is in it, or it begins as JSON does
 */
gboolean
inches_foreign_check (GBytes      *bytes,
                      const char  *name,
                      GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize first = data != NULL ? find_first (data, length) : length;
  const char *what = data != NULL ? find_what (data, length) : NULL;

  if (first >= length || data[first] == '{' || data[first] == '[')
    return TRUE;

  if (what != NULL)
    /* Translators: name of a file, "a JPEG picture". */
    g_set_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT,
                 _("%1$s: this is %2$s and holds no document; documents end in .inches, or ride along in a PNG, "
                   "SVG or PDF that Inches made"), name, what);
  else
    g_set_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT,
                 _("%s: this is no document, which begins with “{”, and no PNG, SVG or PDF that one can ride along in"), name);

  return FALSE;
}
