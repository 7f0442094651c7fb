/* postage-cli-own-plans.c - the catalogue that commands work with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-own-plans.h"

#include <glib/gi18n-lib.h>

#include "cli/postage-cli-output.h"
#include "core/postage-estimator.h"
#include "storage/postage-catalogue-choice.h"
#include "storage/postage-own-plans.h"
#include "storage/postage-own-rate-cards.h"
#include "storage/postage-storage-error.h"
#include "text/postage-text-list.h"

/* Returns: (transfer full): @bundled with the imported rate cards over it; tells which are left out. */
static PostageCatalogue *
add_rate_cards (PostageCatalogue *bundled)
{
  g_autoptr (GFile) folder = postage_own_rate_cards_get_default_folder ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  PostageCatalogue *catalogue = postage_own_rate_cards_load (bundled, folder, problems);

  for (guint i = 0; i < problems->len; i++)
    {
      /* Translators: %s is a message that names a file and what is wrong with it */
      g_autofree char *message = g_strdup_printf (_ ("an imported rate card is left out: %s"),
                                                  (const char *) problems->pdata[i]);

      postage_cli_fail (POSTAGE_EXIT_OK, message);
    }
  return catalogue;
}

PostageCatalogue *
postage_cli_load_catalogue (gboolean without_own_plans,
                            GError **error)
{
  g_autoptr (GFile) downloaded = postage_catalogue_store_get_default_folder ();
  g_autoptr (PostageCatalogueChoice) choice = postage_catalogue_choice_new (downloaded, error);
  g_autoptr (PostageCatalogue) base = NULL;
  g_autoptr (PostageOwnPlans) own = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  if (choice == NULL)
    return NULL;
  if (postage_catalogue_choice_get_problem (choice) != NULL)
    postage_cli_fail (POSTAGE_EXIT_OK, postage_catalogue_choice_get_problem (choice));
  base = add_rate_cards (postage_catalogue_choice_get_catalogue (choice));
  if (without_own_plans)
    return g_steal_pointer (&base);

  folder = postage_own_plans_get_default_folder ();
  own = postage_own_plans_load (base, folder);
  problems = postage_own_plans_dup_problems (own);
  for (guint i = 0; i < problems->len; i++)
    {
      /* Translators: %s is a message that names a file and what is wrong with it */
      g_autofree char *message = g_strdup_printf (_ ("your own plan is left out: %s"),
                                                  (const char *) problems->pdata[i]);

      postage_cli_fail (POSTAGE_EXIT_OK, message);
    }
  return postage_catalogue_ref (postage_own_plans_get_catalogue (own));
}

gboolean
postage_cli_check_own_plans (const PostageCatalogue *catalogue,
                             const PostageScenario  *scenario,
                             const char             *name,
                             GError                **error)
{
  g_autoptr (GPtrArray) missing = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && name != NULL, FALSE);

  missing = postage_estimator_list_missing (catalogue, scenario);
  if (missing->len == 0)
    return TRUE;

  list = postage_text_list (missing, 0);
  postage_storage_error_take (
    error, POSTAGE_STORAGE_ERROR_CONTENT, name, "$.plans",
    /* Translators: %s is a list of names such as “own.acme” */
    g_strdup_printf (_ ("expected own plans that are on this computer, found %s, which are not. Import their files in "
                        "Postage, or remove them from the scenario."),
                     list));
  return FALSE;
}
