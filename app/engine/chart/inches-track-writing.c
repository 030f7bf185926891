/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-track-writing.h"

#include "inches-track-space.h"

static gboolean
is_in_a_stretch (const InchesTrackWriting *self,
                 const InchesTimelineBox  *box)
{
  for (guint i = 0; i < self->frame->axis.n_stretches; i++)
    if (box->x >= self->frame->axis.stretches[i].x0 && box->x + box->width <= self->frame->axis.stretches[i].x1)
      return TRUE;

  return FALSE;
}

/**
 * inches_track_write:
 * @self: a row
 * @text: what to write
 * @use: of the text
 * @x: px
 * @baseline: px
 * @anchor: which part of the text stands at @x
 * @is_figure: whether it is a figure: these have no descenders, and what is under one may come nearer
 *
 * Returns: %FALSE if it would leave the row or a stretch of the axis, or meet anything
 */
gboolean
inches_track_write (const InchesTrackWriting *self,
                    const char               *text,
                    InchesTypeUse             use,
                    double                    x,
                    double                    baseline,
                    InchesAnchor              anchor,
                    gboolean                  is_figure)
{
  double width = inches_timeline_texts_width (self->texts, use, text);
  InchesTimelineBox box = inches_timeline_texts_box (self->texts, use, x, baseline, anchor, width);

  if (box.y < self->row->y || box.y + box.height > self->row->y + self->row->height || !is_in_a_stretch (self, &box)
      || !inches_track_is_clear (self->track, &box, self->frame->unit, is_figure)
      || !inches_timeline_texts_is_free (self->texts, self->track->row, &box))
    return FALSE;

  inches_timeline_texts_add (self->texts, self->track->row, use, INCHES_ROLE_INK2, x, baseline, anchor, text);
  return TRUE;
}

/**
 * inches_track_has_texts:
 * @self: a row
 * @left: px
 * @right: px
 *
 * Returns: whether anything was written between the two, the track's name and unit aside
 */
gboolean
inches_track_has_texts (const InchesTrackWriting *self,
                        double                    left,
                        double                    right)
{
  for (guint i = self->first; i < self->texts->items->len; i++)
    {
      const InchesTimelineBox *box = &g_array_index (self->texts->items, InchesTimelineText, i).box;

      if (box->x < right && box->x + box->width > left)
        return TRUE;
    }

  return FALSE;
}
