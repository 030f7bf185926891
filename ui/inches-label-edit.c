/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-label-edit.h"

#include <glib/gi18n-lib.h>

/* Where the label of a mark stands that has none yet, px at text size 1. */
#define FIRST_DX 4.0
#define FIRST_DY -12.5

InchesLabelChange
inches_label_edit_get (InchesSession *session,
                       InchesEvent   *event)
{
  const InchesLabelChange *change = inches_label_changes_find (inches_session_get_label_changes (session), inches_event_get_id (event));

  return change != NULL ? *change : (InchesLabelChange) { 0 };
}

/* The step's words for the trail. */
static char *
describe (InchesEvent             *event,
          const InchesLabelChange *before,
          const InchesLabelChange *after)
{
  const char *label = inches_event_get_label (event);
  const char *name = label != NULL && *label != '\0' ? label : inches_event_get_title (event);

  if (inches_label_change_equal (after, NULL))
    return g_strdup_printf (_("Label of %s as shipped"), name);
  if (after->hidden != before->hidden)
    return g_strdup_printf (after->hidden ? _("Label of %s hidden") : _("Label of %s shown"), name);
  if (after->pinned != before->pinned)
    return g_strdup_printf (after->pinned ? _("Label of %s pinned") : _("Label of %s no longer pinned"), name);
  if (g_strcmp0 (after->words, before->words) != 0 || after->in_place != before->in_place)
    return g_strdup_printf (_("Label of %s annotated"), name);

  return g_strdup_printf (_("Label of %s moved"), name);
}

void
inches_label_edit_set (InchesSession           *session,
                       InchesEvent             *event,
                       const InchesLabelChange *change)
{
  InchesLabelChange before = inches_label_edit_get (session, event);
  InchesLabelChanges *all = inches_session_get_label_changes (session);
  g_autoptr(InchesLabelChanges) none = all == NULL ? inches_label_changes_new () : NULL;
  g_autoptr(InchesLabelChanges) changes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (inches_label_change_equal (&before, change))
    return;

  words = describe (event, &before, change);
  changes = inches_label_changes_with (all != NULL ? all : none, inches_event_get_id (event), change, &error);
  if (changes != NULL)
    inches_session_set_label_changes (session, changes, words);
  else
    g_warning ("%s", error->message); /* the entry and the hand keep the limits */
}

/* Where the label stands, as InchesLabelChange has it. */
void
inches_label_edit_get_place (InchesTimeline *timeline,
                             double          unit,
                             InchesEvent    *event,
                             double         *dx,
                             double         *dy)
{
  InchesTimelineTarget target;

  *dx = FIRST_DX;
  *dy = FIRST_DY;
  if (!inches_timeline_find (timeline, event, &target) || !target.has_label)
    return;

  *dx = (target.label_leftward ? target.label.x + target.label.width - target.x : target.label.x - target.x) / unit;
  *dy = (target.label.y - target.y) / unit - FIRST_DY / 2 - 0.25;
}

void
inches_label_edit_place (InchesSession *session,
                         InchesEvent   *event,
                         double         dx,
                         double         dy)
{
  InchesLabelChange change = inches_label_edit_get (session, event);

  change.hidden = FALSE;
  change.moved = TRUE;
  change.dx = CLAMP (dx, -INCHES_LABEL_MOVED_MOST, INCHES_LABEL_MOVED_MOST);
  change.dy = CLAMP (dy, -INCHES_LABEL_MOVED_MOST, INCHES_LABEL_MOVED_MOST);
  inches_label_edit_set (session, event, &change);
}

void
inches_label_edit_move (InchesSession  *session,
                        InchesTimeline *timeline,
                        double          unit,
                        InchesEvent    *event,
                        double          dx,
                        double          dy)
{
  double from_x, from_y;

  inches_label_edit_get_place (timeline, unit, event, &from_x, &from_y);
  inches_label_edit_place (session, event, from_x + dx / unit, from_y + dy / unit);
}
