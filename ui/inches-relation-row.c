/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-relation-row.h"

#include "inches-card-text.h"
#include "inches-event-words.h"

#include <glib/gi18n-lib.h>

struct _InchesRelationRow
{
  GtkButton    parent_instance;

  InchesEvent *event;
};

G_DEFINE_FINAL_TYPE (InchesRelationRow, inches_relation_row, GTK_TYPE_BUTTON)

static void
inches_relation_row_dispose (GObject *object)
{
  g_clear_object (&INCHES_RELATION_ROW (object)->event);

  G_OBJECT_CLASS (inches_relation_row_parent_class)->dispose (object);
}

static void
inches_relation_row_class_init (InchesRelationRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_relation_row_dispose;
}

static void
inches_relation_row_init (InchesRelationRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "relation");
}

static char *
write_reason (const InchesRelation *relation)
{
  switch (relation->kind)
    {
    case INCHES_RELATION_STATED:
      return g_strdup (_("named together in the record"));
    case INCHES_RELATION_CLAIM:
      /* Translators: the number of a claim */
      return g_strdup_printf (_("bears on claim %s too"), relation->shared);
    case INCHES_RELATION_NAMES:
      /* Translators: a person or place that both entries name */
      return g_strdup_printf (_("also with “%s”"), relation->shared);
    case INCHES_RELATION_PERIOD:
    default:
      return g_strdup (_("at the same time, in the same lane"));
    }
}

GtkWidget *
inches_relation_row_new (const InchesRelation *relation)
{
  InchesRelationRow *self = g_object_new (INCHES_TYPE_RELATION_ROW, NULL);
  g_autofree char *date = inches_event_words_when (relation->event);
  g_autofree char *reason = write_reason (relation);
  g_autofree char *words = g_strdup_printf ("%s, %s", date, reason);

  self->event = g_object_ref (relation->event);
  gtk_button_set_child (GTK_BUTTON (self), inches_card_text_new (inches_event_get_title (relation->event), 0, words, 0));

  return GTK_WIDGET (self);
}

InchesEvent *
inches_relation_row_get_event (InchesRelationRow *self)
{
  g_return_val_if_fail (INCHES_IS_RELATION_ROW (self), NULL);

  return self->event;
}
