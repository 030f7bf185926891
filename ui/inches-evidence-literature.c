/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-literature.h"

#include "inches-evidence-links.h"

#include <glib/gi18n-lib.h>

static char *
describe_strength (const InchesWork *work)
{
  /* Translators: the strength of the literature, A to C. */
  return work->strength != 0 ? g_strdup_printf (_("strength %c"), work->strength) : g_strdup (_("not graded"));
}

static char *
write_names (const InchesWork *work)
{
  g_autoptr(GString) names = g_string_new (work->name);

  for (char **name = work->also; *name != NULL; name++)
    g_string_append_printf (names, "; %s", *name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static GtkWidget *
make_body (InchesSession *session,
           gconstpointer  item)
{
  const InchesWork *work = item;
  GtkWidget *body = inches_evidence_body_new ();

  inches_evidence_body_add_text (body, NULL, work->general ? _("Cited from general knowledge, not read.")
                                                           : _("Abstract or opening read, not the whole work."));
  inches_evidence_body_add_claims (body, session, work->claims);
  inches_evidence_body_add_coefficients (body, session, NULL, work);
  inches_evidence_body_add_events (body, session, work->events);

  return body;
}

static void
add_work (InchesEvidenceList *list,
          InchesSession      *session,
          const InchesWork   *work)
{
  GtkWidget *row = inches_evidence_row_new (session, FALSE);
  g_autofree char *names = write_names (work);
  g_autofree char *title = g_strdup_printf ("%s: %s", names, work->finding);
  g_autofree char *strength = describe_strength (work);
  g_autofree char *claims = g_strjoinv (" ", work->claims);

  gtk_widget_add_css_class (row, "work");

  inches_evidence_row_set_words (INCHES_EVIDENCE_ROW (row), INCHES_SIGN_NONE, NULL, title, strength);
  inches_evidence_row_set_body (INCHES_EVIDENCE_ROW (row), make_body, work);
  inches_evidence_row_set_key (INCHES_EVIDENCE_ROW (row), work->id, claims);
  inches_evidence_list_add (list, row);
}

/* A side a turn. */
static gboolean
fill (InchesEvidenceList *list,
      guint               turn,
      gpointer            data)
{
  InchesSession *session = data;
  GPtrArray *works = inches_argument_get_works (inches_chronicle_get_argument (inches_session_get_chronicle (session)));

  inches_evidence_list_add_heading (list, inches_side_get_name (turn));
  for (guint i = 0; i < works->len; i++)
    if (((const InchesWork *) works->pdata[i])->side == turn)
      add_work (list, session, works->pdata[i]);

  return turn < INCHES_SIDE_BOTH;
}

GtkWidget *
inches_evidence_literature_new (InchesSession *session)
{
  GtkWidget *list = inches_evidence_list_new (_("Literature"));

  inches_evidence_list_set_lead (INCHES_EVIDENCE_LIST (list),
                                 _("Strength A: several statistical studies, or a formal result with evidence; B: some studies or cases; "
                                   "C: contested or thin. Abstracts and openings were read, not whole books."), FALSE);
  if (inches_chronicle_get_argument (inches_session_get_chronicle (session)) != NULL)
    inches_evidence_list_set_fill (INCHES_EVIDENCE_LIST (list), fill, session);

  return list;
}
