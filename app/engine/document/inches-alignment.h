/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-day.h"

G_BEGIN_DECLS

/* Which day of 2014 and 2015 lies on which day of 2024 and 2025 when the two are
 * compared. Plain value; zeroed is not valid: use inches_alignment_init(). */
typedef struct
{
  InchesDay then;
  InchesDay now;
} InchesAlignment;

void     inches_alignment_init     (InchesAlignment        *self); /* 1 September 2014 on 12 February 2025 */
gboolean inches_alignment_equal    (const InchesAlignment  *a,
                                    const InchesAlignment  *b);
void     inches_alignment_get_then (InchesDay              *first,
                                    InchesDay              *last); /* the stretch that then lies in, both included */
void     inches_alignment_get_now  (InchesDay              *first,
                                    InchesDay              *last);
void     inches_alignment_shift    (InchesAlignment        *self,
                                    gboolean                now,
                                    gint                    days); /* moves one of the days, as far as its stretch goes */
gboolean inches_alignment_parse    (InchesAlignment        *self,
                                    const char             *text,
                                    GError                **error); /* "2014-09-01=2025-02-12" */
gboolean inches_alignment_set_day  (InchesAlignment        *self,
                                    gboolean                now,
                                    const char             *iso,
                                    GError                **error);

G_END_DECLS
