/* postage-text-change.c - a line before and after, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-change.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"

static const char *
charge_name (const PostageCatalogue *catalogue,
             const char             *plan_id,
             const char             *id)
{
  PostagePlan   *plan = postage_catalogue_get_plan (catalogue, plan_id);
  PostageCharge *charge = plan != NULL ? postage_plan_get_charge (plan, id) : NULL;

  return charge != NULL ? postage_text_label (postage_charge_get_name (charge)) : id;
}

static void
append (GString    *title,
        const char *part)
{
  g_string_append_printf (title, "%s%s", title->len > 0 ? " · " : "", part);
}

char *
postage_text_change_title (const PostageCatalogue *catalogue,
                           const char             *plan_id,
                           const PostageChange    *change)
{
  const PostageRecordEntry *entry;
  GString                  *title;

  g_return_val_if_fail (catalogue != NULL && plan_id != NULL && change != NULL, NULL);

  entry = postage_change_get_entry (change);
  title = g_string_new (entry->charge != NULL ? charge_name (catalogue, plan_id, entry->charge) : NULL);
  if (postage_record_entry_is_lack (entry))
    append (title, entry->feature != NULL ? postage_text_feature (catalogue, entry->feature)
                                          : postage_text_component (entry->component));
  if (entry->market != NULL && change->reasons & POSTAGE_REASON_MARKET && change->before->market != NULL)
    {
      /* Translators: the market that a country was filed under, the one that it is filed under now */
      g_autofree char *markets = g_strdup_printf (C_ ("market", "%1$s → %2$s"),
                                                  postage_text_market (catalogue, change->before->market),
                                                  postage_text_market (catalogue, entry->market));

      append (title, markets);
    }
  else if (entry->market != NULL)
    append (title, postage_text_market (catalogue, entry->market));
  if (entry->category != POSTAGE_CATEGORY_NONE)
    append (title, postage_text_category (entry->category));
  return g_string_free (title, FALSE);
}

static char *
word_amount (PostageDecimal amount,
             const char    *currency)
{
  guint digits = postage_currency_get_digits (currency);

  return postage_text_decimal (amount, digits, digits);
}

char *
postage_text_change_side (const PostageRecordEntry *entry,
                          const char               *currency)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (currency != NULL, NULL);

  if (entry == NULL)
    return g_strdup ("–");
  if (entry->known == POSTAGE_KNOWN_NOTHING)
    return g_strdup (_ ("not known"));
  amount = word_amount (entry->amount, currency);
  if (entry->known == POSTAGE_KNOWN_PART)
    return g_strdup_printf (_ ("at least %s"), amount);
  return g_steal_pointer (&amount);
}

static char *
word_step (const PostagePlanDifference *plan,
           PostageDecimal               amount,
           PostageChangeBound           bound)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (!postage_plan_difference_is_comparable (plan))
    return g_strdup ("–");
  if (bound == POSTAGE_CHANGE_UNKNOWN)
    return g_strdup (_ ("not known"));
  number = word_amount (amount, postage_plan_difference_get_after (plan)->total.currency);
  text = postage_text_with_plus (amount, number);
  if (bound == POSTAGE_CHANGE_AT_LEAST)
    return g_strdup_printf (_ ("at least %s"), text);
  return g_steal_pointer (&text);
}

char *
postage_text_change_amount (const PostagePlanDifference *plan,
                            const PostageChange         *change)
{
  g_return_val_if_fail (plan != NULL && change != NULL, NULL);

  return word_step (plan, change->amount, change->bound);
}

char *
postage_text_change_total (const PostagePlanDifference *plan)
{
  PostageDecimal     amount;
  PostageChangeBound bound;

  g_return_val_if_fail (plan != NULL, NULL);

  bound = postage_plan_difference_get_total (plan, &amount);
  return word_step (plan, amount, bound);
}

char *
postage_text_change_percent (PostageDecimal percent)
{
  g_autofree char *text = postage_text_percent (percent);

  return postage_text_with_plus (percent, text);
}
