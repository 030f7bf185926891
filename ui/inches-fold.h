/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A chart with a panel beside it. Too narrow for both, the panel folds over the
 * chart and is shown only when asked for.
 *
 * Properties:
 *   "folded" gboolean  too narrow for both; read only
 *   "shown"  gboolean  whether the panel is shown; kept apart for folded and not */
#define INCHES_TYPE_FOLD (inches_fold_get_type ())
G_DECLARE_FINAL_TYPE (InchesFold, inches_fold, INCHES, FOLD, GtkWidget)

#define INCHES_FOLD_WIDTH 900 /* narrower than this it folds */

GtkWidget *inches_fold_new        (void);
void       inches_fold_set_chart  (InchesFold *self,
                                   GtkWidget  *chart); /* once */
void       inches_fold_set_panel  (InchesFold *self,
                                   GtkWidget  *panel); /* once */
gboolean   inches_fold_get_folded (InchesFold *self);
gboolean   inches_fold_get_shown  (InchesFold *self);
void       inches_fold_set_shown  (InchesFold *self,
                                   gboolean    shown);

G_END_DECLS
