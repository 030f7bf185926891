/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-notes.h"

#include <md4c.h>
#include <string.h>

#define DEEPEST 8 /* lists in lists; deeper ones are items of the deepest */

/* Where the parser stands. */
typedef struct
{
  GPtrArray *blocks;
  guint      strong;
  guint      emphasis;
  guint      depth;              /* of lists */
  gboolean   ordered[DEEPEST];
  guint      number[DEEPEST];    /* of the next item */
  gboolean   item;               /* an item has begun and has no block yet */
  gboolean   open;               /* text goes on in the last block */
} Parsing;

static void
run_clear (gpointer run)
{
  g_free (((InchesNoteRun *) run)->text);
}

static void
block_free (gpointer data)
{
  InchesNoteBlock *block = data;

  g_array_unref (block->runs);
  g_free (block);
}

static void
begin_block (Parsing        *p,
             InchesNoteKind  kind,
             guint           level)
{
  InchesNoteBlock *block = g_new0 (InchesNoteBlock, 1);

  block->kind = kind;
  block->level = level;
  block->runs = g_array_new (FALSE, TRUE, sizeof (InchesNoteRun));
  g_array_set_clear_func (block->runs, run_clear);
  g_ptr_array_add (p->blocks, block);
  p->open = TRUE;
}

/* The first paragraph of an item stands beside its sign, those that follow under it. */
static void
begin_text (Parsing *p)
{
  guint deep = MIN (p->depth, DEEPEST);

  if (!p->item)
    {
      begin_block (p, INCHES_NOTE_PARAGRAPH, deep);
      return;
    }

  begin_block (p, INCHES_NOTE_ITEM, deep);
  if (p->ordered[deep - 1])
    ((InchesNoteBlock *) p->blocks->pdata[p->blocks->len - 1])->number = p->number[deep - 1]++;
  p->item = FALSE;
}

static void
begin_list (Parsing  *p,
            gboolean  ordered,
            guint     start)
{
  p->depth++;
  p->open = FALSE;
  if (p->depth <= DEEPEST)
    {
      p->ordered[p->depth - 1] = ordered;
      p->number[p->depth - 1] = start;
    }
}

static int
enter_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Parsing *p = user_data;

  if (type == MD_BLOCK_H)
    begin_block (p, INCHES_NOTE_HEADING, ((MD_BLOCK_H_DETAIL *) detail)->level);
  else if (type == MD_BLOCK_UL)
    begin_list (p, FALSE, 0);
  else if (type == MD_BLOCK_OL)
    begin_list (p, TRUE, ((MD_BLOCK_OL_DETAIL *) detail)->start);
  else if (type == MD_BLOCK_LI)
    p->item = TRUE;
  else if (type == MD_BLOCK_P || type == MD_BLOCK_CODE)
    begin_text (p);

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Parsing *p = user_data;

  if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    p->depth--;
  if (type == MD_BLOCK_LI)
    p->item = FALSE;
  p->open = FALSE;

  return 0;
}

static int
enter_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Parsing *p = user_data;

  p->strong += type == MD_SPAN_STRONG;
  p->emphasis += type == MD_SPAN_EM;

  return 0;
}

static int
leave_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Parsing *p = user_data;

  p->strong -= type == MD_SPAN_STRONG;
  p->emphasis -= type == MD_SPAN_EM;

  return 0;
}

static void
add_run (Parsing    *p,
         const char *text,
         gsize       length)
{
  InchesNoteBlock *block;
  InchesNoteRun *last;
  g_autofree char *words = g_strndup (text, length);

  /* An item of a tight list has no paragraph of its own. */
  if (!p->open || p->blocks->len == 0)
    begin_text (p);

  block = p->blocks->pdata[p->blocks->len - 1];
  last = block->runs->len > 0 ? &g_array_index (block->runs, InchesNoteRun, block->runs->len - 1) : NULL;
  if (last != NULL && last->strong == (p->strong > 0) && last->emphasis == (p->emphasis > 0))
    {
      char *longer = g_strconcat (last->text, words, NULL);

      g_free (last->text);
      last->text = longer;
    }
  else
    {
      InchesNoteRun run = { g_steal_pointer (&words), p->strong > 0, p->emphasis > 0 };

      g_array_append_val (block->runs, run);
    }
}

/* Of the entities only those that escape Markdown's own signs are common in notes. */
static void
add_entity (Parsing    *p,
            const char *text,
            gsize       length)
{
  static const struct { const char *name, *sign; } entities[] = {
    { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&nbsp;", "\302\240" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strlen (entities[i].name) == length && strncmp (entities[i].name, text, length) == 0)
      {
        add_run (p, entities[i].sign, strlen (entities[i].sign));
        return;
      }

  add_run (p, text, length);
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        length,
         void          *user_data)
{
  Parsing *p = user_data;

  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
    add_run (p, " ", 1);
  else if (type == MD_TEXT_ENTITY)
    add_entity (p, text, length);
  else if (type == MD_TEXT_NULLCHAR)
    add_run (p, "\357\277\275", 3);
  else
    add_run (p, text, length);

  return 0;
}

/**
 * inches_notes_parse:
 * @text: notes, UTF-8
 *
 * Any text can be read: what means nothing is text.
 *
 * Returns: (transfer full) (element-type InchesNoteBlock): headings, paragraphs and items
 *   in their order
 */
GPtrArray *
inches_notes_parse (const char *text)
{
  Parsing p = { .blocks = g_ptr_array_new_with_free_func (block_free) };
  MD_PARSER parser = { .abi_version = 0, .flags = MD_FLAG_NOHTML | MD_FLAG_COLLAPSEWHITESPACE, .enter_block = enter_block_cb,
                       .leave_block = leave_block_cb, .enter_span = enter_span_cb, .leave_span = leave_span_cb, .text = text_cb };

  md_parse (text, strlen (text), &parser, &p);

  return p.blocks;
}

static void
append_sign (GString               *out,
             const InchesNoteBlock *block)
{
  for (guint i = 1; block->kind != INCHES_NOTE_HEADING && i < block->level; i++)
    g_string_append (out, "    ");
  if (block->kind == INCHES_NOTE_ITEM && block->number > 0)
    g_string_append_printf (out, "%u. ", block->number);
  else if (block->kind == INCHES_NOTE_ITEM)
    g_string_append (out, "• ");
}

static void
append_run (GString               *out,
            const InchesNoteBlock *block,
            const InchesNoteRun   *run)
{
  g_autofree char *escaped = g_markup_escape_text (run->text, -1);
  gboolean bold = run->strong || block->kind == INCHES_NOTE_HEADING;

  g_string_append_printf (out, "%s%s%s%s%s", bold ? "<b>" : "", run->emphasis ? "<i>" : "", escaped, run->emphasis ? "</i>" : "",
                          bold ? "</b>" : "");
}

/**
 * inches_notes_to_markup:
 * @blocks: (element-type InchesNoteBlock): notes
 *
 * Returns: (transfer full): markup that pango takes; what the notes have of it is escaped
 */
char *
inches_notes_to_markup (GPtrArray *blocks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const InchesNoteBlock *block = blocks->pdata[i];

      if (i > 0)
        g_string_append (out, block->kind == INCHES_NOTE_ITEM ? "\n" : "\n\n");
      append_sign (out, block);
      for (guint run = 0; run < block->runs->len; run++)
        append_run (out, block, &g_array_index (block->runs, InchesNoteRun, run));
    }

  return g_string_free (out, FALSE);
}

/** inches_notes_to_text: Returns: (transfer full): a line for each block, without styles */
char *
inches_notes_to_text (GPtrArray *blocks)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const InchesNoteBlock *block = blocks->pdata[i];

      append_sign (out, block);
      for (guint run = 0; run < block->runs->len; run++)
        g_string_append (out, g_array_index (block->runs, InchesNoteRun, run).text);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}
