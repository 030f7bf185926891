/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels stay where they are while the view moves, and no view loses one that a plain
 * placer would have found room for. */
#include "inches-measurer-fixed.h"
#include "timeline-fixture.h"

#include <math.h>
#include <string.h>

#define STEPS   500  /* px panned at each zoom */
#define VIEWS   2000
#define SEED    20251231

/* How an event stands in one picture. */
typedef struct
{
  gboolean in_view;
  gboolean has_label;
  double   x;
  double   row;  /* px from the mark down to the label */
  double   side; /* px from the mark to the label's left end */
  double   left; /* of the label, px of the picture */
  double   right;
} Standing;

static Standing
look (InchesTimeline *timeline,
      InchesEvent    *event)
{
  Standing standing = { 0 };
  InchesTimelineTarget target;

  if (!inches_timeline_find (timeline, event, &target))
    return standing;

  standing = (Standing) { TRUE, target.has_label, target.x, 0, 0, target.x, target.x };
  if (target.has_label)
    {
      standing.row = target.label.y - target.y;
      standing.side = target.label.x - target.x;
      standing.left = MIN (target.label.x, target.x);
      standing.right = MAX (target.label.x + target.label.width, target.x);
    }

  return standing;
}

static gboolean
is_changed (const Standing *a,
            const Standing *b)
{
  if (!a->in_view || !b->in_view)
    return FALSE;
  if (a->has_label != b->has_label)
    return TRUE;

  return a->has_label && (fabs (a->row - b->row) > 0.5 || fabs (a->side - b->side) > 0.5);
}

/* px from the nearer edge of the view to what changed: a label that reaches over an
 * edge gives way there, and those beside it may take the room. */
static double
distance_to_edge (const InchesTimelineBox *plot,
                  const Standing          *a,
                  const Standing          *b)
{
  double left = MIN (a->left, b->left) - plot->x;
  double right = plot->x + plot->width - MAX (a->right, b->right);

  return MIN (left, right);
}

static double
widest_label (void)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  InchesTextStyle style = { 11, TRUE, FALSE };
  double widest = 0;

  for (guint i = 0; i < events->len; i++)
    widest = MAX (widest, inches_measurer_get_width (fixture.measurers[0], inches_event_get_label (g_ptr_array_index (events, i)), &style));

  return widest;
}

/* Pans from a day on and counts what changed further than a label from both edges. */
static guint
pan (InchesTimelineInput *input,
     double               days,
     double               start,
     guint               *at_edges)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autofree Standing *before = g_new0 (Standing, events->len);
  double widest = widest_label ();
  guint changes = 0;

  inches_view_show (&input->view, start, start + days);
  for (guint step = 0; step <= STEPS; step++)
    {
      InchesTimelineBox plot;

      inches_timeline_place (timeline, input);
      inches_timeline_get_plot (timeline, &plot);
      for (guint i = 0; i < events->len; i++)
        {
          Standing now = look (timeline, g_ptr_array_index (events, i));

          if (step > 0 && is_changed (&before[i], &now))
            {
              if (distance_to_edge (&plot, &before[i], &now) > widest)
                {
                  changes++;
                  g_test_message ("%g days, step %u: \"%s\" %s, %.0f px from an edge", days, step,
                                  inches_event_get_label (g_ptr_array_index (events, i)),
                                  before[i].has_label == now.has_label ? "jumps" : now.has_label ? "appears" : "vanishes",
                                  distance_to_edge (&plot, &before[i], &now));
                }
              else
                *at_edges += 1;
            }
          before[i] = now;
        }
      inches_view_pan (&input->view, days / plot.width);
    }

  return changes;
}

static void
test_timeline_labels_pan (void)
{
  static const double zooms[] = { 3000, 1461, 700, 365, 180, 61, 21, 7 };
  static const char *const starts[] = { "2014-01-20", "2014-08-01", "2021-11-15", "2022-02-01", "2024-11-01" };

  for (guint z = 0; z < G_N_ELEMENTS (zooms); z++)
    for (guint p = 0; p < G_N_ELEMENTS (starts); p++)
      {
        InchesTimelineInput input = timeline_fixture_input (&timeline_sizes[(z + p) % 2 * 2], 0, 0, 0);
        guint at_edges = 0;
        InchesDay day;
        guint changes;

        g_assert_true (inches_day_parse (starts[p], &day, NULL));
        changes = pan (&input, zooms[z], day, &at_edges);
        if (changes > 0)
          g_test_fail ();
        g_test_message ("%g px, %g days from %s: %u changes, %u at edges", input.width, zooms[z], starts[p], changes, at_edges);
      }
}

/* Zooming in, a label that stands keeps its row and side as long as it is shown. */
static void
test_timeline_labels_zoom (void)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  InchesTimelineInput input = timeline_fixture_input (&timeline_sizes[0], 1, 0, 0);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autofree Standing *before = g_new0 (Standing, events->len);
  InchesDay day = inches_day_from_ymd (2022, 3, 1);
  double widest = widest_label ();
  guint jumps = 0, kept = 0;

  for (guint step = 0; input.view.last - input.view.first > 7; step++)
    {
      InchesTimelineBox plot;

      inches_view_zoom (&input.view, day, 0.97);
      inches_timeline_place (timeline, &input);
      inches_timeline_get_plot (timeline, &plot);
      for (guint i = 0; i < events->len; i++)
        {
          Standing now = look (timeline, g_ptr_array_index (events, i));

          if (step > 0 && now.has_label && before[i].has_label && distance_to_edge (&plot, &before[i], &now) > widest)
            {
              jumps += is_changed (&before[i], &now);
              kept++;
            }
          before[i] = now;
        }
    }

  g_test_message ("%u jumps among %u labels that stayed", jumps, kept);
  g_assert_cmpuint (jumps, <=, kept / 200);
}

/* A plain placer: the most important first, then by date; right or left of its leader,
 * lowest row first; nothing moves for another. The rules for room are those of look.md. */
typedef struct
{
  double   x;
  double   width;
  double   left;
  double   right;
  gboolean leftward;
  guint    row;
} Plain;

static gboolean
plain_leader_hits (const Plain *leader,
                   const Plain *text,
                   double       unit)
{
  double spare = text->width * 0.12;
  double left = text->left - (text->leftward ? spare : 0);
  double right = text->right + (text->leftward ? 0 : spare);

  return text->row <= leader->row && leader->x > left - 2 * unit && leader->x < right + 2 * unit;
}

static gboolean
plain_hits (const Plain *a,
            const Plain *b,
            double       unit)
{
  double a_spare = a->width * 0.12, b_spare = b->width * 0.12;

  if (fabs (a->x - b->x) < 3 * unit || plain_leader_hits (a, b, unit) || plain_leader_hits (b, a, unit))
    return TRUE;
  if (a->row != b->row)
    return FALSE;

  return (a->left < b->right + 7 * unit && b->left < a->right + 7 * unit)
         || (a->left - (a->leftward ? a_spare : 0) < b->right + (b->leftward ? 0 : b_spare)
             && b->left - (b->leftward ? b_spare : 0) < a->right + (a->leftward ? 0 : a_spare));
}

static gboolean
plain_fits (const Plain             *flag,
            GArray                  *placed,
            const InchesTimelineBox *plot,
            double                   unit)
{
  double spare = flag->width * 0.12;

  if (flag->left < plot->x || flag->right > plot->x + plot->width
      || flag->left - (flag->leftward ? spare : 0) < plot->x - 7 * unit
      || flag->right + (flag->leftward ? 0 : spare) > plot->x + plot->width + 7 * unit)
    return FALSE;

  for (guint i = 0; i < placed->len; i++)
    if (plain_hits (flag, &g_array_index (placed, Plain, i), unit))
      return FALSE;

  return TRUE;
}

static gboolean
plain_place (InchesMeasurer          *measurer,
             InchesEvent             *event,
             double                   x,
             guint                    n_rows,
             GArray                  *placed,
             const InchesTimelineBox *plot,
             double                   unit)
{
  InchesTextStyle style = { 11 * unit, inches_event_get_importance (event) == 1, FALSE };
  Plain flag = { x, inches_measurer_get_width (measurer, inches_event_get_label (event), &style), 0, 0, FALSE, 0 };

  for (guint way = 0; way < 2 * n_rows; way++)
    {
      flag.row = way / 2;
      flag.leftward = way % 2 == 1;
      flag.left = flag.leftward ? x - 4 * unit - flag.width : x + 4 * unit;
      flag.right = flag.left + flag.width;
      if (!plain_fits (&flag, placed, plot, unit))
        continue;

      g_array_append_val (placed, flag);
      return TRUE;
    }

  return FALSE;
}

/* Labels of importance 1, and of 1 and 2, that the plain placer finds room for in one lane. */
static void
place_plainly (InchesTimeline            *timeline,
               const InchesTimelineInput *input,
               guint                      row,
               guint                     *counts)
{
  const InchesTimelineRow *lane_row = inches_timeline_get_row (timeline, row);
  const InchesLane *lane = inches_chronicle_get_lane (fixture.chronicle, lane_row->index);
  GPtrArray *events = inches_chronicle_get_lane_events (fixture.chronicle, lane_row->index);
  double unit = input->font_scale;
  guint n_rows = (guint) round ((lane_row->box.height / unit - 15 - (lane->named_spans ? 13 : 0)) / 12);
  g_autoptr(GArray) placed = g_array_new (FALSE, FALSE, sizeof (Plain));
  InchesTimelineBox plot;

  inches_timeline_get_plot (timeline, &plot);
  for (guint importance = 1; importance <= 2; importance++)
    for (guint i = 0; i < events->len; i++)
      {
        InchesEvent *event = g_ptr_array_index (events, i);
        InchesTimelineTarget target;

        if (inches_event_get_importance (event) != importance || !inches_timeline_find (timeline, event, &target))
          continue;
        if (plain_place (input->measurer, event,
                         CLAMP (inches_timeline_day_to_x (timeline, inches_date_get_first (inches_event_get_date (event)) + 0.5),
                                plot.x, plot.x + plot.width),
                         n_rows, placed, &plot, unit))
          {
            counts[0] += importance == 1;
            counts[1]++;
          }
      }
}

static void
count_important (InchesTimeline *timeline,
                 guint          *counts)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      InchesTimelineTarget target;

      if (inches_event_get_importance (event) > 2 || !inches_timeline_find (timeline, event, &target) || !target.has_label)
        continue;
      counts[0] += inches_event_get_importance (event) == 1;
      counts[1]++;
    }
}

static InchesTimelineInput
make_view (GRand              *rand,
           guint               i,
           const char        **rows)
{
  TimelineSize size = {
    g_rand_int_range (rand, 640, 2000), g_rand_int_range (rand, 360, 1200), 0.25 * g_rand_int_range (rand, 4, 9),
    INCHES_TIMELINE_WINDOW
  };
  InchesTimelineInput input = timeline_fixture_input (&size, 1, 0, i % 2);
  double days = exp (g_rand_double_range (rand, log (3), log (4383)));
  double start = g_rand_double_range (rand, input.view.lowest - 30, input.view.highest - days + 30);
  guint n = 0;

  for (guint lane = 0; lane < inches_chronicle_get_n_lanes (fixture.chronicle); lane++)
    if (g_rand_double (rand) < 0.7)
      rows[n++] = inches_chronicle_get_lane (fixture.chronicle, lane)->id;
  if (g_rand_boolean (rand))
    rows[n++] = inches_chronicle_get_track (fixture.chronicle, 0)->id;
  rows[n] = NULL;

  inches_view_show (&input.view, start, start + days);
  input.rows = rows;
  input.show_model = FALSE;

  return input;
}

static void
check_room (InchesTimeline *timeline,
            const char     *name)
{
  guint n = inches_timeline_get_n_texts (timeline);

  for (guint i = 0; i < n; i++)
    {
      const InchesTimelineText *a = inches_timeline_get_text (timeline, i);
      const InchesTimelineBox *row = a->row != INCHES_NO_ROW ? &inches_timeline_get_row (timeline, a->row)->box : NULL;

      if (row != NULL && (a->box.y < row->y - 1 || a->box.y + a->box.height > row->y + row->height + 1))
        {
          g_test_message ("%s: \"%s\" leaves its row", name, a->text);
          g_test_fail ();
        }
      for (guint j = i + 1; j < n; j++)
        if (inches_timeline_box_overlaps (&a->box, &inches_timeline_get_text (timeline, j)->box))
          {
            g_test_message ("%s: \"%s\" over \"%s\"", name, a->text, inches_timeline_get_text (timeline, j)->text);
            g_test_fail ();
          }
    }
}

/* All events in view are drawn in one way or another: what can be found is what is counted. */
static void
check_sum (InchesTimeline *timeline,
           const char     *name)
{
  GPtrArray *events = inches_chronicle_get_events (fixture.chronicle);
  guint labelled, clustered, plain, found = 0, with_label = 0;

  inches_timeline_get_counts (timeline, &labelled, &clustered, &plain);
  for (guint i = 0; i < events->len; i++)
    {
      InchesTimelineTarget target;

      if (!inches_timeline_find (timeline, g_ptr_array_index (events, i), &target))
        continue;
      found++;
      with_label += target.has_label;
    }

  if (labelled + clustered + plain != found || with_label != labelled)
    {
      g_test_message ("%s: %u + %u + %u, %u found, %u with labels", name, labelled, clustered, plain, found, with_label);
      g_test_fail ();
    }
}

static void
test_timeline_labels_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  guint worse = 0;
  guint64 sums[4] = { 0 };

  for (guint i = 0; i < VIEWS; i++)
    {
      const char *rows[16];
      InchesTimelineInput input = make_view (rand, i, rows);
      g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
      g_autofree char *name = g_strdup_printf ("view %u, %g x %g, text %g, %.1f days from %.1f", i, input.width, input.height,
                                               input.font_scale, input.view.last - input.view.first, input.view.first);
      guint ours[2] = { 0 }, plain[2] = { 0 };

      inches_timeline_place (timeline, &input);
      check_room (timeline, name);
      check_sum (timeline, name);
      count_important (timeline, ours);
      for (guint row = 0; row < inches_timeline_get_n_rows (timeline); row++)
        if (inches_timeline_get_row (timeline, row)->kind == INCHES_ROW_LANE)
          place_plainly (timeline, &input, row, plain);

      for (guint k = 0; k < 2; k++)
        {
          sums[k] += ours[k];
          sums[2 + k] += plain[k];
        }
      if (ours[0] >= plain[0] && ours[1] >= plain[1])
        continue;
      worse++;
      g_test_message ("%s: %u and %u labels of importance 1 and 1 to 2, plainly %u and %u", name, ours[0], ours[1], plain[0], plain[1]);
    }

  g_test_message ("importance 1: %" G_GUINT64_FORMAT ", plainly %" G_GUINT64_FORMAT "; 1 and 2: %" G_GUINT64_FORMAT ", plainly %"
                  G_GUINT64_FORMAT "; worse in %u views", sums[0], sums[2], sums[1], sums[3], worse);
  g_assert_cmpuint (worse, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/timeline-labels/pan", test_timeline_labels_pan);
  g_test_add_func ("/timeline-labels/zoom", test_timeline_labels_zoom);
  g_test_add_func ("/timeline-labels/random", test_timeline_labels_random);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
