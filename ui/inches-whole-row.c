/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-whole-row.h"

typedef struct
{
  GtkScrolledWindow *scroller; /* whose this is */
  GtkAdjustment     *place;
  GType              row;
  double             page;     /* px in view when it was last looked after */
  gboolean           came;     /* a key has moved the keyboard since */
  guint              idle_id;
  GObject           *root;     /* weak */
  gulong             focus_id; /* a handler of the root's */
} WholeRow;

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("inches-whole-row");
}

static GtkWidget *
get_focus (WholeRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->scroller));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

gboolean
inches_whole_row_get_place (GtkWidget *widget,
                            GtkWidget *in,
                            double    *top,
                            double    *foot)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, in, &bounds))
    return FALSE;

  *top = bounds.origin.y;
  *foot = bounds.origin.y + bounds.size.height;

  return TRUE;
}

static gboolean
look_after_cb (gpointer user_data)
{
  WholeRow *self = user_data;
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  GtkWidget *content = gtk_viewport_get_child (GTK_VIEWPORT (viewport));
  GtkWidget *focus = get_focus (self);
  double value = gtk_adjustment_get_value (self->place);
  double page = self->page;
  gboolean came = self->came;
  double top, foot;
  GtkWidget *row;

  self->idle_id = 0;
  self->came = FALSE;
  self->page = gtk_adjustment_get_page_size (self->place);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, content) || !inches_whole_row_get_place (focus, content, &top, &foot))
    return G_SOURCE_REMOVE;

  /* What was scrolled away on purpose stays away. */
  row = gtk_widget_get_ancestor (focus, self->row);
  if ((came || (top >= value && foot <= value + page))
      && inches_whole_row_get_place (row != NULL ? row : focus, content, &top, &foot))
    gtk_adjustment_clamp_page (self->place, top, foot);

  return G_SOURCE_REMOVE;
}

/* After the toolkit, which shows what has the keyboard alone. */
static void
resized_cb (WholeRow *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, look_after_cb, self, NULL);
}

/* What is pressed stays under the pointer. */
static void
focus_changed_cb (WholeRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->scroller));

  if (!GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return;

  self->came = TRUE;
  resized_cb (self);
}

/* It may come into another window. */
static void
root_changed_cb (WholeRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->scroller));

  if (self->root != NULL)
    g_signal_handler_disconnect (self->root, self->focus_id);
  g_set_weak_pointer (&self->root, G_OBJECT (root));
  if (root != NULL)
    self->focus_id = g_signal_connect_swapped (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self);
}

static void
free_whole_row (gpointer data)
{
  WholeRow *self = data;

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (self->root != NULL)
    g_signal_handler_disconnect (self->root, self->focus_id);
  g_clear_weak_pointer (&self->root);
  g_signal_handlers_disconnect_by_data (self->place, self);
  g_object_unref (self->place);
  g_free (self);
}

void
inches_whole_row_attach (GtkScrolledWindow *scroller,
                         GType              row)
{
  WholeRow *self;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  self = g_new0 (WholeRow, 1);
  self->scroller = scroller;
  self->place = g_object_ref (gtk_scrolled_window_get_vadjustment (scroller));
  self->row = row;
  g_object_set_qdata_full (G_OBJECT (scroller), get_quark (), self, free_whole_row);
  g_signal_connect_swapped (scroller, "notify::root", G_CALLBACK (root_changed_cb), self);
  g_signal_connect_swapped (self->place, "changed", G_CALLBACK (resized_cb), self);
  root_changed_cb (self);
}
