/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-export.h"

G_BEGIN_DECLS

/* A picture of the data that ships, with few futures. Lasts until the program ends. */
const InchesExport *picture_fixture_get (void);

G_END_DECLS
