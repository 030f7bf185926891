/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lever is gone to from elsewhere, folded away or not; what stands above the levers takes no more room than its letters need. */
#include "comes.h"
#include "inches-explainer.h"
#include "inches-lever-group.h"
#include "inches-lever-list.h"
#include "inches-lever-row.h"
#include "inches-panel.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <math.h>

static InchesSession *session;
static GtkWidget *window;
static GtkWidget *panel;

/* Folds all groups, or unfolds them. */
static void
set_folded (GtkWidget *widget,
            gboolean   folded)
{
  GtkWidget *head = INCHES_IS_LEVER_GROUP (widget) ? gtk_widget_get_first_child (widget) : NULL;

  if (GTK_IS_TOGGLE_BUTTON (head))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (head), !folded);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    set_folded (child, folded);
}

/* The focus is in the row of a lever, and the row in view. */
static gboolean
is_at (gpointer name)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, INCHES_TYPE_LEVER_ROW) : NULL;
  graphene_rect_t bounds;

  if (row == NULL || gtk_widget_get_first_child (row) == NULL)
    return FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_first_child (row)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), name))
      return gtk_widget_compute_bounds (row, window, &bounds)
             && bounds.origin.y >= 0 && bounds.origin.y < gtk_widget_get_height (window);

  return FALSE;
}

/* The keyboard is in the search, which is on. */
static gboolean
is_searching (gpointer bar)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return gtk_search_bar_get_search_mode (bar) && focus != NULL && gtk_widget_is_ancestor (focus, bar)
         && gtk_widget_get_mapped (focus);
}

static gboolean
is_not_searching (gpointer bar)
{
  return !gtk_search_bar_get_search_mode (bar);
}

static void
assert_shown (const char *id,
              const char *name)
{
  g_assert_true (inches_panel_show_lever (INCHES_PANEL (panel), id));
  if (!comes (is_at, (gpointer) name))
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

      g_error ("%s: the focus is on %s", id, focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
    }
}

static void
test_unfolds (void)
{
  set_folded (panel, TRUE);
  window_fixture_settle (window);
  assert_shown ("snapback", "Relief snaps back");
  assert_shown ("china", "China's role");
  assert_shown ("approach", "Inches to miles");
}

static void
test_in_a_search (void)
{
  set_folded (panel, FALSE);
  inches_panel_find_lever (INCHES_PANEL (panel));
  g_assert_true (comes (is_searching, widget_finder_by_type_name (panel, "GtkSearchBar")));
  assert_shown ("deep_strike", "Deep strikes");
}

static void
test_unknown (void)
{
  g_assert_false (inches_panel_show_lever (INCHES_PANEL (panel), "no-such-lever"));
}

/* The room that was kept for large letters goes with them. */
static void
test_letters (void)
{
  GtkWidget *sentence = widget_finder_by_class (panel, "inches-sentence");
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi, height;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  gtk_widget_set_size_request (sentence, -1, 300);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_get_size_request (sentence, NULL, &height);
  g_assert_cmpint (height, ==, -1);
  gtk_widget_set_size_request (sentence, -1, 300);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  gtk_widget_get_size_request (sentence, NULL, &height);
  g_assert_cmpint (height, ==, -1);
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

/* A search that nothing was asked of ends with the keyboard's leaving it; one with a word stays. */
static void
test_left_empty (void)
{
  GtkSearchBar *bar = GTK_SEARCH_BAR (widget_finder_by_type_name (panel, "GtkSearchBar"));
  GtkWidget *entry = widget_finder_by_type_name (GTK_WIDGET (bar), "GtkSearchEntry");

  set_folded (panel, FALSE);
  inches_panel_find_lever (INCHES_PANEL (panel));
  g_assert_true (comes (is_searching, bar));
  gtk_editable_set_text (GTK_EDITABLE (entry), "oil");
  g_assert_true (gtk_widget_child_focus (panel, GTK_DIR_TAB_FORWARD));
  window_fixture_settle (window);
  g_assert_true (gtk_search_bar_get_search_mode (bar));

  inches_panel_find_lever (INCHES_PANEL (panel));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_true (comes (is_searching, bar));
  for (guint i = 0; i < 3 && gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_WIDGET (bar)); i++)
    {
      g_assert_true (gtk_search_bar_get_search_mode (bar));
      g_assert_true (gtk_widget_child_focus (panel, GTK_DIR_TAB_FORWARD));
    }
  g_assert_true (comes (is_not_searching, bar));
  g_assert_true (gtk_widget_get_mapped (gtk_root_get_focus (GTK_ROOT (window))));
}

/* What has the keyboard, and what lies around it. */
static gboolean
is_in (GtkWidget *start)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && (focus == start || gtk_widget_is_ancestor (focus, start));
}

static gboolean
is_on_slider (gpointer name)
{
  return is_at (name) && g_str_equal (G_OBJECT_TYPE_NAME (gtk_root_get_focus (GTK_ROOT (window))), "InchesLeverSlider");
}

/* Back from the first lever to what stands over it, and from the beliefs to the last lever. */
static void
test_backwards (void)
{
  GtkWidget *levers = widget_finder_by_type_name (panel, "InchesLeverList");
  GtkWidget *beliefs = widget_finder_by_type_name (panel, "InchesBeliefs");

  set_folded (panel, FALSE);
  g_assert_true (inches_panel_show_lever (INCHES_PANEL (panel), "approach"));
  g_assert_true (comes (is_on_slider, (gpointer) "Inches to miles"));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
  g_assert_false (is_in (levers));

  g_assert_true (gtk_widget_grab_focus (beliefs));
  g_assert_true (is_in (beliefs));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (is_in (levers));
}

typedef struct
{
  GtkWidget *row;
  GtkWidget *scroller;
} InView;

static gboolean
is_whole (gpointer user_data)
{
  InView *view = user_data;
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (view->row, view->scroller, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (view->scroller);
}

/* A key that comes to a lever shows its name, its words and its refusal too. */
static void
test_whole_row (void)
{
  GtkWidget *levers = widget_finder_by_type_name (panel, "InchesLeverList");
  InView view = { NULL, widget_finder_by_type_name (panel, "GtkScrolledWindow") };
  guint n = 0;

  set_folded (panel, FALSE);
  window_fixture_settle (window);
  gtk_window_set_focus_visible (GTK_WINDOW (window), TRUE);
  inches_lever_list_go (INCHES_LEVER_LIST (levers), window, TRUE);
  for (GtkWidget *focus, *before = NULL; (focus = gtk_root_get_focus (GTK_ROOT (window))) != before; before = focus, n++)
    {
      view.row = gtk_widget_get_ancestor (focus, INCHES_TYPE_LEVER_ROW);
      g_assert_nonnull (view.row);
      g_assert_true (comes (is_whole, &view));
      inches_lever_list_go (INCHES_LEVER_LIST (levers), focus, TRUE);
    }
  g_assert_cmpuint (n, ==, INCHES_N_LEVERS);

  g_signal_emit_by_name (widget_finder_by_type_name (view.row, "InchesLeverEntry"), "refused", "A refusal of some length, which takes two lines in a panel as narrow as this one is.");
  window_fixture_settle (window);
  g_assert_true (comes (is_whole, &view));
  g_signal_emit_by_name (widget_finder_by_type_name (view.row, "InchesLeverEntry"), "refused", "");

  for (n = 0; n < INCHES_N_LEVERS - 1; n++)
    {
      inches_lever_list_go (INCHES_LEVER_LIST (levers), gtk_root_get_focus (GTK_ROOT (window)), FALSE);
      view.row = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), INCHES_TYPE_LEVER_ROW);
      g_assert_true (comes (is_whole, &view));
    }
}

static void
append_places (GtkWidget *start,
               GString   *places)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (start) || g_str_equal (G_OBJECT_TYPE_NAME (start), "InchesOutcomeReadout")
      || g_str_equal (G_OBJECT_TYPE_NAME (start), "InchesLeverSlider") || !gtk_widget_compute_bounds (start, window, &bounds))
    return;

  g_string_append_printf (places, "%s %g %g %g %g\n", G_OBJECT_TYPE_NAME (start), bounds.origin.x, bounds.origin.y,
                          bounds.size.width, bounds.size.height);
  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_places (child, places);
}

static GtkWidget *
find_reset (GtkWidget *start)
{
  return widget_finder_by_class (start, "inches-reset");
}

/* A lever that passes the value of the preset moves nothing beside it, though a button, a mark and words come and go. */
static void
test_passing (void)
{
  g_autoptr(GString) before = g_string_new (NULL);
  g_autoptr(GString) at = g_string_new (NULL);
  g_autoptr(GString) after = g_string_new (NULL);
  GtkWidget *head = widget_finder_by_type_name (panel, "InchesChoiceHead");
  GtkWidget *row = widget_finder_by_type_name (panel, "InchesLeverRow");

  g_assert_true (inches_session_load_preset (session, "early-2025", NULL));
  set_lever ("approach", 61);
  window_fixture_settle (window);
  append_places (panel, before);
  g_assert_true (gtk_widget_is_sensitive (find_reset (row)));
  g_assert_true (gtk_widget_is_sensitive (find_reset (head)));

  set_lever ("approach", 60);
  window_fixture_settle (window);
  append_places (panel, at);
  g_assert_cmpstr (at->str, ==, before->str);
  g_assert_false (gtk_widget_is_sensitive (find_reset (row)));
  g_assert_false (gtk_widget_is_sensitive (find_reset (head)));

  set_lever ("approach", 59);
  window_fixture_settle (window);
  append_places (panel, after);
  g_assert_cmpstr (after->str, ==, before->str);

  /* The keyboard stays where it was as nearly as it can. */
  g_assert_true (gtk_widget_grab_focus (find_reset (row)));
  set_lever ("approach", 60);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (window)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) != find_reset (row));
  g_assert_true (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), INCHES_TYPE_LEVER_ROW) == row);
  inches_session_reset_choices (session);
}

/* A name's tooltip would come to lie on the slider below it, and take the next press. */
static void
test_no_tooltip_on_slider (void)
{
  GtkWidget *row = widget_finder_by_type_name (panel, "InchesLeverRow");
  GtkWidget *header = gtk_widget_get_first_child (row);

  for (GtkWidget *child = gtk_widget_get_first_child (header); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      g_assert_false (gtk_widget_get_has_tooltip (child));
}

/* Px of the window from its head; NAN where the widget is not to be seen. */
static double
get_foot (GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, window, &bounds))
    return NAN;

  return bounds.origin.y + bounds.size.height;
}

/* Well up in the window. */
static gboolean
is_high_up (gpointer widget)
{
  return get_foot (widget) < 120;
}

/* In view as the panel opens. */
static gboolean
is_in_view (gpointer widget)
{
  return get_foot (widget) < 380; /* of 480 less the header bar and the foot */
}

static gboolean
has_no_sentence (gpointer explainer)
{
  return inches_explainer_get_sentence (explainer) == NULL;
}

/* In a low window levers are in view as the panel opens; dots and sentence come on demand. */
static void
test_low (void)
{
  GtkWidget *dots = widget_finder_by_type_name (panel, "InchesOutcomeDots");
  GtkWidget *readout = widget_finder_by_type_name (gtk_widget_get_next_sibling (dots), "InchesSteadyLabel");
  GtkWidget *more = gtk_widget_get_last_child (gtk_widget_get_parent (readout));
  GtkWidget *row = widget_finder_by_type_name (panel, "InchesLeverRow");
  GtkWidget *sentence = widget_finder_by_class (panel, "inches-sentence");
  InchesExplainer *explainer = inches_session_get_explainer (session);
  GtkWidget *scroller = widget_finder_by_type (panel, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_adjustment_set_value (place, 0);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (more));
  g_assert_true (comes (window_fixture_is_laid_out, more));
  g_assert_true (comes (is_in_view, row));
  g_assert_false (gtk_widget_get_mapped (dots));
  g_assert_false (gtk_widget_get_mapped (sentence));
  set_lever ("publicity", 60);
  g_assert_true (comes (has_no_sentence, explainer)); /* no cause is worked out for nobody */

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (more), TRUE);
  g_assert_true (comes (window_fixture_is_laid_out, dots));
  g_assert_true (comes (window_fixture_is_laid_out, sentence));
  g_assert_nonnull (inches_explainer_get_sentence (explainer));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (more), FALSE);
  inches_session_reset_choices (session);
}

/* What a search finds is in view where it begins below. */
static void
test_search_in_view (void)
{
  GtkSearchBar *bar = GTK_SEARCH_BAR (widget_finder_by_type_name (panel, "GtkSearchBar"));
  GtkWidget *entry = widget_finder_by_type_name (GTK_WIDGET (bar), "GtkSearchEntry");
  GtkWidget *scroller = widget_finder_by_type (panel, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_adjustment_set_value (place, 0);
  inches_panel_find_lever (INCHES_PANEL (panel));
  gtk_editable_set_text (GTK_EDITABLE (entry), "a");
  g_assert_true (comes (is_high_up, entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_search_bar_set_search_mode (bar, FALSE);
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

  g_test_add_func ("/panel-lever/unfolds", test_unfolds);
  g_test_add_func ("/panel-lever/in-a-search", test_in_a_search);
  g_test_add_func ("/panel-lever/unknown", test_unknown);
  g_test_add_func ("/panel-lever/letters", test_letters);
  g_test_add_func ("/panel-lever/left-empty", test_left_empty);
  g_test_add_func ("/panel-lever/backwards", test_backwards);
  g_test_add_func ("/panel-lever/whole-row", test_whole_row);
  g_test_add_func ("/panel-lever/passing", test_passing);
  g_test_add_func ("/panel-lever/low", test_low);
  g_test_add_func ("/panel-lever/no-tooltip-on-slider", test_no_tooltip_on_slider);
  g_test_add_func ("/panel-lever/search-in-view", test_search_in_view);
  result = g_test_run ();

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (session);

  return result;
}
