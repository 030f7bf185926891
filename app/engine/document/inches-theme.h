/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-color.h"

G_BEGIN_DECLS

/* Colour roles of data/themes.json, by id in this order. Lanes are asked for by
 * their id, inches_theme_get_lane_color(). */
typedef enum
{
  INCHES_ROLE_VIEW, INCHES_ROLE_WIN, INCHES_ROLE_HEAD,
  INCHES_ROLE_INK, INCHES_ROLE_INK2, INCHES_ROLE_INK3,
  INCHES_ROLE_GRID, INCHES_ROLE_GRID2, INCHES_ROLE_ERA,
  INCHES_ROLE_TRACK, INCHES_ROLE_TRACK2,
  INCHES_ROLE_MODEL, INCHES_ROLE_F50, INCHES_ROLE_F90, INCHES_ROLE_FEDGE,
  INCHES_ROLE_MGROUND, INCHES_ROLE_HATCH, INCHES_ROLE_GHOST, INCHES_ROLE_FELL,
  INCHES_ROLE_CHOICE, INCHES_ROLE_CHOICE_GROUND, INCHES_ROLE_BELIEF, INCHES_ROLE_BELIEF_GROUND,
  INCHES_ROLE_SEL,
  INCHES_ROLE_OUT_SMALLER, INCHES_ROLE_OUT_HELD, INCHES_ROLE_OUT_FROZEN, INCHES_ROLE_OUT_FROZEN_FILL,
  INCHES_ROLE_OUT_PHANTOM, INCHES_ROLE_OUT_GRINDING, INCHES_ROLE_OUT_DANGER,
  INCHES_N_ROLES
} InchesRole;

/* One set of colours: light, dark, print, contrast-light, contrast-dark. Immutable. */
typedef struct _InchesTheme InchesTheme;

#define INCHES_TYPE_THEME (inches_theme_get_type ())

GType              inches_theme_get_type       (void) G_GNUC_CONST;
InchesTheme       *inches_theme_new            (const char         *id,
                                                const char         *name, /* for people */
                                                gboolean            dark);
InchesTheme       *inches_theme_ref            (InchesTheme        *self);
void               inches_theme_unref          (InchesTheme        *self);
const char        *inches_theme_get_id         (const InchesTheme  *self);
const char        *inches_theme_get_name       (const InchesTheme  *self);
gboolean           inches_theme_is_dark        (const InchesTheme  *self);
gboolean           inches_theme_set_color      (InchesTheme        *self,
                                                const char         *role,
                                                const InchesColor  *color); /* while being read; "lane-ID" for lanes; FALSE: no such role */
const char        *inches_theme_find_missing   (const InchesTheme  *self); /* id of a role without colour, NULL if complete */
const InchesColor *inches_theme_get_color      (const InchesTheme  *self,
                                                InchesRole          role);
const InchesColor *inches_theme_get_lane_color (const InchesTheme  *self,
                                                const char         *lane); /* ink2 for a lane of the user's own */
const char        *inches_role_get_id          (InchesRole          role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesTheme, inches_theme_unref)

G_END_DECLS
