/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A stretch of text in one style. */
typedef struct
{
  char     *text;
  gboolean  strong;
  gboolean  emphasis;
} InchesNoteRun;

typedef enum
{
  INCHES_NOTE_PARAGRAPH,
  INCHES_NOTE_HEADING,
  INCHES_NOTE_ITEM       /* of a list */
} InchesNoteKind;

/* A heading, a paragraph or an item of a list. */
typedef struct
{
  InchesNoteKind  kind;
  guint           level;  /* headings from 1; items: how deep their list lies, from 1 */
  guint           number; /* of an item in an ordered list; 0: none */
  GArray         *runs;   /* (element-type InchesNoteRun) */
} InchesNoteBlock;

/* Notes for a speaker: headings, paragraphs, emphasis, lists and links of CommonMark.
 * Links are their words alone, pictures their alternative text; HTML is shown as it is
 * written. */
GPtrArray *inches_notes_parse     (const char      *text) G_GNUC_WARN_UNUSED_RESULT; /* (element-type InchesNoteBlock) */
char      *inches_notes_to_markup (GPtrArray       *blocks) G_GNUC_WARN_UNUSED_RESULT; /* for pango, a line for each block */
char      *inches_notes_to_text   (GPtrArray       *blocks) G_GNUC_WARN_UNUSED_RESULT; /* the same without styles */

G_END_DECLS
