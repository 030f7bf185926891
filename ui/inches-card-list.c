/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-card-list.h"

#include "inches-claim-row.h"
#include "inches-source-row.h"

void
inches_card_list_empty (GtkBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_box_remove (list, child);
}

void
inches_card_list_sources (GtkBox      *list,
                          InchesEvent *event)
{
  inches_card_list_empty (list);
  for (guint i = 0; i < inches_event_get_n_sources (event); i++)
    gtk_box_append (list, inches_source_row_new (inches_event_get_source (event, i)));
}

/* An entry names its claims, or a claim names the entry. */
static gboolean
bears_on (InchesEvent       *event,
          const InchesClaim *claim)
{
  return g_strv_contains (inches_event_get_claims (event), claim->id)
         || g_strv_contains ((const char *const *) claim->events, inches_event_get_id (event));
}

gboolean
inches_card_list_claims (GtkBox         *list,
                         InchesArgument *argument,
                         InchesEvent    *event)
{
  gboolean any = FALSE;

  inches_card_list_empty (list);
  for (guint i = 0; argument != NULL && i < inches_argument_get_n_claims (argument); i++)
    {
      const InchesClaim *claim = inches_argument_get_claim (argument, i);

      if (!bears_on (event, claim))
        continue;
      gtk_box_append (list, inches_claim_row_new (claim));
      any = TRUE;
    }

  return any;
}
