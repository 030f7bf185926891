/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document.h"

struct _InchesDocument
{
  gatomicrefcount  ref_count;
  InchesContent   *content;
  InchesViewState *view;
  GPtrArray       *kept;
  guint            version;
};

G_DEFINE_BOXED_TYPE (InchesDocument, inches_document, inches_document_ref, inches_document_unref)

/**
 * inches_document_new:
 * @content: what it says
 * @view: how it is looked at
 * @kept: (nullable) (element-type InchesKeptMember): what its file holds besides; not to be changed from now on
 * @version: of its file; %INCHES_DOCUMENT_VERSION for one of this program
 *
 * Returns: (transfer full): a document
 */
InchesDocument *
inches_document_new (InchesContent   *content,
                     InchesViewState *view,
                     GPtrArray       *kept,
                     guint            version)
{
  InchesDocument *self;

  g_return_val_if_fail (content != NULL && view != NULL, NULL);

  self = g_new0 (InchesDocument, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->content = inches_content_ref (content);
  self->view = inches_view_state_ref (view);
  self->kept = kept != NULL ? g_ptr_array_ref (kept) : inches_kept_members_new ();
  self->version = version;

  return self;
}

/** inches_document_ref: Returns: @self, with one reference more */
InchesDocument *
inches_document_ref (InchesDocument *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_document_unref: @self: a document; freed with its last reference */
void
inches_document_unref (InchesDocument *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  inches_content_unref (self->content);
  inches_view_state_unref (self->view);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

/** inches_document_get_content: Returns: (transfer none): what it says */
InchesContent *
inches_document_get_content (const InchesDocument *self)
{
  return self->content;
}

/** inches_document_get_view: Returns: (transfer none): how it is looked at */
InchesViewState *
inches_document_get_view (const InchesDocument *self)
{
  return self->view;
}

/** inches_document_get_kept: Returns: (transfer none) (element-type InchesKeptMember): what the program does not know */
GPtrArray *
inches_document_get_kept (const InchesDocument *self)
{
  return self->kept;
}

/** inches_document_get_version: Returns: the version that its file says it has */
guint
inches_document_get_version (const InchesDocument *self)
{
  return self->version;
}

/** inches_document_is_newer: Returns: whether its file is from a newer program, so that saving could lose what it means */
gboolean
inches_document_is_newer (const InchesDocument *self)
{
  return self->version > INCHES_DOCUMENT_VERSION;
}

static void
kept_member_free (gpointer data)
{
  InchesKeptMember *member = data;

  g_strfreev (member->place);
  g_free (member->member);
  member->release (member->value);
  g_free (member);
}

/** inches_kept_members_new: Returns: (transfer full) (element-type InchesKeptMember): an empty list */
GPtrArray *
inches_kept_members_new (void)
{
  return g_ptr_array_new_with_free_func (kept_member_free);
}
