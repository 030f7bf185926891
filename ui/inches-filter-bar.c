/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-filter-bar.h"

#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _InchesFilterBar
{
  GtkWidget        parent_instance;

  InchesSession   *session;
  InchesInquiry   *inquiry; /* the session's */
};

G_DEFINE_FINAL_TYPE (InchesFilterBar, inches_filter_bar, GTK_TYPE_WIDGET)

/* What a chip takes away: properties, the limit of importance, or a choice of lanes. */
static void
drop_cb (GtkButton       *chip,
         InchesFilterBar *self)
{
  InchesFilter filter = *inches_inquiry_get_filter (self->inquiry);
  const InchesFilter *dropped = g_object_get_data (G_OBJECT (chip), "inches-filter");

  filter.flags &= ~dropped->flags;
  if (dropped->faintest < INCHES_FILTER_FAINTEST)
    filter.faintest = INCHES_FILTER_FAINTEST;
  if (dropped->lanes != INCHES_FILTER_ALL_LANES)
    filter.lanes = INCHES_FILTER_ALL_LANES;
  inches_inquiry_set_filter (self->inquiry, &filter);
}

static void
add_chip (InchesFilterBar    *self,
          const InchesFilter *dropped)
{
  g_autofree char *words = inches_filter_describe (dropped, inches_session_get_chronicle (self->session));
  /* Translators: a condition, as "in the op-ed" */
  g_autofree char *tip = g_strdup_printf (_("Take away “%s”"), words);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *chip = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "inches-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (chip, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_object_set_data_full (G_OBJECT (chip), "inches-filter", g_memdup2 (dropped, sizeof *dropped), g_free);
  g_signal_connect (chip, "clicked", G_CALLBACK (drop_cb), self);
  gtk_widget_set_parent (chip, GTK_WIDGET (self));
}

static void
add_chips (InchesFilterBar *self)
{
  const InchesFilter *filter = inches_inquiry_get_filter (self->inquiry);
  InchesFilter one;

  for (guint flag = 1; flag <= INCHES_FILTER_ALL_FLAGS; flag <<= 1)
    if (filter->flags & flag)
      {
        inches_filter_init (&one);
        one.flags = flag;
        add_chip (self, &one);
      }

  inches_filter_init (&one);
  one.faintest = filter->faintest;
  if (!inches_filter_is_open (&one))
    add_chip (self, &one);

  inches_filter_init (&one);
  one.lanes = filter->lanes;
  if (!inches_filter_is_open (&one))
    add_chip (self, &one);
}

static void
clear (InchesFilterBar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
changed_cb (InchesFilterBar *self)
{
  gboolean open = inches_filter_is_open (inches_inquiry_get_filter (self->inquiry));
  g_autofree char *count = g_strdup_printf (_("%u of %u events"), inches_inquiry_get_n_shown (self->inquiry),
                                            inches_inquiry_get_n_events (self->inquiry));
  GtkWidget *label = gtk_label_new (count);
  GtkWidget *all = gtk_button_new_with_label (_("Show all"));

  clear (self);
  gtk_widget_add_css_class (label, "inches-count");
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  add_chips (self);
  gtk_widget_add_css_class (all, "inches-chip");
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_set_valign (all, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (inches_inquiry_show_all), self->inquiry);
  gtk_widget_set_parent (all, GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self), !open);
}

static void
inches_filter_bar_dispose (GObject *object)
{
  InchesFilterBar *self = INCHES_FILTER_BAR (object);

  clear (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_filter_bar_parent_class)->dispose (object);
}

static void
inches_filter_bar_class_init (InchesFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_filter_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, INCHES_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-filter-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_filter_bar_init (InchesFilterBar *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter"), -1);
}

GtkWidget *
inches_filter_bar_new (InchesSession *session)
{
  InchesFilterBar *self = g_object_new (INCHES_TYPE_FILTER_BAR, NULL);

  self->session = g_object_ref (session);
  self->inquiry = inches_session_get_inquiry (session);
  g_signal_connect_object (self->inquiry, "filter-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}
