/* postage-text-line-charge.c - what a charge of a plan counts and how its price works, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-line-private.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

static void
take (GPtrArray *sentences,
      char      *sentence)
{
  g_ptr_array_add (sentences, sentence);
}

static void
add (GPtrArray  *sentences,
     const char *sentence)
{
  g_ptr_array_add (sentences, g_strdup (sentence));
}

/* What a price looks at that is taken of other lines. */
static const char *
word_share (const PostageLine *line)
{
  PostageShareBase base = postage_price_get_share_base (line->price);

  if (postage_charge_get_model (line->charge) == &postage_price_minimum_spend)
    return _ ("A minimum spend: what the other charges lack to the agreed amount.");
  if (line->component == POSTAGE_COMPONENT_TAXES)
    return _ ("A tax, counted because the scenario asks for taxes.");
  if (postage_charge_get_payment_fee (line->charge))
    return _ ("A percentage of the whole bill, with its taxes.");
  switch (base)
    {
    case POSTAGE_SHARE_OF_META_CHARGES:
      return _ ("A percentage of Meta’s charges.");
    case POSTAGE_SHARE_OF_ALL:
      return _ ("A percentage of all other charges.");
    case POSTAGE_SHARE_OF_CHARGES:
      return _ ("A percentage of some of the plan’s other charges.");
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
add_counted (GPtrArray             *sentences,
             const PostageEstimate *estimate,
             const PostageLine     *line)
{
  const char      *metric = postage_charge_get_metric (line->charge);
  const char      *name = postage_text_metric (postage_estimate_get_catalogue (estimate), metric);
  PostageScenario *scenario = postage_estimate_get_scenario (estimate);
  gint64           n_again = postage_scenario_get_template_resubmissions (scenario);
  g_autofree char *quantity = postage_text_count (line->quantity);

  if (n_again > 0 && g_str_equal (metric, POSTAGE_METRIC_TEMPLATES))
    {
      g_autofree char *entered = postage_text_count (line->quantity - n_again);
      g_autofree char *again = postage_text_count (n_again);

      /* Translators: templates that a provider counts: how many, what they are, how many of them are new, how many are
         submitted for approval a second time */
      take (sentences, g_strdup_printf (_ ("Counted: %1$s (%2$s): %3$s new + %4$s submitted again."),
                                        quantity, name, entered, again));
      return;
    }

  /* Translators: what a provider counts: a number and what it is, such as "Counted: 6,000 (messages received)." */
  take (sentences, g_strdup_printf (_ ("Counted: %1$s (%2$s)."), quantity, name));
}

static const char *
word_term (PostageBillingTerm term)
{
  switch (term)
    {
    case POSTAGE_BILLING_TERM_ANNUAL:
      return _ ("The price is that of annual billing, for one month of it.");
    case POSTAGE_BILLING_TERM_QUARTERLY:
      return _ ("The price is that of quarterly billing, for one month of it.");
    case POSTAGE_BILLING_TERM_MONTHLY:
    default:
      return NULL;
    }
}

/* What of a price is free, and how often. */
static void
add_allowances (GPtrArray         *sentences,
                const PostageLine *line)
{
  const GArray *allowances = postage_price_get_allowances (line->price);

  for (guint i = 0; i < allowances->len; i++)
    {
      const PostagePriceAllowance *allowance = &g_array_index (allowances, PostagePriceAllowance, i);
      g_autofree char             *quantity = postage_text_count (allowance->quantity);

      switch (allowance->period)
        {
        case POSTAGE_PERIOD_MONTH:
          /* Translators: %s is a number of what the price counts */
          take (sentences, g_strdup_printf (ngettext ("%s is included in each month.", "%s are included in each month.",
                                                      (gulong) allowance->quantity),
                                            quantity));
          break;
        case POSTAGE_PERIOD_YEAR:
          /* Translators: %s is a number of what the price counts */
          take (sentences, g_strdup_printf (ngettext ("%s is included in each year, a twelfth of it in a month.",
                                                      "%s are included in each year, a twelfth of them in a month.",
                                                      (gulong) allowance->quantity),
                                            quantity));
          break;
        case POSTAGE_PERIOD_ONCE:
          /* Translators: %s is a number of what the price counts */
          take (sentences, g_strdup_printf (ngettext ("%s is free once; it counts only over a number of months.",
                                                      "%s are free once; they count only over a number of months.",
                                                      (gulong) allowance->quantity),
                                            quantity));
          break;
        default:
          g_return_if_reached ();
        }
    }
}

static void
add_terms (GPtrArray         *sentences,
           const PostageLine *line)
{
  const char *term;

  if (line->price == NULL)
    return;

  term = word_term (postage_price_get_term (line->price));
  if (term != NULL)
    add (sentences, term);
  add_allowances (sentences, line);
}

/* From when the price is in force. */
static void
add_validity (GPtrArray             *sentences,
              const PostageEstimate *estimate,
              const PostageLine     *line)
{
  PostageDate  as_of = postage_plan_get_as_of (postage_estimate_get_plan (estimate));
  gboolean     undated = FALSE;
  PostageMonth start;

  if (line->price == NULL || !postage_price_is_known (line->price))
    return;

  start = postage_price_get_start (line->price, as_of, &undated);
  if (undated || line->flags & POSTAGE_LINE_UNDATED)
    {
      g_autofree char *date = postage_text_date (as_of);

      /* Translators: %s is a date */
      take (sentences, g_strdup_printf (_ ("No reading of this price has a date; it was known on %s."), date));
    }
  else if (start != G_MININT32)
    {
      g_autofree char *month = postage_text_month (start);

      /* Translators: %s is a month, such as "November 2026" */
      take (sentences, g_strdup_printf (_ ("This price is known from %s on."), month));
    }
}

void
postage_text_line_add_charge (GPtrArray             *sentences,
                              const PostageEstimate *estimate,
                              const PostageLine     *line)
{
  const PostagePriceModel *model;

  g_return_if_fail (sentences != NULL && estimate != NULL && line != NULL && line->charge != NULL);

  model = postage_charge_get_model (line->charge);
  if (model == &postage_price_quote)
    add (sentences, _ ("The provider quotes this price on request only."));
  else if (postage_price_model_is_share (model))
    {
      if (line->price != NULL)
        add (sentences, word_share (line));
    }
  else if (model->counts)
    add_counted (sentences, estimate, line);
  else if (postage_charge_get_one_off (line->charge))
    add (sentences, _ ("An amount that is paid once."));
  else
    add (sentences, _ ("A fixed amount a month."));

  if (line->flags & POSTAGE_LINE_DISPUTED)
    add (sentences, _ ("Sources disagree about this charge; it is counted because the scenario switches it on."));
  add_terms (sentences, line);
  add_validity (sentences, estimate, line);
}
