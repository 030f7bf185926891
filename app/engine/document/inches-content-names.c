/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-content.h"

#include "inches-own-id.h"

/* What a document says of own items is said by their id. It stays when they are removed, so that undo and a
 * second import of the same table find it again; nothing else may be taken for them meanwhile. */

static void
take_name (GHashTable *names,
           const char *id)
{
  if (id != NULL && g_str_has_prefix (id, INCHES_OWN_ID_PREFIX))
    g_hash_table_add (names, g_strdup (id));
}

static void
take_view (GHashTable      *names,
           InchesViewState *view)
{
  const InchesViewStateValues *values = inches_view_state_get (view);

  take_name (names, values->selected);
  take_name (names, values->highlight);
  for (guint i = 0; i < values->n_rows; i++)
    take_name (names, values->rows[i].id);
}

static void
take_step (GHashTable            *names,
           const InchesStepParts *parts)
{
  for (guint i = 0; parts->sources != NULL && parts->sources[i] != NULL; i++)
    take_name (names, parts->sources[i]);
  if (parts->view != NULL)
    take_view (names, parts->view);
}

/**
 * inches_content_list_own_names:
 * @self: what a document says
 *
 * Returns: (transfer full) (element-type utf8): a set of the ids of own events, periods and series that
 *   label changes and steps of the briefing name, whether @self has them or not; not to be changed, and
 *   then for any thread
 */
GHashTable *
inches_content_list_own_names (const InchesContent *self)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  InchesLabelChanges *changes;
  InchesBriefing *briefing;

  g_return_val_if_fail (self != NULL, names);

  changes = inches_content_get_label_changes (self);
  for (guint i = 0; changes != NULL && i < inches_label_changes_get_n (changes); i++)
    take_name (names, inches_label_changes_get_id (changes, i));

  briefing = inches_content_get_briefing (self);
  for (guint i = 0; i < inches_briefing_get_n_steps (briefing); i++)
    take_step (names, inches_briefing_step_get_parts (inches_briefing_get_step (briefing, i)));

  return names;
}
