/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-combination-note.h"

#include "inches-focus-return.h"
#include "inches-quiet-tooltip.h"

#include <glib/gi18n-lib.h>

struct _InchesCombinationNote
{
  GtkWidget      parent_instance;

  InchesSession *session;
  char          *said;   /* the sentences shown */

  GtkWidget     *button;
  GtkWidget     *label;
  GtkWidget     *list;   /* what they are, and why, on demand */
};

G_DEFINE_FINAL_TYPE (InchesCombinationNote, inches_combination_note, GTK_TYPE_WIDGET)

static void
add_line (InchesCombinationNote *self,
          const char            *text,
          const char            *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 34); /* or the height is that of another width */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->list), label);
}

static void
show_combinations (InchesCombinationNote *self,
                   GPtrArray             *found)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (self->list)) != NULL;)
    gtk_box_remove (GTK_BOX (self->list), child);

  for (guint i = 0; i < found->len; i++)
    {
      const InchesCombination *combination = g_ptr_array_index (found, i);

      add_line (self, combination->sentence, "inches-combination");
      add_line (self, combination->why, "inches-second");
    }
}

static char *
join_sentences (GPtrArray *found)
{
  GString *sentences = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (sentences, "%s%s", i > 0 ? " " : "", ((const InchesCombination *) found->pdata[i])->sentence);

  return g_string_free (sentences, FALSE);
}

static void
update (InchesCombinationNote *self)
{
  g_autoptr(GPtrArray) found = NULL;
  g_autofree char *sentences = NULL;
  g_autofree char *line = NULL;

  if (inches_session_get_moving (self->session))
    return;

  found = inches_model_list_implausible (inches_session_get_model (self->session),
                                         inches_session_get_scenario (self->session));
  gtk_widget_set_visible (GTK_WIDGET (self), found->len > 0);
  sentences = join_sentences (found);
  if (g_strcmp0 (sentences, self->said) == 0)
    return;

  g_free (self->said);
  self->said = g_steal_pointer (&sentences);
  line = g_strdup_printf (_("Settings that hardly go together: %u"), found->len);
  gtk_label_set_text (GTK_LABEL (self->label), line);
  show_combinations (self, found);
  inches_quiet_tooltip_set (self->button, self->said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, line,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->said,
                                  -1);
}

static void
inches_combination_note_dispose (GObject *object)
{
  InchesCombinationNote *self = INCHES_COMBINATION_NOTE (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->said, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_combination_note_parent_class)->dispose (object);
}

static void
inches_combination_note_class_init (InchesCombinationNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_combination_note_dispose;
  gtk_widget_class_set_css_name (widget_class, "combinationnote");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NOTE);
}

static void
add_child (InchesCombinationNote *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-up-symbolic");

  self->label = gtk_label_new (NULL);
  /* A menu button of this version asks for one line however narrow it is: the number at the end is what must be seen. */
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_box_append (GTK_BOX (line), self->label);
  gtk_box_append (GTK_BOX (line), arrow);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), line);
}

static void
inches_combination_note_init (InchesCombinationNote *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_margin_bottom (self->list, 9); /* the last text may take a line more than it says */
  gtk_popover_set_child (GTK_POPOVER (popover), self->list);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_add_css_class (popover, "inches-help");

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->button), GTK_ARROW_UP);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_add_css_class (self->button, "flat");
  add_child (self);
  inches_quiet_tooltip_attach (GTK_MENU_BUTTON (self->button));
  inches_focus_return_attach (GTK_MENU_BUTTON (self->button));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
inches_combination_note_set_session (InchesCombinationNote *self,
                                     InchesSession         *session)
{
  g_return_if_fail (INCHES_IS_COMBINATION_NOTE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::moving", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
