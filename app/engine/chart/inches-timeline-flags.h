/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"

G_BEGIN_DECLS

/* A label and its leader: it rises from the base line at x, the text beside its top. */
typedef struct
{
  guint    mark;     /* the caller's number */
  double   x;        /* px of the leader */
  double   width;    /* px of the text; at least so much, while it is not measured */
  gboolean measured;
  gboolean must;     /* importance 1: has first choice and may stand across its leader */

  /* Once placed: */
  gboolean placed;
  guint    row;      /* 0 is next to the base line */
  gboolean leftward; /* text left of the leader */
  gboolean across;   /* the leader ends under the text */
  double   left;     /* px of the text as measured */
  double   right;
} InchesFlag;

/* Gives the px of a flag's text. Called only for flags that have room for the least width. */
typedef double (*InchesFlagMeasure) (guint    mark,
                                     gpointer data);

gboolean inches_flags_place (InchesFlag           *flags,
                             guint                 n_flags,
                             guint                 n_rows,
                             const InchesDateAxis *axis,
                             double                unit,
                             InchesFlagMeasure     measure,
                             gpointer              data);

G_END_DECLS
