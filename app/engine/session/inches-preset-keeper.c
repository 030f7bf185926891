/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-preset-keeper.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <string.h>

#include "inches-error.h"
#include "inches-own-preset-reader.h"
#include "inches-own-preset-writer.h"

#define MOST_ASIDE 1000

struct _InchesPresetKeeper
{
  GObject        parent_instance;

  InchesSession *session;
  char          *path;
  char          *fault;
  gboolean       damaged; /* what is at the path could not be read */
  char          *written; /* the file as this keeper knows it; NULL: there was none */
  GPtrArray     *known;   /* what it held then */
  GPtrArray     *others;  /* saved by another window meanwhile: kept in the file, shown at the next start */
};

G_DEFINE_FINAL_TYPE (InchesPresetKeeper, inches_preset_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FAULT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_fault (InchesPresetKeeper *self,
           const char         *fault)
{
  if (g_strcmp0 (fault, self->fault) == 0)
    return;

  g_free (self->fault);
  self->fault = g_strdup (fault);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAULT]);
}

/* "presets.damaged-1.json": the first such name that nothing has. */
static gboolean
put_aside (InchesPresetKeeper  *self,
           GError             **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  int reason = EEXIST;

  for (guint i = 1; i <= MOST_ASIDE && reason == EEXIST; i++)
    {
      g_autofree char *stem = g_strndup (self->path, strlen (self->path) - strlen (".json"));
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u.json", stem, i);

      if (g_file_test (aside, G_FILE_TEST_EXISTS))
        continue;
      if (g_rename (self->path, aside) == 0)
        return TRUE;
      reason = errno;
    }

  g_set_error (error, INCHES_ERROR, INCHES_ERROR_IO, _("%s: cannot be put aside: %s"), name, g_strerror (reason));
  return FALSE;
}

/* What this window shows, and what others have saved. */
static GPtrArray *
join (InchesPresetKeeper *self)
{
  GPtrArray *all = g_ptr_array_ref (inches_session_get_own_presets (self->session));

  for (guint i = 0; i < self->others->len; i++)
    {
      InchesOwnPreset *other = g_ptr_array_index (self->others, i);
      g_autofree char *id = inches_own_presets_make_id (all);
      g_autoptr(InchesOwnPreset) renumbered = inches_own_preset_new (id, inches_own_preset_get_name (other),
                                                                     inches_own_preset_get_sentence (other),
                                                                     inches_own_preset_get_scenario (other),
                                                                     inches_own_preset_get_sheet (other));
      GPtrArray *more = inches_own_presets_with (all, renumbered);

      g_ptr_array_unref (all);
      all = more;
    }

  return all;
}

/* Whatever its id: another window may have given it another. */
static gboolean
is_known (InchesPresetKeeper *self,
          InchesOwnPreset    *preset)
{
  InchesOwnPreset *old = inches_own_presets_find_name (self->known, inches_own_preset_get_name (preset));

  return old != NULL
         && g_str_equal (inches_own_preset_get_name (old), inches_own_preset_get_name (preset))
         && g_str_equal (inches_own_preset_get_sentence (old), inches_own_preset_get_sentence (preset))
         && inches_scenario_equal (inches_own_preset_get_scenario (old), inches_own_preset_get_scenario (preset))
         && inches_sheet_equal (inches_own_preset_get_sheet (old), inches_own_preset_get_sheet (preset));
}

/* Another window may have written the file since: what it saved must not be lost. */
static void
look_for_others (InchesPresetKeeper *self)
{
  g_autofree char *there = NULL;
  g_autoptr(GPtrArray) presets = NULL;

  if (self->damaged)
    return;
  if (!g_file_get_contents (self->path, &there, NULL, NULL) || g_strcmp0 (there, self->written) == 0)
    return;

  presets = inches_own_preset_reader_load (self->path, inches_session_get_model (self->session), NULL);
  self->damaged = presets == NULL;
  for (guint i = 0; presets != NULL && i < presets->len; i++)
    if (!is_known (self, g_ptr_array_index (presets, i)))
      g_ptr_array_add (self->others, inches_own_preset_ref (g_ptr_array_index (presets, i)));
}

static void
remember (InchesPresetKeeper *self,
          GPtrArray          *presets)
{
  g_clear_pointer (&self->written, g_free);
  g_file_get_contents (self->path, &self->written, NULL, NULL);
  g_ptr_array_ref (presets);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = presets;
}

static void
save (InchesPresetKeeper *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) presets = NULL;

  look_for_others (self);
  if (self->damaged && !put_aside (self, &error))
    {
      set_fault (self, error->message);
      return;
    }

  self->damaged = FALSE;
  presets = join (self);
  if (inches_own_preset_writer_save (self->path, presets, inches_session_get_model (self->session), &error))
    remember (self, presets);
  set_fault (self, error != NULL ? error->message : NULL);
}

static void
load (InchesPresetKeeper *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) presets = inches_own_preset_reader_load (self->path, inches_session_get_model (self->session), &error);
  g_autoptr(InchesContent) content = NULL;

  if (presets == NULL)
    {
      self->damaged = TRUE;
      set_fault (self, error->message);
      return;
    }

  remember (self, presets);
  content = inches_content_with_own_presets (inches_trail_get_content (inches_session_get_trail (self->session)), presets);
  inches_session_restart (self->session, content);
}

static void
inches_preset_keeper_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_FAULT)
    g_value_set_string (value, INCHES_PRESET_KEEPER (object)->fault);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inches_preset_keeper_dispose (GObject *object)
{
  g_clear_object (&INCHES_PRESET_KEEPER (object)->session);

  G_OBJECT_CLASS (inches_preset_keeper_parent_class)->dispose (object);
}

static void
inches_preset_keeper_finalize (GObject *object)
{
  InchesPresetKeeper *self = INCHES_PRESET_KEEPER (object);

  g_ptr_array_unref (self->others);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->written);
  g_free (self->fault);

  G_OBJECT_CLASS (inches_preset_keeper_parent_class)->finalize (object);
}

static void
inches_preset_keeper_class_init (InchesPresetKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inches_preset_keeper_get_property;
  object_class->dispose = inches_preset_keeper_dispose;
  object_class->finalize = inches_preset_keeper_finalize;

  properties[PROP_FAULT] = g_param_spec_string ("fault", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_preset_keeper_init (InchesPresetKeeper *self)
{
  self->known = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);
}

/**
 * inches_preset_keeper_new:
 * @session: whose own presets are kept; a reference is taken
 * @path: the file, which ends with ".json"; it need not be there
 *
 * Reads the file; from then on every change of the session's own presets is
 * written at once. See "fault" for what goes wrong.
 *
 * Returns: (transfer full): a keeper
 */
InchesPresetKeeper *
inches_preset_keeper_new (InchesSession *session,
                          const char    *path)
{
  InchesPresetKeeper *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);
  g_return_val_if_fail (g_str_has_suffix (path, ".json"), NULL);

  self = g_object_new (INCHES_TYPE_PRESET_KEEPER, NULL);
  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  load (self);
  g_signal_connect_object (session, "notify::own-presets", G_CALLBACK (save), self, G_CONNECT_SWAPPED);

  return self;
}

/** inches_preset_keeper_get_fault: Returns: (transfer none) (nullable): why presets could not be read or kept, translated */
const char *
inches_preset_keeper_get_fault (InchesPresetKeeper *self)
{
  g_return_val_if_fail (INCHES_IS_PRESET_KEEPER (self), NULL);
  return self->fault;
}

/** inches_preset_keeper_get_path: Returns: (transfer full) (type filename): presets.json in the user's folder for settings */
char *
inches_preset_keeper_get_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "inches", "presets.json", NULL);
}
