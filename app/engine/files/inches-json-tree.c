/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-tree.h"

#include <string.h>

struct _InchesJsonTree
{
  char           *text;  /* of the file, in which its texts are decoded where they stand */
  InchesJsonNode *nodes; /* those of an array or object follow one another; the root is the last */
  guint           n_nodes;
};

/* A tree under way. What is read is known to be JSON and is not checked again. */
typedef struct
{
  char   *at;
  GArray *nodes; /* (element-type InchesJsonNode) whose array or object has ended */
  GArray *open;  /* (element-type InchesJsonNode) of those that have not, the innermost's last */
} Build;

static void
skip_space (Build *build)
{
  while (*build->at == ' ' || *build->at == '\n' || *build->at == '\t' || *build->at == '\r')
    build->at++;
}

static gunichar
read_hex (const char *digits)
{
  gunichar value = 0;

  for (guint i = 0; i < 4; i++)
    value = value << 4 | g_ascii_xdigit_value (digits[i]);

  return value;
}

/* At the u of \u; an escape is longer than what it means. */
static char *
decode_unicode (char  *in,
                char **out)
{
  gunichar c = read_hex (in + 1);

  in += 5;
  if (c >= 0xD800 && c < 0xDC00)
    {
      c = 0x10000 + ((c - 0xD800) << 10) + (read_hex (in + 2) - 0xDC00);
      in += 6;
    }
  *out += g_unichar_to_utf8 (c, *out);

  return in;
}

/* At a quote; ends behind the one that closes. */
static const char *
take_text (Build *build)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *start = build->at + 1;
  char *in = build->at + 1;
  char *out = in;

  while (*in != '"')
    if (*in != '\\')
      *out++ = *in++;
    else if (in[1] == 'u')
      in = decode_unicode (in + 1, &out);
    else
      {
        *out++ = meanings[strchr (escapes, in[1]) - escapes];
        in += 2;
      }

  build->at = in + 1;
  *out = '\0';

  return start;
}

static void
take_number (Build          *build,
             InchesJsonNode *node)
{
  const char *start = build->at;

  node->type = INCHES_JSON_WHOLE;
  for (; *build->at != '\0' && strchr ("+-.0123456789Ee", *build->at) != NULL; build->at++)
    if (*build->at == '.' || *build->at == 'e' || *build->at == 'E')
      node->type = INCHES_JSON_NUMBER;

  if (node->type == INCHES_JSON_WHOLE)
    node->whole = g_ascii_strtoll (start, NULL, 10);
  else
    node->number = g_ascii_strtod (start, NULL);
}

static void
take_value (Build      *build,
            const char *key);

/* At a bracket; ends behind the one that closes. */
static void
take_items (Build          *build,
            InchesJsonNode *node,
            char            closes)
{
  guint mark = build->open->len;

  build->at++;
  for (skip_space (build); *build->at != closes; skip_space (build))
    {
      const char *key = NULL;

      if (*build->at == ',')
        {
          build->at++;
          skip_space (build);
        }
      if (node->type == INCHES_JSON_OBJECT)
        {
          key = take_text (build);
          skip_space (build);
          build->at++;
          skip_space (build);
        }
      take_value (build, key);
    }
  build->at++;

  /* An index until the nodes have their last place. */
  node->n_items = build->open->len - mark;
  node->whole = build->nodes->len;
  if (node->n_items > 0)
    g_array_append_vals (build->nodes, &g_array_index (build->open, InchesJsonNode, mark), node->n_items);
  g_array_set_size (build->open, mark);
}

/* No deeper than the scanner lets it. */
static void
take_value (Build      *build,
            const char *key)
{
  InchesJsonNode node = { .key = key, .type = INCHES_JSON_NULL };

  switch (*build->at)
    {
    case '{':
    case '[':
      node.type = *build->at == '{' ? INCHES_JSON_OBJECT : INCHES_JSON_ARRAY;
      take_items (build, &node, *build->at + 2);
      break;
    case '"':
      node.type = INCHES_JSON_TEXT;
      node.text = take_text (build);
      break;
    case 't':
    case 'f':
      node.type = INCHES_JSON_BOOLEAN;
      node.whole = *build->at == 't';
      build->at += node.whole ? strlen ("true") : strlen ("false");
      break;
    case 'n':
      build->at += strlen ("null");
      break;
    default:
      take_number (build, &node);
    }

  g_array_append_val (build->open, node);
}

/**
 * inches_json_tree_new:
 * @bytes: one JSON value that inches_json_scan() has found good
 * @length: of @bytes
 *
 * Returns: (transfer full): what it says
 */
InchesJsonTree *
inches_json_tree_new (const char *bytes,
                      gsize       length)
{
  InchesJsonTree *self = g_new0 (InchesJsonTree, 1);
  Build build;

  self->text = g_strndup (bytes, length);
  build.at = self->text;
  build.nodes = g_array_new (FALSE, FALSE, sizeof (InchesJsonNode));
  build.open = g_array_new (FALSE, FALSE, sizeof (InchesJsonNode));
  skip_space (&build);
  take_value (&build, NULL);
  g_assert (build.open->len == 1);
  g_array_append_vals (build.nodes, build.open->data, 1);
  g_array_unref (build.open);

  self->n_nodes = build.nodes->len;
  self->nodes = (InchesJsonNode *) (void *) g_array_free (build.nodes, FALSE);
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].type == INCHES_JSON_ARRAY || self->nodes[i].type == INCHES_JSON_OBJECT)
      self->nodes[i].items = self->nodes + self->nodes[i].whole;

  return self;
}

/** inches_json_tree_free: @self: (transfer full): a tree; its nodes and texts are gone after */
void
inches_json_tree_free (InchesJsonTree *self)
{
  g_free (self->text);
  g_free (self->nodes);
  g_free (self);
}

/** inches_json_tree_get_root: Returns: (transfer none): the value that all others are in */
const InchesJsonNode *
inches_json_tree_get_root (const InchesJsonTree *self)
{
  return &self->nodes[self->n_nodes - 1];
}

/**
 * inches_json_node_find:
 * @self: an object
 * @key: of a member
 * @hint: (inout): where to look first; afterwards behind what was found, so that members
 *   which are asked for in the order of the file are found at once, however many there are
 *
 * Returns: (transfer none) (nullable): the member
 */
const InchesJsonNode *
inches_json_node_find (const InchesJsonNode *self,
                       const char           *key,
                       guint                *hint)
{
  guint start = *hint < self->n_items ? *hint : 0;

  g_assert (self->type == INCHES_JSON_OBJECT);

  for (guint i = 0, at = start; i < self->n_items; i++, at = at + 1 < self->n_items ? at + 1 : 0)
    if (strcmp (self->items[at].key, key) == 0)
      {
        *hint = at + 1;
        return &self->items[at];
      }

  return NULL;
}
