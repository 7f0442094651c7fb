/* ui-fixture.c - a window of the test's own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include "ui/postage-steady-label.h"

#include "model/postage-session-compared.h"
#include "storage/postage-bundled.h"
#include "ui/postage-application.h"
#include "ui/postage-settings.h"
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

PostageSession *
ui_fixture_session (void)
{
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (PostageScenarioFile) document = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GError) error = NULL;
  PostageSession *session;

  catalogue = postage_bundled_catalogue_load (&error);
  g_assert_no_error (error);
  settings = postage_settings_new ();
  document = postage_starters_read (POSTAGE_STARTER_SAMPLE, catalogue, settings);
  session = postage_session_new (catalogue, document, &error);
  g_assert_no_error (error);
  return session;
}

/* A copy of @record, made on 10 October, with other authentication prices. */
static PostageRecord *
alter (const PostageRecord *record)
{
  PostageRecord *altered = postage_record_begin (postage_record_get_month (record), "USD", 20261010);
  g_autoptr (GPtrArray) countries = postage_record_dup_destinations (record);

  for (guint i = 0; i < countries->len; i++)
    postage_record_add_destination (altered, countries->pdata[i],
                                    postage_record_get_market (record, countries->pdata[i]));
  for (guint i = 0; i < postage_record_get_n_plans (record); i++)
    {
      const PostageRecordPlan *plan = postage_record_get_plan (record, i);

      postage_record_add_plan (altered, plan->id, plan->billing_currency, plan->status);
      for (guint j = 0; j < plan->entries->len; j++)
        {
          PostageRecordEntry entry = g_array_index (plan->entries, PostageRecordEntry, j);

          if (postage_record_entry_is_meta (&entry) && entry.category == POSTAGE_CATEGORY_AUTHENTICATION)
            {
              entry.price = POSTAGE_DECIMAL_ONE / 250;
              entry.billed = entry.amount = 20 * POSTAGE_DECIMAL_ONE;
            }
          postage_record_add_entry (altered, &entry);
        }
    }
  g_assert_true (postage_record_end (altered, NULL));
  return altered;
}

PostageScenarioFile *
ui_fixture_document_with_changes (void)
{
  g_autoptr (PostageSession) session = ui_fixture_session ();
  PostageCatalogue *catalogue = postage_session_get_catalogue (session);
  PostageScenario  *scenario = postage_session_get_scenario (session);
  g_autoptr (GPtrArray) estimates = postage_session_dup_compared (session);
  g_autoptr (PostageRecord) record = postage_record_new_of_estimates (catalogue, scenario, estimates);
  g_autoptr (PostageRecord) altered = alter (record);
  g_autoptr (PostageScenarioFile) file = postage_scenario_file_new (scenario, 20261010);

  return postage_scenario_file_set_computed (file, altered);
}

PostageWindow *
ui_fixture_window (AdwApplication *application)
{
  g_autoptr (PostageSession) session = ui_fixture_session ();

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

GtkWidget *
ui_fixture_find_row (GtkWidget  *widget,
                     const char *title)
{
  GtkWidget *found = NULL;

  /* An expander comes before the row within that has its title, too. */
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = ui_fixture_find_row (child, title);
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

static void
on_read (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_assert_no_error (error);
}

char *
ui_fixture_read_clipboard (GtkWidget *widget)
{
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  char              *text = NULL;
  GString           *plain;

  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  g_assert_true (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));

  gdk_clipboard_read_text_async (clipboard, NULL, on_read, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  plain = g_string_new (text);
  g_string_replace (plain, "\u00a0", " ", 0);
  g_free (text);
  return g_string_free (plain, FALSE);
}

const char *
ui_fixture_get_text (GtkWidget *widget)
{
  if (POSTAGE_IS_STEADY_LABEL (widget))
    return postage_steady_label_get_text (POSTAGE_STEADY_LABEL (widget));
  return GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget)) : NULL;
}

gboolean
ui_fixture_says (GtkWidget  *widget,
                 const char *text)
{
  if (!gtk_widget_get_visible (widget) && !GTK_IS_ROOT (widget))
    return FALSE;
  if (ui_fixture_get_text (widget) != NULL)
    {
      g_autoptr (GString) label = g_string_new (ui_fixture_get_text (widget));

      g_string_replace (label, "\u00a0", " ", 0);
      return g_str_equal (label->str, text);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ui_fixture_says (child, text))
      return TRUE;
  return FALSE;
}

AdwMessageDialog *
ui_fixture_wait_dialog (void)
{
  while (TRUE)
    {
      GList     *windows = gtk_window_list_toplevels ();
      GtkWidget *found = NULL;

      for (GList *l = windows; l != NULL && found == NULL; l = l->next)
        if (ADW_IS_MESSAGE_DIALOG (l->data))
          found = l->data;
      g_list_free (windows);
      if (found != NULL)
        return ADW_MESSAGE_DIALOG (found);
      g_main_context_iteration (NULL, TRUE);
    }
}
