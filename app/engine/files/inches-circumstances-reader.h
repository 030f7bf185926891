/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-circumstances.h"
#include "inches-json.h"

G_BEGIN_DECLS

void    inches_circumstances_reader_read      (const InchesJsonAt  *at,
                                               InchesCircumstances *circumstances);
void    inches_circumstances_reader_read_one  (const InchesJsonAt  *at,
                                               const char          *member,
                                               const char          *id,
                                               InchesCircumstances *circumstances);
guint16 inches_circumstances_reader_get_rungs (const InchesJsonAt  *at,
                                               const char          *member);

G_END_DECLS
