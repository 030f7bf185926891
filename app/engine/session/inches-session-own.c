/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include "inches-own-chronicle.h"

/* What a document adds to the record. Whoever shows the record shows both: the session has one
 * chronicle of them, and another whenever the own data change. */

/** inches_session_get_own_data: Returns: (transfer none): what the document adds to the record; may be empty */
InchesOwnData *
inches_session_get_own_data (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_content_get_own_data (self->content);
}

/**
 * inches_session_set_own_data:
 * @own: all of it; a reference is taken
 * @words: (nullable): what the step is called, translated; %NULL to say what differs
 */
void
inches_session_set_own_data (InchesSession *self,
                             InchesOwnData *own,
                             const char    *words)
{
  g_autoptr(InchesContent) content = NULL;

  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (own != NULL);

  content = inches_content_with_own_data (self->content, own);
  inches_session_edit (self, content, words);
}

/**
 * inches_session_make_own_id:
 *
 * What a document says of an own event, how its label is moved or which step shows it, stays when that
 * is removed, and in its file: no other may come into its place.
 *
 * Returns: (transfer full): an id that no own item has and nothing in the document names
 */
char *
inches_session_make_own_id (InchesSession *self)
{
  g_autoptr(GHashTable) named = NULL;
  guint number = 0;

  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);

  named = inches_content_list_own_names (self->content);
  for (;;)
    {
      g_autofree char *id = inches_own_data_make_id (inches_session_get_own_data (self), &number);

      if (!g_hash_table_contains (named, id))
        return g_steal_pointer (&id);
    }
}

static gboolean
is_there (InchesSession *self,
          InchesEvent   *event)
{
  return inches_chronicle_find_event (self->chronicle, inches_event_get_id (event)) == event;
}

/* What is gone is neither selected nor under the crosshair. */
static void
let_go (InchesSession *self)
{
  if (self->selected != NULL && !is_there (self, self->selected))
    inches_session_set_selected (self, inches_chronicle_find_event (self->chronicle, inches_event_get_id (self->selected)));
  if (self->near != NULL && !is_there (self, self->near))
    inches_session_set_cursor (self, self->cursor, NULL);
}

/**
 * inches_session_combine:
 *
 * Makes the chronicle from the record and what the content adds to it, for all that read it.
 */
void
inches_session_combine (InchesSession *self)
{
  g_autoptr(InchesChronicle) old = self->chronicle;

  self->chronicle = inches_own_chronicle_new (old, inches_content_get_own_data (self->content));
  let_go (self);
  inches_arrangement_set_chronicle (self->arrangement, self->chronicle);
  inches_inquiry_set_chronicle (self->inquiry, self->chronicle);
  inches_session_notify (self, INCHES_SESSION_PROP_CHRONICLE);
}

/** inches_session_get_notes: Returns: (transfer none): the author's notes on the document; "" if there are none */
const char *
inches_session_get_notes (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_content_get_notes (self->content);
}
