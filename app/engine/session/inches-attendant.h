/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-errand.h"
#include "inches-session.h"

G_BEGIN_DECLS

/* Works out something of what the session shows: in a worker, once that rests, given up
 * at its next change, and only while somebody looks.
 *
 * Properties (notify when changed):
 *   "active"  gboolean  somebody looks */
#define INCHES_TYPE_ATTENDANT (inches_attendant_get_type ())
G_DECLARE_DERIVABLE_TYPE (InchesAttendant, inches_attendant, INCHES, ATTENDANT, GObject)

struct _InchesAttendantClass
{
  GObjectClass      parent_class;

  guint             rest;                                /* ms between the last change and the work */
  InchesErrandKind  kind;                                /* work, and how to free its task and result */
  gpointer        (*make_task)   (InchesAttendant *self); /* of what is shown now */
  void            (*take)        (InchesAttendant *self,
                                  gpointer         task,
                                  gpointer         result); /* takes over the result, and notifies */
  gboolean        (*is_complete) (InchesAttendant *self); /* nothing is left to be worked out of what is shown */
};

void           inches_attendant_attend      (InchesAttendant *self,
                                             InchesSession   *session);
void           inches_attendant_update      (InchesAttendant *self);
InchesSession *inches_attendant_get_session (InchesAttendant *self);
void           inches_attendant_set_active  (InchesAttendant *self,
                                             gboolean         active);

G_END_DECLS
