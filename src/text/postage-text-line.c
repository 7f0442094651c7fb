/* postage-text-line.c - a line of an estimate in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-line.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-line-private.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "text/postage-text-rule.h"
#include "text/postage-text-source.h"

char *
postage_text_line_title (const PostageEstimate *estimate,
                         const PostageLine     *line)
{
  PostageCatalogue *catalogue;
  GString          *title;

  g_return_val_if_fail (estimate != NULL && line != NULL, NULL);

  catalogue = postage_estimate_get_catalogue (estimate);
  title = g_string_new (line->charge != NULL ? postage_text_label (postage_charge_get_name (line->charge)) : NULL);

  if (line->market != NULL)
    g_string_append_printf (title, "%s%s", title->len > 0 ? " · " : "", postage_text_market (catalogue, line->market));
  if (line->category != POSTAGE_CATEGORY_NONE)
    g_string_append_printf (title, "%s%s", title->len > 0 ? " · " : "", postage_text_category (line->category));

  return g_string_free (title, FALSE);
}

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

/* "Delivered messages: 8,000 − 1,000 free = 7,000 charged." */
static void
add_counted (GPtrArray         *sentences,
             const PostageLine *line,
             PostageCounting    counting)
{
  const PostageMetering *metering = line->metering;
  g_autofree char       *counted = postage_text_count (metering->counted);
  g_autofree char       *charged = postage_text_count (metering->charged);
  g_autoptr (GString) sum = g_string_new (counted);

  for (guint i = 0; i < metering->n_deductions; i++)
    {
      g_autofree char *free_quantity = postage_text_count (metering->deductions[i].quantity);

      if (metering->deductions[i].quantity == 0)
        continue;
      g_string_append (sum, " − ");
      /* Translators: a part of "8,000 − 1,000 free = 7,000 charged": what Meta doesn't charge */
      g_string_append_printf (sum, _ ("%s free"), free_quantity);
    }

  if (metering->charged == metering->counted)
    /* Translators: comes behind a number of messages, such as "20,000, all charged"; begins with a comma */
    g_string_append (sum, _ (", all charged"));
  else
    {
      g_string_append (sum, " = ");
      /* Translators: the result of "8,000 − 1,000 free = 7,000 charged" */
      g_string_append_printf (sum, _ ("%s charged"), charged);
    }

  if (counting == POSTAGE_COUNTING_CONVERSATION)
    /* Translators: %s is a sum such as "8,000 − 1,000 free = 7,000 charged" */
    take (sentences, g_strdup_printf (_ ("Conversations: %s."), sum->str));
  else
    /* Translators: %s is a sum such as "8,000 − 1,000 free = 7,000 charged" */
    take (sentences, g_strdup_printf (_ ("Messages delivered: %s."), sum->str));
}

static gboolean
is_deduction (const PostageMetering    *metering,
              const PostageBillingRule *rule)
{
  for (guint i = 0; i < metering->n_deductions; i++)
    if (metering->deductions[i].rule == rule && metering->deductions[i].quantity > 0)
      return TRUE;
  return FALSE;
}

static void
add_rules (GPtrArray             *sentences,
           const PostageEstimate *estimate,
           const PostageLine     *line)
{
  g_autoptr (GArray) pieces = postage_line_dup_pieces (line);

  for (guint i = 0; i < line->metering->n_deductions; i++)
    if (line->metering->deductions[i].quantity > 0)
      take (sentences, postage_text_rule_dated (line->metering->deductions[i].rule));

  if (line->rule != NULL && !is_deduction (line->metering, line->rule))
    take (sentences, postage_text_rule_dated (line->rule));

  if (pieces->len > 1 || line->flags & POSTAGE_LINE_BANDS_ASSUMED)
    {
      PostageMonth        month = postage_scenario_get_month (postage_estimate_get_scenario (estimate));
      PostageBillingRule *bands =
        postage_catalogue_find_rule (postage_estimate_get_catalogue (estimate), POSTAGE_TOPIC_VOLUME_BANDS, month);

      if (bands != NULL && bands != line->rule)
        take (sentences, postage_text_rule_dated (bands));
    }
}

/* Why the rate isn't the one of the billing currency's own list. */
static void
add_conversion (GPtrArray         *sentences,
                const PostageLine *line)
{
  const PostageMetaRate *rate = line->meta_rate;
  const char            *currency = line->exact.currency;
  PostageMoney           list_rate;
  g_autofree char       *list = NULL;
  g_autofree char       *exchange = NULL;

  if (rate == NULL || rate->reason == POSTAGE_RATE_OWN_LIST || rate->state != POSTAGE_RATE_KNOWN || rate->card == NULL)
    return;

  list_rate = postage_money (rate->cell.rate, postage_rate_card_get_currency (rate->card));
  list = postage_text_price (&list_rate, POSTAGE_TEXT_RATE_DIGITS);
  exchange = postage_text_exchange (&rate->exchange);

  switch (rate->reason)
    {
    case POSTAGE_RATE_NO_LIST:
      /* Translators: a currency, a price, a rate of exchange */
      take (sentences, g_strdup_printf (_ ("Meta had no list in %1$s for this month, so %2$s was converted (%3$s)."),
                                        currency, list, exchange));
      break;
    case POSTAGE_RATE_NOT_SEEN:
      /* Translators: a currency, a price, a rate of exchange */
      take (sentences, g_strdup_printf (_ ("The rate in Meta’s %1$s list was not seen, so %2$s was converted (%3$s)."),
                                        currency, list, exchange));
      break;
    case POSTAGE_RATE_OUTDATED:
      /* Translators: a currency, a price, a rate of exchange */
      take (sentences, g_strdup_printf (_ ("The rate changed after the last %1$s list, so %2$s was converted (%3$s)."),
                                        currency, list, exchange));
      break;
    case POSTAGE_RATE_OWN_LIST:
    default:
      break;
    }

  if (rate->exchange.early)
    add (sentences, _ ("That rate of exchange is later than the month: none so early is known."));
}

static void
add_meta (GPtrArray             *sentences,
          const PostageEstimate *estimate,
          const PostageLine     *line)
{
  PostagePlan        *plan = postage_estimate_get_plan (estimate);
  PostageMonth        month = postage_scenario_get_month (postage_estimate_get_scenario (estimate));
  PostageBillingRule *counting =
    postage_catalogue_find_rule (postage_estimate_get_catalogue (estimate), POSTAGE_TOPIC_COUNTING, month);
  PostageSource *treatment = postage_plan_get_meta_source (plan);

  add_counted (sentences, line,
               counting != NULL ? postage_billing_rule_get_terms (counting)->counting : POSTAGE_COUNTING_MESSAGE);
  add_rules (sentences, estimate, line);
  add_conversion (sentences, line);

  if (line->meta_rate != NULL && line->meta_rate->card != NULL && line->meta_rate->cell.method != NULL)
    /* Translators: %s is a note of the catalogue on how a rate came to be known */
    take (sentences, g_strdup_printf (_ ("How the rate is known: %s."),
                                      postage_text_evidence (postage_estimate_get_catalogue (estimate),
                                                             line->meta_rate->cell.method)));

  switch (postage_plan_get_meta_treatment (plan))
    {
    case POSTAGE_META_DIRECT:
      add (sentences, _ ("Meta itself bills this."));
      break;
    case POSTAGE_META_PASSED_THROUGH:
      add (sentences, _ ("The provider passes Meta’s charges on as they are."));
      break;
    case POSTAGE_META_MARKED_UP:
      add (sentences, _ ("The provider passes Meta’s charges on; its markup stands among its own fees."));
      break;
    case POSTAGE_META_INCLUDED:
      add (sentences, _ ("The provider’s own prices contain Meta’s charges."));
      break;
    case POSTAGE_META_UNKNOWN:
    default:
      break;
    }

  if (treatment != NULL)
    {
      g_autofree char *source = postage_text_source (treatment);

      /* Translators: it is about what a provider makes of Meta's charges; %s is a sentence that says where it was
         read */
      take (sentences, g_strdup_printf (_ ("Source of that: %s"), source));
    }
}

static void
add_unknown (GPtrArray             *sentences,
             const PostageEstimate *estimate,
             const PostageLine     *line)
{
  if (!(line->flags & POSTAGE_LINE_UNKNOWN) || line->flags & POSTAGE_LINE_NO_EXCHANGE)
    return;
  /* What isn't known of what is paid once stands beside the total. */
  if (line->charge != NULL && postage_charge_get_one_off (line->charge))
    {
      add (sentences, _ ("The price, or a part of it, is not known."));
      return;
    }
  if (line->flags & POSTAGE_LINE_BASE_UNKNOWN)
    {
      add (sentences, _ ("What it is taken of is not all known, so the total is a lower bound."));
      return;
    }
  if (line->flags & POSTAGE_LINE_STARTS)
    {
      add (sentences, _ ("The price is the lowest one, “starting at”, so the total is a lower bound."));
      return;
    }
  if (line->flags & POSTAGE_LINE_OTHER_TERM)
    {
      add (sentences, _ ("The price is known for longer billing terms only, so the total is a lower bound."));
      return;
    }

  if (line->flags & POSTAGE_LINE_NOT_YET_KNOWN)
    {
      PostageScenario   *scenario = postage_estimate_get_scenario (estimate);
      PostageChosenPrice chosen =
        postage_charge_find_price (line->charge, postage_scenario_get_month (scenario),
                                   postage_scenario_get_term (scenario),
                                   postage_plan_get_as_of (postage_estimate_get_plan (estimate)));
      g_autofree char *month = postage_text_month (chosen.later);

      /* Translators: %s is a month */
      take (sentences, g_strdup_printf (_ ("The price is known only from %s on: the total is a lower bound."), month));
    }
  else
    add (sentences, _ ("The price, or a part of it, is not known, so the total is a lower bound."));
}

/* What the scenario adds to each exchange. */
static void
add_spread (GPtrArray             *sentences,
            const PostageScenario *scenario)
{
  PostageDecimal   spread = postage_scenario_get_exchange_spread (scenario);
  g_autofree char *percent = postage_text_percent (spread);

  if (spread > 0)
    /* Translators: comes behind a rate of exchange; %s is a percentage */
    take (sentences, g_strdup_printf (_ ("The bank or card that pays adds %s, as the scenario says."), percent));
}

static void
add_exchange (GPtrArray             *sentences,
              const PostageEstimate *estimate,
              const PostageLine     *line)
{
  const PostageExchangeRate *rate = postage_estimate_get_exchange (estimate);

  if (line->flags & POSTAGE_LINE_NO_EXCHANGE)
    /* Translators: two currencies */
    take (sentences, g_strdup_printf (_ ("No rate of exchange from %1$s to %2$s is known."),
                                      line->exact.currency, line->shown.currency));
  else if (rate != NULL && !g_str_equal (line->exact.currency, line->shown.currency))
    {
      g_autofree char *exchange = postage_text_exchange (rate);

      /* Translators: %s is a rate of exchange with its date and where it was read */
      take (sentences, g_strdup_printf (_ ("Converted to be shown: %s"), exchange));
      if (line->flags & POSTAGE_LINE_EARLY_EXCHANGE)
        add (sentences, _ ("That rate of exchange is later than the month: none so early is known."));
      add_spread (sentences, postage_estimate_get_scenario (estimate));
    }
}

static void
add_source (GPtrArray             *sentences,
            const PostageEstimate *estimate,
            const PostageLine     *line)
{
  PostageCatalogue *catalogue = postage_estimate_get_catalogue (estimate);
  g_autofree char  *source = postage_text_line_source (line);
  PostageSource    *evidence = postage_line_get_source (line);

  if (source == NULL)
    {
      if (line->flags & POSTAGE_LINE_UNKNOWN)
        add (sentences, _ ("Source: none."));
      return;
    }

  if (evidence != NULL && postage_source_get_basis (evidence) != NULL)
    /* Translators: %s is a note of the catalogue on how a price follows from its source */
    take (sentences, g_strdup_printf (_ ("How the price is known: %s."),
                                      postage_text_evidence (catalogue, postage_source_get_basis (evidence))));
  if (line->charge != NULL && evidence != NULL && postage_source_get_note (evidence) != NULL)
    /* Translators: %s is a note of the catalogue */
    take (sentences, g_strdup_printf (_ ("Remark: %s"),
                                      postage_text_evidence (catalogue, postage_source_get_note (evidence))));

  /* Translators: %s is a sentence that says where a price was read */
  take (sentences, g_strdup_printf (_ ("Source: %s"), source));
}

GPtrArray *
postage_text_line_explanation (const PostageEstimate *estimate,
                               const PostageLine     *line)
{
  GPtrArray *sentences;

  g_return_val_if_fail (estimate != NULL && line != NULL, NULL);

  sentences = g_ptr_array_new_with_free_func (g_free);

  if (postage_line_is_meta (line))
    add_meta (sentences, estimate, line);
  else
    postage_text_line_add_charge (sentences, estimate, line);

  add_unknown (sentences, estimate, line);
  add_exchange (sentences, estimate, line);
  add_source (sentences, estimate, line);

  return sentences;
}
