/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screen does not go blank while slides are shown, and may again when they end. A session manager of its own, on the
 * bus of the test, notes what it is asked for. */
#include "comes.h"
#include "inches-audience-window.h"
#include "inches-slide-view.h"
#include "leave.h"
#include "session-fixture.h"

#include <adwaita.h>

#define COOKIE   4711u
#define IDLE     8u /* of the session manager's flags */

static const char interface[] =
  "<node><interface name='org.gnome.SessionManager'>"
  "<method name='RegisterClient'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='o' direction='out'/></method>"
  "<method name='Inhibit'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='u' direction='in'/><arg type='u' direction='out'/></method>"
  "<method name='Uninhibit'><arg type='u' direction='in'/></method>"
  "</interface></node>";

/* Runs in a thread: who asks waits for the answer. */
typedef struct
{
  GMainContext *context;
  GMainLoop    *loop;
  GThread      *thread;
  int           ready;     /* atomic, as the others */
  int           inhibited;
  int           released;
  guint         flags;
} Manager;

static Manager manager;

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface_name,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               user_data)
{
  guint cookie;

  if (g_str_equal (method, "RegisterClient"))
    {
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", "/org/gnome/SessionManager/Client1"));
      return;
    }

  if (g_str_equal (method, "Inhibit"))
    {
      g_variant_get (parameters, "(&su&su)", NULL, NULL, NULL, &manager.flags);
      g_atomic_int_inc (&manager.inhibited);
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", COOKIE));
      return;
    }

  g_variant_get (parameters, "(u)", &cookie);
  if (cookie == COOKIE)
    g_atomic_int_inc (&manager.released);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
owned_cb (GDBusConnection *connection,
          const char      *name,
          gpointer         user_data)
{
  g_atomic_int_set (&manager.ready, TRUE);
}

static gpointer
serve (gpointer user_data)
{
  static const GDBusInterfaceVTable methods = { .method_call = call_cb };
  g_autoptr(GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface, NULL);
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr(GDBusConnection) connection = NULL;
  g_autoptr(GError) error = NULL;

  g_main_context_push_thread_default (manager.context);
  connection = g_dbus_connection_new_for_address_sync (address,
                                                       G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                       | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (connection, "/org/gnome/SessionManager", info->interfaces[0], &methods, NULL, NULL, &error);
  g_assert_no_error (error);
  g_bus_own_name_on_connection (connection, "org.gnome.SessionManager", G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL, NULL, NULL);
  g_main_loop_run (manager.loop);
  g_main_context_pop_thread_default (manager.context);

  return NULL;
}

static gboolean
is_asked (gpointer n)
{
  return g_atomic_int_get ((int *) n) > 0;
}

static InchesSession *
make_session (void)
{
  InchesSession *session = session_fixture_new ();
  InchesStepParts parts;
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesBriefing) briefing = NULL;

  inches_step_parts_init (&parts, "words");
  parts.title = "Words";
  step = inches_briefing_step_new (&parts);
  briefing = inches_briefing_with_step (inches_session_get_briefing (session), step, G_MAXUINT);
  inches_session_set_briefing (session, briefing);

  return session;
}

static void
test_awake (void)
{
  g_autoptr(GtkApplication) application = gtk_application_new ("org.example.Inches.Awake", G_APPLICATION_NON_UNIQUE);
  g_autoptr(InchesSession) session = make_session ();
  g_autoptr(InchesPresentation) presentation = inches_presentation_new (session, 0);
  g_autoptr(GError) error = NULL;
  GtkWidget *audience;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  audience = inches_audience_window_new (application, presentation);
  g_assert_cmpint (g_atomic_int_get (&manager.inhibited), ==, 0);

  gtk_window_present (GTK_WINDOW (audience));
  g_assert_true (comes (is_asked, &manager.inhibited));
  g_assert_cmpuint (manager.flags, ==, IDLE);
  g_assert_cmpint (g_atomic_int_get (&manager.released), ==, 0);

  gtk_window_destroy (GTK_WINDOW (audience));
  g_assert_true (comes (is_asked, &manager.released));
  g_assert_cmpint (g_atomic_int_get (&manager.inhibited), ==, 1);
  g_assert_cmpint (g_atomic_int_get (&manager.released), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  int status;

  manager.context = g_main_context_new ();
  manager.loop = g_main_loop_new (manager.context, FALSE);
  manager.thread = g_thread_new ("manager", serve, NULL);
  while (!g_atomic_int_get (&manager.ready))
    g_usleep (1000);

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/audience/awake", test_awake);

  status = g_test_run ();
  leave (status);
}
