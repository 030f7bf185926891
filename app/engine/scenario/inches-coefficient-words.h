/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *inches_coefficient_format (double value) G_GNUC_WARN_UNUSED_RESULT; /* for people, with as many decimals as it needs */

G_END_DECLS
