/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-layout.h"

#include "inches-document.h"
#include "inches-json-printer.h"
#include "inches-json-tree.h"
#include "inches-number.h"

/* Where members are put back: the way from the root, step by step as inches_json_keep() names
 * them. Each object finds its own at once, however many there are. */
typedef struct _Place Place;
struct _Place
{
  GHashTable *steps;   /* (element-type utf8 Place) keys borrowed; NULL: none */
  GPtrArray  *members; /* (element-type InchesKeptMember) borrowed; NULL: none */
};

static void
place_free (Place *place)
{
  g_clear_pointer (&place->steps, g_hash_table_unref);
  g_clear_pointer (&place->members, g_ptr_array_unref);
  g_free (place);
}

static Place *
take_step (Place      *place,
           const char *step)
{
  Place *next;

  if (place->steps == NULL)
    place->steps = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) place_free);
  next = g_hash_table_lookup (place->steps, step);
  if (next == NULL)
    {
      next = g_new0 (Place, 1);
      g_hash_table_insert (place->steps, (char *) step, next);
    }

  return next;
}

static Place *
sort_by_place (GPtrArray *kept)
{
  Place *root = g_new0 (Place, 1);

  for (guint i = 0; i < kept->len; i++)
    {
      InchesKeptMember *member = g_ptr_array_index (kept, i);
      Place *place = root;

      for (guint j = 0; member->place[j] != NULL; j++)
        place = take_step (place, member->place[j]);
      if (place->members == NULL)
        place->members = g_ptr_array_new ();
      g_ptr_array_add (place->members, member);
    }

  return root;
}

static Place *
find_step (Place      *place,
           char        kind,
           const char *name)
{
  g_autofree char *step = NULL;

  if (place == NULL || place->steps == NULL)
    return NULL;

  step = g_strdup_printf ("%c%s", kind, name);

  return g_hash_table_lookup (place->steps, step);
}

static const char *
get_id (const InchesJsonNode *node)
{
  guint hint = 0;
  const InchesJsonNode *id = node->type == INCHES_JSON_OBJECT ? inches_json_node_find (node, "id", &hint) : NULL;

  return id != NULL && id->type == INCHES_JSON_TEXT ? id->text : NULL;
}

/* An item is known by its id; one that had none when it was read, by where it stood. */
static Place *
find_item (Place                *place,
           const InchesJsonNode *item,
           guint                 index)
{
  char number[12];
  Place *by_id;

  if (place == NULL || place->steps == NULL)
    return NULL;

  by_id = get_id (item) != NULL ? find_step (place, '#', get_id (item)) : NULL;
  g_snprintf (number, sizeof number, "%u", index);

  return by_id != NULL ? by_id : find_step (place, '[', number);
}

static void
print (const InchesJsonNode *node,
       Place                *place, /* NULL: nothing is put back here or below */
       guint                 level,
       GString              *out);

static void
begin_member (const char *name,
              gboolean    first,
              guint       level,
              GString    *out)
{
  if (!first)
    g_string_append_c (out, ',');
  inches_json_break_line (level, out);
  inches_json_print_string (name, out);
  g_string_append (out, ": ");
}

/* What is written anyway is not put back. */
static gboolean
put_back (const InchesJsonNode *node,
          GPtrArray            *members,
          gboolean              first,
          guint                 level,
          GString              *out)
{
  guint hint = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const InchesKeptMember *member = g_ptr_array_index (members, i);

      if (inches_json_node_find (node, member->member, &hint) != NULL)
        continue;
      begin_member (member->member, first, level, out);
      inches_json_print (member->value, level, out);
      first = FALSE;
    }

  return first;
}

static void
print_object (const InchesJsonNode *node,
              Place                *place,
              guint                 level,
              GString              *out)
{
  gboolean empty = node->n_items == 0;

  g_string_append_c (out, '{');
  for (guint i = 0; i < node->n_items; i++)
    {
      begin_member (node->items[i].key, i == 0, level + 1, out);
      print (&node->items[i], find_step (place, '.', node->items[i].key), level + 1, out);
    }
  if (place != NULL && place->members != NULL)
    empty = put_back (node, place->members, empty, level + 1, out);
  if (!empty)
    inches_json_break_line (level, out);
  g_string_append_c (out, '}');
}

static gboolean
is_plain (const InchesJsonNode *node)
{
  return node->type != INCHES_JSON_ARRAY && node->type != INCHES_JSON_OBJECT;
}

static void
print_array (const InchesJsonNode *node,
             Place                *place,
             guint                 level,
             GString              *out)
{
  gboolean plain = TRUE;

  for (guint i = 0; i < node->n_items; i++)
    plain &= is_plain (&node->items[i]);

  g_string_append_c (out, '[');
  for (guint i = 0; i < node->n_items; i++)
    {
      if (i > 0)
        g_string_append (out, plain ? ", " : ",");
      if (!plain)
        inches_json_break_line (level + 1, out);
      print (&node->items[i], find_item (place, &node->items[i], i), level + 1, out);
    }
  if (!plain)
    inches_json_break_line (level, out);
  g_string_append_c (out, ']');
}

static void
print (const InchesJsonNode *node,
       Place                *place,
       guint                 level,
       GString              *out)
{
  switch (node->type)
    {
    case INCHES_JSON_OBJECT:
      print_object (node, place, level, out);
      break;
    case INCHES_JSON_ARRAY:
      print_array (node, place, level, out);
      break;
    case INCHES_JSON_TEXT:
      inches_json_print_string (node->text, out);
      break;
    case INCHES_JSON_BOOLEAN:
      g_string_append (out, node->whole != 0 ? "true" : "false");
      break;
    case INCHES_JSON_WHOLE:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, node->whole);
      break;
    case INCHES_JSON_NUMBER:
      inches_number_append_exact (out, node->number);
      break;
    case INCHES_JSON_NULL:
    default:
      g_string_append (out, "null");
    }
}

/**
 * inches_json_lay_out:
 * @json: one value, well formed and no deeper than the scanner allows
 * @length: of @json
 * @kept: (element-type InchesKeptMember): what was read and not known
 * @out: to which it is appended
 *
 * Members of @kept whose object is gone are left out, and so are those that are now written
 * anyway. Takes time in proportion to both, and memory for a tree of plain nodes alone. The
 * values of @kept are read only: several threads may write with the same ones.
 */
void
inches_json_lay_out (const char *json,
                     gsize       length,
                     GPtrArray  *kept,
                     GString    *out)
{
  g_autoptr(InchesJsonTree) tree = inches_json_tree_new (json, length);
  Place *root = sort_by_place (kept);

  print (inches_json_tree_get_root (tree), root, 0, out);
  place_free (root);
}
