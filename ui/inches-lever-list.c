/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-list.h"

#include "inches-child-focus.h"
#include "inches-lever-group.h"
#include "inches-lever-row.h"
#include "inches-word-match.h"

#include <glib/gi18n-lib.h>

struct _InchesLeverList
{
  GtkWidget         parent_instance;

  GtkWidget        *rows[INCHES_N_LEVERS];   /* in the order of the panel */
  char             *texts[INCHES_N_LEVERS];   /* what a filter looks through */
  InchesLeverGroup *groups[INCHES_N_LEVERS]; /* of each row */
  guint             orders[INCHES_N_LEVERS]; /* of each lever, its row */
  GtkWidget        *none;                     /* said where nothing is found */
};

G_DEFINE_FINAL_TYPE (InchesLeverList, inches_lever_list, GTK_TYPE_WIDGET)

static const InchesLever *
find_in_order (const InchesLeverSet *set,
               guint                 order,
               guint                *number)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (set->levers[i].order == order)
      {
        *number = i;
        return &set->levers[i];
      }

  g_return_val_if_reached (NULL);
}

/* Name, group, who controls it, its marks: what people may look for. */
static char *
gather_text (const InchesLever *lever,
             const char        *heading)
{
  g_autoptr(GString) text = g_string_new (lever->name);

  g_string_append_printf (text, " %s %s %s", lever->label, heading != NULL ? heading : "", lever->unit);
  for (guint i = 0; lever->who[i] != NULL; i++)
    g_string_append_printf (text, " %s %s", inches_lever_who_name (lever->who[i]), inches_lever_who_short_name (lever->who[i]));
  for (guint i = 0; lever->claims[i] != NULL; i++)
    g_string_append_printf (text, " %s", lever->claims[i]);
  for (guint i = 0; i < lever->n_marks; i++)
    g_string_append_printf (text, " %s", lever->marks[i].words);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

guint
inches_lever_list_set_filter (InchesLeverList *self,
                              const char      *words)
{
  gboolean filtered = words != NULL && *words != '\0';
  guint n_shown = 0;

  g_return_val_if_fail (INCHES_IS_LEVER_LIST (self), 0);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    inches_lever_group_begin_filter (self->groups[i], filtered);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      gboolean shown = !filtered || inches_word_match (words, self->texts[i]);

      gtk_widget_set_visible (self->rows[i], shown);
      if (shown)
        inches_lever_group_count (self->groups[i]);
      n_shown += shown;
    }

  gtk_widget_set_visible (self->none, n_shown == 0);

  return n_shown;
}

void
inches_lever_list_go (InchesLeverList *self,
                      GtkWidget       *from,
                      gboolean         down)
{
  int place = down ? -1 : INCHES_N_LEVERS;

  g_return_if_fail (INCHES_IS_LEVER_LIST (self));

  for (int i = 0; i < INCHES_N_LEVERS; i++)
    if (gtk_widget_is_ancestor (from, self->rows[i]))
      place = i;

  do
    place += down ? 1 : -1;
  while (place >= 0 && place < INCHES_N_LEVERS && !gtk_widget_get_mapped (self->rows[place]));

  if (place >= 0 && place < INCHES_N_LEVERS)
    gtk_widget_grab_focus (self->rows[place]);
}

GtkWidget *
inches_lever_list_unfold (InchesLeverList *self,
                          guint            lever)
{
  g_return_val_if_fail (INCHES_IS_LEVER_LIST (self), NULL);
  g_return_val_if_fail (lever < INCHES_N_LEVERS, NULL);

  inches_lever_group_unfold (self->groups[self->orders[lever]]);

  return self->rows[self->orders[lever]];
}

static gboolean
inches_lever_list_grab_focus (GtkWidget *widget)
{
  InchesLeverList *self = INCHES_LEVER_LIST (widget);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (gtk_widget_get_mapped (self->rows[i]))
      return gtk_widget_grab_focus (self->rows[i]);

  return FALSE;
}

static void
inches_lever_list_dispose (GObject *object)
{
  InchesLeverList *self = INCHES_LEVER_LIST (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    g_clear_pointer (&self->texts[i], g_free);

  G_OBJECT_CLASS (inches_lever_list_parent_class)->dispose (object);
}

static void
inches_lever_list_class_init (InchesLeverListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_lever_list_dispose;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_lever_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
inches_lever_list_init (InchesLeverList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

void
inches_lever_list_set_session (InchesLeverList *self,
                               InchesSession   *session)
{
  const InchesLeverSet *set;
  InchesLeverGroup *group = NULL;
  const char *heading = NULL;

  g_return_if_fail (INCHES_IS_LEVER_LIST (self));
  g_return_if_fail (self->none == NULL);

  set = inches_model_get_levers (inches_session_get_model (session));
  for (guint order = 0; order < INCHES_N_LEVERS; order++)
    {
      guint number = 0;
      const InchesLever *lever = find_in_order (set, order, &number);

      if (group == NULL || lever->heading != NULL)
        {
          heading = lever->heading;
          group = INCHES_LEVER_GROUP (inches_lever_group_new (session, heading));
          gtk_widget_set_parent (GTK_WIDGET (group), GTK_WIDGET (self));
        }

      self->rows[order] = inches_lever_row_new (session, number);
      self->texts[order] = gather_text (lever, heading);
      self->groups[order] = group;
      self->orders[number] = order;
      inches_lever_group_add (group, self->rows[order], number);
    }

  self->none = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_label_set_text (GTK_LABEL (self->none), _("No lever has these words. Try another name, “sanctions” or “aid”, or press Escape. Presets are in the list at the head of the panel."));
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->none), 0);
  gtk_widget_add_css_class (self->none, "inches-second");
  gtk_widget_set_visible (self->none, FALSE);
  gtk_widget_set_parent (self->none, GTK_WIDGET (self));
}
