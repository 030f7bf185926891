/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-button.h"

#include "inches-document-reader.h"
#include "inches-quiet-tooltip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_RECENT 8
#define MOST_CHARS  16 /* of a name in the button */
#define LEAST_CHARS 4  /* of a longer one, where the bar is full */

struct _InchesDocumentButton
{
  AdwBin                parent_instance;

  InchesDocumentKeeper *keeper;
  GtkWidget            *button;
  GtkWidget            *mark;
  GtkWidget            *name;
  GtkWidget            *icon;
  GMenu                *recent;
};

G_DEFINE_FINAL_TYPE (InchesDocumentButton, inches_document_button, ADW_TYPE_BIN)

static char *
strip_suffix (const char *title)
{
  return g_str_has_suffix (title, INCHES_DOCUMENT_SUFFIX) ? g_strndup (title, strlen (title) - strlen (INCHES_DOCUMENT_SUFFIX))
                                                          : g_strdup (title);
}

static void
show_name (InchesDocumentButton *self)
{
  const char *title = inches_document_keeper_get_title (self->keeper);
  gboolean unsaved = inches_document_keeper_get_unsaved (self->keeper);
  g_autofree char *name = strip_suffix (title);
  /* Translators: %s is the name of a document. */
  g_autofree char *words = g_strdup_printf (unsaved ? _("Document %s, not saved") : _("Document %s"), title);

  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_label_set_width_chars (GTK_LABEL (self->name), MIN (g_utf8_strlen (name, -1), LEAST_CHARS));
  gtk_widget_set_visible (self->mark, unsaved);
  inches_quiet_tooltip_set (self->button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static gint
compare_visits (gconstpointer a,
                gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

/* Made when the menu opens: other windows add to it. */
static void
fill_recent (InchesDocumentButton *self)
{
  GList *infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_visits);
  guint n = 0;

  g_menu_remove_all (self->recent);
  for (GList *at = infos; at != NULL && n < MOST_RECENT; at = at->next)
    {
      GtkRecentInfo *info = at->data;
      g_autoptr(GMenuItem) item = NULL;
      g_auto(GStrv) parts = NULL;
      g_autofree char *label = NULL;

      if (!gtk_recent_info_has_application (info, g_get_application_name ()) || !gtk_recent_info_exists (info))
        continue;

      /* An underscore in a name is no mnemonic. */
      parts = g_strsplit (gtk_recent_info_get_display_name (info), "_", -1);
      label = g_strjoinv ("__", parts);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "app.open-file", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (self->recent, item);
      n++;
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

static GMenuModel *
make_menu (InchesDocumentButton *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) open = g_menu_new ();
  g_autoptr(GMenu) save = g_menu_new ();

  g_menu_append (open, _("_New"), "app.new");
  g_menu_append (open, _("_Open…"), "win.open");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, _("Recent documents"), G_MENU_MODEL (self->recent));
  g_menu_append (save, _("_Save"), "win.save");
  g_menu_append (save, _("Save _as…"), "win.save-as");
  g_menu_append (save, _("_Revert to saved"), "win.revert");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (save));

  return G_MENU_MODEL (menu);
}

static void
inches_document_button_dispose (GObject *object)
{
  InchesDocumentButton *self = INCHES_DOCUMENT_BUTTON (object);

  g_clear_object (&self->recent);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (inches_document_button_parent_class)->dispose (object);
}

static void
inches_document_button_class_init (InchesDocumentButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_document_button_dispose;
}

static void
inches_document_button_init (InchesDocumentButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->mark = gtk_label_new ("•");
  self->name = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->name), MOST_CHARS);
  self->icon = gtk_image_new_from_icon_name ("document-open-symbolic");
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->mark);
  gtk_box_append (GTK_BOX (box), self->name);

  self->recent = g_menu_new ();
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  adw_bin_set_child (ADW_BIN (self), self->button);
  inches_quiet_tooltip_attach (GTK_MENU_BUTTON (self->button));
}

static void
prepare_cb (GtkMenuButton *button,
            gpointer       user_data)
{
  fill_recent (user_data);
}

GtkWidget *
inches_document_button_new (InchesDocumentKeeper *keeper)
{
  InchesDocumentButton *self = g_object_new (INCHES_TYPE_DOCUMENT_BUTTON, NULL);
  g_autoptr(GMenuModel) menu = make_menu (self);

  self->keeper = g_object_ref (keeper);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), menu);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), prepare_cb, self, NULL);
  g_signal_connect_object (keeper, "notify::title", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::unsaved", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  show_name (self);

  return GTK_WIDGET (self);
}

void
inches_document_button_set_compact (InchesDocumentButton *self,
                                    gboolean              compact)
{
  g_return_if_fail (INCHES_IS_DOCUMENT_BUTTON (self));

  gtk_widget_set_visible (self->icon, compact);
  gtk_widget_set_visible (self->name, !compact);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), !compact);
}
