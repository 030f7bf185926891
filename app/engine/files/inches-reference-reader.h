/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-json.h"

G_BEGIN_DECLS

const char *inches_reference_reader_read_lever  (const InchesJsonAt *at,
                                                 const char         *member); /* NULL if absent */
char      **inches_reference_reader_read_claims (const InchesJsonAt *at,
                                                 const char         *member,
                                                 guint               max_items) G_GNUC_WARN_UNUSED_RESULT;
char      **inches_reference_reader_read_events (const InchesJsonAt *at,
                                                 InchesChronicle    *chronicle) G_GNUC_WARN_UNUSED_RESULT; /* member "events" */
char      **inches_reference_reader_read_series (const InchesJsonAt *at,
                                                 InchesChronicle    *chronicle) G_GNUC_WARN_UNUSED_RESULT; /* member "series" */

G_END_DECLS
