/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-inquiry.h"

G_BEGIN_DECLS

/* Seen by the two halves of the type only. */

typedef enum
{
  INCHES_INQUIRY_FILTER_CHANGED,
  INCHES_INQUIRY_SEARCH_CHANGED,
  INCHES_INQUIRY_SPAN_CHANGED,
  INCHES_INQUIRY_HIGHLIGHT_CHANGED,
  INCHES_INQUIRY_ALIGNMENT_CHANGED,
  INCHES_INQUIRY_N_SIGNALS
} InchesInquirySignal;

struct _InchesInquiry
{
  GObject          parent_instance;

  InchesChronicle *chronicle;

  InchesFilter     filter;
  guint            n_shown;

  InchesSearch    *search;   /* NULL until something is searched for */
  char            *text;
  GPtrArray       *hits;     /* (element-type InchesEvent) */
  guint            n_hidden;
  gint             hit;

  gboolean         has_span;
  InchesDay        first;
  InchesDay        last;
  InchesEvent     *from;
  InchesEvent     *to;

  char            *highlight;

  InchesAlignment  alignment;
};

void inches_inquiry_emit      (InchesInquiry       *self,
                               InchesInquirySignal  what);
void inches_inquiry_find_hits (InchesInquiry       *self);

G_END_DECLS
