/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-outlook.h"

G_BEGIN_DECLS

/* The pages of the model besides the outlook: compare, why, evidence. Each is made when
 * it is first shown, or a while after the start. Plain value of the window that shows
 * them; the stack owns the pages. */
typedef struct
{
  GtkStack      *stack;      /* not owned, as the outlook */
  InchesOutlook *outlook;
  guint          prepare_id;
} InchesModelPages;

void inches_model_pages_add    (InchesModelPages *self,
                                GtkStack         *stack,
                                InchesOutlook    *outlook);
void inches_model_pages_ensure (InchesModelPages *self,
                                const char       *id); /* its page is in the stack from now on, if it is one of these */
void inches_model_pages_clear  (InchesModelPages *self);

G_END_DECLS
