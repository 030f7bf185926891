/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

/* How much of the ground lies over what is not picked out. */
#define VEIL 0.4 /* names and figures stay readable at the back of a room */

static gboolean
is_picked_out (InchesTimeline *self,
               guint           row)
{
  const InchesTimelineRow *r = &inches_timeline_frame_row (&self->frame, row)->row;

  return r->kind == INCHES_ROW_TRACK
         && g_str_equal (inches_chronicle_get_track (self->input.chronicle, r->index)->id, self->input.highlight);
}

/* A track that is not shown mutes nothing: there would be nothing to see. */
static gboolean
is_shown (InchesTimeline *self)
{
  for (guint i = 0; self->input.highlight != NULL && i < self->frame.rows->len; i++)
    if (is_picked_out (self, i))
      return TRUE;

  return FALSE;
}

static void
mute (InchesTimeline          *self,
      InchesCanvas            *canvas,
      const InchesTheme       *theme,
      const InchesTimelineBox *box)
{
  InchesColor veil = inches_color_fade (inches_theme_get_color (theme, INCHES_ROLE_VIEW), VEIL);

  inches_canvas_rectangle (canvas, box->x, box->y, box->width, box->height);
  inches_canvas_fill (canvas, &veil);
}

static void
mute_rows (InchesTimeline    *self,
           InchesCanvas      *canvas,
           const InchesTheme *theme,
           InchesRowKind      first,
           InchesRowKind      second)
{
  if (!is_shown (self))
    return;

  inches_canvas_begin_group (canvas, first == INCHES_ROW_LANE ? "muted" : "muted-model", NULL);
  for (guint i = 0; i < self->frame.rows->len; i++)
    {
      const InchesTimelineRow *row = &inches_timeline_frame_row (&self->frame, i)->row;

      if ((row->kind == first || row->kind == second) && !is_picked_out (self, i))
        mute (self, canvas, theme, &row->box);
    }
  inches_canvas_end_group (canvas);
}

/* Over all lanes and tracks but the one that is picked out. */
void
inches_timeline_mute_record (InchesTimeline    *self,
                             InchesCanvas      *canvas,
                             const InchesTheme *theme)
{
  mute_rows (self, canvas, theme, INCHES_ROW_LANE, INCHES_ROW_TRACK);
}

void
inches_timeline_mute_model (InchesTimeline    *self,
                            InchesCanvas      *canvas,
                            const InchesTheme *theme)
{
  mute_rows (self, canvas, theme, INCHES_ROW_FAN, INCHES_ROW_LADDER);
}

/**
 * inches_timeline_set_highlight:
 * @self: a placed timeline
 * @track: (nullable): id of a track to pick out; %NULL for none
 *
 * Mutes all other rows. Nothing moves: what was painted has to be painted again.
 */
void
inches_timeline_set_highlight (InchesTimeline *self,
                               const char     *track)
{
  char *copy = g_strdup (track);

  g_free ((char *) self->input.highlight);
  self->input.highlight = copy;
}
