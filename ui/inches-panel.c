/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-panel.h"

#include "inches-beliefs.h"
#include "inches-chart-font.h"
#include "inches-choice-head.h"
#include "inches-combination-note.h"
#include "inches-lever-list.h"
#include "inches-lever-row.h"
#include "inches-lever-search.h"
#include "inches-line-layout.h"
#include "inches-outcome-readout.h"
#include "inches-preset-chooser.h"
#include "inches-whole-row.h"

#include <glib/gi18n-lib.h>

/* Px of height, at the usual text size, from which on the outcomes stay in view
 * while the levers scroll. */
#define TALL 700

/* Microseconds that a frame with a moved slider waits for what comes of it: a second
 * frame for the outcome alone costs more, and shows it later. */
#define WAIT 6000

#define UNFOLDING 20 /* frames that a search takes to unfold, and a few more */

struct _InchesPanel
{
  GtkWidget             parent_instance;

  InchesSession        *session;
  InchesChartFont       font;
  gboolean              tall;
  guint                 move_id; /* the outcomes are about to move in or out of what scrolls */
  guint                 wait_id; /* a tick that waits for a forecast */
  guint                 show_id; /* a tick that waits for a row to have its place */
  guint                 n_frames; /* that it has waited */
  guint                 search_id; /* a tick that waits for what a search begins with to have its place */
  guint                 n_search_frames;

  GtkWidget            *frame;
  GtkBox               *top;
  GtkWidget            *fixed;
  InchesPresetChooser  *chooser;
  InchesOutcomeReadout *readout;
  InchesLeverSearch    *search;
  GtkScrolledWindow    *scroller;
  InchesChoiceHead     *head;
  GtkWidget            *below; /* leads to the choices while their head is below what is in view */
  guint                 view_id; /* what is in view is about to be looked after */
  GtkBox               *content;
  InchesCombinationNote *note;
  InchesLeverList      *levers;
  InchesBeliefs        *beliefs;
};

G_DEFINE_FINAL_TYPE (InchesPanel, inches_panel, GTK_TYPE_WIDGET)

static gboolean
wait_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InchesPanel *self = INCHES_PANEL (widget);

  self->wait_id = 0;
  inches_session_wait (self->session, WAIT);

  return G_SOURCE_REMOVE;
}

static void
scenario_changed_cb (InchesPanel *self)
{
  if (self->wait_id == 0 && inches_session_get_moving (self->session) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->wait_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), wait_cb, NULL, NULL);
}

void
inches_panel_find_lever (InchesPanel *self)
{
  g_return_if_fail (INCHES_IS_PANEL (self));

  inches_lever_search_begin (self->search);
}

void
inches_panel_choose_preset (InchesPanel *self)
{
  g_return_if_fail (INCHES_IS_PANEL (self));

  inches_preset_chooser_open (self->chooser);
}

/* What is unfolded can only be gone to once it has its place. */
static gboolean
show_row_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  InchesPanel *self = INCHES_PANEL (widget);
  GtkWidget *row = user_data;
  double top, foot;

  /* A row that was folded away still has the place of before until a frame is laid out. */
  if (self->n_frames++ == 0 || !gtk_widget_get_mapped (row) || gtk_widget_get_width (row) == 0)
    return G_SOURCE_CONTINUE;

  self->show_id = 0;
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (widget)), TRUE);
  gtk_widget_grab_focus (row);
  if (gtk_widget_is_ancestor (row, GTK_WIDGET (self->content))
      && inches_whole_row_get_place (row, GTK_WIDGET (self->content), &top, &foot))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller), top, foot);

  return G_SOURCE_REMOVE;
}

static void
show_row (InchesPanel *self,
          GtkWidget   *row)
{
  if (self->show_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->show_id);

  self->n_frames = 0;
  self->show_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_row_cb, g_object_ref (row), g_object_unref);
}

gboolean
inches_panel_show_lever (InchesPanel *self,
                         const char  *id)
{
  const InchesLeverSet *set;
  guint lever;

  g_return_val_if_fail (INCHES_IS_PANEL (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  set = inches_model_get_levers (inches_session_get_model (self->session));
  inches_lever_search_end (self->search);

  if (inches_lever_set_find (set, id, &lever))
    {
      show_row (self, inches_lever_list_unfold (self->levers, lever));
      return TRUE;
    }

  if (!g_str_equal (id, "circumstances"))
    return FALSE;

  inches_beliefs_unfold (self->beliefs);
  show_row (self, GTK_WIDGET (self->beliefs));

  return TRUE;
}

/* Escape ends a search from wherever in the panel the keyboard is. */
static gboolean
end_search (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  InchesPanel *self = INCHES_PANEL (widget);

  if (!inches_lever_search_get_active (self->search))
    return GDK_EVENT_PROPAGATE;

  inches_lever_search_end (self->search);

  return GDK_EVENT_STOP;
}

/* Ctrl and Down or Up: from lever to lever, past what stands over each. */
static gboolean
key_cb (InchesPanel     *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
  gboolean up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK || !(down || up)
      || focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL
      || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->beliefs)))
    return GDK_EVENT_PROPAGATE;

  inches_lever_list_go (self->levers, focus, down);

  return GDK_EVENT_STOP;
}

static void
below_cb (InchesPanel *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->levers));
}

/* A search in a low panel begins where what it finds is in view. */
static gboolean
show_search_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  InchesPanel *self = INCHES_PANEL (widget);
  double top, foot;

  if (!self->tall && inches_lever_search_get_active (self->search)
      && inches_whole_row_get_place (GTK_WIDGET (self->head), GTK_WIDGET (self->content), &top, &foot))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), top);
  if (self->n_search_frames++ < UNFOLDING)
    return G_SOURCE_CONTINUE;

  self->search_id = 0;

  return G_SOURCE_REMOVE;
}

static void
search_mode_cb (InchesPanel *self)
{
  self->n_search_frames = 0;
  if (!self->tall && self->search_id == 0)
    self->search_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_search_cb, NULL, NULL);
}

static gboolean
look_after_cb (gpointer user_data)
{
  InchesPanel *self = user_data;
  double height = gtk_widget_get_height (GTK_WIDGET (self->scroller));
  double top, foot;

  self->view_id = 0;
  if (gtk_widget_get_visible (self->below))
    height += gtk_widget_get_height (self->below);
  gtk_widget_set_visible (self->below,
                          !self->tall
                          && inches_whole_row_get_place (GTK_WIDGET (self->head), GTK_WIDGET (self->scroller), &top, &foot)
                          && foot > height);

  return G_SOURCE_REMOVE;
}

static void
view_changed_cb (InchesPanel *self)
{
  if (self->view_id == 0)
    self->view_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, look_after_cb, self, NULL);
}

static gboolean
move_outcomes_cb (gpointer user_data)
{
  InchesPanel *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->fixed);

  self->move_id = 0;

  g_object_ref (self->fixed);
  gtk_box_remove (self->tall ? self->content : self->top, self->fixed);
  gtk_box_prepend (self->tall ? self->top : self->content, self->fixed);
  g_object_unref (self->fixed);
  inches_outcome_readout_set_brief (self->readout, !self->tall);

  if (had_focus)
    gtk_widget_grab_focus (focus);
  view_changed_cb (self);

  return G_SOURCE_REMOVE;
}

/* Widgets cannot change parents while sizes are being handed out. */
static void
set_tall (InchesPanel *self,
          gboolean     tall)
{
  if (tall == self->tall)
    return;

  self->tall = tall;
  if (self->move_id != 0)
    g_clear_handle_id (&self->move_id, g_source_remove);
  else
    self->move_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, move_outcomes_cb, self, NULL);
}

static void
inches_panel_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  InchesPanel *self = INCHES_PANEL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = INCHES_PANEL_WIDTH;
  else
    gtk_widget_measure (self->frame, orientation, INCHES_PANEL_WIDTH, minimum, natural, NULL, NULL);
}

static void
inches_panel_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  InchesPanel *self = INCHES_PANEL (widget);

  inches_chart_font_update (&self->font, widget);
  set_tall (self, height >= TALL * self->font.scale);

  gtk_widget_size_allocate (self->frame, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
inches_panel_dispose (GObject *object)
{
  InchesPanel *self = INCHES_PANEL (object);

  g_clear_handle_id (&self->move_id, g_source_remove);
  g_clear_handle_id (&self->view_id, g_source_remove);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  g_clear_object (&self->session);
  inches_chart_font_clear (&self->font);

  G_OBJECT_CLASS (inches_panel_parent_class)->dispose (object);
}

static void
inches_panel_class_init (InchesPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_panel_dispose;
  widget_class->measure = inches_panel_measure;
  widget_class->size_allocate = inches_panel_size_allocate;

  g_type_ensure (INCHES_TYPE_BELIEFS);
  g_type_ensure (INCHES_TYPE_CHOICE_HEAD);
  g_type_ensure (INCHES_TYPE_COMBINATION_NOTE);
  g_type_ensure (INCHES_TYPE_LEVER_LIST);
  g_type_ensure (INCHES_TYPE_LEVER_SEARCH);
  g_type_ensure (INCHES_TYPE_LINE_LAYOUT);
  g_type_ensure (INCHES_TYPE_OUTCOME_READOUT);
  g_type_ensure (INCHES_TYPE_PRESET_CHOOSER);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, end_search, NULL);
  gtk_widget_class_set_css_name (widget_class, "inchespanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, frame);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, top);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, fixed);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, chooser);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, readout);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, search);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, scroller);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, head);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, below);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, content);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, levers);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, note);
  gtk_widget_class_bind_template_child (widget_class, InchesPanel, beliefs);
  gtk_widget_class_bind_template_callback (widget_class, below_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
inches_panel_init (InchesPanel *self)
{
  self->tall = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "notify::active", G_CALLBACK (search_mode_cb), self, G_CONNECT_SWAPPED);
  inches_whole_row_attach (self->scroller, INCHES_TYPE_LEVER_ROW);
  inches_lever_search_attach (self->search, self->levers, GTK_WIDGET (self), inches_choice_head_get_find (self->head));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scenario"),
                                  -1);
}

GtkWidget *
inches_panel_new (InchesSession *session)
{
  InchesPanel *self;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_PANEL, NULL);
  self->session = g_object_ref (session);

  inches_preset_chooser_set_session (self->chooser, session);
  inches_outcome_readout_set_session (self->readout, session);
  inches_beliefs_set_session (self->beliefs, session);
  inches_combination_note_set_session (self->note, session);
  inches_lever_list_set_session (self->levers, session);
  inches_choice_head_set_session (self->head, session, GTK_WIDGET (self->levers));

  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GtkWidget *
inches_panel_get_levers (InchesPanel *self)
{
  g_return_val_if_fail (INCHES_IS_PANEL (self), NULL);

  return GTK_WIDGET (self->levers);
}

GtkWidget *
inches_panel_get_outcome (InchesPanel *self)
{
  g_return_val_if_fail (INCHES_IS_PANEL (self), NULL);

  return GTK_WIDGET (self->readout);
}
