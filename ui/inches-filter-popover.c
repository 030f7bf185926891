/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-filter-popover.h"

#include "inches-lane-mark.h"

#include <glib/gi18n-lib.h>

struct _InchesFilterPopover
{
  GtkPopover      parent_instance;

  InchesSession  *session;
  InchesInquiry  *inquiry; /* the session's */
  GPtrArray      *checks;  /* (element-type GtkCheckButton) by lane, not owned */
  gboolean        taking;  /* the filter's values are being shown */

  GtkCheckButton *in_oped;
  GtkCheckButton *after_oped;
  GtkCheckButton *verified;
  GtkCheckButton *contested;
  GtkDropDown    *whose;  /* seen only where there are own events */
  GtkDropDown    *importance;
  GtkBox         *lanes;
  GtkLabel       *count;
  GtkWidget      *all;
};

G_DEFINE_FINAL_TYPE (InchesFilterPopover, inches_filter_popover, GTK_TYPE_POPOVER)

typedef struct
{
  InchesFilterFlags  flag;
  GtkCheckButton    *check;
} Property;

static void
get_properties (InchesFilterPopover *self,
                Property             properties[4])
{
  properties[0] = (Property) { INCHES_FILTER_IN_OPED, self->in_oped };
  properties[1] = (Property) { INCHES_FILTER_AFTER_OPED, self->after_oped };
  properties[2] = (Property) { INCHES_FILTER_VERIFIED, self->verified };
  properties[3] = (Property) { INCHES_FILTER_CONTESTED, self->contested };
}

/* As its choices are ordered. */
static const InchesFilterFlags whose_flags[] = { 0, INCHES_FILTER_RECORD, INCHES_FILTER_OWN };

static void
show_whose (InchesFilterPopover *self,
            InchesFilterFlags    flags)
{
  guint choice = flags & INCHES_FILTER_RECORD ? 1 : flags & INCHES_FILTER_OWN ? 2 : 0;
  InchesChronicle *chronicle = inches_session_get_chronicle (self->session);

  gtk_drop_down_set_selected (self->whose, choice);
  gtk_widget_set_visible (GTK_WIDGET (self->whose), inches_chronicle_get_n_own_events (chronicle) > 0);
}

static void
changed_cb (InchesFilterPopover *self)
{
  InchesFilter filter;
  Property properties[4];
  guint choice;

  if (self->taking || self->session == NULL)
    return;

  inches_filter_init (&filter);
  get_properties (self, properties);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    if (gtk_check_button_get_active (properties[i].check))
      filter.flags |= properties[i].flag;

  choice = gtk_drop_down_get_selected (self->whose);
  if (choice < G_N_ELEMENTS (whose_flags))
    filter.flags |= whose_flags[choice];
  choice = gtk_drop_down_get_selected (self->importance);
  if (choice > 0)
    filter.faintest = choice;
  for (guint i = 0; i < self->checks->len; i++)
    if (!gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      inches_filter_show_lane (&filter, i, FALSE);
  inches_inquiry_set_filter (self->inquiry, &filter);
}

static void
show_all_cb (InchesFilterPopover *self)
{
  inches_inquiry_show_all (self->inquiry);
}

static void
filter_changed_cb (InchesFilterPopover *self)
{
  const InchesFilter *filter = inches_inquiry_get_filter (self->inquiry);
  g_autofree char *count = g_strdup_printf (_("%u of %u events"), inches_inquiry_get_n_shown (self->inquiry),
                                            inches_inquiry_get_n_events (self->inquiry));
  Property properties[4];

  self->taking = TRUE;
  get_properties (self, properties);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    gtk_check_button_set_active (properties[i].check, (filter->flags & properties[i].flag) != 0);
  show_whose (self, filter->flags);
  gtk_drop_down_set_selected (self->importance, filter->faintest % INCHES_FILTER_FAINTEST);
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), inches_filter_shows_lane (filter, i));
  self->taking = FALSE;

  gtk_label_set_text (self->count, count);
  gtk_widget_set_sensitive (self->all, !inches_filter_is_open (filter));
}

static void
add_lane (InchesFilterPopover *self,
          guint                index)
{
  const InchesLane *lane = inches_chronicle_get_lane (inches_session_get_chronicle (self->session), index);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new_with_label (lane->name);
  GtkWidget *mark = g_object_new (INCHES_TYPE_LANE_MARK, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_set_hexpand (check, TRUE);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (changed_cb), self);
  g_ptr_array_add (self->checks, check);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (self->lanes, row);
}

/* Marks have the theme's colours. */
static void
color_lanes (InchesFilterPopover *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->lanes));

  for (guint i = 0; row != NULL; i++, row = gtk_widget_get_next_sibling (row))
    inches_lane_mark_set (INCHES_LANE_MARK (gtk_widget_get_last_child (row)),
                          inches_chronicle_get_lane (inches_session_get_chronicle (self->session), i),
                          inches_session_get_theme (self->session));
}

/* Own events may come with a lane of their own. */
static void
chronicle_changed_cb (InchesFilterPopover *self)
{
  guint n = inches_chronicle_get_n_lanes (inches_session_get_chronicle (self->session));

  while (self->checks->len > n)
    {
      gtk_box_remove (self->lanes, gtk_widget_get_last_child (GTK_WIDGET (self->lanes)));
      g_ptr_array_set_size (self->checks, self->checks->len - 1);
    }
  self->taking = TRUE;
  while (self->checks->len < n)
    add_lane (self, self->checks->len);
  color_lanes (self);
  filter_changed_cb (self);
}

static void
inches_filter_popover_dispose (GObject *object)
{
  InchesFilterPopover *self = INCHES_FILTER_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_FILTER_POPOVER);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_filter_popover_parent_class)->dispose (object);
}

static void
inches_filter_popover_class_init (InchesFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_filter_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesFilterPopover, in_oped);
  gtk_widget_class_bind_template_child (widget_class, InchesFilterPopover, after_oped);
  gtk_widget_class_bind_template_child (widget_class, InchesFilterPopover, verified);
  gtk_widget_class_bind_template_child (widget_class, InchesFilterPopover, contested);
  gtk_widget_class_bind_template_child (widget_class, InchesFilterPopover, whose);
  gtk_widget_class_bind_template_child (widget_class, InchesFilterPopover, importance);
  gtk_widget_class_bind_template_child (widget_class, InchesFilterPopover, lanes);
  gtk_widget_class_bind_template_child (widget_class, InchesFilterPopover, count);
  gtk_widget_class_bind_template_child (widget_class, InchesFilterPopover, all);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
inches_filter_popover_init (InchesFilterPopover *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inches_filter_popover_new (InchesSession *session)
{
  InchesFilterPopover *self = g_object_new (INCHES_TYPE_FILTER_POPOVER, NULL);

  self->taking = TRUE;
  self->session = g_object_ref (session);
  self->inquiry = inches_session_get_inquiry (session);
  for (guint i = 0; i < inches_chronicle_get_n_lanes (inches_session_get_chronicle (session)); i++)
    add_lane (self, i);
  color_lanes (self);

  g_signal_connect_object (session, "notify::chronicle", G_CALLBACK (chronicle_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (color_lanes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inquiry, "filter-changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  filter_changed_cb (self);

  return GTK_WIDGET (self);
}
