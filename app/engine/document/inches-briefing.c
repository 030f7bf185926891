/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing.h"

#include <glib/gi18n-lib.h>

struct _InchesBriefing
{
  gatomicrefcount  ref_count;

  char            *title;
  GPtrArray       *steps; /* (element-type InchesBriefingStep) never changed once made */
};

G_DEFINE_BOXED_TYPE (InchesBriefing, inches_briefing, inches_briefing_ref, inches_briefing_unref)

/* Takes @steps over. */
static InchesBriefing *
briefing_alloc (const char *title,
                GPtrArray  *steps)
{
  InchesBriefing *self = g_new0 (InchesBriefing, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->steps = steps;

  return self;
}

static GPtrArray *
copy_steps (const InchesBriefing *self)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_briefing_step_unref);

  for (guint i = 0; self != NULL && i < self->steps->len; i++)
    g_ptr_array_add (steps, inches_briefing_step_ref (self->steps->pdata[i]));

  return steps;
}

/**
 * inches_briefing_new:
 * @title: its title, may be ""
 *
 * Returns: (transfer full): a briefing without steps
 */
InchesBriefing *
inches_briefing_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return briefing_alloc (title, copy_steps (NULL));
}

/** inches_briefing_ref: Returns: @self, with one reference more */
InchesBriefing *
inches_briefing_ref (InchesBriefing *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/** inches_briefing_unref: @self: a briefing; freed with its last reference */
void
inches_briefing_unref (InchesBriefing *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/** inches_briefing_equal: Returns: whether no word and no number differs */
gboolean
inches_briefing_equal (const InchesBriefing *a,
                       const InchesBriefing *b)
{
  if (a == b)
    return TRUE;
  if (!g_str_equal (a->title, b->title) || a->steps->len != b->steps->len)
    return FALSE;
  for (guint i = 0; i < a->steps->len; i++)
    if (!inches_briefing_step_equal (a->steps->pdata[i], b->steps->pdata[i]))
      return FALSE;

  return TRUE;
}

/** inches_briefing_get_title: Returns: (transfer none): its title, "" for none */
const char *
inches_briefing_get_title (const InchesBriefing *self)
{
  return self->title;
}

/** inches_briefing_get_n_steps: Returns: how many steps it has */
guint
inches_briefing_get_n_steps (const InchesBriefing *self)
{
  return self->steps->len;
}

/** inches_briefing_get_step: Returns: (transfer none): the step at @index, which must be below their number */
InchesBriefingStep *
inches_briefing_get_step (const InchesBriefing *self,
                          guint                 index)
{
  g_return_val_if_fail (index < self->steps->len, NULL);

  return self->steps->pdata[index];
}

static const char *
step_id (const InchesBriefing *self,
         guint                 index)
{
  return inches_briefing_step_get_parts (self->steps->pdata[index])->id;
}

/**
 * inches_briefing_find:
 * @self: a briefing
 * @id: of a step
 * @index: (out) (optional): where it stands
 *
 * Returns: %FALSE if no step has this id
 */
gboolean
inches_briefing_find (const InchesBriefing *self,
                      const char           *id,
                      guint                *index)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (g_str_equal (step_id (self, i), id))
      {
        if (index != NULL)
          *index = i;
        return TRUE;
      }

  return FALSE;
}

/** inches_briefing_get_seconds: Returns: the planned seconds of all steps together */
guint
inches_briefing_get_seconds (const InchesBriefing *self)
{
  guint seconds = 0;

  for (guint i = 0; i < self->steps->len; i++)
    seconds += inches_briefing_step_get_parts (self->steps->pdata[i])->seconds;

  return seconds;
}

/** inches_briefing_make_id: Returns: (transfer full): "step-13", which no step of @self has */
char *
inches_briefing_make_id (const InchesBriefing *self)
{
  for (guint number = self->steps->len + 1;; number++)
    {
      g_autofree char *id = g_strdup_printf ("step-%u", number);

      if (!inches_briefing_find (self, id, NULL))
        return g_steal_pointer (&id);
    }
}

/** inches_briefing_with_title: Returns: (transfer full): the steps of @self under another title */
InchesBriefing *
inches_briefing_with_title (InchesBriefing *self,
                            const char     *title)
{
  return briefing_alloc (title, g_ptr_array_ref (self->steps));
}

/**
 * inches_briefing_with_step:
 * @self: a briefing
 * @step: a step
 * @index: where a new one goes; past the end it is the last
 *
 * Returns: (transfer full): @self with @step in place of the one that has its id, or
 *   with one step more
 */
InchesBriefing *
inches_briefing_with_step (InchesBriefing     *self,
                           InchesBriefingStep *step,
                           guint               index)
{
  GPtrArray *steps = copy_steps (self);
  guint there;

  if (inches_briefing_find (self, inches_briefing_step_get_parts (step)->id, &there))
    {
      inches_briefing_step_unref (steps->pdata[there]);
      steps->pdata[there] = inches_briefing_step_ref (step);
    }
  else
    {
      g_ptr_array_insert (steps, MIN (index, steps->len), inches_briefing_step_ref (step));
    }

  return briefing_alloc (self->title, steps);
}

/** inches_briefing_without: Returns: (transfer full): @self without the step at @index */
InchesBriefing *
inches_briefing_without (InchesBriefing *self,
                         guint           index)
{
  GPtrArray *steps;

  g_return_val_if_fail (index < self->steps->len, NULL);

  steps = copy_steps (self);
  g_ptr_array_remove_index (steps, index);

  return briefing_alloc (self->title, steps);
}

/**
 * inches_briefing_moved:
 * @self: a briefing
 * @from: index of a step
 * @to: index that it is to have
 *
 * Returns: (transfer full): @self in another order
 */
InchesBriefing *
inches_briefing_moved (InchesBriefing *self,
                       guint           from,
                       guint           to)
{
  GPtrArray *steps;

  g_return_val_if_fail (from < self->steps->len && to < self->steps->len, NULL);

  steps = copy_steps (self);
  g_ptr_array_insert (steps, to, g_ptr_array_steal_index (steps, from));

  return briefing_alloc (self->title, steps);
}

static char *
name_step (const InchesBriefing *self,
           guint                 index)
{
  const char *title = inches_briefing_step_get_parts (self->steps->pdata[index])->title;

  /* Translators: a step of a briefing that has no title, by its number. */
  return *title != '\0' ? g_strdup (title) : g_strdup_printf (_("step %u"), index + 1);
}

/* First step of @a that @b has not, or has otherwise. */
static gboolean
find_difference (const InchesBriefing *a,
                 const InchesBriefing *b,
                 gboolean              missing,
                 guint                *index)
{
  for (guint i = 0; i < a->steps->len; i++)
    {
      guint there;
      gboolean has = inches_briefing_find (b, step_id (a, i), &there);

      if (missing ? !has : has && !inches_briefing_step_equal (a->steps->pdata[i], b->steps->pdata[there]))
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The step that was moved is the one without which the order is the same. */
static guint
find_moved (const InchesBriefing *from,
            const InchesBriefing *to)
{
  guint first = 0;

  while (first + 1 < to->steps->len && g_str_equal (step_id (from, first), step_id (to, first)))
    first++;

  /* Moved up: it stands where another stood, and that one follows it. */
  if (first + 1 < to->steps->len && g_str_equal (step_id (from, first), step_id (to, first + 1)))
    return first;

  for (guint i = 0; i < to->steps->len; i++)
    if (g_str_equal (step_id (to, i), step_id (from, first)))
      return i;

  return first;
}

static gboolean
is_same_order (const InchesBriefing *a,
               const InchesBriefing *b)
{
  for (guint i = 0; i < a->steps->len; i++)
    if (!g_str_equal (step_id (a, i), step_id (b, i)))
      return FALSE;

  return TRUE;
}

/**
 * inches_briefing_describe_change:
 * @from: a briefing as it was
 * @to: as it is
 *
 * Returns: (transfer full): what differs, in words; "" if nothing does
 */
char *
inches_briefing_describe_change (const InchesBriefing *from,
                                 const InchesBriefing *to)
{
  g_autofree char *name = NULL;
  guint index;

  if (inches_briefing_equal (from, to))
    return g_strdup ("");
  if (ABS ((int) to->steps->len - (int) from->steps->len) > 1)
    return g_strdup_printf (ngettext ("Briefing: %u step", "Briefing: %u steps", to->steps->len), to->steps->len);

  if (find_difference (to, from, TRUE, &index))
    {
      name = name_step (to, index);
      return g_strdup_printf (_("Briefing: “%s” added"), name);
    }
  if (find_difference (from, to, TRUE, &index))
    {
      name = name_step (from, index);
      return g_strdup_printf (_("Briefing: “%s” removed"), name);
    }
  if (find_difference (to, from, FALSE, &index))
    {
      name = name_step (to, index);
      return g_strdup_printf (_("Briefing: “%s” changed"), name);
    }
  if (is_same_order (from, to))
    return g_strdup_printf (_("Briefing: title “%s”"), to->title);

  index = find_moved (from, to);
  name = name_step (to, index);

  return g_strdup_printf (_("Briefing: “%1$s” is now step %2$u"), name, index + 1);
}
