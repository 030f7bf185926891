/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-attendant.h"

typedef struct
{
  InchesErrand  *errand;
  InchesSession *session;
  guint          rest_id;
  gboolean       active;
} InchesAttendantPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InchesAttendant, inches_attendant, G_TYPE_OBJECT)

enum
{
  PROP_ACTIVE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static InchesAttendantPrivate *
get_private (InchesAttendant *self)
{
  return inches_attendant_get_instance_private (self);
}

static void
arrived (gpointer task,
         gpointer result,
         gpointer user_data)
{
  InchesAttendant *self = user_data;
  InchesAttendantPrivate *private = get_private (self);

  /* A watcher may let go of the attendant, or change what is shown. */
  g_object_ref (self);
  INCHES_ATTENDANT_GET_CLASS (self)->take (self, task, result);
  if (inches_errand_get_task (private->errand) == NULL && private->rest_id == 0)
    inches_attendant_update (self);
  g_object_unref (self);
}

static gboolean
start_cb (gpointer user_data)
{
  InchesAttendant *self = user_data;
  InchesAttendantPrivate *private = get_private (self);

  private->rest_id = 0;
  inches_errand_send (private->errand, INCHES_ATTENDANT_GET_CLASS (self)->make_task (self));

  return G_SOURCE_REMOVE;
}

static void
inches_attendant_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_boolean (value, get_private (INCHES_ATTENDANT (object))->active);
}

static void
inches_attendant_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  inches_attendant_set_active (INCHES_ATTENDANT (object), g_value_get_boolean (value));
}

static void
inches_attendant_constructed (GObject *object)
{
  InchesAttendant *self = INCHES_ATTENDANT (object);

  G_OBJECT_CLASS (inches_attendant_parent_class)->constructed (object);

  get_private (self)->errand = inches_errand_new (&INCHES_ATTENDANT_GET_CLASS (self)->kind, self);
}

static void
inches_attendant_dispose (GObject *object)
{
  InchesAttendantPrivate *private = get_private (INCHES_ATTENDANT (object));

  g_clear_handle_id (&private->rest_id, g_source_remove);
  inches_errand_give_up (private->errand);
  g_clear_object (&private->session);

  G_OBJECT_CLASS (inches_attendant_parent_class)->dispose (object);
}

static void
inches_attendant_finalize (GObject *object)
{
  inches_errand_free (get_private (INCHES_ATTENDANT (object))->errand);

  G_OBJECT_CLASS (inches_attendant_parent_class)->finalize (object);
}

static void
inches_attendant_class_init (InchesAttendantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inches_attendant_get_property;
  object_class->set_property = inches_attendant_set_property;
  object_class->constructed = inches_attendant_constructed;
  object_class->dispose = inches_attendant_dispose;
  object_class->finalize = inches_attendant_finalize;
  klass->kind.arrived = arrived; /* the same for all; the rest is the kind's own */

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inches_attendant_init (InchesAttendant *self)
{
}

/**
 * inches_attendant_attend:
 * @self: an attendant, once
 * @session: what is looked at; a reference is taken
 *
 * From now on a change of the sheet, and the end of a movement, begin the work anew.
 */
void
inches_attendant_attend (InchesAttendant *self,
                         InchesSession   *session)
{
  InchesAttendantPrivate *private;

  g_return_if_fail (INCHES_IS_ATTENDANT (self));
  g_return_if_fail (INCHES_IS_SESSION (session));

  private = get_private (self);
  private->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (inches_attendant_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::moving", G_CALLBACK (inches_attendant_update), self, G_CONNECT_SWAPPED);
}

/** inches_attendant_update: what is shown has changed: what is under way is given up, and begun anew after a rest */
void
inches_attendant_update (InchesAttendant *self)
{
  InchesAttendantPrivate *private;
  InchesAttendantClass *klass;

  g_return_if_fail (INCHES_IS_ATTENDANT (self));

  private = get_private (self);
  klass = INCHES_ATTENDANT_GET_CLASS (self);
  g_clear_handle_id (&private->rest_id, g_source_remove);
  inches_errand_give_up (private->errand);

  if (private->active && !inches_session_get_moving (private->session) && !klass->is_complete (self))
    private->rest_id = g_timeout_add (klass->rest, start_cb, self);
}

/** inches_attendant_get_session: Returns: (transfer none): what is looked at */
InchesSession *
inches_attendant_get_session (InchesAttendant *self)
{
  g_return_val_if_fail (INCHES_IS_ATTENDANT (self), NULL);

  return get_private (self)->session;
}

/**
 * inches_attendant_set_active:
 * @self: an attendant
 * @active: whether somebody looks
 */
void
inches_attendant_set_active (InchesAttendant *self,
                             gboolean         active)
{
  InchesAttendantPrivate *private;

  g_return_if_fail (INCHES_IS_ATTENDANT (self));

  private = get_private (self);
  if (private->active == active)
    return;

  private->active = active;
  inches_attendant_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}
