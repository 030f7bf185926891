/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-slide-supply.h"

G_BEGIN_DECLS

/* Draws slides for InchesSlideSupply, and for nobody else; one at a time. Counted
 * references, any thread. */
typedef struct _InchesSlideWorker InchesSlideWorker;

InchesSlideWorker *inches_slide_worker_new         (InchesChronicle        *chronicle,
                                                    InchesModel            *model,
                                                    InchesBriefing         *briefing,
                                                    InchesLabelChanges     *label_changes) G_GNUC_WARN_UNUSED_RESULT; /* NULL: none */
void               inches_slide_worker_unref       (InchesSlideWorker      *self);
void               inches_slide_worker_draw_async  (InchesSlideWorker      *self,
                                                    const InchesSlideOrder *order,
                                                    GAsyncReadyCallback     callback,
                                                    gpointer                user_data);
InchesDrawnSlide  *inches_slide_worker_draw_finish (GAsyncResult           *result) G_GNUC_WARN_UNUSED_RESULT;

InchesSlideOrder  *inches_slide_order_copy         (const InchesSlideOrder *order) G_GNUC_WARN_UNUSED_RESULT;
void               inches_slide_order_free         (InchesSlideOrder       *order);
gboolean           inches_slide_order_equal        (const InchesSlideOrder *a,
                                                    const InchesSlideOrder *b);

G_END_DECLS
