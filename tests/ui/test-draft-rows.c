/* test-draft-rows.c - the rows that edit an own plan show what the user has called things
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "model/postage-plan-draft.h"
#include "ui-fixture.h"
#include "ui/postage-draft-set-row.h"

#define NAME "R&D <b>support"

/* A share of other charges lists them, by names that are no markup. */
static void
test_names (void)
{
  g_autoptr (PostageSession) session = ui_fixture_session ();
  PostageCatalogue *catalogue = postage_session_get_catalogue (session);
  g_autoptr (PostageOwnPlans) own = postage_own_plans_load (catalogue, NULL);
  g_autoptr (PostagePlanDraft) draft =
    postage_plan_draft_new (own, "USD", 20261120, postage_month_new (2026, 11));
  PostageDraft            *plan = postage_plan_draft_get_plan (draft);
  PostageDraft            *named = postage_draft_add (plan);
  PostageDraft            *share = postage_draft_add (plan);
  const PostageDraftField *field = postage_draft_field_find (POSTAGE_DRAFT_PRICE, "charges");
  g_autoptr (PostageDraft) price = g_list_model_get_item (postage_draft_get_children (share), 0);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row;

  postage_draft_set (named, "name", NAME);
  postage_draft_set (share, "model", "percentage");
  postage_draft_set (price, "of", "charges");
  row = postage_draft_set_row_new (price, field, catalogue);
  gtk_window_set_child (GTK_WINDOW (window), row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_nonnull (ui_fixture_find_row (row, NAME));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), !=, NAME);

  postage_draft_set (price, "charges", postage_draft_get_id (named));
  postage_draft_set_row_refresh (POSTAGE_DRAFT_SET_ROW (row));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, NAME);
  /* Once as the choice, once as what is chosen. */
  g_assert_true (ui_fixture_says (row, NAME));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/draft-rows/names", test_names);

  return g_test_run ();
}
