/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-model-page.h"

G_BEGIN_DECLS

/* Words of the charts that say why. */
char *inches_why_words_capitalize    (const char              *words) G_GNUC_WARN_UNUSED_RESULT; /* first letter large */
char *inches_why_words_list_changes  (const InchesAttribution *attribution,
                                      guint                    player) G_GNUC_WARN_UNUSED_RESULT; /* "Inches to miles 50 → 0, …" */
char *inches_why_words_list_group    (const InchesLeverSet    *levers,
                                      const char              *group) G_GNUC_WARN_UNUSED_RESULT; /* its levers */
char *inches_why_words_describe_part (const char              *name,
                                      const char              *changes,
                                      gint                     tenths,
                                      gboolean                 changed) G_GNUC_WARN_UNUSED_RESULT;
char *inches_why_words_setting       (const InchesLever       *lever,
                                      double                   value) G_GNUC_WARN_UNUSED_RESULT; /* value with its unit */
char *inches_why_words_fit           (const InchesModelPage   *page,
                                      const char              *list,
                                      double                   width) G_GNUC_WARN_UNUSED_RESULT;
gint  inches_why_round               (const InchesAttribution *attribution,
                                      gint                     tenths[INCHES_MOST_PLAYERS]); /* what is printed */
void  inches_why_sort                (const InchesAttribution *attribution,
                                      guint                    order[INCHES_MOST_PLAYERS]);

G_END_DECLS
