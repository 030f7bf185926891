/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-session-private.h"

#include <glib/gi18n-lib.h>

#include "inches-export.h"

/** inches_session_get_briefing: Returns: (transfer none): the steps to be presented; may have none */
InchesBriefing *
inches_session_get_briefing (InchesSession *self)
{
  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);
  return inches_content_get_briefing (self->content);
}

/**
 * inches_session_set_briefing:
 * @briefing: all of it
 *
 * An edit of the document: a step of the trail that says what differs, and can be undone.
 */
void
inches_session_set_briefing (InchesSession  *self,
                             InchesBriefing *briefing)
{
  g_autoptr(InchesContent) content = NULL;

  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (briefing != NULL);

  content = inches_content_with_briefing (self->content, briefing);
  inches_session_edit (self, content, NULL);
}

static InchesStepSettings *
settings_of (InchesSession  *self,
             const char     *preset,
             const char     *name,
             InchesScenario *scenario,
             InchesSheet    *sheet)
{
  InchesSheet *own = inches_model_get_sheet (self->model, 0);

  return inches_step_settings_new (preset, name, scenario, sheet == own ? NULL : sheet);
}

static GPtrArray *
list_rivals (InchesSession *self)
{
  GPtrArray *pinned = inches_content_get_pinned (self->content);
  GPtrArray *rivals = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_step_settings_unref);

  for (guint i = 0; i < pinned->len; i++)
    {
      InchesPinned *one = pinned->pdata[i];

      g_ptr_array_add (rivals, settings_of (self, inches_pinned_get_preset (one), inches_pinned_get_name (one),
                                            inches_pinned_get_scenario (one), inches_pinned_get_sheet (one)));
    }

  return rivals;
}

/**
 * inches_session_make_step:
 * @from: (nullable): a step whose words are kept; %NULL: a new one
 *
 * Returns: (transfer full): a step that shows what is shown now: the page's chart, how
 *   it is looked at, what the model is set to and what is pinned
 */
InchesBriefingStep *
inches_session_make_step (InchesSession      *self,
                          InchesBriefingStep *from)
{
  g_autoptr(InchesViewState) view = NULL;
  g_autoptr(InchesStepSettings) settings = NULL;
  g_autoptr(GPtrArray) rivals = NULL;
  g_autofree char *id = NULL;
  InchesStepParts parts;
  InchesChart chart;

  g_return_val_if_fail (INCHES_IS_SESSION (self), NULL);

  view = inches_session_get_view_state (self);
  rivals = list_rivals (self);
  settings = settings_of (self, inches_content_get_preset (self->content), inches_content_get_preset_name (self->content),
                          inches_content_get_scenario (self->content), inches_content_get_sheet (self->content));
  id = inches_briefing_make_id (inches_session_get_briefing (self));
  inches_step_parts_init (&parts, id);
  if (from != NULL)
    parts = *inches_briefing_step_get_parts (from);

  /* Pages are named as the charts they show; one that shows none leaves the step's as it is. */
  if (inches_export_find_chart (self->page, &chart))
    {
      parts.chart = self->page;
      if (from == NULL)
        parts.title = inches_chart_get_name (chart);
    }
  parts.view = view;
  parts.settings = settings;
  parts.rivals = rivals;

  return inches_briefing_step_new (&parts);
}

static InchesContent *
with_settings (InchesSession      *self,
               InchesContent      *content,
               InchesStepSettings *settings)
{
  InchesSheet *sheet = inches_step_settings_get_sheet (settings);
  g_autoptr(InchesContent) with_scenario = inches_content_with_scenario (content, inches_step_settings_get_scenario (settings));
  g_autoptr(InchesContent) with_preset = inches_content_with_preset (with_scenario, inches_step_settings_get_preset (settings),
                                                                     inches_step_settings_get_name (settings));

  return inches_content_with_sheet (with_preset, sheet != NULL ? sheet : inches_model_get_sheet (self->model, 0));
}

/* Rivals that are known here, as many as can be pinned. */
static InchesContent *
with_rivals (InchesSession *self,
             InchesContent *content,
             GPtrArray     *rivals)
{
  g_autoptr(GPtrArray) list = inches_pinned_list_new ();

  for (guint i = 0; rivals != NULL && i < rivals->len && list->len < INCHES_PINNED_MOST; i++)
    {
      InchesStepSettings *rival = rivals->pdata[i];
      InchesSheet *sheet = inches_step_settings_get_sheet (rival);
      g_autofree char *id = inches_pinned_list_make_id (list);
      g_autoptr(InchesPinned) pinned = NULL;
      GPtrArray *longer;

      if (inches_step_settings_get_scenario (rival) == NULL || !inches_pinned_check_name (inches_step_settings_get_name (rival)))
        continue;

      pinned = inches_pinned_new (id, inches_step_settings_get_name (rival), inches_step_settings_get_scenario (rival),
                                  sheet != NULL ? sheet : inches_model_get_sheet (self->model, 0), inches_step_settings_get_preset (rival));
      longer = inches_pinned_list_with (list, pinned);
      g_ptr_array_unref (list);
      list = longer;
    }

  return inches_content_with_pinned (content, list);
}

static void
apply_settings (InchesSession         *self,
                const InchesStepParts *parts)
{
  g_autoptr(InchesContent) content = inches_content_ref (self->content);
  /* Translators: %s is the title of a step of a briefing. */
  g_autofree char *words = g_strdup_printf (_("Settings of the step “%s”"), parts->title);

  if (parts->settings != NULL && inches_step_settings_get_scenario (parts->settings) != NULL)
    {
      InchesContent *changed = with_settings (self, content, parts->settings);

      inches_content_unref (content);
      content = changed;
    }
  if (parts->rivals != NULL)
    {
      InchesContent *changed = with_rivals (self, content, parts->rivals);

      inches_content_unref (content);
      content = changed;
    }

  inches_session_edit (self, content, words);
}

/**
 * inches_session_apply_step:
 * @step: a step of a briefing
 * @notes: (out) (optional) (transfer full) (element-type utf8): sentences about what the
 *   step names and is not here; empty if all is
 *
 * Shows what the step shows. What the model is set to is an edit, one step of the trail;
 * how the document is looked at is not.
 */
void
inches_session_apply_step (InchesSession       *self,
                           InchesBriefingStep  *step,
                           GPtrArray          **notes)
{
  const InchesStepParts *parts;
  g_autoptr(GPtrArray) missing = NULL;

  g_return_if_fail (INCHES_IS_SESSION (self));
  g_return_if_fail (step != NULL);

  parts = inches_briefing_step_get_parts (step);
  apply_settings (self, parts);
  if (parts->view != NULL)
    inches_session_apply_view_state (self, parts->view, &missing);
  if (missing == NULL)
    missing = g_ptr_array_new_with_free_func (g_free);
  if (parts->settings != NULL && inches_step_settings_get_scenario (parts->settings) == NULL)
    g_ptr_array_add (missing, g_strdup_printf (_("This step names a preset “%s”, which is not here."),
                                               inches_step_settings_get_preset (parts->settings)));
  if (notes != NULL)
    *notes = g_steal_pointer (&missing);
}
