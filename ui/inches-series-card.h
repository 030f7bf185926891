/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* What a track shows: each of its series with unit, reach, source, vintage, licence
 * and doubts. Any widget may be its parent. */
#define INCHES_TYPE_SERIES_CARD (inches_series_card_get_type ())
G_DECLARE_FINAL_TYPE (InchesSeriesCard, inches_series_card, INCHES, SERIES_CARD, GtkPopover)

GtkWidget *inches_series_card_new (InchesChronicle *chronicle,
                                   guint            track, /* of the chronicle */
                                   double           day); /* whose values are told too; NAN: none */

G_END_DECLS
