/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-note-lines.h"

#include "inches-measurer-fixed.h"

static void
assert_text (const char *notes,
             const char *expected)
{
  g_autoptr(GPtrArray) blocks = inches_notes_parse (notes);
  g_autofree char *text = inches_notes_to_text (blocks);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_markup (const char *notes,
               const char *expected)
{
  g_autoptr(GPtrArray) blocks = inches_notes_parse (notes);
  g_autofree char *markup = inches_notes_to_markup (blocks);

  g_assert_cmpstr (markup, ==, expected);
}

static void
test_notes_blocks (void)
{
  assert_text ("# Say this\n\nFirst line\nstill the first.\n\nSecond.", "Say this\nFirst line still the first.\nSecond.\n");
  assert_text ("- one\n- two\n  - deeper\n", "• one\n• two\n    • deeper\n");
  assert_text ("3. three\n4. four", "3. three\n4. four\n");
  assert_text ("", "");
}

static void
test_notes_styles (void)
{
  assert_markup ("Not *all* of it is **known**.", "Not <i>all</i> of it is <b>known</b>.");
  assert_markup ("## Doubts", "<b>Doubts</b>");
  assert_markup ("a < b & c", "a &lt; b &amp; c");
}

/* A link is its words, a picture what stands for it, HTML what is written. */
static void
test_notes_links_and_html (void)
{
  assert_text ("See [the record](https://example.org/x) first.", "See the record first.\n");
  assert_text ("![a map](map.png)", "a map\n");
  assert_text ("<script>alert (1)</script>", "<script>alert (1)</script>\n");
  assert_markup ("<b>no</b>", "&lt;b&gt;no&lt;/b&gt;");
}

static double
width_of (const InchesNoteLine      *line,
          const InchesTimelineTexts *texts)
{
  const InchesNotePiece *last = &g_array_index (line->pieces, InchesNotePiece, line->pieces->len - 1);

  return last->x + inches_timeline_texts_width (texts, last->bold ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_LABEL, last->text);
}

/* Nothing is lost, nothing is wider than it may be, and styles meet at the right place. */
static void
test_notes_lines (void)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  g_autoptr(GPtrArray) blocks = inches_notes_parse ("Some words and **some more that are strong** and then\n\n- an item of many words that go on");
  g_autoptr(GArray) lines = NULL;
  g_autoptr(GString) all = g_string_new (NULL);
  InchesTimelineTexts texts;

  inches_timeline_texts_init (&texts);
  inches_timeline_texts_restart (&texts, measurer, FALSE, 1);
  lines = inches_note_lines_break (blocks, &texts, 150);
  for (guint i = 0; i < lines->len; i++)
    {
      const InchesNoteLine *line = &g_array_index (lines, InchesNoteLine, i);

      g_assert_cmpfloat (width_of (line, &texts), <=, 150);
      for (guint j = 0; j < line->pieces->len; j++)
        g_string_append_printf (all, "%s ", g_array_index (line->pieces, InchesNotePiece, j).text);
    }
  g_assert_cmpuint (lines->len, >, 4);
  g_assert_cmpstr (all->str, ==, "Some words and some more that are strong and then • an item of many words that go on ");
  inches_timeline_texts_clear (&texts);
}

/* A word longer than a line stands alone; nothing goes round in circles. */
static void
test_notes_long_word (void)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  g_autoptr(GPtrArray) blocks = inches_notes_parse ("a Donaudampfschifffahrtsgesellschaft b");
  g_autoptr(GArray) lines = NULL;
  InchesTimelineTexts texts;

  inches_timeline_texts_init (&texts);
  inches_timeline_texts_restart (&texts, measurer, FALSE, 1);
  lines = inches_note_lines_break (blocks, &texts, 60);
  g_assert_cmpuint (lines->len, ==, 3);
  inches_timeline_texts_clear (&texts);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notes/blocks", test_notes_blocks);
  g_test_add_func ("/notes/styles", test_notes_styles);
  g_test_add_func ("/notes/links-and-html", test_notes_links_and_html);
  g_test_add_func ("/notes/lines", test_notes_lines);
  g_test_add_func ("/notes/long-word", test_notes_long_word);

  return g_test_run ();
}
