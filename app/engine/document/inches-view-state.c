/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-view-state.h"

#include <math.h>
#include <string.h>

#define SHORT_WEEKS 44

struct _InchesViewState
{
  gatomicrefcount       ref_count;
  InchesViewStateValues values; /* all that it points to is owned */
};

G_DEFINE_BOXED_TYPE (InchesViewState, inches_view_state, inches_view_state_ref, inches_view_state_unref)

/**
 * inches_view_state_values_init:
 * @values: (out): set to what the program starts with: the timeline, the whole span, nothing filtered
 */
void
inches_view_state_values_init (InchesViewStateValues *values)
{
  InchesFilter open;

  inches_filter_init (&open);
  memset (values, 0, sizeof *values);
  values->page = "timeline";
  values->first = values->last = NAN;
  values->magnified = TRUE;
  values->faintest = open.faintest;
  values->flags = open.flags;
  inches_alignment_init (&values->alignment);
  values->index = "inches";
  values->n_weeks = SHORT_WEEKS;
  values->future = -1;
  values->reach = "ends";
  values->map_measure = "inches";
  values->section = "claims";
}

static InchesViewRow *
copy_rows (const InchesViewRow *rows,
           guint                n)
{
  InchesViewRow *copy = g_new0 (InchesViewRow, n);

  for (guint i = 0; i < n; i++)
    {
      copy[i] = rows[i];
      copy[i].id = g_strdup (rows[i].id);
    }

  return copy;
}

/**
 * inches_view_state_new:
 * @values: what it says; copied with all it points to
 *
 * Returns: (transfer full): a view state
 */
InchesViewState *
inches_view_state_new (const InchesViewStateValues *values)
{
  InchesViewState *self;
  InchesViewStateValues *own;

  g_return_val_if_fail (values != NULL && values->page != NULL && values->index != NULL, NULL);
  g_return_val_if_fail (values->reach != NULL && values->map_measure != NULL && values->section != NULL, NULL);
  g_return_val_if_fail (isnan (values->first) || values->first < values->last, NULL);
  g_return_val_if_fail (values->n_rows <= INCHES_VIEW_STATE_MOST_ROWS, NULL);

  self = g_new (InchesViewState, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->values = *values;
  own = &self->values;
  own->page = g_strdup (values->page);
  own->rows = copy_rows (values->rows, values->n_rows);
  own->lanes = (const char *const *) g_strdupv ((char **) values->lanes);
  own->highlight = g_strdup (values->highlight);
  own->selected = g_strdup (values->selected);
  own->index = g_strdup (values->index);
  own->map_x = g_strdup (values->map_x);
  own->map_y = g_strdup (values->map_y);
  own->rival = g_strdup (values->rival);
  own->reach = g_strdup (values->reach);
  own->map_measure = g_strdup (values->map_measure);
  own->section = g_strdup (values->section);

  return self;
}

/** inches_view_state_ref: Returns: @self, with one reference more */
InchesViewState *
inches_view_state_ref (InchesViewState *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_view_state_unref: @self: a view state; freed with its last reference */
void
inches_view_state_unref (InchesViewState *self)
{
  InchesViewStateValues *own = &self->values;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < own->n_rows; i++)
    g_free ((char *) own->rows[i].id);
  g_free ((InchesViewRow *) own->rows);
  g_strfreev ((char **) own->lanes);
  g_free ((char *) own->page);
  g_free ((char *) own->highlight);
  g_free ((char *) own->selected);
  g_free ((char *) own->index);
  g_free ((char *) own->map_x);
  g_free ((char *) own->map_y);
  g_free ((char *) own->rival);
  g_free ((char *) own->reach);
  g_free ((char *) own->map_measure);
  g_free ((char *) own->section);
  g_free (self);
}

/** inches_view_state_get: Returns: (transfer none): what it says; all that it points to lives as long as @self */
const InchesViewStateValues *
inches_view_state_get (const InchesViewState *self)
{
  return &self->values;
}

static gboolean
rows_equal (const InchesViewStateValues *a,
            const InchesViewStateValues *b)
{
  if (a->n_rows != b->n_rows || (a->n_rows > 0 && a->scrolls != b->scrolls))
    return FALSE;

  for (guint i = 0; i < a->n_rows; i++)
    if (!g_str_equal (a->rows[i].id, b->rows[i].id) || a->rows[i].shown != b->rows[i].shown
        || a->rows[i].collapsed != b->rows[i].collapsed || a->rows[i].height != b->rows[i].height)
      return FALSE;

  return TRUE;
}

static gboolean
spans_equal (const InchesViewStateValues *a,
             const InchesViewStateValues *b)
{
  if (isnan (a->first) != isnan (b->first) || (!isnan (a->first) && (a->first != b->first || a->last != b->last)))
    return FALSE;
  if (a->measured != b->measured)
    return FALSE;

  return !a->measured || (a->span_first == b->span_first && a->span_last == b->span_last);
}

static gboolean
filters_equal (const InchesViewStateValues *a,
               const InchesViewStateValues *b)
{
  if (a->faintest != b->faintest || a->flags != b->flags || (a->lanes == NULL) != (b->lanes == NULL))
    return FALSE;

  return a->lanes == NULL || g_strv_equal (a->lanes, b->lanes);
}

/**
 * inches_view_state_equal:
 * @a: a view state
 * @b: a view state
 *
 * Returns: whether both say the same
 */
gboolean
inches_view_state_equal (const InchesViewState *a,
                         const InchesViewState *b)
{
  const InchesViewStateValues *one = &a->values, *two = &b->values;

  if (a == b)
    return TRUE;
  if (one->magnified != two->magnified || one->n_weeks != two->n_weeks || one->future != two->future)
    return FALSE;
  if (!rows_equal (one, two) || !spans_equal (one, two) || !filters_equal (one, two))
    return FALSE;

  return inches_alignment_equal (&one->alignment, &two->alignment)
         && g_str_equal (one->page, two->page)
         && g_str_equal (one->index, two->index)
         && g_strcmp0 (one->highlight, two->highlight) == 0
         && g_strcmp0 (one->selected, two->selected) == 0
         && g_strcmp0 (one->map_x, two->map_x) == 0
         && g_strcmp0 (one->map_y, two->map_y) == 0
         && g_strcmp0 (one->rival, two->rival) == 0
         && g_str_equal (one->reach, two->reach)
         && g_str_equal (one->map_measure, two->map_measure)
         && g_str_equal (one->section, two->section);
}
