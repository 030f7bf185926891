/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* The events under one count, to choose one of: for those of one day, which no
 * closer look can part.
 *
 * Signal "chosen" (InchesEvent). */
#define INCHES_TYPE_CLUSTER_LIST (inches_cluster_list_get_type ())
G_DECLARE_FINAL_TYPE (InchesClusterList, inches_cluster_list, INCHES, CLUSTER_LIST, GtkPopover)

GtkWidget *inches_cluster_list_new (GPtrArray *events); /* (element-type InchesEvent) */

G_END_DECLS
