/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which there are, for who named another: "timeline, outlook, …". */
char *inches_command_list_charts  (void) G_GNUC_WARN_UNUSED_RESULT;
char *inches_command_list_indices (void) G_GNUC_WARN_UNUSED_RESULT;
char *inches_command_list_sizes   (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
