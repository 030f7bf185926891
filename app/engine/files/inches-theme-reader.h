/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-json.h"
#include "inches-theme.h"

G_BEGIN_DECLS

#define INCHES_THEMES_SCHEMA "inches-themes-1"

GPtrArray *inches_theme_reader_load (const char  *data_dir,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *inches_theme_reader_read (InchesJson  *json) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
