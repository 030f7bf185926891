/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "inches-circumstances.h"
#include "inches-lever-set.h"

G_BEGIN_DECLS

/* A value per lever, and the circumstances. Immutable once built; counted references, shared between threads. */
typedef struct _InchesScenario InchesScenario;

#define INCHES_TYPE_SCENARIO (inches_scenario_get_type ())

GType           inches_scenario_get_type          (void) G_GNUC_CONST;
InchesScenario *inches_scenario_new               (const InchesLeverSet       *levers,
                                                   const double               *values, /* INCHES_N_LEVERS, or NULL: early 2025 */
                                                   const InchesCircumstances  *circumstances, /* or NULL: early 2025 */
                                                   GError                    **error) G_GNUC_WARN_UNUSED_RESULT; /* a reference to levers is taken */
InchesScenario *inches_scenario_ref               (InchesScenario             *self);
void            inches_scenario_unref             (InchesScenario             *self);
InchesScenario *inches_scenario_with_value        (InchesScenario             *self,
                                                   guint                       lever,
                                                   double                      value,
                                                   GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
InchesScenario *inches_scenario_with_circumstances (InchesScenario            *self,
                                                   const InchesCircumstances  *circumstances,
                                                   GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
const InchesLeverSet *inches_scenario_get_levers  (const InchesScenario       *self);
double          inches_scenario_get_value         (const InchesScenario       *self,
                                                   guint                       lever);
const InchesCircumstances *inches_scenario_get_circumstances (const InchesScenario *self);
InchesDay       inches_scenario_get_anchor        (const InchesScenario       *self);
gboolean        inches_scenario_equal             (const InchesScenario       *a,
                                                   const InchesScenario       *b);
gboolean        inches_scenario_is_changed        (const InchesScenario       *self,
                                                   guint                       lever); /* differs from early 2025 */
guint           inches_scenario_get_n_changed     (const InchesScenario       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InchesScenario, inches_scenario_unref)

G_END_DECLS
