/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-coefficients.h"

#include "inches-coefficient-editor.h"
#include "inches-coefficient-words.h"
#include "inches-evidence-links.h"
#include "inches-evidence-sheet.h"

#include <glib/gi18n-lib.h>

/* The rows of one list, by the place of their coefficient; NULL: still to come. */
typedef struct
{
  InchesSession     *session; /* outlives the list */
  InchesEvidenceRow *rows[INCHES_N_COEFFICIENTS];
} Rows;

/* "claim, study B": why the term exists, on the scale of coefficients. */
static char *
describe_grade (const InchesCoefficient *entry)
{
  g_autoptr(GString) words = g_string_new (NULL);

  if (entry->grade & INCHES_GRADE_SOURCE)
    g_string_append (words, _("claim"));
  if (entry->grade & INCHES_GRADE_LITERATURE)
    {
      g_string_append (words, words->len > 0 ? ", " : "");
      /* Translators: the strength of the literature, A to C. */
      g_string_append_printf (words, _("study %c"), entry->strength);
    }
  if (entry->grade & INCHES_GRADE_JUDGEMENT)
    {
      g_string_append (words, words->len > 0 ? ", " : "");
      g_string_append (words, _("judged"));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
describe_grade_fully (const InchesCoefficient *entry)
{
  g_autoptr(GString) words = g_string_new (NULL);

  if (entry->grade & INCHES_GRADE_SOURCE)
    g_string_append (words, _("S: the term exists because the op-ed claims it. "));
  if (entry->grade & INCHES_GRADE_LITERATURE)
    g_string_append_printf (words, _("L: the term exists because studies support it, with strength %c. "), entry->strength);
  if (entry->grade & INCHES_GRADE_JUDGEMENT)
    g_string_append (words, _("J: the term exists by judgement. "));
  g_string_append (words, _("Its size is judgement, as that of every coefficient."));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_works (GtkWidget               *body,
           InchesSession           *session,
           const InchesCoefficient *entry)
{
  InchesArgument *argument = inches_chronicle_get_argument (inches_session_get_chronicle (session));

  if (entry->works == NULL)
    return;

  inches_evidence_body_add_text (body, _("Literature"), entry->works);
  for (guint i = 0; argument != NULL && i < inches_argument_get_works (argument)->len; i++)
    {
      const InchesWork *work = inches_argument_get_works (argument)->pdata[i];

      if (inches_work_is_cited (work, entry->works))
        inches_evidence_body_add_text (body, work->name, work->finding);
    }
}

static GtkWidget *
make_body (InchesSession *session,
           gconstpointer  item)
{
  guint index = GPOINTER_TO_UINT (item);
  const InchesCoefficient *entry = inches_sheet_get_entry (inches_session_get_sheet (session), index);
  GtkWidget *body = inches_evidence_body_new ();
  g_autofree char *grade = describe_grade_fully (entry);

  gtk_box_append (GTK_BOX (body), inches_coefficient_editor_new (session, index));
  inches_evidence_body_add_text (body, _("Grade"), grade);
  add_works (body, session, entry);
  inches_evidence_body_add_claims (body, session, entry->claims);
  if (!entry->varied)
    inches_evidence_body_add_text (body, NULL, _("Belief sets do not vary it."));

  return body;
}

static void
show_row (Rows  *rows,
          guint  index)
{
  const InchesCoefficient *entry = inches_sheet_get_entry (inches_session_get_sheet (rows->session), index);
  double own = inches_sheet_get_entry (inches_model_get_sheet (inches_session_get_model (rows->session), 0), index)->value;
  g_autofree char *title = g_strdup_printf ("%s: %s", entry->id, entry->why);
  g_autofree char *grade = describe_grade (entry);
  g_autofree char *value = inches_coefficient_format (entry->value);
  g_autofree char *before = inches_coefficient_format (own);
  /* Translators: a value, and the one it has in the sheet that ships. */
  g_autofree char *changed = entry->value != own ? g_strdup_printf (_("%s, was %s"), value, before) : NULL;

  inches_evidence_row_set_words (rows->rows[index], INCHES_SIGN_NONE, grade, title, changed != NULL ? changed : value);
  if (changed != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (rows->rows[index]), "changed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (rows->rows[index]), "changed");
}

static void
sheet_changed_cb (GtkWidget *list)
{
  Rows *rows = g_object_get_data (G_OBJECT (list), "rows");

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    if (rows->rows[i] != NULL)
      show_row (rows, i);
}

static char *
write_heading (const char *group)
{
  g_autofree char *first = g_utf8_strup (group, 1);

  return g_strconcat (first, g_utf8_next_char (group), NULL);
}

static void
add_row (InchesEvidenceList *list,
         Rows               *rows,
         guint               index)
{
  const InchesCoefficient *entry = inches_sheet_get_entry (inches_session_get_sheet (rows->session), index);
  GtkWidget *row = inches_evidence_row_new (rows->session, FALSE);
  g_autofree char *claims = g_strjoinv (" ", entry->claims);
  g_autofree char *words = g_strdup_printf ("%s %s %s", claims, entry->works != NULL ? entry->works : "", entry->group);

  gtk_widget_add_css_class (row, "coefficient");
  rows->rows[index] = INCHES_EVIDENCE_ROW (row);
  inches_evidence_row_set_body (INCHES_EVIDENCE_ROW (row), make_body, GUINT_TO_POINTER (index));
  inches_evidence_row_set_key (INCHES_EVIDENCE_ROW (row), entry->id, words);
  show_row (rows, index);
  inches_evidence_list_add (list, row);
}

/* A group a turn, in the order in which the sheet begins them. */
static gboolean
fill (InchesEvidenceList *list,
      guint               turn,
      gpointer            data)
{
  Rows *rows = data;
  InchesSheet *sheet = inches_session_get_sheet (rows->session);
  const char *group = NULL;
  g_autofree char *heading = NULL;
  gboolean any_left = FALSE;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (sheet, i);

      if (rows->rows[i] != NULL)
        continue;
      if (group == NULL)
        {
          group = entry->group;
          heading = write_heading (group);
          inches_evidence_list_add_heading (list, heading);
        }
      if (g_str_equal (entry->group, group))
        add_row (list, rows, i);
      else
        any_left = TRUE;
    }

  return any_left;
}

GtkWidget *
inches_evidence_coefficients_new (InchesSession  *session,
                                  InchesExaminer *examiner)
{
  GtkWidget *list = inches_evidence_list_new (_("Coefficients"));
  Rows *rows = g_new0 (Rows, 1);

  rows->session = session;
  g_object_set_data_full (G_OBJECT (list), "rows", rows, g_free);
  inches_evidence_list_set_lead (INCHES_EVIDENCE_LIST (list),
                                 _("How strongly each mechanism works. Open a line to change its number: everything follows, and undo takes it back."),
                                 FALSE);
  inches_evidence_list_add (INCHES_EVIDENCE_LIST (list), inches_evidence_sheet_new (session, examiner));
  inches_evidence_list_set_fill (INCHES_EVIDENCE_LIST (list), fill, rows);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (sheet_changed_cb), list, G_CONNECT_SWAPPED);

  return list;
}
