/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-editor.h"

#include <glib/gi18n-lib.h>

#define REST 700 /* ms without a key after which what was typed is an edit */

struct _InchesBriefingEditor
{
  GtkBox         parent_instance;

  InchesSession *session;
  char          *id;      /* of the step; NULL: none */
  gboolean       filling; /* what changes is not typed */
  guint          rest_id;

  GtkEditable   *title;
  GtkEditable   *caption;
  GtkEditable   *section;
  GtkSpinButton *seconds;
  GtkDropDown   *guess;
  GtkTextBuffer *notes;
};

G_DEFINE_FINAL_TYPE (InchesBriefingEditor, inches_briefing_editor, GTK_TYPE_BOX)

static InchesBriefingStep *
find_step (InchesBriefingEditor *self)
{
  InchesBriefing *briefing = inches_session_get_briefing (self->session);
  guint index;

  return self->id != NULL && inches_briefing_find (briefing, self->id, &index) ? inches_briefing_get_step (briefing, index) : NULL;
}

static char *
get_notes (InchesBriefingEditor *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->notes, &start, &end);
  text = gtk_text_buffer_get_text (self->notes, &start, &end, FALSE);
  if (g_utf8_strlen (text, -1) <= INCHES_STEP_LONGEST_NOTES)
    return g_steal_pointer (&text);

  return g_utf8_substring (text, 0, INCHES_STEP_LONGEST_NOTES);
}

/**
 * inches_briefing_editor_commit:
 * @self: an editor
 *
 * Makes an edit of what was typed; nothing if nothing differs.
 */
void
inches_briefing_editor_commit (InchesBriefingEditor *self)
{
  InchesBriefingStep *step = find_step (self);
  g_autofree char *notes = NULL;
  g_autoptr(InchesBriefingStep) edited = NULL;
  g_autoptr(InchesBriefing) briefing = NULL;
  InchesStepParts parts;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (step == NULL)
    return;

  notes = get_notes (self);
  parts = *inches_briefing_step_get_parts (step);
  parts.title = gtk_editable_get_text (self->title);
  parts.caption = gtk_editable_get_text (self->caption);
  parts.section = gtk_editable_get_text (self->section);
  parts.seconds = gtk_spin_button_get_value_as_int (self->seconds);
  parts.guess = gtk_drop_down_get_selected (self->guess);
  parts.notes = notes;
  edited = inches_briefing_step_new (&parts);
  if (inches_briefing_step_equal (step, edited))
    return;

  briefing = inches_briefing_with_step (inches_session_get_briefing (self->session), edited, 0);
  inches_session_set_briefing (self->session, briefing);
}

static gboolean
rest_cb (gpointer user_data)
{
  InchesBriefingEditor *self = user_data;

  self->rest_id = 0;
  inches_briefing_editor_commit (self);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (InchesBriefingEditor *self)
{
  if (self->filling || self->id == NULL)
    return;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST, rest_cb, self);
}

/* What is there already is left alone, so that the cursor stays. */
static void
set_text (GtkEditable *entry,
          const char  *text)
{
  if (!g_str_equal (gtk_editable_get_text (entry), text))
    gtk_editable_set_text (entry, text);
}

static void
fill (InchesBriefingEditor *self)
{
  InchesBriefingStep *step = find_step (self);
  const InchesStepParts *parts = step != NULL ? inches_briefing_step_get_parts (step) : NULL;
  g_autofree char *notes = get_notes (self);

  /* What is being typed is newer than what the document says. */
  if (self->rest_id != 0 && step != NULL)
    return;

  self->filling = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self), step != NULL);
  set_text (self->title, parts != NULL ? parts->title : "");
  set_text (self->caption, parts != NULL ? parts->caption : "");
  set_text (self->section, parts != NULL ? parts->section : "");
  gtk_spin_button_set_value (self->seconds, parts != NULL ? parts->seconds : 0);
  gtk_drop_down_set_selected (self->guess, parts != NULL ? parts->guess : INCHES_GUESS_NONE);
  if (!g_str_equal (notes, parts != NULL ? parts->notes : ""))
    gtk_text_buffer_set_text (self->notes, parts != NULL ? parts->notes : "", -1);
  self->filling = FALSE;
}

/**
 * inches_briefing_editor_set_step:
 * @self: an editor
 * @id: (nullable): of the step that it edits; %NULL for none
 */
void
inches_briefing_editor_set_step (InchesBriefingEditor *self,
                                 const char           *id)
{
  g_return_if_fail (INCHES_IS_BRIEFING_EDITOR (self));

  if (g_strcmp0 (self->id, id) != 0)
    {
      inches_briefing_editor_commit (self);
      g_free (self->id);
      self->id = g_strdup (id);
    }
  fill (self);
}

static void
inches_briefing_editor_dispose (GObject *object)
{
  InchesBriefingEditor *self = INCHES_BRIEFING_EDITOR (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_briefing_editor_parent_class)->dispose (object);
}

static void
inches_briefing_editor_class_init (InchesBriefingEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_briefing_editor_dispose;
}

static void
add_row (InchesBriefingEditor *self,
         const char           *words,
         GtkWidget            *widget)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), widget); /* and names it; a name of its own would be said twice */
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), widget);
}

static GtkEditable *
add_entry (InchesBriefingEditor *self,
           const char           *words,
           guint                 most)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), most);
  g_object_set (entry, "truncate-multiline", TRUE, NULL);
  add_row (self, words, entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (inches_briefing_editor_commit), self);

  return GTK_EDITABLE (entry);
}

static void
add_time_and_guess (InchesBriefingEditor *self)
{
  const char *names[INCHES_N_GUESSES + 1] = { NULL };
  GtkWidget *seconds = gtk_spin_button_new_with_range (0, INCHES_STEP_MOST_SECONDS, 15);
  GtkWidget *guess;

  for (guint i = 0; i < INCHES_N_GUESSES; i++)
    names[i] = inches_guess_kind_get_name (i);
  guess = gtk_drop_down_new_from_strings (names);
  self->seconds = GTK_SPIN_BUTTON (seconds);
  self->guess = GTK_DROP_DOWN (guess);
  gtk_widget_set_halign (seconds, GTK_ALIGN_START);
  gtk_widget_set_halign (guess, GTK_ALIGN_START);
  add_row (self, _("Planned time in seconds"), seconds);
  add_row (self, _("Guess before the answer"), guess);
  g_signal_connect_swapped (seconds, "value-changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (guess, "notify::selected", G_CALLBACK (typed_cb), self);
}

static void
add_notes (InchesBriefingEditor *self)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->notes = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_size_request (scroller, -1, 120);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  add_row (self, _("Notes: **bold**, - lists, # headings"), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Speaker’s notes"), -1);
  g_signal_connect_swapped (self->notes, "changed", G_CALLBACK (typed_cb), self);
}

static void
inches_briefing_editor_init (InchesBriefingEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->title = add_entry (self, _("Title"), INCHES_STEP_LONGEST_TITLE);
  self->caption = add_entry (self, _("Caption"), INCHES_STEP_LONGEST_CAPTION);
  self->section = add_entry (self, _("Section"), INCHES_STEP_LONGEST_SECTION);
  add_time_and_guess (self);
  add_notes (self);
}

GtkWidget *
inches_briefing_editor_new (InchesSession *session)
{
  InchesBriefingEditor *self = g_object_new (INCHES_TYPE_BRIEFING_EDITOR, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::briefing", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WIDGET (self);
}
