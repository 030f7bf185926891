/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* Under which terms the data may be used, as data/SOURCES has it in full. */
char *inches_licences_describe        (void) G_GNUC_WARN_UNUSED_RESULT;
char *inches_licences_describe_series (InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
