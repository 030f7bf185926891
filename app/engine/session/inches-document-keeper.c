/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-keeper-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (InchesDocumentKeeper, inches_document_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_TITLE,
  PROP_UNSAVED,
  PROP_TROUBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
notify (InchesDocumentKeeper *self,
        guint                 prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

/** inches_document_keeper_set_trouble: @trouble: (nullable): what is to be known about saving; %NULL: what stands anyway */
void
inches_document_keeper_set_trouble (InchesDocumentKeeper *self,
                                    const char           *trouble)
{
  const char *words = trouble != NULL ? trouble : self->standing;

  if (g_strcmp0 (words, self->trouble) == 0)
    return;

  g_free (self->trouble);
  self->trouble = g_strdup (words);
  notify (self, PROP_TROUBLE);
}

/** inches_document_keeper_set_file: @path: (nullable): the file from now on; @title: what it is called */
void
inches_document_keeper_set_file (InchesDocumentKeeper *self,
                                 const char           *path,
                                 const char           *title)
{
  gboolean moved = g_strcmp0 (self->path, path) != 0;
  gboolean renamed = g_strcmp0 (self->title, title) != 0;
  g_autofree char *old_path = g_steal_pointer (&self->path);
  g_autofree char *old_title = g_steal_pointer (&self->title);

  self->path = g_strdup (path);
  self->title = g_strdup (title);
  if (moved)
    notify (self, PROP_PATH);
  if (renamed)
    notify (self, PROP_TITLE);
}

/** inches_document_keeper_claim: tells others that this one works on the file, or says who else does */
void
inches_document_keeper_claim (InchesDocumentKeeper *self)
{
  g_autofree char *folder = g_build_filename (self->state_folder, "open", NULL);
  int holder;

  g_clear_pointer (&self->claim, inches_file_claim_free);
  if (self->path == NULL)
    return;

  self->claim = inches_file_claim_take_for (folder, self->path, &holder);
  if (self->claim != NULL || holder == 0)
    return;

  g_free (self->standing);
  self->standing = g_strdup_printf (_("%s is open elsewhere too (process %d). Whoever saves second is asked first."),
                                    self->title, holder);
  inches_document_keeper_set_trouble (self, NULL);
}

static gboolean
write_cb (gpointer user_data)
{
  InchesDocumentKeeper *self = user_data;
  g_autoptr(InchesDocument) document = inches_document_keeper_get_document (self);
  g_autofree char *note = inches_recovered_make_note (self->path, self->title, &self->print);

  self->write_id = 0;
  inches_recovery_write (self->recovery, document, note);

  return G_SOURCE_REMOVE;
}

/** inches_document_keeper_write_soon: the document as it stands then reaches the file for the next start. Further
 * edits do not put it off */
void
inches_document_keeper_write_soon (InchesDocumentKeeper *self)
{
  if (self->write_id == 0)
    self->write_id = g_timeout_add (INCHES_DOCUMENT_KEEPER_DELAY, write_cb, self);
}

static void
written_cb (const char *fault,
            gpointer    user_data)
{
  InchesDocumentKeeper *self = user_data;
  g_autofree char *words = NULL;

  if (fault == NULL)
    {
      if (self->recovered != NULL)
        inches_recovered_discard (self->recovered);
      g_clear_pointer (&self->recovered, inches_recovered_free);
      inches_document_keeper_set_trouble (self, NULL);
      return;
    }

  /* Saved meanwhile. */
  if (!self->unsaved)
    return;

  words = g_strdup_printf (_("Changes cannot be kept for the next start: %s"), fault);
  inches_document_keeper_set_trouble (self, words);

  /* Room may be made meanwhile, with nothing edited. */
  if (self->write_id == 0)
    self->write_id = g_timeout_add (INCHES_DOCUMENT_KEEPER_RETRY, write_cb, self);
}

/** inches_document_keeper_follow: what is not saved is written for the next start, and watchers are told */
void
inches_document_keeper_follow (InchesDocumentKeeper *self)
{
  gboolean unsaved = self->stray || !inches_trail_is_saved (inches_session_get_trail (self->session));

  if (unsaved)
    {
      inches_document_keeper_write_soon (self);
    }
  else
    {
      g_clear_handle_id (&self->write_id, g_source_remove);
      inches_recovery_clear (self->recovery);

      /* What could not be kept need not be. */
      inches_document_keeper_set_trouble (self, NULL);
    }

  if (self->unsaved == unsaved)
    return;

  self->unsaved = unsaved;
  notify (self, PROP_UNSAVED);
}

static void
inches_document_keeper_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  InchesDocumentKeeper *self = INCHES_DOCUMENT_KEEPER (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_UNSAVED:
      g_value_set_boolean (value, self->unsaved);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inches_document_keeper_dispose (GObject *object)
{
  InchesDocumentKeeper *self = INCHES_DOCUMENT_KEEPER (object);

  g_clear_handle_id (&self->write_id, g_source_remove);
  g_clear_pointer (&self->recovery, inches_recovery_free);
  g_clear_pointer (&self->recovered, inches_recovered_free);
  g_clear_pointer (&self->claim, inches_file_claim_free);
  g_clear_object (&self->presets);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_document_keeper_parent_class)->dispose (object);
}

static void
inches_document_keeper_finalize (GObject *object)
{
  InchesDocumentKeeper *self = INCHES_DOCUMENT_KEEPER (object);

  g_ptr_array_unref (self->kept);
  g_free (self->state_folder);
  g_free (self->path);
  g_free (self->title);
  g_free (self->trouble);
  g_free (self->standing);

  G_OBJECT_CLASS (inches_document_keeper_parent_class)->finalize (object);
}

static void
inches_document_keeper_class_init (InchesDocumentKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_document_keeper_get_property;
  object_class->dispose = inches_document_keeper_dispose;
  object_class->finalize = inches_document_keeper_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, flags);
  properties[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_document_keeper_init (InchesDocumentKeeper *self)
{
  self->kept = inches_kept_members_new ();
  self->version = INCHES_DOCUMENT_VERSION;
}

/**
 * inches_document_keeper_new:
 * @session: whose document is kept; a reference is taken
 * @state_folder: (type filename): for locks and what is kept for the next start
 * @operations: (nullable): what is asked of the system when files are saved
 *
 * Returns: (transfer full): a keeper of a new document without a file
 */
InchesDocumentKeeper *
inches_document_keeper_new (InchesSession              *session,
                            const char                 *state_folder,
                            const InchesFileOperations *operations)
{
  InchesDocumentKeeper *self;
  g_autofree char *left = NULL;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);
  g_return_val_if_fail (state_folder != NULL, NULL);

  self = g_object_new (INCHES_TYPE_DOCUMENT_KEEPER, NULL);
  self->session = g_object_ref (session);
  self->state_folder = g_strdup (state_folder);
  self->operations = operations;
  self->title = g_strdup (_("Untitled"));
  left = inches_document_keeper_get_left (state_folder);
  self->recovery = inches_recovery_new (left, inches_session_get_model (session), operations, written_cb, self);
  g_signal_connect_object (inches_session_get_trail (session), "notify::content",
                           G_CALLBACK (inches_document_keeper_follow), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * inches_document_keeper_keep_presets:
 * @path: (type filename): of the user's own presets
 *
 * A new document has the user's own presets, and what becomes of them is kept. One that is
 * opened has its own, which stay in its file.
 *
 * Returns: (transfer none): the keeper of the presets
 */
InchesPresetKeeper *
inches_document_keeper_keep_presets (InchesDocumentKeeper *self,
                                     const char           *path)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), NULL);

  g_clear_object (&self->presets);
  self->presets = inches_preset_keeper_new (self->session, path);

  return self->presets;
}

/** inches_document_keeper_get_presets: Returns: (transfer none) (nullable): the keeper of the user's own presets */
InchesPresetKeeper *
inches_document_keeper_get_presets (InchesDocumentKeeper *self)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), NULL);
  return self->presets;
}

/** inches_document_keeper_get_session: Returns: (transfer none): whose document is kept */
InchesSession *
inches_document_keeper_get_session (InchesDocumentKeeper *self)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), NULL);
  return self->session;
}

/** inches_document_keeper_get_path: Returns: (transfer none) (nullable) (type filename): the file */
const char *
inches_document_keeper_get_path (InchesDocumentKeeper *self)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), NULL);
  return self->path;
}

/** inches_document_keeper_get_title: Returns: (transfer none): what the document is called */
const char *
inches_document_keeper_get_title (InchesDocumentKeeper *self)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), NULL);
  return self->title;
}

/** inches_document_keeper_get_unsaved: Returns: whether closing now would lose something */
gboolean
inches_document_keeper_get_unsaved (InchesDocumentKeeper *self)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), FALSE);
  return self->unsaved;
}

/** inches_document_keeper_get_trouble: Returns: (transfer none) (nullable): a sentence, translated */
const char *
inches_document_keeper_get_trouble (InchesDocumentKeeper *self)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), NULL);
  return self->trouble;
}

/** inches_document_keeper_is_read_only: Returns: whether the file is from a newer program */
gboolean
inches_document_keeper_is_read_only (InchesDocumentKeeper *self)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), FALSE);
  return self->version > INCHES_DOCUMENT_VERSION;
}

/** inches_document_keeper_is_untouched: Returns: whether it is a new document that nothing was done to */
gboolean
inches_document_keeper_is_untouched (InchesDocumentKeeper *self)
{
  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), FALSE);
  return self->path == NULL && !self->unsaved && self->presets != NULL
         && inches_trail_get_n_steps (inches_session_get_trail (self->session)) == 1;
}

/** inches_document_keeper_get_document: Returns: (transfer full): what the document says and how it is looked at now */
InchesDocument *
inches_document_keeper_get_document (InchesDocumentKeeper *self)
{
  g_autoptr(InchesViewState) view = NULL;

  g_return_val_if_fail (INCHES_IS_DOCUMENT_KEEPER (self), NULL);

  view = inches_session_get_view_state (self->session);

  return inches_document_new (inches_trail_get_content (inches_session_get_trail (self->session)), view, self->kept,
                              INCHES_DOCUMENT_VERSION);
}

/** inches_document_keeper_give_up: nothing is left for the next start */
void
inches_document_keeper_give_up (InchesDocumentKeeper *self)
{
  g_return_if_fail (INCHES_IS_DOCUMENT_KEEPER (self));

  g_clear_handle_id (&self->write_id, g_source_remove);
  inches_recovery_clear (self->recovery);
  if (self->recovered != NULL)
    inches_recovered_discard (self->recovered);
  g_clear_pointer (&self->recovered, inches_recovered_free);
}

/** inches_document_keeper_get_folder: Returns: (transfer full) (type filename): of the user's state */
char *
inches_document_keeper_get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "inches", NULL);
}

/** inches_document_keeper_get_left: Returns: (transfer full) (type filename): where what is not saved is kept for the next start */
char *
inches_document_keeper_get_left (const char *state_folder)
{
  return g_build_filename (state_folder, "recovery", NULL);
}
