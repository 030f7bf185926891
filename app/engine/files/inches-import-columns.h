/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-import.h"

G_BEGIN_DECLS

InchesColumnRole inches_import_columns_find_role  (const char              *header); /* LEFT_OUT: no name that is known */
void             inches_import_columns_find_roles (const char *const       *headers,
                                                   guint                    n,
                                                   InchesColumnRole        *roles);
InchesImportKind inches_import_columns_find_kind  (const InchesColumnRole  *roles,
                                                   guint                    n); /* AUTO: neither */
gboolean         inches_import_columns_have       (const InchesColumnRole  *roles,
                                                   guint                    n,
                                                   InchesColumnRole         role);

G_END_DECLS
