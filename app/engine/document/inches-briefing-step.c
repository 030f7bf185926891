/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-step.h"

#include <string.h>

#include <glib/gi18n-lib.h>

struct _InchesBriefingStep
{
  gatomicrefcount ref_count;
  InchesStepParts parts; /* strings and references are its own */
};

G_DEFINE_BOXED_TYPE (InchesBriefingStep, inches_briefing_step, inches_briefing_step_ref, inches_briefing_step_unref)

/* Where the texts and the lists of a step are. */
static const gsize texts[] = {
  G_STRUCT_OFFSET (InchesStepParts, id),       G_STRUCT_OFFSET (InchesStepParts, title),
  G_STRUCT_OFFSET (InchesStepParts, caption),  G_STRUCT_OFFSET (InchesStepParts, notes),
  G_STRUCT_OFFSET (InchesStepParts, section),  G_STRUCT_OFFSET (InchesStepParts, question),
  G_STRUCT_OFFSET (InchesStepParts, chart),    G_STRUCT_OFFSET (InchesStepParts, quote),
  G_STRUCT_OFFSET (InchesStepParts, author)
};

static const gsize lists[] = {
  G_STRUCT_OFFSET (InchesStepParts, points),   G_STRUCT_OFFSET (InchesStepParts, claims),
  G_STRUCT_OFFSET (InchesStepParts, sources),  G_STRUCT_OFFSET (InchesStepParts, references)
};

#define TEXT_AT(parts, i) G_STRUCT_MEMBER (const char *, (parts), texts[i])
#define LIST_AT(parts, i) G_STRUCT_MEMBER (const char *const *, (parts), lists[i])

/**
 * inches_step_parts_init:
 * @self: (out caller-allocates): parts of a step
 * @id: its id, borrowed
 *
 * A slide of words that says nothing yet.
 */
void
inches_step_parts_init (InchesStepParts *self,
                        const char      *id)
{
  memset (self, 0, sizeof *self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    TEXT_AT (self, i) = "";
  self->id = id;
}

/**
 * inches_briefing_step_new:
 * @parts: what the step says; no text is %NULL
 *
 * Returns: (transfer full): a step
 */
InchesBriefingStep *
inches_briefing_step_new (const InchesStepParts *parts)
{
  InchesBriefingStep *self;

  g_return_val_if_fail (parts->id != NULL && *parts->id != '\0', NULL);

  self = g_new0 (InchesBriefingStep, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->parts = *parts;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    TEXT_AT (&self->parts, i) = g_strdup (TEXT_AT (parts, i));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    LIST_AT (&self->parts, i) = (const char *const *) g_strdupv ((char **) LIST_AT (parts, i));
  if (parts->view != NULL)
    inches_view_state_ref (parts->view);
  if (parts->settings != NULL)
    inches_step_settings_ref (parts->settings);
  if (parts->rivals != NULL)
    g_ptr_array_ref (parts->rivals);

  return self;
}

/** inches_briefing_step_ref: Returns: @self, with one reference more */
InchesBriefingStep *
inches_briefing_step_ref (InchesBriefingStep *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_briefing_step_unref: @self: a step; freed with its last reference */
void
inches_briefing_step_unref (InchesBriefingStep *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free ((char *) TEXT_AT (&self->parts, i));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_strfreev ((char **) LIST_AT (&self->parts, i));
  g_clear_pointer (&self->parts.view, inches_view_state_unref);
  g_clear_pointer (&self->parts.settings, inches_step_settings_unref);
  g_clear_pointer (&self->parts.rivals, g_ptr_array_unref);
  g_free (self);
}

/* An empty list says what none says. */
static gboolean
list_equal (const char *const *a,
            const char *const *b)
{
  const char *const none[] = { NULL };

  return g_strv_equal (a != NULL ? a : none, b != NULL ? b : none);
}

static gboolean
rivals_equal (GPtrArray *a,
              GPtrArray *b)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!inches_step_settings_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

static gboolean
view_equal (InchesViewState *a,
            InchesViewState *b)
{
  return a == b || (a != NULL && b != NULL && inches_view_state_equal (a, b));
}

/**
 * inches_briefing_step_equal:
 * @a: a step
 * @b: a step
 *
 * Returns: %TRUE if no word and no number differs
 */
gboolean
inches_briefing_step_equal (const InchesBriefingStep *a,
                            const InchesBriefingStep *b)
{
  if (a == b)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!g_str_equal (TEXT_AT (&a->parts, i), TEXT_AT (&b->parts, i)))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!list_equal (LIST_AT (&a->parts, i), LIST_AT (&b->parts, i)))
      return FALSE;

  return a->parts.seconds == b->parts.seconds && a->parts.guess == b->parts.guess
         && view_equal (a->parts.view, b->parts.view)
         && inches_step_settings_equal (a->parts.settings, b->parts.settings)
         && rivals_equal (a->parts.rivals, b->parts.rivals);
}

/** inches_briefing_step_get_parts: Returns: (transfer none): what it says, borrowed from @self */
const InchesStepParts *
inches_briefing_step_get_parts (const InchesBriefingStep *self)
{
  return &self->parts;
}

/**
 * inches_briefing_step_make_name:
 * @self: a step
 * @number: of the step, from 1
 *
 * Returns: (transfer full): "3. What Minsk promised"; "Step 3" if it has no title
 */
char *
inches_briefing_step_make_name (const InchesBriefingStep *self,
                                guint                     number)
{
  if (*self->parts.title == '\0')
    /* Translators: a step of a briefing by its number. */
    return g_strdup_printf (_("Step %u"), number);

  /* Translators: number and title of a step of a briefing: "3. What Minsk promised". */
  return g_strdup_printf (_("%1$u. %2$s"), number, self->parts.title);
}

static const struct
{
  const char *id;
  const char *name;
} guesses[INCHES_N_GUESSES] = {
  [INCHES_GUESS_NONE] = { "none", N_("No guess") },
  [INCHES_GUESS_LINE] = { "line", N_("A line on the fan") },
  [INCHES_GUESS_NUMBER] = { "number", N_("A number on the ruler") },
  [INCHES_GUESS_OUTCOME] = { "outcome", N_("An outcome class") },
};

/** inches_guess_kind_get_id: Returns: (transfer none): "line" */
const char *
inches_guess_kind_get_id (InchesGuessKind kind)
{
  g_return_val_if_fail (kind < INCHES_N_GUESSES, NULL);

  return guesses[kind].id;
}

/** inches_guess_kind_get_name: Returns: (transfer none): "A line on the fan", translated */
const char *
inches_guess_kind_get_name (InchesGuessKind kind)
{
  g_return_val_if_fail (kind < INCHES_N_GUESSES, NULL);

  return _(guesses[kind].name);
}
