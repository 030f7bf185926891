/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-section.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} sections[INCHES_N_EVIDENCE_SECTIONS] = {
  [INCHES_EVIDENCE_CLAIMS] = { "claims", N_("Claims") },
  [INCHES_EVIDENCE_COEFFICIENTS] = { "coefficients", N_("Coefficients") },
  [INCHES_EVIDENCE_PROPERTIES] = { "properties", N_("Properties") },
  [INCHES_EVIDENCE_HAPPENED] = { "happened", N_("What happened") },
  [INCHES_EVIDENCE_LITERATURE] = { "literature", N_("Literature") },
};

/** inches_evidence_section_get_id: Returns: by which files name @section */
const char *
inches_evidence_section_get_id (InchesEvidenceSection section)
{
  g_return_val_if_fail (section < INCHES_N_EVIDENCE_SECTIONS, NULL);

  return sections[section].id;
}

/** inches_evidence_section_get_name: Returns: what @section is called, translated */
const char *
inches_evidence_section_get_name (InchesEvidenceSection section)
{
  g_return_val_if_fail (section < INCHES_N_EVIDENCE_SECTIONS, NULL);

  return _(sections[section].name);
}

/**
 * inches_evidence_section_find:
 * @id: from a file
 * @section: (out): which it is; left as it is if there is none
 *
 * Returns: whether there is such a section
 */
gboolean
inches_evidence_section_find (const char            *id,
                              InchesEvidenceSection *section)
{
  for (guint i = 0; i < INCHES_N_EVIDENCE_SECTIONS; i++)
    if (g_str_equal (sections[i].id, id))
      {
        *section = i;
        return TRUE;
      }

  return FALSE;
}
