/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-date-axis.h"
#include "inches-timeline-text.h"

G_BEGIN_DECLS

/* A mark on a base line as clusters see it. */
typedef struct
{
  double   x;
  double   radius;
  gboolean fixed; /* labelled: never joins a cluster, clusters make room */
  guint    pill;  /* set: the cluster it joined, or INCHES_NO_PILL */
} InchesPillMark;

#define INCHES_NO_PILL G_MAXUINT

/* A count that stands for three or more marks. */
typedef struct
{
  double x;
  double width;
  guint  count;
} InchesPill;

GArray *inches_pills_place (InchesPillMark            *marks,
                            guint                      n_marks,
                            const InchesDateAxis      *axis,
                            const InchesTimelineTexts *texts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
