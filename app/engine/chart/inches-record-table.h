/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-table.h"

G_BEGIN_DECLS

/* The record as tables. Lines of events, periods and precedents are about an
 * #InchesEvent, those of series about an #InchesSeries. */

InchesTable *inches_record_table_new_events     (InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT;
InchesTable *inches_record_table_new_periods    (InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT;
InchesTable *inches_record_table_new_precedents (InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT;
InchesTable *inches_record_table_new_series     (InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT;
InchesTable *inches_record_table_new_values     (InchesSeries    *series) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
