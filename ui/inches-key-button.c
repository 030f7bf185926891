/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-key-button.h"

#include "inches-key-sign.h"

#include <glib/gi18n-lib.h>

#define WIDTH  44 /* characters */
#define HEIGHT 420 /* px, before it scrolls */

typedef struct
{
  const char *heading; /* above it, NULL: none */
  InchesSign  sign;
  const char *words;
} Meaning;

static const Meaning meanings[] = {
  { N_("Events"), INCHES_SIGN_EVENT, N_("An event; the larger, the more important. Each lane has its shape") },
  { NULL, INCHES_SIGN_CONTESTED, N_("Contested") },
  { NULL, INCHES_SIGN_CLUSTER, N_("Several events; opens on a click, Enter or a closer look") },
  { NULL, INCHES_SIGN_OWN, N_("Your own, not part of the record, not checked; so are rows of figures with this mark") },
  { NULL, INCHES_SIGN_MONTH, N_("Known to the month") },
  { NULL, INCHES_SIGN_QUARTER, N_("Known to the quarter or year") },
  { NULL, INCHES_SIGN_ABOUT, N_("About that day") },
  { NULL, INCHES_SIGN_PERIOD, N_("Something that lasted, from its beginning to its end") },
  { NULL, INCHES_SIGN_OPEN_PERIOD, N_("It goes on") },
  { NULL, INCHES_SIGN_FUZZY_PERIOD, N_("Its end is not known exactly") },
  { NULL, INCHES_SIGN_NAMED_PERIOD, N_("The same with its name; the thick edge is its beginning") },
  { N_("Figures"), INCHES_SIGN_BARS, N_("A month’s figure, in two parts where the row says so") },
  { NULL, INCHES_SIGN_PROVISIONAL_BAR, N_("Provisional: may yet be changed by its source") },
  { NULL, INCHES_SIGN_TORN_BAR, N_("Higher than the row; its figure is printed") },
  { NULL, INCHES_SIGN_NO_FIGURE, N_("No figure: nothing was found or counted, which is not nought") },
  { NULL, INCHES_SIGN_PROVISIONAL_LINE, N_("Provisional") },
  { NULL, INCHES_SIGN_GAP, N_("No value") },
  { NULL, INCHES_SIGN_READING, N_("A single reading; open: from another source") },
  { NULL, INCHES_SIGN_RANGE, N_("Sources differ, from the lowest to the highest") },
  { NULL, INCHES_SIGN_ARGUMENT, N_("What the op-ed says") },
  { NULL, INCHES_SIGN_CHANGE, N_("Counted in another way from there on") },
  { N_("Ground"), INCHES_SIGN_BREAK, N_("The scale changes") },
  { NULL, INCHES_SIGN_ERA, N_("The full-scale invasion") },
  { NULL, INCHES_SIGN_MODEL, N_("Made by the model: illustrative") },
  { NULL, INCHES_SIGN_ASSUMED, N_("What the model assumes, beside the record") },
};

static GtkWidget *
create_words (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
create_grid (InchesSession *session)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 0;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      if (meanings[i].heading != NULL)
        {
          GtkWidget *heading = create_words (_(meanings[i].heading), "heading");

          gtk_widget_set_margin_top (heading, i > 0 ? 8 : 0);
          gtk_grid_attach (GTK_GRID (grid), heading, 0, row++, 2, 1);
        }
      gtk_grid_attach (GTK_GRID (grid), inches_key_sign_new (session, meanings[i].sign), 0, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), create_words (_(meanings[i].words), NULL), 1, row++, 1, 1);
    }

  return grid;
}

/* Made when it is first asked for. */
static void
create_cb (GtkMenuButton *button,
           gpointer       user_data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), create_grid (user_data));
  gtk_widget_set_focusable (scroller, TRUE);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Key to the timeline"), -1);
  gtk_menu_button_set_popover (button, popover);
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
}

/**
 * inches_key_button_new:
 * @session: whose colours the signs have
 *
 * Returns: (transfer floating): a button, also by Alt and its underlined letter
 */
GtkWidget *
inches_key_button_new (InchesSession *session)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("_Key"));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_set_tooltip_text (button, _("What the signs mean (Alt+K)"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "inches-key-button");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_cb, session, NULL);

  return button;
}
