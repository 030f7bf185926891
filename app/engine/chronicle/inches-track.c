/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-track.h"

static const char *const form_ids[] = {
  [INCHES_TRACK_LINE] = "line",
  [INCHES_TRACK_STEP] = "step",
  [INCHES_TRACK_BARS] = "bars",
  [INCHES_TRACK_STACK] = "stack",
  [INCHES_TRACK_POINTS] = "points",
  [INCHES_TRACK_RANGE] = "range",
};

static void
figure_clear (gpointer data)
{
  g_free (((InchesTrackFigure *) data)->words);
}

static void
remark_clear (gpointer data)
{
  g_free (((InchesTrackRemark *) data)->words);
}

/**
 * inches_track_new:
 *
 * Returns: (transfer full): a zeroed track with an empty array of series, which
 *   the reader fills
 */
InchesTrack *
inches_track_new (void)
{
  InchesTrack *self = g_new0 (InchesTrack, 1);

  self->series = g_ptr_array_new_with_free_func (g_object_unref);
  self->first = INCHES_TRACK_NO_FIRST;
  self->op_ed = g_array_new (FALSE, TRUE, sizeof (InchesTrackFigure));
  g_array_set_clear_func (self->op_ed, figure_clear);
  self->remarks = g_array_new (FALSE, TRUE, sizeof (InchesTrackRemark));
  g_array_set_clear_func (self->remarks, remark_clear);

  return self;
}

/**
 * inches_track_free:
 * @self: (transfer full) (nullable): a track
 */
void
inches_track_free (InchesTrack *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->unit);
  g_free (self->lever);
  g_ptr_array_unref (self->series);
  g_array_unref (self->op_ed);
  g_array_unref (self->remarks);
  g_free (self);
}

/**
 * inches_track_form_from_id:
 * @id: as data/timeline.json writes it
 * @form: (out): the form
 *
 * Returns: %FALSE if no form has this id; @form is then untouched
 */
gboolean
inches_track_form_from_id (const char      *id,
                           InchesTrackForm *form)
{
  for (guint i = 0; i < G_N_ELEMENTS (form_ids); i++)
    if (g_str_equal (id, form_ids[i]))
      {
        *form = i;
        return TRUE;
      }

  return FALSE;
}
