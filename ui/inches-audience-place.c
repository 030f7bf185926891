/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-audience-place.h"

#include <glib/gi18n-lib.h>

static const char *
get_model (GdkMonitor *monitor)
{
  const char *model = gdk_monitor_get_model (monitor);

  return model != NULL && *model != '\0' ? model : NULL;
}

char *
inches_audience_place_of (GdkMonitor *monitor)
{
  const char *connector = gdk_monitor_get_connector (monitor);

  if (connector == NULL || *connector == '\0')
    connector = get_model (monitor);

  return g_strdup (connector != NULL ? connector : "monitor");
}

char *
inches_audience_place_name (GdkMonitor *monitor)
{
  g_autofree char *place = inches_audience_place_of (monitor);
  const char *model = get_model (monitor);
  GdkRectangle all;

  gdk_monitor_get_geometry (monitor, &all);
  if (model == NULL || g_str_equal (model, place))
    /* Translators: connector of a monitor, its width and height. */
    return g_strdup_printf (_("%1$s, %2$d × %3$d"), place, all.width, all.height);

  /* Translators: model of a monitor, its connector, width and height. */
  return g_strdup_printf (_("%1$s (%2$s), %3$d × %4$d"), model, place, all.width, all.height);
}

/** inches_audience_place_get_monitor: Returns: (transfer none) (nullable): the monitor that @widget is on; %NULL: on none yet */
GdkMonitor *
inches_audience_place_get_monitor (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (widget), surface) : NULL;
}

static GdkMonitor *
find_other_than (GListModel *monitors,
                 GdkMonitor *not_this)
{
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != not_this)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

static GdkMonitor *
find_named (GListModel *monitors,
            const char *place)
{
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      g_autofree char *its = inches_audience_place_of (monitor);

      if (g_str_equal (its, place))
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

/* The presenter keeps the monitor that the window is on, if there is another. */
GdkMonitor *
inches_audience_place_choose (GListModel *monitors,
                              GdkMonitor *own,
                              const char *place)
{
  GdkMonitor *found = NULL;

  if (g_str_equal (place, INCHES_AUDIENCE_WINDOW_PLACE))
    return NULL;

  if (!g_str_equal (place, INCHES_AUDIENCE_BEST))
    found = find_named (monitors, place);
  if (found == NULL)
    found = find_other_than (monitors, own);
  if (found == NULL && own != NULL)
    found = g_object_ref (own);

  return found;
}

GdkMonitor *
inches_audience_place_find (GtkWidget  *presenter,
                            const char *place)
{
  return inches_audience_place_choose (gdk_display_get_monitors (gtk_widget_get_display (presenter)),
                                       inches_audience_place_get_monitor (presenter), place);
}

static void
add (GMenu      *menu,
     const char *label,
     const char *action,
     const char *place)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", place);
  g_menu_append_item (menu, item);
}

void
inches_audience_place_fill_menu (GMenu      *menu,
                                 GdkDisplay *display,
                                 const char *action)
{
  GListModel *monitors = gdk_display_get_monitors (display);

  g_menu_remove_all (menu);
  add (menu, _("Full screen, on another monitor if there is one"), action, INCHES_AUDIENCE_BEST);
  for (guint i = 0; g_list_model_get_n_items (monitors) > 1 && i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      g_autofree char *place = inches_audience_place_of (monitor);
      g_autofree char *name = inches_audience_place_name (monitor);

      add (menu, name, action, place);
    }
  add (menu, _("In a window, to be shared in a call"), action, INCHES_AUDIENCE_WINDOW_PLACE);
}
