/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-private.h"

#include <glib/gi18n-lib.h>

/**
 * inches_json_has:
 * @at: an object
 * @member: a key
 *
 * Returns: whether it has this member and that is not null
 */
gboolean
inches_json_has (const InchesJsonAt *at,
                 const char         *member)
{
  const InchesJsonNode *node = inches_json_find (at, member, FALSE);

  return node != NULL && node->type != INCHES_JSON_NULL;
}

/** inches_json_is_array: Returns: whether @at is an object that has this member and that is an array */
gboolean
inches_json_is_array (const InchesJsonAt *at,
                      const char         *member)
{
  const InchesJsonNode *node = inches_json_find (at, member, FALSE);

  return node != NULL && node->type == INCHES_JSON_ARRAY;
}

static InchesJsonAt
make_place (const InchesJsonAt   *at,
            const char           *member,
            const InchesJsonNode *node)
{
  InchesJsonAt place = *at;

  place.node = node;
  if (member != NULL)
    {
      place.parent = at;
      place.member = member;
      place.index = 0;
    }

  return place;
}

/**
 * inches_json_get_object:
 * @at: a place
 * @member: (nullable): a key
 *
 * Returns: a cursor at the object there
 */
InchesJsonAt
inches_json_get_object (const InchesJsonAt *at,
                        const char         *member)
{
  const InchesJsonNode *node = inches_json_find (at, member, TRUE);

  if (node != NULL && node->type != INCHES_JSON_OBJECT)
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must be an object"));
      node = NULL;
    }

  return make_place (at, member, node);
}

/**
 * inches_json_get_array:
 * @at: a place
 * @member: (nullable): a key
 * @min_items: how many items there must be
 * @max_items: how many there may be
 *
 * Returns: a cursor at the array there
 */
InchesJsonAt
inches_json_get_array (const InchesJsonAt *at,
                       const char         *member,
                       guint               min_items,
                       guint               max_items)
{
  const InchesJsonNode *node = inches_json_find (at, member, TRUE);

  if (node != NULL && node->type != INCHES_JSON_ARRAY)
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must be an array"));
      node = NULL;
    }
  else if (node != NULL)
    {
      guint n = node->n_items;

      if (n < min_items || n > max_items)
        {
          inches_json_fault (at, member, INCHES_ERROR_OUT_OF_RANGE,
                             _("has %u items, must have from %u to %u"), n, min_items, max_items);
          node = NULL;
        }
    }

  return make_place (at, member, node);
}

/**
 * inches_json_get_length:
 * @at: an array
 *
 * Returns: how many items it has; 0 for anything else
 */
guint
inches_json_get_length (const InchesJsonAt *at)
{
  return at->node != NULL && at->node->type == INCHES_JSON_ARRAY ? at->node->n_items : 0;
}

/**
 * inches_json_get_item:
 * @at: an array
 * @index: below inches_json_get_length()
 *
 * Returns: a cursor at the item
 */
InchesJsonAt
inches_json_get_item (const InchesJsonAt *at,
                      guint               index)
{
  g_assert (index < inches_json_get_length (at));

  return (InchesJsonAt) {
    .json = at->json, .parent = at, .index = index,
    .node = &at->node->items[index],
  };
}
