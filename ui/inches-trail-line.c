/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-line.h"

#include "inches-trail-item.h"

#include <glib/gi18n-lib.h>

struct _InchesTrailLine
{
  GtkWidget  parent_instance;

  GtkWidget *here;
  GtkWidget *words;
  GtkWidget *bookmark;
};

G_DEFINE_FINAL_TYPE (InchesTrailLine, inches_trail_line, GTK_TYPE_WIDGET)

static void
inches_trail_line_dispose (GObject *object)
{
  InchesTrailLine *self = INCHES_TRAIL_LINE (object);

  g_clear_pointer (&self->here, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_pointer (&self->bookmark, gtk_widget_unparent);

  G_OBJECT_CLASS (inches_trail_line_parent_class)->dispose (object);
}

static void
inches_trail_line_class_init (InchesTrailLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_trail_line_dispose;
  gtk_widget_class_set_css_name (widget_class, "trailline");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
inches_trail_line_init (InchesTrailLine *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, 8);

  self->here = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_widget_set_parent (self->here, GTK_WIDGET (self));

  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->words), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (self->words, TRUE);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));

  self->bookmark = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->bookmark), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->bookmark), 16);
  gtk_widget_set_valign (self->bookmark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->bookmark, "inches-bookmark");
  gtk_widget_set_parent (self->bookmark, GTK_WIDGET (self));
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
inches_trail_line_set_item (InchesTrailLine *self,
                            InchesTrailItem *item)
{
  const char *bookmark = inches_trail_item_get_bookmark (item);
  gboolean here = inches_trail_item_is_here (item);

  gtk_label_set_text (GTK_LABEL (self->words), inches_trail_item_get_words (item));
  gtk_label_set_text (GTK_LABEL (self->bookmark), bookmark != NULL ? bookmark : "");
  gtk_widget_set_visible (self->bookmark, bookmark != NULL);
  gtk_widget_set_tooltip_text (self->bookmark, bookmark);
  gtk_widget_set_opacity (self->here, here ? 1 : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->here),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, here ? _("The document stands here") : "",
                                  -1);
  set_class (GTK_WIDGET (self), "here", here);
  set_class (GTK_WIDGET (self), "ahead", inches_trail_item_is_ahead (item));
}

/** inches_trail_line_is_here: whether @line, of the factory, is where the document stands */
gboolean
inches_trail_line_is_here (GtkWidget *line)
{
  g_return_val_if_fail (INCHES_IS_TRAIL_LINE (line), FALSE);

  return gtk_widget_has_css_class (line, "here");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (INCHES_TYPE_TRAIL_LINE, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  inches_trail_line_set_item (INCHES_TRAIL_LINE (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

GtkListItemFactory *
inches_trail_line_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
