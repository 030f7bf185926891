/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-model-pages.h"

#include "inches-compare-view.h"
#include "inches-evidence-view.h"
#include "inches-why-view.h"

#define PREPARE_DELAY 2000 /* ms after the start until a page not shown yet is made */
#define PREPARE_PITCH 400  /* ms from one to the next: the window stays alive between them */

/* Named as the charts they show, in the order of the window. A page more is a line here
 * and one in inches-page-switch.c. */
static const struct
{
  const char  *id;
  GtkWidget *(*make) (InchesOutlook *outlook);
} pages[] = {
  { "compare", inches_compare_view_new },
  { "why", inches_why_view_new },
  { "evidence", inches_evidence_view_new },
};

static gboolean
make (InchesModelPages *self,
      guint             page)
{
  if (gtk_stack_get_child_by_name (self->stack, pages[page].id) != NULL)
    return FALSE;

  gtk_stack_add_named (self->stack, pages[page].make (self->outlook), pages[page].id);

  return TRUE;
}

/* One at a time, before anybody asks for it, and after everything that is seen at the start. */
static gboolean
prepare_cb (gpointer user_data)
{
  InchesModelPages *self = user_data;

  self->prepare_id = 0;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (make (self, i))
      {
        self->prepare_id = g_timeout_add_full (G_PRIORITY_LOW, PREPARE_PITCH, prepare_cb, self, NULL);
        break;
      }

  return G_SOURCE_REMOVE;
}

/* @self must outlive stack and outlook, or be cleared before. */
void
inches_model_pages_add (InchesModelPages *self,
                        GtkStack         *stack,
                        InchesOutlook    *outlook)
{
  self->stack = stack;
  self->outlook = outlook;
  self->prepare_id = g_timeout_add_full (G_PRIORITY_LOW, PREPARE_DELAY, prepare_cb, self, NULL);
}

void
inches_model_pages_ensure (InchesModelPages *self,
                           const char       *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].id, id))
      make (self, i);
}

void
inches_model_pages_clear (InchesModelPages *self)
{
  g_clear_handle_id (&self->prepare_id, g_source_remove);
}
