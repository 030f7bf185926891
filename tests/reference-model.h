/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-outcome.h"
#include "inches-scenario.h"
#include "inches-sheet.h"

G_BEGIN_DECLS

/* The equations of docs/model.md once more, one future at a time and in 64-bit
 * floating point, written from that page and not from the kernel: what both
 * agree on is what the page says. */

/* A future at the end of a week. */
typedef struct
{
  double  war, civilians, grid; /* 0-200 */
  double  trust, sanctions;     /* 0-1 */
  double  risk;                 /* index, early 2025 = 100 */
  double  safeguard;            /* 0-100 */
  double  inches;
  double  violated_weight;      /* nv + nc */
  guint   in_force, broken;     /* bits of rungs */
  guint   agreed, violated, fallen; /* this week */
  gboolean document, was_signed, was_broken, had_crisis;
} ReferenceWeek;

typedef struct _ReferenceModel ReferenceModel;

ReferenceModel *reference_model_new       (const InchesScenario *scenario,
                                           const InchesSheet    *sheet,
                                           guint64               seed) G_GNUC_WARN_UNUSED_RESULT;
void            reference_model_free      (ReferenceModel       *self);
void            reference_model_run       (const ReferenceModel *self,
                                           guint                 future,
                                           guint                 n_weeks,
                                           ReferenceWeek        *weeks); /* out, n_weeks of them */
InchesOutcome   reference_model_classify  (const ReferenceModel *self,
                                           guint                 n_weeks,
                                           const ReferenceWeek  *weeks,
                                           double               *gain); /* out: inches gained */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReferenceModel, reference_model_free)

G_END_DECLS
