/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-session.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

/* What an author does to the label of one event. Each is a step of the trail. */

InchesLabelChange inches_label_edit_get       (InchesSession             *session,
                                               InchesEvent               *event); /* all zero: as shipped; words belong to the session */
void              inches_label_edit_set       (InchesSession             *session,
                                               InchesEvent               *event,
                                               const InchesLabelChange   *change);
void              inches_label_edit_move      (InchesSession             *session,
                                               InchesTimeline            *timeline,
                                               double                     unit, /* px of a px at text size 1 */
                                               InchesEvent               *event,
                                               double                     dx,   /* px from where it stands */
                                               double                     dy);
void              inches_label_edit_place     (InchesSession             *session,
                                               InchesEvent               *event,
                                               double                     dx,   /* px at text size 1 from the mark, as InchesLabelChange has them */
                                               double                     dy);
void              inches_label_edit_get_place (InchesTimeline            *timeline,
                                               double                     unit,
                                               InchesEvent               *event,
                                               double                    *dx,
                                               double                    *dy);

G_END_DECLS
