/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INCHES_JSON_NULL,
  INCHES_JSON_BOOLEAN,
  INCHES_JSON_WHOLE,  /* written without a point and without an exponent */
  INCHES_JSON_NUMBER,
  INCHES_JSON_TEXT,
  INCHES_JSON_ARRAY,
  INCHES_JSON_OBJECT
} InchesJsonType;

/* One value of a tree: plain, and as long-lived as the tree. */
typedef struct _InchesJsonNode InchesJsonNode;
struct _InchesJsonNode
{
  const char *key;               /* of a member; NULL: an item of an array, or the root */
  union
  {
    gint64                whole; /* also 0 and 1 for false and true */
    double                number;
    const char           *text;
    const InchesJsonNode *items; /* of an array or an object, in the order of the file */
  };
  guint          n_items;
  InchesJsonType type;
};

/* The values of a JSON text, in three pieces of memory however many there are: a large
 * document is read in the time that another tree takes to be freed. */
typedef struct _InchesJsonTree InchesJsonTree;

InchesJsonTree       *inches_json_tree_new      (const char           *bytes, /* found good by inches_json_scan() */
                                                 gsize                 length) G_GNUC_WARN_UNUSED_RESULT;
void                  inches_json_tree_free     (InchesJsonTree       *self);
const InchesJsonNode *inches_json_tree_get_root (const InchesJsonTree *self);
const InchesJsonNode *inches_json_node_find     (const InchesJsonNode *self,  /* an object */
                                                 const char           *key,
                                                 guint                *hint); /* NULL: no such member */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesJsonTree, inches_json_tree_free)

G_END_DECLS
