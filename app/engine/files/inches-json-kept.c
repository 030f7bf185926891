/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-private.h"

#include <string.h>

#define LONGEST_ID 60 /* bytes: no item that is read has a longer one */

/* Places of members that nothing reads: an item of an array is found again by its id, so
 * that it may move meanwhile. */

static const char *
get_id (const InchesJsonNode *node)
{
  guint hint = 0;
  const InchesJsonNode *id = node != NULL && node->type == INCHES_JSON_OBJECT ? inches_json_node_find (node, "id", &hint) : NULL;

  return id != NULL && id->type == INCHES_JSON_TEXT && strlen (id->text) <= LONGEST_ID ? id->text : NULL;
}

static void
add_place (const InchesJsonAt *at,
           GStrvBuilder       *place)
{
  g_autofree char *step = NULL;
  const char *id;

  if (at->parent == NULL)
    return;

  add_place (at->parent, place);
  id = at->member == NULL ? get_id (at->node) : NULL;
  if (at->member != NULL)
    step = g_strconcat (".", at->member, NULL);
  else if (id != NULL)
    step = g_strconcat ("#", id, NULL);
  else
    step = g_strdup_printf ("[%u", at->index);
  g_strv_builder_add (place, step);
}

/* Found once for each object: an id is looked for among all its members, which may be many. */
static const char *const *
get_place (const InchesJsonAt *at)
{
  InchesJson *self = at->json;
  g_autoptr(GStrvBuilder) place = NULL;

  if (self->keeper == at->node)
    return (const char *const *) self->place;

  place = g_strv_builder_new ();
  add_place (at, place);
  g_strfreev (self->place);
  self->place = g_strv_builder_end (place);
  self->keeper = at->node;

  return (const char *const *) self->place;
}

static JsonNode *
copy_node (const InchesJsonNode *node)
{
  JsonNode *copy = json_node_alloc ();
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(JsonArray) array = NULL;

  switch (node->type)
    {
    case INCHES_JSON_BOOLEAN:
      return json_node_init_boolean (copy, node->whole != 0);
    case INCHES_JSON_WHOLE:
      return json_node_init_int (copy, node->whole);
    case INCHES_JSON_NUMBER:
      return json_node_init_double (copy, node->number);
    case INCHES_JSON_TEXT:
      return json_node_init_string (copy, node->text);
    case INCHES_JSON_ARRAY:
      array = json_array_sized_new (node->n_items);
      for (guint i = 0; i < node->n_items; i++)
        json_array_add_element (array, copy_node (&node->items[i]));
      return json_node_init_array (copy, array);
    case INCHES_JSON_OBJECT:
      object = json_object_new ();
      for (guint i = 0; i < node->n_items; i++)
        json_object_set_member (object, node->items[i].key, copy_node (&node->items[i]));
      return json_node_init_object (copy, object);
    case INCHES_JSON_NULL:
    default:
      return json_node_init_null (copy);
    }
}

/* Documented where it is declared. */
void
inches_json_keep (const InchesJsonAt *at,
                  const char         *member)
{
  InchesKeptMember *kept = g_new0 (InchesKeptMember, 1);

  kept->place = g_strdupv ((char **) get_place (at));
  kept->member = g_strdup (member);
  kept->value = copy_node (inches_json_find (at, member, FALSE));
  kept->release = (GDestroyNotify) json_node_unref;
  g_ptr_array_add (at->json->kept, kept);
}

/**
 * inches_json_keep_unknown:
 * @self: a file, before it is read
 *
 * From now on a member that the reader does not know is no fault: it is kept, to be
 * written back with inches_json_lay_out().
 */
void
inches_json_keep_unknown (InchesJson *self)
{
  if (self->kept == NULL)
    self->kept = inches_kept_members_new ();
}

/** inches_json_get_kept: Returns: (transfer none) (element-type InchesKeptMember): what the reader did not know */
GPtrArray *
inches_json_get_kept (InchesJson *self)
{
  return self->kept;
}
