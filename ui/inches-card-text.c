/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-card-text.h"

#include <string.h>

#define SMALL       0.82             /* of the text size, as the style class "caption" */
#define SMALL_ALPHA (0.8 * 65535.0)  /* as the second kind of ink */

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        guint           start,
        guint           length)
{
  attribute->start_index = start;
  attribute->end_index = start + length;
  pango_attr_list_insert (attributes, attribute);
}

GtkWidget *
inches_card_text_new (const char *text,
                      guint       bold,
                      const char *small,
                      guint       small_bold)
{
  g_autofree char *words = small != NULL ? g_strconcat (text, "\n", small, NULL) : g_strdup (text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  GtkWidget *label = gtk_label_new (words);
  guint below = strlen (text) + 1;

  insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, bold);
  if (small != NULL)
    {
      insert (attributes, pango_attr_scale_new (SMALL), below, strlen (small));
      insert (attributes, pango_attr_foreground_alpha_new ((guint16) SMALL_ALPHA), below, strlen (small));
      insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), below, small_bold);
    }
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), INCHES_CARD_CHARS);

  return label;
}
