/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-console-list.h"

#include "inches-console-clock.h"

#include <glib/gi18n-lib.h>

struct _InchesConsoleList
{
  GtkWidget           parent_instance;

  InchesPresentation *presentation;
  GtkScrolledWindow  *scroller;
  GtkListBox         *list;
  guint               step;    /* whose row is marked; G_MAXUINT: none yet */
  guint               show_id; /* a tick that waits for the row to have its place */
};

G_DEFINE_FINAL_TYPE (InchesConsoleList, inches_console_list, GTK_TYPE_WIDGET)

static const InchesStepParts *
get_parts (InchesConsoleList *self,
           guint              step)
{
  return inches_briefing_step_get_parts (inches_briefing_get_step (inches_presentation_get_briefing (self->presentation), step));
}

/* The row marked stands in the middle of what is in view, once it has its place. */
static gboolean
show_row_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  InchesConsoleList *self = INCHES_CONSOLE_LIST (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, self->step);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (place);
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds) || bounds.size.height <= 0
      || page <= 0)
    return G_SOURCE_CONTINUE;

  self->show_id = 0;
  gtk_adjustment_set_value (place, bounds.origin.y + bounds.size.height / 2 - page / 2);

  return G_SOURCE_REMOVE;
}

static void
show_row (InchesConsoleList *self)
{
  if (self->show_id == 0)
    self->show_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_row_cb, NULL, NULL);
}

/* Not the list's selection, which would follow the keyboard. */
static void
mark (InchesConsoleList *self,
      guint              step,
      gboolean           is_current)
{
  GtkWidget *row = step != G_MAXUINT ? GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, step)) : NULL;

  if (row == NULL)
    return;

  if (is_current)
    gtk_widget_add_css_class (row, "inches-current");
  else
    gtk_widget_remove_css_class (row, "inches-current");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, is_current ? _("now presented") : "", -1);
}

static void
update (InchesConsoleList *self)
{
  InchesStop stop;

  inches_presentation_get_stop (self->presentation, &stop);
  if (stop.step == self->step)
    return;

  mark (self, self->step, FALSE);
  self->step = stop.step;
  mark (self, self->step, TRUE);
  show_row (self);
}

static void
activated_cb (InchesConsoleList *self,
              GtkListBoxRow     *row)
{
  inches_presentation_go_to (self->presentation, gtk_list_box_row_get_index (row));
}

static void
name_section_cb (GtkListBoxRow *row,
                 GtkListBoxRow *before,
                 gpointer       user_data)
{
  InchesConsoleList *self = user_data;
  const char *section = get_parts (self, gtk_list_box_row_get_index (row))->section;
  GtkWidget *label;

  if (*section == '\0'
      || (before != NULL && g_str_equal (section, get_parts (self, gtk_list_box_row_get_index (before))->section)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (section);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "inches-section");
  gtk_list_box_row_set_header (row, label);
}

static GtkWidget *
make_row (InchesConsoleList *self,
          guint              step)
{
  InchesBriefingStep *its = inches_briefing_get_step (inches_presentation_get_briefing (self->presentation), step);
  const InchesStepParts *parts = inches_briefing_step_get_parts (its);
  g_autofree char *name = inches_briefing_step_make_name (its, step + 1);
  g_autofree char *time = parts->seconds > 0 ? inches_console_clock_format_time (parts->seconds) : g_strdup ("");
  /* Translators: said after the name of a step that asks its audience for a guess. */
  g_autofree char *said = parts->guess == INCHES_GUESS_NONE ? g_strdup (name) : g_strdup_printf (_("%s · guess first"), name);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_label_new (said);
  GtkWidget *planned = gtk_label_new (time);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_add_css_class (planned, "inches-second");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), planned);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);

  return row;
}

static void
inches_console_list_dispose (GObject *object)
{
  InchesConsoleList *self = INCHES_CONSOLE_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_console_list_parent_class)->dispose (object);
}

static void
inches_console_list_class_init (InchesConsoleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_console_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-steps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_console_list_init (InchesConsoleList *self)
{
  self->step = G_MAXUINT;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps of the briefing"), -1);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->list));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed", G_CALLBACK (show_row), self, G_CONNECT_SWAPPED);
}

GtkWidget *
inches_console_list_new (InchesPresentation *presentation)
{
  InchesConsoleList *self;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (INCHES_TYPE_CONSOLE_LIST, NULL);
  self->presentation = g_object_ref (presentation);
  for (guint i = 0; i < inches_presentation_get_n_steps (presentation); i++)
    gtk_list_box_append (self->list, make_row (self, i));
  gtk_list_box_set_header_func (self->list, name_section_cb, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
