/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ready-card.h"

#include "inches-event-card.h"

#define REST 50 /* ms after the selection's last change: not while an arrow key is held */

typedef struct
{
  GtkWidget     *view;    /* owns this */
  InchesSession *session; /* the view's */
  GtkWidget     *card;    /* hidden child of the view; NULL: none */
  gboolean       taken;   /* one is open, or about to be */
  gpointer       open;    /* the one taken last; only compared */
  guint          wait_id;
} ReadyCard;

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("inches-ready-card");
}

static gboolean
make_cb (gpointer user_data)
{
  ReadyCard *self = user_data;

  self->wait_id = 0;
  if (self->taken || inches_session_get_selected (self->session) == NULL || !gtk_widget_get_mapped (self->view))
    return G_SOURCE_REMOVE;

  if (self->card == NULL)
    {
      self->card = inches_event_card_new (self->session);
      gtk_widget_set_parent (self->card, self->view);
    }
  inches_event_card_prepare (INCHES_EVENT_CARD (self->card));

  return G_SOURCE_REMOVE;
}

/* After everything else: a frame that waits comes first. */
static gboolean
rest_cb (gpointer user_data)
{
  ReadyCard *self = user_data;

  self->wait_id = g_idle_add_full (G_PRIORITY_LOW, make_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (ReadyCard *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (!self->taken)
    self->wait_id = g_timeout_add_full (G_PRIORITY_LOW, REST, rest_cb, self, NULL);
}

/* Where another has been taken meanwhile, that one is still open. */
static void
closed_cb (GtkWidget *card,
           GtkWidget *view)
{
  ReadyCard *self = g_object_get_qdata (G_OBJECT (view), get_quark ());

  if (card != self->open)
    return;

  self->taken = FALSE;
  wait_for_rest (self);
}

static void
selected_cb (GtkWidget *view)
{
  wait_for_rest (g_object_get_qdata (G_OBJECT (view), get_quark ()));
}

static void
destroy_cb (GtkWidget *view)
{
  ReadyCard *self = g_object_get_qdata (G_OBJECT (view), get_quark ());

  self->taken = TRUE;
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_pointer (&self->card, gtk_widget_unparent);
}

static void
free_ready (gpointer data)
{
  ReadyCard *self = data;

  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_free (self);
}

void
inches_ready_card_attach (GtkWidget     *view,
                          InchesSession *session)
{
  ReadyCard *self;

  g_return_if_fail (GTK_IS_WIDGET (view) && INCHES_IS_SESSION (session));

  self = g_new0 (ReadyCard, 1);
  self->view = view;
  self->session = session;
  g_object_set_qdata_full (G_OBJECT (view), get_quark (), self, free_ready);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect (view, "map", G_CALLBACK (selected_cb), NULL);
  g_signal_connect (view, "destroy", G_CALLBACK (destroy_cb), NULL);
}

GtkWidget *
inches_ready_card_take (GtkWidget *view)
{
  ReadyCard *self = g_object_get_qdata (G_OBJECT (view), get_quark ());
  GtkWidget *card;

  g_return_val_if_fail (self != NULL, NULL);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  self->taken = TRUE;
  card = g_steal_pointer (&self->card);
  if (card == NULL)
    card = inches_event_card_new (self->session);
  self->open = card;
  g_signal_connect_object (card, "closed", G_CALLBACK (closed_cb), view, 0);

  return card;
}
