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

static void
save (InchesPresetKeeper *self)
{
  g_autoptr(GError) error = NULL;

  if (self->damaged && !put_aside (self, &error))
    {
      set_fault (self, error->message);
      return;
    }

  self->damaged = FALSE;
  inches_own_preset_writer_save (self->path, inches_session_get_own_presets (self->session),
                                 inches_session_get_model (self->session), &error);
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

  g_free (self->path);
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
