/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-row.h"

#include "inches-slide-thumbnail.h"

#include <glib/gi18n-lib.h>

struct _InchesBriefingRow
{
  GtkListBoxRow       parent_instance;

  InchesBriefingStep *step;
  guint               index;
  gboolean            stale;
  GtkWidget          *thumbnail;
  GtkLabel           *title;
  GtkLabel           *detail;
};

enum { MOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InchesBriefingRow, inches_briefing_row, GTK_TYPE_LIST_BOX_ROW)

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  return gdk_content_provider_new_typed (INCHES_TYPE_BRIEFING_ROW, user_data);
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          gpointer       user_data)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (user_data);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       user_data)
{
  InchesBriefingRow *self = user_data;
  InchesBriefingRow *dragged = g_value_get_object (value);

  if (dragged == self || gtk_widget_get_parent (GTK_WIDGET (dragged)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;

  g_signal_emit (self, signals[MOVED], 0, dragged->index, self->index);

  return TRUE;
}

static void
inches_briefing_row_dispose (GObject *object)
{
  g_clear_pointer (&INCHES_BRIEFING_ROW (object)->step, inches_briefing_step_unref);

  G_OBJECT_CLASS (inches_briefing_row_parent_class)->dispose (object);
}

static void
inches_briefing_row_class_init (InchesBriefingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_briefing_row_dispose;

  signals[MOVED] = g_signal_new ("moved", INCHES_TYPE_BRIEFING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_UINT, G_TYPE_UINT);
}

static GtkWidget *
add_label (GtkBox     *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);

  return label;
}

static void
inches_briefing_row_init (InchesBriefingRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkDragSource *source = gtk_drag_source_new ();
  g_autoptr(PangoAttrList) bold = pango_attr_list_from_string ("0 -1 weight bold"); /* in the size of the text round it */
  GtkDropTarget *target = gtk_drop_target_new (INCHES_TYPE_BRIEFING_ROW, GDK_ACTION_MOVE);

  self->thumbnail = inches_slide_thumbnail_new ();
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 8);
  gtk_widget_set_margin_end (box, 8);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->thumbnail);
  gtk_box_append (GTK_BOX (box), words);
  self->title = GTK_LABEL (add_label (GTK_BOX (words), NULL));
  gtk_label_set_attributes (self->title, bold);
  self->detail = GTK_LABEL (add_label (GTK_BOX (words), "dim-label"));
  gtk_label_set_lines (self->title, 2);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
inches_briefing_row_new (void)
{
  return g_object_new (INCHES_TYPE_BRIEFING_ROW, NULL);
}

/* "From Minsk · 2:30 · guess first" */
static char *
make_detail (const InchesStepParts *parts)
{
  GString *words = g_string_new (parts->section);

  if (parts->seconds > 0)
    {
      g_string_append (words, words->len > 0 ? " · " : "");
      /* Translators: planned minutes and seconds. */
      g_string_append_printf (words, _("%u:%02u min"), parts->seconds / 60, parts->seconds % 60);
    }
  if (parts->guess != INCHES_GUESS_NONE)
    {
      g_string_append (words, words->len > 0 ? " · " : "");
      g_string_append (words, _("guess first"));
    }

  return g_string_free (words, FALSE);
}

/**
 * inches_briefing_row_set_step:
 * @self: a row
 * @briefing: a briefing
 * @index: which of its steps the row shows
 */
void
inches_briefing_row_set_step (InchesBriefingRow *self,
                              InchesBriefing    *briefing,
                              guint              index)
{
  InchesBriefingStep *step = inches_briefing_get_step (briefing, index);
  g_autofree char *name = inches_briefing_step_make_name (step, index + 1);
  g_autofree char *detail = make_detail (inches_briefing_step_get_parts (step));
  g_autofree char *spoken = g_strdup_printf ("%s. %s", name, detail);

  self->stale = self->stale || self->step == NULL || self->index != index || !inches_briefing_step_equal (self->step, step);
  self->index = index;
  inches_briefing_step_ref (step);
  g_clear_pointer (&self->step, inches_briefing_step_unref);
  self->step = step;
  gtk_label_set_text (self->title, name);
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, *detail != '\0' ? spoken : name, -1);
}

InchesBriefingStep *
inches_briefing_row_get_step (InchesBriefingRow *self)
{
  return self->step;
}

gboolean
inches_briefing_row_is_stale (InchesBriefingRow *self)
{
  return self->stale;
}

void
inches_briefing_row_set_surface (InchesBriefingRow *self,
                                 cairo_surface_t   *surface)
{
  self->stale = FALSE;
  inches_slide_thumbnail_set_surface (INCHES_SLIDE_THUMBNAIL (self->thumbnail), surface);
}
