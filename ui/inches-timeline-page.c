/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-page.h"

#include "inches-filter-bar.h"
#include "inches-key-button.h"
#include "inches-readout.h"
#include "inches-search-pane.h"
#include "inches-span-card.h"

#include <glib/gi18n-lib.h>

#define PREPARE_DELAY 800 /* ms after which the start is over */

struct _InchesTimelinePage
{
  GtkBox         parent_instance;

  InchesSession *session;
  GtkWidget     *view;
  GtkWidget     *search;
  GtkWidget     *span;
};

G_DEFINE_FINAL_TYPE (InchesTimelinePage, inches_timeline_page, GTK_TYPE_BOX)

static void
closed_cb (InchesTimelinePage *self)
{
  gtk_widget_set_visible (self->search, FALSE);
  gtk_widget_grab_focus (self->view);
}

/* Who ends the search elsewhere, as Esc on the timeline does, closes the pane too. */
static void
search_changed_cb (InchesTimelinePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (*inches_inquiry_get_text (inches_session_get_inquiry (self->session)) == '\0'
      && (focus == NULL || !gtk_widget_is_ancestor (focus, self->search)))
    gtk_widget_set_visible (self->search, FALSE);
}

/* A card that goes gives the keyboard back. */
static void
span_changed_cb (InchesTimelinePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!inches_inquiry_get_span (inches_session_get_inquiry (self->session), NULL, NULL)
      && focus != NULL && gtk_widget_is_ancestor (focus, self->span))
    gtk_widget_grab_focus (self->view);
}

static void
measure_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  inches_span_card_begin (INCHES_SPAN_CARD (INCHES_TIMELINE_PAGE (widget)->span));
}

static void
inches_timeline_page_dispose (GObject *object)
{
  g_clear_object (&INCHES_TIMELINE_PAGE (object)->session);

  G_OBJECT_CLASS (inches_timeline_page_parent_class)->dispose (object);
}

static void
inches_timeline_page_class_init (InchesTimelinePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_timeline_page_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.measure", NULL, measure_cb);
}

static void
inches_timeline_page_init (InchesTimelinePage *self)
{
}

/* Before the axis begins: where its first year is, the way leads to earlier ones. */
static GtkWidget *
create_precedents_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_("‹ Precedents"));

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.page::precedents");
  gtk_widget_set_tooltip_text (button, _("Eight earlier cases, 1945 to 1986 (Ctrl+8)"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  /* Time runs from left to right in every language. */
  gtk_widget_set_direction (button, GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "inches-precedents-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Precedents"), -1);

  return button;
}

static gboolean
prepare_cb (gpointer session)
{
  inches_inquiry_prepare (inches_session_get_inquiry (session));

  return G_SOURCE_REMOVE;
}

static GtkWidget *
create_foot (InchesSession *session)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *readout = inches_readout_new (session);

  gtk_widget_set_hexpand (readout, TRUE);
  gtk_box_append (GTK_BOX (foot), readout);
  gtk_box_append (GTK_BOX (foot), inches_key_button_new (session));

  return foot;
}

GtkWidget *
inches_timeline_page_new (InchesSession *session,
                          GtkWidget     *view)
{
  InchesTimelinePage *self = g_object_new (INCHES_TYPE_TIMELINE_PAGE, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = gtk_overlay_new ();

  self->session = g_object_ref (session);
  self->view = view;
  self->search = inches_search_pane_new (session);
  gtk_widget_set_visible (self->search, FALSE);
  g_signal_connect_swapped (self->search, "closed", G_CALLBACK (closed_cb), self);
  g_signal_connect_object (inches_session_get_inquiry (session), "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (column), inches_filter_bar_new (session));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), create_precedents_button ());
  g_signal_connect_object (inches_session_get_inquiry (session), "span-changed", G_CALLBACK (span_changed_cb), self, G_CONNECT_SWAPPED);
  self->span = inches_span_card_new (session);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->span);
  gtk_box_append (GTK_BOX (column), overlay);
  gtk_box_append (GTK_BOX (column), create_foot (session));
  gtk_box_append (GTK_BOX (self), self->search);
  gtk_box_append (GTK_BOX (self), column);
  g_timeout_add_full (G_PRIORITY_LOW, PREPARE_DELAY, prepare_cb, g_object_ref (session), g_object_unref);

  return GTK_WIDGET (self);
}

void
inches_timeline_page_find (InchesTimelinePage *self)
{
  gtk_widget_set_visible (self->search, TRUE);
  inches_search_pane_begin (INCHES_SEARCH_PANE (self->search));
}
