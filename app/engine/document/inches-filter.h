/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* Properties an entry must have to be shown; several must hold together. */
typedef enum
{
  INCHES_FILTER_IN_OPED    = 1 << 0, /* the op-ed names it or leans on it */
  INCHES_FILTER_AFTER_OPED = 1 << 1, /* happened after the op-ed was written */
  INCHES_FILTER_VERIFIED   = 1 << 2, /* checked to the day */
  INCHES_FILTER_CONTESTED  = 1 << 3, /* the parties disagree on the fact or its author */
  INCHES_FILTER_RECORD     = 1 << 4, /* of the record */
  INCHES_FILTER_OWN        = 1 << 5  /* not of the record: what the document adds */
} InchesFilterFlags;

#define INCHES_FILTER_N_FLAGS   6
#define INCHES_FILTER_ALL_FLAGS ((1 << INCHES_FILTER_N_FLAGS) - 1)
#define INCHES_FILTER_ALL_LANES G_MAXUINT64
#define INCHES_FILTER_FAINTEST  5

/* Which entries of the record are shown. Plain value; zeroed is not valid: use inches_filter_init(). */
typedef struct
{
  guint64           lanes;    /* a bit by index of the chronicle: shown */
  guint             faintest; /* least important event shown, 1 to 5; 5: all. Periods have no importance */
  InchesFilterFlags flags;
} InchesFilter;

void     inches_filter_init         (InchesFilter        *self); /* everything is shown */
gboolean inches_filter_is_open      (const InchesFilter  *self); /* nothing is left out */
gboolean inches_filter_equal        (const InchesFilter  *a,
                                     const InchesFilter  *b);
gboolean inches_filter_shows_lane   (const InchesFilter  *self,
                                     guint                lane);
void     inches_filter_show_lane    (InchesFilter        *self,
                                     guint                lane,
                                     gboolean             shown);
gboolean inches_filter_matches      (const InchesFilter  *self,
                                     InchesChronicle     *chronicle,
                                     InchesEvent         *event);
gboolean inches_filter_matches_in   (const InchesFilter  *self,
                                     guint                lane,
                                     InchesEvent         *event); /* event is of this lane: quicker */
guint    inches_filter_count        (const InchesFilter  *self,
                                     InchesChronicle     *chronicle); /* events shown */
char    *inches_filter_describe     (const InchesFilter  *self,
                                     InchesChronicle     *chronicle) G_GNUC_WARN_UNUSED_RESULT; /* "in the op-ed, importance 1 to 2"; NULL if open */
char    *inches_filter_explain_lane (const InchesFilter  *self,
                                     InchesChronicle     *chronicle,
                                     guint                lane) G_GNUC_WARN_UNUSED_RESULT; /* why the lane shows nothing; NULL if it shows something or holds nothing */
gboolean inches_filter_parse        (InchesFilter        *self,
                                     InchesChronicle     *chronicle,
                                     const char          *text,
                                     GError             **error); /* "in-op-ed,importance=2,lane=aid" */

char            **inches_filter_list_lanes (const InchesFilter *self,
                                            InchesChronicle    *chronicle) G_GNUC_WARN_UNUSED_RESULT; /* ids that it shows; NULL: all */

/* The names that inches_filter_parse() takes for properties, for files. */
char            **inches_filter_list_flags (InchesFilterFlags flags) G_GNUC_WARN_UNUSED_RESULT;
InchesFilterFlags inches_filter_find_flag  (const char       *id); /* 0: there is none */

G_END_DECLS
