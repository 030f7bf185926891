/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-row-scroller.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
value_changed_cb (GtkAdjustment     *adjustment,
                  InchesArrangement *arrangement)
{
  inches_arrangement_set_above (arrangement, (guint) round (gtk_adjustment_get_value (adjustment)));
}

GtkWidget *
inches_row_scroller_new (InchesArrangement *arrangement)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (0, 0, 1, 1, 1, 1);
  GtkWidget *scroller = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, adjustment);

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), arrangement, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scroll the rows"), -1);

  return scroller;
}

void
inches_row_scroller_place (GtkWidget      *scroller,
                           InchesTimeline *timeline)
{
  GtkAdjustment *adjustment = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (scroller));
  guint above, fit, wanted;

  inches_timeline_get_fit (timeline, &above, &fit, &wanted);

  /* The chart says where it is: that is no wish to scroll. */
  g_signal_handlers_block_matched (adjustment, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, value_changed_cb, NULL);
  gtk_adjustment_configure (adjustment, above, 0, wanted, 1, MAX (fit, 2) - 1, fit);
  g_signal_handlers_unblock_matched (adjustment, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, value_changed_cb, NULL);
}

gboolean
inches_row_scroller_needed (InchesTimeline    *timeline,
                            InchesArrangement *arrangement)
{
  guint above, fit, wanted;

  inches_timeline_get_fit (timeline, &above, &fit, &wanted);

  return inches_arrangement_get_scrolls (arrangement) && fit < wanted;
}

void
inches_row_scroller_step (InchesTimeline    *timeline,
                          InchesArrangement *arrangement,
                          gint               steps)
{
  guint above, fit, wanted;

  inches_timeline_get_fit (timeline, &above, &fit, &wanted);
  if (inches_row_scroller_needed (timeline, arrangement))
    inches_arrangement_set_above (arrangement, CLAMP ((gint) above + steps, 0, (gint) wanted - 1));
}
