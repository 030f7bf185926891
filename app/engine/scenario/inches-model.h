/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-combination.h"
#include "inches-ladder.h"
#include "inches-lever-set.h"
#include "inches-parties.h"
#include "inches-scenario.h"
#include "inches-sheet.h"

G_BEGIN_DECLS

/* A named scenario that ships or that a user saved. */
typedef struct
{
  char           *id;
  char           *name;
  char           *sentence;
  InchesScenario *scenario;
} InchesPreset;

void inches_preset_clear (InchesPreset *self);

/* All that data/model/ defines: levers, ladder, sheets, presets, combinations. Immutable, counted references, any thread. */
typedef struct _InchesModel InchesModel;

#define INCHES_TYPE_MODEL (inches_model_get_type ())

GType                 inches_model_get_type    (void) G_GNUC_CONST;
InchesModel          *inches_model_new         (const InchesLeverSet *levers,
                                                InchesSheet          *sheet,
                                                InchesSheet          *miles,
                                                const InchesPreset   *presets,
                                                guint                 n_presets,
                                                GPtrArray            *combinations,
                                                InchesParties        *parties) G_GNUC_WARN_UNUSED_RESULT;
InchesModel          *inches_model_ref         (InchesModel       *self);
void                  inches_model_unref       (InchesModel       *self);
const InchesLeverSet *inches_model_get_levers  (const InchesModel *self);
const InchesLadder   *inches_model_get_ladder  (const InchesModel *self);
InchesSheet          *inches_model_get_sheet   (const InchesModel *self,
                                                guint              index); /* 0 the model's own, 1 an advocate of miles; (transfer none) (nullable) */
guint                 inches_model_get_n_presets (const InchesModel *self);
const InchesPreset   *inches_model_get_preset  (const InchesModel *self,
                                                guint              index); /* 0 is early-2025 */
const InchesPreset   *inches_model_find_preset (const InchesModel *self,
                                                const char        *id);
InchesParties        *inches_model_get_parties (const InchesModel *self); /* (transfer none): what each gives and gets at each rung */
GPtrArray            *inches_model_get_combinations (const InchesModel *self); /* of InchesCombination, all there are */
GPtrArray            *inches_model_list_implausible (const InchesModel    *self,
                                                const InchesScenario *scenario) G_GNUC_WARN_UNUSED_RESULT; /* (transfer container): of InchesCombination that apply; empty if all goes together */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesModel, inches_model_unref)

G_END_DECLS
