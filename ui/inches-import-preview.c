/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-preview.h"

#include <glib/gi18n-lib.h>

#define MOST_COLUMNS 40 /* that can be seen and changed */
#define MOST_ROWS    12
#define WIDTH        22 /* characters of a cell */

struct _InchesImportPreview
{
  GtkWidget     parent_instance;

  InchesImport *import; /* shown, or NULL */
  GPtrArray    *choices; /* (element-type GtkWidget) by column; the grid's */
  GtkWidget    *scroller;
  GtkWidget    *grid;
  GtkWidget    *more;   /* says what has no place here */
};

G_DEFINE_FINAL_TYPE (InchesImportPreview, inches_import_preview, GTK_TYPE_WIDGET)

static guint role_chosen_signal;

static void
inches_import_preview_dispose (GObject *object)
{
  InchesImportPreview *self = INCHES_IMPORT_PREVIEW (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->import, inches_import_unref);

  G_OBJECT_CLASS (inches_import_preview_parent_class)->dispose (object);
}

static void
inches_import_preview_class_init (InchesImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_import_preview_dispose;

  role_chosen_signal = g_signal_new ("role-chosen", INCHES_TYPE_IMPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-import-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);

  return grid;
}

static void
inches_import_preview_init (InchesImportPreview *self)
{
  self->choices = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("First rows of the file"), -1);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  self->more = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->more), 0);
  gtk_label_set_wrap (GTK_LABEL (self->more), TRUE);
  gtk_widget_add_css_class (self->more, "dim-label");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
}

static GtkWidget *
create_cell (const char *text,
             const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (g_utf8_strlen (text, -1), WIDTH));
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  if (g_utf8_strlen (text, -1) > WIDTH)
    gtk_widget_set_tooltip_text (label, text);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
chosen_cb (GtkDropDown         *choice,
           GParamSpec          *pspec,
           InchesImportPreview *self)
{
  const InchesColumnRole *roles = g_object_get_data (G_OBJECT (choice), "roles");
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "column"));
  guint selected = gtk_drop_down_get_selected (choice);

  if (selected != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, role_chosen_signal, 0, column, (guint) roles[selected]);
}

/* Only what a file of this kind may have, and what it is taken for now. */
static GtkWidget *
create_choice (InchesImportPreview *self,
               guint                column)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  InchesColumnRole *roles = g_new0 (InchesColumnRole, INCHES_N_COLUMN_ROLES);
  InchesColumnRole now = inches_import_get_role (self->import, column);
  g_autofree char *words = NULL;
  GtkWidget *choice;
  guint n = 0;
  guint selected = 0;

  for (InchesColumnRole role = 0; role < INCHES_N_COLUMN_ROLES; role++)
    {
      if (role != now && !inches_column_role_suits (role, inches_import_get_kind (self->import)))
        continue;
      if (role == now)
        selected = n;
      roles[n++] = role;
      gtk_string_list_append (names, inches_column_role_get_name (role));
    }

  choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  g_object_set_data_full (G_OBJECT (choice), "roles", roles, g_free);
  g_object_set_data (G_OBJECT (choice), "column", GUINT_TO_POINTER (column));
  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  /* Translators: name of a column of a file */
  words = g_strdup_printf (_("Column “%s” is taken for"), inches_import_get_header (self->import, column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_ptr_array_add (self->choices, choice);

  return choice;
}

static gboolean
is_at_fault (InchesImport *import,
             guint         line)
{
  for (guint i = 0; line > 0 && i < MIN (inches_import_get_n_faults (import), INCHES_IMPORT_MOST_FAULTS); i++)
    {
      const InchesImportFault *fault = inches_import_get_fault (import, i);

      if (fault != NULL && fault->line == line)
        return TRUE;
    }

  return FALSE;
}

static void
add_column (InchesImportPreview *self,
            guint                column)
{
  gboolean fixed = inches_import_get_kind (self->import) == INCHES_IMPORT_TIMELINEJS;
  guint n = MIN (inches_import_get_n_shown (self->import), MOST_ROWS);

  gtk_grid_attach (GTK_GRID (self->grid), create_cell (inches_import_get_header (self->import, column), "heading"), column + 1, 0, 1, 1);
  if (!fixed)
    gtk_grid_attach (GTK_GRID (self->grid), create_choice (self, column), column + 1, 1, 1, 1);
  for (guint i = 0; i < n; i++)
    {
      gboolean fault = is_at_fault (self->import, inches_import_get_line (self->import, i));

      gtk_grid_attach (GTK_GRID (self->grid), create_cell (inches_import_get_cell (self->import, i, column), fault ? "dim-label" : NULL),
                       column + 1, i + 2, 1, 1);
    }
}

/* Lines as an editor counts them, with a word on those that cannot be read. */
static void
add_lines (InchesImportPreview *self)
{
  guint n = MIN (inches_import_get_n_shown (self->import), MOST_ROWS);

  for (guint i = 0; i < n; i++)
    {
      guint line = inches_import_get_line (self->import, i);
      gboolean fault = is_at_fault (self->import, line);
      g_autofree char *number = g_strdup_printf (fault ? _("%u: fault") : "%u", line);

      if (line > 0)
        gtk_grid_attach (GTK_GRID (self->grid), create_cell (number, fault ? "error" : "dim-label"), 0, i + 2, 1, 1);
    }
}

static char *
describe_more (InchesImport *import)
{
  guint n_rows = inches_import_get_n_rows (import);
  guint n_columns = inches_import_get_n_columns (import);
  guint shown = MIN (inches_import_get_n_shown (import), MOST_ROWS);
  GString *words = g_string_new (NULL);

  if (shown > 0 && n_rows > shown)
    g_string_append_printf (words, ngettext ("%u row more. ", "%u rows more. ", n_rows - shown), n_rows - shown);
  if (n_columns > MOST_COLUMNS)
    g_string_append_printf (words, ngettext ("%u column more, read by its name. ", "%u columns more, read by their names. ",
                                             n_columns - MOST_COLUMNS),
                            n_columns - MOST_COLUMNS);

  return g_string_free (words, FALSE);
}

/* The column whose choice has the keyboard; G_MAXUINT: none has. */
static guint
find_focus (InchesImportPreview *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (gtk_widget_get_state_flags (g_ptr_array_index (self->choices, i)) & GTK_STATE_FLAG_FOCUS_WITHIN)
      return i;

  return G_MAXUINT;
}

GtkWidget *
inches_import_preview_new (void)
{
  return g_object_new (INCHES_TYPE_IMPORT_PREVIEW, NULL);
}

void
inches_import_preview_set (InchesImportPreview *self,
                           InchesImport        *import)
{
  g_autofree char *more = NULL;
  guint focus;

  g_return_if_fail (INCHES_IS_IMPORT_PREVIEW (self));

  if (self->import == import)
    return;

  focus = find_focus (self);
  g_ptr_array_set_size (self->choices, 0);
  g_clear_pointer (&self->import, inches_import_unref);
  self->import = import != NULL ? inches_import_ref (import) : NULL;
  self->grid = create_grid ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
  gtk_widget_set_visible (GTK_WIDGET (self), import != NULL);
  if (import == NULL)
    return;

  add_lines (self);
  for (guint i = 0; i < MIN (inches_import_get_n_columns (import), MOST_COLUMNS); i++)
    add_column (self, i);
  if (focus < self->choices->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->choices, focus));
  more = describe_more (import);
  gtk_label_set_text (GTK_LABEL (self->more), more);
  gtk_widget_set_visible (self->more, *more != '\0');
}
