/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-gutter.h"

#include "inches-row-handle.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 4 /* px between the names and the plot */

struct _InchesGutter
{
  GtkWidget          parent_instance;

  InchesArrangement *arrangement;
  GHashTable        *handles; /* id to InchesRowHandle, which the widget owns */
  GtkWidget         *button;  /* all lanes and tracks */
  GtkWidget         *current; /* the handle that Tab comes to */
  guint              n_left_out; /* rows, as the button says */
  GHashTable        *boxes;   /* child to its GtkAllocation; those without are not shown */
};

G_DEFINE_FINAL_TYPE (InchesGutter, inches_gutter, GTK_TYPE_WIDGET)

static gboolean
is_placed (InchesGutter *self,
           GtkWidget    *child)
{
  return g_hash_table_contains (self->boxes, child);
}

static GtkWidget *
next_placed (InchesGutter *self,
             GtkWidget    *child,
             gboolean      backwards)
{
  do
    child = backwards ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
  while (child != NULL && !is_placed (self, child));

  return child;
}

static GtkWidget *
first_placed (InchesGutter *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));

  return first == NULL || is_placed (self, first) ? first : next_placed (self, first, FALSE);
}

/* Tab passes the rows as one; Up and Down go through them. */
static gboolean
inches_gutter_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  InchesGutter *self = INCHES_GUTTER (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  GtkWidget *target = NULL;

  if (child == NULL)
    target = self->current != NULL && is_placed (self, self->current) ? self->current : first_placed (self);
  else if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    target = next_placed (self, child, direction == GTK_DIR_UP);

  if (target == NULL || !gtk_widget_grab_focus (target))
    return FALSE;

  self->current = target;

  return TRUE;
}

static void
inches_gutter_set_focus_child (GtkWidget *widget,
                               GtkWidget *child)
{
  if (child != NULL)
    INCHES_GUTTER (widget)->current = child;

  GTK_WIDGET_CLASS (inches_gutter_parent_class)->set_focus_child (widget, child);
}

static gboolean
inches_gutter_grab_focus (GtkWidget *widget)
{
  return inches_gutter_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* Before the view's own arrow keys, which go through the events. */
static gboolean
arrow_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  if (!gtk_widget_child_focus (widget, g_variant_get_int32 (arguments)))
    gtk_widget_error_bell (widget);

  return TRUE;
}

/* Only names and button take the pointer: the space around them is the chart's. */
static gboolean
inches_gutter_contains (GtkWidget *widget,
                        double     x,
                        double     y)
{
  return FALSE;
}

static void
inches_gutter_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  InchesGutter *self = INCHES_GUTTER (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const GtkAllocation *place = g_hash_table_lookup (self->boxes, child);
      GtkAllocation box;
      int least_width, least_height;

      gtk_widget_set_child_visible (child, place != NULL);
      if (place == NULL)
        continue;

      box = *place;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
      box.width = MAX (box.width, least_width);
      box.height = MAX (box.height, least_height);
      gtk_widget_size_allocate (child, &box, -1);
    }
}

static void
inches_gutter_dispose (GObject *object)
{
  InchesGutter *self = INCHES_GUTTER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->handles, g_hash_table_unref);
  g_clear_pointer (&self->boxes, g_hash_table_unref);
  g_clear_object (&self->arrangement);

  G_OBJECT_CLASS (inches_gutter_parent_class)->dispose (object);
}

static void
inches_gutter_class_init (InchesGutterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_gutter_dispose;
  widget_class->focus = inches_gutter_focus;
  widget_class->grab_focus = inches_gutter_grab_focus;
  widget_class->set_focus_child = inches_gutter_set_focus_child;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, arrow_cb, "i", GTK_DIR_UP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, arrow_cb, "i", GTK_DIR_DOWN);
  widget_class->contains = inches_gutter_contains;
  widget_class->size_allocate = inches_gutter_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "inches-gutter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_gutter_init (InchesGutter *self)
{
  self->handles = g_hash_table_new (g_str_hash, g_str_equal);
  self->boxes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rows"), -1);
}

/* Readers of the tree, and Up and Down, go from the top. Not while sizes are allocated:
 * it asks for another allocation. */
static void
order_cb (InchesGutter *self)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < inches_arrangement_get_n_rows (self->arrangement); i++)
    {
      GtkWidget *handle = g_hash_table_lookup (self->handles, inches_arrangement_get_row (self->arrangement, i)->id);

      if (gtk_widget_get_prev_sibling (handle) != previous)
        gtk_widget_insert_after (handle, GTK_WIDGET (self), previous);
      previous = handle;
    }
}

static void
drop_handle (InchesGutter *self,
             GtkWidget    *handle)
{
  if (self->current == handle)
    self->current = NULL;
  g_hash_table_remove (self->handles, inches_row_handle_get_id (INCHES_ROW_HANDLE (handle)));
  g_hash_table_remove (self->boxes, handle);
  gtk_widget_unparent (handle);
}

/* A handle for each row, and for no other. */
static void
replaced_cb (InchesGutter *self)
{
  g_autoptr(GList) handles = g_hash_table_get_values (self->handles);

  for (GList *at = handles; at != NULL; at = at->next)
    if (inches_arrangement_find (self->arrangement, inches_row_handle_get_id (at->data)) == NULL)
      drop_handle (self, at->data);

  for (guint i = 0; i < inches_arrangement_get_n_rows (self->arrangement); i++)
    {
      const InchesArrangedRow *row = inches_arrangement_get_row (self->arrangement, i);
      GtkWidget *handle;

      if (g_hash_table_contains (self->handles, row->id))
        continue;

      handle = inches_row_handle_new (self->arrangement, row);
      gtk_widget_set_parent (handle, GTK_WIDGET (self));
      gtk_accessible_update_state (GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      g_hash_table_insert (self->handles, (char *) inches_row_handle_get_id (INCHES_ROW_HANDLE (handle)), handle);
    }
}

GtkWidget *
inches_gutter_new (InchesArrangement *arrangement)
{
  InchesGutter *self = g_object_new (INCHES_TYPE_GUTTER, NULL);

  self->arrangement = g_object_ref (arrangement);
  replaced_cb (self);

  self->button = gtk_button_new_with_label (_("Lanes and tracks"));
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->button))), 0);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "timeline.arrange");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (arrangement, "replaced", G_CALLBACK (replaced_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (arrangement, "changed", G_CALLBACK (order_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
put (InchesGutter            *self,
     GtkWidget               *child,
     const InchesTimelineBox *box,
     double                   width)
{
  GtkAllocation *allocation = g_new0 (GtkAllocation, 1);

  *allocation = (GtkAllocation) { 0, floor (box->y), MAX (floor (width) - GAP, 1), ceil (box->height) };
  g_hash_table_insert (self->boxes, child, allocation);
}

static void
fill_boxes (InchesGutter   *self,
            InchesTimeline *timeline)
{
  InchesTimelineBox plot;

  inches_timeline_get_plot (timeline, &plot);

  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);
      GtkWidget *child = row->kind == INCHES_ROW_AXIS ? self->button : g_hash_table_lookup (self->handles, row->id);

      if (child == NULL)
        continue;

      put (self, child, &row->box, plot.x);
      if (INCHES_IS_ROW_HANDLE (child))
        inches_row_handle_set_unit (INCHES_ROW_HANDLE (child), inches_timeline_get_unit (timeline));
    }
}

/* TRUE if a child is placed otherwise than in @before; what came or went is said. */
static gboolean
follow (InchesGutter *self,
        GHashTable   *before)
{
  gboolean changed = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const GtkAllocation *old = g_hash_table_lookup (before, child);
      const GtkAllocation *new = g_hash_table_lookup (self->boxes, child);

      changed = changed || (old == NULL) != (new == NULL) || (new != NULL && !gdk_rectangle_equal (old, new));
      if ((old == NULL) != (new == NULL))
        gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, new == NULL, -1);
    }

  return changed;
}

/* What has no room is not lost: the button says how much that is. */
static void
say_left_out (InchesGutter   *self,
              InchesTimeline *timeline)
{
  g_autofree char *words = NULL;
  guint above, fit, wanted;

  inches_timeline_get_fit (timeline, &above, &fit, &wanted);
  if (self->n_left_out == wanted - fit)
    return;

  self->n_left_out = wanted - fit;
  if (self->n_left_out > 0)
    words = g_strdup_printf (ngettext ("%u row more has no room in this window", "%u rows more have no room in this window",
                                       self->n_left_out),
                             self->n_left_out);
  gtk_widget_set_tooltip_text (self->button, words);
  g_clear_pointer (&words, g_free);
  words = self->n_left_out > 0 ? g_strdup_printf (ngettext ("%u row not shown", "%u rows not shown", self->n_left_out), self->n_left_out)
                               : g_strdup (_("Lanes and tracks"));
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->button))), words);
}

void
inches_gutter_place (InchesGutter   *self,
                     InchesTimeline *timeline)
{
  g_autoptr(GHashTable) before = g_steal_pointer (&self->boxes);

  self->boxes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  fill_boxes (self, timeline);
  say_left_out (self, timeline);
  if (follow (self, before))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}
