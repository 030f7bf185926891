/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings that hardly go together are told of in the panel. */
#include "comes.h"
#include "inches-panel.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <string.h>

static InchesSession *session;
static GtkWidget *window;
static GtkWidget *panel;

static gboolean
is_away (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

static void
set_lever (const char *id,
           double      value)
{
  const InchesLeverSet *set = inches_model_get_levers (inches_session_get_model (session));
  guint lever;

  g_assert_true (inches_lever_set_find (set, id, &lever));
  g_assert_true (inches_session_set_lever (session, lever, value, NULL));
}

static guint
count_labels (GtkWidget  *start,
              const char *text)
{
  guint n = GTK_IS_LABEL (start) && strstr (gtk_label_get_text (GTK_LABEL (start)), text) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);

  return n;
}

typedef struct
{
  GtkWidget  *start;
  const char *words;
} Said;

static gboolean
is_said (gpointer user_data)
{
  const Said *said = user_data;

  return window_fixture_is_laid_out (said->start) && count_labels (said->start, said->words) == 1;
}

static gboolean
has_list (gpointer button)
{
  return window_fixture_is_laid_out (gtk_menu_button_get_popover (button));
}

/* However many settings hardly go together, they are told of in one line; the rest on demand. */
static void
test_one_line (void)
{
  GtkWidget *note = widget_finder_by_type_name (panel, "InchesCombinationNote");
  GtkWidget *button = gtk_widget_get_first_child (note);
  Said one = { note, "together: 1" }, two = { note, "together: 2" };
  int line;

  set_lever ("approach", 0);
  set_lever ("publicity", 95);
  g_assert_true (comes (is_said, &one));
  window_fixture_settle (window);
  line = gtk_widget_get_height (note);
  g_assert_cmpint (line, >, 0);
  g_assert_cmpint (line, <=, 36);

  set_lever ("deadline", 100);
  g_assert_true (comes (is_said, &two));
  window_fixture_settle (window);
  g_assert_cmpint (gtk_widget_get_height (note), ==, line);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  g_assert_true (comes (has_list, button));
  g_assert_cmpuint (count_labels (note, "A leaders' summit"), ==, 1);
  g_assert_cmpuint (count_labels (note, "Small steps take"), ==, 1);
  g_assert_cmpuint (count_labels (note, "haste weakens"), ==, 1);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));

  inches_session_reset_choices (session);
  g_assert_true (comes (is_away, note));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  session = session_fixture_new ();
  panel = inches_panel_new (session);
  window = window_fixture_show (panel, INCHES_PANEL_WIDTH, 600);

  g_test_add_func ("/combination-note/one-line", test_one_line);
  result = g_test_run ();

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);

  return result;
}
