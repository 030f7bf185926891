/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <string.h>

#include "inches-chronicle-reader.h"

int LLVMFuzzerTestOneInput (const uint8_t *bytes,
                            size_t         length);

static const char timeline_text[] =
  "{\"schema\":\"inches-timeline-1\",\"lanes\":[{\"id\":\"talks\",\"name\":\"Talks\",\"shape\":\"disc\",\"rows\":2,"
  "\"named_spans\":true},{\"id\":\"front\",\"name\":\"Front\",\"shape\":\"diamond\",\"rows\":1,\"named_spans\":false}],"
  "\"tracks\":[{\"id\":\"oil\",\"name\":\"Oil\",\"unit\":\"USD\",\"series\":[\"brent\"],\"form\":\"line\",\"zero\":true,"
  "\"decimals\":1,\"default\":true}],\"drop\":[],\"ladder\":[]}";

static void
use_events (GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      g_autofree char *text = inches_date_to_text (inches_event_get_date (event));

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_true (inches_date_get_first (inches_event_get_date (event)) <= inches_date_get_last (inches_event_get_date (event)));
    }
}

/* Any bytes are a record or have faults; what is read can be used either way. */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         length)
{
  g_autoptr(InchesJson) record = inches_json_parse ((const char *) bytes, length, "c", &inches_json_limits_default, NULL);
  g_autoptr(InchesJson) timeline = NULL;
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);

  if (record == NULL)
    return 0;

  timeline = inches_json_parse (timeline_text, strlen (timeline_text), "t", &inches_json_limits_default, NULL);
  chronicle = inches_chronicle_reader_read (record, timeline, NULL);
  use_events (inches_chronicle_get_events (chronicle));
  use_events (inches_chronicle_get_periods (chronicle));
  use_events (inches_chronicle_get_precedents (chronicle));

  inches_json_report (record, messages);
  for (guint i = 0; i < messages->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (messages, i), -1, NULL));

  return 0;
}
