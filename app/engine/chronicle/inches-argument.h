/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-evidence.h"
#include "inches-source.h"

G_BEGIN_DECLS

/* What the record says about a claim. Never mixed with the grades of the model:
 * that a model holds a claim because it was built so says nothing here. */
typedef enum
{
  INCHES_CLAIM_AGREES,
  INCHES_CLAIM_DIFFERS,
  INCHES_CLAIM_CONTESTED,
  INCHES_CLAIM_NOT_CHECKABLE
} InchesClaimVerdict;

/* One line of the argument, in words of our own. Plain value; arrays end with NULL
 * and may be empty. */
typedef struct
{
  char               *id;         /* "C39" */
  char               *topic;      /* id of a topic */
  char               *sentence;
  InchesClaimVerdict  verdict;
  char               *record;     /* what the record says about it, one to three sentences */
  gboolean            built_in;   /* the model holds it because it was built so */
  char               *term;       /* how, where no coefficient names the claim; NULL: the coefficients do */
  char               *says;       /* where op-ed and record part: what the one says; NULL: they do not */
  char               *found;      /* and what the other has; NULL with it */
  char              **properties; /* of the model that stand for it: "S16" */
  char              **events;     /* ids of events, periods, precedents that bear on it */
  char              **series;     /* ids */
  GPtrArray          *sources;    /* (element-type InchesSource): besides those of events and series; may be empty */
} InchesClaim;

typedef struct
{
  char *id;
  char *name;
} InchesTopic;

/* The op-ed's argument as claims, by topic, and what it is held against: studies,
 * and measures of the record. Filled by its readers, immutable afterwards; counted
 * references, any thread. */
typedef struct _InchesArgument InchesArgument;

InchesClaim       *inches_claim_new                (void) G_GNUC_WARN_UNUSED_RESULT; /* zeroed; whoever fills it hands over all it points to */
void               inches_claim_free               (InchesClaim          *self);
const char        *inches_claim_verdict_get_id     (InchesClaimVerdict    verdict); /* "not-checkable" */
const char        *inches_claim_verdict_get_name   (InchesClaimVerdict    verdict); /* translated: "Record agrees" */
const char *const *inches_claim_verdict_get_ids    (void); /* in the order of the enumeration */

InchesArgument    *inches_argument_new             (void) G_GNUC_WARN_UNUSED_RESULT;
InchesArgument    *inches_argument_ref             (InchesArgument       *self);
void               inches_argument_unref           (InchesArgument       *self);
void               inches_argument_add_topic       (InchesArgument       *self,
                                                    const char           *id,
                                                    const char           *name);
void               inches_argument_take_claim      (InchesArgument       *self,
                                                    InchesClaim          *claim);

void               inches_argument_take_work       (InchesArgument       *self,
                                                    InchesWork           *work);
void               inches_argument_take_measure    (InchesArgument       *self,
                                                    InchesRecordMeasure        *measure);
void               inches_argument_take_standing   (InchesArgument       *self,
                                                    InchesRecordStanding       *standing);

guint              inches_argument_get_n_topics    (const InchesArgument *self);
const InchesTopic *inches_argument_get_topic       (const InchesArgument *self,
                                                    guint                 index);
const InchesTopic *inches_argument_find_topic      (const InchesArgument *self,
                                                    const char           *id);
guint              inches_argument_get_n_claims    (const InchesArgument *self);
const InchesClaim *inches_argument_get_claim       (const InchesArgument *self,
                                                    guint                 index); /* by topic, as the file has them */
const InchesClaim *inches_argument_find_claim      (const InchesArgument *self,
                                                    const char           *id);
GPtrArray         *inches_argument_get_works       (const InchesArgument *self); /* (transfer none) (element-type InchesWork), as all three in the order of the file */
GPtrArray         *inches_argument_get_measures    (const InchesArgument *self); /* (element-type InchesRecordMeasure) */
GPtrArray         *inches_argument_get_standings   (const InchesArgument *self); /* (element-type InchesRecordStanding) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesClaim, inches_claim_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesArgument, inches_argument_unref)

G_END_DECLS
