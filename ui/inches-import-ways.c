/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-import-ways.h"

#include <glib/gi18n-lib.h>

struct _InchesImportWays
{
  AdwPreferencesGroup  parent_instance;

  gboolean             filling; /* controls are set by the program */

  GtkDropDown         *kind;
  GtkDropDown         *encoding;
  GtkDropDown         *delimiter;
  GtkDropDown         *order;
  GtkDropDown         *stop;
  GtkDropDown         *named;
  AdwActionRow        *kind_row;
  AdwActionRow        *encoding_row;
  AdwActionRow        *delimiter_row;
  AdwActionRow        *order_row;
  AdwActionRow        *stop_row;
  AdwActionRow        *named_row;
};

G_DEFINE_FINAL_TYPE (InchesImportWays, inches_import_ways, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static const char delimiters[] = { 0, ',', ';', '\t', '|' };

static const char *
name_kind (InchesImportKind kind)
{
  switch (kind)
    {
    case INCHES_IMPORT_EVENTS:
      return _("Events, one a line");
    case INCHES_IMPORT_SERIES:
      return _("Series, a date and figures a line");
    case INCHES_IMPORT_TIMELINEJS:
      return _("Events, from TimelineJS");
    case INCHES_IMPORT_AUTO:
    default:
      return _("Find out");
    }
}

static const char *
name_order (InchesDayOrder order)
{
  switch (order)
    {
    case INCHES_DAY_ORDER_DAY_FIRST:
      return _("3 April 2024");
    case INCHES_DAY_ORDER_MONTH_FIRST:
      return _("4 March 2024");
    case INCHES_DAY_ORDER_AUTO:
    default:
      return _("Find out");
    }
}

static void
fill_choices (InchesImportWays *self)
{
  GtkStringList *kinds = gtk_string_list_new (NULL);
  GtkStringList *encodings = gtk_string_list_new (NULL);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkStringList *orders = gtk_string_list_new (NULL);
  const char *const ways[] = { _("Leave them out"), _("Import nothing"), NULL };
  const char *const same[] = { _("The same again"), _("Others: give them new ids"), NULL };
  GtkStringList *stops = gtk_string_list_new (ways);
  GtkStringList *whose = gtk_string_list_new (same);

  for (InchesImportKind i = INCHES_IMPORT_AUTO; i <= INCHES_IMPORT_TIMELINEJS; i++)
    gtk_string_list_append (kinds, name_kind (i));
  for (InchesEncoding i = INCHES_ENCODING_AUTO; i <= INCHES_ENCODING_WINDOWS_1251; i++)
    gtk_string_list_append (encodings, i == INCHES_ENCODING_AUTO ? _("Find out") : inches_encoding_get_name (i));
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    gtk_string_list_append (names, i == 0 ? _("Find out") : inches_delimiter_get_name (delimiters[i]));
  for (InchesDayOrder i = INCHES_DAY_ORDER_AUTO; i <= INCHES_DAY_ORDER_MONTH_FIRST; i++)
    gtk_string_list_append (orders, name_order (i));

  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_drop_down_set_model (self->encoding, G_LIST_MODEL (encodings));
  gtk_drop_down_set_model (self->delimiter, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->order, G_LIST_MODEL (orders));
  gtk_drop_down_set_model (self->stop, G_LIST_MODEL (stops));
  gtk_drop_down_set_model (self->named, G_LIST_MODEL (whose));
  g_object_unref (kinds);
  g_object_unref (encodings);
  g_object_unref (names);
  g_object_unref (orders);
  g_object_unref (stops);
  g_object_unref (whose);
}

static void
name_choice (GtkDropDown  *choice,
             AdwActionRow *row)
{
  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

static void
say_changed (InchesImportWays *self,
             gboolean          columns_stay)
{
  if (!self->filling)
    g_signal_emit (self, changed_signal, 0, columns_stay);
}

/* With another way of reading the columns are others too. */
static void
way_changed_cb (InchesImportWays *self)
{
  say_changed (self, FALSE);
}

static void
sense_changed_cb (InchesImportWays *self)
{
  say_changed (self, TRUE);
}

static void
show_found (AdwActionRow *row,
            GtkDropDown  *choice,
            const char   *found)
{
  /* Translators: what was found out about a file, such as its encoding. */
  g_autofree char *words = found != NULL && gtk_drop_down_get_selected (choice) == 0 ? g_strdup_printf (_("Found: %s"), found) : NULL;

  adw_action_row_set_subtitle (row, words != NULL ? words : "");
}

static void
show_named (InchesImportWays *self,
            guint             n_named)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u has such an id; a change of its label or a step of the briefing still names it.",
                                                      "%u have such ids; a change of a label or a step of the briefing still names them.",
                                                      n_named), n_named);

  adw_action_row_set_subtitle (self->named_row, words);
  gtk_widget_set_visible (GTK_WIDGET (self->named_row), n_named > 0);
}

static void
inches_import_ways_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), INCHES_TYPE_IMPORT_WAYS);

  G_OBJECT_CLASS (inches_import_ways_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, kind);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, encoding);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, delimiter);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, order);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, stop);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, named);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, kind_row);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, delimiter_row);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, order_row);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, stop_row);
  gtk_widget_class_bind_template_child (widget_class, InchesImportWays, named_row);
  gtk_widget_class_bind_template_callback (widget_class, way_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sense_changed_cb);
}

static void
inches_import_ways_class_init (InchesImportWaysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_import_ways_dispose;

  changed_signal = g_signal_new ("changed", INCHES_TYPE_IMPORT_WAYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-import-ways.ui");
  bind_children (widget_class);
}

static void
inches_import_ways_init (InchesImportWays *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  name_choice (self->kind, self->kind_row);
  name_choice (self->encoding, self->encoding_row);
  name_choice (self->delimiter, self->delimiter_row);
  name_choice (self->order, self->order_row);
  name_choice (self->stop, self->stop_row);
  name_choice (self->named, self->named_row);
  self->filling = FALSE;
}

void
inches_import_ways_get (InchesImportWays    *self,
                        InchesImportOptions *options)
{
  g_return_if_fail (INCHES_IS_IMPORT_WAYS (self));
  g_return_if_fail (options != NULL);

  options->kind = gtk_drop_down_get_selected (self->kind);
  options->encoding = gtk_drop_down_get_selected (self->encoding);
  options->delimiter = delimiters[MIN (gtk_drop_down_get_selected (self->delimiter), G_N_ELEMENTS (delimiters) - 1)];
  options->day_order = gtk_drop_down_get_selected (self->order);
  options->stop = gtk_drop_down_get_selected (self->stop) == 1;
  options->anew = gtk_drop_down_get_selected (self->named) == 1;
}

void
inches_import_ways_show (InchesImportWays   *self,
                         const InchesImport *import)
{
  gboolean is_csv, asked;

  g_return_if_fail (INCHES_IS_IMPORT_WAYS (self));

  is_csv = import == NULL || inches_import_get_kind (import) != INCHES_IMPORT_TIMELINEJS;
  asked = import != NULL && is_csv
          && (!inches_import_is_order_told (import) || gtk_drop_down_get_selected (self->order) != INCHES_DAY_ORDER_AUTO);

  show_found (self->kind_row, self->kind, import != NULL ? name_kind (inches_import_get_kind (import)) : NULL);
  show_found (self->encoding_row, self->encoding, import != NULL ? inches_encoding_get_name (inches_import_get_encoding (import)) : NULL);
  show_found (self->delimiter_row, self->delimiter,
              import != NULL && is_csv ? inches_delimiter_get_name (inches_import_get_delimiter (import)) : NULL);
  show_found (self->order_row, self->order, import != NULL ? name_order (inches_import_get_day_order (import)) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->delimiter_row), is_csv);
  gtk_widget_set_visible (GTK_WIDGET (self->order_row), asked);
  show_named (self, import != NULL ? inches_import_get_n_named (import) : 0);
}
