/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-chronicle.h"
#include "inches-model.h"

G_BEGIN_DECLS

/* A lever as the record of one date would set it. Plain value; the series belongs
 * to the chronicle. */
typedef struct
{
  guint         lever;
  InchesSeries *series;
  double        recorded; /* the month's value, or the mean of twelve months, in the lever's unit */
  double        value;    /* within the lever's limits, on its steps */
  gboolean      limited;  /* recorded lies outside the limits */
  InchesDay     first;    /* first day of the months it was taken from */
  InchesDay     last;     /* last day of them */
} InchesDatedSetting;

#define INCHES_DATED_SETTINGS_LAST_YEAR 2024 /* what follows lies beside the model's own weeks */

GArray             *inches_dated_settings_find    (InchesChronicle      *chronicle,
                                                   const InchesLeverSet *levers,
                                                   InchesDay             day) G_GNUC_WARN_UNUSED_RESULT;
InchesScenario     *inches_dated_settings_apply   (const GArray         *settings,
                                                   InchesScenario       *scenario) G_GNUC_WARN_UNUSED_RESULT;
gboolean            inches_dated_settings_hold    (const GArray         *settings,
                                                   const InchesScenario *scenario);
char               *inches_dated_setting_describe (const InchesDatedSetting *self,
                                                   const InchesLeverSet     *levers) G_GNUC_WARN_UNUSED_RESULT;

const InchesPreset *inches_dated_settings_find_preset (InchesChronicle   *chronicle,
                                                       const InchesModel *model,
                                                       InchesEvent       *event);

G_END_DECLS
