/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* An index of the words of a chronicle's events and periods: titles, labels,
 * people, places and summaries. Immutable; the chronicle's spellings of one name
 * find each other. */
typedef struct _InchesSearch InchesSearch;

/* A stretch of a text, in bytes. */
typedef struct
{
  guint start;
  guint end; /* the first byte after */
} InchesFound;

InchesSearch *inches_search_new       (InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT;
void          inches_search_free      (InchesSearch    *self);
guint         inches_search_get_n     (InchesSearch    *self); /* entries searched */
GPtrArray    *inches_search_find      (InchesSearch    *self,
                                       const char      *query) G_GNUC_WARN_UNUSED_RESULT; /* (element-type InchesEvent) best first; empty for no words */
GArray       *inches_search_find_in   (InchesSearch    *self,
                                       const char      *query,
                                       const char      *text) G_GNUC_WARN_UNUSED_RESULT; /* (element-type InchesFound) what of the text was found, by start */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesSearch, inches_search_free)

G_END_DECLS
