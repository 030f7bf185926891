/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "inches-embedding.h"

int LLVMFuzzerTestOneInput (const uint8_t *bytes,
                            size_t         length);

/* A picture that is taken and has no document can get one, which comes back; what is
 * refused has one line that says why. */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         length)
{
  g_autoptr(GBytes) picture = g_bytes_new (bytes, length);
  g_autoptr(GBytes) text = g_bytes_new_static ("{\"a\": \"<&>\"}", 12);
  g_autoptr(GBytes) found = NULL;
  g_autoptr(GBytes) whole = NULL;
  g_autoptr(GBytes) again = NULL;
  g_autoptr(GError) error = NULL;

  if (!inches_embedding_find (picture, "f", &found, &error))
    {
      g_assert_true (g_str_has_prefix (error->message, "f:"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  if (found != NULL)
    return 0;

  whole = inches_embedding_add (picture, "f", text, NULL);
  if (whole == NULL)
    return 0;

  g_assert_true (inches_embedding_find (whole, "f", &again, &error));
  g_assert_no_error (error);
  g_assert_true (again != NULL && g_bytes_equal (again, text));

  return 0;
}
