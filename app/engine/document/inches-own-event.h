/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-event.h"

G_BEGIN_DECLS

/* Limits of what a user may bring; characters. */
#define INCHES_OWN_TITLE_LONGEST   200
#define INCHES_OWN_LABEL_LONGEST   24
#define INCHES_OWN_NAME_LONGEST    200
#define INCHES_OWN_TEXT_LONGEST    20000
#define INCHES_OWN_ADDRESS_LONGEST 2000
#define INCHES_OWN_NAMES_MOST      50
#define INCHES_OWN_SOURCES_MOST    20

/* An event or period that the user brought: an InchesEvent with the flag INCHES_EVENT_OWN and an
 * id of its own kind (inches-own-id.h). It has no claims and names nothing as related. */
InchesEvent *inches_own_event_new        (const InchesEventFields *fields) G_GNUC_WARN_UNUSED_RESULT; /* the flag is set, what may be left out is filled in */
char        *inches_own_event_make_label (const char              *title) G_GNUC_WARN_UNUSED_RESULT; /* at most INCHES_OWN_LABEL_LONGEST characters of it */
gboolean     inches_own_event_has_label  (InchesEvent             *event); /* one that was not made from its title */
gboolean     inches_own_event_equal      (InchesEvent             *a,
                                          InchesEvent             *b); /* say the same */
void         inches_own_event_weigh      (InchesEvent             *event,
                                          gsize                   *items,  /* (inout) JSON values in a file */
                                          gsize                   *bytes); /* (inout) about as many in a file */

G_END_DECLS
