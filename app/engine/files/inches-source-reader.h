/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-source.h"

G_BEGIN_DECLS

GPtrArray *inches_source_reader_read (const InchesJsonAt *at,
                                      const char         *member,
                                      guint               least) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
