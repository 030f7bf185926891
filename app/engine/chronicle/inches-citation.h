/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* How something of the record is cited: plain text, one source a line, the record
 * last. The form is described in docs/data.md. */

char *inches_citation_event      (InchesChronicle    *chronicle,
                                  InchesEvent        *event) G_GNUC_WARN_UNUSED_RESULT;
char *inches_citation_series     (InchesChronicle    *chronicle,
                                  InchesSeries       *series) G_GNUC_WARN_UNUSED_RESULT;
char *inches_citation_chart      (InchesChronicle    *chronicle,
                                  const char         *title,
                                  gboolean            has_model) G_GNUC_WARN_UNUSED_RESULT;

char *inches_citation_write_date (const char         *printed) G_GNUC_WARN_UNUSED_RESULT; /* "12 February 2015" of an ISO day; else as it is */

const char *inches_verified_get_words (InchesVerified verified); /* "checked to the day" */

G_END_DECLS
