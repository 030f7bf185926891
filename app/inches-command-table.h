/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INCHES_FORMAT_TEXT, /* columns for people */
  INCHES_FORMAT_JSON, /* an array of objects */
  INCHES_FORMAT_CSV   /* RFC 4180, a head line */
} InchesFormat;

/* Rows of figures and words that a verb prints. */
typedef struct _InchesCommandTable InchesCommandTable;

InchesCommandTable *inches_command_table_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void                inches_command_table_free       (InchesCommandTable *self);
void                inches_command_table_add_column (InchesCommandTable *self,
                                                     const char         *name,
                                                     gboolean            is_number);
void                inches_command_table_add_text   (InchesCommandTable *self,
                                                     const char         *text);
void                inches_command_table_add_number (InchesCommandTable *self,
                                                     double              value);
char               *inches_command_table_print      (InchesCommandTable *self,
                                                     InchesFormat        format) G_GNUC_WARN_UNUSED_RESULT;

gboolean            inches_command_find_format      (const char         *name,
                                                     InchesFormat       *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesCommandTable, inches_command_table_free)

G_END_DECLS
