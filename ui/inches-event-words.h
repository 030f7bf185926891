/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-label-changes.h"

G_BEGIN_DECLS

/* What the window says about an event. All texts are translated and owned by the
 * caller; flags and grades are whole phrases that stand alone. */

char       *inches_event_words_announce (InchesEvent     *event,
                                         InchesChronicle *chronicle) G_GNUC_WARN_UNUSED_RESULT; /* "12 February 2015, diplomacy: Minsk II agreed, checked to the day" */
const char *inches_event_words_checked  (InchesEvent     *event); /* "checked to the day" */
char       *inches_event_words_grade    (InchesEvent     *event) G_GNUC_WARN_UNUSED_RESULT; /* "Best source: primary document; checked to the day" */
char       *inches_event_words_when     (InchesEvent     *event) G_GNUC_WARN_UNUSED_RESULT; /* "12 February 2015"; "20 May 2019, your own" */
char       *inches_event_words_distance (InchesEvent     *event,
                                         InchesDay        day) G_GNUC_WARN_UNUSED_RESULT; /* "same day", "3 days earlier" than day */
char       *inches_event_words_sources  (InchesEvent     *event) G_GNUC_WARN_UNUSED_RESULT; /* "3 sources" */
char       *inches_event_words_flags    (InchesEvent     *event,
                                         const InchesLabelChange *change) G_GNUC_WARN_UNUSED_RESULT; /* one a line; "" if there is none; change: of its label, or NULL */
char       *inches_event_words_precedent (InchesEvent    *event) G_GNUC_WARN_UNUSED_RESULT; /* what was agreed, how long it took, what held; "" of an event */

G_END_DECLS
