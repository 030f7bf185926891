/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-compare-set.h"
#include "inches-model-page.h"

G_BEGIN_DECLS

/* What the texts of the comparison are painted with. */
enum
{
  INCHES_COMPARE_ROW_HEAD,
  INCHES_COMPARE_ROW_FAN,
  INCHES_COMPARE_ROW_OUTCOMES,
  INCHES_COMPARE_ROW_SETTINGS,
  INCHES_COMPARE_ROW_BELIEFS
};

/* A line of the settings that differ. */
typedef struct
{
  const InchesCompareSetting *setting; /* of the plan's list */
  guint                       lines;
  double                      y;       /* px from the band's top to the line's */
} InchesComparePlanLine;

/* Where the parts of a comparison stand: columns in one band, or in several under each
 * other where the width does not suffice; belief sets under them, or beside on a slide.
 * All px; y from the top of a band. */
typedef struct
{
  guint              n;          /* columns */
  guint              per_band;
  guint              n_bands;
  double             band;       /* height, without what is between bands */
  double             between;
  double             gutter;     /* of names at the left */
  double             width;      /* of a column */
  double             gap;        /* between columns */
  guint              name_lines;
  gboolean           role_beside; /* the role follows the name in its line */
  double             number_y;   /* middle of the big number */
  double             fan_y;      /* top of the fans' plots */
  double             fan;        /* their height; 0: there is no room for them */
  double             dots_y;
  double             pitch;      /* px from dot to dot */
  double             classes_y;  /* top of the first class' line */
  double             class_pitch;
  double             relation_y;
  guint              relation_lines;
  double             settings_y;
  GPtrArray         *settings;   /* (element-type InchesCompareSetting) all that differ */
  GArray            *lines;      /* (element-type InchesComparePlanLine) those there is room for */
  InchesTimelineBox  columns;    /* all bands */
  InchesTimelineBox  beliefs;
  gboolean           fits;       /* the page's height is given; FALSE: it is what is asked for */
  gboolean           stacked;    /* the key of the belief sets stands under their plot, not left of it */
} InchesComparePlan;

void   inches_compare_plan_init       (InchesComparePlan      *self,
                                       const InchesModelPage  *page,
                                       const InchesCompareSet *set,
                                       gboolean                fits,   /* the page's height is given; FALSE: it is what is asked */
                                       gboolean                roles); /* columns say what they are here */
void   inches_compare_plan_clear      (InchesComparePlan      *self);
double inches_compare_plan_get_height (const InchesComparePlan *self);
void   inches_compare_plan_get_cell   (const InchesComparePlan *self,
                                       guint                    column,
                                       double                  *x,
                                       double                  *y);  /* left edge of the column and top of its band */
double inches_compare_plan_get_gutter (const InchesComparePlan *self); /* px that a name at the left may take */

G_END_DECLS
