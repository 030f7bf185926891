/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-sheet-chooser.h"

#include "inches-belief-row.h"

#include <glib/gi18n-lib.h>

struct _InchesSheetChooser
{
  GtkWidget      parent_instance;

  InchesSession *session;
  gboolean       showing; /* the session's sheet is being shown: nobody chose it here */

  GtkWidget     *row;
  GtkWidget     *list;
};

G_DEFINE_FINAL_TYPE (InchesSheetChooser, inches_sheet_chooser, GTK_TYPE_WIDGET)

static void
selected_cb (InchesSheetChooser *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list));
  InchesSheet *sheet = selected != GTK_INVALID_LIST_POSITION
                         ? inches_model_get_sheet (inches_session_get_model (self->session), selected) : NULL;

  if (!self->showing && sheet != NULL)
    inches_session_set_sheet (self->session, sheet);
}

/* One that is neither of the two shipped is named by its words alone. */
static void
sheet_changed_cb (InchesSheetChooser *self)
{
  InchesModel *model = inches_session_get_model (self->session);
  InchesSheet *sheet = inches_session_get_sheet (self->session);
  InchesSheet *own = inches_model_get_sheet (model, 0);
  g_autofree char *words = NULL;
  guint selected = GTK_INVALID_LIST_POSITION;
  guint n_different = 0;

  for (guint i = 0; inches_model_get_sheet (model, i) != NULL; i++)
    if (inches_sheet_equal (inches_model_get_sheet (model, i), sheet))
      selected = i;
  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    n_different += inches_sheet_get_entry (sheet, i)->value != inches_sheet_get_entry (own, i)->value;

  self->showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), selected);
  self->showing = FALSE;

  words = n_different == 0 ? g_strdup (_("as shipped"))
                           : g_strdup_printf (ngettext ("%u of %u coefficients differs from the model’s own",
                                                        "%u of %u coefficients differ from the model’s own", n_different),
                                              n_different, INCHES_N_COEFFICIENTS);
  inches_belief_row_set_value (INCHES_BELIEF_ROW (self->row), words);
}

static void
inches_sheet_chooser_dispose (GObject *object)
{
  InchesSheetChooser *self = INCHES_SHEET_CHOOSER (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_sheet_chooser_parent_class)->dispose (object);
}

static void
inches_sheet_chooser_class_init (InchesSheetChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_sheet_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
inches_sheet_chooser_init (InchesSheetChooser *self)
{
}

GtkWidget *
inches_sheet_chooser_new (InchesSession *session)
{
  InchesSheetChooser *self;
  InchesModel *model;
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_SHEET_CHOOSER, NULL);
  self->session = g_object_ref (session);
  model = inches_session_get_model (session);
  for (guint i = 0; inches_model_get_sheet (model, i) != NULL; i++)
    gtk_string_list_append (names, inches_sheet_get_name (inches_model_get_sheet (model, i)));

  self->showing = TRUE;
  self->list = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  self->showing = FALSE;
  g_signal_connect_swapped (self->list, "notify::selected", G_CALLBACK (selected_cb), self);

  self->row = inches_belief_row_new (_("Sheet"), self->list,
                                     _("How strongly each mechanism works, in 110 coefficients; every size is a judgement. "
                                       "With the sheet of an advocate of miles the grand bargain does better than small steps."));
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (sheet_changed_cb), self, G_CONNECT_SWAPPED);
  sheet_changed_cb (self);

  return GTK_WIDGET (self);
}
