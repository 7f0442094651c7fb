/* postage-report-sources.c - where everything was read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "chart/postage-report-parts.h"
#include "text/postage-text-names.h"
#include "text/postage-text-source.h"

/* Whose pages they are, each once and in the order of their first appearance. */
typedef struct
{
  char      *owner;
  GPtrArray *sources; /* (element-type utf8) */
} Group;

static void
free_group (gpointer data)
{
  Group *group = data;

  g_free (group->owner);
  g_ptr_array_unref (group->sources);
  g_free (group);
}

/* Takes @source (nullable). */
static void
take (GPtrArray  *groups,
      const char *owner,
      char       *source)
{
  Group *group = NULL;

  if (source == NULL)
    return;
  for (guint i = 0; i < groups->len && group == NULL; i++)
    if (g_str_equal (((Group *) g_ptr_array_index (groups, i))->owner, owner))
      group = g_ptr_array_index (groups, i);
  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      group->owner = g_strdup (owner);
      group->sources = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (groups, group);
    }
  if (g_ptr_array_find_with_equal_func (group->sources, source, g_str_equal, NULL))
    g_free (source);
  else
    g_ptr_array_add (group->sources, source);
}

static void
take_lines (GPtrArray             *groups,
            const PostageEstimate *estimate,
            const GPtrArray       *lines)
{
  const char *provider = postage_text_label (postage_provider_get_name (postage_estimate_get_provider (estimate)));
  /* Translators: above pages of the company Meta that were read */
  const char *meta = _ ("Meta’s rates and rules");

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);
      const gboolean     is_meta = postage_line_is_meta (line);

      take (groups, is_meta ? meta : provider, postage_text_line_source (line));
      if (line->rule != NULL)
        take (groups, meta, postage_text_source (postage_billing_rule_get_source (line->rule)));
    }
}

static void
take_estimate (GPtrArray             *groups,
               const PostageEstimate *estimate)
{
  const PostageExchangeRate *rate = postage_estimate_get_exchange (estimate);
  PostageSource             *meta = postage_plan_get_meta_source (postage_estimate_get_plan (estimate));

  take_lines (groups, estimate, postage_estimate_get_lines (estimate));
  take_lines (groups, estimate, postage_estimate_get_one_off_lines (estimate));
  if (meta != NULL)
    take (groups, postage_text_label (postage_provider_get_name (postage_estimate_get_provider (estimate))),
          postage_text_source (meta));
  if (rate != NULL)
    /* Translators: above rates by which amounts were converted from one currency into another */
    take (groups, _ ("Rates of exchange"), postage_text_exchange (rate));
}

void
postage_report_add_sources (PostageReportFlow *flow,
                            const GPtrArray   *estimates)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (free_group);

  for (guint i = 0; i < estimates->len; i++)
    take_estimate (groups, g_ptr_array_index (estimates, i));
  if (groups->len > 0)
    /* Translators: a heading above the pages that were read */
    postage_report_flow_add_heading (flow, _ ("Sources"), 0);
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = g_ptr_array_index (groups, i);

      postage_report_flow_add_heading (flow, group->owner, 1);
      for (guint j = 0; j < group->sources->len; j++)
        postage_report_flow_add_item (flow, g_ptr_array_index (group->sources, j), POSTAGE_REPORT_SMALL);
    }
}
