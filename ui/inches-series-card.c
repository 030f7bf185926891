/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-series-card.h"

#include "inches-card-room.h"
#include "inches-citation.h"
#include "inches-series-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define WIDTH 44 /* characters */

struct _InchesSeriesCard
{
  GtkPopover         parent_instance;

  InchesChronicle   *chronicle;
  const InchesTrack *track;
  double             day;   /* NAN: no values are told */
  GtkScrolledWindow *scroller;
  GtkBox            *box; /* in the scroller */
};

G_DEFINE_FINAL_TYPE (InchesSeriesCard, inches_series_card, GTK_TYPE_POPOVER)

static GtkWidget *
add_text (InchesSeriesCard *self,
          const char       *text,
          const char       *style)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return NULL;

  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->box, label);

  return label;
}

static void
add_named (InchesSeriesCard *self,
           const char       *name,
           const char       *text)
{
  g_autofree char *line = text != NULL && *text != '\0' ? g_strdup_printf ("%s: %s", name, text) : NULL;

  add_text (self, line, "second");
}

static void
add_address (InchesSeriesCard *self,
             const char       *address)
{
  GtkWidget *link;
  GtkWidget *label;

  if (address == NULL)
    return;

  link = gtk_link_button_new (address);
  label = gtk_label_new (address);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_widget_add_css_class (link, "caption");
  gtk_box_append (self->box, link);
}

static void
copy_cb (InchesSeriesCard *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->track->series->len; i++)
    {
      g_autofree char *citation = inches_citation_series (self->chronicle, g_ptr_array_index (self->track->series, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", citation);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
  g_string_free (text, TRUE);
}

/* What was pointed at: the value that holds on the day, and for which stretch. */
static void
add_value (InchesSeriesCard *self,
           InchesSeries     *series)
{
  g_autofree char *words = NULL;

  if (isnan (self->day))
    return;

  words = inches_series_words_value (series, floor (self->day), self->track->decimals);
  gtk_widget_add_css_class (add_text (self, words, "heading"), "inches-value");
}

static void
add_series (InchesSeriesCard *self,
            InchesSeries     *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);
  g_autofree char *measure = inches_series_words_measure (series);
  g_autofree char *reach = inches_series_words_reach (series);
  g_autofree char *source = inches_series_words_source (series);
  g_autofree char *provisional = inches_series_words_provisional (series);
  g_autofree char *breaks = inches_series_words_breaks (series);
  g_autofree char *licence = inches_series_words_licence (series);
  GtkWidget *title = add_text (self, fields->title, "heading");

  gtk_widget_add_css_class (title, "section");
  gtk_label_set_width_chars (GTK_LABEL (title), WIDTH);
  add_value (self, series);
  add_text (self, measure, NULL);
  add_text (self, reach, NULL);
  add_text (self, provisional, NULL);
  add_named (self, _("Source"), source);
  add_address (self, fields->address);
  add_named (self, _("Read from"), fields->via);
  add_named (self, _("Vintage"), fields->vintage);
  add_text (self, breaks, "second");
  add_named (self, _("Licence"), licence);
  add_named (self, _("What to know"), fields->notes);
  if (fields->own)
    add_text (self, _("Your own, not part of the record: checked by nobody."), "inches-own");
  else
    add_text (self, fields->verified ? _("Checked against a second source or the publisher’s own totals.")
                                     : _("Not checked against a second source."), "second");
}

static void
add_head (InchesSeriesCard *self,
          GtkWidget        *card)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  g_autofree char *words = g_strdup_printf ("%s, %s", self->track->name, self->track->unit);
  GtkWidget *name = gtk_label_new (words);
  GtkWidget *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_add_css_class (name, "title-4");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (copy, "flat");
  gtk_widget_set_tooltip_text (copy, _("Copy citation"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy citation"), -1);
  g_signal_connect_swapped (copy, "clicked", G_CALLBACK (copy_cb), self);

  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), copy);
  gtk_box_append (GTK_BOX (card), head);
}

static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (INCHES_SERIES_CARD (widget)->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                        + g_variant_get_int32 (arguments) * gtk_adjustment_get_page_increment (adjustment));

  return TRUE;
}

static void
inches_series_card_show (GtkWidget *widget)
{
  inches_card_room_limit (INCHES_SERIES_CARD (widget)->scroller);

  GTK_WIDGET_CLASS (inches_series_card_parent_class)->show (widget);
}

static void
inches_series_card_dispose (GObject *object)
{
  g_clear_object (&INCHES_SERIES_CARD (object)->chronicle);

  G_OBJECT_CLASS (inches_series_card_parent_class)->dispose (object);
}

static void
inches_series_card_class_init (InchesSeriesCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_series_card_dispose;
  widget_class->show = inches_series_card_show;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, scroll_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, scroll_cb, "i", -1);
}

static void
inches_series_card_init (InchesSeriesCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "event-card");
}

GtkWidget *
inches_series_card_new (InchesChronicle *chronicle,
                        guint            track,
                        double           day)
{
  InchesSeriesCard *self = g_object_new (INCHES_TYPE_SERIES_CARD, NULL);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->chronicle = g_object_ref (chronicle);
  self->day = day;
  self->track = inches_chronicle_get_track (chronicle, track);
  add_head (self, card);

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 12);
  for (guint i = 0; i < self->track->series->len; i++)
    add_series (self, g_ptr_array_index (self->track->series, i));

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->scroller));
  gtk_popover_set_child (GTK_POPOVER (self), card);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->track->name, -1);

  return GTK_WIDGET (self);
}
