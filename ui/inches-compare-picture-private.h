/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-compare-chart.h"
#include "inches-compare-picture.h"

G_BEGIN_DECLS

/* What the files of the picture share; for no one else. */
struct _InchesComparePicture
{
  InchesChartWidget  parent_instance;

  InchesComparer    *comparer;
  InchesOutlook     *outlook;
  GPtrArray         *proxies;  /* (element-type InchesPartProxy) one for each part */
  guint              rest_id;
  int                width;    /* that the chart was placed for, px */
  int                height;
  int                part;     /* under the keyboard; -1: none was yet */
  int                hovered;  /* under the pointer; -1: none */

  char              *dragged;  /* id of the pinned column that is being moved, or NULL */
  double             drag_from; /* px */
  double             drag_x;
};

void                   inches_compare_picture_add_pointer (InchesComparePicture *self);
void                   inches_compare_picture_add_keys   (GtkWidgetClass       *widget_class);
void                   inches_compare_picture_set_hovered (InchesComparePicture *self,
                                                          int                   part);
void                   inches_compare_picture_follow     (InchesComparePicture *self,
                                                          guint                 part); /* where it leads to */
int                    inches_compare_picture_find_part  (InchesComparePicture *self,
                                                          double                x,
                                                          double                y);
const char            *inches_compare_picture_get_pinned (InchesComparePicture *self,
                                                          int                   part); /* id of the pinned column it heads, or NULL */

G_END_DECLS
