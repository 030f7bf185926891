/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-data.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inches-error.h"

#define NUMBERS_MOST 1000000000 /* an id with a greater number is one that somebody wrote */

struct _InchesOwnData
{
  gatomicrefcount  ref_count;

  GPtrArray       *events; /* (element-type InchesEvent) owned */
  GPtrArray       *series; /* (element-type InchesSeries) owned */
  GHashTable      *by_id;  /* keys and values borrowed from them */
  guint            given;  /* the greatest number in an id of what is here, or was before it was taken out */
};

G_DEFINE_BOXED_TYPE (InchesOwnData, inches_own_data, inches_own_data_ref, inches_own_data_unref)

/**
 * inches_own_data_new:
 *
 * Returns: (transfer full): own data that hold nothing
 */
InchesOwnData *
inches_own_data_new (void)
{
  InchesOwnData *self = g_new0 (InchesOwnData, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/** inches_own_data_ref: Returns: @self, with one reference more */
InchesOwnData *
inches_own_data_ref (InchesOwnData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_own_data_unref: @self: own data; freed with their last reference */
void
inches_own_data_unref (InchesOwnData *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->series);
  g_free (self);
}

/**
 * inches_own_data_equal:
 * @a: own data
 * @b: own data
 *
 * Returns: %TRUE if both hold the same items in the same order
 */
gboolean
inches_own_data_equal (const InchesOwnData *a,
                       const InchesOwnData *b)
{
  if (a == b)
    return TRUE;
  if (a->events->len != b->events->len || a->series->len != b->series->len)
    return FALSE;

  for (guint i = 0; i < a->events->len; i++)
    if (!inches_own_event_equal (g_ptr_array_index (a->events, i), g_ptr_array_index (b->events, i)))
      return FALSE;
  for (guint i = 0; i < a->series->len; i++)
    if (!inches_own_series_equal (g_ptr_array_index (a->series, i), g_ptr_array_index (b->series, i)))
      return FALSE;

  return TRUE;
}

/** inches_own_data_is_empty: Returns: whether there is no event, no period and no series */
gboolean
inches_own_data_is_empty (const InchesOwnData *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->events->len == 0 && self->series->len == 0;
}

/** inches_own_data_get_n_events: Returns: how many events and periods there are */
guint
inches_own_data_get_n_events (const InchesOwnData *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->events->len;
}

/** inches_own_data_get_event: Returns: (transfer none): an event or period, in the order in which they were added */
InchesEvent *
inches_own_data_get_event (const InchesOwnData *self,
                           guint                index)
{
  g_return_val_if_fail (self != NULL && index < self->events->len, NULL);

  return g_ptr_array_index (self->events, index);
}

/** inches_own_data_find_event: Returns: (transfer none) (nullable): the event or period that has this id */
InchesEvent *
inches_own_data_find_event (const InchesOwnData *self,
                            const char          *id)
{
  gpointer item;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  item = g_hash_table_lookup (self->by_id, id);

  return item != NULL && INCHES_IS_EVENT (item) ? item : NULL;
}

/** inches_own_data_get_n_series: Returns: how many series there are */
guint
inches_own_data_get_n_series (const InchesOwnData *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->series->len;
}

/** inches_own_data_get_series: Returns: (transfer none): a series, in the order in which they were added */
InchesSeries *
inches_own_data_get_series (const InchesOwnData *self,
                            guint                index)
{
  g_return_val_if_fail (self != NULL && index < self->series->len, NULL);

  return g_ptr_array_index (self->series, index);
}

/** inches_own_data_find_series: Returns: (transfer none) (nullable): the series that has this id */
InchesSeries *
inches_own_data_find_series (const InchesOwnData *self,
                             const char          *id)
{
  gpointer item;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  item = g_hash_table_lookup (self->by_id, id);

  return item != NULL && INCHES_IS_SERIES (item) ? item : NULL;
}

/** inches_own_data_has: Returns: whether an event, a period or a series has this id */
gboolean
inches_own_data_has (const InchesOwnData *self,
                     const char          *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return g_hash_table_contains (self->by_id, id);
}

/**
 * inches_own_data_count_outside:
 * @self: own data
 * @first: the first day of an axis
 * @last: its last day
 *
 * Returns: how many events and periods are kept but lie on no day of the axis
 */
guint
inches_own_data_count_outside (const InchesOwnData *self,
                               InchesDay            first,
                               InchesDay            last)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->events->len; i++)
    {
      const InchesDate *date = inches_event_get_date (g_ptr_array_index (self->events, i));

      n += inches_date_get_last (date) < first || inches_date_get_first (date) > last;
    }

  return n;
}

/* Copies what is there, each in the place that it has. */
static InchesOwnData *
copy_items (const InchesOwnData *self,
            GHashTable          *without)
{
  InchesOwnData *copy = inches_own_data_new ();

  copy->given = self->given;
  for (guint i = 0; i < self->events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (self->events, i);

      if (without == NULL || !g_hash_table_contains (without, inches_event_get_id (event)))
        g_ptr_array_add (copy->events, g_object_ref (event));
    }
  for (guint i = 0; i < self->series->len; i++)
    {
      InchesSeries *series = g_ptr_array_index (self->series, i);

      if (without == NULL || !g_hash_table_contains (without, inches_series_get_id (series)))
        g_ptr_array_add (copy->series, g_object_ref (series));
    }

  return copy;
}

static const char *
get_id (gpointer item)
{
  return INCHES_IS_EVENT (item) ? inches_event_get_id (item) : inches_series_get_id (item);
}

static void
index_item (InchesOwnData *self,
            gpointer       item)
{
  const char *id = get_id (item);
  guint64 number;

  g_hash_table_insert (self->by_id, (char *) id, item);
  if (g_ascii_string_to_unsigned (id + strlen (INCHES_OWN_ID_PREFIX), 10, 1, NUMBERS_MOST, &number, NULL))
    self->given = MAX (self->given, (guint) number);
}

static void
index_items (InchesOwnData *self)
{
  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < self->events->len; i++)
    index_item (self, self->events->pdata[i]);
  for (guint i = 0; i < self->series->len; i++)
    index_item (self, self->series->pdata[i]);
}

/* Puts each item where the one with its id is, else at the end. */
static void
put_items (GPtrArray *list,
           GPtrArray *items)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < list->len; i++)
    g_hash_table_insert (places, (char *) get_id (list->pdata[i]), GUINT_TO_POINTER (i + 1));

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      gpointer item = items->pdata[i];
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, get_id (item)));

      if (place == 0)
        {
          g_ptr_array_add (list, g_object_ref (item));
          g_hash_table_insert (places, (char *) get_id (item), GUINT_TO_POINTER (list->len));
          continue;
        }

      /* The key is the old item's own text. */
      g_hash_table_replace (places, (char *) get_id (item), GUINT_TO_POINTER (place));
      g_object_unref (list->pdata[place - 1]);
      list->pdata[place - 1] = g_object_ref (item);
    }
}

static gboolean
check_number (gsize        number,
              gsize        most,
              const char  *what, /* translated */
              GError     **error)
{
  g_autofree char *has = g_strdup_printf ("%" G_GSIZE_FORMAT, number);
  g_autofree char *limit = g_strdup_printf ("%" G_GSIZE_FORMAT, most);

  if (number <= most)
    return TRUE;

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_TOO_LARGE, _("own data would have %1$s %2$s; at most %3$s are allowed"),
               has, what, limit);

  return FALSE;
}

static gboolean
check_limits (const InchesOwnData  *self,
              GError              **error)
{
  gsize items = 0, bytes = 0, values = 0;

  for (guint i = 0; i < self->events->len; i++)
    inches_own_event_weigh (self->events->pdata[i], &items, &bytes);
  for (guint i = 0; i < self->series->len; i++)
    {
      inches_own_series_weigh (self->series->pdata[i], &items, &bytes);
      values += inches_series_get_n_values (self->series->pdata[i]);
    }

  return check_number (self->events->len, INCHES_OWN_EVENTS_MOST, _("events"), error)
         && check_number (self->series->len, INCHES_OWN_SERIES_MOST, _("series"), error)
         && check_number (values, INCHES_OWN_VALUES_MOST, _("values in series"), error)
         && check_number (items, INCHES_OWN_ITEMS_MOST, _("JSON values in a document"), error)
         && check_number (bytes, INCHES_OWN_BYTES_MOST, _("bytes in a document"), error);
}

/**
 * inches_own_data_with:
 * @self: own data
 * @events: (nullable) (element-type InchesEvent): events and periods, see inches_own_event_new()
 * @series: (nullable) (element-type InchesSeries): series, see inches_own_series_new()
 * @error: %INCHES_ERROR_TOO_LARGE names the limit
 *
 * An item takes the place of the one of its kind that has its id, else it comes last. No series may have
 * the id of an event.
 *
 * Returns: (transfer full): @self and these
 */
InchesOwnData *
inches_own_data_with (InchesOwnData  *self,
                      GPtrArray      *events,
                      GPtrArray      *series,
                      GError        **error)
{
  g_autoptr(InchesOwnData) copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = copy_items (self, NULL);
  put_items (copy->events, events);
  put_items (copy->series, series);
  if (!check_limits (copy, error))
    return NULL;

  index_items (copy);

  return g_steal_pointer (&copy);
}

/**
 * inches_own_data_without:
 * @self: own data
 * @ids: (array zero-terminated=1): of events, periods and series; those that nothing has are passed over
 *
 * Returns: (transfer full): @self without these
 */
InchesOwnData *
inches_own_data_without (InchesOwnData      *self,
                         const char *const  *ids)
{
  g_autoptr(GHashTable) without = g_hash_table_new (g_str_hash, g_str_equal);
  InchesOwnData *copy;

  g_return_val_if_fail (self != NULL && ids != NULL, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_add (without, (char *) ids[i]);
  copy = copy_items (self, without);
  index_items (copy);

  return copy;
}

/**
 * inches_own_data_make_id:
 * @self: own data
 * @number: (inout): 0 before the first of several calls; remembers what was given out
 *
 * What was removed leaves its number behind: a document may still say something of it, and nothing new
 * is to be taken for it.
 *
 * Returns: (transfer full): an id that nothing of @self has or had, as far as it was made from such as
 *   had it, and no call before gave
 */
char *
inches_own_data_make_id (const InchesOwnData *self,
                         guint               *number)
{
  g_return_val_if_fail (self != NULL && number != NULL, NULL);

  *number = MAX (*number, self->given);
  for (;;)
    {
      g_autofree char *id = g_strdup_printf (INCHES_OWN_ID_PREFIX "%u", ++*number);

      if (!g_hash_table_contains (self->by_id, id))
        return g_steal_pointer (&id);
    }
}
