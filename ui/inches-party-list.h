/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-diagnoser.h"

G_BEGIN_DECLS

/* Kyiv, Moscow, Washington and the European states beside the ladder: what each gives and
 * gets at each rung, and how it holds the rung back under the settings shown. */
#define INCHES_TYPE_PARTY_LIST (inches_party_list_get_type ())
G_DECLARE_FINAL_TYPE (InchesPartyList, inches_party_list, INCHES, PARTY_LIST, GtkWidget)

GtkWidget *inches_party_list_new (InchesOutlook *outlook);

G_END_DECLS
