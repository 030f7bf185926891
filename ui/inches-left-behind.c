/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-left-behind.h"

#include "inches-message.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GPtrArray            *list;
  InchesLeftBehindOpen  open;
  gpointer              user_data;
} Offer;

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  Offer *offer = data;

  g_ptr_array_unref (offer->list);
  g_free (offer);
}

static void
answered_cb (InchesMessage *message,
             const char    *answer,
             Offer         *offer)
{
  for (guint i = 0; g_str_equal (answer, "discard") && i < offer->list->len; i++)
    inches_recovered_discard (g_ptr_array_index (offer->list, i));

  while (g_str_equal (answer, "open") && offer->list->len > 0)
    offer->open (g_ptr_array_steal_index (offer->list, 0), offer->user_data);
}

static char *
describe (InchesRecovered *recovered)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_local (inches_recovered_get_time (recovered));
  /* Translators: day and time of day, as in "26 November 2026, 01:40"; see strftime */
  g_autofree char *when = g_date_time_format (time, _("%-d %B %Y, %H:%M"));

  /* Translators: name of a document; when it was changed */
  return g_strdup_printf (_("“%s”, changed %s"), inches_recovered_get_title (recovered), when);
}

void
inches_left_behind_offer (GtkWindow            *parent,
                          GPtrArray            *list,
                          InchesLeftBehindOpen  open,
                          gpointer              user_data)
{
  g_autoptr(GString) body = g_string_new (g_dngettext (GETTEXT_PACKAGE,
                                                       "Inches did not end as it should have. This was not saved:",
                                                       "Inches did not end as it should have. These were not saved:", list->len));
  Offer *offer = g_new0 (Offer, 1);
  GtkWidget *message;

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *line = describe (g_ptr_array_index (list, i));

      g_string_append_printf (body, "\n%s", line);
    }

  offer->list = list;
  offer->open = open;
  offer->user_data = user_data;
  message = inches_message_new (parent, _("Changes were kept for you"), body->str);
  inches_message_add_answer (INCHES_MESSAGE (message), "discard", _("_Throw away"), "destructive-action");
  inches_message_add_answer (INCHES_MESSAGE (message), INCHES_MESSAGE_CLOSED, _("_Later"), NULL);
  inches_message_add_answer (INCHES_MESSAGE (message), "open", _("_Bring back"), "suggested-action");
  g_signal_connect_data (message, "answered", G_CALLBACK (answered_cb), offer, offer_free, 0);
  gtk_window_present (GTK_WINDOW (message));
}
