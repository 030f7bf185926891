/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-content.h"

/* Each part is an immutable value that knows nothing of the others. */
typedef enum
{
  PART_SCENARIO,
  PART_SHEET,
  PART_PRESET,
  PART_PRESET_NAME,
  PART_OWN_PRESETS,
  PART_LABEL_CHANGES,
  PART_NOTES,
  PART_PINNED,
  PART_BRIEFING,
  PART_OWN_DATA,
  N_PARTS
} Part;

struct _InchesContent
{
  gatomicrefcount ref_count;
  gpointer        parts[N_PARTS]; /* NULL: the document says nothing of it */
};

static gboolean
sheet_equal (InchesSheet *a,
             InchesSheet *b)
{
  return inches_sheet_equal (a, b)
         && g_str_equal (inches_sheet_get_id (a), inches_sheet_get_id (b))
         && g_str_equal (inches_sheet_get_name (a), inches_sheet_get_name (b));
}

/* How a part is held and compared. One that a document may have none of is NULL then. */
static const struct
{
  gpointer (*ref)   (gpointer part);
  void     (*unref) (gpointer part);
  gboolean (*equal) (gconstpointer a, gconstpointer b);
} kinds[N_PARTS] = {
#define KIND(ref, unref, equal) { (gpointer (*) (gpointer)) (ref), (void (*) (gpointer)) (unref), (gboolean (*) (gconstpointer, gconstpointer)) (equal) }
  [PART_SCENARIO] = KIND (inches_scenario_ref, inches_scenario_unref, inches_scenario_equal),
  [PART_SHEET] = KIND (inches_sheet_ref, inches_sheet_unref, sheet_equal),
  [PART_PRESET] = KIND (g_ref_string_acquire, g_ref_string_release, g_str_equal),
  [PART_PRESET_NAME] = KIND (g_ref_string_acquire, g_ref_string_release, g_str_equal),
  [PART_OWN_PRESETS] = KIND (g_ptr_array_ref, g_ptr_array_unref, inches_own_presets_equal),
  [PART_LABEL_CHANGES] = KIND (inches_label_changes_ref, inches_label_changes_unref, inches_label_changes_equal),
  [PART_NOTES] = KIND (g_ref_string_acquire, g_ref_string_release, g_str_equal),
  [PART_PINNED] = KIND (g_ptr_array_ref, g_ptr_array_unref, inches_pinned_list_equal),
  [PART_BRIEFING] = KIND (inches_briefing_ref, inches_briefing_unref, inches_briefing_equal),
  [PART_OWN_DATA] = KIND (inches_own_data_ref, inches_own_data_unref, inches_own_data_equal),
#undef KIND
};

G_DEFINE_BOXED_TYPE (InchesContent, inches_content, inches_content_ref, inches_content_unref)

static InchesContent *
content_alloc (void)
{
  InchesContent *self = g_new0 (InchesContent, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

/**
 * inches_content_new:
 * @scenario: levers and circumstances
 * @sheet: the coefficients in use
 * @preset: id of the preset that @scenario was loaded from
 * @preset_name: its name for people
 *
 * Returns: (transfer full): a content without own presets, label changes, pinned scenarios,
 *   briefing steps and own data
 */
InchesContent *
inches_content_new (InchesScenario *scenario,
                    InchesSheet    *sheet,
                    const char     *preset,
                    const char     *preset_name)
{
  InchesContent *self;

  g_return_val_if_fail (scenario != NULL && sheet != NULL && preset != NULL && preset_name != NULL, NULL);

  self = content_alloc ();
  self->parts[PART_SCENARIO] = inches_scenario_ref (scenario);
  self->parts[PART_SHEET] = inches_sheet_ref (sheet);
  self->parts[PART_PRESET] = g_ref_string_new (preset);
  self->parts[PART_PRESET_NAME] = g_ref_string_new (preset_name);
  self->parts[PART_NOTES] = g_ref_string_new ("");
  self->parts[PART_OWN_PRESETS] = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);
  self->parts[PART_PINNED] = inches_pinned_list_new ();
  self->parts[PART_BRIEFING] = inches_briefing_new ("");
  self->parts[PART_OWN_DATA] = inches_own_data_new ();

  return self;
}

/** inches_content_ref: Returns: @self, with one reference more */
InchesContent *
inches_content_ref (InchesContent *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_content_unref: @self: a content; freed with its last reference */
void
inches_content_unref (InchesContent *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < N_PARTS; i++)
    if (self->parts[i] != NULL)
      kinds[i].unref (self->parts[i]);
  g_free (self);
}

static gboolean
part_equal (const InchesContent *a,
            const InchesContent *b,
            Part                 part)
{
  if (a->parts[part] == b->parts[part])
    return TRUE;
  if (part == PART_LABEL_CHANGES)
    return inches_label_changes_equal (a->parts[part], b->parts[part]);

  return a->parts[part] != NULL && b->parts[part] != NULL && kinds[part].equal (a->parts[part], b->parts[part]);
}

/**
 * inches_content_equal:
 * @a: a content
 * @b: a content
 *
 * Returns: %TRUE if both say the same, word by word and number by number
 */
gboolean
inches_content_equal (const InchesContent *a,
                      const InchesContent *b)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (!part_equal (a, b, i))
      return FALSE;

  return TRUE;
}

/** inches_content_get_scenario: Returns: (transfer none): levers and circumstances */
InchesScenario *
inches_content_get_scenario (const InchesContent *self)
{
  return self->parts[PART_SCENARIO];
}

/** inches_content_get_sheet: Returns: (transfer none): the coefficients in use */
InchesSheet *
inches_content_get_sheet (const InchesContent *self)
{
  return self->parts[PART_SHEET];
}

/** inches_content_get_preset: Returns: (transfer none): id of the preset last loaded */
const char *
inches_content_get_preset (const InchesContent *self)
{
  return self->parts[PART_PRESET];
}

/** inches_content_get_preset_name: Returns: (transfer none): name of the preset last loaded */
const char *
inches_content_get_preset_name (const InchesContent *self)
{
  return self->parts[PART_PRESET_NAME];
}

/** inches_content_get_own_presets: Returns: (transfer none) (element-type InchesOwnPreset): not to be changed */
GPtrArray *
inches_content_get_own_presets (const InchesContent *self)
{
  return self->parts[PART_OWN_PRESETS];
}

/** inches_content_get_label_changes: Returns: (transfer none) (nullable): what the author did to labels */
InchesLabelChanges *
inches_content_get_label_changes (const InchesContent *self)
{
  return self->parts[PART_LABEL_CHANGES];
}

/** inches_content_get_notes: Returns: (transfer none): the author's notes, for nobody else: they leave in no picture */
const char *
inches_content_get_notes (const InchesContent *self)
{
  return self->parts[PART_NOTES];
}

/** inches_content_get_pinned: Returns: (transfer none) (element-type InchesPinned): in the order of their columns; not to be changed */
GPtrArray *
inches_content_get_pinned (const InchesContent *self)
{
  return self->parts[PART_PINNED];
}

/** inches_content_get_briefing: Returns: (transfer none): the steps to be presented; may have none */
InchesBriefing *
inches_content_get_briefing (const InchesContent *self)
{
  return self->parts[PART_BRIEFING];
}

/** inches_content_get_own_data: Returns: (transfer none): the user's own events and series; may have none */
InchesOwnData *
inches_content_get_own_data (const InchesContent *self)
{
  return self->parts[PART_OWN_DATA];
}

/* All parts of @self but one, of which the reference is taken over. */
static InchesContent *
content_with (InchesContent *self,
              Part           part,
              gpointer       value)
{
  InchesContent *copy = content_alloc ();

  for (guint i = 0; i < N_PARTS; i++)
    if (i == part)
      copy->parts[i] = value;
    else if (self->parts[i] != NULL)
      copy->parts[i] = kinds[i].ref (self->parts[i]);

  return copy;
}

/** inches_content_with_scenario: Returns: (transfer full): @self with other levers and circumstances */
InchesContent *
inches_content_with_scenario (InchesContent  *self,
                              InchesScenario *scenario)
{
  return content_with (self, PART_SCENARIO, inches_scenario_ref (scenario));
}

/** inches_content_with_sheet: Returns: (transfer full): @self with other coefficients */
InchesContent *
inches_content_with_sheet (InchesContent *self,
                           InchesSheet   *sheet)
{
  return content_with (self, PART_SHEET, inches_sheet_ref (sheet));
}

/** inches_content_with_preset: Returns: (transfer full): @self as coming from another preset; its scenario stays */
InchesContent *
inches_content_with_preset (InchesContent *self,
                            const char    *preset,
                            const char    *preset_name)
{
  g_autoptr(InchesContent) renamed = content_with (self, PART_PRESET_NAME, g_ref_string_new (preset_name));

  return content_with (renamed, PART_PRESET, g_ref_string_new (preset));
}

/** inches_content_with_own_presets: Returns: (transfer full): @self with another list of own presets */
InchesContent *
inches_content_with_own_presets (InchesContent *self,
                                 GPtrArray     *presets)
{
  g_return_val_if_fail (presets != NULL, NULL);

  return content_with (self, PART_OWN_PRESETS, g_ptr_array_ref (presets));
}

/** inches_content_with_label_changes: Returns: (transfer full): @self with other label changes, or with none */
InchesContent *
inches_content_with_label_changes (InchesContent      *self,
                                   InchesLabelChanges *changes)
{
  return content_with (self, PART_LABEL_CHANGES, changes != NULL ? inches_label_changes_ref (changes) : NULL);
}

/** inches_content_with_notes: Returns: (transfer full): @self with other notes */
InchesContent *
inches_content_with_notes (InchesContent *self,
                           const char    *notes)
{
  g_return_val_if_fail (notes != NULL, NULL);

  return content_with (self, PART_NOTES, g_ref_string_new (notes));
}

/** inches_content_with_pinned: Returns: (transfer full): @self with another list of pinned scenarios */
InchesContent *
inches_content_with_pinned (InchesContent *self,
                            GPtrArray     *pinned)
{
  g_return_val_if_fail (pinned != NULL && pinned->len <= INCHES_PINNED_MOST, NULL);

  return content_with (self, PART_PINNED, g_ptr_array_ref (pinned));
}

/** inches_content_with_briefing: Returns: (transfer full): @self with another briefing */
InchesContent *
inches_content_with_briefing (InchesContent  *self,
                              InchesBriefing *briefing)
{
  return content_with (self, PART_BRIEFING, inches_briefing_ref (briefing));
}

/** inches_content_with_own_data: Returns: (transfer full): @self with other own events and series */
InchesContent *
inches_content_with_own_data (InchesContent *self,
                              InchesOwnData *own)
{
  return content_with (self, PART_OWN_DATA, inches_own_data_ref (own));
}
