/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-fold.h"

#include "inches-chart-font.h"

/* Px at text size 1. Large text makes the header bar as wide as the width below which all folds at the usual size. */
#define LARGE_TEXT 500

struct _InchesFold
{
  GtkWidget        parent_instance;

  GtkWidget       *chart;
  GtkWidget       *revealer; /* holds the panel */

  InchesChartFont  font;
  guint            settle_id;
  gboolean         folded;
  gboolean         shown_beside;
  gboolean         shown_over;
};

G_DEFINE_FINAL_TYPE (InchesFold, inches_fold, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* After a fold the panel is where it belongs at once: only the key slides it. */
static gboolean
settle_cb (gpointer user_data)
{
  InchesFold *self = user_data;
  GtkRevealer *revealer = GTK_REVEALER (self->revealer);

  self->settle_id = 0;
  gtk_revealer_set_transition_type (revealer, GTK_REVEALER_TRANSITION_TYPE_NONE);
  gtk_revealer_set_reveal_child (revealer, inches_fold_get_shown (self));
  gtk_revealer_set_transition_type (revealer, GTK_REVEALER_TRANSITION_TYPE_SLIDE_LEFT);
  gtk_widget_set_child_visible (self->revealer, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);

  return G_SOURCE_REMOVE;
}

static void
inches_fold_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  InchesFold *self = INCHES_FOLD (widget);
  int chart_minimum, chart_natural, panel_minimum, panel_natural;

  gtk_widget_measure (self->chart, orientation, -1, &chart_minimum, &chart_natural, NULL, NULL);
  gtk_widget_measure (self->revealer, orientation, -1, &panel_minimum, &panel_natural, NULL, NULL);

  *minimum = MAX (chart_minimum, panel_minimum);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = chart_natural + panel_natural;
  else
    *natural = MAX (chart_natural, panel_natural);
}

static void
inches_fold_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  InchesFold *self = INCHES_FOLD (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation chart = { 0, 0, width, height };
  GtkAllocation panel = { 0, 0, 0, height };
  gboolean folded;

  inches_chart_font_update (&self->font, widget);
  folded = width < MAX (INCHES_FOLD_WIDTH, LARGE_TEXT * self->font.scale);
  if (folded != self->folded)
    {
      self->folded = folded;
      gtk_widget_set_child_visible (self->revealer, FALSE);
      if (self->settle_id == 0)
        self->settle_id = g_idle_add_full (G_PRIORITY_HIGH, settle_cb, self, NULL);
    }

  gtk_widget_measure (self->revealer, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &panel.width, NULL, NULL);
  panel.width = MIN (panel.width, width);
  panel.x = right_to_left ? 0 : width - panel.width;
  if (!folded)
    {
      chart.width -= panel.width;
      chart.x = right_to_left ? panel.width : 0;
    }

  gtk_widget_size_allocate (self->chart, &chart, -1);
  gtk_widget_size_allocate (self->revealer, &panel, -1);
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  InchesFold *self = INCHES_FOLD (widget);

  if (!self->folded || !self->shown_over)
    return FALSE;

  inches_fold_set_shown (self, FALSE);

  return TRUE;
}

static void
inches_fold_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  InchesFold *self = INCHES_FOLD (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, inches_fold_get_shown (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inches_fold_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      inches_fold_set_shown (INCHES_FOLD (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inches_fold_dispose (GObject *object)
{
  InchesFold *self = INCHES_FOLD (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  inches_chart_font_clear (&self->font);
  g_clear_pointer (&self->chart, gtk_widget_unparent);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (inches_fold_parent_class)->dispose (object);
}

static void
inches_fold_class_init (InchesFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_fold_get_property;
  object_class->set_property = inches_fold_set_property;
  object_class->dispose = inches_fold_dispose;

  widget_class->measure = inches_fold_measure;
  widget_class->size_allocate = inches_fold_size_allocate;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "inches-fold");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_cb, NULL);
}

static void
inches_fold_init (InchesFold *self)
{
  self->shown_beside = TRUE;

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_LEFT);
  gtk_revealer_set_transition_duration (GTK_REVEALER (self->revealer), 150);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
}

GtkWidget *
inches_fold_new (void)
{
  return g_object_new (INCHES_TYPE_FOLD, NULL);
}

void
inches_fold_set_chart (InchesFold *self,
                       GtkWidget  *chart)
{
  g_return_if_fail (INCHES_IS_FOLD (self));
  g_return_if_fail (self->chart == NULL);

  /* The panel comes after the chart, so that it lies on top and is next by Tab. */
  self->chart = chart;
  gtk_widget_set_parent (chart, GTK_WIDGET (self));
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

void
inches_fold_set_panel (InchesFold *self,
                       GtkWidget  *panel)
{
  g_return_if_fail (INCHES_IS_FOLD (self));

  gtk_revealer_set_child (GTK_REVEALER (self->revealer), panel);
}

gboolean
inches_fold_get_folded (InchesFold *self)
{
  g_return_val_if_fail (INCHES_IS_FOLD (self), FALSE);

  return self->folded;
}

gboolean
inches_fold_get_shown (InchesFold *self)
{
  g_return_val_if_fail (INCHES_IS_FOLD (self), FALSE);

  return self->folded ? self->shown_over : self->shown_beside;
}

void
inches_fold_set_shown (InchesFold *self,
                       gboolean    shown)
{
  g_return_if_fail (INCHES_IS_FOLD (self));

  if (inches_fold_get_shown (self) == shown)
    return;

  if (self->folded)
    self->shown_over = shown;
  else
    self->shown_beside = shown;

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), shown);
  if (shown && self->folded)
    gtk_widget_child_focus (self->revealer, GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}
