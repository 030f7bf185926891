/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-json.h"

G_BEGIN_DECLS

#define INCHES_SPELLINGS_SCHEMA "inches-spellings-1"

/* The chronicle may be NULL: the file is then only checked. */
void inches_spelling_reader_read (InchesJson      *json,
                                  InchesChronicle *chronicle);

G_END_DECLS
