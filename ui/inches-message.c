/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-message.h"

#include <glib/gi18n-lib.h>

#define NARROW 24 /* characters: large text still fits a small screen */
#define WIDE   44
#define SHORT  (6 * WIDE)

struct _InchesMessage
{
  GtkWindow  parent_instance;

  GtkWidget *answers;
  gboolean   answered;
};

G_DEFINE_FINAL_TYPE (InchesMessage, inches_message, GTK_TYPE_WINDOW)

static guint answered_signal;

static void
give (InchesMessage *self,
      const char    *answer)
{
  if (self->answered)
    return;

  self->answered = TRUE;
  g_object_ref (self);
  gtk_window_destroy (GTK_WINDOW (self));
  /* Its end looks at the window that it stood over, which the answer may have thrown away. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  g_signal_emit (self, answered_signal, 0, answer);
  g_object_unref (self);
}

static void
clicked_cb (GtkButton     *button,
            InchesMessage *self)
{
  give (self, g_object_get_data (G_OBJECT (button), "answer"));
}

static gboolean
inches_message_close_request (GtkWindow *window)
{
  give (INCHES_MESSAGE (window), INCHES_MESSAGE_CLOSED);

  return TRUE;
}

static void
inches_message_class_init (InchesMessageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = inches_message_close_request;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  answered_signal = g_signal_new ("answered", INCHES_TYPE_MESSAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
inches_message_init (InchesMessage *self)
{
}

static GtkWidget *
make_text (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), NARROW);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* Long texts scroll, with a bar that says so; the answers stay in sight. */
static GtkWidget *
make_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

/* A scroller is given the height that its text has where it is widest, which large letters do not
 * have: a text of a few lines stands without one, and is never cut. */
static GtkWidget *
make_body (const char *text)
{
  GtkWidget *label = make_text (text, NULL);
  glong length = g_utf8_strlen (text, -1);

  for (const char *p = text; *p != '\0'; p++)
    length += *p == '\n' ? WIDE : 0;

  return length <= SHORT ? label : make_scroller (label);
}

/**
 * inches_message_new:
 * @parent: over which it stands
 * @heading: what it is about, in a few words
 * @body: the rest, in sentences; shown as it is
 *
 * Returns: a window to be presented once it has its answers
 */
GtkWidget *
inches_message_new (GtkWindow  *parent,
                    const char *heading,
                    const char *body)
{
  InchesMessage *self = g_object_new (INCHES_TYPE_MESSAGE, "transient-for", parent, "modal", TRUE, "title", heading,
                                      "resizable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *bar = gtk_header_bar_new ();

  /* The heading says it: a bar with the same words would say it twice. */
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (bar), gtk_label_new (NULL));
  gtk_widget_add_css_class (bar, "flat");
  gtk_window_set_titlebar (GTK_WINDOW (self), bar);

  self->answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (self->answers), TRUE);
  gtk_widget_set_margin_top (self->answers, 6);

  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  gtk_widget_set_margin_bottom (box, 20);
  gtk_box_append (GTK_BOX (box), make_text (heading, "inches-message-heading"));
  gtk_box_append (GTK_BOX (box), make_body (body));
  gtk_box_append (GTK_BOX (box), self->answers);
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, body, -1);

  return GTK_WIDGET (self);
}

/**
 * inches_message_add_answer:
 * @answer: what "answered" says
 * @label: of its button
 * @style: (nullable): of its button
 */
void
inches_message_add_answer (InchesMessage *self,
                           const char    *answer,
                           const char    *label,
                           const char    *style)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *words = gtk_label_new_with_mnemonic (label);

  g_return_if_fail (INCHES_IS_MESSAGE (self));

  /* A button with a mnemonic of its own is called by its label twice. */
  gtk_label_set_mnemonic_widget (GTK_LABEL (words), button);
  gtk_button_set_child (GTK_BUTTON (button), words);
  g_object_set_data_full (G_OBJECT (button), "answer", g_strdup (answer), g_free);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self->answers), button);
  if (g_strcmp0 (style, "suggested-action") == 0)
    {
      gtk_window_set_default_widget (GTK_WINDOW (self), button);
      gtk_window_set_focus (GTK_WINDOW (self), button);
    }
}

/** inches_message_tell: shows @heading and @body over @parent until it is closed */
void
inches_message_tell (GtkWindow  *parent,
                     const char *heading,
                     const char *body)
{
  GtkWidget *message = inches_message_new (parent, heading, body);

  inches_message_add_answer (INCHES_MESSAGE (message), INCHES_MESSAGE_CLOSED, _("_Close"), "suggested-action");
  gtk_window_present (GTK_WINDOW (message));
}
