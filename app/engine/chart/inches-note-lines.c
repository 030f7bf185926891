/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-note-lines.h"

#include <string.h>

/* Px at text size 1. */
#define INDENT      18.0 /* of a list, for each level */
#define SIGN        14.0 /* an item's sign stands that far left of its words */
#define BETWEEN     7.0  /* paragraphs */
#define HEADING_GAP 12.0

typedef struct
{
  const InchesTimelineTexts *texts;
  GArray                    *lines;
  double                     left;
  double                     width;
  double                     x;
  double                     gap;    /* of the next line */
  gboolean                   space;  /* a blank stood before the next word */
} Breaking;

static void
piece_clear (gpointer piece)
{
  g_free (((InchesNotePiece *) piece)->text);
}

static void
line_clear (gpointer line)
{
  g_array_unref (((InchesNoteLine *) line)->pieces);
}

static double
width_of (const Breaking *b,
          gboolean        bold,
          const char     *text)
{
  return inches_timeline_texts_width (b->texts, bold ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_LABEL, text);
}

static void
begin_line (Breaking *b)
{
  InchesNoteLine line = { g_array_new (FALSE, TRUE, sizeof (InchesNotePiece)), b->gap };

  g_array_set_clear_func (line.pieces, piece_clear);
  g_array_append_val (b->lines, line);
  b->gap = 0;
  b->x = b->left;
  b->space = FALSE;
}

static GArray *
last_pieces (Breaking *b)
{
  return g_array_index (b->lines, InchesNoteLine, b->lines->len - 1).pieces;
}

/* Words of one style that follow each other are one piece, measured whole. */
static void
add_word (Breaking   *b,
          const char *word,
          gboolean    bold)
{
  GArray *pieces = last_pieces (b);
  InchesNotePiece *last = pieces->len > 0 ? &g_array_index (pieces, InchesNotePiece, pieces->len - 1) : NULL;
  double space = b->space && b->x > b->left ? width_of (b, bold, " ") : 0;

  if (b->x > b->left && b->x + space + width_of (b, bold, word) > b->width)
    {
      begin_line (b);
      add_word (b, word, bold);
      return;
    }

  if (last != NULL && last->bold == bold && last->x >= b->left)
    {
      char *longer = g_strconcat (last->text, space > 0 ? " " : "", word, NULL);

      g_free (last->text);
      last->text = longer;
      b->x = last->x + width_of (b, bold, longer);
    }
  else
    {
      InchesNotePiece piece = { g_strdup (word), bold, b->x + space };

      g_array_append_val (pieces, piece);
      b->x = piece.x + width_of (b, bold, word);
    }
  b->space = FALSE;
}

static void
add_run (Breaking            *b,
         const InchesNoteRun *run,
         gboolean             bold)
{
  g_auto(GStrv) words = g_strsplit (run->text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      b->space = b->space || i > 0;
      if (*words[i] != '\0')
        add_word (b, words[i], bold);
    }
}

static void
add_sign (Breaking              *b,
          const InchesNoteBlock *block)
{
  g_autofree char *number = block->number > 0 ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  double back = MAX (SIGN * b->texts->unit, width_of (b, FALSE, number) + 4 * b->texts->unit);
  InchesNotePiece sign = { g_steal_pointer (&number), FALSE, b->left - back };

  g_array_append_val (last_pieces (b), sign);
}

static double
gap_above (const InchesNoteBlock *block,
           const InchesNoteBlock *before)
{
  if (before == NULL)
    return 0;
  if (block->kind == INCHES_NOTE_HEADING)
    return HEADING_GAP;

  return block->kind == INCHES_NOTE_ITEM && before->kind == INCHES_NOTE_ITEM ? BETWEEN / 2 : BETWEEN;
}

/**
 * inches_note_lines_break:
 * @blocks: (element-type InchesNoteBlock): notes
 * @texts: how text is measured; none is added
 * @width: px a line may be long
 *
 * Returns: (transfer full) (element-type InchesNoteLine): their lines
 */
GArray *
inches_note_lines_break (GPtrArray                 *blocks,
                         const InchesTimelineTexts *texts,
                         double                     width)
{
  Breaking b = { texts, g_array_new (FALSE, TRUE, sizeof (InchesNoteLine)), 0, width };

  g_array_set_clear_func (b.lines, line_clear);
  for (guint i = 0; i < blocks->len; i++)
    {
      const InchesNoteBlock *block = blocks->pdata[i];

      b.left = block->kind == INCHES_NOTE_HEADING ? 0 : INDENT * block->level * texts->unit;
      b.gap = gap_above (block, i > 0 ? blocks->pdata[i - 1] : NULL) * texts->unit;
      begin_line (&b);
      if (block->kind == INCHES_NOTE_ITEM)
        add_sign (&b, block);
      for (guint run = 0; run < block->runs->len; run++)
        {
          const InchesNoteRun *words = &g_array_index (block->runs, InchesNoteRun, run);

          add_run (&b, words, words->strong || words->emphasis || block->kind == INCHES_NOTE_HEADING);
        }
    }

  return b.lines;
}
