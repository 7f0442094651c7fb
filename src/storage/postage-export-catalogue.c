/* postage-export-catalogue.c - the list of all providers and plans, for people
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-catalogue.h"

#include <glib/gi18n-lib.h>

#include "storage/postage-export-grid.h"
#include "storage/postage-export-wrap.h"
#include "storage/postage-markdown.h"
#include "text/postage-text-date.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-plan.h"

#define N_COLUMNS 6
/* How many of a plan's currencies are named. */
#define MAX_CURRENCIES 2
/* How much of a plan's name fits beside the rest. */
#define MAX_NAME 36

/* "360dialog (360dialog), prices known on 22 November 2026" */
static char *
word_provider (const PostageProvider *provider)
{
  g_autofree char *date = postage_text_date (postage_provider_get_as_of (provider));

  /* Translators: a provider's name, its name in files, a date */
  return g_strdup_printf (_ ("%1$s (%2$s), prices known on %3$s"),
                          postage_text_label (postage_provider_get_name (provider)),
                          postage_provider_get_id (provider), date);
}

static char *
word_summary (const PostageCatalogue *catalogue)
{
  guint            n_providers = postage_catalogue_get_providers (catalogue)->len;
  guint            n_plans = postage_catalogue_get_plans (catalogue)->len;
  g_autofree char *providers = postage_text_count (n_providers);
  g_autofree char *plans = postage_text_count (n_plans);
  g_autofree char *as_of = postage_text_date (postage_catalogue_get_as_of (catalogue));

  /* Translators: a number of providers, a number of plans, a date */
  return g_strdup_printf (_ ("Providers: %1$s, plans: %2$s, prices known on %3$s at the latest"), providers, plans,
                          as_of);
}

static void
fill_heads (const char *heads[N_COLUMNS])
{
  /* Translators: the head of a column: the name of a plan in files and on the command line */
  heads[0] = C_ ("catalogue", "ID");
  heads[1] = C_ ("catalogue", "Plan");
  /* Translators: the head of a column: whether a plan can be bought */
  heads[2] = C_ ("catalogue", "Status");
  /* Translators: the head of a column: whom a plan is for */
  heads[3] = C_ ("catalogue", "For");
  /* Translators: the head of a column: the currencies of a plan's price lists */
  heads[4] = C_ ("catalogue", "Prices in");
  heads[5] = C_ ("catalogue", "Meta’s charges");
}

/* The cells behind the id. */
static void
fill_cells (const PostagePlan *plan,
            char              *cells[N_COLUMNS - 1])
{
  cells[0] = postage_text_plan_name (plan);
  cells[1] = g_strdup (postage_text_plan_status (plan));
  cells[2] = g_strdup (postage_text_audience (postage_plan_get_audience (plan)));
  cells[3] = postage_text_list (postage_plan_get_currencies (plan), MAX_CURRENCIES);
  cells[4] = g_strdup (postage_text_meta_treatment (postage_plan_get_meta_treatment (plan)));
}

static void
take_plan (PostageExportGrid *grid,
           const PostagePlan *plan)
{
  char *cells[N_COLUMNS - 1];

  fill_cells (plan, cells);
  postage_export_grid_take (grid, g_strdup_printf ("  %s", postage_plan_get_id (plan)));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      postage_export_grid_take (grid, postage_export_text_shorten (cells[i], MAX_NAME));
      g_free (cells[i]);
    }
}

GString *
postage_export_catalogue_table (const PostageCatalogue *catalogue)
{
  g_autoptr (PostageExportGrid) grid = NULL;
  const GPtrArray *providers;
  const char      *heads[N_COLUMNS];
  g_autofree char *summary = NULL;
  GString         *text;

  g_return_val_if_fail (catalogue != NULL, NULL);

  grid = postage_export_grid_new (N_COLUMNS);
  fill_heads (heads);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      postage_export_grid_align_left (grid, i);
      postage_export_grid_take (grid, i == 0 ? g_strdup_printf ("  %s", heads[i]) : g_strdup (heads[i]));
    }

  providers = postage_catalogue_get_providers (catalogue);
  for (guint i = 0; i < providers->len; i++)
    {
      const PostageProvider *provider = g_ptr_array_index (providers, i);
      const GPtrArray       *plans = postage_provider_get_plans (provider);

      postage_export_grid_take_line (grid, g_strdup (""));
      postage_export_grid_take_line (grid, word_provider (provider));
      for (guint j = 0; j < plans->len; j++)
        take_plan (grid, g_ptr_array_index (plans, j));
    }

  summary = word_summary (catalogue);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s\n\n", summary);
  postage_export_grid_append (grid, G_MAXUINT, text);
  postage_export_wrap (text, "", 0, 0);
  postage_export_wrap (text, _ ("postage-cli catalogue show ID tells every price of a plan, with its source."), 0, 0);
  return text;
}

GString *
postage_export_catalogue_markdown (const PostageCatalogue *catalogue)
{
  const GPtrArray *providers;
  const char      *heads[N_COLUMNS];
  g_autofree char *summary = NULL;
  GString         *markdown;

  g_return_val_if_fail (catalogue != NULL, NULL);

  markdown = g_string_new (NULL);
  summary = word_summary (catalogue);
  /* Translators: a title */
  postage_markdown_append_heading (markdown, 1, _ ("Providers and plans"));
  postage_markdown_append_paragraph (markdown, summary);

  fill_heads (heads);
  providers = postage_catalogue_get_providers (catalogue);
  for (guint i = 0; i < providers->len; i++)
    {
      const PostageProvider *provider = g_ptr_array_index (providers, i);
      const GPtrArray       *plans = postage_provider_get_plans (provider);
      g_autofree char       *title = word_provider (provider);

      postage_markdown_append_heading (markdown, 2, title);
      if (postage_provider_get_website (provider) != NULL)
        postage_markdown_append_paragraph (markdown, postage_provider_get_website (provider));
      g_string_append_c (markdown, '\n');
      for (guint j = 0; j < N_COLUMNS; j++)
        postage_markdown_append_cell (markdown, heads[j]);
      postage_markdown_end_row (markdown);
      postage_markdown_append_rule (markdown, N_COLUMNS, 0);
      for (guint j = 0; j < plans->len; j++)
        {
          const PostagePlan *plan = g_ptr_array_index (plans, j);
          char              *cells[N_COLUMNS - 1];

          fill_cells (plan, cells);
          postage_markdown_append_cell (markdown, postage_plan_get_id (plan));
          for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
            {
              postage_markdown_append_cell (markdown, cells[k]);
              g_free (cells[k]);
            }
          postage_markdown_end_row (markdown);
        }
    }
  return markdown;
}
