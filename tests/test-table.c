/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table.h"

static InchesTable *
new_table (gboolean is_model)
{
  InchesTable *table = inches_table_new ("cities", "Cities", is_model);
  const struct { const char *name; double value; const char *edtf; } rows[] = {
    { "Öl, \"raw\"", 1234.5, "2022-02-24" }, { "=sum", -3, "2014-09" }, { "azov", 20, "2014-02-27/.." }, { "Éclair", 100, "1945" },
  };

  inches_table_add_column (table, "name", "Name", 20, FALSE);
  inches_table_add_column (table, "value", "Value", 8, TRUE);
  inches_table_add_column (table, "date", "Date", 20, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      InchesTableRow *row = inches_table_add_row (table, NULL);
      InchesDate date;

      g_assert_true (inches_date_parse (rows[i].edtf, &date, NULL));
      inches_table_row_add_text (row, rows[i].name);
      inches_table_row_add_number (row, rows[i].value, 0);
      inches_table_row_add_date (row, &date, rows[i].edtf);
    }

  return table;
}

static InchesTableRow *
get_row (InchesTable *table,
         guint        index)
{
  g_autoptr(InchesTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), index);

  return row;
}

static int
compare (InchesTable *table,
         guint        a,
         guint        b,
         guint        column)
{
  return inches_table_row_compare (get_row (table, a), get_row (table, b), column);
}

/* Figures by their value and dates by their first day, not by their letters. */
static void
test_table_sorts (void)
{
  g_autoptr(InchesTable) table = new_table (FALSE);

  g_assert_cmpint (compare (table, 1, 2, 1), <, 0); /* -3, 20 */
  g_assert_cmpint (compare (table, 2, 3, 1), <, 0); /* 20, 100 */
  g_assert_cmpint (compare (table, 3, 0, 1), <, 0); /* 100, 1 234 */
  g_assert_cmpint (compare (table, 0, 0, 1), ==, 0);
  g_assert_cmpint (compare (table, 3, 2, 2), <, 0); /* 1945, since 27 February 2014 */
  g_assert_cmpint (compare (table, 2, 1, 2), <, 0); /* since 27 February 2014, September 2014 */
  g_assert_cmpint (compare (table, 1, 0, 2), <, 0);
  g_assert_cmpint (compare (table, 0, 2, 0), ==, -compare (table, 2, 0, 0));
}

static void
test_table_finds (void)
{
  g_autoptr(InchesTable) table = new_table (FALSE);
  const struct { const char *words; guint row; gboolean found; } cases[] = {
    { "", 0, TRUE }, { "ol", 0, TRUE }, { "OL RAW", 0, TRUE }, { "raw 24", 0, TRUE }, { "aw", 0, FALSE }, { "ol september", 0, FALSE },
    { "eclair", 3, TRUE }, { "sept", 1, TRUE }, { "since", 2, TRUE }, { "since", 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (inches_table_row_matches (get_row (table, cases[i].row), cases[i].words) == cases[i].found);
}

/* As it is shown, with tabs; what another row says is not in it. */
static void
test_table_copies (void)
{
  g_autoptr(InchesTable) table = new_table (FALSE);
  g_autoptr(InchesTable) model = new_table (TRUE);
  g_autoptr(GListStore) rows = g_list_store_new (INCHES_TYPE_TABLE_ROW);
  g_autofree char *record_text = NULL;
  g_autofree char *model_text = NULL;

  g_list_store_append (rows, get_row (table, 2));
  g_list_store_append (rows, get_row (table, 1));
  record_text = inches_table_make_tsv (table, G_LIST_MODEL (rows));
  model_text = inches_table_make_tsv (model, G_LIST_MODEL (rows));

  g_assert_cmpstr (record_text, ==, "Name\tValue\tDate\nazov\t20\tsince 27 February 2014\n=sum\t\xe2\x88\x92" "3\tSeptember 2014\n");
  g_assert_true (g_str_has_prefix (model_text, record_text));
  g_assert_true (g_str_has_suffix (model_text, "Illustrative model of one argument. Not a forecast.\n"));
}

/* For programs: EDTF, figures in full, no formulas; each line of the model says what it is not. */
static void
test_table_saves (void)
{
  g_autoptr(InchesTable) table = new_table (FALSE);
  g_autoptr(InchesTable) model = new_table (TRUE);
  g_autofree char *record_text = inches_table_make_csv (table, G_LIST_MODEL (table));
  g_autofree char *model_text = inches_table_make_csv (model, G_LIST_MODEL (model));
  g_auto(GStrv) lines = g_strsplit (model_text, "\n", -1);

  g_assert_cmpstr (record_text, ==,
                   "name,value,date\n"
                   "\"Öl, \"\"raw\"\"\",1234.5,2022-02-24\n"
                   "'=sum,-3,2014-09\n"
                   "azov,20,2014-02-27/..\n"
                   "Éclair,100,1945\n");
  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  g_assert_cmpstr (lines[0], ==, "name,value,date,note");
  for (guint i = 1; i < 5; i++)
    g_assert_true (g_str_has_suffix (lines[i], ",Illustrative model of one argument. Not a forecast."));
}

static void
test_table_describes (void)
{
  g_autoptr(InchesTable) table = inches_table_new ("a", "A", FALSE);
  InchesTableRow *row = inches_table_add_row (table, NULL);
  g_autofree char *words = NULL;

  inches_table_add_column (table, "event", "Event", 9, FALSE);
  inches_table_add_column (table, "contested", "Contested", 9, FALSE);
  inches_table_add_column (table, "lane", "Lane", 9, FALSE);
  inches_table_row_add_text (row, "Minsk I");
  inches_table_row_add_text (row, NULL);
  inches_table_row_add_text (row, "Diplomacy");
  words = inches_table_describe_row (table, row);
  g_assert_cmpstr (words, ==, "Event: Minsk I; Lane: Diplomacy");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/sorts", test_table_sorts);
  g_test_add_func ("/table/finds", test_table_finds);
  g_test_add_func ("/table/copies", test_table_copies);
  g_test_add_func ("/table/saves", test_table_saves);
  g_test_add_func ("/table/describes", test_table_describes);

  return g_test_run ();
}
