/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-content.h"
#include "inches-view-state.h"

G_BEGIN_DECLS

#define INCHES_DOCUMENT_VERSION 1 /* of the files that this program writes */

/* A member of a file that this program does not know, and where it stood: it is written
 * back where it was as long as the object around it is still there. */
typedef struct
{
  char         **place;  /* from the root: ".member", "#id" of an item of an array, "[3" where it has no id */
  char          *member;
  gpointer       value;  /* as the readers of files have it; never changed */
  GDestroyNotify release;
} InchesKeptMember;

/* Everything that one file holds: what the document says and how it is looked at.
 * Immutable, counted references, any thread. */
typedef struct _InchesDocument InchesDocument;

#define INCHES_TYPE_DOCUMENT (inches_document_get_type ())

GType            inches_document_get_type    (void) G_GNUC_CONST;
InchesDocument  *inches_document_new         (InchesContent         *content,
                                              InchesViewState       *view,
                                              GPtrArray             *kept,     /* of InchesKeptMember; NULL: none */
                                              guint                  version) G_GNUC_WARN_UNUSED_RESULT; /* references are taken */
InchesDocument  *inches_document_ref         (InchesDocument        *self);
void             inches_document_unref       (InchesDocument        *self);
InchesContent   *inches_document_get_content (const InchesDocument  *self); /* (transfer none), as all that follow */
InchesViewState *inches_document_get_view    (const InchesDocument  *self);
GPtrArray       *inches_document_get_kept    (const InchesDocument  *self); /* never NULL, not to be changed */
guint            inches_document_get_version (const InchesDocument  *self);
gboolean         inches_document_is_newer    (const InchesDocument  *self); /* than this program: to be read only */

GPtrArray       *inches_kept_members_new     (void) G_GNUC_WARN_UNUSED_RESULT; /* of InchesKeptMember, which it owns */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesDocument, inches_document_unref)

G_END_DECLS
