/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-row-menu.h"

#include <glib/gi18n-lib.h>

static void
add_section (GMenu      *menu,
             const char *label,
             GMenu      *section)
{
  g_menu_append_section (menu, label, G_MENU_MODEL (section));
  g_object_unref (section);
}

GtkWidget *
inches_row_menu_new (const InchesArrangedRow *row)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GMenu *state = g_menu_new ();
  GMenu *height = g_menu_new ();
  GMenu *all = g_menu_new ();

  if (row->kind == INCHES_ARRANGED_TRACK)
    g_menu_append (state, _("_About this track"), "row.about");
  if (row->kind == INCHES_ARRANGED_TRACK)
    {
      g_autofree char *action = g_strdup_printf ("timeline.highlight('%s')", row->id);

      g_menu_append (state, _("Mut_e the others"), action);
    }
  g_menu_append (state, _("_Hide"), "row.hide");
  g_menu_append (state, row->collapsed ? _("_Expand") : _("_Collapse"), "row.collapse");
  g_menu_append (state, _("Move _up"), "row.up");
  g_menu_append (state, _("Move _down"), "row.down");
  g_menu_append (height, _("Hi_gher"), "row.higher");
  g_menu_append (height, _("_Lower"), "row.lower");
  if (row->height > 0)
    g_menu_append (height, _("Usual hei_ght"), "row.usual-height");
  g_menu_append (all, _("Lanes and _tracks…"), "timeline.arrange");
  g_menu_append (all, _("_Reset to the first view"), "timeline.reset-rows");

  add_section (menu, row->name, state);
  add_section (menu, NULL, height);
  add_section (menu, NULL, all);

  return gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
}
