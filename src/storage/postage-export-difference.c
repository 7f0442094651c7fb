/* postage-export-difference.c - what plans cost before and after, as plain text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-difference.h"

#include <glib/gi18n-lib.h>

#include "storage/postage-export-grid.h"
#include "storage/postage-export-wrap.h"
#include "text/postage-text-date.h"
#include "text/postage-text-difference.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-plan.h"

#define N_COLUMNS 4
#define INDENT 2
#define MAX_HEAD 20

char *
postage_export_difference_title (const PostageExportDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: what is compared with what: before, now; two months, or the names of two scenarios */
  return g_strdup_printf (C_ ("difference", "%1$s → %2$s"), self->before, self->after);
}

char *
postage_export_difference_stamp (const PostageExportDifference *self)
{
  PostageRecord   *after;
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  after = postage_difference_get_after (self->difference);
  date = postage_text_date (postage_record_get_as_of (after));
  /* Translators: a currency, a date */
  return g_strdup_printf (_ ("Estimates in %1$s a month, from prices known on %2$s. They are not invoices."),
                          postage_record_get_currency (after), date);
}

char *
postage_export_difference_unchanged (guint n)
{
  g_autofree char *count = postage_text_count (n);

  /* Translators: lines of a bill that say the same as before; %s is a number */
  return g_strdup_printf (ngettext ("%s line as before", "%s lines as before", n), count);
}

char *
postage_export_difference_step (const PostagePlanDifference *plan)
{
  g_autofree char *step = NULL;
  g_autofree char *part = NULL;
  PostageDecimal   percent;

  g_return_val_if_fail (plan != NULL, NULL);

  step = postage_text_change_total (plan);
  if (!postage_plan_difference_get_percent (plan, &percent) || percent == 0)
    return g_steal_pointer (&step);
  part = postage_text_change_percent (percent);
  /* Translators: how much more a plan costs: an amount, the same as a percentage: “+18.80 (+4.6%)” */
  return g_strdup_printf (C_ ("difference", "%1$s (%2$s)"), step, part);
}

/* The heads of columns name the sides where that is short: the title has named them anyhow. */
static void
take_heads (PostageExportGrid             *grid,
            const PostageExportDifference *self)
{
  gboolean is_short = postage_export_text_width (self->before) <= MAX_HEAD &&
                      postage_export_text_width (self->after) <= MAX_HEAD;

  /* Translators: the head of a column: what something cost before */
  postage_export_grid_take (grid, g_strdup (is_short ? self->before : C_ ("difference", "Before")));
  /* Translators: the head of a column: what something costs now */
  postage_export_grid_take (grid, g_strdup (is_short ? self->after : C_ ("difference", "Now")));
}

static const char *
currency_of (const PostageRecord *record)
{
  return postage_record_get_currency (record);
}

static void
take_change (PostageExportGrid             *grid,
             const PostageExportDifference *self,
             const PostagePlanDifference   *plan,
             const PostageChange           *change)
{
  const char      *before = currency_of (postage_difference_get_before (self->difference));
  const char      *after = currency_of (postage_difference_get_after (self->difference));
  g_autofree char *title =
    postage_text_change_title (self->catalogue, postage_plan_difference_get_id (plan), change);

  postage_export_grid_take (grid, g_strdup_printf ("%*s%s", INDENT, "", title));
  postage_export_grid_take (grid, postage_text_change_side (change->before, before));
  postage_export_grid_take (grid, postage_text_change_side (change->after, after));
  postage_export_grid_take (grid, postage_text_change_amount (plan, change));
}

static void
take_unchanged (PostageExportGrid             *grid,
                const PostageExportDifference *self,
                const PostagePlanDifference   *plan)
{
  PostageRecordEntry sum;
  guint              n = postage_plan_difference_sum_unchanged (plan, &sum);
  const char        *currency = currency_of (postage_difference_get_after (self->difference));

  if (n == 0 || !postage_plan_difference_is_comparable (plan))
    return;
  postage_export_grid_take (grid, postage_export_difference_unchanged (n));
  postage_export_grid_take (grid, postage_text_change_side (&sum, currency));
  postage_export_grid_take (grid, postage_text_change_side (&sum, currency));
  postage_export_grid_take (grid, g_strdup (""));
}

static void
take_component (PostageExportGrid             *grid,
                const PostageExportDifference *self,
                const PostagePlanDifference   *plan,
                PostageComponent               component)
{
  const GArray *changes = postage_plan_difference_get_changes (plan);
  gboolean      has_heading = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      const PostageChange *change = &g_array_index (changes, PostageChange, i);

      if (postage_change_get_entry (change)->component != component ||
          (postage_change_is_none (change) && postage_plan_difference_is_comparable (plan)))
        continue;
      if (!has_heading)
        postage_export_grid_take_line (grid, g_strdup (postage_text_component (component)));
      has_heading = TRUE;
      take_change (grid, self, plan, change);
    }
}

static void
append_table (GString                       *text,
              const PostageExportDifference *self,
              const PostagePlanDifference   *plan)
{
  g_autoptr (PostageExportGrid) grid = postage_export_grid_new (N_COLUMNS);

  postage_export_grid_take (grid, postage_text_plan_id (self->catalogue, postage_plan_difference_get_id (plan)));
  take_heads (grid, self);
  /* Translators: the head of a column: how much more something costs than before */
  postage_export_grid_take (grid, g_strdup (C_ ("difference", "Change")));
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    take_component (grid, self, plan, component);
  take_unchanged (grid, self, plan);
  postage_export_grid_take (grid, g_strdup (_ ("Total a month")));
  postage_export_grid_take (grid, postage_text_difference_total (postage_plan_difference_get_before (plan)));
  postage_export_grid_take (grid, postage_text_difference_total (postage_plan_difference_get_after (plan)));
  postage_export_grid_take (grid, postage_export_difference_step (plan));

  postage_export_grid_shorten (grid, POSTAGE_EXPORT_MAX_WIDTH);
  postage_export_grid_append (grid, POSTAGE_EXPORT_MAX_WIDTH, text);
}

static void
append_reasons (GString                       *text,
                const PostageExportDifference *self,
                const PostagePlanDifference   *plan)
{
  const GArray *changes = postage_plan_difference_get_changes (plan);

  /* Of a plan that is on one side only, there is nothing to say of each line. */
  if (postage_plan_difference_get_before (plan) == NULL || postage_plan_difference_get_after (plan) == NULL)
    return;
  for (guint i = 0; i < changes->len; i++)
    {
      const PostageChange *change = &g_array_index (changes, PostageChange, i);
      g_autoptr (GPtrArray) reasons = NULL;
      g_autofree char *title = NULL;

      if (postage_change_is_none (change))
        continue;
      title = postage_text_change_title (self->catalogue, postage_plan_difference_get_id (plan), change);
      reasons = postage_text_change_reasons (self->catalogue, self->difference, plan, change);
      g_string_append_c (text, '\n');
      postage_export_wrap (text, title, INDENT, INDENT);
      for (guint j = 0; j < reasons->len; j++)
        postage_export_wrap (text, g_ptr_array_index (reasons, j), 2 * INDENT, 2 * INDENT);
    }
}

GString *
postage_export_difference (const PostageExportDifference *self)
{
  g_autofree char *title = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *cheapest = NULL;
  GString         *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  title = postage_export_difference_title (self);
  stamp = postage_export_difference_stamp (self);
  cheapest = postage_text_difference_cheapest (self->catalogue, self->difference);
  postage_export_wrap (text, title, 0, 0);
  postage_export_wrap (text, stamp, 0, 0);
  if (cheapest != NULL)
    {
      g_string_append_c (text, '\n');
      postage_export_wrap (text, cheapest, 0, 0);
    }
  for (guint i = 0; i < postage_difference_get_n_plans (self->difference); i++)
    {
      const PostagePlanDifference *plan = postage_difference_get_plan (self->difference, i);
      g_autofree char             *sentence = postage_text_difference_plan (self->catalogue, self->difference, plan);

      g_string_append_c (text, '\n');
      postage_export_wrap (text, sentence, 0, 0);
      if (postage_plan_difference_is_none (plan))
        continue;
      g_string_append_c (text, '\n');
      append_table (text, self, plan);
      append_reasons (text, self, plan);
    }
  return text;
}
