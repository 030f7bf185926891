/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-presenter-keys.h"

#include "inches-console-go-to.h"

#include <math.h>

#define GO_TO "inches-presenter-go-to" /* on a window */
#define KEPT "inches-presenter-keys-left" /* on a widget */

/* Belongs to the presentation. */
typedef struct
{
  InchesPresentation *presentation;
  GSimpleActionGroup *actions;
  GPtrArray          *windows; /* (element-type GtkWindow), none owned */
  gboolean            spotting; /* the key is held */
  double              x;        /* of the pointer, 0 to 1 of the slide; NAN: on none */
  double              y;
} Presenter;

static const struct
{
  guint       key;
  const char *action;
} keys[] = {
  { GDK_KEY_Page_Down, "next" },
  { GDK_KEY_KP_Page_Down, "next" },
  { GDK_KEY_Right, "next" },
  { GDK_KEY_KP_Right, "next" },
  { GDK_KEY_space, "next" },
  { GDK_KEY_Return, "next" },
  { GDK_KEY_KP_Enter, "next" },
  { GDK_KEY_n, "next" },
  { GDK_KEY_Page_Up, "back" },
  { GDK_KEY_KP_Page_Up, "back" },
  { GDK_KEY_Left, "back" },
  { GDK_KEY_KP_Left, "back" },
  { GDK_KEY_BackSpace, "back" },
  { GDK_KEY_p, "back" },
  { GDK_KEY_Home, "first" },
  { GDK_KEY_KP_Home, "first" },
  { GDK_KEY_End, "last" },
  { GDK_KEY_KP_End, "last" },
  { GDK_KEY_b, "black" },
  { GDK_KEY_period, "black" },
  { GDK_KEY_w, "white" },
  { GDK_KEY_comma, "white" },
  { GDK_KEY_f, "freeze" },
  { GDK_KEY_t, "pause" },
  { GDK_KEY_g, "go-to" },
  { GDK_KEY_o, "overview" },
  { GDK_KEY_e, "explore" },
  { GDK_KEY_s, "show-next" },
  { GDK_KEY_F6, "show-console" },
  { GDK_KEY_plus, "larger" },
  { GDK_KEY_equal, "larger" },
  { GDK_KEY_KP_Add, "larger" },
  { GDK_KEY_minus, "smaller" },
  { GDK_KEY_KP_Subtract, "smaller" },
  { GDK_KEY_0, "usual" },
  { GDK_KEY_KP_0, "usual" },
  { GDK_KEY_Up, "up" },
  { GDK_KEY_KP_Up, "up" },
  { GDK_KEY_Down, "down" },
  { GDK_KEY_KP_Down, "down" },
};

#define SPOT_KEY GDK_KEY_l

static const char *const states[] = { "black", "white", "freeze", "pause" };

static void
act_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  InchesPresentation *presentation = ((Presenter *) user_data)->presentation;
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_str_equal (name, "next"))
    inches_presentation_next (presentation);
  else if (g_str_equal (name, "back"))
    inches_presentation_back (presentation);
  else if (g_str_equal (name, "first"))
    inches_presentation_first (presentation);
  else
    inches_presentation_last (presentation);
}

static void
blank_cb (GSimpleAction *action,
          GVariant      *value,
          gpointer       user_data)
{
  InchesPresentation *presentation = ((Presenter *) user_data)->presentation;
  InchesBlank blank = g_str_equal (g_action_get_name (G_ACTION (action)), "black") ? INCHES_BLANK_BLACK : INCHES_BLANK_WHITE;

  inches_presentation_set_blank (presentation, g_variant_get_boolean (value) ? blank : INCHES_BLANK_NONE);
}

static void
freeze_cb (GSimpleAction *action,
           GVariant      *value,
           gpointer       user_data)
{
  inches_presentation_set_frozen (((Presenter *) user_data)->presentation, g_variant_get_boolean (value));
}

static void
pause_cb (GSimpleAction *action,
          GVariant      *value,
          gpointer       user_data)
{
  inches_presentation_set_paused (((Presenter *) user_data)->presentation, g_variant_get_boolean (value));
}

static void
end_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  Presenter *self = user_data;
  g_autoptr(InchesPresentation) presentation = g_object_ref (self->presentation); /* and with it all that is used here */
  g_autoptr(GPtrArray) windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->windows->len; i++)
    g_ptr_array_add (windows, g_object_ref (self->windows->pdata[i]));
  for (guint i = 0; i < windows->len; i++)
    gtk_window_close (windows->pdata[i]);
}

/* In the window that is in use, else in any that can. */
static void
go_to_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  Presenter *self = user_data;
  GtkWindow *best = NULL;

  for (guint i = 0; i < self->windows->len; i++)
    {
      GtkWindow *window = self->windows->pdata[i];

      if (g_object_get_data (G_OBJECT (window), GO_TO) != NULL && (best == NULL || gtk_window_is_active (window)))
        best = window;
    }
  if (best == NULL)
    return;

  gtk_window_present (best);
  inches_console_go_to_open (g_object_get_data (G_OBJECT (best), GO_TO));
}

static void
leave_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  Presenter *self = user_data;
  GActionGroup *group = G_ACTION_GROUP (self->actions);

  g_action_group_activate_action (group, g_action_group_get_action_enabled (group, "to-path") ? "to-path" : "end", NULL);
}

/* What buttons show as pressed. */
static void
changed_cb (Presenter *self)
{
  InchesBlank blank = inches_presentation_get_blank (self->presentation);
  const gboolean is[] = { blank == INCHES_BLANK_BLACK, blank == INCHES_BLANK_WHITE,
                          inches_presentation_get_frozen (self->presentation), inches_presentation_get_paused (self->presentation) };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), states[i])),
                               g_variant_new_boolean (is[i]));
}

static void
presenter_free (gpointer data)
{
  Presenter *self = data;

  g_object_unref (self->actions);
  g_ptr_array_unref (self->windows);
  g_free (self);
}

static Presenter *
get_presenter (InchesPresentation *presentation)
{
  static const GActionEntry entries[] = {
    { .name = "next", .activate = act_cb },
    { .name = "back", .activate = act_cb },
    { .name = "first", .activate = act_cb },
    { .name = "last", .activate = act_cb },
    { .name = "black", .state = "false", .change_state = blank_cb },
    { .name = "white", .state = "false", .change_state = blank_cb },
    { .name = "freeze", .state = "false", .change_state = freeze_cb },
    { .name = "pause", .state = "false", .change_state = pause_cb },
    { .name = "go-to", .activate = go_to_cb },
    { .name = "leave", .activate = leave_cb },
    { .name = "end", .activate = end_cb },
  };
  Presenter *self = g_object_get_data (G_OBJECT (presentation), "inches-presenter");

  if (self != NULL)
    return self;

  self = g_new0 (Presenter, 1);
  self->presentation = presentation;
  self->x = self->y = NAN;
  self->windows = g_ptr_array_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  g_object_set_data_full (G_OBJECT (presentation), "inches-presenter", self, presenter_free);
  g_signal_connect_swapped (presentation, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);

  return self;
}

/** inches_presenter_keys_get_actions: Returns: (transfer none): the actions that the windows of @presentation share */
GActionMap *
inches_presenter_keys_get_actions (InchesPresentation *presentation)
{
  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  return G_ACTION_MAP (get_presenter (presentation)->actions);
}

/** inches_presenter_keys_leave: with the keyboard in @widget, keys are its own, but those that clickers send alone */
void
inches_presenter_keys_leave (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), KEPT, GINT_TO_POINTER (TRUE));
}

static gboolean
is_of_clickers (guint key)
{
  return key == GDK_KEY_Page_Down || key == GDK_KEY_Page_Up;
}

static gboolean
presses (guint key)
{
  return key == GDK_KEY_space || key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;
}

static gboolean
moves_up_or_down (guint key)
{
  return key == GDK_KEY_Up || key == GDK_KEY_Down || key == GDK_KEY_KP_Up || key == GDK_KEY_KP_Down;
}

/* Within a grid. */
static gboolean
moves (guint key)
{
  return moves_up_or_down (key) || key == GDK_KEY_Left || key == GDK_KEY_KP_Left || key == GDK_KEY_Right || key == GDK_KEY_KP_Right
         || key == GDK_KEY_Home || key == GDK_KEY_KP_Home || key == GDK_KEY_End || key == GDK_KEY_KP_End;
}

/* Nothing to a field of a number. */
static gboolean
is_letter (guint key)
{
  return g_unichar_isalpha (gdk_keyval_to_unicode (key));
}

/* Whether a key means something to what has the keyboard. */
static gboolean
is_meant_for_focus (GtkWindow *window,
                    guint      key)
{
  if (key == GDK_KEY_F6)
    return FALSE;

  for (GtkWidget *at = gtk_window_get_focus (window); at != NULL && at != GTK_WIDGET (window); at = gtk_widget_get_parent (at))
    {
      if (GTK_IS_POPOVER (at))
        return TRUE;
      if (GTK_IS_TEXT (at) && GTK_IS_SPIN_BUTTON (gtk_widget_get_parent (at)) && is_letter (key))
        return FALSE;
      if (GTK_IS_TEXT (at) || g_object_get_data (G_OBJECT (at), KEPT) != NULL)
        return !is_of_clickers (key);
      if (GTK_IS_FLOW_BOX (at) && (presses (key) || moves (key)))
        return TRUE;
      if (GTK_IS_BUTTON (at) && presses (key))
        return TRUE;
      if (GTK_IS_LIST_BOX_ROW (at) && (presses (key) || moves_up_or_down (key)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
pressed_cb (GtkEventController *controller,
            guint               key,
            guint               code,
            GdkModifierType     state,
            gpointer            user_data)
{
  Presenter *self = user_data;
  GtkWidget *window = gtk_event_controller_get_widget (controller);
  GActionGroup *group = G_ACTION_GROUP (self->actions);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || is_meant_for_focus (GTK_WINDOW (window), key))
    return GDK_EVENT_PROPAGATE;

  key = gdk_keyval_to_lower (key);
  if (key == SPOT_KEY)
    {
      self->spotting = TRUE;
      inches_presentation_set_spot (self->presentation, self->x, self->y);
      return GDK_EVENT_STOP;
    }

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key && g_action_group_has_action (group, keys[i].action))
      {
        g_action_group_activate_action (group, keys[i].action, NULL);
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

/* Escape comes last: what is open in the window has it first. */
static gboolean
escape_cb (GtkEventController *controller,
           guint               key,
           guint               code,
           GdkModifierType     state,
           gpointer            user_data)
{
  Presenter *self = user_data;

  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  g_action_group_activate_action (G_ACTION_GROUP (self->actions), "leave", NULL);

  return GDK_EVENT_STOP;
}

static void
put_out (Presenter *self)
{
  self->spotting = FALSE;
  inches_presentation_set_spot (self->presentation, NAN, NAN);
}

static void
released_cb (GtkEventController *controller,
             guint               key,
             guint               code,
             GdkModifierType     state,
             gpointer            user_data)
{
  if (gdk_keyval_to_lower (key) == SPOT_KEY)
    put_out (user_data);
}

static void
window_gone_cb (gpointer  data,
                GObject  *window)
{
  InchesPresentation *presentation = data;
  Presenter *self = get_presenter (presentation);

  g_ptr_array_remove (self->windows, window);
  g_object_unref (presentation);
}

/**
 * inches_presenter_keys_attach:
 * @window: of a presentation: audience view or console
 * @presentation: which is kept as long as the window
 *
 * The window has the actions "present", and the keys that do them.
 */
void
inches_presenter_keys_attach (GtkWindow          *window,
                              InchesPresentation *presentation)
{
  Presenter *self;
  GtkEventController *first = gtk_event_controller_key_new ();
  GtkEventController *last = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (INCHES_IS_PRESENTATION (presentation));

  self = get_presenter (presentation);
  g_ptr_array_add (self->windows, window);
  g_object_weak_ref (G_OBJECT (window), window_gone_cb, g_object_ref (presentation));

  gtk_widget_insert_action_group (GTK_WIDGET (window), "present", G_ACTION_GROUP (self->actions));
  gtk_event_controller_set_propagation_phase (first, GTK_PHASE_CAPTURE);
  g_signal_connect (first, "key-pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (first, "key-released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (window), first);
  g_signal_connect (last, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (window), last);
}

/** inches_presenter_keys_set_go_to: @go_to, in @window, is what the action go-to opens there */
void
inches_presenter_keys_set_go_to (GtkWindow *window,
                                 GtkWidget *go_to)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (INCHES_IS_CONSOLE_GO_TO (go_to));

  g_object_set_data (G_OBJECT (window), GO_TO, go_to);
}

static void
moved_cb (GtkEventController *controller,
          double              x,
          double              y,
          gpointer            user_data)
{
  Presenter *self = user_data;

  if (!inches_slide_view_pick (INCHES_SLIDE_VIEW (gtk_event_controller_get_widget (controller)), x, y, &self->x, &self->y))
    self->x = self->y = NAN;
  if (self->spotting)
    inches_presentation_set_spot (self->presentation, self->x, self->y);
}

static void
left_cb (GtkEventController *controller,
         gpointer            user_data)
{
  Presenter *self = user_data;

  self->x = self->y = NAN;
  if (self->spotting)
    inches_presentation_set_spot (self->presentation, NAN, NAN);
}

/**
 * inches_presenter_keys_attach_spot:
 * @slide: an #InchesSlideView of one of the windows
 * @presentation: what is presented
 *
 * While the key of the spot is held, the spot is where the pointer is over @slide.
 */
void
inches_presenter_keys_attach_spot (GtkWidget          *slide,
                                   InchesPresentation *presentation)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  Presenter *self;

  g_return_if_fail (INCHES_IS_SLIDE_VIEW (slide));
  g_return_if_fail (INCHES_IS_PRESENTATION (presentation));

  self = get_presenter (presentation);
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (slide, motion);
}
