/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the command ends with; scripts rely on these. */
typedef enum
{
  INCHES_EXIT_DONE,  /* 0 */
  INCHES_EXIT_INPUT, /* 1: a file or a value is at fault, stderr names it and its limits */
  INCHES_EXIT_USAGE  /* 2: the command was called wrongly, stderr has a hint */
} InchesExit;

/* One verb each. argv[0] is the verb; the caller has set the locale. */
int  inches_command_briefing (int                argc,
                             char               **argv);
int  inches_command_check   (int                  argc,
                             char               **argv);
int  inches_command_export  (int                  argc,
                             char               **argv);
int  inches_command_list    (int                  argc,
                             char               **argv);
int  inches_command_run     (int                  argc,
                             char               **argv);
int  inches_command_sweep   (int                  argc,
                             char               **argv);
int  inches_command_window  (int                  argc,
                             char               **argv);

/* What verbs share. */
int  inches_command_parse   (const char          *verb,
                             const char          *arguments,
                             const char          *summary,
                             const char          *description,
                             const GOptionEntry  *entries,
                             int                 *argc,
                             char              ***argv);
int  inches_command_misused (const char          *verb,
                             const char          *format,
                             ...) G_GNUC_PRINTF (2, 3);
int  inches_command_refused (const char          *verb,
                             const GError        *error);
int  inches_command_print   (const char          *verb,
                             const char          *text);

G_END_DECLS
