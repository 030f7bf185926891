/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-source.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *name;
} kinds[] = {
  [INCHES_SOURCE_PRIMARY] = { "primary", N_("primary document") },
  [INCHES_SOURCE_OFFICIAL] = { "official", N_("official statement") },
  [INCHES_SOURCE_AGENCY] = { "agency", N_("news agency") },
  [INCHES_SOURCE_PRESS] = { "press", N_("press") },
  [INCHES_SOURCE_RESEARCH] = { "research", N_("research") },
  [INCHES_SOURCE_REFERENCE] = { "reference", N_("reference work") },
  [INCHES_SOURCE_OTHER] = { "other", N_("other") },
};

G_DEFINE_BOXED_TYPE (InchesSource, inches_source, inches_source_copy, inches_source_free)

/**
 * inches_source_new:
 * @kind: what sort of source
 * @title: of the page or document
 * @publisher: who brought it out
 * @date: (nullable): as printed: an ISO day, month or year
 * @url: (nullable): its address, shown as text
 * @seen: whether whoever wrote the record read it
 *
 * Returns: (transfer full): a new source
 */
InchesSource *
inches_source_new (InchesSourceKind  kind,
                   const char       *title,
                   const char       *publisher,
                   const char       *date,
                   const char       *url,
                   gboolean          seen)
{
  InchesSource *self = g_new0 (InchesSource, 1);

  self->kind = kind;
  self->title = g_strdup (title);
  self->publisher = g_strdup (publisher);
  self->date = g_strdup (date);
  self->url = g_strdup (url);
  self->seen = seen;

  return self;
}

/**
 * inches_source_copy:
 * @self: a source
 *
 * Returns: (transfer full): a copy
 */
InchesSource *
inches_source_copy (const InchesSource *self)
{
  return inches_source_new (self->kind, self->title, self->publisher, self->date, self->url, self->seen);
}

/**
 * inches_source_free:
 * @self: (transfer full) (nullable): a source
 */
void
inches_source_free (InchesSource *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->publisher);
  g_free (self->date);
  g_free (self->url);
  g_free (self);
}

/**
 * inches_source_kind_get_id:
 * @kind: a kind
 *
 * Returns: (transfer none): as files write it, "primary"
 */
const char *
inches_source_kind_get_id (InchesSourceKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), "other");

  return kinds[kind].id;
}

/**
 * inches_source_kind_get_name:
 * @kind: a kind
 *
 * Returns: (transfer none): for people, translated: "primary document"
 */
const char *
inches_source_kind_get_name (InchesSourceKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), _("other"));

  return _(kinds[kind].name);
}

/**
 * inches_source_kind_from_id:
 * @id: as files write it
 * @kind: (out): the kind
 *
 * Returns: %FALSE if no kind has this id; @kind is then untouched
 */
gboolean
inches_source_kind_from_id (const char       *id,
                            InchesSourceKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (id, kinds[i].id))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}
