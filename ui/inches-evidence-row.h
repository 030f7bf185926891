/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-evidence-sign.h"

G_BEGIN_DECLS

/* A line of evidence: sign and word of a verdict, what it is about, a chip; what lies
 * behind it opens below. The line is one button, named by all its words.
 *
 * Property "open" gboolean (notify): what lies behind is shown */
#define INCHES_TYPE_EVIDENCE_ROW (inches_evidence_row_get_type ())
G_DECLARE_FINAL_TYPE (InchesEvidenceRow, inches_evidence_row, INCHES, EVIDENCE_ROW, GtkWidget)

/* Makes what lies behind a line when it is first opened. */
typedef GtkWidget *(*InchesEvidenceBodyFunc) (InchesSession *session,
                                              gconstpointer  item);

GtkWidget  *inches_evidence_row_new      (InchesSession          *session,
                                          gboolean                is_model); /* its sign and words are the model's */
void        inches_evidence_row_set_words (InchesEvidenceRow     *self,
                                          InchesSign              sign,
                                          const char             *word,   /* of the verdict; NULL: no such column */
                                          const char             *title,
                                          const char             *chip);  /* at the right; NULL: none */
void        inches_evidence_row_set_body (InchesEvidenceRow      *self,
                                          InchesEvidenceBodyFunc  make,
                                          gconstpointer           item);  /* must outlive the row */
void        inches_evidence_row_refresh  (InchesEvidenceRow      *self); /* what lies behind has changed: it is made anew */
void        inches_evidence_row_set_key  (InchesEvidenceRow      *self,
                                          const char             *id,     /* by which it is led to */
                                          const char             *words); /* searched besides those shown */
const char *inches_evidence_row_get_id   (InchesEvidenceRow      *self);
gconstpointer inches_evidence_row_get_item (InchesEvidenceRow    *self);
gboolean    inches_evidence_row_matches  (InchesEvidenceRow      *self,
                                          const char             *words); /* "": yes */
gboolean    inches_evidence_row_get_open (InchesEvidenceRow      *self);
void        inches_evidence_row_set_open (InchesEvidenceRow      *self,
                                          gboolean                open);

G_END_DECLS
