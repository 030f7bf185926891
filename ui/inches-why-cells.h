/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-model-page.h"

G_BEGIN_DECLS

/* A point of a map, for readers of screens: it has a place and a name and draws nothing. */
#define INCHES_TYPE_WHY_CELL (inches_why_cell_get_type ())
G_DECLARE_FINAL_TYPE (InchesWhyCell, inches_why_cell, INCHES, WHY_CELL, GtkWidget)

/* All points of a map, as children of its widget. Plain value of that widget. */
typedef struct
{
  GtkWidget             *parent;
  GPtrArray             *cells;   /* the parent owns them */
  const InchesModelPage *page;    /* whose targets they are named after; not owned */
  guint                  n_named; /* that have the words of this page */
  guint                  id;
} InchesWhyCells;

void inches_why_cells_init     (InchesWhyCells        *self,
                                GtkWidget             *parent);
void inches_why_cells_clear    (InchesWhyCells        *self);
void inches_why_cells_name     (InchesWhyCells        *self,
                                const InchesModelPage *page);  /* bit by bit, when nothing else is to be done */
void inches_why_cells_stop     (InchesWhyCells        *self);  /* the page is about to go */
void inches_why_cells_allocate (InchesWhyCells        *self,
                                const InchesModelPage *page);

G_END_DECLS
