/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-track.h"

G_BEGIN_DECLS

/* Days between two dated readings beyond which nothing is known between them. */
#define INCHES_TRACK_LONGEST_GAP 120

/* A track's figure at a day: the sum of a stack's series, else that of the first
 * series that has one. Where sources differ, the lowest and the highest. */
typedef struct
{
  double    value;
  double    high;  /* the value again where sources do not differ */
  gboolean  provisional;
  InchesDay first; /* days it holds for: from first to before end */
  InchesDay end;
} InchesTrackValue;

gboolean inches_track_value_at       (const InchesTrack *track,
                                      double             day,
                                      InchesTrackValue  *value);
gboolean inches_track_value_latest   (const InchesTrack *track,
                                      InchesTrackValue  *value);
gboolean inches_track_value_until    (const InchesTrack *track,
                                      double             first,
                                      double             last,
                                      InchesTrackValue  *value);
char    *inches_track_format         (const InchesTrack *track,
                                      double             value) G_GNUC_WARN_UNUSED_RESULT;
char    *inches_track_value_format   (const InchesTrack      *track,
                                      const InchesTrackValue *value) G_GNUC_WARN_UNUSED_RESULT;
char    *inches_track_format_latest  (const InchesTrack *track) G_GNUC_WARN_UNUSED_RESULT;
char    *inches_track_format_widest  (const InchesTrack *track) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
