/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "inches-arrangement.h"

G_BEGIN_DECLS

/* What is kept between starts; NULL where the schema is not installed, as in a tree that was only built. */
GSettings *inches_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean   inches_settings_are_kept (GSettings *settings); /* until the next start */
void       inches_settings_keep_arrangement (GSettings         *settings,
                                             InchesArrangement *arrangement);
void       inches_settings_release_arrangement (GSettings         *settings,
                                                InchesArrangement *arrangement); /* after inches_settings_keep_arrangement(): no longer kept */

G_END_DECLS
