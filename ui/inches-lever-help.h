/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-lever-set.h"

G_BEGIN_DECLS

/* What a lever means, in words: the popover of a lever row. */
char      *inches_lever_describe_grade (const InchesLever *lever) G_GNUC_WARN_UNUSED_RESULT; /* where the early-2025 value is from, and the claims */
char      *inches_lever_describe_value (const InchesLever *lever,
                                        double             value) G_GNUC_WARN_UNUSED_RESULT; /* "45 USD a barrel, war budget under strain" */
GtkWidget *inches_lever_help_new       (const InchesLever *lever); /* a popover */

G_END_DECLS
