/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcome-status.h"

#include "inches-number.h"
#include "inches-share.h"

#include <glib/gi18n-lib.h>

#define PAUSE 1000 /* ms between two sentences */

struct _InchesOutcomeStatus
{
  GtkWidget      parent_instance;

  InchesSession *session;
  gint64         said;     /* when, monotonic, microseconds */
  guint          pause_id;
  gboolean       let_go;   /* a drag has ended: what comes next is said at once */
};

G_DEFINE_FINAL_TYPE (InchesOutcomeStatus, inches_outcome_status, GTK_TYPE_WIDGET)

static char *
describe (InchesForecast *forecast)
{
  guint n = inches_forecast_get_n_futures (forecast);
  g_autofree char *inches = inches_number_format (inches_forecast_get_mean (forecast), 1);
  g_autofree char *smaller = inches_share_describe (inches_forecast_get_count (forecast, INCHES_OUTCOME_SMALLER), n);
  g_autofree char *phantom = inches_share_describe (inches_forecast_get_count (forecast, INCHES_OUTCOME_PHANTOM), n);
  g_autofree char *crises = inches_share_describe (inches_forecast_get_n_crises (forecast), n);

  /* Translators: said by screen readers; "5.1 inches gained of 36. Of 100 simulated futures …" */
  return g_strdup_printf (_("In the model, %s inches gained of 36. Of 100 simulated futures the war grows smaller in %s, "
                            "ends in phantom peace in %s, sees a crisis in %s."),
                          inches, smaller, phantom, crises);
}

static void
say (InchesOutcomeStatus *self)
{
  InchesForecast *forecast = inches_session_get_forecast (self->session);
  g_autofree char *words = describe (forecast);

  self->said = g_get_monotonic_time ();
  self->let_go = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static gboolean
pause_cb (gpointer user_data)
{
  InchesOutcomeStatus *self = user_data;

  self->pause_id = 0;
  say (self);

  return G_SOURCE_REMOVE;
}

static void
forecast_changed_cb (InchesOutcomeStatus *self)
{
  gint64 since = (g_get_monotonic_time () - self->said) / 1000;

  if (inches_session_get_forecast (self->session) == NULL)
    return;

  if (self->let_go || since >= PAUSE)
    {
      g_clear_handle_id (&self->pause_id, g_source_remove);
      say (self);
    }
  else if (self->pause_id == 0)
    {
      self->pause_id = g_timeout_add ((guint) (PAUSE - since), pause_cb, self);
    }
}

static void
moving_changed_cb (InchesOutcomeStatus *self)
{
  self->let_go = !inches_session_get_moving (self->session);
}

static void
inches_outcome_status_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
inches_outcome_status_dispose (GObject *object)
{
  InchesOutcomeStatus *self = INCHES_OUTCOME_STATUS (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_outcome_status_parent_class)->dispose (object);
}

static void
inches_outcome_status_class_init (InchesOutcomeStatusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_outcome_status_dispose;
  widget_class->measure = inches_outcome_status_measure;
  gtk_widget_class_set_css_name (widget_class, "inches-status");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
inches_outcome_status_init (InchesOutcomeStatus *self)
{
}

void
inches_outcome_status_set_session (InchesOutcomeStatus *self,
                                   InchesSession       *session)
{
  g_return_if_fail (INCHES_IS_OUTCOME_STATUS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::moving", G_CALLBACK (moving_changed_cb), self, G_CONNECT_SWAPPED);
  forecast_changed_cb (self);
}
