/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "inches-evidence-row.h"

G_BEGIN_DECLS

/* A part of the page of evidence: a sentence, then rows under headings. It is filled a
 * few rows at a time, so that the window stays alive, and can be searched.
 *
 * Signal "shown-changed": another number of rows is shown */
#define INCHES_TYPE_EVIDENCE_LIST (inches_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (InchesEvidenceList, inches_evidence_list, INCHES, EVIDENCE_LIST, GtkWidget)

/* Adds the next rows; FALSE: that was all. */
typedef gboolean (*InchesEvidenceFillFunc) (InchesEvidenceList *list,
                                            guint               turn,
                                            gpointer            data);
typedef gboolean (*InchesEvidenceShowFunc) (InchesEvidenceRow  *row,
                                            gpointer            data);

GtkWidget         *inches_evidence_list_new         (const char             *name); /* for screen readers */
void               inches_evidence_list_set_lead    (InchesEvidenceList     *self,
                                                     const char             *words,
                                                     gboolean                is_strong); /* a heading, else running text */
void               inches_evidence_list_add_heading (InchesEvidenceList     *self,
                                                     const char             *words);
void               inches_evidence_list_add         (InchesEvidenceList     *self,
                                                     GtkWidget              *child); /* a row, or anything else, which stays shown */
void               inches_evidence_list_set_fill    (InchesEvidenceList     *self,
                                                     InchesEvidenceFillFunc  fill,
                                                     gpointer                data);
void               inches_evidence_list_fill_all    (InchesEvidenceList     *self); /* now */
void               inches_evidence_list_set_filter  (InchesEvidenceList     *self,
                                                     const char             *words,  /* "": all */
                                                     InchesEvidenceShowFunc  shows,  /* NULL: all */
                                                     gpointer                data);
guint              inches_evidence_list_count       (InchesEvidenceList     *self,
                                                     guint                  *n_shown); /* rows, once all are there */
InchesEvidenceRow *inches_evidence_list_find        (InchesEvidenceList     *self,
                                                     const char             *id); /* fills it first; NULL: no such row */
void               inches_evidence_list_reveal      (InchesEvidenceList     *self,
                                                     InchesEvidenceRow      *row); /* open, in view and with the focus */

G_END_DECLS
