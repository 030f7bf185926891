/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two scales of words for shares. One is used at a time, always with its legend. */
typedef enum
{
  INCHES_LIKELIHOOD_ICD203, /* U.S. Intelligence Community Directive 203 */
  INCHES_LIKELIHOOD_PHIA    /* the UK's probability yardstick */
} InchesLikelihoodScale;

char *inches_likelihood_get_words  (InchesLikelihoodScale scale,
                                    guint                 count,
                                    guint                 n) G_GNUC_WARN_UNUSED_RESULT;
char *inches_likelihood_get_legend (InchesLikelihoodScale scale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
