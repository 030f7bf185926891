/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-json.h"

G_BEGIN_DECLS

#define INCHES_CHRONICLE_SCHEMA "inches-chronicle-1"
#define INCHES_TIMELINE_SCHEMA "inches-timeline-1"

InchesChronicle *inches_chronicle_reader_load (const char  *data_dir,
                                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
InchesChronicle *inches_chronicle_reader_read (InchesJson  *record,
                                               InchesJson  *timeline,
                                               InchesJson  *spellings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
