/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-source-row.h"

#include "inches-citation.h"

#include <glib/gi18n-lib.h>

struct _InchesSourceRow
{
  GtkBox         parent_instance;

  GtkLabel      *title;
  GtkLabel      *publisher;
  GtkLinkButton *link;
  GtkLabel      *address;
  GtkButton     *copy;
};

G_DEFINE_FINAL_TYPE (InchesSourceRow, inches_source_row, GTK_TYPE_BOX)

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), gtk_label_get_text (INCHES_SOURCE_ROW (widget)->address));
}

static void
inches_source_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INCHES_TYPE_SOURCE_ROW);

  G_OBJECT_CLASS (inches_source_row_parent_class)->dispose (object);
}

static void
inches_source_row_class_init (InchesSourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_source_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-source-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesSourceRow, title);
  gtk_widget_class_bind_template_child (widget_class, InchesSourceRow, publisher);
  gtk_widget_class_bind_template_child (widget_class, InchesSourceRow, link);
  gtk_widget_class_bind_template_child (widget_class, InchesSourceRow, address);
  gtk_widget_class_bind_template_child (widget_class, InchesSourceRow, copy);
  gtk_widget_class_install_action (widget_class, "source.copy-address", NULL, copy_cb);
}

static void
inches_source_row_init (InchesSourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Only pages of the web are opened; any other address is text. */
static gboolean
is_page (const char *address)
{
  g_autofree char *scheme = g_uri_parse_scheme (address);

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

GtkWidget *
inches_source_row_new (const InchesSource *source)
{
  InchesSourceRow *self = g_object_new (INCHES_TYPE_SOURCE_ROW, NULL);
  GString *publisher = g_string_new (inches_source_kind_get_name (source->kind));

  g_string_append_printf (publisher, ", %s", source->publisher);
  if (source->date != NULL)
    {
      g_autofree char *date = inches_citation_write_date (source->date);

      g_string_append_printf (publisher, ", %s", date);
    }
  if (!source->seen)
    g_string_append_printf (publisher, ", %s", _("not read"));

  gtk_label_set_text (self->title, source->title);
  gtk_label_set_text (self->publisher, publisher->str);
  g_string_free (publisher, TRUE);

  if (source->url != NULL && is_page (source->url))
    {
      gtk_link_button_set_uri (self->link, source->url);
      gtk_widget_set_visible (GTK_WIDGET (self->link), TRUE);
    }
  gtk_label_set_text (self->address, source->url != NULL ? source->url : "");
  gtk_widget_set_visible (GTK_WIDGET (self->address), source->url != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->copy), source->url != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy address"), -1);

  return GTK_WIDGET (self);
}
