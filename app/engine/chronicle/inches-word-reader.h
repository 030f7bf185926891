/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Goes through the words of a text, each folded: lower case, without diacritics
 * and apostrophes. "Bürgenstock" gives "burgenstock", "U.S." "us", "Kyiv’s" "kyiv". */
typedef struct
{
  const char *text;   /* borrowed */
  const char *at;
  GString    *folded; /* the word, after inches_word_reader_next() */
  guint       start;  /* where it stands in the text, bytes */
  guint       end;
} InchesWordReader;

void     inches_word_reader_init  (InchesWordReader *self,
                                   const char       *text);
void     inches_word_reader_clear (InchesWordReader *self);
gboolean inches_word_reader_next  (InchesWordReader *self); /* FALSE: no more words */
void     inches_word_append_folded (GString         *folded,
                                    gunichar         letter); /* none, one or several letters */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InchesWordReader, inches_word_reader_clear)

G_END_DECLS
