/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-console-overview.h"

#include "inches-console-path.h"
#include "inches-slide-drawing.h"
#include "inches-slide-thumbnail.h"

#include <glib/gi18n-lib.h>

#define MOST_IN_A_LINE 8
#define PADDING        12 /* px, of the grid; as in console.css */
#define CHILD_PADDING  8
#define SPACING        4  /* between a picture and its name */
#define PACE           20 /* px: pictures are drawn anew in steps of this width */
#define MARGIN         12 /* px, of what the room sees */
#define NOTHING        -1

struct _InchesConsoleOverview
{
  GtkWidget           parent_instance;

  InchesPresentation *presentation;
  GtkLabel           *room_words;
  GtkScrolledWindow  *scroller;
  GtkFlowBox         *grid;
  GPtrArray          *thumbnails;  /* (element-type InchesSlideThumbnail), by step, none owned */
  int                *shown;       /* stages by step; NOTHING */
  int                 width;       /* px, of a picture */
  guint               step;        /* that the worker is at */
  InchesSlideStage    stage;
  int                 drawn_width; /* that it draws for */
  GCancellable       *cancellable; /* NULL: no worker is at a slide */
  guint               open_id;     /* a tick that waits for the grid to have its place */
  guint               fit_id;      /* another that gives the pictures their size */
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InchesConsoleOverview, inches_console_overview, GTK_TYPE_WIDGET)

static void draw_next (InchesConsoleOverview *self);

/* Who looks on must not see an answer before it is given. */
static InchesSlideStage
get_stage (InchesConsoleOverview *self,
           guint                  step)
{
  return inches_presentation_has_answered (self->presentation, step) ? INCHES_SLIDE_ANSWER : INCHES_SLIDE_QUESTION;
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InchesConsoleOverview) self = user_data;
  cairo_surface_t *surface = inches_slide_draw_finish (result, NULL);

  g_clear_object (&self->cancellable);
  if (surface != NULL && self->presentation != NULL)
    {
      inches_slide_thumbnail_set_surface (self->thumbnails->pdata[self->step], surface);
      self->shown[self->step] = self->drawn_width == self->width ? (int) self->stage : NOTHING;
    }
  g_clear_pointer (&surface, cairo_surface_destroy);
  if (self->presentation != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    draw_next (self);
}

/* One worker at a time, from the first step; each is drawn once, and again when it has been answered. */
static void
draw_next (InchesConsoleOverview *self)
{
  InchesSession *session = inches_presentation_get_session (self->presentation);
  double scale = self->width * gtk_widget_get_scale_factor (GTK_WIDGET (self)) / 1920.0;

  if (self->cancellable != NULL)
    return;

  for (self->step = 0; self->step < self->thumbnails->len; self->step++)
    if (self->shown[self->step] != (int) get_stage (self, self->step))
      break;
  if (self->step == self->thumbnails->len)
    return;

  self->stage = get_stage (self, self->step);
  self->drawn_width = self->width;
  self->cancellable = g_cancellable_new ();
  inches_slide_draw_async (session, inches_presentation_get_briefing (self->presentation), self->step, self->stage, scale,
                           inches_session_find_theme (session, inches_presentation_get_theme (self->presentation)),
                           self->cancellable, drawn_cb, g_object_ref (self));
}

static int
measure_name (InchesConsoleOverview *self,
              guint                  step,
              GtkOrientation         orientation,
              int                    for_size)
{
  GtkWidget *name = gtk_widget_get_next_sibling (self->thumbnails->pdata[step]);
  int natural;

  gtk_widget_measure (name, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

/* px of a picture of which so many stand in a line, with all steps in view; 0: their
 * names would not fit. */
static int
find_width (InchesConsoleOverview *self,
            int                    columns,
            int                    width,
            int                    height)
{
  int n_lines = ((int) self->thumbnails->len + columns - 1) / columns;
  int column = (width - 2 * PADDING) / columns - 2 * CHILD_PADDING;
  int name = 0;
  int picture;

  for (guint i = 0; i < self->thumbnails->len; i++)
    {
      if (measure_name (self, i, GTK_ORIENTATION_HORIZONTAL, -1) > column)
        return 0;
      name = MAX (name, measure_name (self, i, GTK_ORIENTATION_VERTICAL, column));
    }
  picture = MIN (column, ((height - 2 * PADDING) / n_lines - SPACING - name - 2 * CHILD_PADDING) * 16 / 9);

  return picture - picture % PACE;
}

/* As large as they can be with all of them in view. */
static gboolean
fit_cb (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       user_data)
{
  InchesConsoleOverview *self = INCHES_CONSOLE_OVERVIEW (widget);
  int width = INCHES_THUMBNAIL_WIDTH;
  int most = MOST_IN_A_LINE;

  self->fit_id = 0;
  for (int columns = 1; columns <= MOST_IN_A_LINE; columns++)
    {
      int found = find_width (self, columns, gtk_widget_get_width (GTK_WIDGET (self->scroller)),
                              gtk_widget_get_height (GTK_WIDGET (self->scroller)));

      if (found <= width)
        continue;

      width = found;
      most = columns;
    }
  gtk_flow_box_set_max_children_per_line (self->grid, most);
  if (width == self->width)
    return G_SOURCE_REMOVE;

  self->width = width;
  for (guint i = 0; i < self->thumbnails->len; i++)
    {
      inches_slide_thumbnail_set_width (self->thumbnails->pdata[i], width);
      self->shown[i] = NOTHING;
    }
  draw_next (self);

  return G_SOURCE_REMOVE;
}

static void
fit (InchesConsoleOverview *self)
{
  if (self->fit_id == 0)
    self->fit_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_cb, NULL, NULL);
}

static void
activated_cb (InchesConsoleOverview *self,
              GtkFlowBoxChild       *child)
{
  inches_presentation_go_to (self->presentation, gtk_flow_box_child_get_index (child));
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The grid goes on by arrows from where its own cursor is, which a mere focus does not move. */
static void
put_keyboard_on (GtkFlowBoxChild *child)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (child)))
    gtk_widget_child_focus (GTK_WIDGET (child), GTK_DIR_TAB_FORWARD);
}

/* Only what has its place can be gone to. */
static gboolean
open_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InchesConsoleOverview *self = INCHES_CONSOLE_OVERVIEW (widget);
  GtkFlowBoxChild *child;
  InchesStop stop;

  inches_presentation_get_stop (self->presentation, &stop);
  child = gtk_flow_box_get_child_at_index (self->grid, stop.step);
  if (!gtk_widget_get_mapped (GTK_WIDGET (child)) || gtk_widget_get_width (GTK_WIDGET (child)) == 0)
    return G_SOURCE_CONTINUE;

  self->open_id = 0;
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)), TRUE);
  put_keyboard_on (child);

  return G_SOURCE_REMOVE;
}

/** inches_console_overview_open: puts the keyboard on the presenter's step, once the grid is shown */
void
inches_console_overview_open (InchesConsoleOverview *self)
{
  InchesStop stop;

  g_return_if_fail (INCHES_IS_CONSOLE_OVERVIEW (self));

  inches_presentation_get_stop (self->presentation, &stop);
  gtk_flow_box_select_child (self->grid, gtk_flow_box_get_child_at_index (self->grid, stop.step));
  if (self->open_id == 0)
    self->open_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), open_cb, NULL, NULL);
}

/* The grid's own keys for its ends do nothing in some versions of the toolkit. */
static gboolean
end_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  InchesConsoleOverview *self = user_data;
  int index = g_variant_get_boolean (arguments) ? (int) self->thumbnails->len - 1 : 0;

  put_keyboard_on (gtk_flow_box_get_child_at_index (self->grid, index));

  return TRUE;
}

static void
add_end_keys (InchesConsoleOverview *self)
{
  static const struct { guint key; gboolean last; } ends[] = {
    { GDK_KEY_Home, FALSE }, { GDK_KEY_KP_Home, FALSE }, { GDK_KEY_End, TRUE }, { GDK_KEY_KP_End, TRUE },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (ends[i].key, 0), gtk_callback_action_new (end_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (ends[i].last));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
}

static void
changed_cb (InchesConsoleOverview *self)
{
  g_autofree char *room = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  room = inches_console_path_describe_room (self->presentation);
  inches_console_path_show_words (self->room_words, room);
  draw_next (self);
}

static void
inches_console_overview_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_console_overview_parent_class)->map (widget);
  changed_cb (INCHES_CONSOLE_OVERVIEW (widget));
}

/* What is not seen is not drawn: slides of the room are, which wait for the same processors. */
static void
inches_console_overview_unmap (GtkWidget *widget)
{
  g_cancellable_cancel (INCHES_CONSOLE_OVERVIEW (widget)->cancellable);

  GTK_WIDGET_CLASS (inches_console_overview_parent_class)->unmap (widget);
}

static void
inches_console_overview_dispose (GObject *object)
{
  InchesConsoleOverview *self = INCHES_CONSOLE_OVERVIEW (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_console_overview_parent_class)->dispose (object);
}

static void
inches_console_overview_finalize (GObject *object)
{
  g_ptr_array_unref (INCHES_CONSOLE_OVERVIEW (object)->thumbnails);
  g_free (INCHES_CONSOLE_OVERVIEW (object)->shown);

  G_OBJECT_CLASS (inches_console_overview_parent_class)->finalize (object);
}

static void
inches_console_overview_class_init (InchesConsoleOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_console_overview_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_console_overview_finalize;
  widget_class->map = inches_console_overview_map;
  widget_class->unmap = inches_console_overview_unmap;

  signals[CHOSEN] = g_signal_new ("chosen", INCHES_TYPE_CONSOLE_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_console_overview_init (InchesConsoleOverview *self)
{
  self->width = INCHES_THUMBNAIL_WIDTH;
  self->thumbnails = g_ptr_array_new ();
  self->grid = GTK_FLOW_BOX (gtk_flow_box_new ());
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_flow_box_set_homogeneous (self->grid, TRUE);
  gtk_flow_box_set_max_children_per_line (self->grid, MOST_IN_A_LINE);
  gtk_flow_box_set_activate_on_single_click (self->grid, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Overview"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Overview of all steps"), -1);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->grid));
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  self->room_words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "visible", FALSE,
                                   "margin-start", MARGIN, "margin-end", MARGIN, "margin-top", MARGIN, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->room_words), "inches-state");
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size", G_CALLBACK (fit), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::page-size", G_CALLBACK (fit), self,
                           G_CONNECT_SWAPPED);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (GTK_WIDGET (self->room_words), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  add_end_keys (self);
}

static void
add_step (InchesConsoleOverview *self,
          guint                  step)
{
  InchesBriefingStep *its = inches_briefing_get_step (inches_presentation_get_briefing (self->presentation), step);
  g_autofree char *name = inches_briefing_step_make_name (its, step + 1);
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *thumbnail = inches_slide_thumbnail_new ();
  GtkWidget *label = gtk_label_new (name);

  g_ptr_array_add (self->thumbnails, thumbnail);
  gtk_widget_set_halign (thumbnail, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 18);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), thumbnail);
  gtk_box_append (GTK_BOX (box), label);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_flow_box_append (self->grid, child);
}

GtkWidget *
inches_console_overview_new (InchesPresentation *presentation)
{
  InchesConsoleOverview *self;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (INCHES_TYPE_CONSOLE_OVERVIEW, NULL);
  self->presentation = g_object_ref (presentation);
  self->shown = g_new (int, inches_presentation_get_n_steps (presentation));
  for (guint i = 0; i < inches_presentation_get_n_steps (presentation); i++)
    {
      self->shown[i] = NOTHING;
      add_step (self, i);
    }
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "child-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
