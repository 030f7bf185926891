/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-tour.h"

#include <glib/gi18n-lib.h>

#define LOWEST      0.85                 /* of the height: a callout beside it is still in view */
#define FOLLOW_TIME (G_USEC_PER_SEC / 2) /* that a callout follows what it points at */

struct _InchesTour
{
  GtkPopover      parent_instance;

  GtkWidget      *targets[INCHES_N_TOUR_STEPS];
  guint           step;
  gint64          follow_until;
  guint           follow_id;
  GWeakRef        focus; /* what had the keyboard before */

  GtkLabel       *title;
  GtkLabel       *text;
  GtkLabel       *count;
  GtkButton      *leave;
  GtkButton      *next;
};

G_DEFINE_FINAL_TYPE (InchesTour, inches_tour, GTK_TYPE_POPOVER)

/* Where a callout points, as shares of its target. */
static const struct
{
  const char      *title;
  const char      *text;
  double           x;
  double           y;
  GtkPositionType  side;
} steps[INCHES_N_TOUR_STEPS] =
{
  [INCHES_TOUR_RECORD] = {
    N_("The record, in ink"),
    N_("Events by field, and what was measured, since 2014. Point at anything, or use the arrow keys; "
       "a click or Enter opens a card with the sources."),
    0.35, 0.22, GTK_POS_BOTTOM
  },
  [INCHES_TOUR_MODEL] = {
    N_("The model, in violet"),
    N_("What follows in 44 weeks if one argument is right. Violet on hatched ground is always the model: "
       "illustrative, not a forecast."),
    0.72, 0.75, GTK_POS_TOP
  },
  [INCHES_TOUR_LEVERS] = {
    N_("Levers"),
    N_("Move one, and all the rest follows at once. The dark tick is early 2025. The chip beside a name opens what low and "
       "high mean, and the claim behind it. Beliefs, at the foot, hold what the model assumes."),
    0, 0.12, GTK_POS_LEFT
  },
  [INCHES_TOUR_OUTCOME] = {
    N_("What comes of it"),
    N_("Inches gained of 36, a dot for every two of 100 simulated futures, crises beside the progress, "
       "and one sentence that names the cause."),
    0, 0.4, GTK_POS_LEFT
  },
  [INCHES_TOUR_TRAIL] = {
    N_("Nothing is lost"),
    N_("Undo and redo have no limit, and the clock lists every change in words: click a line to go back to it, "
       "and name a state that you want to find again."),
    0.5, 1, GTK_POS_BOTTOM
  },
};

/* The target may lie in a list that is longer than the window is high. */
static void
point (InchesTour *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t bounds;
  GdkRectangle place, before;
  int x, y;

  /* A child of a stack or a scrolled list may not be where it can be seen. */
  if (!gtk_widget_compute_bounds (self->targets[self->step], parent, &bounds))
    return;

  x = (int) (bounds.origin.x + steps[self->step].x * bounds.size.width);
  y = (int) (bounds.origin.y + steps[self->step].y * bounds.size.height);
  place = (GdkRectangle) { CLAMP (x, 0, gtk_widget_get_width (parent) - 1), MIN (y, LOWEST * gtk_widget_get_height (parent)), 1, 1 };
  if (gtk_popover_get_pointing_to (GTK_POPOVER (self), &before) && gdk_rectangle_equal (&place, &before))
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_present (GTK_POPOVER (self));
}

/* The panel slides in and out. */
static gboolean
follow_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  InchesTour *self = INCHES_TOUR (widget);

  point (self);
  if (gdk_frame_clock_get_frame_time (clock) < self->follow_until)
    return G_SOURCE_CONTINUE;

  self->follow_id = 0;

  return G_SOURCE_REMOVE;
}

/* Where it folds over the chart it is there only while it is pointed at. */
static void
show_panel (InchesTour *self)
{
  InchesFold *fold = INCHES_FOLD (gtk_widget_get_parent (GTK_WIDGET (self)));

  inches_fold_set_shown (fold, !inches_fold_get_folded (fold) || self->step == INCHES_TOUR_LEVERS
                         || self->step == INCHES_TOUR_OUTCOME);
}

/* Left while it pointed there: the chart is not left covered. The keyboard goes back to where it was, not to
 * the head of the window. */
static void
closed_cb (InchesTour *self)
{
  GtkWidget *fold = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr(GtkWidget) focus = g_weak_ref_get (&self->focus);

  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);

  if (fold != NULL && inches_fold_get_folded (INCHES_FOLD (fold))
      && (self->step == INCHES_TOUR_LEVERS || self->step == INCHES_TOUR_OUTCOME))
    inches_fold_set_shown (INCHES_FOLD (fold), FALSE);
}

static void
show_step (InchesTour *self)
{
  gboolean last = self->step == INCHES_N_TOUR_STEPS - 1;
  g_autofree char *count = g_strdup_printf (_("%u of %u"), self->step + 1, INCHES_N_TOUR_STEPS);

  gtk_label_set_text (self->title, _(steps[self->step].title));
  gtk_label_set_text (self->text, _(steps[self->step].text));
  gtk_label_set_text (self->count, count);
  gtk_button_set_label (self->next, last ? _("Done") : _("Next"));
  gtk_widget_set_visible (GTK_WIDGET (self->leave), !last);

  show_panel (self);
  gtk_popover_set_position (GTK_POPOVER (self), steps[self->step].side);
  point (self);
  self->follow_until = g_get_monotonic_time () + FOLLOW_TIME;
  if (self->follow_id == 0)
    self->follow_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, NULL, NULL);
}

static void
next_cb (InchesTour *self)
{
  if (self->step == INCHES_N_TOUR_STEPS - 1)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  self->step++;
  show_step (self);
  gtk_popover_present (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->next));
}

static void
inches_tour_finalize (GObject *object)
{
  g_weak_ref_clear (&INCHES_TOUR (object)->focus);

  G_OBJECT_CLASS (inches_tour_parent_class)->finalize (object);
}

static void
inches_tour_class_init (InchesTourClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_tour_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-tour.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesTour, title);
  gtk_widget_class_bind_template_child (widget_class, InchesTour, text);
  gtk_widget_class_bind_template_child (widget_class, InchesTour, count);
  gtk_widget_class_bind_template_child (widget_class, InchesTour, leave);
  gtk_widget_class_bind_template_child (widget_class, InchesTour, next);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
inches_tour_init (InchesTour *self)
{
  g_weak_ref_init (&self->focus, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

InchesTour *
inches_tour_new (InchesFold *parent)
{
  InchesTour *self = g_object_new (INCHES_TYPE_TOUR, NULL);

  gtk_widget_set_parent (GTK_WIDGET (self), GTK_WIDGET (parent));

  return self;
}

void
inches_tour_set_target (InchesTour     *self,
                        InchesTourStep  step,
                        GtkWidget      *target)
{
  g_return_if_fail (INCHES_IS_TOUR (self));
  g_return_if_fail (step < INCHES_N_TOUR_STEPS);

  self->targets[step] = target;
}

void
inches_tour_start (InchesTour *self)
{
  GtkRoot *root;

  g_return_if_fail (INCHES_IS_TOUR (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    g_weak_ref_set (&self->focus, root != NULL ? gtk_root_get_focus (root) : NULL);

  self->step = 0;
  show_step (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->next));
}
