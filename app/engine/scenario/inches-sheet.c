/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-sheet.h"

#include <glib/gi18n-lib.h>

#include "inches-error.h"

#define HASH_LENGTH 8

struct _InchesSheet
{
  gatomicrefcount          ref_count;

  char                    *id;
  char                    *name;
  InchesLadder            *ladder;
  InchesCoefficient       *entries[INCHES_N_COEFFICIENTS]; /* atomic boxes, shared with the sheets it is based on */
  InchesCoefficientValues  values;
  char                     hash[HASH_LENGTH + 1];
};

G_DEFINE_BOXED_TYPE (InchesSheet, inches_sheet, inches_sheet_ref, inches_sheet_unref)

static InchesSheet *
sheet_alloc (const char         *id,
             const char         *name,
             const InchesLadder *ladder)
{
  InchesSheet *self = g_new0 (InchesSheet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->ladder = inches_ladder_ref (ladder);

  return self;
}

static gboolean
check_value (const InchesCoefficient  *entry,
             double                    value,
             GError                  **error)
{
  /* Written so that NaN fails too. */
  if (!(value >= entry->lowest && value <= entry->highest))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE,
                   _("%s is %g, must be from %g to %g"), entry->id, value, entry->lowest, entry->highest);
      return FALSE;
    }

  return TRUE;
}

/* The kernel's copy: each number is rounded to 32 bits here, once. */
static void
fill_values (InchesSheet *self)
{
  guint i = 0;

#define X(id) self->values.id = (float) self->entries[i++]->value;
  INCHES_COEFFICIENTS (X)
#undef X
}

static void
hash_number (GChecksum  *checksum,
             const char *id,
             const char *member,
             double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *line = g_strdup_printf ("%s%s=%s\n", id, member, g_ascii_dtostr (text, sizeof text, value));

  g_checksum_update (checksum, (const guchar *) line, -1);
}

/* Of every number that a result depends on, by its id and as 64 bits; not of words. */
static void
fill_hash (InchesSheet *self)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    hash_number (checksum, self->entries[i]->id, "", self->entries[i]->value);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      const InchesRung *rung = &self->ladder->rungs[i];

      hash_number (checksum, rung->id, ".needs", rung->needs);
      hash_number (checksum, rung->id, ".gate", rung->gate);
      hash_number (checksum, rung->id, ".r", rung->r);
      hash_number (checksum, rung->id, ".rho", rung->rho);
      hash_number (checksum, rung->id, ".ups", rung->ups);
      hash_number (checksum, rung->id, ".nu", rung->nu);
      hash_number (checksum, rung->id, ".ver", rung->ver);
      hash_number (checksum, rung->id, ".rI", rung->rI);
      hash_number (checksum, rung->id, ".rC", rung->rC);
      hash_number (checksum, rung->id, ".rG", rung->rG);
      hash_number (checksum, rung->id, ".w", rung->w);
    }

  g_strlcpy (self->hash, g_checksum_get_string (checksum), sizeof self->hash);
}

static InchesCoefficient *
entry_new (const InchesCoefficient *source)
{
  InchesCoefficient *self = g_atomic_rc_box_new0 (InchesCoefficient);

  inches_coefficient_copy (self, source);

  return self;
}

static void
entry_unref (InchesCoefficient *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) inches_coefficient_clear);
}

/* A copy of the entry at @index that is this sheet's alone. */
static InchesCoefficient *
own_entry (InchesSheet *self,
           guint        index)
{
  InchesCoefficient *shared = self->entries[index];

  self->entries[index] = entry_new (shared);
  entry_unref (shared);

  return self->entries[index];
}

static void
share_entries (InchesSheet       *self,
               const InchesSheet *base)
{
  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    self->entries[i] = g_atomic_rc_box_acquire (base->entries[i]);
}

/* Puts a copy of @entry at the place the equations know it by. */
static gboolean
bind_entry (InchesSheet              *self,
            const InchesCoefficient  *entry,
            GError                  **error)
{
  guint index;

  if (!inches_coefficient_find (entry->id, &index))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN,
                   _("%s is no coefficient of the model"), entry->id);
      return FALSE;
    }
  if (self->entries[index] != NULL)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_DUPLICATE,
                   _("%s is given twice"), entry->id);
      return FALSE;
    }
  if (!check_value (entry, entry->value, error))
    return FALSE;

  self->entries[index] = entry_new (entry);
  return TRUE;
}

/**
 * inches_sheet_new:
 * @id: id of the sheet
 * @name: its name for people
 * @ladder: the rungs the sheet goes with; a reference is taken
 * @entries: every coefficient once, in any order; copied
 * @n_entries: how many
 * @error: names the coefficient: %INCHES_ERROR_UNKNOWN, %INCHES_ERROR_DUPLICATE,
 *   %INCHES_ERROR_OUT_OF_RANGE with its limits, %INCHES_ERROR_FORMAT for a missing one
 *
 * Returns: (transfer full): a complete sheet, or %NULL
 */
InchesSheet *
inches_sheet_new (const char               *id,
                  const char               *name,
                  const InchesLadder       *ladder,
                  const InchesCoefficient  *entries,
                  guint                     n_entries,
                  GError                  **error)
{
  g_autoptr(InchesSheet) self = sheet_alloc (id, name, ladder);

  for (guint i = 0; i < n_entries; i++)
    if (!bind_entry (self, &entries[i], error))
      return NULL;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    if (self->entries[i] == NULL)
      {
        g_set_error (error, INCHES_ERROR, INCHES_ERROR_FORMAT,
                     _("%s is missing"), inches_coefficient_get_id (i));
        return NULL;
      }

  fill_values (self);
  fill_hash (self);
  return g_steal_pointer (&self);
}

static gboolean
apply_change (InchesSheet                    *self,
              const InchesCoefficientChange  *change,
              GError                        **error)
{
  InchesCoefficient *entry;
  guint index;

  if (!inches_coefficient_find (change->id, &index))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN,
                   _("%s is no coefficient of the model"), change->id);
      return FALSE;
    }

  if (!check_value (self->entries[index], change->value, error))
    return FALSE;

  entry = own_entry (self, index);
  entry->value = change->value;
  if (change->why != NULL)
    {
      g_free (entry->why);
      entry->why = g_strdup (change->why);
    }

  return TRUE;
}

/**
 * inches_sheet_new_based_on:
 * @base: the sheet that everything else comes from
 * @id: id of the new sheet
 * @name: its name for people
 * @changes: what differs; copied
 * @n_changes: how many
 * @error: names the coefficient: %INCHES_ERROR_UNKNOWN, or
 *   %INCHES_ERROR_OUT_OF_RANGE with its limits
 *
 * Returns: (transfer full): a complete sheet, or %NULL
 */
InchesSheet *
inches_sheet_new_based_on (InchesSheet                    *base,
                           const char                     *id,
                           const char                     *name,
                           const InchesCoefficientChange  *changes,
                           guint                           n_changes,
                           GError                        **error)
{
  g_autoptr(InchesSheet) self = sheet_alloc (id, name, base->ladder);

  share_entries (self, base);
  for (guint i = 0; i < n_changes; i++)
    if (!apply_change (self, &changes[i], error))
      return NULL;

  fill_values (self);
  fill_hash (self);
  return g_steal_pointer (&self);
}

/**
 * inches_sheet_new_varied:
 * @base: the sheet that everything else comes from
 * @values: (array fixed-size=110): a value per coefficient, clamped to its limits
 * @r: (array fixed-size=10): the same for the r of each rung
 *
 * For runs that doubt the numbers of @base: the names stay.
 *
 * Returns: (transfer full): a sheet of other numbers
 */
InchesSheet *
inches_sheet_new_varied (InchesSheet  *base,
                         const double *values,
                         const double *r)
{
  g_autoptr(InchesLadder) ladder = inches_ladder_new_at_paces (base->ladder, r);
  InchesSheet *self = sheet_alloc (base->id, base->name, ladder);

  share_entries (self, base);
  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    if (values[i] != base->entries[i]->value)
      own_entry (self, i)->value = CLAMP (values[i], base->entries[i]->lowest, base->entries[i]->highest);

  fill_values (self);
  fill_hash (self);
  return self;
}

/**
 * inches_sheet_ref:
 * @self: a sheet
 *
 * Returns: @self, with one reference more
 */
InchesSheet *
inches_sheet_ref (InchesSheet *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * inches_sheet_unref:
 * @self: a sheet; freed with its last reference
 */
void
inches_sheet_unref (InchesSheet *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    if (self->entries[i] != NULL)
      entry_unref (self->entries[i]);
  inches_ladder_unref (self->ladder);
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static gboolean
rung_equal (const InchesRung *a,
            const InchesRung *b)
{
  return a->needs == b->needs && a->gate == b->gate && a->r == b->r && a->rho == b->rho && a->ups == b->ups
         && a->nu == b->nu && a->ver == b->ver && a->rI == b->rI && a->rC == b->rC && a->rG == b->rG && a->w == b->w;
}

/**
 * inches_sheet_equal:
 * @a: a sheet
 * @b: a sheet
 *
 * Returns: %TRUE if no number of theirs or of their ladders differs
 */
gboolean
inches_sheet_equal (const InchesSheet *a,
                    const InchesSheet *b)
{
  if (a == b)
    return TRUE;

#define X(id) if (a->values.id != b->values.id) return FALSE;
  INCHES_COEFFICIENTS (X)
#undef X

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (!rung_equal (&a->ladder->rungs[i], &b->ladder->rungs[i]))
      return FALSE;

  return TRUE;
}

/**
 * inches_sheet_get_id:
 * @self: a sheet
 *
 * Returns: (transfer none): its id, "default" for the model's own
 */
const char *
inches_sheet_get_id (const InchesSheet *self)
{
  return self->id;
}

/**
 * inches_sheet_get_name:
 * @self: a sheet
 *
 * Returns: (transfer none): its name as the file has it
 */
const char *
inches_sheet_get_name (const InchesSheet *self)
{
  return self->name;
}

/**
 * inches_sheet_get_hash:
 * @self: a sheet
 *
 * Two sheets whose numbers differ differ in it, whatever their names; it goes
 * beside the name with every result.
 *
 * Returns: (transfer none): the first eight hexadecimal digits of the SHA-256 of
 *   its ids and numbers, those of the ladder included
 */
const char *
inches_sheet_get_hash (const InchesSheet *self)
{
  return self->hash;
}

/**
 * inches_sheet_get_ladder:
 * @self: a sheet
 *
 * Returns: (transfer none): the rungs whose numbers go with the sheet
 */
const InchesLadder *
inches_sheet_get_ladder (const InchesSheet *self)
{
  return self->ladder;
}

/**
 * inches_sheet_get_entry:
 * @self: a sheet
 * @index: place of the coefficient, below %INCHES_N_COEFFICIENTS
 *
 * Returns: (transfer none): value, reason, grade and limits
 */
const InchesCoefficient *
inches_sheet_get_entry (const InchesSheet *self,
                        guint              index)
{
  g_return_val_if_fail (index < INCHES_N_COEFFICIENTS, NULL);

  return self->entries[index];
}

/**
 * inches_sheet_get_values:
 * @self: a sheet
 *
 * Returns: (transfer none): all values by name, as 32-bit numbers
 */
const InchesCoefficientValues *
inches_sheet_get_values (const InchesSheet *self)
{
  return &self->values;
}
