/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The parts of the page of evidence, in their order. */
typedef enum
{
  INCHES_EVIDENCE_CLAIMS,
  INCHES_EVIDENCE_COEFFICIENTS,
  INCHES_EVIDENCE_PROPERTIES,
  INCHES_EVIDENCE_HAPPENED,
  INCHES_EVIDENCE_LITERATURE,
  INCHES_N_EVIDENCE_SECTIONS
} InchesEvidenceSection;

const char *inches_evidence_section_get_id   (InchesEvidenceSection  section); /* "claims" */
const char *inches_evidence_section_get_name (InchesEvidenceSection  section); /* translated: "Claims" */
gboolean    inches_evidence_section_find     (const char            *id,
                                              InchesEvidenceSection *section);

G_END_DECLS
