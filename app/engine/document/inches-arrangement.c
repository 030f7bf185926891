/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-arrangement-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (InchesArrangement, inches_arrangement, G_TYPE_OBJECT)

static guint changed_signal;
static guint replaced_signal;

static void
row_free (gpointer data)
{
  InchesArrangedRow *row = data;

  g_free (row->id);
  g_free (row);
}

void
inches_arrangement_emit_changed (InchesArrangement *self)
{
  g_signal_emit (self, changed_signal, 0);
}

void
inches_arrangement_emit_replaced (InchesArrangement *self)
{
  g_signal_emit (self, replaced_signal, 0);
}

static void
add (GPtrArray          *rows,
     InchesArrangedKind  kind,
     guint               index,
     char               *id,
     const char         *name,
     gboolean            usual,
     gboolean            own)
{
  InchesArrangedRow *row = g_new0 (InchesArrangedRow, 1);

  *row = (InchesArrangedRow) { kind, index, id, name, usual, usual, FALSE, 0, own };
  g_ptr_array_add (rows, row);
}

/* The rows of the first view, and the optional ones. */
GPtrArray *
inches_arrangement_make_first_view (InchesChronicle *chronicle)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < inches_chronicle_get_n_lanes (chronicle); i++)
    {
      const InchesLane *lane = inches_chronicle_get_lane (chronicle, i);

      add (rows, INCHES_ARRANGED_LANE, i, g_strconcat ("lane-", lane->id, NULL), lane->name, TRUE, FALSE);
    }

  for (guint i = 0; i < inches_chronicle_get_n_tracks (chronicle); i++)
    {
      const InchesTrack *track = inches_chronicle_get_track (chronicle, i);

      add (rows, INCHES_ARRANGED_TRACK, i, g_strconcat ("track-", track->id, NULL), track->name, track->shown, track->own);
    }

  add (rows, INCHES_ARRANGED_FAN, 0, g_strdup ("model-fan"), _("Size of the war"), TRUE, FALSE);
  add (rows, INCHES_ARRANGED_LADDER, 0, g_strdup ("ladder"), _("Ladder of rungs"), TRUE, FALSE);

  return rows;
}

static void
inches_arrangement_finalize (GObject *object)
{
  InchesArrangement *self = INCHES_ARRANGEMENT (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->chronicle);

  G_OBJECT_CLASS (inches_arrangement_parent_class)->finalize (object);
}

static void
inches_arrangement_class_init (InchesArrangementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_arrangement_finalize;

  replaced_signal = g_signal_new ("replaced", INCHES_TYPE_ARRANGEMENT, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  changed_signal = g_signal_new ("changed", INCHES_TYPE_ARRANGEMENT, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inches_arrangement_init (InchesArrangement *self)
{
}

/**
 * inches_arrangement_new:
 * @chronicle: the record, whose lanes and tracks are arranged
 *
 * Returns: (transfer full): the first view: every lane, the tracks that the data shows
 *   by default, and the model's rows, in the order of the data
 */
InchesArrangement *
inches_arrangement_new (InchesChronicle *chronicle)
{
  InchesArrangement *self = g_object_new (INCHES_TYPE_ARRANGEMENT, NULL);

  self->chronicle = g_object_ref (chronicle);
  self->rows = inches_arrangement_make_first_view (chronicle);

  return self;
}

guint
inches_arrangement_get_n_rows (InchesArrangement *self)
{
  return self->rows->len;
}

/**
 * inches_arrangement_get_row:
 * @self: an arrangement
 * @place: below inches_arrangement_get_n_rows(), 0 the topmost
 *
 * Returns: (transfer none): the row there, until the arrangement changes
 */
const InchesArrangedRow *
inches_arrangement_get_row (InchesArrangement *self,
                            guint              place)
{
  g_return_val_if_fail (place < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, place);
}

InchesArrangedRow *
inches_arrangement_find_place (InchesArrangement *self,
                               const char        *id,
                               guint             *place)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      InchesArrangedRow *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (row->id, id) != 0)
        continue;

      if (place != NULL)
        *place = i;
      return row;
    }

  return NULL;
}

/**
 * inches_arrangement_find:
 * @self: an arrangement
 * @id: of a row of the picture
 *
 * Returns: (transfer none) (nullable): the row, until the arrangement changes
 */
const InchesArrangedRow *
inches_arrangement_find (InchesArrangement *self,
                         const char        *id)
{
  return inches_arrangement_find_place (self, id, NULL);
}

/**
 * inches_arrangement_set_shown:
 * @self: an arrangement
 * @id: of a row
 * @shown: whether it is wanted in the picture
 *
 * A row that is asked for must come: from then on rows that do not fit are scrolled
 * to, not left out.
 */
void
inches_arrangement_set_shown (InchesArrangement *self,
                              const char        *id,
                              gboolean           shown)
{
  InchesArrangedRow *row = inches_arrangement_find_place (self, id, NULL);

  g_return_if_fail (row != NULL);

  if (row->shown == shown)
    return;

  row->shown = shown;
  self->scrolls = self->scrolls || shown;
  inches_arrangement_emit_changed (self);
}

/**
 * inches_arrangement_set_collapsed:
 * @self: an arrangement
 * @id: of a row
 * @collapsed: whether it is a thin row
 */
void
inches_arrangement_set_collapsed (InchesArrangement *self,
                                  const char        *id,
                                  gboolean           collapsed)
{
  InchesArrangedRow *row = inches_arrangement_find_place (self, id, NULL);

  g_return_if_fail (row != NULL);

  if (row->collapsed == collapsed)
    return;

  row->collapsed = collapsed;
  inches_arrangement_emit_changed (self);
}

/**
 * inches_arrangement_set_height:
 * @self: an arrangement
 * @id: of a row
 * @height: px at text size 1, brought within %INCHES_ARRANGED_LEAST and
 *   %INCHES_ARRANGED_HIGHEST; 0 for the height as designed
 *
 * A row may show a little less or more than asked for: a lane has whole rows of
 * labels. A collapsed row opens.
 */
void
inches_arrangement_set_height (InchesArrangement *self,
                               const char        *id,
                               double             height)
{
  InchesArrangedRow *row = inches_arrangement_find_place (self, id, NULL);

  g_return_if_fail (row != NULL && isfinite (height));

  height = inches_arrangement_limit_height (height);
  if (row->height == height && !row->collapsed)
    return;

  row->height = height;
  row->collapsed = FALSE;
  inches_arrangement_emit_changed (self);
}

static void
move (InchesArrangement *self,
      guint              from,
      guint              to)
{
  gpointer row = g_ptr_array_steal_index (self->rows, from);

  g_ptr_array_insert (self->rows, to, row);
  inches_arrangement_emit_changed (self);
}

/**
 * inches_arrangement_move_to:
 * @self: an arrangement
 * @id: of a row
 * @target: id of the row whose place it takes; that one gives way
 *
 * Returns: %FALSE if the two are not of one group (lanes, tracks, rows of the model), or the same
 */
gboolean
inches_arrangement_move_to (InchesArrangement *self,
                            const char        *id,
                            const char        *target)
{
  guint from = 0;
  guint to = 0;
  const InchesArrangedRow *row = inches_arrangement_find_place (self, id, &from);
  const InchesArrangedRow *other = inches_arrangement_find_place (self, target, &to);

  if (row == NULL || other == NULL || row == other || inches_arranged_row_get_group (row) != inches_arranged_row_get_group (other))
    return FALSE;

  move (self, from, to);

  return TRUE;
}

/**
 * inches_arrangement_step:
 * @self: an arrangement
 * @id: of a row
 * @steps: past how many shown rows of its kind, upwards if negative
 *
 * Returns: %FALSE if there is no such row to pass
 */
gboolean
inches_arrangement_step (InchesArrangement *self,
                         const char        *id,
                         gint               steps)
{
  gint direction = steps < 0 ? -1 : 1;
  guint left = ABS (steps);
  guint from = 0;
  const InchesArrangedRow *row = inches_arrangement_find_place (self, id, &from);

  g_return_val_if_fail (row != NULL && steps != 0, FALSE);

  for (gint to = (gint) from + direction; to >= 0 && to < (gint) self->rows->len; to += direction)
    {
      const InchesArrangedRow *other = g_ptr_array_index (self->rows, to);

      if (inches_arranged_row_get_group (other) != inches_arranged_row_get_group (row))
        return FALSE;
      if (!other->shown || --left > 0)
        continue;

      move (self, from, to);
      return TRUE;
    }

  return FALSE;
}

gboolean
inches_arrangement_get_scrolls (InchesArrangement *self)
{
  return self->scrolls;
}

void
inches_arrangement_set_scrolls (InchesArrangement *self,
                                gboolean           scrolls)
{
  if (self->scrolls == scrolls)
    return;

  self->scrolls = scrolls;
  self->above = 0;
  inches_arrangement_emit_changed (self);
}

guint
inches_arrangement_get_above (InchesArrangement *self)
{
  return self->above;
}

/**
 * inches_arrangement_set_above:
 * @self: an arrangement
 * @above: how many of the shown rows are scrolled away above; a picture that has room
 *   for more of them scrolls less
 */
void
inches_arrangement_set_above (InchesArrangement *self,
                              guint              above)
{
  above = MIN (above, self->rows->len);
  if (self->above == above)
    return;

  self->above = above;
  inches_arrangement_emit_changed (self);
}

gboolean
inches_arrangement_is_first_view (InchesArrangement *self)
{
  g_autoptr(GPtrArray) first = inches_arrangement_make_first_view (self->chronicle);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const InchesArrangedRow *row = g_ptr_array_index (self->rows, i);
      const InchesArrangedRow *other = g_ptr_array_index (first, i);

      if (!g_str_equal (row->id, other->id) || row->shown != other->shown || row->collapsed || row->height > 0)
        return FALSE;
    }

  return !self->scrolls;
}

gboolean
inches_arrangement_is_empty (InchesArrangement *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (((const InchesArrangedRow *) g_ptr_array_index (self->rows, i))->shown)
      return FALSE;

  return TRUE;
}

void
inches_arrangement_reset (InchesArrangement *self)
{
  g_ptr_array_unref (self->rows);
  self->rows = inches_arrangement_make_first_view (self->chronicle);
  self->scrolls = FALSE;
  self->above = 0;
  inches_arrangement_emit_changed (self);
}
