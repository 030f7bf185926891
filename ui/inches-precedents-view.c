/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-precedents-view.h"

#include "inches-child-focus.h"
#include "inches-event-words.h"
#include "inches-page-foot.h"
#include "inches-precedents-chart.h"
#include "inches-record-picture.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _InchesPrecedentsView
{
  GtkWidget      parent_instance;

  InchesSession *session;
  GtkWidget     *picture;
  GtkWidget     *foot;
};

G_DEFINE_FINAL_TYPE (InchesPrecedentsView, inches_precedents_view, GTK_TYPE_WIDGET)

static void
event_changed_cb (InchesPrecedentsView *self)
{
  InchesEvent *event = inches_record_picture_get_event (INCHES_RECORD_PICTURE (self->picture));
  g_autofree char *words = NULL;

  if (event != NULL)
    {
      g_autofree char *announced = inches_event_words_announce (event, inches_session_get_chronicle (self->session));

      /* Translators: the precedent, then what held of what was agreed */
      words = g_strdup_printf (_("%s. What held: %s"), announced, inches_event_get_held (event) != NULL ? inches_event_get_held (event) : "");
    }
  else
    {
      words = g_strdup (_("Cases that the op-ed names, from 1945 to 1986. Choose one for its card with the sources."));
    }

  inches_page_foot_set_words (INCHES_PAGE_FOOT (self->foot), words);
}

static gboolean
inches_precedents_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INCHES_PRECEDENTS_VIEW (widget)->picture);
}

static void
inches_precedents_view_dispose (GObject *object)
{
  InchesPrecedentsView *self = INCHES_PRECEDENTS_VIEW (object);
  GtkWidget *child;

  if (self->picture != NULL)
    g_signal_handlers_disconnect_by_data (self->picture, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->picture = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_precedents_view_parent_class)->dispose (object);
}

static void
inches_precedents_view_class_init (InchesPrecedentsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_precedents_view_dispose;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_precedents_view_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-precedents-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_precedents_view_init (InchesPrecedentsView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Precedents"), -1);
}

static GtkWidget *
create_bar (void)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (_("Precedents: what was agreed, and what held"));
  GtkWidget *back = gtk_button_new_with_label (_("Timeline"));

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (back), "win.page::timeline");
  gtk_widget_set_tooltip_text (back, _("Back to the timeline (Ctrl+1)"));
  gtk_box_append (GTK_BOX (bar), title);
  gtk_box_append (GTK_BOX (bar), back);
  gtk_widget_add_css_class (bar, "inches-table-bar");

  return bar;
}

GtkWidget *
inches_precedents_view_new (InchesSession *session)
{
  InchesPrecedentsView *self = g_object_new (INCHES_TYPE_PRECEDENTS_VIEW, NULL);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->session = g_object_ref (session);
  self->picture = inches_record_picture_new (session, &inches_precedents_chart, _("Precedents chart"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->picture);
  gtk_widget_set_vexpand (scroller, TRUE);

  self->foot = inches_page_foot_new (FALSE);
  gtk_widget_set_parent (create_bar (), GTK_WIDGET (self));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));
  g_signal_connect_object (self->picture, "event-changed", G_CALLBACK (event_changed_cb), self, G_CONNECT_SWAPPED);
  event_changed_cb (self);

  return GTK_WIDGET (self);
}

void
inches_precedents_view_open (InchesPrecedentsView *self,
                             InchesEvent          *precedent)
{
  gtk_widget_grab_focus (self->picture);
  inches_record_picture_open (INCHES_RECORD_PICTURE (self->picture), precedent);
}
