/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What studies say of the argument, and what of the record is held against the model.
 * Plain values, owned by the argument; arrays end with NULL and may be empty. */

typedef enum
{
  INCHES_SIDE_FOR,
  INCHES_SIDE_AGAINST,
  INCHES_SIDE_BOTH /* cuts both ways */
} InchesSide;

/* A study, or a case that is cited like one. */
typedef struct
{
  char       *id;
  char       *name;     /* "Fearon 1995" */
  char      **also;     /* named with it */
  char      **cited_as; /* other names it has in sheets */
  InchesSide  side;
  char        strength; /* 'A' to 'C'; 0: not graded */
  gboolean    general;  /* cited from general knowledge, not read */
  char       *finding;
  char      **claims;
  char      **events;   /* ids, of a case */
} InchesWork;

/* Which series stands for an index of the model, or why none does. */
typedef struct
{
  char *index;  /* id of an index: "civilians" */
  char *series; /* id; NULL: none stands for it */
  char *name;   /* of the series where there is little room; NULL with it */
  char *words;  /* what it counts, or why there is none */
  char *doubt;  /* NULL: nothing to add */
} InchesRecordMeasure;

typedef enum
{
  INCHES_RECORD_HELD,      /* in force, or it came */
  INCHES_RECORD_NOT,
  INCHES_RECORD_CONTESTED  /* the record does not settle it */
} InchesRecordState;

/* Where the record has a rung, the document or a crisis at the end of the weeks of a preset. */
typedef struct
{
  char                *preset; /* id */
  char                *of;     /* id of a rung, "document" or "crisis" */
  InchesRecordState  state;
  char                *words;
  char               **events; /* ids */
} InchesRecordStanding;

void               inches_work_free               (InchesWork           *self);
gboolean           inches_work_is_cited           (const InchesWork     *self,
                                                   const char           *works); /* as a coefficient names them; NULL: no */
void               inches_record_measure_free     (InchesRecordMeasure  *self);
void               inches_record_standing_free    (InchesRecordStanding *self);

const char *const *inches_side_get_ids            (void);
const char        *inches_side_get_name           (InchesSide            side);  /* translated: "For the op-ed" */
const char *const *inches_record_state_get_ids    (void);
const char        *inches_record_state_get_name   (InchesRecordState     state); /* translated: "In force" */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesWork, inches_work_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesRecordMeasure, inches_record_measure_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesRecordStanding, inches_record_standing_free)

G_END_DECLS
