/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-why-cells.h"

#define CHUNK 17 /* cells named at a time: 289 at once would take longer than a page may */

struct _InchesWhyCell
{
  GtkWidget  parent_instance;
};

G_DEFINE_FINAL_TYPE (InchesWhyCell, inches_why_cell, GTK_TYPE_WIDGET)

static void
inches_why_cell_class_init (InchesWhyCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "inches-why-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
inches_why_cell_init (InchesWhyCell *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/* @self must not outlive @parent. */
void
inches_why_cells_init (InchesWhyCells *self,
                       GtkWidget      *parent)
{
  *self = (InchesWhyCells) { .parent = parent, .cells = g_ptr_array_new () };
}

static void
keep (InchesWhyCells *self,
      guint           n)
{
  for (guint i = n; i < self->cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->cells, i));
  if (n < self->cells->len)
    g_ptr_array_set_size (self->cells, n);
}

void
inches_why_cells_clear (InchesWhyCells *self)
{
  if (self->cells == NULL)
    return;

  inches_why_cells_stop (self);
  keep (self, 0);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
}

static void
add_cell (InchesWhyCells *self)
{
  GtkWidget *cell = g_object_new (INCHES_TYPE_WHY_CELL, NULL);

  gtk_widget_set_parent (cell, self->parent);
  g_ptr_array_add (self->cells, cell);
}

static gboolean
name_cb (gpointer user_data)
{
  InchesWhyCells *self = user_data;
  const GArray *targets = self->page->parts;

  for (guint i = 0; i < CHUNK && self->n_named < targets->len; i++)
    {
      if (self->n_named == self->cells->len)
        add_cell (self);
      gtk_accessible_update_property (GTK_ACCESSIBLE (g_ptr_array_index (self->cells, self->n_named)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_array_index (targets, InchesPagePart, self->n_named).words, -1);
      self->n_named++;
    }

  if (self->n_named < targets->len)
    return G_SOURCE_CONTINUE;

  keep (self, targets->len);
  self->id = 0;

  return G_SOURCE_REMOVE;
}

void
inches_why_cells_name (InchesWhyCells        *self,
                       const InchesModelPage *page)
{
  inches_why_cells_stop (self);
  self->page = page;
  self->n_named = 0;
  self->id = g_idle_add_full (G_PRIORITY_LOW, name_cb, self, NULL);
}

void
inches_why_cells_stop (InchesWhyCells *self)
{
  g_clear_handle_id (&self->id, g_source_remove);
  self->page = NULL;
}

void
inches_why_cells_allocate (InchesWhyCells        *self,
                           const InchesModelPage *page)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);
      const InchesTimelineBox *box = i < page->parts->len ? &g_array_index (page->parts, InchesPagePart, i).box : NULL;

      /* The toolkit wants to have been asked before. */
      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      if (box != NULL)
        gtk_widget_size_allocate (cell, &(GtkAllocation) { box->x, box->y, MAX (box->width, 1), MAX (box->height, 1) }, -1);
    }
}
