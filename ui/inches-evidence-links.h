/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-session.h"

G_BEGIN_DECLS

/* What lies behind a line of evidence: paragraphs, and rows of small buttons that lead
 * to events, series, coefficients and claims. */

GtkWidget *inches_evidence_body_new           (void);
void       inches_evidence_body_add_text      (GtkWidget         *body,
                                               const char        *name,   /* bold before it: "Record"; NULL: none */
                                               const char        *text);
void       inches_evidence_body_add_model     (GtkWidget         *body,
                                               const char        *text);  /* words of the model */
void       inches_evidence_body_add_events    (GtkWidget         *body,
                                               InchesSession     *session,
                                               char             **ids);
void       inches_evidence_body_add_series    (GtkWidget         *body,
                                               InchesSession     *session,
                                               char             **ids);
void       inches_evidence_body_add_claims    (GtkWidget         *body,
                                               InchesSession     *session,
                                               char             **ids);
void       inches_evidence_body_add_coefficients (GtkWidget      *body,
                                               InchesSession     *session,
                                               const char        *claim,  /* that they name; NULL: any */
                                               const InchesWork  *work);  /* that they lean on; NULL: any */
void       inches_evidence_body_add_sources   (GtkWidget         *body,
                                               InchesSession     *session,
                                               GPtrArray         *sources, /* of InchesSource, besides; may be NULL */
                                               char             **events); /* the best source of each */

G_END_DECLS
