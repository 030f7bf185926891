/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-span-card.h"

#include "inches-span-report.h"

#include <glib/gi18n-lib.h>

#define SETTLE 120 /* ms after the span's last change: a hand that drags is never waited for */

#define NAME_CHARS       30  /* of a series in a line of the table */
#define CLOSE_NAME_CHARS 16  /* where text is large for its page */
#define CLOSE_PAGE_CHARS 110 /* that a page of large text is wide, at most */
#define TABLE_SHARE      0.3 /* of the page's height, for the table's lines in sight */
#define TABLE_LEAST      96  /* px */
#define TABLE_MOST       300 /* px */

struct _InchesSpanCard
{
  GtkBox             parent_instance;

  InchesSession     *session;
  InchesInquiry     *inquiry; /* the session's */
  InchesSpanReport  *report;  /* NULL while nothing is measured */
  guint              settle_id;

  GtkLabel          *title;
  GtkEntry          *from;
  GtkEntry          *to;
  GtkLabel          *fault;
  GtkScrolledWindow *scroller;
  GtkGrid           *grid;
  int                name_chars;
  GtkLabel          *events;
};

G_DEFINE_FINAL_TYPE (InchesSpanCard, inches_span_card, GTK_TYPE_BOX)

static void
put (InchesSpanCard *self,
     int             column,
     int             row,
     const char     *text,
     const char     *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (column == 0)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), self->name_chars);
    }
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

/* A figure over the date it carries. */
static void
put_dated (InchesSpanCard      *self,
           int                  column,
           int                  row,
           const InchesSpanRow *series,
           double               value,
           InchesDay            day)
{
  g_autofree char *figure = inches_span_row_format (series, value);
  g_autofree char *date = inches_span_row_format_day (series, day);

  put (self, column, row, figure, "inches-figure");
  put (self, column, row + 1, date, "inches-small");
}

static void
put_row (InchesSpanCard      *self,
         int                  row,
         const InchesSpanRow *series)
{
  const InchesStatistics *s = &series->statistics;
  g_autofree char *change = inches_span_row_format_change (series);
  g_autofree char *mean = inches_span_row_format (series, s->mean);
  g_autofree char *notes = inches_span_row_get_notes (series);
  g_autofree char *second = g_strconcat (inches_series_get_unit (series->series), notes != NULL ? "; " : NULL, notes, NULL);

  put (self, 0, row, inches_span_row_get_title (series), NULL);
  put (self, 0, row + 1, second, "inches-small");
  put (self, 1, row, change, "inches-figure");
  put (self, 2, row, s->has_mean ? mean : "–", "inches-figure");
  put_dated (self, 3, row, series, s->lowest, s->lowest_day);
  put_dated (self, 4, row, series, s->highest, s->highest_day);
}

/* One line for all that say nothing about the span. */
static void
put_silent (InchesSpanCard *self,
            int             row)
{
  const InchesTrack *track = NULL;
  g_autoptr(GString) names = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < self->report->rows->len; i++)
    {
      const InchesSpanRow *series = &g_array_index (self->report->rows, InchesSpanRow, i);

      if (series->statistics.n_values > 0 || series->track == track)
        continue;
      track = series->track;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : _("No value in the span: "), track->name);
    }
  if (names->len == 0)
    return;

  label = gtk_label_new (names->str);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "inches-small");
  gtk_grid_attach (self->grid, label, 0, row, 5, 1);
}

static void
fill_grid (InchesSpanCard *self)
{
  const char *const heads[] = { _("Series"), _("Change"), _("Mean"), _("Lowest"), _("Highest") };
  GtkWidget *child;
  int row = 1;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    put (self, i, 0, heads[i], "inches-small");
  for (guint i = 0; i < self->report->rows->len; i++)
    {
      const InchesSpanRow *series = &g_array_index (self->report->rows, InchesSpanRow, i);

      if (series->statistics.n_values == 0)
        continue;
      put_row (self, row, series);
      row += 2;
    }
  put_silent (self, row);
}

/* Those that the timeline shows, in its order. */
static void
add_tracks (InchesSpanCard *self)
{
  InchesArrangement *arrangement = inches_session_get_arrangement (self->session);

  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement); i++)
    {
      const InchesArrangedRow *row = inches_arrangement_get_row (arrangement, i);

      if (row->kind == INCHES_ARRANGED_TRACK && row->shown)
        inches_span_report_add_track (self->report,
                                      inches_chronicle_get_track (inches_session_get_chronicle (self->session), row->index));
    }
}

static char *
make_title (InchesSpanCard *self)
{
  InchesEvent *from = inches_inquiry_get_span_from (self->inquiry);
  InchesEvent *to = inches_inquiry_get_span_to (self->inquiry);
  guint days = self->report->last - self->report->first;
  g_autofree char *span = inches_span_report_make_title (self->report);
  g_autofree char *length = inches_span_report_make_length (self->report);

  if (from == NULL || to == NULL)
    return g_strdup_printf ("%s: %s", span, length);

  if (inches_date_get_first (inches_event_get_date (from)) > inches_date_get_first (inches_event_get_date (to)))
    {
      InchesEvent *later = from;

      from = to;
      to = later;
    }

  /* Translators: days, the titles of two events, a span of dates */
  return g_strdup_printf (ngettext ("%u day from “%s” to “%s” (%s)", "%u days from “%s” to “%s” (%s)", days), days,
                          inches_event_get_title (from), inches_event_get_title (to), span);
}

/* Away from the span, so that it can be seen. */
static void
choose_side (InchesSpanCard *self)
{
  const InchesView *view = inches_session_get_view (self->session);
  double middle = (self->report->first + self->report->last) / 2.0;

  gtk_widget_set_halign (GTK_WIDGET (self), middle < (view->first + view->last) / 2 ? GTK_ALIGN_END : GTK_ALIGN_START);
}

/* What it measures stays in sight beside it: lines are scrolled to, and names take more lines where text is large. */
static void
fit_page (InchesSpanCard *self)
{
  GtkWidget *page = gtk_widget_get_parent (GTK_WIDGET (self));
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  double char_width = (double) pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  if (page == NULL || gtk_widget_get_height (page) == 0)
    return;

  self->name_chars = gtk_widget_get_width (page) < CLOSE_PAGE_CHARS * char_width ? CLOSE_NAME_CHARS : NAME_CHARS;
  gtk_scrolled_window_set_max_content_height (self->scroller, CLAMP (gtk_widget_get_height (page) * TABLE_SHARE, TABLE_LEAST, TABLE_MOST));
}

static gboolean
settle_cb (gpointer user_data)
{
  InchesSpanCard *self = user_data;
  InchesDay first, last;
  g_autofree char *title = NULL;
  g_autofree char *events = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  self->settle_id = 0;
  g_clear_pointer (&self->report, inches_span_report_free);
  if (!inches_inquiry_get_span (self->inquiry, &first, &last))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return G_SOURCE_REMOVE;
    }

  self->report = inches_span_report_new (inches_session_get_chronicle (self->session),
                                         inches_inquiry_get_filter (self->inquiry), first, last);
  add_tracks (self);
  title = make_title (self);
  events = inches_span_report_make_events (self->report);
  from = inches_day_to_iso (first);
  to = inches_day_to_iso (last);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->events, events);
  gtk_label_set_text (self->fault, "");
  gtk_editable_set_text (GTK_EDITABLE (self->from), from);
  gtk_editable_set_text (GTK_EDITABLE (self->to), to);
  fit_page (self);
  fill_grid (self);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    choose_side (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (InchesSpanCard *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);

  /* It goes at once, but comes when the hand rests. */
  if (!inches_inquiry_get_span (self->inquiry, NULL, NULL))
    settle_cb (self);
  else
    self->settle_id = g_timeout_add (SETTLE, settle_cb, self);
}

/* The filter counts events, the arrangement says which tracks are shown. */
static void
surroundings_changed_cb (InchesSpanCard *self)
{
  if (inches_inquiry_get_span (self->inquiry, NULL, NULL))
    changed_cb (self);
}

static void
close_cb (InchesSpanCard *self)
{
  inches_inquiry_clear_span (self->inquiry);
}

static void
typed_cb (InchesSpanCard *self)
{
  g_autoptr(GError) error = NULL;
  InchesDay first, last;

  if (!inches_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->from)), &first, &error)
      || !inches_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->to)), &last, &error))
    {
      gtk_label_set_text (self->fault, error->message);
      return;
    }

  inches_inquiry_set_span (self->inquiry, first, last);
  changed_cb (self);
}

static void
zoom_cb (InchesSpanCard *self)
{
  InchesView view = *inches_session_get_view (self->session);

  inches_view_show (&view, self->report->first, self->report->last + 1.0);
  inches_session_set_view (self->session, &view);
}

static void
copy_text_cb (InchesSpanCard *self)
{
  g_autofree char *text = inches_span_report_to_text (self->report);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
copy_csv_cb (InchesSpanCard *self)
{
  g_autofree char *text = inches_span_report_to_csv (self->report);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  close_cb (INCHES_SPAN_CARD (widget));

  return TRUE;
}

static void
inches_span_card_dispose (GObject *object)
{
  InchesSpanCard *self = INCHES_SPAN_CARD (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->report, inches_span_report_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_SPAN_CARD);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_span_card_parent_class)->dispose (object);
}

static void
inches_span_card_class_init (InchesSpanCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_span_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-span-card.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesSpanCard, title);
  gtk_widget_class_bind_template_child (widget_class, InchesSpanCard, from);
  gtk_widget_class_bind_template_child (widget_class, InchesSpanCard, to);
  gtk_widget_class_bind_template_child (widget_class, InchesSpanCard, fault);
  gtk_widget_class_bind_template_child (widget_class, InchesSpanCard, scroller);
  gtk_widget_class_bind_template_child (widget_class, InchesSpanCard, grid);
  gtk_widget_class_bind_template_child (widget_class, InchesSpanCard, events);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_csv_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_span_card_init (InchesSpanCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->name_chars = NAME_CHARS;
}

GtkWidget *
inches_span_card_new (InchesSession *session)
{
  InchesSpanCard *self = g_object_new (INCHES_TYPE_SPAN_CARD, NULL);

  self->session = g_object_ref (session);
  self->inquiry = inches_session_get_inquiry (session);
  g_signal_connect_object (self->inquiry, "span-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inquiry, "filter-changed", G_CALLBACK (surroundings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_session_get_arrangement (session), "changed", G_CALLBACK (surroundings_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
inches_span_card_begin (InchesSpanCard *self)
{
  if (self->settle_id != 0)
    {
      g_clear_handle_id (&self->settle_id, g_source_remove);
      settle_cb (self);
    }

  gtk_widget_grab_focus (GTK_WIDGET (self->from));
}
