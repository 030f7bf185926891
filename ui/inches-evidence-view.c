/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-view.h"

#include "inches-child-focus.h"
#include "inches-evidence-claims.h"
#include "inches-evidence-coefficients.h"
#include "inches-evidence-happened.h"
#include "inches-evidence-literature.h"
#include "inches-evidence-properties.h"
#include "inches-evidence-sheet.h"
#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define MOST_PRESETS 16

struct _InchesEvidenceView
{
  GtkWidget           parent_instance;

  InchesSession      *session;
  InchesExaminer     *examiner;
  GSimpleActionGroup *actions;
  InchesEvidenceSection section;

  GtkWidget          *bar;
  GtkWidget          *buttons[INCHES_N_EVIDENCE_SECTIONS];
  GtkWidget          *entry;
  GtkWidget          *kind;    /* of claims */
  GtkWidget          *weeks;   /* preset of what happened */
  GtkWidget          *stack;
  GtkWidget          *foot;
  GtkWidget          *lists[INCHES_N_EVIDENCE_SECTIONS]; /* NULL until first shown; of what happened: none */
  GtkWidget          *histories;         /* stack of what happened, NULL until first shown */
  const char         *presets[MOST_PRESETS]; /* with an anchor of their own; the model's */
  guint               n_presets;
  guint               prepare_id;
};

G_DEFINE_FINAL_TYPE (InchesEvidenceView, inches_evidence_view, GTK_TYPE_WIDGET)

static InchesEvidenceList *
get_list (InchesEvidenceView *self)
{
  GtkWidget *list = self->section == INCHES_EVIDENCE_HAPPENED && self->histories != NULL
                    ? gtk_stack_get_visible_child (GTK_STACK (self->histories)) : self->lists[self->section];

  return list != NULL ? INCHES_EVIDENCE_LIST (list) : NULL;
}

static void
filter_cb (InchesEvidenceView *self)
{
  InchesEvidenceList *list = get_list (self);
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (list == NULL)
    return;

  if (self->section == INCHES_EVIDENCE_CLAIMS)
    inches_evidence_claims_set_filter (list, self->session, words, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind)));
  else
    inches_evidence_list_set_filter (list, words, NULL, NULL);
}

static void
stop_cb (InchesEvidenceView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The first preset of an anchor stands for its weeks. */
static void
find_presets (InchesEvidenceView *self)
{
  InchesModel *model = inches_session_get_model (self->session);

  for (guint i = 0; i < inches_model_get_n_presets (model) && self->n_presets < MOST_PRESETS; i++)
    {
      const InchesPreset *preset = inches_model_get_preset (model, i);
      gboolean is_first = TRUE;

      for (guint j = 0; j < i; j++)
        is_first = is_first && inches_scenario_get_anchor (inches_model_get_preset (model, j)->scenario)
                               != inches_scenario_get_anchor (preset->scenario);
      if (is_first)
        self->presets[self->n_presets++] = preset->id;
    }
}

static void
show_history (InchesEvidenceView *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->weeks));

  if (self->histories == NULL || selected >= self->n_presets)
    return;

  if (gtk_stack_get_child_by_name (GTK_STACK (self->histories), self->presets[selected]) == NULL)
    gtk_stack_add_named (GTK_STACK (self->histories),
                         inches_evidence_happened_new (self->session, self->examiner, self->presets[selected]),
                         self->presets[selected]);
  gtk_stack_set_visible_child_name (GTK_STACK (self->histories), self->presets[selected]);
  filter_cb (self);
}

static GtkWidget *
make_histories (InchesEvidenceView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "evidence-history");
  gtk_box_append (GTK_BOX (box), inches_evidence_sheet_new (self->session, self->examiner));
  self->histories = gtk_stack_new ();
  gtk_widget_set_vexpand (self->histories, TRUE);
  gtk_box_append (GTK_BOX (box), self->histories);

  return box;
}

static GtkWidget *
make_section (InchesEvidenceView *self,
              InchesEvidenceSection section)
{
  switch (section)
    {
    case INCHES_EVIDENCE_CLAIMS:
      return self->lists[section] = inches_evidence_claims_new (self->session);
    case INCHES_EVIDENCE_COEFFICIENTS:
      return self->lists[section] = inches_evidence_coefficients_new (self->session, self->examiner);
    case INCHES_EVIDENCE_PROPERTIES:
      return self->lists[section] = inches_evidence_properties_new (self->session, self->examiner);
    case INCHES_EVIDENCE_LITERATURE:
      return self->lists[section] = inches_evidence_literature_new (self->session);
    case INCHES_EVIDENCE_HAPPENED:
    case INCHES_N_EVIDENCE_SECTIONS:
    default:
      return make_histories (self);
    }
}

static void
ensure_section (InchesEvidenceView *self,
                InchesEvidenceSection section)
{
  if (gtk_stack_get_child_by_name (GTK_STACK (self->stack), inches_evidence_section_get_id (section)) == NULL)
    gtk_stack_add_named (GTK_STACK (self->stack), make_section (self, section), inches_evidence_section_get_id (section));
}

static void
show_section (InchesEvidenceView *self,
              InchesEvidenceSection section)
{
  ensure_section (self, section);
  self->section = section;
  inches_session_set_section (self->session, section);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), inches_evidence_section_get_id (section));
  gtk_widget_set_visible (self->kind, section == INCHES_EVIDENCE_CLAIMS);
  gtk_widget_set_visible (self->weeks, section == INCHES_EVIDENCE_HAPPENED);
  gtk_widget_set_visible (self->foot, section != INCHES_EVIDENCE_CLAIMS && section != INCHES_EVIDENCE_LITERATURE);
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "section")),
                             g_variant_new_string (inches_evidence_section_get_id (section)));
  if (section == INCHES_EVIDENCE_HAPPENED)
    show_history (self);
  else
    filter_cb (self);
}

static void
section_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  InchesEvidenceSection section;

  if (inches_evidence_section_find (g_variant_get_string (parameter, NULL), &section))
    show_section (user_data, section);
}

/* Which one is shown is state of the session: a document brings its own. */
static void
follow_section (InchesEvidenceView *self)
{
  InchesEvidenceSection section = inches_session_get_section (self->session);

  if (section != self->section)
    show_section (self, section);
}

/* Whatever was searched for, what is led to is shown. */
static void
lead_to (InchesEvidenceView *self,
         InchesEvidenceSection section,
         const char         *id)
{
  InchesEvidenceRow *row;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), 0);
  show_section (self, section);
  row = inches_evidence_list_find (INCHES_EVIDENCE_LIST (self->lists[section]), id);
  if (row != NULL)
    inches_evidence_list_reveal (INCHES_EVIDENCE_LIST (self->lists[section]), row);
}

static void
claim_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  lead_to (user_data, INCHES_EVIDENCE_CLAIMS, g_variant_get_string (parameter, NULL));
}

static void
coefficient_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  InchesEvidenceView *self = user_data;

  inches_session_set_focus_coefficient (self->session, g_variant_get_string (parameter, NULL));
}

static void
focus_changed_cb (InchesEvidenceView *self)
{
  const char *id = inches_session_get_focus_coefficient (self->session);

  if (id != NULL)
    lead_to (self, INCHES_EVIDENCE_COEFFICIENTS, id);
}

/* The track that draws it is picked out on the timeline. */
static void
series_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  InchesEvidenceView *self = user_data;
  InchesChronicle *chronicle = inches_session_get_chronicle (self->session);
  InchesSeries *series = inches_chronicle_find_series (chronicle, g_variant_get_string (parameter, NULL));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "timeline");
  for (guint i = 0; i < inches_chronicle_get_n_tracks (chronicle); i++)
    if (g_ptr_array_find (inches_chronicle_get_track (chronicle, i)->series, series, NULL))
      inches_inquiry_set_highlight (inches_session_get_inquiry (self->session), inches_chronicle_get_track (chronicle, i)->id);
}

/* Sections not asked for yet, one at a time while nothing else is to be done. */
static gboolean
prepare_cb (gpointer user_data)
{
  InchesEvidenceView *self = user_data;

  for (guint i = 0; i < INCHES_N_EVIDENCE_SECTIONS; i++)
    if (gtk_stack_get_child_by_name (GTK_STACK (self->stack), inches_evidence_section_get_id (i)) == NULL)
      {
        ensure_section (self, i);
        return G_SOURCE_CONTINUE;
      }

  self->prepare_id = 0;

  return G_SOURCE_REMOVE;
}

static void
inches_evidence_view_map (GtkWidget *widget)
{
  InchesEvidenceView *self = INCHES_EVIDENCE_VIEW (widget);

  GTK_WIDGET_CLASS (inches_evidence_view_parent_class)->map (widget);

  inches_attendant_set_active (INCHES_ATTENDANT (self->examiner), TRUE);
}

static void
inches_evidence_view_unmap (GtkWidget *widget)
{
  InchesEvidenceView *self = INCHES_EVIDENCE_VIEW (widget);

  inches_attendant_set_active (INCHES_ATTENDANT (self->examiner), FALSE);

  GTK_WIDGET_CLASS (inches_evidence_view_parent_class)->unmap (widget);
}

static gboolean
inches_evidence_view_grab_focus (GtkWidget *widget)
{
  InchesEvidenceView *self = INCHES_EVIDENCE_VIEW (widget);

  return gtk_widget_grab_focus (self->buttons[self->section]);
}

static void
inches_evidence_view_dispose (GObject *object)
{
  InchesEvidenceView *self = INCHES_EVIDENCE_VIEW (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "evidence", NULL);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->foot, gtk_widget_unparent);
  g_clear_object (&self->actions);
  g_clear_object (&self->examiner);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_evidence_view_parent_class)->dispose (object);
}

static void
inches_evidence_view_class_init (InchesEvidenceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_evidence_view_dispose;
  widget_class->map = inches_evidence_view_map;
  widget_class->unmap = inches_evidence_view_unmap;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_evidence_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "evidenceview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_evidence_view_init (InchesEvidenceView *self)
{
  static const GActionEntry entries[] =
  {
    { .name = "section", .activate = section_cb, .parameter_type = "s", .state = "'claims'" },
    { .name = "claim", .activate = claim_cb, .parameter_type = "s" },
    { .name = "coefficient", .activate = coefficient_cb, .parameter_type = "s" },
    { .name = "series", .activate = series_cb, .parameter_type = "s" },
  };

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Evidence"), -1);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "evidence", G_ACTION_GROUP (self->actions));
}

static GtkWidget *
new_switch (InchesEvidenceView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kinds of evidence"), -1);
  gtk_widget_set_layout_manager (box, g_object_new (INCHES_TYPE_WRAP_LAYOUT, NULL));
  for (guint i = 0; i < INCHES_N_EVIDENCE_SECTIONS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (inches_evidence_section_get_name (i));

      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence.section");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", inches_evidence_section_get_id (i));
      gtk_box_append (GTK_BOX (box), button);
      self->buttons[i] = button;
    }

  return box;
}

static GtkWidget *
new_choice (const char *name,
            GStrv       names)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings ((const char *const *) names);

  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return choice;
}

static GtkWidget *
new_weeks (InchesEvidenceView *self)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  for (guint i = 0; i < self->n_presets; i++)
    g_strv_builder_add (names, inches_model_find_preset (inches_session_get_model (self->session), self->presets[i])->name);
  all = g_strv_builder_end (names);

  return new_choice (_("Weeks looked at"), all);
}

static void
add_bar (InchesEvidenceView *self)
{
  g_auto(GStrv) kinds = inches_evidence_claims_get_kinds (self->session);

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_layout_manager (self->bar, g_object_new (INCHES_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_add_css_class (self->bar, "evidence-bar");
  gtk_box_append (GTK_BOX (self->bar), new_switch (self));

  self->kind = new_choice (_("Claims shown"), kinds);
  gtk_box_append (GTK_BOX (self->bar), self->kind);
  self->weeks = new_weeks (self);
  gtk_box_append (GTK_BOX (self->bar), self->weeks);

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Show lines with …"), NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 14);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show lines with these words"), -1);
  gtk_box_append (GTK_BOX (self->bar), self->entry);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
}

GtkWidget *
inches_evidence_view_new (InchesOutlook *outlook)
{
  InchesEvidenceView *self = g_object_new (INCHES_TYPE_EVIDENCE_VIEW, NULL);

  self->session = g_object_ref (inches_outlook_get_session (outlook));
  self->examiner = inches_examiner_new (self->session);
  find_presets (self);

  add_bar (self);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  self->foot = gtk_label_new (_("Illustrative model of one argument. Not a forecast."));
  gtk_label_set_xalign (GTK_LABEL (self->foot), 0);
  gtk_label_set_wrap (GTK_LABEL (self->foot), TRUE);
  gtk_widget_add_css_class (self->foot, "evidence-foot");
  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));
  show_section (self, inches_session_get_section (self->session));

  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (filter_cb), self);
  g_signal_connect_swapped (self->weeks, "notify::selected", G_CALLBACK (show_history), self);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (filter_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (stop_cb), self);
  g_signal_connect_object (self->session, "notify::section", G_CALLBACK (follow_section), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::focus-coefficient", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  if (inches_session_get_focus_coefficient (self->session) != NULL)
    focus_changed_cb (self);
  self->prepare_id = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);

  return GTK_WIDGET (self);
}
