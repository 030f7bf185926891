/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-own-data.h"

G_BEGIN_DECLS

/* Tables that InchesImport reads back to the same items. UTF-8, commas, CRLF, as RFC 4180 has them. */
GBytes *inches_own_csv_writer_print_events (const InchesOwnData *own) G_GNUC_WARN_UNUSED_RESULT; /* events and periods, one a row */
GBytes *inches_own_csv_writer_print_series (const InchesOwnData *own) G_GNUC_WARN_UNUSED_RESULT; /* one value a row */

G_END_DECLS
