/* model-fixture.c - a session on the bundled sample, for the tests of the model
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "storage/postage-bundled.h"

PostageCatalogue *
model_fixture_catalogue (void)
{
  static PostageCatalogue *catalogue;

  if (catalogue == NULL)
    {
      g_autoptr (GError) error = NULL;

      catalogue = postage_bundled_catalogue_load (&error);
      g_assert_no_error (error);
    }
  return catalogue;
}

PostageSession *
model_fixture_session (void)
{
  g_autoptr (GBytes) sample = postage_bundled_sample_scenario ();
  g_autoptr (PostageScenarioFile) document = NULL;
  g_autoptr (GError) error = NULL;
  PostageSession *session;

  document = postage_scenario_file_read ("sample.postage", sample, model_fixture_catalogue (), &error);
  g_assert_no_error (error);
  session = postage_session_new (model_fixture_catalogue (), document, &error);
  g_assert_no_error (error);
  return session;
}

PostageSessionRow *
model_fixture_row (PostageSession *session,
                   guint           position)
{
  g_autoptr (PostageSessionRow) row = g_list_model_get_item (postage_session_get_rows (session), position);

  g_assert_nonnull (row);
  return row;
}

void
model_fixture_assert_totals (PostageSession *session,
                             const char     *totals)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (postage_session_get_rows (session)); i++)
    {
      PostageEstimate    *estimate = postage_session_row_get_estimate (model_fixture_row (session, i));
      const PostageTotal *total = postage_estimate_get_total (estimate);
      g_autofree char    *amount = postage_decimal_to_string (total->shown.amount, 2);

      g_string_append_printf (found, "%s%s%s", i > 0 ? " " : "",
                              postage_estimate_get_status (estimate) == POSTAGE_STATUS_COMPLETE ? "" : ">=", amount);
    }
  g_assert_cmpstr (found->str, ==, totals);
}

static void
on_notify (GObject    *object,
           GParamSpec *pspec,
           guint      *count)
{
  (*count)++;
}

void
model_fixture_count (gpointer    object,
                     const char *property,
                     guint      *count)
{
  g_autofree char *signal = property != NULL ? g_strconcat ("notify::", property, NULL) : g_strdup ("notify");

  g_signal_connect (object, signal, G_CALLBACK (on_notify), count);
}

void
model_fixture_wait (const gboolean *condition)
{
  while (!*condition)
    g_main_context_iteration (NULL, TRUE);
}
