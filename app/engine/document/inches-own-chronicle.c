/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-chronicle.h"

static GPtrArray *
list_events (InchesOwnData *own)
{
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < inches_own_data_get_n_events (own); i++)
    g_ptr_array_add (events, inches_own_data_get_event (own, i));

  return events;
}

static GPtrArray *
list_series (InchesOwnData *own)
{
  GPtrArray *series = g_ptr_array_new ();

  for (guint i = 0; i < inches_own_data_get_n_series (own); i++)
    g_ptr_array_add (series, inches_own_data_get_series (own, i));

  return series;
}

/**
 * inches_own_chronicle_new:
 * @record: a closed chronicle, with what another document added to it or without
 * @own: what a document adds
 *
 * Returns: (transfer full): the record with @own, and with nothing else; the record itself if @own is
 *   empty
 */
InchesChronicle *
inches_own_chronicle_new (InchesChronicle *record,
                          InchesOwnData   *own)
{
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GPtrArray) series = NULL;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (record), NULL);
  g_return_val_if_fail (own != NULL, NULL);

  events = list_events (own);
  series = list_series (own);

  return inches_chronicle_new_with_own (inches_chronicle_get_record (record), events, series);
}
