/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-notes.h"
#include "inches-timeline-text.h"

G_BEGIN_DECLS

/* A stretch of one line in one style. */
typedef struct
{
  char     *text;
  gboolean  bold;
  double    x;      /* px from the lines' left edge */
} InchesNotePiece;

/* A line of notes that have been broken to a width. */
typedef struct
{
  GArray *pieces;   /* (element-type InchesNotePiece) */
  double  gap;      /* px above it, unless it begins a page */
} InchesNoteLine;

GArray *inches_note_lines_break (GPtrArray                 *blocks,
                                 const InchesTimelineTexts *texts,
                                 double                     width) G_GNUC_WARN_UNUSED_RESULT; /* (element-type InchesNoteLine) */

G_END_DECLS
