/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-belief-sets.h"
#include "inches-forecast.h"
#include "inches-model.h"

G_BEGIN_DECLS

#define INCHES_COMPARE_MOST 5 /* columns */

typedef enum
{
  INCHES_COMPARE_BASELINE, /* early 2025 */
  INCHES_COMPARE_CURRENT,
  INCHES_COMPARE_PINNED
} InchesCompareRole;

/* A scenario laid beside others. Owned by its set. */
typedef struct
{
  InchesCompareRole  role;
  char              *id;   /* "baseline", "current", "pinned-1", a preset's */
  char              *name;
  InchesForecast    *forecast;
} InchesCompareColumn;

/* How a column stands to the first one. */
typedef enum
{
  INCHES_STANDING_ITSELF,       /* it is the first */
  INCHES_STANDING_SAME,         /* the same settings and coefficients */
  INCHES_STANDING_CLEAR,        /* at least two paired standard errors apart */
  INCHES_STANDING_UNCLEAR,
  INCHES_STANDING_OTHER_ANCHOR, /* inches of another war's size: no figure is shared */
  INCHES_STANDING_OTHER_SHEET   /* told apart, not subtracted */
} InchesStanding;

/* A setting that is not the same in all columns. */
typedef struct
{
  char     *id;        /* of a lever or a circumstance; "sheet" */
  char     *name;
  gboolean  is_belief; /* a circumstance or the sheet, not a choice */
  char     *values[INCHES_COMPARE_MOST];
  gboolean  differs[INCHES_COMPARE_MOST]; /* from the first column */
} InchesCompareSetting;

/* Scenarios side by side, with what each came to. Filled by whoever makes it, then never
 * changed; counted references, any thread. */
typedef struct _InchesCompareSet InchesCompareSet;

#define INCHES_TYPE_COMPARE_SET (inches_compare_set_get_type ())

GType                inches_compare_set_get_type      (void) G_GNUC_CONST;
InchesCompareSet    *inches_compare_set_new           (void) G_GNUC_WARN_UNUSED_RESULT;
InchesCompareSet    *inches_compare_set_ref           (InchesCompareSet       *self);
void                 inches_compare_set_unref         (InchesCompareSet       *self);
InchesCompareSet    *inches_compare_set_new_from      (InchesModel            *model,
                                                       InchesForecast         *baseline,
                                                       InchesForecast         *forecast) G_GNUC_WARN_UNUSED_RESULT; /* these two; baseline may be NULL */
void                 inches_compare_set_add           (InchesCompareSet       *self,
                                                       InchesCompareRole       role,
                                                       const char             *id,
                                                       const char             *name,
                                                       InchesForecast         *forecast);
void                 inches_compare_set_set_pair      (InchesCompareSet       *self,
                                                       guint                   a,
                                                       guint                   b,
                                                       InchesBeliefSets       *beliefs); /* NULL: not worked out yet */
InchesCompareSet    *inches_compare_set_completed     (InchesCompareSet       *self,
                                                       const InchesModel      *model) G_GNUC_WARN_UNUSED_RESULT; /* with the belief sets of its pair worked out, if it has one */
guint                inches_compare_set_get_n         (const InchesCompareSet *self);
const InchesCompareColumn *
                     inches_compare_set_get_column    (const InchesCompareSet *self,
                                                       guint                   column);
gboolean             inches_compare_set_get_pair      (const InchesCompareSet *self,
                                                       guint                  *a,
                                                       guint                  *b); /* FALSE: none is compared under belief sets */
InchesBeliefSets    *inches_compare_set_get_beliefs   (const InchesCompareSet *self); /* of the pair; NULL: not yet, or none can be */
gboolean             inches_compare_set_share_anchor  (const InchesCompareSet *self,
                                                       guint                   a,
                                                       guint                   b);
InchesStanding       inches_compare_set_relate        (const InchesCompareSet *self,
                                                       guint                   column,
                                                       double                 *difference,
                                                       double                 *error); /* set where clear or unclear */
GPtrArray           *inches_compare_set_list_settings (const InchesCompareSet *self) G_GNUC_WARN_UNUSED_RESULT; /* of InchesCompareSetting that differ */

/* In words, translated (inches-compare-words.c). */
char                *inches_compare_set_describe_relation (const InchesCompareSet *self,
                                                       guint                   column) G_GNUC_WARN_UNUSED_RESULT; /* "3.8 inches more" */
char                *inches_compare_set_describe_column (const InchesCompareSet *self,
                                                       guint                   column) G_GNUC_WARN_UNUSED_RESULT; /* sentences: inches, outcomes, difference */
char                *inches_compare_set_describe      (const InchesCompareSet *self) G_GNUC_WARN_UNUSED_RESULT; /* the finding, in a sentence */
char                *inches_compare_set_describe_pair (const InchesCompareSet *self) G_GNUC_WARN_UNUSED_RESULT; /* why there are no belief sets, or their count */
char                *inches_compare_set_describe_miles (const InchesCompareSet *self) G_GNUC_WARN_UNUSED_RESULT; /* the advocate's verdict; NULL: none */
const char          *inches_compare_role_get_name     (InchesCompareRole       role); /* "pinned" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesCompareSet, inches_compare_set_unref)

G_END_DECLS
