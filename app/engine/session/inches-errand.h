/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Does it, in a worker thread; NULL if it stopped because *@cancelled became set. */
typedef gpointer (*InchesErrandWork) (gpointer    task,
                                      const gint *cancelled);

/* The result, never NULL, is taken over. The errand may be freed from within, or sent out again. */
typedef void (*InchesErrandArrived) (gpointer task,
                                     gpointer result,
                                     gpointer user_data);

typedef struct
{
  InchesErrandWork    work;
  InchesErrandArrived arrived;     /* on the main context of whoever sent it */
  GDestroyNotify      free_task;
  GDestroyNotify      free_result; /* of what arrives when nobody waits any more */
} InchesErrandKind;

/* Has one thing at a time done in a worker thread; what is given up stops at its next
 * block and is heard of no more. Used on one thread only. */
typedef struct _InchesErrand InchesErrand;

InchesErrand *inches_errand_new      (const InchesErrandKind *kind,
                                      gpointer                user_data) G_GNUC_WARN_UNUSED_RESULT;
void          inches_errand_free     (InchesErrand           *self);
void          inches_errand_send     (InchesErrand           *self,
                                      gpointer                task);
void          inches_errand_give_up  (InchesErrand           *self);
gpointer      inches_errand_get_task (InchesErrand           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesErrand, inches_errand_free)

G_END_DECLS
