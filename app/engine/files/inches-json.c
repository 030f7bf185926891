/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-private.h"

#include <glib/gi18n-lib.h>

#include "inches-file.h"

#define LONGEST_SCHEMA 100

/**
 * inches_json_parse:
 * @bytes: what is said to be JSON; may hold anything
 * @length: of @bytes
 * @name: of the file, for messages
 * @limits: how much is allowed
 * @error: what inches_json_scan() sets
 *
 * Returns: (transfer full): the parsed file
 */
InchesJson *
inches_json_parse (const char              *bytes,
                   gsize                    length,
                   const char              *name,
                   const InchesJsonLimits  *limits,
                   GError                 **error)
{
  InchesJson *self;

  if (!inches_json_scan (bytes, length, name, limits, error))
    return NULL;

  self = g_new0 (InchesJson, 1);
  self->name = g_strdup (name);
  self->tree = inches_json_tree_new (bytes, length);
  self->faults = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * inches_json_load:
 * @path: of a file
 * @limits: how much is allowed
 * @error: what inches_file_load() and inches_json_scan() set
 *
 * Returns: (transfer full): the parsed file
 */
InchesJson *
inches_json_load (const char              *path,
                  const InchesJsonLimits  *limits,
                  GError                 **error)
{
  g_autoptr(GBytes) bytes = inches_file_load (path, limits->max_bytes, error);
  g_autofree char *name = NULL;
  const char *data;
  gsize length;

  if (bytes == NULL)
    return NULL;

  name = g_filename_display_name (path);
  data = g_bytes_get_data (bytes, &length);

  /* Of an empty file there are no bytes at all. */
  return inches_json_parse (data != NULL ? data : "", length, name, limits, error);
}

/**
 * inches_json_free:
 * @self: (transfer full): a file; strings got from it are gone after
 */
void
inches_json_free (InchesJson *self)
{
  inches_json_tree_free (self->tree);
  g_ptr_array_unref (self->faults);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_strfreev (self->place);
  g_free (self->name);
  g_free (self);
}

/**
 * inches_json_get_root:
 * @self: a file
 *
 * Returns: a cursor at its one value
 */
InchesJsonAt
inches_json_get_root (InchesJson *self)
{
  return (InchesJsonAt) { .json = self, .node = inches_json_tree_get_root (self->tree) };
}

/* On one line and harmless to a terminal, whatever a file made it say: no
 * control characters, none that turn the direction of writing. */
static void
append_printable (GString  *text,
                  gunichar  c)
{
  if (g_unichar_isprint (c))
    g_string_append_unichar (text, c);
  else
    g_string_append_c (text, '?');
}

/* "~" and "/" as RFC 6901 writes them. */
static void
append_key (GString    *path,
            const char *key)
{
  guint n = 0;

  for (const char *p = key; *p != '\0' && n < 60; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '~')
        g_string_append (path, "~0");
      else if (c == '/')
        g_string_append (path, "~1");
      else
        append_printable (path, c);
    }
}

static void
append_path (GString            *path,
             const InchesJsonAt *at)
{
  if (at->parent == NULL)
    return;

  append_path (path, at->parent);
  g_string_append_c (path, '/');
  if (at->member != NULL)
    append_key (path, at->member);
  else
    g_string_append_printf (path, "%u", at->index);
}

/**
 * inches_json_fault:
 * @at: a place
 * @member: (nullable): of the object there; %NULL: the place itself
 * @code: what kind of fault
 * @format: what is wrong, in a few words; printf() style
 * @...: for @format
 *
 * Notes a fault. The getters do so for what they know; readers for the rest,
 * such as an id that is given twice.
 */
void
inches_json_fault (const InchesJsonAt *at,
                   const char         *member,
                   InchesError         code,
                   const char         *format,
                   ...)
{
  InchesJson *self = at->json;
  g_autofree char *message = NULL;
  GString *text;
  va_list args;

  if (self->n_faults == 0)
    self->code = code;
  self->n_faults++;
  if (self->faults->len == INCHES_JSON_MOST_FAULTS)
    return;

  text = g_string_new (self->name);
  g_string_append_c (text, ':');
  append_path (text, at);
  if (member != NULL)
    {
      g_string_append_c (text, '/');
      append_key (text, member);
    }
  g_string_append (text, g_str_has_suffix (text->str, ":") ? " " : ": ");

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  for (const char *p = message; *p != '\0'; p = g_utf8_next_char (p))
    append_printable (text, g_utf8_get_char (p));

  g_ptr_array_add (self->faults, g_string_free (text, FALSE));
}

/**
 * inches_json_get_n_faults:
 * @self: a file
 *
 * Returns: how many faults have been noted so far
 */
guint
inches_json_get_n_faults (InchesJson *self)
{
  return self->n_faults;
}

/**
 * inches_json_finish:
 * @self: a file that has been read
 * @error: the first fault: "FILE:/path: ..."
 *
 * Returns: %TRUE if no fault was found
 */
gboolean
inches_json_finish (InchesJson  *self,
                    GError     **error)
{
  if (self->n_faults == 0)
    return TRUE;

  g_set_error_literal (error, INCHES_ERROR, self->code, g_ptr_array_index (self->faults, 0));

  return FALSE;
}

/**
 * inches_json_report:
 * @self: a file that has been read
 * @messages: (element-type utf8): with g_free(); one line is added for each
 *   fault, after %INCHES_JSON_MOST_FAULTS one that says how many there are more
 */
void
inches_json_report (InchesJson *self,
                    GPtrArray  *messages)
{
  guint more = self->n_faults - self->faults->len;

  for (guint i = 0; i < self->faults->len; i++)
    g_ptr_array_add (messages, g_strdup (g_ptr_array_index (self->faults, i)));

  if (more > 0)
    g_ptr_array_add (messages,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: and %u more fault", "%s: and %u more faults", more),
                                      self->name, more));
}

static gboolean
is_object (const InchesJsonAt *at)
{
  if (at->node == NULL)
    return FALSE;
  if (at->node->type == INCHES_JSON_OBJECT)
    return TRUE;

  /* Once is enough, whatever else is asked of it. */
  if (at->json->misfit != at->node)
    inches_json_fault (at, NULL, INCHES_ERROR_FORMAT, _("must be an object"));
  at->json->misfit = at->node;

  return FALSE;
}

/* Documented where it is declared. */
const InchesJsonNode *
inches_json_find (const InchesJsonAt *at,
                  const char         *member,
                  gboolean            required)
{
  InchesJson *self = at->json;
  const InchesJsonNode *node;

  if (at->node == NULL || member == NULL)
    return at->node;

  if (!is_object (at))
    return NULL;

  if (self->hinted != at->node)
    self->hint = 0;
  self->hinted = at->node;
  node = inches_json_node_find (at->node, member, &self->hint);
  if (node == NULL && required)
    inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("is missing"));

  return node;
}

/**
 * inches_json_check_members:
 * @at: an object
 * @...: the keys it may have, then %NULL
 *
 * Notes every other key as a fault: a misspelt one must not pass unread. In a file whose
 * unknown members are kept, inches_json_keep_unknown(), it is kept instead.
 */
void
inches_json_check_members (const InchesJsonAt *at,
                           ...)
{
  const char *known[64];
  guint n = 0;
  va_list args;

  va_start (args, at);
  for (const char *name = va_arg (args, const char *); name != NULL; name = va_arg (args, const char *))
    {
      g_assert (n < G_N_ELEMENTS (known));
      known[n++] = name;
    }
  va_end (args);

  if (!is_object (at))
    return;

  for (guint item = 0; item < at->node->n_items; item++)
    {
      const char *member = at->node->items[item].key;
      gboolean found = FALSE;

      for (guint i = 0; i < n && !found; i++)
        found = g_str_equal (known[i], member);
      if (!found && at->json->kept != NULL)
        inches_json_keep (at, member);
      else if (!found)
        inches_json_fault (at, member, INCHES_ERROR_UNKNOWN, _("is not known here"));
    }
}

/**
 * inches_json_check_schema:
 * @at: the root of a file
 * @schema: the name and version of the format that is read
 *
 * Returns: %TRUE if the file says it has it; else a fault is noted
 */
gboolean
inches_json_check_schema (const InchesJsonAt *at,
                          const char         *schema)
{
  const char *found = inches_json_get_string (at, "schema", LONGEST_SCHEMA);

  if (g_str_equal (found, schema))
    return TRUE;

  if (*found != '\0')
    inches_json_fault (at, "schema", INCHES_ERROR_FORMAT, _("is “%s”, must be “%s”"), found, schema);

  return FALSE;
}

/**
 * inches_json_list_members:
 * @at: an object used as a table, such as values by id
 *
 * Returns: (transfer full): its keys in the order of the file; a fault and no
 *   key if it is no object
 */
char **
inches_json_list_members (const InchesJsonAt *at)
{
  g_autoptr(GStrvBuilder) keys = g_strv_builder_new ();

  if (is_object (at))
    for (guint i = 0; i < at->node->n_items; i++)
      g_strv_builder_add (keys, at->node->items[i].key);

  return g_strv_builder_end (keys);
}
