/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The draws of docs/model.md, section 3, written from that page. */

guint64 reference_draws_key     (guint64 seed,
                                 guint   future);
guint32 reference_draws_draw    (guint64 seed,
                                 guint64 key,
                                 guint   week,
                                 guint   slot);
double  reference_draws_uniform (guint32 draw,
                                 guint   half); /* 0 the low one */
double  reference_draws_shock   (guint32 draw,
                                 guint   half);
double  reference_draws_normal  (guint64 seed,
                                 guint64 key,
                                 guint   slot); /* of the start */

G_END_DECLS
