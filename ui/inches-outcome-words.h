/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-outlook.h"

G_BEGIN_DECLS

/* How often futures end in each outcome class, in the words of the scale that the user
 * prefers, with the scale's legend. */
#define INCHES_TYPE_OUTCOME_WORDS (inches_outcome_words_get_type ())
G_DECLARE_FINAL_TYPE (InchesOutcomeWords, inches_outcome_words, INCHES, OUTCOME_WORDS, GtkWidget)

GtkWidget *inches_outcome_words_new (InchesOutlook *outlook);

G_END_DECLS
