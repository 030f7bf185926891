/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inches-argument.h"

#define MOST_OF_CLAIMS 3 /* sources that are named because a claim on the slide rests on them */

/**
 * inches_slide_words_of_place:
 * @briefing: a briefing
 * @step: index of one of its steps
 *
 * Returns: (transfer full): title of the briefing and section of the step, as far as
 *   there are any
 */
char *
inches_slide_words_of_place (const InchesBriefing *briefing,
                             guint                 step)
{
  const char *title = inches_briefing_get_title (briefing);
  const char *section = inches_briefing_step_get_parts (inches_briefing_get_step (briefing, step))->section;

  if (*title == '\0' || *section == '\0')
    return g_strconcat (title, section, NULL);

  return g_strdup_printf ("%s · %s", title, section);
}

/* Each once. */
static void
add_source (GPtrArray  *sources,
            char       *words)
{
  if (*words == '\0' || g_ptr_array_find_with_equal_func (sources, words, g_str_equal, NULL))
    g_free (words);
  else
    g_ptr_array_add (sources, words);
}

/* The best of an entry's sources stands first. */
static void
add_entry (GPtrArray   *sources,
           InchesEvent *event)
{
  const InchesSource *source;

  if (inches_event_get_n_sources (event) == 0)
    return;

  source = inches_event_get_source (event, 0);
  if (source->date != NULL)
    /* Translators: publisher, title and date of a source. */
    add_source (sources, g_strdup_printf (_("%1$s, “%2$s”, %3$s"), source->publisher, source->title, source->date));
  else
    /* Translators: publisher and title of a source. */
    add_source (sources, g_strdup_printf (_("%1$s, “%2$s”"), source->publisher, source->title));
}

/* What the chart says of its own sources is not said twice. */
static void
add_series (GPtrArray    *sources,
            InchesSeries *series,
            const char   *of_chart)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);

  if (fields->publisher == NULL || (of_chart != NULL && strstr (of_chart, fields->publisher) != NULL))
    return;

  if (fields->licence != NULL)
    add_source (sources, g_strdup_printf ("%s [%s]", fields->publisher, fields->licence));
  else
    add_source (sources, g_strdup (fields->publisher));
}

/* An entry or a series; an id that is neither is told elsewhere. */
static void
add_named (GPtrArray       *sources,
           InchesChronicle *chronicle,
           const char      *id,
           const char      *of_chart)
{
  InchesEvent *event = inches_chronicle_find_event (chronicle, id);
  InchesSeries *series = inches_chronicle_find_series (chronicle, id);

  if (event != NULL)
    add_entry (sources, event);
  else if (series != NULL)
    add_series (sources, series, of_chart);
}

static void
add_claim (GPtrArray         *sources,
           InchesChronicle   *chronicle,
           const InchesClaim *claim,
           const char        *of_chart)
{
  guint before = sources->len;

  for (guint i = 0; claim->series != NULL && claim->series[i] != NULL && sources->len < before + MOST_OF_CLAIMS; i++)
    add_named (sources, chronicle, claim->series[i], of_chart);
  for (guint i = 0; claim->events != NULL && claim->events[i] != NULL && sources->len < before + MOST_OF_CLAIMS; i++)
    add_named (sources, chronicle, claim->events[i], of_chart);
}

static void
add_claims (GPtrArray             *sources,
            const InchesStepParts *parts,
            InchesChronicle       *chronicle,
            const char            *of_chart)
{
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);

  for (guint i = 0; argument != NULL && parts->claims != NULL && parts->claims[i] != NULL; i++)
    {
      const InchesClaim *claim = inches_argument_find_claim (argument, parts->claims[i]);

      if (claim != NULL)
        add_claim (sources, chronicle, claim, of_chart);
    }
}

/**
 * inches_slide_words_of_sources:
 * @parts: a step
 * @chronicle: the record
 * @of_chart: (nullable): what the chart on the slide says of its own sources
 *
 * First what the step names, then what its claims rest on, then the chart's.
 *
 * Returns: (transfer full): the sources for the foot; "" if there are none
 */
char *
inches_slide_words_of_sources (const InchesStepParts *parts,
                               InchesChronicle       *chronicle,
                               const char            *of_chart)
{
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; parts->sources != NULL && parts->sources[i] != NULL; i++)
    add_named (sources, chronicle, parts->sources[i], of_chart);
  for (guint i = 0; parts->references != NULL && parts->references[i] != NULL; i++)
    add_source (sources, g_strdup (parts->references[i]));
  add_claims (sources, parts, chronicle, of_chart);
  if (sources->len == 0)
    return g_strdup (of_chart != NULL ? of_chart : "");

  g_ptr_array_add (sources, NULL);
  joined = g_strjoinv ("; ", (char **) sources->pdata);
  if (of_chart != NULL)
    /* Translators: %1$s are sources; %2$s is what a chart says of its own, which begins with "Source:" or "Sources:". */
    return g_strdup_printf (_("Sources of the words: %1$s. %2$s"), joined, of_chart);

  return g_strdup_printf (_("Sources: %s."), joined);
}
