/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-backtest.h"
#include "inches-happened.h"
#include "inches-property.h"

G_BEGIN_DECLS

/* What a sheet makes of the two ways that the argument is about: from the settings of
 * early 2025 small steps alone, and one document alone. */
typedef struct
{
  double steps;      /* inches gained */
  double document;
  double difference; /* the first over the second */
  double error;      /* its paired standard error */
} InchesOrder;

/* What a sheet is worth against the model's own promises and against the record:
 * properties, backtests, and what happened in the weeks of each preset with a start
 * of its own. Immutable, counted references, any thread. */
typedef struct _InchesExamination InchesExamination;

#define INCHES_TYPE_EXAMINATION (inches_examination_get_type ())

GType                 inches_examination_get_type       (void) G_GNUC_CONST;
InchesExamination    *inches_examination_new            (InchesChronicle         *chronicle,
                                                         InchesModel             *model,
                                                         InchesSheet             *sheet,
                                                         guint                    n_futures,
                                                         const gint              *cancelled) G_GNUC_WARN_UNUSED_RESULT; /* NULL if cancelled */
InchesExamination    *inches_examination_ref            (InchesExamination       *self);
void                  inches_examination_unref          (InchesExamination       *self);
InchesSheet          *inches_examination_get_sheet      (const InchesExamination *self); /* (transfer none) */
guint                 inches_examination_get_n_futures  (const InchesExamination *self); /* of each run */
char                 *inches_examination_describe_order (const InchesExamination *self) G_GNUC_WARN_UNUSED_RESULT; /* translated, a sentence */
InchesPropertyList   *inches_examination_get_properties (const InchesExamination *self); /* (transfer none) */
const InchesBacktest *inches_examination_find_backtest  (const InchesExamination *self,
                                                         const char              *preset); /* NULL: it is no case of history */
guint                 inches_examination_get_n_happened (const InchesExamination *self);
InchesHappened       *inches_examination_get_happened   (const InchesExamination *self,
                                                         guint                    index); /* early 2025, then by date; (transfer none) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesExamination, inches_examination_unref)

G_END_DECLS
