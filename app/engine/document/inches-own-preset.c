/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-preset.h"

#include "inches-named-list.h"

#include <string.h>

#define PREFIX "own-"

struct _InchesOwnPreset
{
  gatomicrefcount  ref_count;

  char            *id;
  char            *name;
  char            *sentence;
  InchesScenario  *scenario;
  InchesSheet     *sheet;
};

G_DEFINE_BOXED_TYPE (InchesOwnPreset, inches_own_preset, inches_own_preset_ref, inches_own_preset_unref)

/**
 * inches_own_preset_new:
 * @id: see inches_own_presets_make_id()
 * @name: at most %INCHES_OWN_PRESET_LONGEST_NAME characters
 * @sentence: what it is about, or ""
 * @scenario: levers and circumstances
 * @sheet: the coefficients it was made with
 *
 * Returns: (transfer full): a preset
 */
InchesOwnPreset *
inches_own_preset_new (const char     *id,
                       const char     *name,
                       const char     *sentence,
                       InchesScenario *scenario,
                       InchesSheet    *sheet)
{
  InchesOwnPreset *self;

  g_return_val_if_fail (inches_own_preset_is_own_id (id), NULL);
  g_return_val_if_fail (name != NULL && sentence != NULL && scenario != NULL && sheet != NULL, NULL);

  self = g_new0 (InchesOwnPreset, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->sentence = g_strdup (sentence);
  self->scenario = inches_scenario_ref (scenario);
  self->sheet = inches_sheet_ref (sheet);

  return self;
}

/** inches_own_preset_renamed: Returns: (transfer full): the id and settings of @self under @name and @sentence */
InchesOwnPreset *
inches_own_preset_renamed (InchesOwnPreset *self,
                           const char      *name,
                           const char      *sentence)
{
  return inches_own_preset_new (self->id, name, sentence, self->scenario, self->sheet);
}

/** inches_own_preset_ref: Returns: @self, with one reference more */
InchesOwnPreset *
inches_own_preset_ref (InchesOwnPreset *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_own_preset_unref: @self: a preset; freed with its last reference */
void
inches_own_preset_unref (InchesOwnPreset *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->sentence);
  inches_scenario_unref (self->scenario);
  inches_sheet_unref (self->sheet);
  g_free (self);
}

/** inches_own_preset_equal: Returns: whether no word and no number differs */
gboolean
inches_own_preset_equal (const InchesOwnPreset *a,
                         const InchesOwnPreset *b)
{
  return a == b
         || (g_str_equal (a->id, b->id)
             && g_str_equal (a->name, b->name)
             && g_str_equal (a->sentence, b->sentence)
             && inches_scenario_equal (a->scenario, b->scenario)
             && inches_sheet_equal (a->sheet, b->sheet));
}

/** inches_own_preset_get_id: Returns: (transfer none): its id */
const char *
inches_own_preset_get_id (const InchesOwnPreset *self)
{
  return self->id;
}

/** inches_own_preset_get_name: Returns: (transfer none): its name, as the user gave it */
const char *
inches_own_preset_get_name (const InchesOwnPreset *self)
{
  return self->name;
}

/** inches_own_preset_get_sentence: Returns: (transfer none): what it is about, or "" */
const char *
inches_own_preset_get_sentence (const InchesOwnPreset *self)
{
  return self->sentence;
}

/** inches_own_preset_get_scenario: Returns: (transfer none): its levers and circumstances */
InchesScenario *
inches_own_preset_get_scenario (const InchesOwnPreset *self)
{
  return self->scenario;
}

/** inches_own_preset_get_sheet: Returns: (transfer none): its coefficients */
InchesSheet *
inches_own_preset_get_sheet (const InchesOwnPreset *self)
{
  return self->sheet;
}

/** inches_own_preset_is_own_id: Returns: whether @id can be of an own preset: "own-" and a number */
gboolean
inches_own_preset_is_own_id (const char *id)
{
  guint64 number;

  return g_str_has_prefix (id, PREFIX)
         && g_ascii_string_to_unsigned (id + strlen (PREFIX), 10, 1, G_MAXUINT32, &number, NULL)
         && id[strlen (PREFIX)] != '0';
}

/** inches_own_preset_check_words: Returns: whether @words can be a name or a sentence: UTF-8 of at most @most
 * characters, none of them a control character or a break of line, as files have it */
gboolean
inches_own_preset_check_words (const char *words,
                               guint       most)
{
  if (!g_utf8_validate (words, -1, NULL) || g_utf8_strlen (words, -1) > (glong) most)
    return FALSE;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
presets_copy (GPtrArray *presets)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);

  for (guint i = 0; i < presets->len; i++)
    g_ptr_array_add (copy, inches_own_preset_ref (g_ptr_array_index (presets, i)));

  return copy;
}

static gboolean
presets_get_place (GPtrArray  *presets,
                   const char *id,
                   guint      *place)
{
  for (*place = 0; *place < presets->len; (*place)++)
    if (g_str_equal (inches_own_preset_get_id (g_ptr_array_index (presets, *place)), id))
      return TRUE;

  return FALSE;
}

/** inches_own_presets_with: Returns: (transfer full): @presets and @preset, which takes the place of one with its id */
GPtrArray *
inches_own_presets_with (GPtrArray       *presets,
                         InchesOwnPreset *preset)
{
  GPtrArray *copy = presets_copy (presets);
  guint place;

  if (presets_get_place (copy, preset->id, &place))
    {
      inches_own_preset_unref (g_ptr_array_index (copy, place));
      g_ptr_array_index (copy, place) = inches_own_preset_ref (preset);
    }
  else
    {
      g_ptr_array_add (copy, inches_own_preset_ref (preset));
    }

  return copy;
}

/** inches_own_presets_without: Returns: (transfer full): @presets without the one that has @id */
GPtrArray *
inches_own_presets_without (GPtrArray  *presets,
                            const char *id)
{
  GPtrArray *copy = presets_copy (presets);
  guint place;

  if (presets_get_place (copy, id, &place))
    g_ptr_array_remove_index (copy, place);

  return copy;
}

/** inches_own_presets_equal: Returns: whether both hold equal presets in the same order */
gboolean
inches_own_presets_equal (GPtrArray *a,
                          GPtrArray *b)
{
  if (a == b)
    return TRUE;
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!inches_own_preset_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

/** inches_own_presets_find: Returns: (transfer none) (nullable): the one with @id */
InchesOwnPreset *
inches_own_presets_find (GPtrArray  *presets,
                         const char *id)
{
  guint place;

  return presets_get_place (presets, id, &place) ? g_ptr_array_index (presets, place) : NULL;
}

/** inches_own_presets_find_name: Returns: (transfer none) (nullable): the one of that name, whatever its capitals */
InchesOwnPreset *
inches_own_presets_find_name (GPtrArray  *presets,
                              const char *name)
{
  return inches_named_list_find (presets, (InchesNamedListGet) inches_own_preset_get_name, name);
}

/** inches_own_presets_make_id: Returns: (transfer full): an id that none of @presets has */
char *
inches_own_presets_make_id (GPtrArray *presets)
{
  return inches_named_list_make_id (presets, (InchesNamedListGet) inches_own_preset_get_id, PREFIX);
}
