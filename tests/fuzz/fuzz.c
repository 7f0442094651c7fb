/* fuzz.c - what the fuzz targets share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include <stdlib.h>

#include "core/postage-error.h"
#include "storage/postage-export-csv.h"
#include "storage/postage-export-json.h"
#include "storage/postage-export-table.h"
#include "storage/postage-json-guard.h"
#include "storage/postage-storage-error.h"

/* GLib itself would end the process by a trap, which libFuzzer takes for no finding. */
static GLogWriterOutput
abort_on_warning (GLogLevelFlags   level,
                  const GLogField *fields,
                  gsize            n_fields,
                  gpointer         user_data)
{
  GLogWriterOutput output = g_log_writer_default (level, fields, n_fields, user_data);

  if (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING))
    abort ();
  return output;
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_writer_func (abort_on_warning, NULL, NULL);
  return 0;
}

void
fuzz_assert_refused (GError **error)
{
  g_assert_nonnull (*error);
  g_assert_true ((*error)->domain == POSTAGE_STORAGE_ERROR || (*error)->domain == POSTAGE_ERROR);
  g_assert_cmpstr ((*error)->message, !=, "");
  g_assert_true (g_utf8_validate ((*error)->message, -1, NULL));
  g_debug ("%s", (*error)->message);
  g_clear_error (error);
}

static void
check_sums (const PostageEstimate *estimate)
{
  const GPtrArray    *lines = postage_estimate_get_lines (estimate);
  const PostageTotal *total = postage_estimate_get_total (estimate);
  PostageDecimal      shown = 0, exact = 0, of_components = 0;
  guint               n_lines = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);

      g_assert_cmpint (line->quantity, >=, 0);
      g_assert_true (line->exact.amount >= 0);
      g_assert_true (line->shown.amount >= 0);
      g_assert_cmpstr (line->shown.currency, ==, postage_estimate_get_currency (estimate));
      g_assert_cmpstr (line->exact.currency, ==, postage_estimate_get_billing_currency (estimate));
      if (total->complete)
        g_assert_false (line->flags & POSTAGE_LINE_UNKNOWN);
      shown += line->shown.amount;
      exact += line->converted.amount;
    }
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      const PostageTotal *part = postage_estimate_get_component (estimate, component);

      of_components += part->shown.amount;
      n_lines += part->n_lines;
      if (total->complete)
        g_assert_true (part->complete);
    }

  g_assert_true (total->shown.amount == shown);
  g_assert_true (total->exact.amount == exact);
  g_assert_true (of_components == shown);
  g_assert_cmpuint (n_lines, ==, lines->len);
  g_assert_cmpuint (total->n_lines, ==, lines->len);
}

/* What is written about the estimates is UTF-8, and the JSON is one that Postage itself would read. */
static void
check_exports (PostageCatalogue *catalogue,
               PostageScenario  *scenario,
               GPtrArray        *estimates)
{
  g_autoptr (GString) json = postage_export_json (catalogue, scenario, estimates);
  g_autoptr (GString) csv = postage_export_csv (estimates);
  g_autoptr (GString) table = postage_export_table (catalogue, scenario, estimates, TRUE);
  g_autoptr (GError) error = NULL;

  postage_json_guard_check (json->str, json->len, "estimates.json", &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate_len (csv->str, csv->len, NULL));
  g_assert_true (g_utf8_validate_len (table->str, table->len, NULL));
}

/* Estimating several plans at once, which share what Meta bills, comes to the same as estimating each by itself. */
static void
check_all (PostageCatalogue *catalogue,
           PostageScenario  *scenario,
           const GPtrArray  *plans,
           GPtrArray        *estimates)
{
  g_autoptr (PostageScenario) comparison = postage_scenario_begin_copy (scenario);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  postage_scenario_clear_plans (comparison);
  for (guint i = 0; i < plans->len; i++)
    postage_scenario_add_plan (comparison, postage_plan_get_id (g_ptr_array_index (plans, i)));
  postage_scenario_end (comparison);
  all = postage_estimator_estimate_all (catalogue, comparison, &error);
  if (all == NULL)
    {
      fuzz_assert_refused (&error);
      g_assert_cmpuint (estimates->len, <, plans->len);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, estimates->len);
  for (guint i = 0; i < all->len; i++)
    {
      PostageEstimate *one = g_ptr_array_index (estimates, i);
      PostageEstimate *of_all = g_ptr_array_index (all, i);

      g_assert_true (postage_estimate_get_total (one)->shown.amount ==
                     postage_estimate_get_total (of_all)->shown.amount);
      g_assert_true (postage_estimate_get_total (one)->exact.amount ==
                     postage_estimate_get_total (of_all)->exact.amount);
      g_assert_cmpint (postage_estimate_get_status (one), ==, postage_estimate_get_status (of_all));
      g_assert_cmpuint (postage_estimate_get_lines (one)->len, ==, postage_estimate_get_lines (of_all)->len);
    }
}

void
fuzz_check_estimates (PostageCatalogue *catalogue,
                      PostageScenario  *scenario,
                      const GPtrArray  *plans)
{
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);

  for (guint i = 0; i < plans->len; i++)
    {
      g_autoptr (GError) error = NULL;
      PostageEstimate *estimate =
        postage_estimator_estimate (catalogue, scenario, g_ptr_array_index (plans, i), &error);

      if (estimate == NULL)
        {
          fuzz_assert_refused (&error);
          continue;
        }
      g_assert_no_error (error);
      check_sums (estimate);
      g_ptr_array_add (estimates, estimate);
    }
  if (plans->len > 0)
    check_all (catalogue, scenario, plans, estimates);
  if (estimates->len > 0)
    check_exports (catalogue, scenario, estimates);
}
