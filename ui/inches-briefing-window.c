/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-window-private.h"

#include "inches-briefing-actions.h"
#include "inches-briefing-editor.h"
#include "inches-briefing-row.h"
#include "inches-briefing-save.h"
#include "inches-slide-drawing.h"
#include "inches-slide-thumbnail.h"

#include <glib/gi18n-lib.h>

#define WIDTH       860
#define HEIGHT      680

enum { SAID, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InchesBriefingWindow, inches_briefing_window, GTK_TYPE_WINDOW)

static InchesBriefing *
get_briefing (InchesBriefingWindow *self)
{
  return inches_session_get_briefing (self->session);
}

static void
say (InchesBriefingWindow *self,
     const char           *words)
{
  g_signal_emit (self, signals[SAID], 0, words);
}

static gboolean
get_selected (InchesBriefingWindow *self,
              guint                *index)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    return FALSE;

  *index = gtk_list_box_row_get_index (row);

  return *index < inches_briefing_get_n_steps (get_briefing (self));
}

static void
select_step (InchesBriefingWindow *self,
             guint                 index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void draw_next (InchesBriefingWindow *self);

/* Of the step that was drawn, wherever it stands now. */
typedef struct
{
  InchesBriefingWindow *window;
  InchesBriefingRow    *row;
  InchesBriefingStep   *step;
} Drawn;

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Drawn *drawn = user_data;
  InchesBriefingWindow *self = drawn->window;
  cairo_surface_t *surface = inches_slide_draw_finish (result, NULL);

  self->drawing = FALSE;
  if (surface != NULL && inches_briefing_row_get_step (drawn->row) == drawn->step)
    inches_briefing_row_set_surface (drawn->row, surface);
  g_clear_pointer (&surface, cairo_surface_destroy);
  if (!g_cancellable_is_cancelled (self->cancellable))
    draw_next (self);
  inches_briefing_step_unref (drawn->step);
  g_object_unref (drawn->row);
  g_object_unref (self);
  g_free (drawn);
}

/* One worker at a time, from the top. */
static void
draw_next (InchesBriefingWindow *self)
{
  double scale = INCHES_THUMBNAIL_WIDTH * gtk_widget_get_scale_factor (GTK_WIDGET (self)) / 1920.0;

  if (self->drawing)
    return;

  for (guint i = 0; i < inches_briefing_get_n_steps (get_briefing (self)); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
      Drawn *drawn;

      if (row == NULL || !inches_briefing_row_is_stale (INCHES_BRIEFING_ROW (row)))
        continue;

      drawn = g_new0 (Drawn, 1);
      drawn->window = g_object_ref (self);
      drawn->row = g_object_ref (INCHES_BRIEFING_ROW (row));
      drawn->step = inches_briefing_step_ref (inches_briefing_row_get_step (INCHES_BRIEFING_ROW (row)));
      self->drawing = TRUE;
      inches_slide_draw_async (self->session, get_briefing (self), i, INCHES_SLIDE_ANSWER, scale,
                               inches_session_find_theme (self->session, "print"), self->cancellable, drawn_cb, drawn);
      return;
    }
}

static void
moved_cb (InchesBriefingWindow *self,
          guint                 from,
          guint                 to)
{
  g_autoptr(InchesBriefing) moved = NULL;
  guint n = inches_briefing_get_n_steps (get_briefing (self));

  inches_briefing_editor_commit (INCHES_BRIEFING_EDITOR (self->editor));
  if (from >= n || to >= n || from == to)
    return;

  moved = inches_briefing_moved (get_briefing (self), from, to);
  inches_session_set_briefing (self->session, moved);
  select_step (self, to);
}

static void
show_total (InchesBriefingWindow *self)
{
  guint n = inches_briefing_get_n_steps (get_briefing (self));
  guint seconds = inches_briefing_get_seconds (get_briefing (self));
  /* Translators: a number of steps; planned minutes and seconds. */
  g_autofree char *words = g_strdup_printf (ngettext ("%u step, planned %u:%02u min", "%u steps, planned %u:%02u min", n),
                                            n, seconds / 60, seconds % 60);

  gtk_label_set_text (GTK_LABEL (self->total), words);
  gtk_widget_set_tooltip_text (self->total, words);
}

/* The main window presents from here when it is asked to begin with the step selected. */
static void
tell_selected (InchesBriefingWindow *self,
               guint                 index)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GAction *action = G_IS_ACTION_MAP (parent) ? g_action_map_lookup_action (G_ACTION_MAP (parent), "present-selected") : NULL;

  if (action != NULL)
    g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_uint32 (index));
}

/** inches_briefing_window_selected: the editor and the buttons follow the step selected */
void
inches_briefing_window_selected (InchesBriefingWindow *self)
{
  static const char *const actions[] = { "steps.present", "steps.show", "steps.update", "steps.duplicate", "steps.remove" };
  const char *id = NULL;
  guint index;
  gboolean has;

  /* A list that goes lets go of its row. */
  if (self->editor == NULL)
    return;

  has = get_selected (self, &index);
  if (has)
    id = inches_briefing_step_get_parts (inches_briefing_get_step (get_briefing (self), index))->id;
  inches_briefing_editor_set_step (INCHES_BRIEFING_EDITOR (self->editor), id);
  tell_selected (self, has ? index : 0);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], has);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "steps.up", has && index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "steps.down", has && index + 1 < inches_briefing_get_n_steps (get_briefing (self)));
}

/* Rows are kept: a selected one stays selected, a picture stays where it is right. */
static void
changed_cb (InchesBriefingWindow *self)
{
  InchesBriefing *briefing = get_briefing (self);
  guint n = inches_briefing_get_n_steps (briefing);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      row = gtk_list_box_get_row_at_index (self->list, i);
      if (row == NULL)
        {
          GtkWidget *made = inches_briefing_row_new ();

          g_signal_connect_object (made, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
          gtk_list_box_append (self->list, made);
          row = GTK_LIST_BOX_ROW (made);
        }
      inches_briefing_row_set_step (INCHES_BRIEFING_ROW (row), briefing, i);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n > 0 ? "steps" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "steps.save", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "steps.present-all", n > 0);
  show_total (self);
  inches_briefing_window_selected (self);
  draw_next (self);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  InchesBriefingWindow *self = INCHES_BRIEFING_WINDOW (widget);
  guint n = inches_briefing_get_n_steps (get_briefing (self));
  guint index = n;

  inches_briefing_editor_commit (INCHES_BRIEFING_EDITOR (self->editor));
  if (get_selected (self, &index))
    index++;
  if (inches_briefing_add_view (self->session, index))
    select_step (self, index);
  else
    say (self, _("A briefing can have no more steps"));
}

/** inches_briefing_window_show_step: what the step selected shows is shown in the main window */
void
inches_briefing_window_show_step (InchesBriefingWindow *self)
{
  g_autoptr(GPtrArray) notes = NULL;
  guint index;

  if (!get_selected (self, &index))
    return;

  inches_session_apply_step (self->session, inches_briefing_get_step (get_briefing (self), index), &notes);
  for (guint i = 0; i < notes->len; i++)
    say (self, notes->pdata[i]);
}

static void
show_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inches_briefing_window_show_step (INCHES_BRIEFING_WINDOW (widget));
}

static void
present_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  InchesBriefingWindow *self = INCHES_BRIEFING_WINDOW (widget);

  inches_briefing_editor_commit (INCHES_BRIEFING_EDITOR (self->editor));
  gtk_widget_activate_action (widget, g_str_equal (action, "steps.present") ? "win.present-selected" : "win.present", NULL);
}

static void
update_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  InchesBriefingWindow *self = INCHES_BRIEFING_WINDOW (widget);
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesBriefing) briefing = NULL;
  guint index;

  inches_briefing_editor_commit (INCHES_BRIEFING_EDITOR (self->editor));
  if (!get_selected (self, &index))
    return;

  step = inches_session_make_step (self->session, inches_briefing_get_step (get_briefing (self), index));
  briefing = inches_briefing_with_step (get_briefing (self), step, index);
  inches_session_set_briefing (self->session, briefing);
}

static void
duplicate_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  InchesBriefingWindow *self = INCHES_BRIEFING_WINDOW (widget);
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesBriefing) briefing = NULL;
  g_autofree char *id = inches_briefing_make_id (get_briefing (self));
  InchesStepParts parts;
  guint index;

  inches_briefing_editor_commit (INCHES_BRIEFING_EDITOR (self->editor));
  if (!get_selected (self, &index) || inches_briefing_get_n_steps (get_briefing (self)) >= INCHES_BRIEFING_MOST_STEPS)
    return;

  parts = *inches_briefing_step_get_parts (inches_briefing_get_step (get_briefing (self), index));
  parts.id = id;
  step = inches_briefing_step_new (&parts);
  briefing = inches_briefing_with_step (get_briefing (self), step, index + 1);
  inches_session_set_briefing (self->session, briefing);
  select_step (self, index + 1);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  InchesBriefingWindow *self = INCHES_BRIEFING_WINDOW (widget);
  g_autoptr(InchesBriefing) briefing = NULL;
  guint index;

  inches_briefing_editor_set_step (INCHES_BRIEFING_EDITOR (self->editor), NULL);
  if (!get_selected (self, &index))
    return;

  briefing = inches_briefing_without (get_briefing (self), index);
  inches_session_set_briefing (self->session, briefing);
  select_step (self, MIN (index, MAX (inches_briefing_get_n_steps (briefing), 1) - 1));
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesBriefingWindow *self = INCHES_BRIEFING_WINDOW (widget);
  gboolean up = g_str_equal (action, "steps.up");
  guint index;

  if (get_selected (self, &index) && (up ? index > 0 : TRUE))
    moved_cb (self, index, up ? index - 1 : index + 1);
}

static void
history_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  InchesBriefingWindow *self = INCHES_BRIEFING_WINDOW (widget);

  inches_briefing_editor_commit (INCHES_BRIEFING_EDITOR (self->editor));
  if (g_str_equal (action, "steps.undo"))
    inches_session_undo (self->session);
  else
    inches_session_redo (self->session);
}

static void
told_cb (gpointer    user_data,
         const char *words)
{
  say (user_data, words);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesBriefingWindow *self = INCHES_BRIEFING_WINDOW (widget);

  inches_briefing_editor_commit (INCHES_BRIEFING_EDITOR (self->editor));
  inches_briefing_save (GTK_WINDOW (self), self->session, g_variant_get_string (parameter, NULL), NULL, told_cb, G_OBJECT (self));
}

static void
inches_briefing_window_dispose (GObject *object)
{
  InchesBriefingWindow *self = INCHES_BRIEFING_WINDOW (object);

  if (self->editor != NULL && self->session != NULL)
    inches_briefing_editor_commit (INCHES_BRIEFING_EDITOR (self->editor));
  self->editor = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_briefing_window_parent_class)->dispose (object);
}

static void
inches_briefing_window_finalize (GObject *object)
{
  g_clear_object (&INCHES_BRIEFING_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (inches_briefing_window_parent_class)->finalize (object);
}

static void
inches_briefing_window_class_init (InchesBriefingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_briefing_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_briefing_window_finalize;

  signals[SAID] = g_signal_new ("said", INCHES_TYPE_BRIEFING_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "steps.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "steps.present", NULL, present_cb);
  gtk_widget_class_install_action (widget_class, "steps.present-all", NULL, present_cb);
  gtk_widget_class_install_action (widget_class, "steps.show", NULL, show_cb);
  gtk_widget_class_install_action (widget_class, "steps.update", NULL, update_cb);
  gtk_widget_class_install_action (widget_class, "steps.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "steps.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "steps.up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "steps.down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "steps.save", "s", save_cb);
  gtk_widget_class_install_action (widget_class, "steps.undo", NULL, history_cb);
  gtk_widget_class_install_action (widget_class, "steps.redo", NULL, history_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "steps.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "steps.present-all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, GDK_SHIFT_MASK, "steps.present", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "steps.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "steps.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_u, GDK_CONTROL_MASK, "steps.update", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "steps.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
inches_briefing_window_init (InchesBriefingWindow *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * inches_briefing_window_new:
 * @parent: the window that its steps are made from
 * @session: what that window shows
 *
 * Returns: (transfer full): the steps of the session's briefing
 */
GtkWidget *
inches_briefing_window_new (GtkWindow     *parent,
                            InchesSession *session)
{
  InchesBriefingWindow *self = g_object_new (INCHES_TYPE_BRIEFING_WINDOW, "transient-for", parent, "title", _("Briefing"),
                                             "default-width", WIDTH, "default-height", HEIGHT, "destroy-with-parent", TRUE, NULL);

  /* No larger than the window it belongs to, which has the room there is. */
  if (parent != NULL && gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), MIN (WIDTH, gtk_widget_get_width (GTK_WIDGET (parent))),
                                 MIN (HEIGHT, gtk_widget_get_height (GTK_WIDGET (parent))));

  self->session = g_object_ref (session);
  inches_briefing_window_furnish (self);
  g_signal_connect_object (session, "notify::briefing", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  select_step (self, 0);

  return GTK_WIDGET (self);
}
