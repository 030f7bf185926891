/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-recovered.h"

G_BEGIN_DECLS

typedef void (* InchesLeftBehindOpen) (InchesRecovered *recovered, /* (transfer full) */
                                       gpointer         user_data);

void inches_left_behind_offer (GtkWindow            *parent,
                               GPtrArray            *list, /* (transfer full) (element-type InchesRecovered), not empty */
                               InchesLeftBehindOpen  open, /* for each that is wanted */
                               gpointer              user_data);

G_END_DECLS
