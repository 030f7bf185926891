/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-compare-set.h"
#include "inches-session.h"

G_BEGIN_DECLS

/* Keeps what the compare page shows in step with a session: early 2025, the settings
 * shown and what is pinned, each with its forecast over 44 weeks, and the belief sets of
 * one pair. Pinned scenarios are run in a worker, once.
 *
 * Properties (notify when changed):
 *   "set"  InchesCompareSet   readable; NULL until there is a forecast
 * While somebody looks (inches_comparer_set_active()), the explainer works out belief sets. */
#define INCHES_TYPE_COMPARER (inches_comparer_get_type ())
G_DECLARE_FINAL_TYPE (InchesComparer, inches_comparer, INCHES, COMPARER, GObject)

InchesComparer   *inches_comparer_new         (InchesSession  *session) G_GNUC_WARN_UNUSED_RESULT; /* a reference is taken */
InchesSession    *inches_comparer_get_session (InchesComparer *self);
InchesCompareSet *inches_comparer_get_set     (InchesComparer *self); /* (transfer none) */
void              inches_comparer_set_active  (InchesComparer *self,
                                               gboolean        active);

G_END_DECLS
