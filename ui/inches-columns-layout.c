/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-columns-layout.h"

#include "inches-chart-font.h"

#include <math.h>

#define SPACING 8 /* px between the two */

struct _InchesColumnsLayout
{
  GtkLayoutManager  parent_instance;

  int               least;
  double            share;
  InchesChartFont   font;
};

G_DEFINE_FINAL_TYPE (InchesColumnsLayout, inches_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The children that take room: both, the first alone, or none. */
static guint
find_children (GtkWidget *widget,
               GtkWidget *children[2])
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && n < 2; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      children[n++] = child;

  return n;
}

/* Px of the first of two, or 0 where they stand over each other. */
static int
split (InchesColumnsLayout *self,
       GtkWidget           *widget,
       GtkWidget           *second,
       int                  width)
{
  int least;

  inches_chart_font_update (&self->font, widget);
  if (width < self->least * self->font.scale)
    return 0;

  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return MIN (round ((width - SPACING) * self->share), width - SPACING - least);
}

static int
measure_height (GtkWidget *child,
                int        width)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);

  return least;
}

static void
inches_columns_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  InchesColumnsLayout *self = INCHES_COLUMNS_LAYOUT (manager);
  GtkWidget *children[2];
  guint n = find_children (widget, children);
  int first;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (guint i = 0; i < n; i++)
        {
          int least, usual;

          gtk_widget_measure (children[i], orientation, -1, &least, &usual, NULL, NULL);
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, usual);
        }
      return;
    }

  first = n == 2 && for_size >= 0 ? split (self, widget, children[1], for_size) : 0;
  if (first > 0)
    *minimum = MAX (measure_height (children[0], first), measure_height (children[1], for_size - SPACING - first));
  else
    for (guint i = 0; i < n; i++)
      *minimum += measure_height (children[i], for_size) + (i > 0 ? SPACING : 0);
  *natural = *minimum;
}

static void
inches_columns_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  InchesColumnsLayout *self = INCHES_COLUMNS_LAYOUT (manager);
  GtkWidget *children[2];
  guint n = find_children (widget, children);
  int first = n == 2 ? split (self, widget, children[1], width) : 0;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int top;

  if (n == 0)
    return;

  if (first > 0)
    {
      GtkAllocation one = { mirrored ? width - first : 0, 0, first, height };
      GtkAllocation other = { mirrored ? 0 : first + SPACING, 0, width - SPACING - first, height };

      gtk_widget_size_allocate (children[0], &one, -1);
      gtk_widget_size_allocate (children[1], &other, -1);
      return;
    }

  /* The first grows with the page, the second has what it needs. */
  top = n == 2 ? height - measure_height (children[1], width) - SPACING : height;
  gtk_widget_size_allocate (children[0], &(GtkAllocation) { 0, 0, width, MAX (top, 0) }, -1);
  if (n == 2)
    gtk_widget_size_allocate (children[1], &(GtkAllocation) { 0, top + SPACING, width, height - top - SPACING }, -1);
}

static GtkSizeRequestMode
inches_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inches_columns_layout_finalize (GObject *object)
{
  inches_chart_font_clear (&INCHES_COLUMNS_LAYOUT (object)->font);

  G_OBJECT_CLASS (inches_columns_layout_parent_class)->finalize (object);
}

static void
inches_columns_layout_class_init (InchesColumnsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_columns_layout_finalize;
  layout_class->measure = inches_columns_layout_measure;
  layout_class->allocate = inches_columns_layout_allocate;
  layout_class->get_request_mode = inches_columns_layout_get_request_mode;
}

static void
inches_columns_layout_init (InchesColumnsLayout *self)
{
}

GtkLayoutManager *
inches_columns_layout_new (int    least,
                           double share)
{
  InchesColumnsLayout *self = g_object_new (INCHES_TYPE_COLUMNS_LAYOUT, NULL);

  self->least = least;
  self->share = share;

  return GTK_LAYOUT_MANAGER (self);
}
