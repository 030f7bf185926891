/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-keys.h"

#include <stdlib.h>
#include <string.h>

/* Objects with fewer keys are compared pair by pair. */
#define FEW 12

typedef struct
{
  const char *text;   /* decoded; in the file or in the chunk */
  gsize       length; /* bytes */
  gsize       offset; /* of the key in the file */
} Key;

struct _InchesJsonKeys
{
  GArray       *keys;  /* of Key, the innermost object's last */
  GStringChunk *chunk; /* keys with escapes, decoded */
};

/**
 * inches_json_keys_new:
 *
 * Returns: (transfer full): an empty collection
 */
InchesJsonKeys *
inches_json_keys_new (void)
{
  InchesJsonKeys *self = g_new0 (InchesJsonKeys, 1);

  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));

  return self;
}

/**
 * inches_json_keys_free:
 * @self: (transfer full): a collection
 */
void
inches_json_keys_free (InchesJsonKeys *self)
{
  g_array_unref (self->keys);
  g_clear_pointer (&self->chunk, g_string_chunk_free);
  g_free (self);
}

/**
 * inches_json_keys_get_mark:
 * @self: a collection
 *
 * Returns: what an object that begins now has to give to inches_json_keys_end()
 */
gsize
inches_json_keys_get_mark (InchesJsonKeys *self)
{
  return self->keys->len;
}

static gunichar
read_hex (const char *digits)
{
  gunichar value = 0;

  for (guint i = 0; i < 4; i++)
    value = value << 4 | g_ascii_xdigit_value (digits[i]);

  return value;
}

/* Reads \uXXXX or a pair of them; the scanner has checked them. */
static const char *
decode_unicode (const char *text,
                GString    *decoded)
{
  gunichar c = read_hex (text + 1);

  text += 5;
  if (c >= 0xD800 && c < 0xDC00)
    {
      c = 0x10000 + ((c - 0xD800) << 10) + (read_hex (text + 2) - 0xDC00);
      text += 6;
    }

  g_string_append_unichar (decoded, c);

  return text;
}

static void
decode (const char *text,
        gsize       length,
        GString    *decoded)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *end = text + length;

  while (text < end)
    {
      if (*text != '\\')
        g_string_append_c (decoded, *text++);
      else if (text[1] == 'u')
        text = decode_unicode (text + 1, decoded);
      else
        {
          g_string_append_c (decoded, meanings[strchr (escapes, text[1]) - escapes]);
          text += 2;
        }
    }
}

/**
 * inches_json_keys_add:
 * @self: a collection
 * @text: a key as the file writes it, without quotes, already found valid; must
 *   live as long as @self
 * @length: of @text, in bytes
 * @offset: where the key stands in the file
 * @escaped: whether it holds a backslash
 */
void
inches_json_keys_add (InchesJsonKeys *self,
                      const char     *text,
                      gsize           length,
                      gsize           offset,
                      gboolean        escaped)
{
  Key key = { text, length, offset };

  if (escaped)
    {
      g_autoptr(GString) decoded = g_string_sized_new (length);

      decode (text, length, decoded);
      if (self->chunk == NULL)
        self->chunk = g_string_chunk_new (4096);
      key.text = g_string_chunk_insert_len (self->chunk, decoded->str, decoded->len);
      key.length = decoded->len;
    }

  g_array_append_val (self->keys, key);
}

static gint
compare_texts (const Key *a,
               const Key *b)
{
  if (a->length != b->length)
    return a->length < b->length ? -1 : 1;

  return memcmp (a->text, b->text, a->length);
}

/* Equal keys in the order of the file. */
static int
compare_keys (const void *a,
              const void *b)
{
  const Key *one = a, *two = b;
  gint order = compare_texts (one, two);

  if (order != 0)
    return order;

  return one->offset < two->offset ? -1 : one->offset > two->offset;
}

static gsize
find_among_few (const Key *keys,
                gsize      n)
{
  for (gsize i = 1; i < n; i++)
    for (gsize j = 0; j < i; j++)
      if (compare_texts (&keys[i], &keys[j]) == 0)
        return keys[i].offset;

  return G_MAXSIZE;
}

static gsize
find_among_many (Key   *keys,
                 gsize  n)
{
  gsize first = G_MAXSIZE;

  qsort (keys, n, sizeof (Key), compare_keys);

  for (gsize i = 1; i < n; i++)
    if (compare_texts (&keys[i], &keys[i - 1]) == 0)
      first = MIN (first, keys[i].offset);

  return first;
}

/**
 * inches_json_keys_end:
 * @self: a collection
 * @mark: from inches_json_keys_get_mark() when the object began
 * @offset: (out): the first key that repeats an earlier one
 *
 * Returns: %TRUE if all keys of the object differ; @offset is then untouched
 */
gboolean
inches_json_keys_end (InchesJsonKeys *self,
                      gsize           mark,
                      gsize          *offset)
{
  gsize n = self->keys->len - mark;
  gsize twice = G_MAXSIZE;

  if (n > FEW)
    twice = find_among_many (&g_array_index (self->keys, Key, mark), n);
  else if (n > 1)
    twice = find_among_few (&g_array_index (self->keys, Key, mark), n);

  g_array_set_size (self->keys, mark);
  if (twice == G_MAXSIZE)
    return TRUE;

  *offset = twice;

  return FALSE;
}
