/* postage-export-difference-markdown.c - what plans cost before and after, as Markdown
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-difference.h"

#include <glib/gi18n-lib.h>

#include "storage/postage-markdown.h"
#include "text/postage-text-difference.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-plan.h"

static void
take_cell (GString *markdown,
           char    *text)
{
  postage_markdown_append_cell (markdown, text);
  g_free (text);
}

static void
append_change (GString                       *markdown,
               const PostageExportDifference *self,
               const PostagePlanDifference   *plan,
               const PostageChange           *change)
{
  PostageRecord *before = postage_difference_get_before (self->difference);
  PostageRecord *after = postage_difference_get_after (self->difference);
  g_autoptr (GPtrArray) reasons = postage_text_change_reasons (self->catalogue, self->difference, plan, change);
  g_autofree char *sentences = NULL;

  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *longer = postage_text_sentences (sentences, g_ptr_array_index (reasons, i));

      g_free (sentences);
      sentences = g_steal_pointer (&longer);
    }
  take_cell (markdown, postage_text_change_title (self->catalogue, postage_plan_difference_get_id (plan), change));
  postage_markdown_append_cell (markdown, sentences != NULL ? sentences : "");
  take_cell (markdown, postage_text_change_side (change->before, postage_record_get_currency (before)));
  take_cell (markdown, postage_text_change_side (change->after, postage_record_get_currency (after)));
  take_cell (markdown, postage_text_change_amount (plan, change));
  postage_markdown_end_row (markdown);
}

static void
append_unchanged (GString                       *markdown,
                  const PostageExportDifference *self,
                  const PostagePlanDifference   *plan)
{
  const char        *currency = postage_record_get_currency (postage_difference_get_after (self->difference));
  PostageRecordEntry sum;
  guint              n = postage_plan_difference_sum_unchanged (plan, &sum);

  if (n == 0 || !postage_plan_difference_is_comparable (plan))
    return;
  take_cell (markdown, postage_export_difference_unchanged (n));
  postage_markdown_append_cell (markdown, "");
  take_cell (markdown, postage_text_change_side (&sum, currency));
  take_cell (markdown, postage_text_change_side (&sum, currency));
  postage_markdown_append_cell (markdown, "");
  postage_markdown_end_row (markdown);
}

static void
append_table (GString                       *markdown,
              const PostageExportDifference *self,
              const PostagePlanDifference   *plan)
{
  const GArray *changes = postage_plan_difference_get_changes (plan);

  /* Translators: the head of a column with the lines of a bill */
  postage_markdown_append_cell (markdown, C_ ("difference", "Line"));
  /* Translators: the head of a column: why a line has changed */
  postage_markdown_append_cell (markdown, C_ ("difference", "Why"));
  postage_markdown_append_cell (markdown, self->before);
  postage_markdown_append_cell (markdown, self->after);
  postage_markdown_append_cell (markdown, C_ ("difference", "Change"));
  postage_markdown_end_row (markdown);
  postage_markdown_append_rule (markdown, 2, 3);
  for (guint i = 0; i < changes->len; i++)
    {
      const PostageChange *change = &g_array_index (changes, PostageChange, i);

      if (!postage_change_is_none (change) || !postage_plan_difference_is_comparable (plan))
        append_change (markdown, self, plan, change);
    }
  append_unchanged (markdown, self, plan);
  postage_markdown_append_cell (markdown, _ ("Total a month"));
  postage_markdown_append_cell (markdown, "");
  take_cell (markdown, postage_text_difference_total (postage_plan_difference_get_before (plan)));
  take_cell (markdown, postage_text_difference_total (postage_plan_difference_get_after (plan)));
  take_cell (markdown, postage_export_difference_step (plan));
  postage_markdown_end_row (markdown);
}

GString *
postage_export_difference_markdown (const PostageExportDifference *self)
{
  g_autofree char *title = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *cheapest = NULL;
  GString         *markdown;

  g_return_val_if_fail (self != NULL, NULL);

  markdown = g_string_new (NULL);
  title = postage_export_difference_title (self);
  stamp = postage_export_difference_stamp (self);
  cheapest = postage_text_difference_cheapest (self->catalogue, self->difference);
  postage_markdown_append_heading (markdown, 1, title);
  postage_markdown_append_paragraph (markdown, stamp);
  if (cheapest != NULL)
    postage_markdown_append_paragraph (markdown, cheapest);
  for (guint i = 0; i < postage_difference_get_n_plans (self->difference); i++)
    {
      const PostagePlanDifference *plan = postage_difference_get_plan (self->difference, i);
      g_autofree char             *name = postage_text_plan_id (self->catalogue, postage_plan_difference_get_id (plan));
      g_autofree char             *sentence = postage_text_difference_plan (self->catalogue, self->difference, plan);

      postage_markdown_append_heading (markdown, 2, name);
      postage_markdown_append_paragraph (markdown, sentence);
      if (postage_plan_difference_is_none (plan))
        continue;
      g_string_append_c (markdown, '\n');
      append_table (markdown, self, plan);
    }
  return markdown;
}
