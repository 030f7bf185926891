/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-argument.h"
#include "inches-event.h"
#include "inches-lane.h"
#include "inches-series.h"
#include "inches-track.h"

G_BEGIN_DECLS

/* A band of the strip on top: "War in Donbas". Plain value. */
typedef struct
{
  char       *id;
  char       *name;
  char       *brief;  /* where the name has no room; NULL: nothing is written there */
  InchesDate  date;
  gboolean    ground; /* its ground is tinted through the rows of the record */
} InchesEra;

/* A name for the ladder's rows on the timeline: data/timeline.json "ladder". */
typedef struct
{
  char *id;    /* rung id */
  char *name;  /* at most 16 characters */
  char *gives; /* what each side gives, at most 48 characters */
} InchesRungLabel;

#define INCHES_TYPE_CHRONICLE (inches_chronicle_get_type ())

/* The record and how the timeline orders it. Filled by a reader, then never
 * changed; safe to read from several threads. */
G_DECLARE_FINAL_TYPE (InchesChronicle, inches_chronicle, INCHES, CHRONICLE, GObject)

InchesChronicle *inches_chronicle_new                (InchesDay          first,
                                                      InchesDay          last) G_GNUC_WARN_UNUSED_RESULT;

/* Filling. The event, series, lane and track are taken over; ids must be new (checked by the reader with the find calls). */
void             inches_chronicle_take_event         (InchesChronicle   *self,
                                                      InchesEvent       *event);
void             inches_chronicle_take_series        (InchesChronicle   *self,
                                                      InchesSeries      *series);
void             inches_chronicle_take_lane          (InchesChronicle   *self,
                                                      InchesLane        *lane);
void             inches_chronicle_take_track         (InchesChronicle   *self,
                                                      InchesTrack       *track);
void             inches_chronicle_add_era            (InchesChronicle   *self,
                                                      const char        *id,
                                                      const char        *name,
                                                      const char        *brief, /* may be NULL */
                                                      const InchesDate  *date,
                                                      gboolean           ground);
void             inches_chronicle_set_title          (InchesChronicle   *self,
                                                      const char        *title);
void             inches_chronicle_add_rung_label     (InchesChronicle   *self,
                                                      const char        *id,
                                                      const char        *name,
                                                      const char        *gives);
void             inches_chronicle_add_spellings      (InchesChronicle   *self,
                                                      const char *const *names); /* of one person or place, one word each */
void             inches_chronicle_set_dates          (InchesChronicle   *self,
                                                      InchesDay          record_to,
                                                      InchesDay          gathered);
void             inches_chronicle_set_drop           (InchesChronicle   *self,
                                                      const char *const *ids);
void             inches_chronicle_set_argument       (InchesChronicle   *self,
                                                      InchesArgument    *argument); /* once, also after close; a reference is taken */
void             inches_chronicle_take_own_lane      (InchesChronicle   *self,
                                                      InchesLane        *lane,          /* of what documents add; its id INCHES_LANE_OWN */
                                                      guint              n_tracks_shown); /* of own series in the first view */
void             inches_chronicle_close              (InchesChronicle   *self); /* sorts; nothing may be added after */

/* The record and what a document adds to it. */
InchesChronicle *inches_chronicle_new_with_own       (InchesChronicle   *record,
                                                      GPtrArray         *events,  /* of InchesEvent, each INCHES_EVENT_OWN; may be NULL */
                                                      GPtrArray         *series) G_GNUC_WARN_UNUSED_RESULT; /* of InchesSeries, each own; may be NULL */
InchesChronicle *inches_chronicle_get_record         (InchesChronicle   *self); /* (transfer none) without what was added: itself, if nothing was */
const InchesLane *inches_chronicle_get_own_lane      (InchesChronicle   *self); /* how what documents add is drawn; NULL: the data does not say */
guint            inches_chronicle_get_n_own_events   (InchesChronicle   *self); /* events and periods */
guint            inches_chronicle_get_n_own_series   (InchesChronicle   *self);

/* Reading. */
InchesDay        inches_chronicle_get_first          (InchesChronicle   *self); /* 1 January 2014 */
InchesDay        inches_chronicle_get_last           (InchesChronicle   *self); /* 31 December 2025 */
InchesDay        inches_chronicle_get_record_to      (InchesChronicle   *self);
const char      *inches_chronicle_get_title          (InchesChronicle   *self); /* what it is a record of; empty if it has none */
InchesDay        inches_chronicle_get_gathered       (InchesChronicle   *self);
const char *const *inches_chronicle_get_drop         (InchesChronicle   *self); /* ids of lanes and tracks, first to be left out first */
InchesArgument  *inches_chronicle_get_argument       (InchesChronicle   *self); /* (transfer none) (nullable) */
guint            inches_chronicle_get_n_lanes        (InchesChronicle   *self);
const InchesLane *inches_chronicle_get_lane          (InchesChronicle   *self,
                                                      guint              index);
gboolean         inches_chronicle_find_lane          (InchesChronicle   *self,
                                                      const char        *id,
                                                      guint             *index);
const char      *inches_chronicle_get_lane_name      (InchesChronicle   *self,
                                                      InchesEvent       *event); /* "Diplomacy"; "Precedents" for what has no lane */
GPtrArray       *inches_chronicle_get_lane_events    (InchesChronicle   *self,
                                                      guint              lane); /* (transfer none) events only, by date */
GPtrArray       *inches_chronicle_get_lane_periods   (InchesChronicle   *self,
                                                      guint              lane); /* (transfer none) by start */
GPtrArray       *inches_chronicle_get_events         (InchesChronicle   *self); /* (transfer none) all of kind event, by date, then importance, then id */
GPtrArray       *inches_chronicle_get_periods        (InchesChronicle   *self);
GPtrArray       *inches_chronicle_get_precedents     (InchesChronicle   *self);
InchesEvent     *inches_chronicle_find_event         (InchesChronicle   *self,
                                                      const char        *id); /* any kind; (transfer none) (nullable) */
GPtrArray       *inches_chronicle_get_spellings      (InchesChronicle   *self); /* (transfer none) (element-type GStrv) the record's own spelling first */
GPtrArray       *inches_chronicle_get_all_series     (InchesChronicle   *self);
InchesSeries    *inches_chronicle_find_series        (InchesChronicle   *self,
                                                      const char        *id);
guint            inches_chronicle_get_n_tracks       (InchesChronicle   *self);
const InchesTrack *inches_chronicle_get_track        (InchesChronicle   *self,
                                                      guint              index);
guint            inches_chronicle_get_n_eras         (InchesChronicle   *self);
const InchesEra *inches_chronicle_get_era            (InchesChronicle   *self,
                                                      guint              index);
const InchesRungLabel *inches_chronicle_find_rung_label (InchesChronicle *self,
                                                      const char        *rung);

G_END_DECLS
