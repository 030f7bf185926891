/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-future.h"
#include "inches-outlook.h"

G_BEGIN_DECLS

/* Which single future of an outlook is looked at, and up to which week. The future
 * follows settings, sheet and weeks of the outlook; its number stays, and is the session's
 * while it is shown.
 *
 * Properties (notify when changed):
 *   "shown"  gboolean      a future is looked at at all
 *   "number" guint         which, 0 the first
 *   "week"   guint         the last week shown; all of them at first
 *   "future" InchesFuture  readable; NULL while none is shown or there is no forecast */
#define INCHES_TYPE_FUTURE_PLAYER (inches_future_player_get_type ())
G_DECLARE_FINAL_TYPE (InchesFuturePlayer, inches_future_player, INCHES, FUTURE_PLAYER, GObject)

InchesFuturePlayer *inches_future_player_new         (InchesOutlook      *outlook) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
gboolean            inches_future_player_get_shown   (InchesFuturePlayer *self);
void                inches_future_player_set_shown   (InchesFuturePlayer *self,
                                                      gboolean            shown);
guint               inches_future_player_get_number  (InchesFuturePlayer *self);
void                inches_future_player_set_number  (InchesFuturePlayer *self,
                                                      guint               number);
gboolean            inches_future_player_get_chosen  (InchesFuturePlayer *self);
guint               inches_future_player_get_week    (InchesFuturePlayer *self);
void                inches_future_player_set_week    (InchesFuturePlayer *self,
                                                      guint               week);
InchesFuture       *inches_future_player_get_future  (InchesFuturePlayer *self); /* (transfer none) (nullable) */
gboolean            inches_future_player_get_typical (InchesFuturePlayer *self,
                                                      guint               numbers[INCHES_N_TYPICAL]); /* FALSE: no forecast yet */
guint               inches_future_player_get_n_futures (InchesFuturePlayer *self); /* there are; 0: no forecast yet */

G_END_DECLS
