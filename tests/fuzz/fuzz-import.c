/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "inches-import.h"
#include "inches-own-csv-writer.h"

int LLVMFuzzerTestOneInput (const uint8_t *bytes,
                            size_t         length);

/* What is taken of a file has no fault when it is written and read again; what is refused has one line
 * that says why. */
int
LLVMFuzzerTestOneInput (const uint8_t *bytes,
                        size_t         length)
{
  const InchesImportOptions options = { 0 };
  g_autoptr(GBytes) file = g_bytes_new (bytes, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesImport) import = inches_import_read (file, "f", &options, NULL, NULL, NULL, &error);
  g_autoptr(InchesImport) again = NULL;
  g_autoptr(GBytes) written = NULL;

  if (import == NULL)
    {
      g_assert_true (g_str_has_prefix (error->message, "f:"));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  written = inches_own_csv_writer_print_events (inches_import_get_own_data (import));
  again = inches_import_read (written, "f", &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inches_import_get_n_faults (again), ==, 0);
  g_assert_cmpuint (inches_import_get_n_events (again), ==, inches_import_get_n_events (import));

  return 0;
}
