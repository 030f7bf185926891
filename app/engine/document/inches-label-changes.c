/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-label-changes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "inches-error.h"

/* One event's, shared by all sets that hold it. */
typedef struct
{
  char              *id;
  InchesLabelChange  change; /* owns its words */
} Entry;

struct _InchesLabelChanges
{
  gatomicrefcount  ref_count;

  GPtrArray       *entries; /* (element-type Entry) by id */
};

G_DEFINE_BOXED_TYPE (InchesLabelChanges, inches_label_changes, inches_label_changes_ref, inches_label_changes_unref)

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free ((char *) entry->change.words);
}

static void
entry_unref (gpointer entry)
{
  g_atomic_rc_box_release_full (entry, entry_clear);
}

static Entry *
entry_new (const char              *id,
           const InchesLabelChange *change)
{
  Entry *entry = g_atomic_rc_box_new0 (Entry);

  entry->id = g_strdup (id);
  entry->change = *change;
  entry->change.words = g_strdup (change->words);

  return entry;
}

/**
 * inches_label_changes_new:
 *
 * Returns: (transfer full): a set without changes
 */
InchesLabelChanges *
inches_label_changes_new (void)
{
  InchesLabelChanges *self = g_new0 (InchesLabelChanges, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_ptr_array_new_with_free_func (entry_unref);

  return self;
}

InchesLabelChanges *
inches_label_changes_ref (InchesLabelChanges *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
inches_label_changes_unref (InchesLabelChanges *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* Where an id is, or would be. */
static gboolean
find_place (const InchesLabelChanges *self,
            const char               *id,
            guint                    *place)
{
  guint low = 0, high = self->entries->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      gint order = g_strcmp0 (((Entry *) g_ptr_array_index (self->entries, middle))->id, id);

      if (order == 0)
        {
          *place = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  *place = low;
  return FALSE;
}

static gboolean
is_nothing (const InchesLabelChange *change)
{
  return change == NULL || (!change->hidden && !change->pinned && !change->moved && change->words == NULL);
}

static gboolean
check_words (const char  *id,
             const char  *words,
             GError     **error)
{
  glong n = g_utf8_validate (words, -1, NULL) ? g_utf8_strlen (words, -1) : 0;

  if (n >= 1 && n <= INCHES_LABEL_WORDS_MOST)
    return TRUE;

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, _("Label of %s: the words must have 1 to %d characters, not %ld"),
               id, INCHES_LABEL_WORDS_MOST, n);
  return FALSE;
}

/* Written so that NaN fails too. */
static gboolean
check_change (const char               *id,
              const InchesLabelChange  *change,
              GError                  **error)
{
  if (change->words != NULL && !check_words (id, change->words, error))
    return FALSE;
  if (!change->moved || (fabs (change->dx) <= INCHES_LABEL_MOVED_MOST && fabs (change->dy) <= INCHES_LABEL_MOVED_MOST))
    return TRUE;

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE, _("Label of %s: moved by %g, %g px, must be from %g to %g"), id,
               change->dx, change->dy, -INCHES_LABEL_MOVED_MOST, INCHES_LABEL_MOVED_MOST);
  return FALSE;
}

/**
 * inches_label_changes_with:
 * @self: a set
 * @id: of an event
 * @change: (nullable): what its label becomes; %NULL or all zero: as shipped
 * @error: %INCHES_ERROR_OUT_OF_RANGE: words too long, moved too far
 *
 * Returns: (transfer full): the set with this change, @self is as before
 */
InchesLabelChanges *
inches_label_changes_with (InchesLabelChanges       *self,
                           const char               *id,
                           const InchesLabelChange  *change,
                           GError                  **error)
{
  InchesLabelChanges *with;
  guint place;
  gboolean found;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  if (!is_nothing (change) && !check_change (id, change, error))
    return NULL;

  with = inches_label_changes_new ();
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (with->entries, g_atomic_rc_box_acquire (g_ptr_array_index (self->entries, i)));

  found = find_place (with, id, &place);
  if (found)
    g_ptr_array_remove_index (with->entries, place);
  if (!is_nothing (change))
    g_ptr_array_insert (with->entries, place, entry_new (id, change));

  return with;
}

guint
inches_label_changes_get_n (const InchesLabelChanges *self)
{
  return self->entries->len;
}

/**
 * inches_label_changes_get_id:
 * @self: a set
 * @index: below inches_label_changes_get_n()
 *
 * Returns: (transfer none): the event whose label is changed
 */
const char *
inches_label_changes_get_id (const InchesLabelChanges *self,
                             guint                     index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return ((Entry *) g_ptr_array_index (self->entries, index))->id;
}

/**
 * inches_label_changes_get:
 * @self: a set
 * @index: below inches_label_changes_get_n()
 *
 * Returns: (transfer none): how it is changed
 */
const InchesLabelChange *
inches_label_changes_get (const InchesLabelChanges *self,
                          guint                     index)
{
  g_return_val_if_fail (index < self->entries->len, NULL);

  return &((Entry *) g_ptr_array_index (self->entries, index))->change;
}

/**
 * inches_label_changes_find:
 * @self: (nullable): a set
 * @id: of an event
 *
 * Returns: (transfer none) (nullable): how its label is changed
 */
const InchesLabelChange *
inches_label_changes_find (const InchesLabelChanges *self,
                           const char               *id)
{
  guint place;

  if (self == NULL || self->entries->len == 0 || !find_place (self, id, &place))
    return NULL;

  return inches_label_changes_get (self, place);
}

/**
 * inches_label_change_equal:
 * @a: (nullable): a change
 * @b: (nullable): another
 *
 * Returns: whether both do the same to a label
 */
gboolean
inches_label_change_equal (const InchesLabelChange *a,
                           const InchesLabelChange *b)
{
  if (is_nothing (a) || is_nothing (b))
    return is_nothing (a) && is_nothing (b);

  if (!a->hidden != !b->hidden || !a->pinned != !b->pinned || !a->moved != !b->moved || g_strcmp0 (a->words, b->words) != 0)
    return FALSE;

  return (!a->moved || (a->dx == b->dx && a->dy == b->dy)) && (a->words == NULL || !a->in_place == !b->in_place);
}

/**
 * inches_label_changes_equal:
 * @a: (nullable): a set
 * @b: (nullable): another
 *
 * Returns: whether both change the same labels in the same way
 */
gboolean
inches_label_changes_equal (const InchesLabelChanges *a,
                            const InchesLabelChanges *b)
{
  guint n = a != NULL ? a->entries->len : 0;

  if (a == b)
    return TRUE;
  if (n != (b != NULL ? b->entries->len : 0))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (inches_label_changes_get_id (a, i), inches_label_changes_get_id (b, i)) != 0
        || !inches_label_change_equal (inches_label_changes_get (a, i), inches_label_changes_get (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * inches_label_change_describe:
 * @change: what an author did to a label
 *
 * Returns: (transfer full): that in words, to follow a colon: "pinned, moved"
 */
char *
inches_label_change_describe (const InchesLabelChange *change)
{
  const char *parts[5] = { NULL };
  guint n = 0;

  g_return_val_if_fail (change != NULL, NULL);

  if (change->hidden)
    parts[n++] = _("hidden");
  if (change->pinned)
    parts[n++] = _("pinned");
  if (change->moved)
    parts[n++] = _("moved");
  if (change->words != NULL)
    parts[n++] = change->in_place ? _("reworded") : _("annotated");

  return g_strjoinv (", ", (char **) parts);
}
