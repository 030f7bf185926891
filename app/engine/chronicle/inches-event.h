/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-date.h"
#include "inches-source.h"

G_BEGIN_DECLS

typedef enum
{
  INCHES_VERIFIED_NO,
  INCHES_VERIFIED_MONTH,
  INCHES_VERIFIED_DAY
} InchesVerified;

typedef enum
{
  INCHES_EVENT_CONTESTED   = 1 << 0, /* the parties disagree on the fact or its author */
  INCHES_EVENT_IN_OPED     = 1 << 1, /* the op-ed names it or leans on it */
  INCHES_EVENT_AFTER_OPED  = 1 << 2, /* happened after the op-ed was written */
  INCHES_EVENT_WEAK_SOURCE = 1 << 3, /* rests on reference works or unread documents only */
  INCHES_EVENT_OWN         = 1 << 4  /* the user's own, not of the record: checked by nobody */
} InchesEventFlags;

#define INCHES_TYPE_EVENT (inches_event_get_type ())

/* One entry of the record: an event, a period or a precedent (InchesEventKind). Immutable once in a chronicle. */
G_DECLARE_FINAL_TYPE (InchesEvent, inches_event, INCHES, EVENT, GObject)

typedef enum
{
  INCHES_EVENT_KIND_EVENT,
  INCHES_EVENT_KIND_PERIOD,    /* a span with a name, drawn on its lane's base line */
  INCHES_EVENT_KIND_PRECEDENT  /* before the axis begins; a strip of its own */
} InchesEventKind;

/* What a new event is made from; strings and arrays are copied. */
typedef struct
{
  InchesEventKind    kind;
  const char        *id;
  InchesDate         date;
  const char        *edtf;
  const char        *lane;       /* id; NULL for a precedent */
  guint              importance; /* 1 (whole span) to 5; periods 3 */
  const char        *title;
  const char        *label;      /* "short" of the file: at most 24 characters */
  const char        *summary;
  const char        *notes;      /* may be NULL */
  const char        *agreed;     /* of a precedent: what was agreed; may be NULL */
  const char        *took;       /* how long it took; may be NULL */
  const char        *held;       /* what held; may be NULL */
  const char *const *places;     /* NULL-terminated, may be NULL */
  const char *const *actors;
  const char *const *claims;
  const char *const *related;    /* ids of other entries */
  InchesVerified     verified;
  InchesEventFlags   flags;
  gboolean           named;      /* a period whose name is written on it */
  GPtrArray         *sources;    /* (element-type InchesSource), best first */
} InchesEventFields;

InchesEvent        *inches_event_new            (const InchesEventFields *fields) G_GNUC_WARN_UNUSED_RESULT;
InchesEventKind     inches_event_get_kind       (InchesEvent *self);
const char         *inches_event_get_id         (InchesEvent *self);
const InchesDate   *inches_event_get_date       (InchesEvent *self);
const char         *inches_event_get_edtf       (InchesEvent *self);
const char         *inches_event_get_lane       (InchesEvent *self);
guint               inches_event_get_importance (InchesEvent *self);
const char         *inches_event_get_title      (InchesEvent *self);
const char         *inches_event_get_label      (InchesEvent *self);
const char         *inches_event_get_summary    (InchesEvent *self);
const char         *inches_event_get_notes      (InchesEvent *self);
const char         *inches_event_get_agreed     (InchesEvent *self);
const char         *inches_event_get_took       (InchesEvent *self);
const char         *inches_event_get_held       (InchesEvent *self);
const char *const  *inches_event_get_places     (InchesEvent *self);
const char *const  *inches_event_get_actors     (InchesEvent *self);
const char *const  *inches_event_get_claims     (InchesEvent *self);
const char *const  *inches_event_get_related    (InchesEvent *self); /* as the file states it, in one direction */
InchesVerified      inches_event_get_verified   (InchesEvent *self);
InchesEventFlags    inches_event_get_flags      (InchesEvent *self);
gboolean            inches_event_is_own         (InchesEvent *self); /* the user's, not of the record */
gboolean            inches_event_get_named      (InchesEvent *self);
guint               inches_event_get_n_sources  (InchesEvent *self);
const InchesSource *inches_event_get_source     (InchesEvent *self,
                                                 guint        index);

G_END_DECLS
