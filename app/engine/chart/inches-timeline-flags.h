/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"

G_BEGIN_DECLS

/* A label and its leader: it rises from the base line at x, the text beside its top. */
typedef struct
{
  guint    mark;       /* the caller's number */
  double   x;          /* px of the leader */
  double   width;      /* px of the text; at least so much, while it is not measured */
  gboolean measured;
  gboolean must;       /* importance 1: has first choice and may stand across its leader */
  gboolean fixed;      /* by the author: always shown, and moves for no other */
  gboolean frozen;     /* stands too far from the view's edges to be touched by them */
  gboolean may_cross;  /* may stand across where it has no room beside */
  gboolean moves_others; /* one as important that stands in the way moves for it */
  guint    importance; /* lower ones go first; those of the same go in the order given */
  guint    n_lines;    /* rows the text takes, downwards from its row; 0 is 1 */
  double   apart;      /* px between leader and text beyond the usual: moved by hand */
  guint    kept;       /* 1 + the way it stood before, which it shall keep; 0: none */

  /* Once placed: */
  gboolean placed;
  guint    way;        /* of those of a board */
  guint    row;        /* 0 is next to the base line */
  gboolean leftward;   /* text left of the leader */
  gboolean across;     /* the leader ends under the text */
  double   left;       /* px of the text as measured */
  double   right;
} InchesFlag;

/* Gives the px of a flag's text. Called only for flags that have room for the least width. */
typedef double (*InchesFlagMeasure) (guint    mark,
                                     gpointer data);

gboolean inches_flags_place  (InchesFlag           *flags,
                              guint                 n_flags,
                              guint                 n_rows,
                              const InchesDateAxis *axis,
                              double                unit,
                              InchesFlagMeasure     measure,
                              gpointer              data);
void     inches_flags_mend   (InchesFlag           *flags,
                              guint                 n_flags,
                              guint                 n_rows,
                              const InchesDateAxis *axis,
                              double                unit,
                              double                zone,
                              InchesFlagMeasure     measure,
                              gpointer              data);

G_END_DECLS
