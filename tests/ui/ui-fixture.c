/* ui-fixture.c - a window of the test's own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include "storage/postage-bundled.h"
#include "ui/postage-application.h"
#include "ui/postage-starters.h"

void
ui_fixture_init (int    *argc,
                 char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  postage_application_register_resource ();
}

AdwApplication *
ui_fixture_application (void)
{
  AdwApplication *application = ADW_APPLICATION (postage_application_new (G_APPLICATION_NON_UNIQUE));
  g_autoptr (GError) error = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

PostageWindow *
ui_fixture_window (AdwApplication *application)
{
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (PostageScenarioFile) document = NULL;
  g_autoptr (PostageSession) session = NULL;
  g_autoptr (GError) error = NULL;

  catalogue = postage_bundled_catalogue_load (&error);
  g_assert_no_error (error);
  document = postage_starters_read (POSTAGE_STARTER_SAMPLE, catalogue,
                                    postage_application_get_settings (POSTAGE_APPLICATION (application)));
  session = postage_session_new (catalogue, document, &error);
  g_assert_no_error (error);
  return postage_window_new (application, session);
}

GtkWidget *
ui_fixture_find (GtkWidget *widget,
                 GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_fixture_find (child, type);
  return found;
}

void
ui_fixture_count (guint *count)
{
  (*count)++;
}

void
ui_fixture_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}
