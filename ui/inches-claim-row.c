/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-claim-row.h"

#include "inches-card-text.h"

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

GtkWidget *
inches_claim_row_new (const InchesClaim *claim)
{
  InchesClaimRow *self = g_object_new (INCHES_TYPE_CLAIM_ROW, NULL);
  const char *verdict = inches_claim_verdict_get_name (claim->verdict);
  g_autofree char *sentence = g_strdup_printf ("%s  %s", claim->id, claim->sentence);
  /* Translators: a verdict ("Record differs") and its reason */
  g_autofree char *record = g_strdup_printf (_("%s: %s"), verdict, claim->record);

  gtk_box_append (GTK_BOX (self), inches_card_text_new (sentence, strlen (claim->id), record, strlen (verdict)));
  if (claim->built_in)
    {
      GtkWidget *words = gtk_label_new (_("Built into the model, which therefore says nothing about it."));

      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_widget_add_css_class (words, "caption");
      gtk_widget_add_css_class (words, "model-words");
      gtk_box_append (GTK_BOX (self), words);
    }

  return GTK_WIDGET (self);
}
