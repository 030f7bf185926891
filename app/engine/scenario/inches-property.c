/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-property.h"

#include <glib/gi18n-lib.h>

#include "inches-property-bench.h"

struct _InchesPropertyList
{
  gatomicrefcount  ref_count;

  GArray          *properties; /* (element-type InchesProperty) */
  guint            n_runs;
};

G_DEFINE_BOXED_TYPE (InchesPropertyList, inches_property_list, inches_property_list_ref, inches_property_list_unref)

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  const InchesProperty *x = a;
  const InchesProperty *y = b;

  return g_strcmp0 (x->id, y->id);
}

/* FALSE if cancelled. */
static gboolean
check_all (InchesPropertyList        *self,
           InchesPropertyBench       *bench,
           const InchesPropertyCheck *checks)
{
  for (; checks->id != NULL; checks++)
    {
      InchesProperty property = { checks->id, _(checks->words), checks->claims, FALSE, 0, INCHES_MARGIN_INCHES };

      bench->holds = TRUE;
      bench->has_margin = FALSE;
      checks->check (bench);
      if (bench->stopped)
        return FALSE;

      property.holds = bench->holds;
      property.margin = bench->margin;
      property.unit = bench->unit;
      g_array_append_val (self->properties, property);
    }

  return TRUE;
}

/**
 * inches_property_list_new:
 * @model: levers, presets and the sheet of an advocate of miles
 * @sheet: the sheet in use
 * @seed: of all runs
 * @n_futures: of each run, a multiple of %INCHES_BLOCK; the margins are made for
 *   %INCHES_DEFAULT_FUTURES
 * @cancelled: (nullable): read atomically; non-zero stops the work
 *
 * Checks every property but those that need hundreds of settings (S20, S21).
 *
 * Returns: (transfer full) (nullable): what holds; %NULL if cancelled
 */
InchesPropertyList *
inches_property_list_new (InchesModel *model,
                          InchesSheet *sheet,
                          guint64      seed,
                          guint        n_futures,
                          const gint  *cancelled)
{
  g_autoptr(InchesPropertyList) self = g_new0 (InchesPropertyList, 1);
  InchesPropertyBench bench;
  gboolean done;

  g_atomic_ref_count_init (&self->ref_count);
  self->properties = g_array_new (FALSE, FALSE, sizeof (InchesProperty));

  inches_property_bench_init (&bench, model, sheet, seed, n_futures, cancelled);
  done = check_all (self, &bench, inches_property_checks_of_leverage)
         && check_all (self, &bench, inches_property_checks_of_method);
  self->n_runs = g_hash_table_size (bench.runs);
  inches_property_bench_clear (&bench);
  g_array_sort (self->properties, compare_ids);

  return done ? g_steal_pointer (&self) : NULL;
}

/**
 * inches_property_list_ref:
 * @self: a list
 *
 * Returns: @self, with one reference more
 */
InchesPropertyList *
inches_property_list_ref (InchesPropertyList *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_property_list_unref:
 * @self: a list; freed with its last reference
 */
void
inches_property_list_unref (InchesPropertyList *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->properties);
  g_free (self);
}

/**
 * inches_property_list_get_length:
 * @self: a list
 *
 * Returns: how many properties were checked
 */
guint
inches_property_list_get_length (const InchesPropertyList *self)
{
  return self->properties->len;
}

/**
 * inches_property_list_get_n_runs:
 * @self: a list
 *
 * Returns: how many runs of the model that took
 */
guint
inches_property_list_get_n_runs (const InchesPropertyList *self)
{
  return self->n_runs;
}

/**
 * inches_property_list_get:
 * @self: a list
 * @place: below inches_property_list_get_length()
 *
 * Returns: (transfer none): a property, in the order of ids
 */
const InchesProperty *
inches_property_list_get (const InchesPropertyList *self,
                          guint                     place)
{
  g_return_val_if_fail (place < self->properties->len, NULL);

  return &g_array_index (self->properties, InchesProperty, place);
}

/**
 * inches_property_list_find:
 * @self: a list
 * @id: of a property, "S01"
 *
 * Returns: (transfer none) (nullable): the property; %NULL if it is not in the list
 */
const InchesProperty *
inches_property_list_find (const InchesPropertyList *self,
                           const char               *id)
{
  for (guint i = 0; i < self->properties->len; i++)
    if (g_str_equal (inches_property_list_get (self, i)->id, id))
      return inches_property_list_get (self, i);

  return NULL;
}

/**
 * inches_property_list_get_heading:
 *
 * Returns: (transfer none): what has to stand above the list, translated
 */
const char *
inches_property_list_get_heading (void)
{
  return _("These hold because the model was built so. They test the program, not the world.");
}
