/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-claims.h"

#include "inches-evidence-links.h"

#include <glib/gi18n-lib.h>

#define PARTED "parted-" /* before the id of a claim: its row among those where op-ed and record part */
#define AT_ONCE 8        /* claims added in one turn */

static const InchesSign signs[] =
{
  [INCHES_CLAIM_AGREES] = INCHES_SIGN_TICK,
  [INCHES_CLAIM_DIFFERS] = INCHES_SIGN_UNEQUAL,
  [INCHES_CLAIM_CONTESTED] = INCHES_SIGN_RING,
  [INCHES_CLAIM_NOT_CHECKABLE] = INCHES_SIGN_DASH,
};

static InchesArgument *
get_argument (InchesSession *session)
{
  return inches_chronicle_get_argument (inches_session_get_chronicle (session));
}

static void
add_built_in (GtkWidget         *body,
              InchesSession     *session,
              const InchesClaim *claim)
{
  inches_evidence_body_add_model (body, _("Built into the model, which therefore says nothing about it."));
  if (claim->term != NULL)
    inches_evidence_body_add_model (body, claim->term);
  inches_evidence_body_add_coefficients (body, session, claim->id, NULL);
  if (claim->properties[0] != NULL)
    {
      g_autofree char *ids = g_strjoinv (", ", claim->properties);
      g_autofree char *words = g_strdup_printf (_("Properties that test it: %s."), ids);

      inches_evidence_body_add_model (body, words);
    }
}

static void
add_works (GtkWidget         *body,
           InchesSession     *session,
           const InchesClaim *claim)
{
  GPtrArray *works = inches_argument_get_works (get_argument (session));

  for (guint i = 0; i < works->len; i++)
    {
      const InchesWork *work = works->pdata[i];
      g_autofree char *name = NULL;

      if (!g_strv_contains ((const char *const *) work->claims, claim->id))
        continue;
      /* Translators: a work, and on which side it stands: "Fearon 1995 (for the op-ed)". */
      name = g_strdup_printf (_("%s (%s)"), work->name, inches_side_get_name (work->side));
      inches_evidence_body_add_text (body, name, work->finding);
    }
}

static GtkWidget *
make_body (InchesSession *session,
           gconstpointer  item)
{
  const InchesClaim *claim = item;
  GtkWidget *body = inches_evidence_body_new ();

  inches_evidence_body_add_text (body, _("Record"), claim->record);
  inches_evidence_body_add_events (body, session, claim->events);
  inches_evidence_body_add_series (body, session, claim->series);
  if (claim->built_in)
    add_built_in (body, session, claim);
  add_works (body, session, claim);
  inches_evidence_body_add_sources (body, session, claim->sources, claim->events);

  return body;
}

static void
add_claim (InchesEvidenceList *list,
           InchesSession      *session,
           const InchesClaim  *claim)
{
  GtkWidget *row = inches_evidence_row_new (session, FALSE);
  g_autofree char *title = g_strdup_printf ("%s  %s", claim->id, claim->sentence);

  inches_evidence_row_set_words (INCHES_EVIDENCE_ROW (row), signs[claim->verdict], inches_claim_verdict_get_name (claim->verdict),
                                 title, claim->built_in ? _("built into the model") : NULL);
  inches_evidence_row_set_body (INCHES_EVIDENCE_ROW (row), make_body, claim);
  inches_evidence_row_set_key (INCHES_EVIDENCE_ROW (row), claim->id, claim->record);
  inches_evidence_list_add (list, row);
}

/* Where the op-ed says one thing and the record another, whatever the verdict came to. */
static void
add_parted (InchesEvidenceList *list,
            InchesSession      *session)
{
  InchesArgument *argument = get_argument (session);

  inches_evidence_list_add_heading (list, _("Where op-ed and record part"));
  for (guint i = 0; i < inches_argument_get_n_claims (argument); i++)
    {
      const InchesClaim *claim = inches_argument_get_claim (argument, i);
      g_autofree char *words = NULL;
      g_autofree char *id = NULL;
      GtkWidget *row;

      if (claim->says == NULL)
        continue;
      row = inches_evidence_row_new (session, FALSE);
      /* Translators: the number of a claim; what the op-ed says; what the record has. */
      words = g_strdup_printf (_("%s  Op-ed: %s. Record: %s."), claim->id, claim->says, claim->found);
      id = g_strconcat (PARTED, claim->id, NULL);
      inches_evidence_row_set_words (INCHES_EVIDENCE_ROW (row), signs[claim->verdict],
                                     inches_claim_verdict_get_name (claim->verdict), words, NULL);
      inches_evidence_row_set_body (INCHES_EVIDENCE_ROW (row), make_body, claim);
      inches_evidence_row_set_key (INCHES_EVIDENCE_ROW (row), id, claim->sentence);
      inches_evidence_list_add (list, row);
    }
}

/* A few claims a turn, then the list of where they part. */
static gboolean
fill (InchesEvidenceList *list,
      guint               turn,
      gpointer            data)
{
  InchesSession *session = data;
  InchesArgument *argument = get_argument (session);
  guint n = inches_argument_get_n_claims (argument);
  guint first = turn * AT_ONCE;

  for (guint i = first; i < MIN (first + AT_ONCE, n); i++)
    {
      const InchesClaim *claim = inches_argument_get_claim (argument, i);

      if (i == 0 || !g_str_equal (claim->topic, inches_argument_get_claim (argument, i - 1)->topic))
        inches_evidence_list_add_heading (list, inches_argument_find_topic (argument, claim->topic)->name);
      add_claim (list, session, claim);
    }

  if (first + AT_ONCE < n)
    return TRUE;

  add_parted (list, session);

  return FALSE;
}

/* "40 claims: ..." */
static char *
describe (InchesArgument *argument)
{
  guint n_of[G_N_ELEMENTS (signs)] = { 0, };
  guint n_built_in = 0;
  guint n = inches_argument_get_n_claims (argument);

  for (guint i = 0; i < n; i++)
    {
      n_of[inches_argument_get_claim (argument, i)->verdict]++;
      n_built_in += inches_argument_get_claim (argument, i)->built_in;
    }

  return g_strdup_printf (_("The op-ed in %u claims. The record agrees with %u and differs from %u; %u are contested, %u cannot be checked. "
                            "Apart from that, %u are built into the model, which therefore says nothing about them."),
                          n, n_of[INCHES_CLAIM_AGREES], n_of[INCHES_CLAIM_DIFFERS], n_of[INCHES_CLAIM_CONTESTED],
                          n_of[INCHES_CLAIM_NOT_CHECKABLE], n_built_in);
}

GtkWidget *
inches_evidence_claims_new (InchesSession *session)
{
  GtkWidget *list = inches_evidence_list_new (_("Claims"));
  InchesArgument *argument = get_argument (session);

  if (argument == NULL)
    {
      inches_evidence_list_set_lead (INCHES_EVIDENCE_LIST (list), _("The data has no claims."), FALSE);
    }
  else
    {
      g_autofree char *lead = describe (argument);

      inches_evidence_list_set_lead (INCHES_EVIDENCE_LIST (list), lead, FALSE);
      inches_evidence_list_set_fill (INCHES_EVIDENCE_LIST (list), fill, session);
    }

  return list;
}

/* All, the topics, where they part, the verdicts, built in. */
GStrv
inches_evidence_claims_get_kinds (InchesSession *session)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  InchesArgument *argument = get_argument (session);

  g_strv_builder_add (names, _("All topics and verdicts"));
  for (guint i = 0; argument != NULL && i < inches_argument_get_n_topics (argument); i++)
    g_strv_builder_add (names, inches_argument_get_topic (argument, i)->name);
  g_strv_builder_add (names, _("Where op-ed and record part"));
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_strv_builder_add (names, inches_claim_verdict_get_name (i));
  g_strv_builder_add (names, _("Built into the model"));

  return g_strv_builder_end (names);
}

typedef struct
{
  const char *topic;   /* NULL: any */
  int         verdict; /* -1: any */
  gboolean    built_in;
  gboolean    parted;
} Kind;

static gboolean
shows (InchesEvidenceRow *row,
       gpointer           data)
{
  const Kind *kind = data;
  const InchesClaim *claim = inches_evidence_row_get_item (row);
  gboolean is_parted = g_str_has_prefix (inches_evidence_row_get_id (row), PARTED);

  if (kind->parted || is_parted)
    return is_parted && (kind->parted || (kind->topic == NULL && kind->verdict < 0 && !kind->built_in));

  return (kind->topic == NULL || g_str_equal (claim->topic, kind->topic))
         && (kind->verdict < 0 || (int) claim->verdict == kind->verdict)
         && (!kind->built_in || claim->built_in);
}

static Kind
find_kind (InchesArgument *argument,
           guint           place)
{
  guint n = argument != NULL ? inches_argument_get_n_topics (argument) : 0;
  Kind kind = { NULL, -1, FALSE, FALSE };

  if (place > 0 && place <= n)
    kind.topic = inches_argument_get_topic (argument, place - 1)->id;
  else if (place == n + 1)
    kind.parted = TRUE;
  else if (place > n + 1 && place < n + 2 + G_N_ELEMENTS (signs))
    kind.verdict = place - n - 2;
  else if (place > 0)
    kind.built_in = TRUE;

  return kind;
}

void
inches_evidence_claims_set_filter (InchesEvidenceList *self,
                                   InchesSession      *session,
                                   const char         *words,
                                   guint               kind)
{
  Kind *kept = g_new (Kind, 1);

  *kept = find_kind (get_argument (session), kind);
  /* The list keeps it as long as it filters by it. */
  g_object_set_data_full (G_OBJECT (self), "kind", kept, g_free);
  inches_evidence_list_set_filter (self, words, shows, kept);
}
