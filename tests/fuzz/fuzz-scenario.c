/* fuzz-scenario.c - fuzz target: a scenario file
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be read is written and read again: nothing is lost, neither what the user entered nor members that the
 * program doesn't know, and writing it once more gives the same bytes. Then it is estimated.
 */
#include "fuzz.h"

#include <string.h>

#include "storage/postage-bundled.h"
#include "storage/postage-scenario-file.h"

/* Estimating with all plans of the catalogue would leave little time for other inputs. */
#define MAX_PLANS 3

static PostageCatalogue *
get_catalogue (void)
{
  static PostageCatalogue *catalogue = NULL;

  if (catalogue == NULL)
    {
      g_autoptr (GError) error = NULL;

      catalogue = postage_bundled_catalogue_load (&error);
      g_assert_no_error (error);
    }
  return catalogue;
}

static PostageScenarioFile *
read_written (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  PostageScenarioFile *file = postage_scenario_file_read ("written.postage", bytes, get_catalogue (), &error);

  g_assert_no_error (error);
  return file;
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The members that are kept: what is computed anew keeps none. */
static GPtrArray *
list_kept (const PostageScenarioFile *file)
{
  g_autoptr (GPtrArray) unknown = postage_scenario_file_dup_unknown (file);
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < unknown->len; i++)
    if (!g_str_has_prefix (g_ptr_array_index (unknown, i), "$.computed."))
      g_ptr_array_add (kept, g_strdup (g_ptr_array_index (unknown, i)));
  return kept;
}

static void
assert_same (const PostageScenarioFile *one,
             const PostageScenarioFile *other)
{
  g_autoptr (GPtrArray) unknown = list_kept (one);
  g_autoptr (GPtrArray) other_unknown = list_kept (other);
  const PostageRecord *computed = postage_scenario_file_get_computed (one);
  const PostageRecord *other_computed = postage_scenario_file_get_computed (other);

  g_assert_true (postage_scenario_equal (postage_scenario_file_get_scenario (one),
                                         postage_scenario_file_get_scenario (other)));
  g_assert_true (postage_scenario_file_get_as_of (one) == postage_scenario_file_get_as_of (other));
  g_assert_true ((computed == NULL) == (other_computed == NULL));
  g_assert_true (computed == NULL || postage_record_equal (computed, other_computed));
  g_ptr_array_sort (unknown, compare_paths);
  g_ptr_array_sort (other_unknown, compare_paths);
  g_assert_cmpuint (unknown->len, ==, other_unknown->len);
  for (guint i = 0; i < unknown->len; i++)
    g_assert_cmpstr (g_ptr_array_index (unknown, i), ==, g_ptr_array_index (other_unknown, i));
}

/* @file with @scenario, and with what @other says was computed. */
static PostageScenarioFile *
with_computed (const PostageScenarioFile *file,
               PostageScenario           *scenario,
               const PostageScenarioFile *other)
{
  PostageRecord *computed = postage_scenario_file_get_computed (other);
  g_autoptr (PostageScenarioFile) replaced =
    postage_scenario_file_replace (file, scenario, postage_scenario_file_get_as_of (other));

  return computed != NULL ? postage_scenario_file_set_computed (replaced, computed) : g_steal_pointer (&replaced);
}

/* @file with another name, so that it isn't written as it was read. */
static PostageScenarioFile *
rename (const PostageScenarioFile *file)
{
  PostageScenario *old = postage_scenario_file_get_scenario (file);
  g_autoptr (PostageScenario) scenario = postage_scenario_begin_copy (old);
  g_autofree char *name = g_strconcat (postage_scenario_get_name (old), "+", NULL);

  postage_scenario_set_name (scenario, name);
  postage_scenario_end (scenario);
  return with_computed (file, scenario, file);
}

static void
check_writing (const PostageScenarioFile *file)
{
  g_autoptr (PostageScenarioFile) renamed = rename (file);
  g_autoptr (GBytes) bytes = postage_scenario_file_serialize (renamed);
  g_autoptr (PostageScenarioFile) again = read_written (bytes);
  g_autoptr (PostageScenarioFile) back =
    with_computed (again, postage_scenario_file_get_scenario (file), file);
  g_autoptr (GBytes) back_bytes = postage_scenario_file_serialize (back);
  g_autoptr (PostageScenarioFile) third = read_written (back_bytes);
  g_autoptr (PostageScenarioFile) third_renamed = rename (third);
  g_autoptr (GBytes) third_bytes = postage_scenario_file_serialize (third_renamed);

  assert_same (renamed, again);
  assert_same (file, third);
  g_assert_true (g_bytes_equal (bytes, third_bytes));
}

static void
estimate (PostageScenario *scenario)
{
  PostageCatalogue *catalogue = get_catalogue ();
  const GPtrArray  *all = postage_catalogue_get_plans (catalogue);
  const GPtrArray  *wanted = postage_scenario_get_plans (scenario);
  const char       *baseline = postage_scenario_get_baseline (scenario);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();

  for (guint i = 0; i < MIN (wanted->len, MAX_PLANS); i++)
    g_ptr_array_add (plans, postage_catalogue_get_plan (catalogue, g_ptr_array_index (wanted, i)));
  for (guint i = plans->len; i < MAX_PLANS; i++)
    {
      PostagePlan *plan = g_ptr_array_index (all, i * (all->len - 1) / (MAX_PLANS - 1));

      if (!g_ptr_array_find (plans, plan, NULL))
        g_ptr_array_add (plans, plan);
    }
  /* Today's plan is estimated with the others anyhow. */
  if (baseline != NULL && !g_ptr_array_find (plans, postage_catalogue_get_plan (catalogue, baseline), NULL))
    g_ptr_array_add (plans, postage_catalogue_get_plan (catalogue, baseline));
  fuzz_check_estimates (catalogue, scenario, plans);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) input = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageScenarioFile) file = NULL;
  g_autoptr (GBytes) unchanged = NULL;

  file = postage_scenario_file_read ("fuzz.postage", input, get_catalogue (), &error);
  if (file == NULL)
    {
      fuzz_assert_refused (&error);
      return 0;
    }
  g_assert_no_error (error);

  unchanged = postage_scenario_file_serialize (file);
  g_assert_true (g_bytes_equal (unchanged, input));
  check_writing (file);
  estimate (postage_scenario_file_get_scenario (file));
  return 0;
}
