/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-argument.h"

G_BEGIN_DECLS

/* A claim of the argument: its number and sentence, what the record says, and,
 * apart from that, whether the model was built on it. */
#define INCHES_TYPE_CLAIM_ROW (inches_claim_row_get_type ())
G_DECLARE_FINAL_TYPE (InchesClaimRow, inches_claim_row, INCHES, CLAIM_ROW, GtkBox)

GtkWidget *inches_claim_row_new (const InchesClaim *claim);

G_END_DECLS
