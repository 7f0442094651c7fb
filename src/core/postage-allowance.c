/* postage-allowance.c - how many service messages are free
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-allowance.h"

#include "core/postage-apportion.h"

/* Numbers with as even a load as whole messages allow: some have one more than the others. */
static gint64
count_even (gint64 total,
            gint64 numbers,
            gint64 allowance)
{
  gint64 each = total / numbers;
  gint64 n_larger = total % numbers;

  /* The products stay below the total, as no more than a number's messages are free. */
  return n_larger * MIN (each + 1, allowance) + (numbers - n_larger) * MIN (each, allowance);
}

static gint64
count_uneven (gint64        total,
              const gint64 *replies,
              guint         n_replies,
              gint64        allowance)
{
  g_autofree gint64 *loads = g_new (gint64, n_replies);
  gint64             sum = 0;

  postage_apportion (total, replies, n_replies, loads);
  for (guint i = 0; i < n_replies; i++)
    sum += MIN (loads[i], allowance);
  return sum;
}

gint64
postage_allowance_count_free (const PostageBillingRule *rule,
                              const PostageScenario    *scenario,
                              gint64                    total)
{
  const PostageBillingRuleTerms *terms;
  const gint64                  *replies;
  guint                          n_replies;
  gint64                         numbers;

  g_return_val_if_fail (rule != NULL && scenario != NULL && total >= 0, 0);

  terms = postage_billing_rule_get_terms (rule);
  if (terms->scope == POSTAGE_ALLOWANCE_PER_ACCOUNT)
    return MIN (total, terms->allowance);

  numbers = postage_scenario_get_numbers (scenario);
  if (numbers == 0)
    return 0;
  replies = postage_scenario_get_replies (scenario, &n_replies);
  if (n_replies > 0)
    return count_uneven (total, replies, n_replies, terms->allowance);
  return count_even (total, numbers, terms->allowance);
}
