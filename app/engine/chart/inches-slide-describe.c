/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-private.h"

#include "inches-dots-chart.h"

#include <glib/gi18n-lib.h>

/* The question, or what the model says to it, with the gap if there was a guess. */
static void
describe_board (const InchesSlide *self,
                GString           *words)
{
  const InchesSlideInput *input = &self->input;
  g_autofree char *asked = inches_slide_make_question (self);
  g_autofree char *sentence = NULL;
  g_autofree char *classes = NULL;
  guint counts[INCHES_N_OUTCOMES];

  g_string_append_printf (words, " %s", asked);
  if (input->stage != INCHES_SLIDE_ANSWER || input->forecast == NULL)
    return;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    counts[i] = inches_forecast_get_count (input->forecast, i);
  sentence = inches_forecast_describe (input->forecast, input->baseline);
  classes = inches_outcomes_describe (counts);
  g_string_append_printf (words, " %s %s", sentence, classes);
}

static void
describe_claims (const InchesSlide *self,
                 GString           *words)
{
  for (guint i = 0; i < inches_slide_count_claims (self); i++)
    {
      const InchesClaim *claim = inches_slide_get_claim (self, i);

      /* Translators: a claim, its verdict, what the record says. */
      g_string_append_printf (words, _(" Claim: %1$s %2$s: %3$s"), claim->sentence, inches_claim_verdict_get_name (claim->verdict),
                              claim->record);
    }
}

/**
 * inches_slide_describe:
 * @self: a placed slide
 *
 * Returns: (transfer full): title, caption, words, chart, question or answer and claims,
 *   for who cannot see them; on a question nothing of what the model says
 */
char *
inches_slide_describe (const InchesSlide *self)
{
  GString *words = g_string_new (inches_slide_get_title (self));

  if (*self->parts->caption != '\0')
    g_string_append_printf (words, ". %s", self->parts->caption);
  for (guint i = 0; self->parts->points != NULL && self->parts->points[i] != NULL; i++)
    g_string_append_printf (words, " %s", self->parts->points[i]);
  if (*self->parts->quote != '\0')
    g_string_append_printf (words, _(" Quoted: “%1$s”, %2$s."), self->parts->quote, self->parts->author);
  if (self->board != NULL)
    describe_board (self, words);
  if (self->plate != NULL)
    {
      g_autofree char *chart = inches_plate_describe (self->plate);

      g_string_append_printf (words, " %s", chart);
    }
  describe_claims (self, words);
  for (guint i = 0; i < self->state.notes->len; i++)
    g_string_append_printf (words, " %s", (const char *) self->state.notes->pdata[i]);

  return g_string_free (words, FALSE);
}
