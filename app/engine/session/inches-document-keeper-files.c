/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-keeper-private.h"

#include <glib/gi18n-lib.h>

#include "inches-document-reader.h"
#include "inches-document-writer.h"
#include "inches-embedding.h"
#include "inches-error.h"
#include "inches-file.h"

static void
set_kept (InchesDocumentKeeper *self,
          InchesDocument       *document)
{
  g_ptr_array_unref (self->kept);
  self->kept = g_ptr_array_ref (inches_document_get_kept (document));
  self->version = inches_document_get_version (document);
  g_clear_pointer (&self->standing, g_free);
  if (inches_document_is_newer (document))
    self->standing = g_strdup_printf (_("%s was written by a newer version of Inches (format %u, this one knows %d). It is open "
                                        "for reading: saving it here could lose what is new in it."),
                                      self->title, self->version, INCHES_DOCUMENT_VERSION);
  inches_document_keeper_set_trouble (self, NULL);
}

/* Shows another document. Its presets are its own from now on. */
static void
show (InchesDocumentKeeper  *self,
      InchesDocument        *document,
      const char            *path,
      const char            *title,
      GPtrArray            **notes)
{
  g_clear_object (&self->presets);
  inches_document_keeper_set_file (self, path, title);
  set_kept (self, document);
  inches_session_restart (self->session, inches_document_get_content (document));
  inches_session_apply_view_state (self->session, inches_document_get_view (document), notes);
}

/**
 * inches_document_keeper_open:
 * @path: (type filename): a document, or a picture that one rides along in
 * @notes: (out) (optional) (transfer full) (element-type utf8): what of the view is not known here
 * @error: names file and place
 *
 * A document out of a picture is a new one: saving does not touch the picture.
 *
 * Returns: %FALSE if all is as it was
 */
gboolean
inches_document_keeper_open (InchesDocumentKeeper  *self,
                             const char            *path,
                             GPtrArray            **notes,
                             GError               **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(InchesDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *title = NULL;
  gboolean is_picture;

  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), FALSE);

  /* Read once: what is shown and what the file is later compared with are the same. */
  bytes = inches_file_load (path, INCHES_EMBEDDING_MOST_PICTURE, error);
  document = bytes != NULL ? inches_document_reader_take (bytes, name, inches_session_get_model (self->session), &is_picture, error)
                           : NULL;
  if (document == NULL)
    return FALSE;

  title = g_filename_display_basename (path);
  inches_document_keeper_give_up (self);
  self->stray = FALSE;
  self->print = (InchesFingerprint) { 0, };
  show (self, document, is_picture ? NULL : path, title, notes);
  if (!is_picture)
    inches_fingerprint_take (&self->print, bytes);
  inches_document_keeper_claim (self);
  inches_document_keeper_follow (self);

  return TRUE;
}

/**
 * inches_document_keeper_recover:
 * @recovered: (transfer full): what an earlier start left behind; it goes once what it holds is
 *   written anew, and stays on a fault
 * @error: names the file and the place
 *
 * Returns: %FALSE if all is as it was
 */
gboolean
inches_document_keeper_recover (InchesDocumentKeeper  *self,
                                InchesRecovered       *recovered,
                                GError               **error)
{
  g_autoptr(InchesDocument) document = NULL;

  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), FALSE);

  document = inches_document_reader_load (inches_recovered_get_path (recovered), inches_session_get_model (self->session),
                                          NULL, error);
  if (document == NULL)
    {
      inches_recovered_free (recovered);
      return FALSE;
    }

  inches_document_keeper_give_up (self);
  self->stray = TRUE;
  show (self, document, inches_recovered_get_file (recovered), inches_recovered_get_title (recovered), NULL);
  self->print = *inches_recovered_get_print (recovered);
  self->recovered = recovered;
  inches_document_keeper_claim (self);
  inches_document_keeper_follow (self);

  return TRUE;
}

static gboolean
is_written (const char *path,
            GBytes     *bytes)
{
  InchesFingerprint print;

  inches_fingerprint_take (&print, bytes);

  return inches_fingerprint_match (&print, path) == INCHES_FINGERPRINT_SAME;
}

/* What could not be opened again is not written. */
static gboolean
check_again (InchesDocumentKeeper  *self,
             GBytes                *bytes,
             const char            *path,
             GError               **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(InchesDocument) again = inches_document_reader_parse (bytes, name, inches_session_get_model (self->session), error);

  return again != NULL;
}

static gboolean
write_to (InchesDocumentKeeper  *self,
          const char            *path,
          GError               **error)
{
  g_autoptr(InchesDocument) document = inches_document_keeper_get_document (self);
  g_autoptr(GBytes) bytes = inches_document_writer_print (document, inches_session_get_model (self->session), NULL);
  gboolean same_file = g_strcmp0 (path, self->path) == 0;
  g_autofree char *title = g_filename_display_basename (path);

  if (!check_again (self, bytes, path, error))
    return FALSE;
  if (!inches_file_save (path, bytes, self->operations, error))
    {
      /* It may be there all the same, but not for certain: it is still unsaved, but no other's. */
      if (same_file && is_written (path, bytes))
        inches_fingerprint_take (&self->print, bytes);
      return FALSE;
    }

  inches_document_keeper_set_file (self, path, title);
  inches_fingerprint_take (&self->print, bytes);
  if (!same_file)
    {
      self->version = INCHES_DOCUMENT_VERSION;
      g_clear_pointer (&self->standing, g_free);
      inches_document_keeper_claim (self);
    }
  inches_document_keeper_set_trouble (self, NULL);
  self->stray = FALSE;
  inches_trail_mark_saved (inches_session_get_trail (self->session));
  inches_document_keeper_give_up (self);
  inches_document_keeper_follow (self);

  return TRUE;
}

/* A file that is gone is made anew. */
static gboolean
check_others (InchesDocumentKeeper  *self,
              GError               **error)
{
  if (*self->print.digest == '\0' || inches_fingerprint_match (&self->print, self->path) != INCHES_FINGERPRINT_OTHER)
    return TRUE;

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_CHANGED,
               _("%s was changed by another since it was opened here."), self->title);

  return FALSE;
}

/**
 * inches_document_keeper_save:
 * @error: %INCHES_ERROR_CHANGED if the file was changed by another meanwhile: saving it with
 *   inches_document_keeper_save_as() puts this document in its place
 *
 * Returns: %FALSE if the document is open and unsaved as before
 */
gboolean
inches_document_keeper_save (InchesDocumentKeeper  *self,
                             GError               **error)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), FALSE);
  g_return_val_if_fail (self->path != NULL, FALSE);

  if (inches_document_keeper_is_read_only (self))
    {
      g_set_error_literal (error, INCHES_ERROR, INCHES_ERROR_FORMAT, self->standing);
      return FALSE;
    }

  return check_others (self, error) && write_to (self, self->path, error);
}

/**
 * inches_document_keeper_save_as:
 * @path: (type filename): the file from now on; whatever it holds is replaced
 * @error: names the file and why
 *
 * Returns: %FALSE if the document is open and unsaved as before, and its file the same
 */
gboolean
inches_document_keeper_save_as (InchesDocumentKeeper  *self,
                                const char            *path,
                                GError               **error)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (inches_document_keeper_is_read_only (self) && g_strcmp0 (path, self->path) == 0)
    {
      g_set_error_literal (error, INCHES_ERROR, INCHES_ERROR_FORMAT, self->standing);
      return FALSE;
    }

  return write_to (self, path, error);
}

/**
 * inches_document_keeper_revert:
 * @error: names the file and the place
 *
 * Goes back to what the file says now, in one step of the trail: undo brings back what was
 * not saved.
 *
 * Returns: %FALSE if all is as it was
 */
gboolean
inches_document_keeper_revert (InchesDocumentKeeper  *self,
                               GError               **error)
{
  g_autoptr(InchesDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  InchesTrail *trail;

  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), FALSE);
  g_return_val_if_fail (self->path != NULL, FALSE);

  name = g_filename_display_name (self->path);
  bytes = inches_file_load (self->path, inches_json_limits_default.max_bytes, error);
  document = bytes != NULL ? inches_document_reader_parse (bytes, name, inches_session_get_model (self->session), error) : NULL;
  if (document == NULL)
    return FALSE;

  trail = inches_session_get_trail (self->session);
  self->stray = FALSE;
  set_kept (self, document);
  inches_session_stop_replay (self->session);
  inches_trail_add (trail, inches_document_get_content (document), _("Back to the file as saved"));
  inches_trail_mark_saved (trail);
  inches_session_apply_view_state (self->session, inches_document_get_view (document), NULL);
  inches_fingerprint_take (&self->print, bytes);
  inches_document_keeper_follow (self);

  return TRUE;
}
