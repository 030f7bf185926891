/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-happened.h"

#include "inches-evidence-links.h"
#include "inches-evidence-picture.h"
#include "inches-index-words.h"
#include "inches-number.h"
#include "inches-share.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct _Live Live;

/* What a row is about. */
typedef struct
{
  Live  *live;
  guint  place; /* of a measure or standing */
} Item;

/* What the signal handlers of one list need. */
struct _Live
{
  InchesSession     *session;  /* these outlive the list */
  InchesExaminer    *examiner;
  char              *preset;
  GtkWidget         *picture;
  GtkWidget         *summary;
  GPtrArray         *items;     /* of Item */
  GPtrArray         *measures;  /* of InchesEvidenceRow, in the order of the card */
  GPtrArray         *standings;
  InchesEvidenceRow *backtest;  /* NULL: it is no case of history */
};

static void
live_free (gpointer data)
{
  Live *live = data;

  g_ptr_array_unref (live->items);
  g_ptr_array_unref (live->measures);
  g_ptr_array_unref (live->standings);
  g_free (live->preset);
  g_free (live);
}

/* NULL until the first examination is there. */
static InchesHappened *
get_happened (Live *live)
{
  InchesExamination *examination = inches_examiner_get_examination (live->examiner);

  for (guint i = 0; examination != NULL && i < inches_examination_get_n_happened (examination); i++)
    if (g_str_equal (inches_happened_get_preset (inches_examination_get_happened (examination, i)), live->preset))
      return inches_examination_get_happened (examination, i);

  return NULL;
}

static InchesSign
get_sign (InchesHappenedVerdict verdict)
{
  return verdict == INCHES_HAPPENED_HIT ? INCHES_SIGN_TICK : verdict == INCHES_HAPPENED_MISS ? INCHES_SIGN_CROSS : INCHES_SIGN_DASH;
}

/* "March 2025: 105, above; in the model 99 in the middle, nine futures in ten from 93 to 103" */
static char *
describe_point (const InchesHappenedMeasure *measure,
                const InchesHappenedPoint   *point)
{
  gboolean annual = inches_series_get_fields (measure->series)->frequency == INCHES_FREQUENCY_ANNUAL;
  g_autofree char *iso = inches_day_to_iso (point->first);
  g_autofree char *when = NULL;
  InchesDate date;
  const char *place = point->value > point->band[INCHES_QUANTILE_95] ? _("above")
                      : point->value < point->band[INCHES_QUANTILE_05] ? _("below") : _("within");

  iso[strlen (annual ? "2025" : "2025-02")] = '\0';
  if (!inches_date_parse (iso, &date, NULL))
    g_return_val_if_reached (g_strdup (""));
  when = inches_date_to_text (&date);

  /* Translators: month or year; a figure; above, below or within; three figures of the model. */
  return g_strdup_printf (_("%s: %.0f, %s%s; in the model %.0f in the middle, nine futures in ten from %.0f to %.0f"), when,
                          point->value, place, point->provisional ? _(", provisional") : "", point->band[INCHES_QUANTILE_50],
                          point->band[INCHES_QUANTILE_05], point->band[INCHES_QUANTILE_95]);
}

static GtkWidget *
make_measure (InchesSession *session,
              gconstpointer  data)
{
  const Item *item = data;
  const InchesHappenedMeasure *measure = inches_happened_get_measure (get_happened (item->live), item->place);
  GtkWidget *body = inches_evidence_body_new ();
  char *series[] = { measure->measure->series, NULL };

  inches_evidence_body_add_text (body, NULL, measure->measure->words);
  if (measure->measure->doubt != NULL)
    inches_evidence_body_add_text (body, _("Doubt"), measure->measure->doubt);
  for (guint i = 0; i < measure->points->len; i++)
    {
      g_autofree char *line = describe_point (measure, &g_array_index (measure->points, InchesHappenedPoint, i));

      inches_evidence_body_add_text (body, NULL, line);
    }
  inches_evidence_body_add_series (body, session, series);

  return body;
}

static GtkWidget *
make_standing (InchesSession *session,
               gconstpointer  data)
{
  const Item *item = data;
  const InchesHappenedStanding *standing = inches_happened_get_standing (get_happened (item->live), item->place);
  GtkWidget *body = inches_evidence_body_new ();

  inches_evidence_body_add_text (body, _("Record"), inches_record_state_get_name (standing->standing->state));
  inches_evidence_body_add_text (body, NULL, _("A hit if more than half of the simulated futures have it as the record has."));
  inches_evidence_body_add_events (body, session, standing->standing->events);
  inches_evidence_body_add_sources (body, session, NULL, standing->standing->events);

  return body;
}

static GtkWidget *
make_backtest (InchesSession *session,
               gconstpointer  data)
{
  const Item *item = data;
  const InchesBacktest *test = inches_examination_find_backtest (inches_examiner_get_examination (item->live->examiner),
                                                                 item->live->preset);
  g_autofree char *kept = inches_share_describe (test->kept, test->n_futures);
  g_autofree char *smaller = inches_share_describe (test->smaller, test->n_futures);
  g_autofree char *now = g_strdup_printf (_("What was agreed is in force at the end in %s of 100 simulated futures; the war grows smaller in %s."),
                                          kept, smaller);
  GtkWidget *body = inches_evidence_body_new ();

  inches_evidence_body_add_text (body, _("What the model should say"), test->expected);
  inches_evidence_body_add_text (body, _("What it says"), now);
  inches_evidence_body_add_text (body, _("What happened"), test->history);
  inches_evidence_body_add_text (body, _("Known misfit"), test->misfit);

  return body;
}

static InchesEvidenceRow *
add_row (GtkWidget              *list,
         Live                   *live,
         InchesEvidenceBodyFunc  make,
         guint                   place)
{
  GtkWidget *row = inches_evidence_row_new (live->session, FALSE);
  Item *item = g_new (Item, 1);

  *item = (Item) { live, place };
  g_ptr_array_add (live->items, item);
  inches_evidence_row_set_body (INCHES_EVIDENCE_ROW (row), make, item);
  inches_evidence_list_add (INCHES_EVIDENCE_LIST (list), row);

  return INCHES_EVIDENCE_ROW (row);
}

static const char *
get_standing_name (Live       *live,
                   const char *of)
{
  const InchesLadder *ladder = inches_model_get_ladder (inches_session_get_model (live->session));
  guint rung;

  if (g_str_equal (of, "document"))
    return _("Document");
  if (g_str_equal (of, "crisis"))
    return _("Crisis");

  return inches_ladder_find (ladder, of, &rung) ? ladder->rungs[rung].name : of;
}

static void
show_measure (InchesEvidenceRow           *row,
              InchesHappened              *happened,
              const InchesHappenedMeasure *measure)
{
  g_autofree char *words = inches_happened_describe_measure (happened, measure);
  const char *index = inches_index_get_name (measure->index);
  g_autofree char *title = measure->measure->name != NULL ? g_strdup_printf ("%s (%s). %s", measure->measure->name, index, words)
                                                          : g_strdup_printf ("%s: %s", index, words);

  inches_evidence_row_set_words (row, get_sign (measure->verdict), inches_happened_verdict_get_name (measure->verdict), title, NULL);
  inches_evidence_row_refresh (row);
}

static void
show_standing (InchesEvidenceRow            *row,
               Live                         *live,
               InchesHappened               *happened,
               const InchesHappenedStanding *standing)
{
  g_autofree char *words = inches_happened_describe_standing (happened, standing);
  g_autofree char *title = g_strdup_printf ("%s: %s", get_standing_name (live, standing->standing->of), words);
  gboolean contested = standing->standing->state == INCHES_RECORD_CONTESTED;

  inches_evidence_row_set_words (row, contested ? INCHES_SIGN_RING : get_sign (standing->verdict),
                                 contested ? inches_record_state_get_name (standing->standing->state)
                                           : inches_happened_verdict_get_name (standing->verdict),
                                 title, NULL);
  inches_evidence_row_refresh (row);
}

static void
show_backtest (Live                 *live,
               const InchesBacktest *test)
{
  inches_evidence_row_set_words (live->backtest, test->holds ? INCHES_SIGN_TICK : INCHES_SIGN_CROSS,
                                 test->holds ? _("As expected") : _("Not as expected"), test->misfit, NULL);
  inches_evidence_row_refresh (live->backtest);
}

static void
add_rows (GtkWidget      *list,
          Live           *live,
          InchesHappened *happened)
{
  InchesEvidenceList *rows = INCHES_EVIDENCE_LIST (list);

  inches_evidence_list_add_heading (rows, _("Each index beside the nearest measure of the record"));
  for (guint i = 0; i < inches_happened_get_n_measures (happened); i++)
    g_ptr_array_add (live->measures, add_row (list, live, make_measure, i));
  if (inches_happened_get_n_standings (happened) > 0)
    inches_evidence_list_add_heading (rows, _("At the end of these weeks"));
  for (guint i = 0; i < inches_happened_get_n_standings (happened); i++)
    g_ptr_array_add (live->standings, add_row (list, live, make_standing, i));
  if (inches_examination_find_backtest (inches_examiner_get_examination (live->examiner), live->preset) != NULL)
    {
      inches_evidence_list_add_heading (rows, _("Backtest, and what the model gets wrong"));
      live->backtest = add_row (list, live, make_backtest, 0);
    }
}

static char *
describe (InchesHappened *happened)
{
  guint hits = inches_happened_count (happened, INCHES_HAPPENED_HIT);
  guint misses = inches_happened_count (happened, INCHES_HAPPENED_MISS);
  g_autofree char *n = inches_number_format (inches_forecast_get_n_futures (inches_happened_get_forecast (happened)), 0);

  /* Translators: two counts; a number of futures. */
  return g_strdup_printf (_("Hits: %u; misses: %u. A measure is a hit if nine in ten of its values lie within nine of ten simulated futures, "
                            "of %s; both start from 100."), hits, misses, n);
}

static void
update (GtkWidget *list)
{
  Live *live = g_object_get_data (G_OBJECT (list), "live");
  InchesHappened *happened = get_happened (live);
  g_autofree char *words = NULL;

  if (happened == NULL)
    return;

  if (live->measures->len == 0)
    add_rows (list, live, happened);
  for (guint i = 0; i < live->measures->len; i++)
    show_measure (live->measures->pdata[i], happened, inches_happened_get_measure (happened, i));
  for (guint i = 0; i < live->standings->len; i++)
    show_standing (live->standings->pdata[i], live, happened, inches_happened_get_standing (happened, i));
  if (live->backtest != NULL)
    show_backtest (live, inches_examination_find_backtest (inches_examiner_get_examination (live->examiner), live->preset));

  inches_evidence_picture_set (INCHES_EVIDENCE_PICTURE (live->picture), happened);
  words = describe (happened);
  gtk_label_set_label (GTK_LABEL (live->summary), words);
}

GtkWidget *
inches_evidence_happened_new (InchesSession  *session,
                              InchesExaminer *examiner,
                              const char     *preset)
{
  GtkWidget *list = inches_evidence_list_new (inches_model_find_preset (inches_session_get_model (session), preset)->name);
  Live *live = g_new0 (Live, 1);

  live->session = session;
  live->examiner = examiner;
  live->preset = g_strdup (preset);
  live->items = g_ptr_array_new_with_free_func (g_free);
  live->measures = g_ptr_array_new ();
  live->standings = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (list), "live", live, live_free);

  live->picture = inches_evidence_picture_new (session);
  inches_evidence_list_add (INCHES_EVIDENCE_LIST (list), live->picture);
  live->summary = gtk_label_new (_("The model is at work."));
  gtk_label_set_wrap (GTK_LABEL (live->summary), TRUE);
  gtk_label_set_xalign (GTK_LABEL (live->summary), 0);
  gtk_widget_add_css_class (live->summary, "evidence-summary");
  inches_evidence_list_add (INCHES_EVIDENCE_LIST (list), live->summary);

  g_signal_connect_object (examiner, "notify::examination", G_CALLBACK (update), list, G_CONNECT_SWAPPED);
  update (list);

  return list;
}
