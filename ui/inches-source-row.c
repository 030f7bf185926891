/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-source-row.h"

#include "inches-card-text.h"
#include "inches-citation.h"
#include "inches-quiet-tooltip.h"

#include <glib/gi18n-lib.h>

struct _InchesSourceRow
{
  GtkBox  parent_instance;

  char   *address; /* NULL: none */
};

G_DEFINE_FINAL_TYPE (InchesSourceRow, inches_source_row, GTK_TYPE_BOX)

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), INCHES_SOURCE_ROW (widget)->address);
}

static void
inches_source_row_finalize (GObject *object)
{
  g_free (INCHES_SOURCE_ROW (object)->address);

  G_OBJECT_CLASS (inches_source_row_parent_class)->finalize (object);
}

static void
inches_source_row_class_init (InchesSourceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_source_row_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "source.copy-address", NULL, copy_cb);
}

static void
inches_source_row_init (InchesSourceRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/* Only pages of the web are opened, by the desktop; any other address is text. */
static gboolean
is_page (const char *address)
{
  g_autofree char *scheme = g_uri_parse_scheme (address);

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

static char *
write_origin (const InchesSource *source)
{
  GString *origin = g_string_new (inches_source_kind_get_name (source->kind));

  /* A source of the user's own may have none. */
  if (*source->publisher != '\0')
    g_string_append_printf (origin, ", %s", source->publisher);
  if (source->date != NULL)
    {
      g_autofree char *date = inches_citation_write_date (source->date);

      g_string_append_printf (origin, ", %s", date);
    }
  if (!source->seen)
    g_string_append_printf (origin, ", %s", _("not read"));

  return g_string_free (origin, FALSE);
}

static GtkWidget *
create_address (const char *address)
{
  GtkWidget *label = gtk_label_new (address);
  GtkWidget *link;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  if (!is_page (address))
    return label;

  link = gtk_link_button_new (address);
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_set_has_tooltip (link, FALSE);

  return link;
}

static void
add_address (InchesSourceRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *address = create_address (self->address);
  GtkWidget *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_hexpand (address, TRUE);
  gtk_widget_add_css_class (copy, "flat");
  gtk_widget_set_valign (copy, GTK_ALIGN_CENTER);
  inches_quiet_tooltip_set (copy, _("Copy address"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy address"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "source.copy-address");

  gtk_box_append (GTK_BOX (line), address);
  gtk_box_append (GTK_BOX (line), copy);
  gtk_box_append (GTK_BOX (self), line);
}

GtkWidget *
inches_source_row_new (const InchesSource *source)
{
  InchesSourceRow *self = g_object_new (INCHES_TYPE_SOURCE_ROW, NULL);
  g_autofree char *origin = write_origin (source);

  gtk_box_append (GTK_BOX (self), inches_card_text_new (source->title, 0, origin, 0));
  self->address = g_strdup (source->url);
  if (self->address != NULL)
    add_address (self);

  return GTK_WIDGET (self);
}
