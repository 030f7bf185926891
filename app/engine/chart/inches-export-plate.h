/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-canvas.h"
#include "inches-export.h"
#include "inches-measurer-pango.h"
#include "inches-model-chart.h"
#include "inches-timeline.h"

G_BEGIN_DECLS

/* A picture placed, ready to be painted as often as a back end asks for. Holds what it
 * was made from only by the pointers of its InchesExport. */
typedef struct _InchesPlate InchesPlate;

InchesPlate         *inches_plate_new          (const InchesExport *export) G_GNUC_WARN_UNUSED_RESULT;
void                 inches_plate_free         (InchesPlate        *self);
void                 inches_plate_move         (InchesPlate        *self,
                                                const InchesExport *export);
InchesMeasurerPango *inches_plate_get_measurer (InchesPlate        *self);
const char          *inches_plate_get_title    (InchesPlate        *self);
InchesTimeline      *inches_plate_get_timeline (InchesPlate        *self); /* NULL: another chart */
InchesModelChart    *inches_plate_get_chart    (InchesPlate        *self); /* NULL: the timeline */
InchesCompareSet    *inches_plate_get_compare  (InchesPlate        *self); /* NULL: another chart */
const InchesExplained *inches_plate_get_explained (InchesPlate      *self); /* complete for the chart */
char                *inches_plate_describe     (InchesPlate        *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean             inches_plate_make_words   (InchesPlate        *self,
                                                char              **key,
                                                char              **sources);
void                 inches_plate_paint        (InchesCanvas       *canvas,
                                                gpointer            plate); /* an InchesPicturePaint */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesPlate, inches_plate_free)

G_END_DECLS
