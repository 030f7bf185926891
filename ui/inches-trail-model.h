/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "inches-trail-item.h"

G_BEGIN_DECLS

/* The steps of a trail as a GListModel of InchesTrailItem. */
#define INCHES_TYPE_TRAIL_MODEL (inches_trail_model_get_type ())
G_DECLARE_FINAL_TYPE (InchesTrailModel, inches_trail_model, INCHES, TRAIL_MODEL, GObject)

InchesTrailModel *inches_trail_model_new (InchesTrail *trail) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
