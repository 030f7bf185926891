/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What a verdict looks like: strokes, told apart without colour and in one. */
typedef enum
{
  INCHES_SIGN_NONE,
  INCHES_SIGN_TICK,    /* agrees, holds, hit */
  INCHES_SIGN_UNEQUAL, /* differs */
  INCHES_SIGN_RING,    /* contested, not settled: hollow */
  INCHES_SIGN_DASH,    /* not checkable */
  INCHES_SIGN_CROSS    /* does not hold, miss */
} InchesSign;

#define INCHES_TYPE_EVIDENCE_SIGN (inches_evidence_sign_get_type ())
G_DECLARE_FINAL_TYPE (InchesEvidenceSign, inches_evidence_sign, INCHES, EVIDENCE_SIGN, GtkWidget)

GtkWidget *inches_evidence_sign_new (InchesSession      *session,
                                     gboolean            is_model); /* drawn in the model's colour, else in ink */
void       inches_evidence_sign_set (InchesEvidenceSign *self,
                                     InchesSign          sign);

G_END_DECLS
