/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-number.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

static gboolean
skip_digits (const char **at,
             const char  *end)
{
  const char *start = *at;

  while (*at < end && g_ascii_isdigit (**at))
    (*at)++;

  return *at > start;
}

static gboolean
skip_char (const char **at,
           const char  *end,
           const char  *which)
{
  if (*at == end || **at == '\0' || strchr (which, **at) == NULL)
    return FALSE;

  (*at)++;

  return TRUE;
}

/* Only what is long or has an exponent can be out of range. */
static const char *
check_range (const char  *start,
             const char  *end,
             gboolean     whole,
             InchesError *code)
{
  g_autofree char *number = g_strndup (start, end - start);

  *code = INCHES_ERROR_OUT_OF_RANGE;
  errno = 0;
  if (whole)
    g_ascii_strtoll (number, NULL, 10);
  if (errno == ERANGE)
    return _("a whole number must be from -9223372036854775808 to 9223372036854775807");
  if (!isfinite (g_ascii_strtod (number, NULL)))
    return _("a number must be from -1.797e308 to 1.797e308");

  return NULL;
}

/**
 * inches_json_number_check:
 * @at: (inout): where a number begins, with a minus or a digit; on success where
 *   it ends
 * @end: of the file
 * @code: (out): set on failure
 *
 * Whether this is a number as RFC 8259 writes it, finite as a double and, if it
 * has neither point nor exponent, within 64 bits: json-glib misreads what is not.
 *
 * Returns: (transfer none) (nullable): what is wrong, translated; %NULL if nothing
 */
const char *
inches_json_number_check (const char  **at,
                          const char   *end,
                          InchesError  *code)
{
  const char *start = *at;
  gboolean whole = TRUE, exponent = FALSE;

  *code = INCHES_ERROR_SYNTAX;

  skip_char (at, end, "-");
  if (skip_char (at, end, "0"))
    {
      if (*at < end && g_ascii_isdigit (**at))
        return _("a number must not begin with a needless 0");
    }
  else if (!skip_digits (at, end))
    return _("a minus must have a digit after it");

  if (skip_char (at, end, "."))
    {
      whole = FALSE;
      if (!skip_digits (at, end))
        return _("a decimal point must have a digit after it");
    }

  if (skip_char (at, end, "eE"))
    {
      whole = FALSE;
      exponent = TRUE;
      skip_char (at, end, "+-");
      if (!skip_digits (at, end))
        return _("an exponent must have a digit");
    }

  if (exponent || *at - start > 18)
    return check_range (start, *at, whole, code);

  return NULL;
}
