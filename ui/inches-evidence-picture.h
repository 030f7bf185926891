/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-figure.h"
#include "inches-happened.h"
#include "inches-session.h"

G_BEGIN_DECLS

/* The record over the model's fan, as the chart of evidence draws it. */
#define INCHES_TYPE_EVIDENCE_PICTURE (inches_evidence_picture_get_type ())
G_DECLARE_FINAL_TYPE (InchesEvidencePicture, inches_evidence_picture, INCHES, EVIDENCE_PICTURE, InchesFigure)

GtkWidget *inches_evidence_picture_new (InchesSession         *session);
void       inches_evidence_picture_set (InchesEvidencePicture *self,
                                        InchesHappened        *happened); /* NULL: nothing yet */

G_END_DECLS
