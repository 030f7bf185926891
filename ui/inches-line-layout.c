/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-line-layout.h"

/* Px between neighbours, and before what may move below: a unit belongs to its value. */
#define GAP      7
#define UNIT_GAP 3

#define MOST_CELLS 8

typedef struct
{
  GtkWidget *widget;
  guint      place;  /* among all children, hidden ones too */
  int        width;
} Cell;

typedef struct
{
  Cell     cells[MOST_CELLS];
  guint    n_cells;
  guint    n_start; /* children, not cells */
  gboolean all_in;  /* the second child is not left out */
  gboolean below;   /* the second child of the end is under the line */
} Plan;

struct _InchesLineLayout
{
  GtkLayoutManager parent_instance;

  guint            n_start;
};

G_DEFINE_FINAL_TYPE (InchesLineLayout, inches_line_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_N_START,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
is_below (const Plan *plan,
          const Cell *cell)
{
  return plan->below && cell->place == plan->n_start + 1;
}

static gboolean
is_in_line (const Plan *plan,
            const Cell *cell)
{
  return (plan->all_in || cell->place != 1) && !is_below (plan, cell);
}

static int
get_gap (const Plan *plan,
         const Cell *cell)
{
  return cell->place == plan->n_start + 1 ? UNIT_GAP : GAP;
}

static int
add_widths (const Plan *plan)
{
  int width = -GAP;

  for (guint i = 0; i < plan->n_cells; i++)
    if (is_in_line (plan, &plan->cells[i]))
      width += plan->cells[i].width + get_gap (plan, &plan->cells[i]);

  return MAX (width, 0);
}

static void
gather (Plan      *plan,
        GtkWidget *widget)
{
  guint place = 0;

  plan->n_cells = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child), place++)
    {
      Cell *cell = &plan->cells[plan->n_cells];

      if (!gtk_widget_should_layout (child))
        continue;

      g_assert (plan->n_cells < MOST_CELLS);
      cell->widget = child;
      cell->place = place;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &cell->width, NULL, NULL);
      plan->n_cells++;
    }
}

static Plan
make_plan (InchesLineLayout *self,
           GtkWidget        *widget,
           int               width)
{
  Plan plan = { .n_start = self->n_start, .all_in = TRUE };
  int missing;

  gather (&plan, widget);
  if (width < 0)
    return plan;

  if (add_widths (&plan) > width)
    plan.all_in = FALSE;
  if (add_widths (&plan) > width)
    plan.below = TRUE;

  missing = add_widths (&plan) - width;
  if (missing > 0 && plan.n_cells > 0)
    plan.cells[0].width = MAX (plan.cells[0].width - missing, 1);

  return plan;
}

static void
measure_cell (const Cell *cell,
              int        *height,
              int        *baseline)
{
  gtk_widget_measure (cell->widget, GTK_ORIENTATION_VERTICAL, cell->width, NULL, height, NULL, baseline);
  if (*baseline < 0)
    *baseline = *height * 3 / 4;
}

/* Px above and below the common base line of the first line of text, and of what is
 * under the line. */
static void
measure_heights (const Plan *plan,
                 int        *above,
                 int        *below,
                 int        *under)
{
  *above = *below = *under = 0;

  for (guint i = 0; i < plan->n_cells; i++)
    {
      const Cell *cell = &plan->cells[i];
      int height, baseline;

      measure_cell (cell, &height, &baseline);
      if (is_below (plan, cell))
        {
          *under = height;
        }
      else if (is_in_line (plan, cell))
        {
          *above = MAX (*above, baseline);
          *below = MAX (*below, height - baseline);
        }
    }
}

static GtkSizeRequestMode
inches_line_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inches_line_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  InchesLineLayout *self = INCHES_LINE_LAYOUT (manager);
  Plan plan = make_plan (self, widget, orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1);
  int above, below, under, first = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_heights (&plan, &above, &below, &under);
      *minimum = *natural = above + below + under;
      return;
    }

  *natural = add_widths (&plan);
  plan.all_in = FALSE;
  plan.below = TRUE;
  if (plan.n_cells > 0)
    {
      gtk_widget_measure (plan.cells[0].widget, GTK_ORIENTATION_HORIZONTAL, -1, &first, NULL, NULL, NULL);
      plan.cells[0].width = first;
    }
  *minimum = add_widths (&plan);
}

static void
allocate_cell (const Cell *cell,
               gboolean    mirrored,
               int         full_width,
               int         x,
               int         base)
{
  int height, baseline;

  measure_cell (cell, &height, &baseline);
  gtk_widget_size_allocate (cell->widget,
                            &(GtkAllocation) { mirrored ? full_width - x - cell->width : x,
                                               base - baseline, cell->width, height },
                            baseline);
}

static void
allocate_start (const Plan *plan,
                gboolean    mirrored,
                int         width,
                int         base)
{
  int x = 0;

  for (guint i = 0; i < plan->n_cells; i++)
    if (plan->cells[i].place < plan->n_start && is_in_line (plan, &plan->cells[i]))
      {
        allocate_cell (&plan->cells[i], mirrored, width, x, base);
        x += plan->cells[i].width + GAP;
      }
}

static void
allocate_end (const Plan *plan,
              gboolean    mirrored,
              int         width,
              int         base)
{
  int x = width;

  for (guint i = plan->n_cells; i-- > 0 && plan->cells[i].place >= plan->n_start;)
    if (is_in_line (plan, &plan->cells[i]))
      {
        allocate_cell (&plan->cells[i], mirrored, width, x - plan->cells[i].width, base);
        x -= plan->cells[i].width + get_gap (plan, &plan->cells[i]);
      }
}

static void
inches_line_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  Plan plan = make_plan (INCHES_LINE_LAYOUT (manager), widget, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int above, below, under, top;

  measure_heights (&plan, &above, &below, &under);
  top = MAX ((height - above - below - under) / 2, 0);

  for (guint i = 0; i < plan.n_cells; i++)
    {
      Cell *cell = &plan.cells[i];

      gtk_widget_set_child_visible (cell->widget, is_in_line (&plan, cell) || is_below (&plan, cell));
      if (is_below (&plan, cell))
        allocate_cell (cell, mirrored, width, width - cell->width, top + above + below + under * 3 / 4);
    }

  allocate_start (&plan, mirrored, width, top + above);
  allocate_end (&plan, mirrored, width, top + above);
}

static void
inches_line_layout_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  InchesLineLayout *self = INCHES_LINE_LAYOUT (object);

  switch (property_id)
    {
    case PROP_N_START:
      g_value_set_uint (value, self->n_start);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inches_line_layout_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  InchesLineLayout *self = INCHES_LINE_LAYOUT (object);

  switch (property_id)
    {
    case PROP_N_START:
      self->n_start = g_value_get_uint (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inches_line_layout_class_init (InchesLineLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = inches_line_layout_get_property;
  object_class->set_property = inches_line_layout_set_property;
  layout_class->get_request_mode = inches_line_layout_get_request_mode;
  layout_class->measure = inches_line_layout_measure;
  layout_class->allocate = inches_line_layout_allocate;

  properties[PROP_N_START] = g_param_spec_uint ("n-start", NULL, NULL, 1, MOST_CELLS, 2,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
inches_line_layout_init (InchesLineLayout *self)
{
  self->n_start = 2;
}
