/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The foot of a page: what the page is, if that is to be said, and the values pointed at.
 * It is as high as its words need, in as many lines as that takes, and does not get lower
 * again while its width is the same: pointing here and there does not shake the page. */
#define INCHES_TYPE_PAGE_FOOT (inches_page_foot_get_type ())
G_DECLARE_FINAL_TYPE (InchesPageFoot, inches_page_foot, INCHES, PAGE_FOOT, GtkWidget)

GtkWidget  *inches_page_foot_new       (gboolean        illustrative); /* whether it says that a model made the page */
void        inches_page_foot_set_words (InchesPageFoot *self,
                                        const char     *words);
const char *inches_page_foot_get_words (InchesPageFoot *self);

G_END_DECLS
