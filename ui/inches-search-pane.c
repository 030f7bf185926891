/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-search-pane.h"

#include "inches-event-words.h"
#include "inches-found-words.h"
#include "inches-lane-mark.h"
#include "inches-list-focus.h"

#include <glib/gi18n-lib.h>

#define MOST_LISTED 500 /* hits; further ones are ringed in the chart and can be stepped to */

struct _InchesSearchPane
{
  GtkBox              parent_instance;

  InchesSession      *session;
  InchesInquiry      *inquiry; /* the session's */
  GListStore         *hits;    /* of InchesEvent */
  GtkSingleSelection *selection;

  GtkSearchEntry     *entry;
  GtkWidget          *count;
  GtkWidget          *hint;    /* where nothing was found */
  GtkWidget          *previous;
  GtkWidget          *next;
  GtkWidget          *keys;    /* what Enter and F3 do, where something was found */
  GtkListView        *list;
  gboolean            opening; /* a line is activated by a key */
};

G_DEFINE_FINAL_TYPE (InchesSearchPane, inches_search_pane, GTK_TYPE_BOX)

static guint closed_signal;

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The list item of a line, which outlives it. */
static GQuark
get_item_quark (void)
{
  return g_quark_from_static_string ("inches-search-item");
}

/* A mark, and beside it title, date and, if it was not found in the title, where. */
static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *mark = g_object_new (INCHES_TYPE_LANE_MARK, "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *where = create_label ("inches-where");

  gtk_label_set_wrap (GTK_LABEL (where), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (where), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), create_label (NULL));
  gtk_box_append (GTK_BOX (texts), create_label ("inches-when"));
  gtk_box_append (GTK_BOX (texts), where);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_list_item_set_child (item, row);
  g_object_set_qdata (G_OBJECT (row), get_item_quark (), item);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         InchesSearchPane         *self)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (self->session);
  InchesEvent *event = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_last_child (row));
  GtkWidget *when = gtk_widget_get_next_sibling (title);
  GtkWidget *where = gtk_widget_get_next_sibling (when);
  g_autofree char *marked = inches_found_words_mark (self->inquiry, inches_event_get_title (event));
  g_autofree char *date = inches_event_words_when (event);
  g_autofree char *explained = g_strcmp0 (marked, inches_event_get_title (event)) == 0
                               ? inches_found_words_explain (self->inquiry, event) : NULL;
  const char *id = inches_event_get_lane (event);
  guint lane;

  if (id != NULL && inches_chronicle_find_lane (chronicle, id, &lane))
    {
      inches_lane_mark_set_event (INCHES_LANE_MARK (gtk_widget_get_first_child (row)), inches_chronicle_get_lane (chronicle, lane),
                                  event, inches_session_get_theme (self->session));
      gtk_widget_set_tooltip_text (row, inches_chronicle_get_lane (chronicle, lane)->name);
    }
  gtk_label_set_markup (GTK_LABEL (title), marked);
  gtk_label_set_text (GTK_LABEL (when), date);
  gtk_label_set_markup (GTK_LABEL (where), explained != NULL ? explained : "");
  gtk_widget_set_visible (where, explained != NULL);
}

static gboolean
is_current (GtkWidget *line)
{
  return gtk_list_item_get_selected (g_object_get_qdata (G_OBJECT (line), get_item_quark ()));
}

/* The line of the list that has the keyboard, or NULL. */
static GtkWidget *
get_focused_row (InchesSearchPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self->list) ? focus : NULL;
}

/* In the list the keyboard goes along with the hits. */
static void
follow_hit (InchesSearchPane *self)
{
  gint hit = inches_inquiry_get_hit_index (self->inquiry);
  GtkWidget *row = get_focused_row (self);

  if (hit >= 0 && hit < MOST_LISTED && row != NULL && !is_current (gtk_widget_get_first_child (row)))
    inches_list_focus (self->list, hit, is_current);
}

static void
update_count (InchesSearchPane *self)
{
  guint n = inches_inquiry_get_hits (self->inquiry)->len;
  guint n_hidden = inches_inquiry_get_n_hidden (self->inquiry);
  gint hit = inches_inquiry_get_hit_index (self->inquiry);
  g_autoptr(GString) words = g_string_new (NULL);

  if (*inches_inquiry_get_text (self->inquiry) == '\0')
    g_string_append_printf (words, _("%u events and periods to search"), inches_inquiry_get_n_searched (self->inquiry));
  else if (n == 0)
    g_string_append (words, _("Nothing found"));
  else if (hit < 0)
    /* Translators: how many hits, how many entries were searched */
    g_string_append_printf (words, ngettext ("%u hit among %u", "%u hits among %u", n), n, inches_inquiry_get_n_searched (self->inquiry));
  else
    /* Translators: which hit, how many hits, how many entries were searched */
    g_string_append_printf (words, _("Hit %u of %u, among %u"), hit + 1, n, inches_inquiry_get_n_searched (self->inquiry));

  if (n_hidden > 0)
    g_string_append_printf (words, ngettext ("; %u more is hidden by the filter", "; %u more are hidden by the filter", n_hidden), n_hidden);

  gtk_label_set_text (GTK_LABEL (self->count), words->str);
  gtk_widget_set_visible (self->keys, n > 0);
  gtk_widget_set_visible (self->hint, n == 0 && *inches_inquiry_get_text (self->inquiry) != '\0');
  gtk_widget_set_sensitive (self->previous, n > 0);
  gtk_widget_set_sensitive (self->next, n > 0);
}

static gboolean
lists_the_same (InchesSearchPane *self,
                GPtrArray        *hits)
{
  guint n = MIN (hits->len, MOST_LISTED);
  gboolean same = g_list_model_get_n_items (G_LIST_MODEL (self->hits)) == n;

  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr(InchesEvent) event = g_list_model_get_item (G_LIST_MODEL (self->hits), i);

      same = event == g_ptr_array_index (hits, i);
    }

  return same;
}

static void
inquiry_changed_cb (InchesSearchPane *self)
{
  GPtrArray *hits = inches_inquiry_get_hits (self->inquiry);
  gint hit = inches_inquiry_get_hit_index (self->inquiry);
  const char *text = inches_inquiry_get_text (self->inquiry);
  gboolean typed = g_strcmp0 (g_object_get_data (G_OBJECT (self->hits), "text"), text) != 0;

  if (typed || !lists_the_same (self, hits))
    g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)), hits->pdata, MIN (hits->len, MOST_LISTED));
  g_object_set_data_full (G_OBJECT (self->hits), "text", g_strdup (text), g_free);

  gtk_single_selection_set_selected (self->selection, hit >= 0 && hit < MOST_LISTED ? (guint) hit : GTK_INVALID_LIST_POSITION);
  if (hit >= 0 && hit < MOST_LISTED)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", (guint) hit);
  follow_hit (self);
  update_count (self);
}

/* The marks have the theme's colours. */
static void
theme_changed_cb (InchesSearchPane *self)
{
  g_object_set_data (G_OBJECT (self->hits), "text", NULL);
  inquiry_changed_cb (self);
}

static void
search_changed_cb (InchesSearchPane *self)
{
  inches_inquiry_set_text (self->inquiry, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
next_cb (InchesSearchPane *self)
{
  inches_inquiry_step_hit (self->inquiry, 1);
}

static void
previous_cb (InchesSearchPane *self)
{
  inches_inquiry_step_hit (self->inquiry, -1);
}

/* Goes there, whatever is in view, and opens its card. */
static void
open_hit (InchesSearchPane *self,
          guint             position)
{
  InchesEvent *event = g_ptr_array_index (inches_inquiry_get_hits (self->inquiry), position);

  inches_inquiry_set_hit (self->inquiry, -1);
  inches_inquiry_set_hit (self->inquiry, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-event", "s", inches_event_get_id (event));
}

/* A click goes there; a second one, as Enter, opens the card. */
static void
activated_cb (InchesSearchPane *self,
              guint             position)
{
  if (self->opening || inches_inquiry_get_hit_index (self->inquiry) == (gint) position)
    open_hit (self, position);
  else
    inches_inquiry_set_hit (self->inquiry, position);
}

static void
entered_cb (InchesSearchPane *self)
{
  gint hit;

  /* The entry tells of its last letter a moment later. */
  search_changed_cb (self);
  hit = inches_inquiry_get_hit_index (self->inquiry);
  if (inches_inquiry_get_hits (self->inquiry)->len > 0)
    open_hit (self, MAX (hit, 0));
}

static void
close_cb (InchesSearchPane *self)
{
  inches_search_pane_end (self);
  g_signal_emit (self, closed_signal, 0);
}

/* Down goes from what is typed to what was found. */
static gboolean
entry_key_cb (GtkEventControllerKey *controller,
              guint                  key,
              guint                  code,
              GdkModifierType        state,
              InchesSearchPane      *self)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* The list does not tell a key from a click. */
static gboolean
list_key_cb (GtkEventControllerKey *controller,
             guint                  key,
             guint                  code,
             GdkModifierType        state,
             InchesSearchPane      *self)
{
  GtkWidget *row = get_focused_row (self);

  inches_list_focus_drop (self->list);
  if (key == GDK_KEY_Escape)
    {
      close_cb (self);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;

  self->opening = TRUE;
  if (row != NULL)
    gtk_widget_activate (row);
  self->opening = FALSE;

  return GDK_EVENT_STOP;
}

static void
inches_search_pane_dispose (GObject *object)
{
  InchesSearchPane *self = INCHES_SEARCH_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_SEARCH_PANE);
  g_clear_object (&self->selection);
  g_clear_object (&self->hits);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_search_pane_parent_class)->dispose (object);
}

static void
inches_search_pane_class_init (InchesSearchPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_search_pane_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-search-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesSearchPane, entry);
  gtk_widget_class_bind_template_child (widget_class, InchesSearchPane, count);
  gtk_widget_class_bind_template_child (widget_class, InchesSearchPane, hint);
  gtk_widget_class_bind_template_child (widget_class, InchesSearchPane, previous);
  gtk_widget_class_bind_template_child (widget_class, InchesSearchPane, next);
  gtk_widget_class_bind_template_child (widget_class, InchesSearchPane, keys);
  gtk_widget_class_bind_template_child (widget_class, InchesSearchPane, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);

  closed_signal = g_signal_new ("closed", INCHES_TYPE_SEARCH_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inches_search_pane_init (InchesSearchPane *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkEventController *entry_keys = gtk_event_controller_key_new ();
  GtkEventController *list_keys = gtk_event_controller_key_new ();
  GtkEventController *list_focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->hits = g_list_store_new (INCHES_TYPE_EVENT);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->hits)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect (entry_keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_event_controller_set_propagation_phase (entry_keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), entry_keys);
  g_signal_connect (list_keys, "key-pressed", G_CALLBACK (list_key_cb), self);
  gtk_event_controller_set_propagation_phase (list_keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->list), list_keys);
  g_signal_connect_object (list_focus, "enter", G_CALLBACK (follow_hit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), list_focus);
}

GtkWidget *
inches_search_pane_new (InchesSession *session)
{
  InchesSearchPane *self = g_object_new (INCHES_TYPE_SEARCH_PANE, NULL);

  self->session = g_object_ref (session);
  self->inquiry = inches_session_get_inquiry (session);
  g_signal_connect_object (self->inquiry, "search-changed", G_CALLBACK (inquiry_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  update_count (self);

  return GTK_WIDGET (self);
}

void
inches_search_pane_begin (InchesSearchPane *self)
{
  inches_inquiry_set_text (self->inquiry, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
inches_search_pane_end (InchesSearchPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  inches_inquiry_set_text (self->inquiry, "");
}
