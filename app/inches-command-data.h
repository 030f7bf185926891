/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-content.h"
#include "inches-model.h"
#include "inches-theme.h"

G_BEGIN_DECLS

/* What drawing needs from data/. Zeroed, then loaded. */
typedef struct
{
  InchesChronicle *chronicle;
  InchesModel     *model;
  GPtrArray       *themes; /* of InchesTheme */
} InchesCommandData;

gboolean     inches_command_data_load       (InchesCommandData  *self,
                                             GError            **error);
void         inches_command_data_add_own    (InchesCommandData  *self,
                                             InchesContent      *content); /* what a document adds, beside the record */
void         inches_command_data_clear      (InchesCommandData  *self);
InchesTheme *inches_command_data_find_theme (InchesCommandData  *self,
                                             const char         *id,
                                             GError            **error); /* (transfer none) */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InchesCommandData, inches_command_data_clear)

G_END_DECLS
