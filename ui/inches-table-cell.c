/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-cell.h"

#define MOST_LINES 2

struct _InchesTableCell
{
  GtkWidget       parent_instance;

  GtkInscription *inscription;
  gboolean        goes_on;     /* in a second line */
  int             text_width;  /* px in one line; -1: not measured yet */
  guint           font_serial; /* of the font it was measured with */
};

G_DEFINE_FINAL_TYPE (InchesTableCell, inches_table_cell, GTK_TYPE_WIDGET)

/* Asked for, not set with each line: the toolkit's setter asks the display where the pointer
 * is, and waits for the answer, thousands of times in a table that is sorted. */
static gboolean
query_tooltip_cb (InchesTableCell *self,
                  int              x,
                  int              y,
                  gboolean         keyboard,
                  GtkTooltip      *tooltip)
{
  const char *text = gtk_inscription_get_text (self->inscription);

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL && g_utf8_strlen (text, -1) >= (glong) gtk_inscription_get_min_chars (self->inscription);
}

static int
measure_text (InchesTableCell *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);

  if (self->text_width < 0 || serial != self->font_serial)
    {
      g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                                                      gtk_inscription_get_text (self->inscription));

      pango_layout_get_pixel_size (layout, &self->text_width, NULL);
      self->font_serial = serial;
    }

  return self->text_width;
}

static GtkSizeRequestMode
inches_table_cell_get_request_mode (GtkWidget *widget)
{
  return INCHES_TABLE_CELL (widget)->goes_on ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
inches_table_cell_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  InchesTableCell *self = INCHES_TABLE_CELL (widget);

  gtk_widget_measure (GTK_WIDGET (self->inscription), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || !self->goes_on || for_size < 0 || measure_text (self) <= for_size)
    return;

  *minimum *= MOST_LINES;
  *natural *= MOST_LINES;
}

static void
inches_table_cell_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  gtk_widget_allocate (GTK_WIDGET (INCHES_TABLE_CELL (widget)->inscription), width, height, -1, NULL);
}

static void
inches_table_cell_dispose (GObject *object)
{
  InchesTableCell *self = INCHES_TABLE_CELL (object);

  if (self->inscription != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->inscription));
  self->inscription = NULL;

  G_OBJECT_CLASS (inches_table_cell_parent_class)->dispose (object);
}

static void
inches_table_cell_class_init (InchesTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_table_cell_dispose;
  widget_class->get_request_mode = inches_table_cell_get_request_mode;
  widget_class->measure = inches_table_cell_measure;
  widget_class->size_allocate = inches_table_cell_size_allocate;
}

static void
inches_table_cell_init (InchesTableCell *self)
{
  self->text_width = -1;
  self->inscription = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_inscription_set_text_overflow (self->inscription, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_yalign (self->inscription, 0);
  gtk_widget_set_parent (GTK_WIDGET (self->inscription), GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

GtkWidget *
inches_table_cell_new (const InchesTableColumn *column)
{
  InchesTableCell *self;

  g_return_val_if_fail (column != NULL, NULL);

  self = g_object_new (INCHES_TYPE_TABLE_CELL, NULL);
  self->goes_on = column->grows;
  gtk_inscription_set_min_chars (self->inscription, column->width);
  gtk_inscription_set_nat_chars (self->inscription, column->width);
  gtk_inscription_set_xalign (self->inscription, column->numeric ? 1 : 0);

  return GTK_WIDGET (self);
}

void
inches_table_cell_set_text (InchesTableCell *self,
                            const char      *text)
{
  g_return_if_fail (INCHES_IS_TABLE_CELL (self));

  gtk_inscription_set_text (self->inscription, text);
  self->text_width = -1;
  if (self->goes_on)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** inches_table_cell_name_line: @words: what the line that it lies in says; a screen reader stops at the line itself */
void
inches_table_cell_name_line (InchesTableCell *self,
                             const char      *words)
{
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (self));

  if (line != NULL)
    line = gtk_widget_get_parent (line);
  if (line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
