/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Puts chunks into a PNG that exists as bytes. All go before the first image data. */

void inches_png_set_density (GByteArray *png,
                             double      dots_per_inch);
void inches_png_add_text    (GByteArray *png,
                             const char *keyword,
                             const char *text);

G_END_DECLS
