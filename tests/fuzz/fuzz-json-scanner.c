/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "inches-json.h"

int LLVMFuzzerTestOneInput (const uint8_t *bytes,
                            size_t         length);

/* What the scanner takes, the parser must take; what it refuses has one line
 * that says where. */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         length)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesJson) json = NULL;
  gboolean good = inches_json_scan ((const char *) bytes, length, "f", &inches_json_limits_default, &error);

  if (!good)
    {
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "f:"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  json = inches_json_parse ((const char *) bytes, length, "f", &inches_json_limits_default, &error);
  g_assert_no_error (error);

  return 0;
}
