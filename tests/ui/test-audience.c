/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a room sees: slides, blanks, the way from one to the next, on which monitor. With the name of a folder in
 * INCHES_TEST_PICTURES what it sees is saved there. */
#include "comes.h"
#include "inches-audience-place.h"
#include "inches-audience-window.h"
#include "inches-slide-view.h"
#include "leave.h"
#include "session-fixture.h"
#include "widget-finder.h"

#include <adwaita.h>
#include <string.h>

static InchesSession *session;

typedef struct
{
  InchesPresentation *presentation;
  GtkWidget          *window;
  InchesSlideView    *slide;
} Room;

static void
add_step (const char      *id,
          const char      *chart,
          const char      *preset,
          InchesGuessKind  guess)
{
  const InchesPreset *found = inches_model_find_preset (inches_session_get_model (session), preset);
  g_autoptr(InchesStepSettings) settings = inches_step_settings_new (preset, preset, found != NULL ? found->scenario : NULL, NULL);
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesBriefing) longer = NULL;
  InchesStepParts parts;

  inches_step_parts_init (&parts, id);
  parts.title = id;
  parts.caption = "What is said of it.";
  parts.chart = chart;
  parts.settings = settings;
  parts.guess = guess;
  step = inches_briefing_step_new (&parts);
  longer = inches_briefing_with_step (inches_session_get_briefing (session), step, G_MAXUINT);
  inches_session_set_briefing (session, longer);
}

static void
set_up (void)
{
  session = session_fixture_new ();
  add_step ("Early", "outlook", "early-2025", INCHES_GUESS_NONE);
  add_step ("Later", "outlook", "inches", INCHES_GUESS_NONE);
  add_step ("Asked", "", "inches", INCHES_GUESS_NUMBER);
  add_step ("Gone", "ladder", "gone", INCHES_GUESS_NONE);
}

static gboolean
is_drawn (gpointer user_data)
{
  Room *room = user_data;

  return inches_slide_view_is_drawn (room->slide);
}

static void
room_open (Room *room,
           guint first)
{
  room->presentation = inches_presentation_new (session, first);
  room->window = inches_audience_window_new (NULL, room->presentation);
  room->slide = INCHES_SLIDE_VIEW (widget_finder_by_type (room->window, INCHES_TYPE_SLIDE_VIEW));
  gtk_window_present (GTK_WINDOW (room->window));
  g_assert_true (comes (is_drawn, room));
}

static gboolean
is_gone (gpointer user_data)
{
  Room *room = user_data;

  return room->presentation == NULL;
}

/* With the window all of it ends, once the worker is done. */
static void
room_close (Room *room)
{
  InchesPresentation *presentation = room->presentation;

  g_object_add_weak_pointer (G_OBJECT (presentation), (gpointer *) &room->presentation);
  gtk_window_destroy (GTK_WINDOW (room->window));
  g_object_unref (presentation);
  g_assert_true (comes (is_gone, room));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
save (Room       *room,
      const char *name)
{
  const char *folder = g_getenv ("INCHES_TEST_PICTURES");
  g_autofree char *path = folder != NULL ? g_strdup_printf ("%s/%s.png", folder, name) : NULL;
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (room->window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  guint n = 0;

  if (folder == NULL)
    {
      g_object_unref (snapshot);
      return;
    }

  g_signal_connect_swapped (gtk_widget_get_frame_clock (room->window), "after-paint", G_CALLBACK (count_cb), &n);
  gtk_widget_queue_draw (room->window);
  while (n < 2)
    {
      gtk_widget_queue_draw (room->window);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (room->window), count_cb, &n);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (room->window), gtk_widget_get_height (room->window));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (room->window)), node, NULL);
  gdk_texture_save_to_png (texture, path);
}

static void
test_audience_follows (void)
{
  Room room;

  room_open (&room, 0);
  g_assert_cmpstr (inches_slide_view_get_title (room.slide), ==, "Early");
  inches_presentation_set_frozen (room.presentation, TRUE);
  inches_presentation_next (room.presentation);
  g_assert_cmpstr (inches_slide_view_get_title (room.slide), ==, "Early");
  inches_presentation_set_frozen (room.presentation, FALSE);
  g_assert_true (comes (is_drawn, &room));
  g_assert_cmpstr (inches_slide_view_get_title (room.slide), ==, "Later");
  room_close (&room);
}

static gboolean
is_ahead (gpointer n_drawn)
{
  return *(guint *) n_drawn > 0;
}

/* With the next slide drawn. */
static void
room_open_ahead (Room *room)
{
  guint n_drawn = 0;
  gulong id;

  room_open (room, 0);
  id = g_signal_connect_swapped (inches_presentation_get_supply (room->presentation), "drawn", G_CALLBACK (count_cb), &n_drawn);
  g_assert_true (comes (is_ahead, &n_drawn));
  g_signal_handler_disconnect (inches_presentation_get_supply (room->presentation), id);
}

/* A room that waits for nothing: what comes next has been drawn before it is asked for. */
static void
test_audience_is_ahead (void)
{
  Room room;

  room_open_ahead (&room);
  inches_presentation_next (room.presentation);
  g_assert_true (inches_slide_view_is_drawn (room.slide));
  g_assert_cmpstr (inches_slide_view_get_title (room.slide), ==, "Later");
  room_close (&room);
}

/* It names a preset that is not here: the slide says so, and the way goes on. */
static void
test_audience_step_of_unknown_preset (void)
{
  Room room;

  room_open (&room, 3);
  g_assert_cmpstr (inches_slide_view_get_title (room.slide), ==, "Gone");
  save (&room, "unknown-preset");
  inches_presentation_back (room.presentation);
  g_assert_true (comes (is_drawn, &room));
  g_assert_cmpstr (inches_slide_view_get_title (room.slide), ==, "Asked");
  room_close (&room);
}

/* The room guesses on the board itself; a place beside it means nothing. */
static void
test_audience_guess (void)
{
  Room room;
  graphene_rect_t place;
  InchesGuess guess;

  room_open (&room, 2);
  inches_slide_view_get_place (room.slide, &place);
  inches_guess_init (&guess, INCHES_GUESS_NUMBER);
  g_assert_true (inches_slide_view_pick_guess (room.slide, place.origin.x + place.size.width * 0.5,
                                               place.origin.y + place.size.height * 0.5, &guess));
  g_assert_true (guess.made);
  g_assert_cmpfloat (guess.number, >, 5);
  g_assert_false (inches_slide_view_pick_guess (room.slide, place.origin.x + 2, place.origin.y + 2, &guess));
  inches_presentation_set_guess (room.presentation, 2, &guess);
  g_assert_true (comes (is_drawn, &room));
  inches_presentation_next (room.presentation);
  g_assert_true (comes (is_drawn, &room));
  save (&room, "answer");
  room_close (&room);
}

static GtkGesture *
find_drag (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }

  return NULL;
}

/* Beside the board a click neither guesses nor shows the answer; elsewhere it goes on. */
static void
test_audience_click (void)
{
  g_autoptr(GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (gdk_display_get_default ()), 0);
  InchesStop stop;
  Room room;

  room_open (&room, 1);
  inches_audience_window_fill (INCHES_AUDIENCE_WINDOW (room.window), monitor);
  for (guint i = 0; i < 2; i++)
    g_signal_emit_by_name (find_drag (GTK_WIDGET (room.slide)), "drag-begin", 2.0, 2.0);
  inches_presentation_get_stop (room.presentation, &stop);
  g_assert_cmpuint (stop.step, ==, 2);
  g_assert_cmpint (stop.stage, ==, INCHES_SLIDE_QUESTION);
  g_assert_null (inches_presentation_get_guess (room.presentation, 2));
  room_close (&room);
}

static gboolean
tells_of_a_guess (Room *room)
{
  g_autofree char *told = gtk_test_accessible_check_property (GTK_ACCESSIBLE (room->slide), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");

  return told != NULL && strstr (told, "Guess 8") != NULL;
}

/* It was made of the step's own settings. */
static void
test_audience_guess_and_aside (void)
{
  const InchesPreset *miles = inches_model_find_preset (inches_session_get_model (session), "miles");
  g_autoptr(InchesStepSettings) settings = inches_step_settings_new ("miles", "Miles", miles->scenario, NULL);
  InchesGuess guess;
  Room room;

  room_open (&room, 2);
  inches_guess_init (&guess, INCHES_GUESS_NUMBER);
  inches_guess_set_number (&guess, 8);
  inches_presentation_set_guess (room.presentation, 2, &guess);
  inches_presentation_next (room.presentation);
  g_assert_true (comes (is_drawn, &room));
  g_assert_true (tells_of_a_guess (&room));
  inches_presentation_send_over (room.presentation, settings);
  g_assert_true (comes (is_drawn, &room));
  g_assert_false (tells_of_a_guess (&room));
  room_close (&room);
}

static void
test_audience_aside (void)
{
  Room room;
  const InchesPreset *miles = inches_model_find_preset (inches_session_get_model (session), "miles");
  g_autoptr(InchesStepSettings) settings = inches_step_settings_new ("miles", "Miles", miles->scenario, NULL);

  room_open (&room, 0);
  inches_presentation_send_over (room.presentation, settings);
  g_assert_true (comes (is_drawn, &room));
  g_assert_cmpstr (inches_slide_view_get_title (room.slide), !=, "Early");
  save (&room, "aside");
  inches_presentation_drop (room.presentation);
  g_assert_true (comes (is_drawn, &room));
  g_assert_cmpstr (inches_slide_view_get_title (room.slide), ==, "Early");
  room_close (&room);
}

static gboolean
is_still (gpointer user_data)
{
  Room *room = user_data;

  return !inches_slide_view_is_moving (room->slide);
}

/* One slide turns into the next, which comes to an end; without animations it is there at once. */
static void
test_audience_moves (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  Room room;

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  room_open_ahead (&room);
  g_assert_false (inches_slide_view_is_moving (room.slide));
  inches_presentation_next (room.presentation);
  g_assert_true (inches_slide_view_is_moving (room.slide));
  g_assert_true (comes (is_still, &room));
  inches_presentation_back (room.presentation);
  g_assert_true (inches_slide_view_is_moving (room.slide));
  room_close (&room);

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  room_open_ahead (&room);
  inches_presentation_next (room.presentation);
  g_assert_true (inches_slide_view_is_drawn (room.slide));
  g_assert_false (inches_slide_view_is_moving (room.slide));
  room_close (&room);
}

static gboolean
is_fullscreen (gpointer user_data)
{
  Room *room = user_data;

  return gtk_window_is_fullscreen (GTK_WINDOW (room->window)) && inches_slide_view_is_drawn (room->slide);
}

static GListModel *
make_monitors (guint n)
{
  GListStore *monitors = g_list_store_new (GDK_TYPE_MONITOR);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GdkMonitor) monitor = g_object_new (GDK_TYPE_MONITOR, "display", gdk_display_get_default (), NULL);

      g_list_store_append (monitors, monitor);
    }

  return G_LIST_MODEL (monitors);
}

static void
check_choice (GListModel *monitors,
              guint       own,
              const char *place,
              guint       expected)
{
  g_autoptr(GdkMonitor) presenter = g_list_model_get_item (monitors, own);
  g_autoptr(GdkMonitor) wanted = g_list_model_get_item (monitors, expected);
  g_autoptr(GdkMonitor) found = inches_audience_place_choose (monitors, presenter, place);

  g_assert_true (found == wanted);
}

/* The room gets the monitor that the presenter does not look at, whichever that is. */
static void
test_audience_other_monitor (void)
{
  g_autoptr(GListModel) none = make_monitors (0);
  g_autoptr(GListModel) one = make_monitors (1);
  g_autoptr(GListModel) two = make_monitors (2);

  check_choice (two, 0, INCHES_AUDIENCE_BEST, 1);
  check_choice (two, 1, INCHES_AUDIENCE_BEST, 0);
  check_choice (two, 0, "a projector that was unplugged", 1);
  check_choice (two, 1, "a projector that was unplugged", 0);
  check_choice (one, 0, INCHES_AUDIENCE_BEST, 0);
  check_choice (one, 0, "a projector that was unplugged", 0);
  g_assert_null (inches_audience_place_choose (two, NULL, INCHES_AUDIENCE_WINDOW_PLACE));
  g_assert_null (inches_audience_place_choose (none, NULL, INCHES_AUDIENCE_BEST));
}

/* On the monitor that was chosen, where there are several and a window manager. */
static void
test_audience_monitor (void)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  g_autoptr(GdkMonitor) last = g_list_model_get_item (monitors, g_list_model_get_n_items (monitors) - 1);
  g_autofree char *place = inches_audience_place_of (last);
  g_autofree char *name = inches_audience_place_name (last);
  g_autoptr(GdkMonitor) found = NULL;
  g_autoptr(GdkMonitor) best = NULL;
  GdkRectangle all;
  Room room;

  room_open (&room, 0);
  g_assert_cmpstr (name, !=, "");
  g_assert_null (inches_audience_place_find (room.window, INCHES_AUDIENCE_WINDOW_PLACE));
  found = inches_audience_place_find (room.window, place);
  g_assert_true (found == last);
  best = inches_audience_place_find (room.window, "no such connector");
  g_assert_nonnull (best);

  if (g_list_model_get_n_items (monitors) > 1)
    {
      inches_audience_window_fill (INCHES_AUDIENCE_WINDOW (room.window), last);
      g_assert_true (comes (is_fullscreen, &room));
      gdk_monitor_get_geometry (last, &all);
      g_test_message ("%s: %d x %d", name, gtk_widget_get_width (room.window), gtk_widget_get_height (room.window));
      g_assert_cmpint (gtk_widget_get_width (room.window), ==, all.width);
      g_assert_cmpint (gtk_widget_get_height (room.window), ==, all.height);
      save (&room, "second-monitor");
    }
  room_close (&room);
}

int
main (int    argc,
      char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up ();

  g_test_add_func ("/audience/follows", test_audience_follows);
  g_test_add_func ("/audience/is-ahead", test_audience_is_ahead);
  g_test_add_func ("/audience/unknown-preset", test_audience_step_of_unknown_preset);
  g_test_add_func ("/audience/guess", test_audience_guess);
  g_test_add_func ("/audience/click", test_audience_click);
  g_test_add_func ("/audience/guess-and-aside", test_audience_guess_and_aside);
  g_test_add_func ("/audience/aside", test_audience_aside);
  g_test_add_func ("/audience/moves", test_audience_moves);
  g_test_add_func ("/audience/other-monitor", test_audience_other_monitor);
  g_test_add_func ("/audience/monitor", test_audience_monitor);

  status = g_test_run ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (session);

  leave (status);
}
