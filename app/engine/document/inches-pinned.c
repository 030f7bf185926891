/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-pinned.h"

#include "inches-named-list.h"
#include "inches-own-preset.h"

#include <string.h>

#define PREFIX "pinned-"

struct _InchesPinned
{
  gatomicrefcount  ref_count;

  char            *id;
  char            *name;
  InchesScenario  *scenario;
  InchesSheet     *sheet;
  char            *preset;
};

G_DEFINE_BOXED_TYPE (InchesPinned, inches_pinned, inches_pinned_ref, inches_pinned_unref)

/**
 * inches_pinned_new:
 * @id: see inches_pinned_list_make_id()
 * @name: what its column is called
 * @scenario: levers and circumstances
 * @sheet: the coefficients it is looked at with
 * @preset: id of the preset it comes from
 *
 * Returns: (transfer full): a pinned scenario
 */
InchesPinned *
inches_pinned_new (const char     *id,
                   const char     *name,
                   InchesScenario *scenario,
                   InchesSheet    *sheet,
                   const char     *preset)
{
  InchesPinned *self;

  g_return_val_if_fail (inches_pinned_is_id (id) && inches_pinned_check_name (name), NULL);
  g_return_val_if_fail (scenario != NULL && sheet != NULL && preset != NULL, NULL);

  self = g_new0 (InchesPinned, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->scenario = inches_scenario_ref (scenario);
  self->sheet = inches_sheet_ref (sheet);
  self->preset = g_strdup (preset);

  return self;
}

/** inches_pinned_renamed: Returns: (transfer full): @self under another name */
InchesPinned *
inches_pinned_renamed (InchesPinned *self,
                       const char   *name)
{
  return inches_pinned_new (self->id, name, self->scenario, self->sheet, self->preset);
}

/** inches_pinned_ref: Returns: @self, with one reference more */
InchesPinned *
inches_pinned_ref (InchesPinned *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_pinned_unref: @self: a pinned scenario; freed with its last reference */
void
inches_pinned_unref (InchesPinned *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->id);
  g_free (self->name);
  inches_scenario_unref (self->scenario);
  inches_sheet_unref (self->sheet);
  g_free (self->preset);
  g_free (self);
}

/** inches_pinned_equal: Returns: whether no word and no number differs */
gboolean
inches_pinned_equal (const InchesPinned *a,
                     const InchesPinned *b)
{
  return a == b
         || (g_str_equal (a->id, b->id)
             && g_str_equal (a->name, b->name)
             && g_str_equal (a->preset, b->preset)
             && inches_scenario_equal (a->scenario, b->scenario)
             && inches_sheet_equal (a->sheet, b->sheet)
             && g_str_equal (inches_sheet_get_name (a->sheet), inches_sheet_get_name (b->sheet)));
}

/** inches_pinned_get_id: Returns: (transfer none): its id */
const char *
inches_pinned_get_id (const InchesPinned *self)
{
  return self->id;
}

/** inches_pinned_get_name: Returns: (transfer none): what its column is called */
const char *
inches_pinned_get_name (const InchesPinned *self)
{
  return self->name;
}

/** inches_pinned_get_scenario: Returns: (transfer none): its levers and circumstances */
InchesScenario *
inches_pinned_get_scenario (const InchesPinned *self)
{
  return self->scenario;
}

/** inches_pinned_get_sheet: Returns: (transfer none): its coefficients */
InchesSheet *
inches_pinned_get_sheet (const InchesPinned *self)
{
  return self->sheet;
}

/** inches_pinned_get_preset: Returns: (transfer none): id of the preset it comes from */
const char *
inches_pinned_get_preset (const InchesPinned *self)
{
  return self->preset;
}

/** inches_pinned_is_id: Returns: whether @id can be of a pinned scenario: "pinned-" and a number */
gboolean
inches_pinned_is_id (const char *id)
{
  guint64 number;

  return g_str_has_prefix (id, PREFIX)
         && g_ascii_string_to_unsigned (id + strlen (PREFIX), 10, 1, G_MAXUINT32, &number, NULL)
         && id[strlen (PREFIX)] != '0';
}

/** inches_pinned_check_name: Returns: whether @name can head a column, as a preset's can */
gboolean
inches_pinned_check_name (const char *name)
{
  return *name != '\0' && inches_own_preset_check_words (name, INCHES_PINNED_LONGEST_NAME);
}

/** inches_pinned_list_new: Returns: (transfer full) (element-type InchesPinned): none */
GPtrArray *
inches_pinned_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) inches_pinned_unref);
}

static GPtrArray *
list_copy (GPtrArray *list)
{
  GPtrArray *copy = inches_pinned_list_new ();

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (copy, inches_pinned_ref (g_ptr_array_index (list, i)));

  return copy;
}

/** inches_pinned_list_with: Returns: (transfer full): @list and @pinned, which takes the place of one with its id */
GPtrArray *
inches_pinned_list_with (GPtrArray    *list,
                         InchesPinned *pinned)
{
  GPtrArray *copy = list_copy (list);
  guint place = copy->len;

  if (inches_pinned_list_find (copy, pinned->id, &place) != NULL)
    g_ptr_array_remove_index (copy, place);
  g_ptr_array_insert (copy, place, inches_pinned_ref (pinned));

  return copy;
}

/** inches_pinned_list_without: Returns: (transfer full): @list without the one that has @id */
GPtrArray *
inches_pinned_list_without (GPtrArray  *list,
                            const char *id)
{
  GPtrArray *copy = list_copy (list);
  guint place;

  if (inches_pinned_list_find (copy, id, &place) != NULL)
    g_ptr_array_remove_index (copy, place);

  return copy;
}

/** inches_pinned_list_moved: Returns: (transfer full): @list with the one that has @id at @place, or at the end */
GPtrArray *
inches_pinned_list_moved (GPtrArray  *list,
                          const char *id,
                          guint       place)
{
  GPtrArray *copy = list_copy (list);
  guint from;

  if (inches_pinned_list_find (copy, id, &from) != NULL)
    {
      InchesPinned *pinned = g_ptr_array_steal_index (copy, from);

      g_ptr_array_insert (copy, MIN (place, copy->len), pinned);
    }

  return copy;
}

/** inches_pinned_list_equal: Returns: whether both hold equal scenarios in the same order */
gboolean
inches_pinned_list_equal (GPtrArray *a,
                          GPtrArray *b)
{
  if (a == b)
    return TRUE;
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!inches_pinned_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/** inches_pinned_list_find: Returns: (transfer none) (nullable): the one with @id; @place is not set if there is none */
InchesPinned *
inches_pinned_list_find (GPtrArray  *list,
                         const char *id,
                         guint      *place)
{
  for (guint i = 0; i < list->len; i++)
    {
      InchesPinned *pinned = g_ptr_array_index (list, i);

      if (!g_str_equal (pinned->id, id))
        continue;
      if (place != NULL)
        *place = i;
      return pinned;
    }

  return NULL;
}

/** inches_pinned_list_find_scenario: Returns: (transfer none) (nullable): the one with these settings and coefficients */
InchesPinned *
inches_pinned_list_find_scenario (GPtrArray      *list,
                                  InchesScenario *scenario,
                                  InchesSheet    *sheet)
{
  for (guint i = 0; i < list->len; i++)
    {
      InchesPinned *pinned = g_ptr_array_index (list, i);

      if (inches_scenario_equal (pinned->scenario, scenario) && inches_sheet_equal (pinned->sheet, sheet))
        return pinned;
    }

  return NULL;
}

/** inches_pinned_list_find_name: Returns: (transfer none) (nullable): the one of that name, whatever its capitals */
InchesPinned *
inches_pinned_list_find_name (GPtrArray  *list,
                              const char *name)
{
  return inches_named_list_find (list, (InchesNamedListGet) inches_pinned_get_name, name);
}

/** inches_pinned_list_make_id: Returns: (transfer full): an id that none of @list has */
char *
inches_pinned_list_make_id (GPtrArray *list)
{
  return inches_named_list_make_id (list, (InchesNamedListGet) inches_pinned_get_id, PREFIX);
}
