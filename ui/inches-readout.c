/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-readout.h"

#include "inches-canvas-cairo.h"
#include "inches-chart-font.h"
#include "inches-event-words.h"
#include "inches-mark.h"
#include "inches-number.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* At the usual text size, px. */
#define HEIGHT 27
#define MARGIN 12
#define GAP    16
#define SIZE   13
#define SMALL  11
#define RADIUS 4.2
#define SPOKEN_DELAY 300 /* ms that the cursor rests before a screen reader finds new words */

struct _InchesReadout
{
  GtkWidget        parent_instance;

  InchesSession   *session;
  InchesChartFont  font;
  GtkWidget       *spoken; /* draws nothing: in GTK 4.18 a status has content, no name */
  guint            spoken_id;
};

G_DEFINE_FINAL_TYPE (InchesReadout, inches_readout, GTK_TYPE_WIDGET)

/* Drawn, not made of labels: a label with new words has the whole window laid out
 * again, with every motion of the pointer. */
typedef struct
{
  InchesCanvas      *canvas;
  InchesChartFont   *font;
  const InchesTheme *theme;
  double             x;
  double             middle;
  double             end;
} Pen;

static char *
describe_week (InchesSession *session,
               double         day)
{
  InchesForecast *forecast = inches_session_get_forecast (session);
  g_autofree char *middle = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  double week;

  if (forecast == NULL)
    return NULL;

  week = floor ((day - inches_scenario_get_anchor (inches_forecast_get_scenario (forecast))) / 7);
  if (!(week >= 0 && week < inches_forecast_get_n_weeks (forecast)))
    return NULL;

  middle = inches_number_format (inches_forecast_get_size (forecast, week, INCHES_QUANTILE_50), 1);
  low = inches_number_format (inches_forecast_get_size (forecast, week, INCHES_QUANTILE_25), 1);
  high = inches_number_format (inches_forecast_get_size (forecast, week, INCHES_QUANTILE_75), 1);

  return g_strdup_printf (_("In the model, week %d: %s inches of war, half of futures %s to %s"),
                          (int) week, middle, low, high);
}

static char *
describe_evidence (InchesEvent *event,
                   InchesDay    day,
                   gboolean     brief)
{
  g_autofree char *distance = inches_event_words_distance (event, day);
  g_autofree char *sources = inches_event_words_sources (event);

  if (brief)
    /* Translators: "same day", "3 sources" */
    return g_strdup_printf (_("%s, %s"), distance, sources);

  /* Translators: "same day", "checked to the day", "3 sources" */
  return g_strdup_printf (_("%s, %s, %s"), distance, inches_event_words_checked (event), sources);
}

/* Shortens what does not fit: the line never runs out of the window. */
static void
write_text (Pen        *pen,
            const char *text,
            double      size,
            gboolean    bold,
            InchesRole  role)
{
  const InchesTextStyle style = { size * pen->font->scale, bold, FALSE };
  g_autoptr(GString) shown = g_string_new (text);
  InchesTextSize measured;

  for (;;)
    {
      inches_measurer_measure (INCHES_MEASURER (pen->font->measurer), shown->str, &style, &measured);
      if (pen->x + measured.width <= pen->end || shown->len <= strlen ("…"))
        break;
      if (g_str_has_suffix (shown->str, "…"))
        g_string_truncate (shown, shown->len - strlen ("…"));
      g_string_truncate (shown, g_utf8_find_prev_char (shown->str, shown->str + shown->len) - shown->str);
      g_string_append (shown, "…");
    }

  if (pen->x + measured.width > pen->end)
    return;
  inches_canvas_text (pen->canvas, pen->x, round (pen->middle + (measured.ascent - measured.descent) / 2), shown->str,
                      &style, inches_theme_get_color (pen->theme, role), INCHES_ANCHOR_START);
  pen->x += measured.width;
}

static void
write_event (Pen             *pen,
             InchesChronicle *chronicle,
             InchesEvent     *event,
             InchesDay        day)
{
  const InchesTextStyle small = { SMALL * pen->font->scale, FALSE, FALSE };
  g_autofree char *full = describe_evidence (event, day, FALSE);
  g_autofree char *brief = describe_evidence (event, day, TRUE);
  const char *lane = inches_event_get_lane (event);
  double radius = RADIUS * pen->font->scale;
  guint index;

  pen->x += GAP * pen->font->scale;
  if (lane != NULL && inches_chronicle_find_lane (chronicle, lane, &index))
    {
      inches_mark_draw_shape (pen->canvas, inches_lane_shape_of (inches_chronicle_get_lane (chronicle, index), event),
                              pen->x + radius, pen->middle, radius,
                              inches_theme_get_lane_color (pen->theme, lane),
                              inches_theme_get_color (pen->theme, INCHES_ROLE_VIEW),
                              (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED) != 0);
      pen->x += 2 * radius + 6 * pen->font->scale;
    }

  write_text (pen, inches_event_get_title (event), SIZE, FALSE, INCHES_ROLE_INK);
  pen->x += 8 * pen->font->scale;
  if (pen->x + inches_measurer_get_width (INCHES_MEASURER (pen->font->measurer), full, &small) <= pen->end)
    write_text (pen, full, SMALL, FALSE, INCHES_ROLE_INK2);
  else
    write_text (pen, brief, SMALL, FALSE, INCHES_ROLE_INK2);
}

static gboolean
has_room (const Pen  *pen,
          const char *text)
{
  InchesTextStyle style = { SIZE * pen->font->scale, FALSE, FALSE };

  return pen->x + inches_measurer_get_width (INCHES_MEASURER (pen->font->measurer), text, &style) <= pen->end;
}

/* In words that fit, or not at all. */
static void
write_hint (Pen *pen)
{
  const char *hints[] = {
    _("Point at the chart, or use the arrow keys, for dates, values and sources"),
    _("Point at the chart, or use the arrow keys"),
    _("Point at the chart"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    if (has_room (pen, hints[i]))
      {
        write_text (pen, hints[i], SIZE, FALSE, INCHES_ROLE_INK2);
        return;
      }
}

/* What is shown while nothing is pointed at. */
static void
write_rest (Pen           *pen,
            InchesSession *session)
{
  const InchesView *view = inches_session_get_view (session);
  g_autofree char *first = inches_day_to_text (floor (view->first));
  g_autofree char *last = inches_day_to_text (inches_view_get_last_day (view));
  /* Translators: two dates */
  g_autofree char *stretch = g_strdup_printf (_("%s to %s"), first, last);

  write_text (pen, inches_chronicle_get_title (inches_session_get_chronicle (session)), SIZE, TRUE, INCHES_ROLE_INK);
  pen->x += GAP * pen->font->scale;
  write_text (pen, stretch, SIZE, FALSE, INCHES_ROLE_INK);
  pen->x += GAP * pen->font->scale;
  write_hint (pen);
}

static void
write_week (Pen        *pen,
            const char *week)
{
  pen->x += GAP * pen->font->scale;
  inches_canvas_line (pen->canvas, round (pen->x) + 0.5, pen->middle - 8, round (pen->x) + 0.5, pen->middle + 8, 1,
                      inches_theme_get_color (pen->theme, INCHES_ROLE_GRID2));
  pen->x += GAP * pen->font->scale;
  write_text (pen, week, SIZE, FALSE, INCHES_ROLE_MODEL);
}

static void
write_line (InchesReadout *self,
            Pen           *pen)
{
  double day = inches_session_get_cursor (self->session);
  InchesEvent *event = inches_session_get_near (self->session);
  g_autofree char *date = NULL;
  g_autofree char *week = NULL;
  double end = pen->end;

  if (isnan (day))
    {
      write_rest (pen, self->session);
      return;
    }

  date = inches_day_to_short_text (floor (day));
  week = describe_week (self->session, day);
  write_text (pen, date, SIZE, TRUE, INCHES_ROLE_INK);

  /* The model's week always fits; the event's words give way. */
  if (week != NULL)
    pen->end -= 2 * GAP * pen->font->scale
                + inches_measurer_get_width (INCHES_MEASURER (pen->font->measurer), week,
                                             &(InchesTextStyle) { SIZE * pen->font->scale, FALSE, FALSE });
  if (event != NULL)
    write_event (pen, inches_session_get_chronicle (self->session), event, floor (day));
  pen->end = end;
  if (week != NULL)
    write_week (pen, week);
}

static void
inches_readout_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  InchesReadout *self = INCHES_READOUT (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  Pen pen = { .font = &self->font, .theme = inches_session_get_theme (self->session) };

  inches_chart_font_update (&self->font, widget);
  pen.canvas = inches_canvas_cairo_new (cr, self->font.measurer);
  pen.x = MARGIN * self->font.scale;
  pen.end = width - pen.x;
  pen.middle = height / 2.0;
  write_line (self, &pen);

  g_object_unref (pen.canvas);
  cairo_destroy (cr);
}

static void
inches_readout_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  InchesReadout *self = INCHES_READOUT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  inches_chart_font_update (&self->font, widget);
  *minimum = *natural = round (HEIGHT * self->font.scale);
}

static void
inches_readout_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_allocate (INCHES_READOUT (widget)->spoken, width, height, baseline, NULL);
}

static gboolean
speak_cb (gpointer user_data)
{
  InchesReadout *self = user_data;
  double day = inches_session_get_cursor (self->session);
  InchesEvent *event = inches_session_get_near (self->session);
  GString *words = g_string_new (NULL);

  self->spoken_id = 0;
  if (!isnan (day))
    {
      g_autofree char *date = inches_day_to_text (floor (day));
      g_autofree char *evidence = event != NULL ? describe_evidence (event, floor (day), FALSE) : NULL;
      g_autofree char *week = describe_week (self->session, day);

      g_string_append (words, date);
      if (event != NULL)
        g_string_append_printf (words, ". %s, %s", inches_event_get_title (event), evidence);
      if (week != NULL)
        g_string_append_printf (words, ". %s", week);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spoken), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
  g_string_free (words, TRUE);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (InchesReadout *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_clear_handle_id (&self->spoken_id, g_source_remove);
  self->spoken_id = g_timeout_add (SPOKEN_DELAY, speak_cb, self);
}

/* Only words about a week of the model follow a slider. */
static void
forecast_changed_cb (InchesReadout *self)
{
  g_autofree char *week = describe_week (self->session, inches_session_get_cursor (self->session));

  if (week != NULL)
    changed_cb (self);
}

static void
inches_readout_dispose (GObject *object)
{
  InchesReadout *self = INCHES_READOUT (object);

  g_clear_handle_id (&self->spoken_id, g_source_remove);
  g_clear_pointer (&self->spoken, gtk_widget_unparent);
  inches_chart_font_clear (&self->font);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_readout_parent_class)->dispose (object);
}

static void
inches_readout_class_init (InchesReadoutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_readout_dispose;
  widget_class->snapshot = inches_readout_snapshot;
  widget_class->measure = inches_readout_measure;
  widget_class->size_allocate = inches_readout_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_css_name (widget_class, "inches-readout");
}

static void
inches_readout_init (InchesReadout *self)
{
  self->spoken = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_LABEL, "can-target", FALSE, NULL);
  gtk_widget_set_parent (self->spoken, GTK_WIDGET (self));
  /* GTK 4.8 calls what has no name by its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
}

GtkWidget *
inches_readout_new (InchesSession *session)
{
  InchesReadout *self = g_object_new (INCHES_TYPE_READOUT, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "cursor-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
