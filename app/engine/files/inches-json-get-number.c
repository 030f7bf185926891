/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-json-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The largest whole number up to which a double holds every one. */
#define LARGEST_EXACT 9007199254740992.0

/* Sorts NaN out too, though no file that was scanned can hold it. */
static double
read_number (const InchesJsonAt   *at,
             const char           *member,
             const InchesJsonNode *node,
             double                lowest,
             double                highest)
{
  double value;

  if (node == NULL)
    return lowest;

  if (node->type != INCHES_JSON_WHOLE && node->type != INCHES_JSON_NUMBER)
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must be a number"));
      return lowest;
    }

  value = node->type == INCHES_JSON_WHOLE ? (double) node->whole : node->number;
  if (!(value >= lowest && value <= highest))
    {
      inches_json_fault (at, member, INCHES_ERROR_OUT_OF_RANGE,
                         _("is %.10g, must be from %.10g to %.10g"), value, lowest, highest);
      return lowest;
    }

  return value;
}

/**
 * inches_json_get_number:
 * @at: a place
 * @member: (nullable): a key
 * @lowest: limit
 * @highest: limit
 *
 * Returns: the number there, finite and within the limits; @lowest on a fault
 */
double
inches_json_get_number (const InchesJsonAt *at,
                        const char         *member,
                        double              lowest,
                        double              highest)
{
  return read_number (at, member, inches_json_find (at, member, TRUE), lowest, highest);
}

/**
 * inches_json_get_optional_number:
 * @at: an object
 * @member: a key
 * @lowest: limit
 * @highest: limit
 * @fallback: the value if the member is absent or null
 *
 * Returns: the number there, or @fallback; @lowest on a fault
 */
double
inches_json_get_optional_number (const InchesJsonAt *at,
                                 const char         *member,
                                 double              lowest,
                                 double              highest,
                                 double              fallback)
{
  return inches_json_has (at, member) ? inches_json_get_number (at, member, lowest, highest) : fallback;
}

/**
 * inches_json_get_integer:
 * @at: a place
 * @member: (nullable): a key
 * @lowest: limit
 * @highest: limit
 *
 * Returns: the whole number there, within the limits; @lowest on a fault
 */
gint64
inches_json_get_integer (const InchesJsonAt *at,
                         const char         *member,
                         gint64              lowest,
                         gint64              highest)
{
  const InchesJsonNode *node = inches_json_find (at, member, TRUE);
  double value;
  gint64 whole;

  if (node == NULL)
    return lowest;

  value = node->type == INCHES_JSON_NUMBER ? node->number : 0;
  if ((node->type != INCHES_JSON_WHOLE && node->type != INCHES_JSON_NUMBER) || value != floor (value) || fabs (value) > LARGEST_EXACT)
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must be a whole number"));
      return lowest;
    }

  whole = node->type == INCHES_JSON_NUMBER ? (gint64) value : node->whole;
  if (whole < lowest || whole > highest)
    {
      inches_json_fault (at, member, INCHES_ERROR_OUT_OF_RANGE, _("is %lld, must be from %lld to %lld"),
                         (long long) whole, (long long) lowest, (long long) highest);
      return lowest;
    }

  return whole;
}

/**
 * inches_json_get_optional_integer:
 * @at: an object
 * @member: a key
 * @lowest: limit
 * @highest: limit
 * @fallback: the value if the member is absent or null
 *
 * Returns: the whole number there, or @fallback; @lowest on a fault
 */
gint64
inches_json_get_optional_integer (const InchesJsonAt *at,
                                  const char         *member,
                                  gint64              lowest,
                                  gint64              highest,
                                  gint64              fallback)
{
  return inches_json_has (at, member) ? inches_json_get_integer (at, member, lowest, highest) : fallback;
}

/**
 * inches_json_get_boolean:
 * @at: a place
 * @member: (nullable): a key
 *
 * Returns: true or false as it stands there; %FALSE on a fault
 */
gboolean
inches_json_get_boolean (const InchesJsonAt *at,
                         const char         *member)
{
  const InchesJsonNode *node = inches_json_find (at, member, TRUE);

  if (node == NULL)
    return FALSE;

  if (node->type != INCHES_JSON_BOOLEAN)
    {
      inches_json_fault (at, member, INCHES_ERROR_FORMAT, _("must be true or false"));
      return FALSE;
    }

  return node->whole != 0;
}

/**
 * inches_json_get_flag:
 * @at: an object
 * @member: a key
 *
 * Returns: true or false as it stands there; %FALSE if it is absent
 */
gboolean
inches_json_get_flag (const InchesJsonAt *at,
                      const char         *member)
{
  return inches_json_find (at, member, FALSE) != NULL && inches_json_get_boolean (at, member);
}
