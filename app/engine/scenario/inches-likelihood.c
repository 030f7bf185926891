/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-likelihood.h"

#include <glib/gi18n-lib.h>

/* A word and the shares it stands for, of 100 and both ends included. */
typedef struct
{
  guint       lowest;
  guint       highest;
  const char *words;
} Band;

static const Band icd203[] = {
  { 0, 1, N_("fewer than 1 in 100") },
  { 1, 5, N_("almost no chance") },
  { 5, 20, N_("very unlikely") },
  { 20, 45, N_("unlikely") },
  { 45, 55, N_("roughly even chance") },
  { 55, 80, N_("likely") },
  { 80, 95, N_("very likely") },
  { 95, 99, N_("almost certain") },
  { 99, 100, N_("more than 99 in 100") },
};

/* The gaps between these bands are meant. */
static const Band phia[] = {
  { 0, 5, N_("remote chance") },
  { 10, 20, N_("highly unlikely") },
  { 25, 35, N_("unlikely") },
  { 40, 50, N_("realistic possibility") },
  { 55, 75, N_("likely or probable") },
  { 80, 90, N_("highly likely") },
  { 95, 100, N_("almost certain") },
};

static const Band *
get_bands (InchesLikelihoodScale  scale,
           guint                 *n_bands)
{
  *n_bands = scale == INCHES_LIKELIHOOD_ICD203 ? G_N_ELEMENTS (icd203) : G_N_ELEMENTS (phia);

  return scale == INCHES_LIKELIHOOD_ICD203 ? icd203 : phia;
}

/* On a boundary the band nearer to an even chance: of two that hold the share,
 * the higher one below 50, the lower one above. */
static const Band *
find_band (const Band *bands,
           guint       n_bands,
           guint       count,
           guint       n)
{
  const Band *found = NULL;
  guint64 share = (guint64) count * 100;

  for (guint i = 0; i < n_bands; i++)
    if (share >= (guint64) bands[i].lowest * n && share <= (guint64) bands[i].highest * n
        && (found == NULL || share < (guint64) 50 * n))
      found = &bands[i];

  return found;
}

/**
 * inches_likelihood_get_words:
 * @scale: which words
 * @count: how many simulated futures
 * @n: of how many, at least 1
 *
 * Words for the share of simulated futures, never for the chance of an event in
 * the world. A boundary takes the less certain word. Where the PHIA yardstick
 * has a gap, the words on both sides are given.
 *
 * Returns: (transfer full): the words, translated
 */
char *
inches_likelihood_get_words (InchesLikelihoodScale scale,
                             guint                 count,
                             guint                 n)
{
  guint n_bands;
  const Band *bands = get_bands (scale, &n_bands);
  const Band *found;
  guint above = 1;

  g_return_val_if_fail (n > 0 && count <= n, NULL);

  found = find_band (bands, n_bands, count, n);
  if (found != NULL)
    return g_strdup (_(found->words));

  while ((guint64) bands[above].lowest * n < (guint64) count * 100)
    above++;

  return g_strdup_printf (_("between “%1$s” and “%2$s”"), _(bands[above - 1].words), _(bands[above].words));
}

/**
 * inches_likelihood_get_legend:
 * @scale: which words
 *
 * Returns: (transfer full): what each word stands for, for the foot of what uses them
 */
char *
inches_likelihood_get_legend (InchesLikelihoodScale scale)
{
  guint n_bands;
  const Band *bands = get_bands (scale, &n_bands);
  GString *legend = g_string_new (scale == INCHES_LIKELIHOOD_ICD203
                                  ? _("Words for shares of simulated futures, as in U.S. ICD 203: ")
                                  : _("Words for shares of simulated futures, as in the UK's PHIA yardstick: "));
  const char *before = "";

  for (guint i = 0; i < n_bands; i++)
    {
      /* These two say it themselves. */
      if (scale == INCHES_LIKELIHOOD_ICD203 && (i == 0 || i == n_bands - 1))
        continue;

      /* Translators: a word for a share; from and to, of 100. */
      g_string_append (legend, before);
      g_string_append_printf (legend, _("%1$s %2$u–%3$u"), _(bands[i].words), bands[i].lowest, bands[i].highest);
      before = ", ";
    }

  g_string_append (legend, _(" of 100."));
  return g_string_free (legend, FALSE);
}
