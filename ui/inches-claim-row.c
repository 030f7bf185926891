/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-claim-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _InchesClaimRow
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (InchesClaimRow, inches_claim_row, GTK_TYPE_BOX)

static void
inches_claim_row_class_init (InchesClaimRowClass *klass)
{
}

static void
inches_claim_row_init (InchesClaimRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

static GtkWidget *
add_line (InchesClaimRow *self,
          const char     *text,
          const char     *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, style);
    }
  gtk_box_append (GTK_BOX (self), label);

  return label;
}

/* By attributes, not markup: the words come from a file. */
static void
embolden (GtkWidget  *label,
          const char *beginning)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = strlen (beginning);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

GtkWidget *
inches_claim_row_new (const InchesClaim *claim)
{
  InchesClaimRow *self = g_object_new (INCHES_TYPE_CLAIM_ROW, NULL);
  g_autofree char *sentence = g_strdup_printf ("%s  %s", claim->id, claim->sentence);
  /* Translators: a verdict ("Record differs") and its reason */
  g_autofree char *record = g_strdup_printf (_("%s: %s"), inches_claim_verdict_get_name (claim->verdict), claim->record);

  embolden (add_line (self, sentence, NULL), claim->id);
  embolden (add_line (self, record, "second"), inches_claim_verdict_get_name (claim->verdict));
  if (claim->built_in)
    add_line (self, _("Built into the model, which therefore says nothing about it."), "model-words");

  return GTK_WIDGET (self);
}
