/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "inches-session.h"
#include "inches-table.h"

G_BEGIN_DECLS

/* The tables of the table page, in the order of its menu. */
typedef enum
{
  INCHES_TABLE_KIND_EVENTS,
  INCHES_TABLE_KIND_PERIODS,
  INCHES_TABLE_KIND_SERIES,
  INCHES_TABLE_KIND_PRECEDENTS,
  INCHES_TABLE_KIND_OUTCOMES,
  INCHES_TABLE_KIND_LADDER,
  INCHES_TABLE_KIND_PARTIES,
  INCHES_TABLE_KIND_WEEKS,
  INCHES_TABLE_KIND_LEVERS,
  INCHES_TABLE_KIND_CLAIMS,
  INCHES_TABLE_KIND_LITERATURE,
  INCHES_TABLE_KIND_COEFFICIENTS,
  INCHES_N_TABLE_KINDS,
  INCHES_TABLE_KIND_VALUES = INCHES_N_TABLE_KINDS /* of one series; not in the menu */
} InchesTableKind;

/* Bits of the kinds that follow the sliders, of those that may hold own items, and of those that the filter holds for. */
#define INCHES_TABLE_KINDS_OF_MODEL (1u << INCHES_TABLE_KIND_OUTCOMES | 1u << INCHES_TABLE_KIND_LADDER \
                                     | 1u << INCHES_TABLE_KIND_PARTIES | 1u << INCHES_TABLE_KIND_WEEKS \
                                     | 1u << INCHES_TABLE_KIND_LEVERS | 1u << INCHES_TABLE_KIND_COEFFICIENTS)
#define INCHES_TABLE_KINDS_WITH_OWN (INCHES_TABLE_KINDS_FILTERED | 1u << INCHES_TABLE_KIND_SERIES)
#define INCHES_TABLE_KINDS_FILTERED (1u << INCHES_TABLE_KIND_EVENTS | 1u << INCHES_TABLE_KIND_PERIODS)

const char  *inches_table_kind_get_name (InchesTableKind  kind); /* translated: "Events" */
InchesTable *inches_table_kind_make     (InchesTableKind  kind,
                                         InchesSession   *session) G_GNUC_WARN_UNUSED_RESULT; /* NULL: the model has not come to anything yet */

G_END_DECLS
