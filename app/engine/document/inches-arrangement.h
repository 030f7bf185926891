/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_ARRANGED_LANE,
  INCHES_ARRANGED_TRACK,
  INCHES_ARRANGED_FAN,
  INCHES_ARRANGED_LADDER
} InchesArrangedKind;

/* A lane, a track or a row of the model, and what the user wants of it. */
typedef struct
{
  InchesArrangedKind kind;
  guint              index;     /* lane or track of the chronicle */
  char              *id;        /* of the row in the picture: "lane-diplomacy", "track-brent", "model-fan", "ladder" */
  const char        *name;
  gboolean           usual;     /* shown in the first view */
  gboolean           shown;
  gboolean           collapsed; /* a thin row: marks without labels, a line without figures */
  double             height;    /* px at text size 1; 0: as designed */
  gboolean           own;       /* a track of the user's own series */
} InchesArrangedRow;

#define INCHES_ARRANGED_LEAST   18.0 /* px at text size 1: a collapsed row */
#define INCHES_ARRANGED_HIGHEST 400.0

#define INCHES_TYPE_ARRANGEMENT (inches_arrangement_get_type ())

/* Which lanes and tracks are shown, in which order and how high. State of the view:
 * never undone. Lanes stand above tracks, tracks above the model's rows.
 *
 * Signals:
 *   "replaced"  there are other rows now; "changed" follows
 *   "changed"   rows have, or what happens where there is no room */
G_DECLARE_FINAL_TYPE (InchesArrangement, inches_arrangement, INCHES, ARRANGEMENT, GObject)

InchesArrangement       *inches_arrangement_new           (InchesChronicle   *chronicle) G_GNUC_WARN_UNUSED_RESULT; /* the first view */
void                     inches_arrangement_set_chronicle (InchesArrangement *self,
                                                           InchesChronicle   *chronicle); /* has other lanes or tracks; a reference is taken */
guint                    inches_arrangement_get_n_rows    (InchesArrangement *self);
const InchesArrangedRow *inches_arrangement_get_row       (InchesArrangement *self,
                                                           guint              place);
const InchesArrangedRow *inches_arrangement_find          (InchesArrangement *self,
                                                           const char        *id); /* NULL: there is none */
void                     inches_arrangement_set_shown     (InchesArrangement *self,
                                                           const char        *id,
                                                           gboolean           shown);
void                     inches_arrangement_set_collapsed (InchesArrangement *self,
                                                           const char        *id,
                                                           gboolean           collapsed);
void                     inches_arrangement_set_height    (InchesArrangement *self,
                                                           const char        *id,
                                                           double             height); /* 0: as designed */
gboolean                 inches_arrangement_move_to       (InchesArrangement *self,
                                                           const char        *id,
                                                           const char        *target); /* takes the place of target, which must be of its group: lanes, tracks, rows of the model */
gboolean                 inches_arrangement_step          (InchesArrangement *self,
                                                           const char        *id,
                                                           gint               steps); /* past so many shown rows of its kind, up if negative */

/* What happens to rows that do not fit. */
gboolean                 inches_arrangement_get_scrolls   (InchesArrangement *self); /* FALSE: they are left out, in the order of the data */
void                     inches_arrangement_set_scrolls   (InchesArrangement *self,
                                                           gboolean           scrolls);
guint                    inches_arrangement_get_above     (InchesArrangement *self); /* shown rows scrolled away above; the picture may show more */
void                     inches_arrangement_set_above     (InchesArrangement *self,
                                                           guint              above);

gboolean                 inches_arrangement_is_first_view (InchesArrangement *self);
gboolean                 inches_arrangement_is_empty      (InchesArrangement *self); /* all is hidden */
void                     inches_arrangement_reset         (InchesArrangement *self); /* to the first view */
GVariant                *inches_arrangement_save          (InchesArrangement *self) G_GNUC_WARN_UNUSED_RESULT; /* floating, of INCHES_ARRANGEMENT_TYPE */
void                     inches_arrangement_load          (InchesArrangement *self,
                                                           GVariant          *saved);

#define INCHES_ARRANGEMENT_TYPE "(ba(sbbd))" /* scrolls, rows: id, shown, collapsed, height */

G_END_DECLS
