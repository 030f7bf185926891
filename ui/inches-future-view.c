/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-future-view.h"

#include "inches-future-log.h"
#include "inches-number.h"
#include "inches-outcome.h"
#include "inches-simulation.h"

#include <glib/gi18n-lib.h>

#define WIDTH     290 /* px that the column asks for, at the usual text size */
#define WEEK_TIME 260 /* ms that a week is seen while it plays */

struct _InchesFutureView
{
  GtkWidget           parent_instance;

  InchesFuturePlayer *player;
  GtkWidget          *typical[INCHES_N_TYPICAL];
  GtkWidget          *number;
  GtkWidget          *ending;
  GtkWidget          *play;
  GtkWidget          *weeks;  /* scale */
  GtkWidget          *date;   /* status */
  guint               play_id;
  gboolean            setting; /* controls are being set, not used */
};

G_DEFINE_FINAL_TYPE (InchesFutureView, inches_future_view, GTK_TYPE_WIDGET)

static const guint points[INCHES_N_TYPICAL] = { 10, 30, 50, 70, 90 };

static void
stop (InchesFutureView *self)
{
  g_clear_handle_id (&self->play_id, g_source_remove);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, _("Play week by week"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Play"), -1);
}

static guint
count_weeks (InchesFutureView *self)
{
  InchesFuture *future = inches_future_player_get_future (self->player);

  return future != NULL ? inches_future_get_n_weeks (future) : INCHES_SHORT_WEEKS;
}

static gboolean
play_week_cb (gpointer user_data)
{
  InchesFutureView *self = user_data;
  guint week = inches_future_player_get_week (self->player) + 1;

  inches_future_player_set_week (self->player, week);
  if (week + 1 < count_weeks (self))
    return G_SOURCE_CONTINUE;

  self->play_id = 0;
  stop (self);

  return G_SOURCE_REMOVE;
}

static void
play_cb (InchesFutureView *self)
{
  if (self->play_id != 0)
    {
      stop (self);
      return;
    }

  if (inches_future_player_get_week (self->player) + 1 >= count_weeks (self))
    inches_future_player_set_week (self->player, 0);
  self->play_id = g_timeout_add (WEEK_TIME, play_week_cb, self);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), "media-playback-pause-symbolic");
  gtk_widget_set_tooltip_text (self->play, _("Pause"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pause"), -1);
}

static void
step (InchesFutureView *self,
      int               weeks)
{
  int week = (int) inches_future_player_get_week (self->player) + weeks;

  stop (self);
  inches_future_player_set_week (self->player, MAX (week, 0));
}

static void
back_cb (InchesFutureView *self)
{
  step (self, -1);
}

static void
forward_cb (InchesFutureView *self)
{
  step (self, 1);
}

static void
scale_cb (InchesFutureView *self)
{
  if (self->setting)
    return;

  stop (self);
  inches_future_player_set_week (self->player, gtk_range_get_value (GTK_RANGE (self->weeks)));
}

static void
number_cb (InchesFutureView *self)
{
  if (!self->setting)
    inches_future_player_set_number (self->player, gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->number)));
}

static void
typical_cb (GtkWidget        *button,
            InchesFutureView *self)
{
  guint numbers[INCHES_N_TYPICAL];

  if (!inches_future_player_get_typical (self->player, numbers))
    return;

  for (guint i = 0; i < INCHES_N_TYPICAL; i++)
    if (self->typical[i] == button)
      inches_future_player_set_number (self->player, numbers[i]);
}

static void
show_week (InchesFutureView *self)
{
  InchesFuture *future = inches_future_player_get_future (self->player);
  guint week = inches_future_player_get_week (self->player);
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  self->setting = TRUE;
  gtk_range_set_range (GTK_RANGE (self->weeks), 0, count_weeks (self) - 1);
  gtk_range_set_value (GTK_RANGE (self->weeks), week);
  self->setting = FALSE;
  if (future == NULL || week >= inches_future_get_n_weeks (future))
    return;

  date = inches_day_to_short_text (inches_future_get_day (future, week));
  /* Translators: a date, the number of a week, of how many. */
  words = g_strdup_printf (_("%s, week %u of %u"), date, week + 1, inches_future_get_n_weeks (future));
  gtk_label_set_label (GTK_LABEL (self->date), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->weeks), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
mark_typical (InchesFutureView *self,
              const guint       numbers[INCHES_N_TYPICAL],
              guint             number)
{
  for (guint i = 0; i < INCHES_N_TYPICAL; i++)
    {
      if (numbers[i] == number)
        gtk_widget_add_css_class (self->typical[i], "suggested-action");
      else
        gtk_widget_remove_css_class (self->typical[i], "suggested-action");
    }
}

static void
show_future (InchesFutureView *self)
{
  InchesFuture *future = inches_future_player_get_future (self->player);
  guint numbers[INCHES_N_TYPICAL];
  g_autofree char *inches = NULL;
  g_autofree char *words = NULL;

  self->setting = TRUE;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->number), inches_future_player_get_number (self->player));
  self->setting = FALSE;
  if (future == NULL)
    {
      stop (self);
      return;
    }

  inches = inches_number_format (inches_future_get_gain (future), 1);
  /* Translators: the name of an outcome; inches. */
  words = g_strdup_printf (_("Ends as “%s”, %s inches gained"), inches_outcome_get_name (inches_future_get_outcome (future)), inches);
  gtk_label_set_label (GTK_LABEL (self->ending), words);
  if (inches_future_player_get_typical (self->player, numbers))
    mark_typical (self, numbers, inches_future_get_number (future));
  show_week (self);
}

/* A future shown for the first time is one of those in the middle. */
static void
shown_cb (InchesFutureView *self)
{
  guint numbers[INCHES_N_TYPICAL];

  if (!inches_future_player_get_shown (self->player))
    stop (self);
  else if (!inches_future_player_get_chosen (self->player) && inches_future_player_get_typical (self->player, numbers))
    inches_future_player_set_number (self->player, numbers[INCHES_N_TYPICAL / 2]);
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
new_icon_button (InchesFutureView *self,
                 const char       *icon,
                 const char       *name,
                 GCallback         callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
new_typical (InchesFutureView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "linked");
  gtk_widget_add_css_class (row, "inches-typical");
  for (guint i = 0; i < INCHES_N_TYPICAL; i++)
    {
      g_autofree char *label = g_strdup_printf (_("%u %%"), points[i]);
      g_autofree char *name = g_strdup_printf (_("A typical future: %u in 100 gain fewer inches"), points[i]);

      self->typical[i] = gtk_button_new_with_label (label);
      gtk_widget_set_hexpand (self->typical[i], TRUE);
      gtk_widget_set_tooltip_text (self->typical[i], name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->typical[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (self->typical[i], "clicked", G_CALLBACK (typical_cb), self, 0);
      gtk_box_append (GTK_BOX (row), self->typical[i]);
    }

  return row;
}

static GtkWidget *
new_number (InchesFutureView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = new_label (_("Future"), "inches-section");

  self->number = gtk_spin_button_new_with_range (0, INCHES_DEFAULT_FUTURES - 1, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Number of the future"), -1);
  gtk_widget_set_hexpand (self->number, TRUE);
  g_signal_connect_object (self->number, "value-changed", G_CALLBACK (number_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), self->number);

  return row;
}

static GtkWidget *
new_player (InchesFutureView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gboolean animations = TRUE;

  self->play = new_icon_button (self, "media-playback-start-symbolic", _("Play"), G_CALLBACK (play_cb));
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations, NULL);
  gtk_widget_set_visible (self->play, animations);
  self->weeks = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, INCHES_SHORT_WEEKS - 1, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->weeks), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Week"), -1);
  gtk_widget_set_hexpand (self->weeks, TRUE);
  g_signal_connect_object (self->weeks, "value-changed", G_CALLBACK (scale_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (row), new_icon_button (self, "go-previous-symbolic", _("Previous week"), G_CALLBACK (back_cb)));
  gtk_box_append (GTK_BOX (row), self->play);
  gtk_box_append (GTK_BOX (row), new_icon_button (self, "go-next-symbolic", _("Next week"), G_CALLBACK (forward_cb)));
  gtk_box_append (GTK_BOX (row), self->weeks);

  return row;
}

static void
add (InchesFutureView *self,
     GtkWidget        *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
fill (InchesFutureView *self)
{
  GtkWidget *log;

  add (self, new_number (self));
  add (self, new_label (_("Or a typical one, of so many in 100 that gain fewer inches:"), "inches-future-note"));
  add (self, new_typical (self));
  self->ending = new_label (NULL, "inches-future-ending");
  add (self, self->ending);
  add (self, new_player (self));
  self->date = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->date, "inches-future-note");
  add (self, self->date);
  log = inches_future_log_new (self->player);
  gtk_widget_set_vexpand (log, TRUE);
  add (self, log);
  add (self, new_label (_("In the ladder: full in force, with a slash violated and held; a cross fell this week, hatched lies fallen; a point not agreed yet."),
                        "inches-future-note"));
  add (self, new_label (_("The model does not say who broke it: it has one channel of violation for both sides and cannot tell."),
                        "inches-future-note"));
}

static void
inches_future_view_unmap (GtkWidget *widget)
{
  stop (INCHES_FUTURE_VIEW (widget));

  GTK_WIDGET_CLASS (inches_future_view_parent_class)->unmap (widget);
}

static void
inches_future_view_dispose (GObject *object)
{
  InchesFutureView *self = INCHES_FUTURE_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->play_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (inches_future_view_parent_class)->dispose (object);
}

static void
inches_future_view_class_init (InchesFutureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_future_view_dispose;
  widget_class->unmap = inches_future_view_unmap;
  gtk_widget_class_set_css_name (widget_class, "inches-future-view");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_future_view_init (InchesFutureView *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("One future"), -1);
}

GtkWidget *
inches_future_view_new (InchesFuturePlayer *player)
{
  InchesFutureView *self = g_object_new (INCHES_TYPE_FUTURE_VIEW, NULL);

  self->player = g_object_ref (player);
  fill (self);
  g_signal_connect_object (player, "notify::shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::future", G_CALLBACK (show_future), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::week", G_CALLBACK (show_week), self, G_CONNECT_SWAPPED);
  show_future (self);

  return GTK_WIDGET (self);
}
