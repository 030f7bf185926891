/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-arrangement-private.h"

#include <math.h>

/* An arrangement as it is kept, and how one is made from what another record had. */

/* The two rows of the model may change places. */
guint
inches_arranged_row_get_group (const InchesArrangedRow *row)
{
  return row->kind == INCHES_ARRANGED_LADDER ? INCHES_ARRANGED_FAN : row->kind;
}

double
inches_arrangement_limit_height (double height)
{
  return height > 0 ? CLAMP (height, INCHES_ARRANGED_LEAST, INCHES_ARRANGED_HIGHEST) : 0;
}

/**
 * inches_arrangement_save:
 * @self: an arrangement
 *
 * Returns: (transfer floating): what inches_arrangement_load() takes
 */
GVariant *
inches_arrangement_save (InchesArrangement *self)
{
  GVariantBuilder rows;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("a(sbbd)"));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const InchesArrangedRow *row = g_ptr_array_index (self->rows, i);

      g_variant_builder_add (&rows, "(sbbd)", row->id, row->shown, row->collapsed, row->height);
    }

  return g_variant_new (INCHES_ARRANGEMENT_TYPE, self->scrolls, &rows);
}

/* Puts the row at @from behind the last of its kind that was read before, or first of them. */
static guint
place_after (InchesArrangement *self,
             guint              from,
             GHashTable        *read)
{
  const InchesArrangedRow *row = g_ptr_array_index (self->rows, from);
  guint to = 0;

  while (inches_arranged_row_get_group (g_ptr_array_index (self->rows, to)) < inches_arranged_row_get_group (row))
    to++;
  while (to < self->rows->len && g_hash_table_contains (read, g_ptr_array_index (self->rows, to)))
    to++;

  return MIN (to, from);
}

static void
load (InchesArrangement *self,
      GVariant          *saved)
{
  g_autoptr(GHashTable) read = g_hash_table_new (NULL, NULL);
  g_autoptr(GVariantIter) rows = NULL;
  const char *id;
  gboolean scrolls, shown, collapsed;
  double height;

  g_ptr_array_unref (self->rows);
  self->rows = inches_arrangement_make_first_view (self->chronicle);
  self->above = 0;

  g_variant_get (saved, INCHES_ARRANGEMENT_TYPE, &scrolls, &rows);
  while (g_variant_iter_next (rows, "(&sbbd)", &id, &shown, &collapsed, &height))
    {
      guint from = 0;
      InchesArrangedRow *row = inches_arrangement_find_place (self, id, &from);
      guint to;

      if (row == NULL || g_hash_table_contains (read, row))
        continue;

      row->shown = shown;
      row->collapsed = collapsed;
      row->height = isfinite (height) ? inches_arrangement_limit_height (height) : 0;
      to = place_after (self, from, read);
      g_hash_table_add (read, row);
      g_ptr_array_insert (self->rows, to, g_ptr_array_steal_index (self->rows, from));
    }

  self->scrolls = scrolls;
}

/**
 * inches_arrangement_load:
 * @self: an arrangement
 * @saved: of %INCHES_ARRANGEMENT_TYPE
 *
 * Takes what was saved, perhaps by another version: rows that are unknown or named
 * twice are passed over, heights brought within their limits, and rows not named keep
 * the state of the first view, after those named.
 */
void
inches_arrangement_load (InchesArrangement *self,
                         GVariant          *saved)
{
  g_return_if_fail (g_variant_is_of_type (saved, G_VARIANT_TYPE (INCHES_ARRANGEMENT_TYPE)));

  load (self, saved);
  inches_arrangement_emit_changed (self);
}

/**
 * inches_arrangement_set_chronicle:
 * @self: an arrangement
 * @chronicle: the record with other lanes or tracks than before; a reference is taken
 *
 * Rows of both stay as they are; new ones are as in the first view, after those of their kind.
 */
void
inches_arrangement_set_chronicle (InchesArrangement *self,
                                  InchesChronicle   *chronicle)
{
  g_autoptr(GVariant) saved = g_variant_ref_sink (inches_arrangement_save (self));
  guint above = self->above;

  if (!g_set_object (&self->chronicle, chronicle))
    return;

  load (self, saved);
  self->above = MIN (above, self->rows->len);
  inches_arrangement_emit_replaced (self);
  inches_arrangement_emit_changed (self);
}
