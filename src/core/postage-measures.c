/* postage-measures.c - what a total means: per message, over Meta's charges, and how well it is known
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-measures.h"

#define HUNDRED (100 * POSTAGE_DECIMAL_ONE)

gboolean
postage_measure_cost_per_message (const PostageEstimate *estimate,
                                  PostageMoney          *cost)
{
  const PostageTotal *total;
  PostageMoney        result;
  gint64              delivered;

  g_return_val_if_fail (estimate != NULL && cost != NULL, FALSE);

  total = postage_estimate_get_total (estimate);
  delivered = postage_estimate_get_delivered (estimate);
  if (delivered == 0 || (!total->complete && total->shown.amount == 0))
    return FALSE;

  result = total->shown;
  if (!postage_decimal_scale (total->shown.amount, 1, delivered, POSTAGE_ROUNDING_HALF_EVEN, &result.amount, NULL))
    return FALSE;
  *cost = result;
  return TRUE;
}

/* Sums what isn't Meta's and no tax. */
static gboolean
sum_own (const PostageEstimate *estimate,
         PostageTotal          *sum)
{
  postage_total_init (sum, postage_estimate_get_currency (estimate));
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    if (component != POSTAGE_COMPONENT_META_CHARGES && component != POSTAGE_COMPONENT_TAXES &&
        !postage_total_add (sum, postage_estimate_get_component (estimate, component), NULL))
      return FALSE;
  return TRUE;
}

gboolean
postage_measure_markup (const PostageEstimate *estimate,
                        PostageMarkup         *markup)
{
  const PostageTotal  *meta;
  PostageMetaTreatment treatment;
  PostageTotal         own;
  PostageMarkup        result = { .complete = FALSE };

  g_return_val_if_fail (estimate != NULL && markup != NULL, FALSE);

  treatment = postage_plan_get_meta_treatment (postage_estimate_get_plan (estimate));
  meta = postage_estimate_get_meta_reference (estimate);
  if (treatment == POSTAGE_META_UNKNOWN || (treatment == POSTAGE_META_INCLUDED && !meta->complete) ||
      !sum_own (estimate, &own))
    return FALSE;

  result.amount = own.shown;
  result.complete = own.complete;
  if (treatment == POSTAGE_META_INCLUDED)
    result.amount.amount -= meta->shown.amount;
  result.has_percent = meta->complete && meta->shown.amount > 0 &&
                       postage_decimal_scale (result.amount.amount, HUNDRED, meta->shown.amount,
                                              POSTAGE_ROUNDING_HALF_EVEN, &result.percent, NULL);
  *markup = result;
  return TRUE;
}

/* How well a figure is known, the best first: all of it, at least so much, not at all. */
static int
rank (gboolean known,
      gboolean complete)
{
  return known ? !complete : 2;
}

static int
compare_ranked (int            a_rank,
                PostageDecimal a,
                int            b_rank,
                PostageDecimal b)
{
  return a_rank != b_rank ? a_rank - b_rank : (a > b) - (a < b);
}

int
postage_measure_compare_cost_per_message (const PostageEstimate *a,
                                          const PostageEstimate *b)
{
  PostageMoney   a_cost = { 0 }, b_cost = { 0 };
  const gboolean a_known = postage_measure_cost_per_message (a, &a_cost);
  const gboolean b_known = postage_measure_cost_per_message (b, &b_cost);

  return compare_ranked (rank (a_known, postage_estimate_get_total (a)->complete), a_cost.amount,
                         rank (b_known, postage_estimate_get_total (b)->complete), b_cost.amount);
}

int
postage_measure_compare_markup (const PostageEstimate *a,
                                const PostageEstimate *b)
{
  PostageMarkup  a_markup = { 0 }, b_markup = { 0 };
  const gboolean a_known = postage_measure_markup (a, &a_markup);
  const gboolean b_known = postage_measure_markup (b, &b_markup);

  return compare_ranked (rank (a_known, a_markup.complete), a_markup.amount.amount,
                         rank (b_known, b_markup.complete), b_markup.amount.amount);
}

gboolean
postage_line_is_doubtful (const PostageLine *line)
{
  PostageSource    *source;
  PostageConfidence confidence;

  g_return_val_if_fail (line != NULL, FALSE);

  source = postage_line_get_source (line);
  if (source == NULL)
    return FALSE;
  /* A cell of a rate card says for itself how it is known. */
  confidence = line->meta_rate != NULL ? line->meta_rate->cell.confidence : postage_source_get_confidence (source);
  return confidence >= POSTAGE_CONFIDENCE_THIRD_PARTY || postage_source_get_quality (source) == POSTAGE_QUALITY_LOW;
}

gboolean
postage_measure_doubtful (const PostageEstimate *estimate,
                          PostageDecimal        *percent)
{
  const GPtrArray *lines;
  PostageDecimal   sum = 0;
  PostageDecimal   total;

  g_return_val_if_fail (estimate != NULL && percent != NULL, FALSE);

  total = postage_estimate_get_total (estimate)->shown.amount;
  if (total <= 0)
    return FALSE;

  lines = postage_estimate_get_lines (estimate);
  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);

      if (line->shown.amount != 0 && postage_line_is_doubtful (line))
        sum += line->shown.amount;
    }
  return postage_decimal_scale (sum, HUNDRED, total, POSTAGE_ROUNDING_HALF_EVEN, percent, NULL);
}

PostageDate
postage_measure_oldest_price (const PostageEstimate *estimate)
{
  const GPtrArray *lines;
  PostageDate      oldest = POSTAGE_DATE_NONE;

  g_return_val_if_fail (estimate != NULL, POSTAGE_DATE_NONE);

  lines = postage_estimate_get_lines (estimate);
  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);
      PostageSource     *source = postage_line_get_source (line);
      PostageDate        seen = source != NULL ? postage_source_get_latest (source) : POSTAGE_DATE_NONE;

      if (line->shown.amount != 0 && seen != POSTAGE_DATE_NONE && (oldest == POSTAGE_DATE_NONE || seen < oldest))
        oldest = seen;
    }
  return oldest;
}
