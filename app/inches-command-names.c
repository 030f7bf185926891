/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command-names.h"

#include "inches-export.h"
#include "inches-index-words.h"
#include "inches-page-size.h"

static char *
join_ids (guint        n,
          const char *(*get_id) (guint))
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%s", i == 0 ? "" : ", ", get_id (i));

  return g_string_free (ids, FALSE);
}

static const char *
get_chart_id (guint chart)
{
  return inches_chart_get_id (chart);
}

static const char *
get_index_id (guint index)
{
  return inches_index_get_id (index);
}

static const char *
get_size_id (guint size)
{
  return inches_page_size_get (size)->id;
}

char *
inches_command_list_charts (void)
{
  return join_ids (INCHES_N_CHARTS, get_chart_id);
}

char *
inches_command_list_indices (void)
{
  return join_ids (INCHES_N_INDICES, get_index_id);
}

char *
inches_command_list_sizes (void)
{
  return join_ids (inches_page_size_get_n (), get_size_id);
}
