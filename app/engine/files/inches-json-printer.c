/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-printer.h"

#include "inches-number.h"

static void
print (JsonNode *node,
       guint     level,
       GString  *out);

/** inches_json_print_string: @text: in UTF-8; @out: to which it is appended, quoted */
void
inches_json_print_string (const char *text,
                          GString    *out)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (out, "\\n");
    else if (*p == '\t')
      g_string_append (out, "\\t");
    else if ((guchar) *p < 0x20 || *p == 0x7f)
      g_string_append_printf (out, "\\u%04x", *p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '"');
}

/** inches_json_break_line: @level: how deep what follows is; @out: to which it is appended */
void
inches_json_break_line (guint    level,
                        GString *out)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < level; i++)
    g_string_append_c (out, ' ');
}

static gboolean
is_plain (JsonNode *node)
{
  return !JSON_NODE_HOLDS_OBJECT (node) && !JSON_NODE_HOLDS_ARRAY (node);
}

static gboolean
all_plain (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!is_plain (json_array_get_element (array, i)))
      return FALSE;

  return TRUE;
}

static void
print_object (JsonObject *object,
              guint       level,
              GString    *out)
{
  const char *between = "";
  const char *member;
  JsonObjectIter iter;
  JsonNode *node;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      g_string_append (out, between);
      inches_json_break_line (level + 1, out);
      inches_json_print_string (member, out);
      g_string_append (out, ": ");
      print (node, level + 1, out);
      between = ",";
    }
  if (*between != '\0')
    inches_json_break_line (level, out);
  g_string_append_c (out, '}');
}

static void
print_array (JsonArray *array,
             guint      level,
             GString   *out)
{
  guint n = json_array_get_length (array);
  gboolean plain = all_plain (array);

  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (out, plain ? ", " : ",");
      if (!plain)
        inches_json_break_line (level + 1, out);
      print (json_array_get_element (array, i), level + 1, out);
    }
  if (!plain)
    inches_json_break_line (level, out);
  g_string_append_c (out, ']');
}

static void
print_value (JsonNode *node,
             GString  *out)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      inches_json_print_string (json_node_get_string (node), out);
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_INT64:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    default:
      inches_number_append_exact (out, json_node_get_double (node));
    }
}

static void
print (JsonNode *node,
       guint     level,
       GString  *out)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      print_object (json_node_get_object (node), level, out);
      break;
    case JSON_NODE_ARRAY:
      print_array (json_node_get_array (node), level, out);
      break;
    case JSON_NODE_VALUE:
      print_value (node, out);
      break;
    default:
      g_string_append (out, "null");
    }
}

/** inches_json_print: @node: a value, no deeper than the scanner allows; @level: how deep it stands; @out: to which it is appended */
void
inches_json_print (JsonNode *node,
                   guint     level,
                   GString  *out)
{
  print (node, level, out);
}
