/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-theme.h"

#include <string.h>

#define LANE_PREFIX "lane-"

static const char *const role_ids[] = {
  [INCHES_ROLE_VIEW] = "view",
  [INCHES_ROLE_WIN] = "win",
  [INCHES_ROLE_HEAD] = "head",
  [INCHES_ROLE_INK] = "ink",
  [INCHES_ROLE_INK2] = "ink2",
  [INCHES_ROLE_INK3] = "ink3",
  [INCHES_ROLE_GRID] = "grid",
  [INCHES_ROLE_GRID2] = "grid2",
  [INCHES_ROLE_ERA] = "era",
  [INCHES_ROLE_TRACK] = "track",
  [INCHES_ROLE_TRACK2] = "track2",
  [INCHES_ROLE_MODEL] = "model",
  [INCHES_ROLE_F50] = "f50",
  [INCHES_ROLE_F90] = "f90",
  [INCHES_ROLE_FEDGE] = "fedge",
  [INCHES_ROLE_MGROUND] = "mground",
  [INCHES_ROLE_HATCH] = "hatch",
  [INCHES_ROLE_GHOST] = "ghost",
  [INCHES_ROLE_FELL] = "fell",
  [INCHES_ROLE_CHOICE] = "choice",
  [INCHES_ROLE_CHOICE_GROUND] = "choice-ground",
  [INCHES_ROLE_BELIEF] = "belief",
  [INCHES_ROLE_BELIEF_GROUND] = "belief-ground",
  [INCHES_ROLE_SEL] = "sel",
  [INCHES_ROLE_OUT_SMALLER] = "out-smaller",
  [INCHES_ROLE_OUT_HELD] = "out-held",
  [INCHES_ROLE_OUT_FROZEN] = "out-frozen",
  [INCHES_ROLE_OUT_FROZEN_FILL] = "out-frozen-fill",
  [INCHES_ROLE_OUT_PHANTOM] = "out-phantom",
  [INCHES_ROLE_OUT_GRINDING] = "out-grinding",
  [INCHES_ROLE_OUT_DANGER] = "out-danger",
};

G_STATIC_ASSERT (G_N_ELEMENTS (role_ids) == INCHES_N_ROLES);

struct _InchesTheme
{
  gatomicrefcount  ref_count;

  char            *id;
  char            *name;
  gboolean         dark;

  InchesColor      colors[INCHES_N_ROLES];
  gboolean         given[INCHES_N_ROLES];
  GHashTable      *lanes; /* lane id to its InchesColor, both owned */
};

G_DEFINE_BOXED_TYPE (InchesTheme, inches_theme, inches_theme_ref, inches_theme_unref)

/**
 * inches_theme_new:
 * @id: "light", "dark", "print", "contrast-light" or "contrast-dark"
 * @name: for people, as the file has it
 * @dark: whether light text stands on a dark ground
 *
 * Returns: (transfer full): a theme without colours, to be filled with
 *   inches_theme_set_color() before anyone else sees it
 */
InchesTheme *
inches_theme_new (const char *id,
                  const char *name,
                  gboolean    dark)
{
  InchesTheme *self;

  g_return_val_if_fail (id != NULL && name != NULL, NULL);

  self = g_new0 (InchesTheme, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->dark = dark;
  self->lanes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * inches_theme_ref:
 * @self: a theme
 *
 * Returns: (transfer full): @self
 */
InchesTheme *
inches_theme_ref (InchesTheme *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_theme_unref:
 * @self: (transfer full): a theme
 */
void
inches_theme_unref (InchesTheme *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->lanes);
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

/**
 * inches_theme_get_id:
 * @self: a theme
 *
 * Returns: (transfer none): its id, "light"
 */
const char *
inches_theme_get_id (const InchesTheme *self)
{
  return self->id;
}

/**
 * inches_theme_get_name:
 * @self: a theme
 *
 * Returns: (transfer none): its name for people
 */
const char *
inches_theme_get_name (const InchesTheme *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * inches_theme_is_dark:
 * @self: a theme
 *
 * Returns: whether light text stands on a dark ground
 */
gboolean
inches_theme_is_dark (const InchesTheme *self)
{
  return self->dark;
}

/**
 * inches_theme_set_color:
 * @self: a theme that is being read
 * @role: id of a role, or "lane-" and the id of a lane
 * @color: its colour
 *
 * Returns: %FALSE if there is no such role
 */
gboolean
inches_theme_set_color (InchesTheme       *self,
                        const char        *role,
                        const InchesColor *color)
{
  if (g_str_has_prefix (role, LANE_PREFIX) && role[strlen (LANE_PREFIX)] != '\0')
    {
      g_hash_table_replace (self->lanes, g_strdup (role + strlen (LANE_PREFIX)), g_memdup2 (color, sizeof *color));
      return TRUE;
    }

  for (guint i = 0; i < INCHES_N_ROLES; i++)
    if (g_str_equal (role_ids[i], role))
      {
        self->colors[i] = *color;
        self->given[i] = TRUE;
        return TRUE;
      }

  return FALSE;
}

/**
 * inches_theme_find_missing:
 * @self: a theme that has been read
 *
 * Returns: (transfer none) (nullable): id of a role without colour, %NULL if the
 *   theme is complete
 */
const char *
inches_theme_find_missing (const InchesTheme *self)
{
  for (guint i = 0; i < INCHES_N_ROLES; i++)
    if (!self->given[i])
      return role_ids[i];

  return NULL;
}

/**
 * inches_theme_get_color:
 * @self: a theme
 * @role: what is to be drawn
 *
 * Returns: (transfer none): its colour
 */
const InchesColor *
inches_theme_get_color (const InchesTheme *self,
                        InchesRole         role)
{
  g_return_val_if_fail (role < INCHES_N_ROLES, &self->colors[INCHES_ROLE_INK]);

  return &self->colors[role];
}

/**
 * inches_theme_get_lane_color:
 * @self: a theme
 * @lane: id of a lane
 *
 * Returns: (transfer none): the colour of its marks; that of second text for a
 *   lane of the user's own
 */
const InchesColor *
inches_theme_get_lane_color (const InchesTheme *self,
                             const char        *lane)
{
  const InchesColor *color = g_hash_table_lookup (self->lanes, lane);

  return color != NULL ? color : &self->colors[INCHES_ROLE_INK2];
}

/**
 * inches_role_get_id:
 * @role: a role
 *
 * Returns: (transfer none): as data/themes.json writes it
 */
const char *
inches_role_get_id (InchesRole role)
{
  g_return_val_if_fail (role < INCHES_N_ROLES, "");

  return role_ids[role];
}
