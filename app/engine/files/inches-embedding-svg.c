/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-embedding-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "inches-embedding.h"

#define DEEPEST 256 /* elements within each other */
#define CLOSING "</svg>"

/* What the parser has met so far. */
typedef struct
{
  guint     depth;
  guint     ours;     /* depth of the element with the document; 0 outside */
  guint     n_found;
  GString  *text;
} Reading;

static const char *
get_local_name (const char *element)
{
  const char *colon = strrchr (element, ':');

  return colon != NULL ? colon + 1 : element;
}

static gboolean
is_ours (const char  *element,
         const char **names,
         const char **values)
{
  if (!g_str_equal (get_local_name (element), "metadata"))
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "id"))
      return g_str_equal (values[i], INCHES_EMBEDDING_NAME);

  return FALSE;
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              user_data,
          GError              **error)
{
  Reading *reading = user_data;

  reading->depth++;
  if (reading->depth == 1 && !g_str_equal (get_local_name (element), "svg"))
    g_set_error_literal (error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("this is no SVG"));
  else if (reading->depth > DEEPEST)
    g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("nested more than %d deep"), DEEPEST);
  else if (reading->ours > 0)
    g_set_error_literal (error, INCHES_ERROR, INCHES_ERROR_FORMAT, _("the document in it must be text alone"));
  else if (is_ours (element, names, values))
    {
      reading->ours = reading->depth;
      if (++reading->n_found > 1)
        g_set_error_literal (error, INCHES_ERROR, INCHES_ERROR_DUPLICATE, _("there are two documents in it"));
    }
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *element,
        gpointer              user_data,
        GError              **error)
{
  Reading *reading = user_data;

  if (reading->ours == reading->depth)
    reading->ours = 0;
  reading->depth--;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Reading *reading = user_data;

  if (reading->ours > 0)
    g_string_append_len (reading->text, text, length);
}

/* Where the parser stopped, as other faults of text files say it. It may quote bytes that are no text. */
static void
place_error (const InchesPictureBytes   *picture,
             GMarkupParseContext        *context,
             GError                     *reason, /* (transfer full) */
             GError                    **error)
{
  g_autofree char *one_line = g_strdelimit (g_utf8_make_valid (reason->message, -1), "\n\r", ' ');
  InchesError code = reason->domain == INCHES_ERROR ? (InchesError) reason->code : INCHES_ERROR_SYNTAX;
  const char *colon = strstr (one_line, ": ");
  const char *why = reason->domain == G_MARKUP_ERROR && colon != NULL ? colon + 2 : one_line; /* "Error on line 1: ..." */
  gint line, column;

  g_markup_parse_context_get_position (context, &line, &column);
  g_set_error (error, INCHES_ERROR, code, "%s:%d:%d: %s", picture->name, line, column, why);
  g_error_free (reason);
}

/* GLib's parser knows the five entities of XML and no others, so none can grow; it
 * reads no other file. */
gboolean
inches_embedding_svg_find (const InchesPictureBytes  *picture,
                           GBytes                   **document,
                           GError                   **error)
{
  static const GMarkupParser parser = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  g_autoptr(GString) text = g_string_new (NULL);
  Reading reading = { .text = text };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
  gsize skip = picture->length >= 3 && memcmp (picture->data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  GError *reason = NULL;

  if (!g_markup_parse_context_parse (context, (const char *) picture->data + skip, picture->length - skip, &reason)
      || !g_markup_parse_context_end_parse (context, &reason))
    {
      place_error (picture, context, reason, error);
      return FALSE;
    }

  if (reading.n_found == 0)
    return TRUE;
  if (!inches_embedding_check_text (picture, (const guint8 *) text->str, text->len, error))
    return FALSE;

  *document = g_bytes_new (text->str, text->len);

  return TRUE;
}

gboolean
inches_embedding_svg_add (const InchesPictureBytes  *picture,
                          GBytes                    *document,
                          GByteArray                *out,
                          GError                   **error)
{
  const guint8 *closing = inches_embedding_find_last (picture->data, picture->length, CLOSING);
  gsize length;
  const char *text = g_bytes_get_data (document, &length);
  g_autofree char *escaped = g_markup_escape_text (length > 0 ? text : "", length);
  g_autofree char *element = g_strdup_printf ("<metadata id=\"%s\">%s</metadata>\n", INCHES_EMBEDDING_NAME, escaped);

  if (closing == NULL)
    return inches_embedding_fail (picture, INCHES_ERROR_FORMAT, error, _("the picture has no place for a document"));

  g_byte_array_append (out, picture->data, closing - picture->data);
  g_byte_array_append (out, (const guint8 *) element, strlen (element));
  g_byte_array_append (out, closing, picture->data + picture->length - closing);

  return TRUE;
}
