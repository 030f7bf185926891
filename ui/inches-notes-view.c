/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-notes-view.h"

#include "inches-notes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define STEP 1.15 /* times larger */

struct _InchesNotesView
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel          *label;
  char              *text;
  double             size;
};

enum { PROP_0, PROP_SIZE, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InchesNotesView, inches_notes_view, GTK_TYPE_WIDGET)

static void
inches_notes_view_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_double (value, INCHES_NOTES_VIEW (object)->size);
}

static void
inches_notes_view_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  inches_notes_view_set_size (INCHES_NOTES_VIEW (object), g_value_get_double (value));
}

static void
inches_notes_view_dispose (GObject *object)
{
  InchesNotesView *self = INCHES_NOTES_VIEW (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (inches_notes_view_parent_class)->dispose (object);
}

static void
inches_notes_view_class_init (InchesNotesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inches_notes_view_get_property;
  object_class->set_property = inches_notes_view_set_property;
  object_class->dispose = inches_notes_view_dispose;

  properties[PROP_SIZE] = g_param_spec_double ("size", NULL, NULL, INCHES_NOTES_SMALLEST, INCHES_NOTES_LARGEST, INCHES_NOTES_USUAL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-notes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
inches_notes_view_init (InchesNotesView *self)
{
  self->size = 1;
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_yalign (self->label, 0);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->label));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Speaker’s notes"), -1);
  inches_notes_view_set_size (self, INCHES_NOTES_USUAL);
  inches_notes_view_set_text (self, "");
}

GtkWidget *
inches_notes_view_new (void)
{
  return g_object_new (INCHES_TYPE_NOTES_VIEW, NULL);
}

/** inches_notes_view_set_text: shows @text from its beginning, even if it is the same */
void
inches_notes_view_set_text (InchesNotesView *self,
                            const char      *text)
{
  g_autoptr(GPtrArray) blocks = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (INCHES_IS_NOTES_VIEW (self));
  g_return_if_fail (text != NULL);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  blocks = inches_notes_parse (text);
  markup = inches_notes_to_markup (blocks);
  if (*markup == '\0')
    gtk_label_set_text (self->label, _("No notes for this step."));
  else
    gtk_label_set_markup (self->label, markup);
  if (*markup == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "dim-label");
}

double
inches_notes_view_get_size (InchesNotesView *self)
{
  g_return_val_if_fail (INCHES_IS_NOTES_VIEW (self), 1);

  return self->size;
}

void
inches_notes_view_set_size (InchesNotesView *self,
                            double           size)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  g_return_if_fail (INCHES_IS_NOTES_VIEW (self));

  size = CLAMP (size, INCHES_NOTES_SMALLEST, INCHES_NOTES_LARGEST);
  if (size == self->size)
    return;

  self->size = size;
  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  gtk_label_set_attributes (self->label, attributes);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIZE]);
}

void
inches_notes_view_enlarge (InchesNotesView *self,
                           int              steps)
{
  g_return_if_fail (INCHES_IS_NOTES_VIEW (self));

  inches_notes_view_set_size (self, steps == 0 ? INCHES_NOTES_USUAL : self->size * pow (STEP, steps));
}

void
inches_notes_view_scroll (InchesNotesView *self,
                          int              steps)
{
  GtkAdjustment *place;

  g_return_if_fail (INCHES_IS_NOTES_VIEW (self));

  place = gtk_scrolled_window_get_vadjustment (self->scroller);
  gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + steps * gtk_adjustment_get_page_size (place) / 4);
}
