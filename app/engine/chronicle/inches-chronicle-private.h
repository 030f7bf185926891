/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"

G_BEGIN_DECLS

/* Seen by the two halves of the type only: filling and reading. */
struct _InchesChronicle
{
  GObject     parent_instance;

  InchesDay   first;
  InchesDay   last;
  InchesDay   record_to;
  char       *title;
  InchesDay   gathered;

  GPtrArray  *events;       /* each owns its entries, of one kind */
  GPtrArray  *periods;
  GPtrArray  *precedents;
  GPtrArray  *series;
  GPtrArray  *lanes;
  GPtrArray  *tracks;
  GPtrArray  *eras;
  GPtrArray  *rung_labels;
  GPtrArray  *lane_events;  /* per lane a GPtrArray of borrowed events; from close */
  GPtrArray  *lane_periods;
  GPtrArray  *spellings;    /* (element-type GStrv) */
  char      **drop;
  InchesArgument *argument; /* NULL: none */

  InchesChronicle *record;  /* owned; NULL: nothing was added to it */
  InchesLane *own_lane;     /* NULL: the data has none */
  GPtrArray  *own_tracks;   /* (element-type InchesTrack) those of the tracks that are not the record's; NULL: none */
  guint       n_own_tracks_shown;
  guint       n_own_events;
  guint       n_own_series;

  GHashTable *events_by_id; /* keys and values borrowed from the entries */
  GHashTable *series_by_id;

  guint       closed : 1;
};

void inches_chronicle_close_added (InchesChronicle *self);

G_END_DECLS
