/* report-fixture.c - reports about bundled plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report-fixture.h"

#include "core/postage-estimator.h"
#include "storage-fixture.h"

static PostageScenario *
create_scenario (const char *name,
                 gint64      quantity)
{
  PostageScenario   *scenario = postage_scenario_begin (postage_month_new (2026, 11));
  PostageDestination destination;

  postage_scenario_set_name (scenario, name);
  postage_destination_init (&destination, "BR");
  destination.sent[POSTAGE_CATEGORY_MARKETING] = quantity;
  postage_scenario_add_destination (scenario, &destination);
  postage_destination_init (&destination, "DE");
  destination.sent[POSTAGE_CATEGORY_AUTHENTICATION] = quantity / 2;
  postage_scenario_add_destination (scenario, &destination);
  postage_scenario_end (scenario);
  return scenario;
}

static GPtrArray *
estimate (PostageCatalogue *catalogue,
          PostageScenario  *scenario,
          const char       *plans)
{
  g_auto (GStrv) ids = g_strsplit (plans, " ", -1);
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *estimates;

  if (g_str_equal (plans, "all"))
    chosen = postage_estimator_list_plans (catalogue, scenario);
  else
    {
      chosen = g_ptr_array_new ();
      for (char **id = ids; *id != NULL; id++)
        if (**id != '\0')
          {
            g_assert_nonnull (postage_catalogue_get_plan (catalogue, *id));
            g_ptr_array_add (chosen, postage_catalogue_get_plan (catalogue, *id));
          }
    }
  estimates = postage_estimator_estimate_plans (catalogue, scenario, chosen, NULL, &error);
  g_assert_no_error (error);
  return estimates;
}

void
report_fixture_init (ReportFixture *self,
                     const char    *name,
                     const char    *plans,
                     gint64         quantity)
{
  static const PostageChartKind kinds[] = { POSTAGE_CHART_KIND_COMPARE, POSTAGE_CHART_KIND_DIFFERENCE };

  *self = (ReportFixture){ 0 };
  self->options.catalogue = storage_fixture_catalogue ();
  self->options.scenario = create_scenario (name, quantity);
  self->options.estimates = estimate (self->options.catalogue, self->options.scenario, plans);
  self->options.charts = self->charts;
  if (self->options.estimates->len > 0)
    self->options.n_charts = G_N_ELEMENTS (self->charts);
  for (guint i = 0; i < self->options.n_charts; i++)
    postage_chart_request_init (&self->charts[i], kinds[i], self->options.estimates);
  postage_report_page_size_init (&self->options.size, POSTAGE_REPORT_A4);
}

void
report_fixture_clear (ReportFixture *self)
{
  g_clear_pointer (&self->options.scenario, postage_scenario_unref);
  g_clear_pointer (&self->options.estimates, g_ptr_array_unref);
}

PostageReport *
report_fixture_create (const ReportFixture *self)
{
  g_autoptr (GError) error = NULL;
  PostageReport *report = postage_report_new (&self->options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return report;
}

char *
report_fixture_read (const PostageReport *report,
                     guint                page)
{
  GString *texts = g_string_new ("\n");

  for (guint i = 0; i < postage_report_get_n_texts (report, page); i++)
    {
      PostageChartArea area;
      g_autofree char *text = postage_report_get_text (report, page, i, &area);

      g_string_append_printf (texts, "%s\n", text);
    }
  return g_string_free (texts, FALSE);
}

char *
report_fixture_read_all (const PostageReport *report)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < postage_report_get_n_pages (report); i++)
    {
      g_autofree char *page = report_fixture_read (report, i);

      g_string_append (texts, page);
    }
  return g_string_free (texts, FALSE);
}
