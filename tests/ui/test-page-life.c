/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages go with their window, and leave nothing behind: the toolkit warns of it, and a warning ends this test. */
#include "comes.h"
#include "inches-compare-view.h"
#include "inches-evidence-view.h"
#include "inches-outlook-view.h"
#include "inches-panel.h"
#include "inches-precedents-view.h"
#include "inches-table-view.h"
#include "inches-timeline-page.h"
#include "inches-timeline-view.h"
#include "inches-why-view.h"
#include "session-fixture.h"
#include "window-fixture.h"

#include <adwaita.h>

static InchesOutlook *outlook;

/* A weak pointer is cleared by then. */
static gboolean
is_gone (gpointer page)
{
  return *(GtkWidget **) page == NULL;
}

static void
check_goes (GtkWidget *page)
{
  GtkWidget *window = window_fixture_show (page, 1000, 780);

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  window_fixture_settle (window);
  gtk_window_destroy (GTK_WINDOW (window));
  if (!comes (is_gone, &page))
    g_error ("%u references are left", G_OBJECT (page)->ref_count);
}

static void
test_model_pages (void)
{
  check_goes (inches_outlook_view_new (outlook));
  check_goes (inches_compare_view_new (outlook));
  check_goes (inches_why_view_new (outlook));
  check_goes (inches_evidence_view_new (outlook));
  check_goes (inches_panel_new (inches_outlook_get_session (outlook)));
}

static void
test_record_pages (void)
{
  InchesSession *session = inches_outlook_get_session (outlook);

  check_goes (inches_timeline_page_new (session, inches_timeline_view_new (session)));
  check_goes (inches_table_view_new (session, NULL));
  check_goes (inches_precedents_view_new (session));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesSession) session = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  session = session_fixture_new ();
  outlook = inches_outlook_new (session);

  g_test_add_func ("/page-life/model", test_model_pages);
  g_test_add_func ("/page-life/record", test_record_pages);

  status = g_test_run ();
  g_object_unref (outlook);

  return status;
}
