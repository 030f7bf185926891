/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The console's parts without a window of the program: steps that are found, times in words, what the room sees, and
 * which keys are whose. */
#include "inches-console-clock.h"
#include "inches-console-go-to.h"
#include "inches-console-guess.h"
#include "inches-console-path.h"
#include "inches-console-window.h"
#include "inches-explore-view.h"
#include "inches-notes-view.h"
#include "inches-presenter-keys.h"
#include "inches-slide-view.h"
#include "comes.h"
#include "leave.h"
#include "session-fixture.h"
#include "widget-finder.h"

#include <adwaita.h>
#include <string.h>

static InchesSession *session;
static InchesPresentation *presentation;

static void
set_up (void)
{
  session = session_fixture_new ();
  session_fixture_open (session, "inches-not-miles.inches");
  presentation = inches_presentation_new (session, 0);
}

static void
act (const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (inches_presenter_keys_get_actions (presentation)), action, NULL);
}

static gboolean
is_enabled (const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (inches_presenter_keys_get_actions (presentation)), action);
}

static guint
find_step (const char *words,
           guint       nth)
{
  guint step = 0;

  return inches_console_go_to_find (inches_presentation_get_briefing (presentation), words, nth, &step) ? step + 1 : 0;
}

static void
test_go_to (void)
{
  g_assert_cmpuint (find_step (" 9 ", 0), ==, 9);
  g_assert_cmpuint (find_step ("2025", 0), ==, 6); /* no number of a step, but in a name */
  g_assert_cmpuint (find_step ("13", 0), ==, 0);
  g_assert_cmpuint (find_step ("", 0), ==, 0);
  g_assert_cmpuint (find_step ("HOW FAR", 0), ==, 9);
  g_assert_cmpuint (find_step ("in the model", 0), ==, 9); /* by its section */
  g_assert_cmpuint (find_step ("in the model", 1), ==, 10);
  g_assert_cmpuint (find_step ("in the model", 3), ==, 9); /* and begins anew */
}

static void
test_times (void)
{
  static const struct { double seconds; const char *text; } times[] = {
    { 0, "0:00" }, { 59.9, "0:59" }, { 185, "3:05" }, { -40, "0:40" }, { 3729, "1:02:09" },
  };
  const char *words;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = inches_console_clock_format_time (times[i].seconds);

      g_assert_cmpstr (text, ==, times[i].text);
    }

  g_assert_null (inches_console_clock_format_pace (-9, &words));
  g_assert_cmpstr (words, ==, "on plan");
  g_free (inches_console_clock_format_pace (40, &words));
  g_assert_cmpstr (words, ==, "ahead of plan");
  g_free (inches_console_clock_format_pace (-40, &words));
  g_assert_cmpstr (words, ==, "behind plan");
}

static gboolean
room_is (const char *words)
{
  g_autofree char *room = inches_console_path_describe_room (presentation);

  return words == NULL ? room == NULL : room != NULL && strstr (room, words) != NULL;
}

static void
test_room (void)
{
  inches_presentation_first (presentation);
  g_assert_true (room_is (NULL));
  act ("black");
  g_assert_true (room_is ("Black"));
  act ("white");
  g_assert_true (room_is ("White"));
  act ("white");
  g_assert_true (room_is (NULL));
  act ("freeze");
  act ("next");
  g_assert_true (room_is ("the room sees 1. Inches, not miles"));
  act ("freeze");
  g_assert_true (room_is (NULL));
  g_assert_true (inches_presentation_go_to (presentation, 8));
  act ("freeze");
  g_assert_true (room_is ("9. How far would inches go? (question)"));
  act ("freeze");
}

static void
test_notes (void)
{
  GtkWidget *view = g_object_ref_sink (inches_notes_view_new ());
  InchesNotesView *notes = INCHES_NOTES_VIEW (view);
  double usual = inches_notes_view_get_size (notes);

  inches_notes_view_set_text (notes, "<b>no markup</b> & **bold**");
  for (guint i = 0; i < 40; i++)
    inches_notes_view_enlarge (notes, 1);
  g_assert_cmpfloat (inches_notes_view_get_size (notes), ==, INCHES_NOTES_LARGEST);
  for (guint i = 0; i < 40; i++)
    inches_notes_view_enlarge (notes, -1);
  g_assert_cmpfloat (inches_notes_view_get_size (notes), ==, INCHES_NOTES_SMALLEST);
  inches_notes_view_enlarge (notes, 0);
  g_assert_cmpfloat (inches_notes_view_get_size (notes), ==, usual);
  g_object_unref (view);
}

/* The same steps, of which the ninth asks for another kind of guess. */
static InchesPresentation *
present_with_guess (InchesGuessKind kind)
{
  g_autoptr(InchesSession) other = inches_session_new (inches_session_get_chronicle (session), inches_session_get_model (session),
                                                       inches_session_get_themes (session));
  InchesBriefing *briefing = inches_session_get_briefing (session);
  InchesStepParts parts = *inches_briefing_step_get_parts (inches_briefing_get_step (briefing, 8));
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesBriefing) changed = NULL;

  parts.guess = kind;
  step = inches_briefing_step_new (&parts);
  changed = inches_briefing_with_step (briefing, step, 8);
  inches_session_set_briefing (other, changed);

  return inches_presentation_new (other, 8);
}

/* What is entered is the room's guess, and what was drawn stands in the inputs. */
static void
test_guess_number (void)
{
  g_autoptr(InchesPresentation) asked = present_with_guess (INCHES_GUESS_NUMBER);
  GtkWidget *widget = g_object_ref_sink (inches_console_guess_new (asked));
  GtkSpinButton *spin = GTK_SPIN_BUTTON (widget_finder_by_type (widget, GTK_TYPE_SPIN_BUTTON));
  InchesGuess drawn;

  g_assert_null (inches_presentation_get_guess (asked, 8));
  gtk_spin_button_set_value (spin, 8);
  g_assert_cmpfloat (inches_presentation_get_guess (asked, 8)->number, ==, 8);
  inches_guess_init (&drawn, INCHES_GUESS_NUMBER);
  inches_guess_set_number (&drawn, 12);
  inches_presentation_set_guess (asked, 8, &drawn);
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 12);
  inches_presentation_next (asked);
  g_assert_true (gtk_widget_get_visible (widget)); /* beside the answer */
  inches_presentation_next (asked);
  g_assert_false (gtk_widget_get_visible (widget));
  g_object_unref (widget);
}

static void
test_guess_outcome (void)
{
  g_autoptr(InchesPresentation) asked = present_with_guess (INCHES_GUESS_OUTCOME);
  GtkWidget *widget = g_object_ref_sink (inches_console_guess_new (asked));
  GtkDropDown *chooser = GTK_DROP_DOWN (widget_finder_by_type (widget, GTK_TYPE_DROP_DOWN));

  gtk_drop_down_set_selected (chooser, 1 + INCHES_OUTCOME_PHANTOM);
  g_assert_cmpint (inches_presentation_get_guess (asked, 8)->outcome, ==, INCHES_OUTCOME_PHANTOM);
  gtk_drop_down_set_selected (chooser, 0);
  g_assert_null (inches_presentation_get_guess (asked, 8));
  g_object_unref (widget);
}

static void
test_guess_line (void)
{
  g_autoptr(InchesPresentation) asked = present_with_guess (INCHES_GUESS_LINE);
  GtkWidget *widget = g_object_ref_sink (inches_console_guess_new (asked));
  const InchesGuess *guess;

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (widget_finder_by_type (widget, GTK_TYPE_SPIN_BUTTON)), 30);
  guess = inches_presentation_get_guess (asked, 8);
  g_assert_cmpuint (guess->last, ==, 43);
  g_assert_cmpfloat (guess->line[10], ==, 30);
  g_assert_cmpfloat (guess->line[43], ==, 36);
  g_object_unref (widget);
}

/* What a console adds goes with it, and exploring with the console ends the freeze. */
static void
test_window (void)
{
  InchesContent *before = inches_trail_get_content (inches_session_get_trail (session));
  GtkWidget *window = inches_console_window_new (presentation);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (is_enabled ("to-path"));
  act ("explore");
  g_assert_true (inches_presentation_get_frozen (presentation));
  g_assert_true (is_enabled ("to-path"));
  act ("next");
  g_assert_false (inches_presentation_get_frozen (presentation));
  act ("overview");
  g_assert_true (is_enabled ("to-path"));
  act ("leave");
  g_assert_false (is_enabled ("to-path"));
  act ("explore");
  act ("leave");
  g_assert_false (inches_presentation_get_frozen (presentation));
  act ("explore");
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_false (inches_presentation_get_frozen (presentation));
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (inches_presenter_keys_get_actions (presentation)), "explore"));
  g_assert_true (inches_trail_get_content (inches_session_get_trail (session)) == before);
}

/* A freeze of before stays as it was; what goes on by clicker does too. */
static void
test_explore_frozen (void)
{
  GtkWidget *window = inches_console_window_new (presentation);
  InchesStop room;

  inches_presentation_first (presentation);
  gtk_window_present (GTK_WINDOW (window));
  act ("freeze");
  act ("next");
  act ("explore");
  act ("leave");
  g_assert_true (inches_presentation_get_frozen (presentation));
  inches_presentation_get_audience_stop (presentation, &room);
  g_assert_cmpuint (room.step, ==, 0);
  g_assert_true (is_enabled ("to-path"));
  act ("leave");
  g_assert_false (inches_presentation_get_frozen (presentation));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was tried at a question would be its answer: it is not sent, and the question stays. */
static void
test_explore_question (void)
{
  GtkWidget *window = inches_console_window_new (presentation);
  GtkWidget *explore = widget_finder_by_type (window, INCHES_TYPE_EXPLORE_VIEW);
  InchesScenario *miles = inches_model_find_preset (inches_session_get_model (session), "miles")->scenario;
  InchesStop stop;

  for (guint asked = 0; asked < 2; asked++)
    {
      g_assert_true (inches_presentation_go_to (presentation, 8));
      if (asked == 1)
        act ("next");
      act ("explore");
      inches_session_set_scenario (inches_explore_view_get_session (INCHES_EXPLORE_VIEW (explore)), miles);
      g_assert_cmpint (gtk_widget_get_sensitive (widget_finder_by_action (explore, "explore.send")), ==, asked == 1);
      inches_explore_view_send (INCHES_EXPLORE_VIEW (explore));
      g_assert_true ((inches_presentation_get_aside (presentation) != NULL) == (asked == 1));
      act ("leave");
      inches_presentation_get_audience_stop (presentation, &stop);
      g_assert_cmpuint (stop.step, ==, 8);
      g_assert_cmpint (stop.stage, ==, asked == 1 ? INCHES_SLIDE_ANSWER : INCHES_SLIDE_QUESTION);
    }
  inches_presentation_first (presentation);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_keyboard (gpointer child)
{
  return gtk_root_get_focus (gtk_widget_get_root (child)) == child;
}

/* Where the room sees the console too, what is to come waits until it is asked for, at a
 * question with the notes, which may tell the answer; asked for once, not for ever. */
static void
test_seen (void)
{
  InchesConsolePath *path = g_object_ref_sink (INCHES_CONSOLE_PATH (inches_console_path_new (presentation)));
  GtkWidget *notes = inches_console_path_get_notes (path);
  GtkWidget *ask = widget_finder_by_type (GTK_WIDGET (path), GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *head = gtk_widget_get_parent (ask);
  GtkWidget *next = widget_finder_by_type (gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (head)), INCHES_TYPE_SLIDE_VIEW);

  g_assert_true (gtk_widget_get_visible (next));
  g_assert_false (gtk_widget_get_visible (ask));
  inches_console_path_set_seen (path, TRUE);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (ask)), ==, "Show it");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ask), GTK_ACCESSIBLE_PROPERTY_LABEL, "Show it: what is to come");
  g_assert_false (gtk_widget_get_visible (next));
  g_assert_true (gtk_widget_get_visible (notes));
  inches_console_path_toggle_next (path);
  g_assert_true (gtk_widget_get_visible (next));

  g_assert_true (inches_presentation_go_to (presentation, 8));
  inches_console_path_set_seen (path, FALSE);
  inches_console_path_set_seen (path, TRUE);
  g_assert_false (gtk_widget_get_visible (next));
  g_assert_false (gtk_widget_get_visible (notes));
  inches_presentation_next (presentation);
  inches_console_path_set_seen (path, FALSE);
  inches_console_path_set_seen (path, TRUE);
  g_assert_true (gtk_widget_get_visible (notes));

  inches_presentation_first (presentation);
  g_object_unref (path);
}

/* Arrows go on from the step that is highlighted, and the room is told of there too. */
static void
test_overview (void)
{
  GtkWidget *window = inches_console_window_new (presentation);
  GtkFlowBox *grid = GTK_FLOW_BOX (widget_finder_by_type (window, GTK_TYPE_FLOW_BOX));
  gboolean moved;

  g_assert_true (inches_presentation_go_to (presentation, 4));
  gtk_window_present (GTK_WINDOW (window));
  act ("overview");
  g_assert_true (comes (has_keyboard, gtk_flow_box_get_child_at_index (grid, 4)));
  g_signal_emit_by_name (grid, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, 1, FALSE, FALSE, &moved);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == GTK_WIDGET (gtk_flow_box_get_child_at_index (grid, 5)));
  inches_presentation_first (presentation);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Ending closes all windows that the keys are attached to. */
static void
test_end (void)
{
  GtkWidget *window = inches_console_window_new (presentation);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_present (GTK_WINDOW (window));
  act ("leave");
  while (window != NULL && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up ();

  g_test_add_func ("/console/go-to", test_go_to);
  g_test_add_func ("/console/times", test_times);
  g_test_add_func ("/console/room", test_room);
  g_test_add_func ("/console/notes", test_notes);
  g_test_add_func ("/console/guess/number", test_guess_number);
  g_test_add_func ("/console/guess/outcome", test_guess_outcome);
  g_test_add_func ("/console/guess/line", test_guess_line);
  g_test_add_func ("/console/window", test_window);
  g_test_add_func ("/console/explore/frozen", test_explore_frozen);
  g_test_add_func ("/console/explore/question", test_explore_question);
  g_test_add_func ("/console/seen", test_seen);
  g_test_add_func ("/console/overview", test_overview);
  g_test_add_func ("/console/end", test_end);

  leave (g_test_run ());
}
