/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-own-data.h"

G_BEGIN_DECLS

InchesChronicle *inches_own_chronicle_new (InchesChronicle *record,
                                           InchesOwnData   *own) G_GNUC_WARN_UNUSED_RESULT; /* the record itself if own is empty */

G_END_DECLS
