/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "inches-error.h"

G_BEGIN_DECLS

const char *inches_json_number_check (const char  **at,
                                      const char   *end,
                                      InchesError  *code);

G_END_DECLS
