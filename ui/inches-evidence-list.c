/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-list.h"

#include <glib/gi18n-lib.h>

#define FIRST_ROWS 14 /* seen in the first frame; the rest is below the edge of most windows */
#define MORE_ROWS  6  /* a frame */

struct _InchesEvidenceList
{
  GtkWidget               parent_instance;

  GtkWidget              *scroller;
  GtkWidget              *lead;
  GtkWidget              *box;
  GtkWidget              *nothing;  /* said when the search leaves no row */
  GPtrArray              *children; /* of GtkWidget, in order; owned by the box */
  InchesEvidenceFillFunc  fill;
  gpointer                fill_data;
  guint                   turn;
  guint                   fill_id;  /* rows are still to come */
  guint                   n_allowed; /* children that may be shown already */
  guint                   n_frames;
  guint                   more_id;
  InchesEvidenceRow      *wanted;   /* to be revealed once it has a place */
  guint                   reveal_id;
  char                   *words;
  InchesEvidenceShowFunc  shows;
  gpointer                shows_data;
};

G_DEFINE_FINAL_TYPE (InchesEvidenceList, inches_evidence_list, GTK_TYPE_WIDGET)

static guint shown_changed_signal;

static gboolean
shows_row (InchesEvidenceList *self,
           InchesEvidenceRow  *row)
{
  return inches_evidence_row_matches (row, self->words)
         && (self->shows == NULL || self->shows (row, self->shows_data));
}

static gboolean
is_heading (GtkWidget *child)
{
  return gtk_widget_has_css_class (child, "evidence-heading");
}

/* A heading is shown with any of its rows. */
static void
update_shown (InchesEvidenceList *self)
{
  GtkWidget *heading = NULL;
  gboolean any = FALSE;
  guint n_shown;

  for (guint i = 0; i < self->children->len; i++)
    {
      GtkWidget *child = self->children->pdata[i];

      if (is_heading (child))
        {
          if (heading != NULL)
            gtk_widget_set_visible (heading, any);
          heading = child;
          any = FALSE;
        }
      else if (INCHES_IS_EVIDENCE_ROW (child))
        {
          gboolean shown = i < self->n_allowed && shows_row (self, INCHES_EVIDENCE_ROW (child));

          gtk_widget_set_visible (child, shown);
          any = any || shown;
        }
      else
        {
          any = TRUE;
        }
    }
  if (heading != NULL)
    gtk_widget_set_visible (heading, any);

  gtk_widget_set_visible (self->nothing, self->fill_id == 0 && inches_evidence_list_count (self, &n_shown) > 0 && n_shown == 0);
  g_signal_emit (self, shown_changed_signal, 0);
}

/* A page that is shown for the first time is there at once; what is further down follows. */
static gboolean
more_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InchesEvidenceList *self = INCHES_EVIDENCE_LIST (widget);

  /* The first frame is still to be drawn. */
  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  self->n_allowed += MORE_ROWS;
  if (self->n_allowed < self->children->len)
    {
      update_shown (self);
      return G_SOURCE_CONTINUE;
    }

  self->more_id = 0;
  self->n_allowed = G_MAXUINT;
  update_shown (self);

  return G_SOURCE_REMOVE;
}

static void
inches_evidence_list_map (GtkWidget *widget)
{
  InchesEvidenceList *self = INCHES_EVIDENCE_LIST (widget);

  GTK_WIDGET_CLASS (inches_evidence_list_parent_class)->map (widget);

  if (self->n_allowed != G_MAXUINT && self->more_id == 0)
    self->more_id = gtk_widget_add_tick_callback (widget, more_cb, NULL, NULL);
}

static void
allow_all (InchesEvidenceList *self)
{
  if (self->more_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->more_id);
  self->more_id = 0;
  self->n_allowed = G_MAXUINT;
}

static gboolean
fill_cb (gpointer user_data)
{
  InchesEvidenceList *self = user_data;

  if (self->fill (self, self->turn++, self->fill_data))
    return G_SOURCE_CONTINUE;

  self->fill_id = 0;
  update_shown (self);

  return G_SOURCE_REMOVE;
}

static void
inches_evidence_list_dispose (GObject *object)
{
  InchesEvidenceList *self = INCHES_EVIDENCE_LIST (object);

  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_handle_id (&self->reveal_id, g_source_remove);
  allow_all (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (inches_evidence_list_parent_class)->dispose (object);
}

static void
inches_evidence_list_finalize (GObject *object)
{
  InchesEvidenceList *self = INCHES_EVIDENCE_LIST (object);

  g_ptr_array_unref (self->children);
  g_free (self->words);

  G_OBJECT_CLASS (inches_evidence_list_parent_class)->finalize (object);
}

static void
inches_evidence_list_class_init (InchesEvidenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_evidence_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_evidence_list_finalize;
  widget_class->map = inches_evidence_list_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidencelist");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  shown_changed_signal = g_signal_new ("shown-changed", INCHES_TYPE_EVIDENCE_LIST, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_label (const char *words,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
inches_evidence_list_init (InchesEvidenceList *self)
{
  self->words = g_strdup ("");
  self->n_allowed = FIRST_ROWS;
  self->children = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->lead = new_label (NULL, "evidence-lead");
  gtk_widget_set_visible (self->lead, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->lead);
  self->nothing = new_label (_("Nothing here has these words."), "evidence-lead");
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->nothing);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
inches_evidence_list_new (const char *name)
{
  GtkWidget *self = g_object_new (INCHES_TYPE_EVIDENCE_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return self;
}

void
inches_evidence_list_set_lead (InchesEvidenceList *self,
                               const char         *words,
                               gboolean            is_strong)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_LIST (self));

  gtk_label_set_label (GTK_LABEL (self->lead), words);
  gtk_widget_set_visible (self->lead, words != NULL);
  if (is_strong)
    gtk_widget_add_css_class (self->lead, "strong");
}

void
inches_evidence_list_add_heading (InchesEvidenceList *self,
                                  const char         *words)
{
  inches_evidence_list_add (self, new_label (words, "evidence-heading"));
}

void
inches_evidence_list_add (InchesEvidenceList *self,
                          GtkWidget          *child)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_LIST (self));

  g_ptr_array_add (self->children, child);
  gtk_box_append (GTK_BOX (self->box), child);
  if (INCHES_IS_EVIDENCE_ROW (child))
    gtk_widget_set_visible (child, self->children->len <= self->n_allowed && shows_row (self, INCHES_EVIDENCE_ROW (child)));
}

void
inches_evidence_list_set_fill (InchesEvidenceList     *self,
                               InchesEvidenceFillFunc  fill,
                               gpointer                data)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_LIST (self));

  self->fill = fill;
  self->fill_data = data;
  self->fill_id = g_idle_add_full (G_PRIORITY_LOW, fill_cb, self, NULL);
}

void
inches_evidence_list_fill_all (InchesEvidenceList *self)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_LIST (self));

  if (self->fill_id == 0)
    return;

  g_clear_handle_id (&self->fill_id, g_source_remove);
  while (self->fill (self, self->turn++, self->fill_data))
    ;
  update_shown (self);
}

void
inches_evidence_list_set_filter (InchesEvidenceList     *self,
                                 const char             *words,
                                 InchesEvidenceShowFunc  shows,
                                 gpointer                data)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_LIST (self));

  g_free (self->words);
  self->words = g_strdup (words);
  self->shows = shows;
  self->shows_data = data;
  update_shown (self);
}

guint
inches_evidence_list_count (InchesEvidenceList *self,
                            guint              *n_shown)
{
  guint n = 0;

  g_return_val_if_fail (INCHES_IS_EVIDENCE_LIST (self), 0);

  *n_shown = 0;
  for (guint i = 0; i < self->children->len; i++)
    if (INCHES_IS_EVIDENCE_ROW (self->children->pdata[i]))
      {
        n++;
        *n_shown += gtk_widget_get_visible (self->children->pdata[i]);
      }

  return n;
}

InchesEvidenceRow *
inches_evidence_list_find (InchesEvidenceList *self,
                           const char         *id)
{
  g_return_val_if_fail (INCHES_IS_EVIDENCE_LIST (self), NULL);

  inches_evidence_list_fill_all (self);
  allow_all (self);
  update_shown (self);
  for (guint i = 0; i < self->children->len; i++)
    if (INCHES_IS_EVIDENCE_ROW (self->children->pdata[i])
        && g_strcmp0 (inches_evidence_row_get_id (self->children->pdata[i]), id) == 0)
      return self->children->pdata[i];

  return NULL;
}

/* A row that has just been opened has its place only in the next frame. */
static gboolean
reveal_cb (gpointer user_data)
{
  InchesEvidenceList *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  self->reveal_id = 0;
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->wanted), self->box, &bounds))
    gtk_adjustment_set_value (adjustment, bounds.origin.y - gtk_adjustment_get_page_size (adjustment) / 4);
  gtk_widget_grab_focus (GTK_WIDGET (self->wanted));

  return G_SOURCE_REMOVE;
}

void
inches_evidence_list_reveal (InchesEvidenceList *self,
                             InchesEvidenceRow  *row)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_LIST (self));
  g_return_if_fail (INCHES_IS_EVIDENCE_ROW (row));

  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
  inches_evidence_row_set_open (row, TRUE);
  self->wanted = row;
  if (self->reveal_id == 0)
    self->reveal_id = g_timeout_add_full (G_PRIORITY_LOW, 50, reveal_cb, self, NULL);
}
