/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date.h"
#include "inches-import.h"

G_BEGIN_DECLS

/* How often dates of numbers can be meant in one way only: "25/4/2024" tells that the day stands first. */
typedef struct
{
  guint day_first;
  guint month_first;
  guint open; /* could be meant either way */
} InchesDayOrderCount;

char     *inches_import_date_to_edtf (const char           *text,
                                      InchesDayOrder        order, /* AUTO: the day first */
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT; /* "3 May 2024": "2024-05-03" */
void      inches_import_date_count   (const char           *text,
                                      InchesDayOrderCount  *count); /* adds what @text tells */

G_END_DECLS
