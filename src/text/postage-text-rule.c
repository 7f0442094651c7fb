/* postage-text-rule.c - Meta's billing rules in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-rule.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-date.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-source.h"

/* Rules that say more than the terms of their topic; every other rule is worded from its terms. */
static const struct
{
  const char *id;
  const char *sentence;
} sentences[] = {
  { "utility-in-window-charged-conversation",
    N_ ("A utility template opens a conversation that is charged, inside the customer service window, too.") },
  { "marketing-to-us-not-sent", N_ ("Meta doesn’t deliver marketing messages to the United States.") },
};

static char *
word_service (const PostageBillingRuleTerms *terms)
{
  g_autofree char *allowance = postage_text_count (terms->allowance);
  gulong           n = (gulong) terms->allowance;

  if (terms->free)
    return g_strdup (_ ("Replies to customers are free."));

  if (terms->allowance == 0)
    return g_strdup (_ ("Replies to customers are charged."));

  if (terms->scope == POSTAGE_ALLOWANCE_PER_NUMBER)
    /* Translators: %s is a number */
    return g_strdup_printf (ngettext ("%s service message of each phone number is free each month.",
                                      "%s service messages of each phone number are free each month.", n),
                            allowance);

  /* Translators: %s is a number */
  return g_strdup_printf (ngettext ("%s service conversation of all phone numbers together is free each month.",
                                    "%s service conversations of all phone numbers together are free each month.", n),
                          allowance);
}

static char *
word_entry_point (const PostageBillingRuleTerms *terms)
{
  gboolean         in_days = terms->hours > 72 && terms->hours % 24 == 0;
  int              length = in_days ? terms->hours / 24 : terms->hours;
  g_autofree char *number = postage_text_count (length);
  g_autofree char *period = NULL;

  if (!terms->free)
    return g_strdup (_ ("Messages after a customer came from an ad or a page button are charged, too."));

  /* Translators: how long a window is open; %s is a number */
  period = in_days ? g_strdup_printf (ngettext ("%s day", "%s days", (gulong) length), number)
                   /* Translators: how long a window is open; %s is a number */
                   : g_strdup_printf (ngettext ("%s hour", "%s hours", (gulong) length), number);

  /* Translators: %s is a period, such as "72 hours" */
  return g_strdup_printf (_ ("Everything is free for %s after a customer came from an ad or a page button."), period);
}

static char *
word_topic (const PostageBillingRule *rule)
{
  const PostageBillingRuleTerms *terms = postage_billing_rule_get_terms (rule);

  switch (postage_billing_rule_get_topic (rule))
    {
    case POSTAGE_TOPIC_COUNTING:
      return g_strdup (terms->counting == POSTAGE_COUNTING_CONVERSATION
                         ? _ ("Meta charges for conversations of 24 hours, by category, not for each message in them.")
                         : _ ("Meta charges for each delivered message, by category and by the recipient’s market."));

    case POSTAGE_TOPIC_SERVICE:
      return word_service (terms);

    case POSTAGE_TOPIC_UTILITY_IN_WINDOW:
      return g_strdup (terms->free ? _ ("Utility templates inside the customer service window are free.")
                                   : _ ("Utility templates are charged inside the customer service window, too."));

    case POSTAGE_TOPIC_ENTRY_POINT:
      return word_entry_point (terms);

    case POSTAGE_TOPIC_NOT_SENT:
      /* Translators: %s is a category of messages, such as "Marketing" */
      return g_strdup_printf (_ ("Meta doesn’t deliver messages to this country in the category %s."),
                              postage_text_category (terms->category));

    case POSTAGE_TOPIC_VOLUME_BANDS:
      return g_strdup (terms->assumed
                         ? _ ("A message costs less when many of its market and category are sent in the month. "
                              "Where the volume bands begin is not known for this time; a later table is assumed.")
                         : _ ("A message costs less when many of its market and category are sent in the month."));

    case POSTAGE_TOPIC_AUTHENTICATION_INTERNATIONAL:
      {
        g_autofree char *allowance = postage_text_count (terms->allowance);

        /* Translators: %s is a number */
        return g_strdup_printf (_ ("Authentication messages cost the international rate when the business is in "
                                   "another country and sends more than %s of them in 30 days."),
                                allowance);
      }

    case POSTAGE_TOPIC_APP_DEVICES:
      {
        g_autofree char *maximum = postage_text_count (terms->maximum);

        /* Translators: %s is a number */
        return g_strdup_printf (ngettext ("The free WhatsApp Business app runs on %s device with one number.",
                                          "The free WhatsApp Business app runs on up to %s devices with one number.",
                                          (gulong) terms->maximum),
                                maximum);
      }

    case POSTAGE_TOPIC_APP_BROADCAST:
      {
        g_autofree char *maximum = postage_text_count (terms->maximum);

        /* Translators: %s is a number */
        return g_strdup_printf (ngettext ("A broadcast list of the app reaches up to %s contact who has saved your "
                                          "number.",
                                          "A broadcast list of the app reaches up to %s contacts who have saved your "
                                          "number.",
                                          (gulong) terms->maximum),
                                maximum);
      }

    default:
      g_return_val_if_reached (NULL);
    }
}

char *
postage_text_rule (const PostageBillingRule *rule)
{
  const char *id;

  g_return_val_if_fail (rule != NULL, NULL);

  id = postage_billing_rule_get_id (rule);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].id, id))
      return g_strdup (_ (sentences[i].sentence));

  return word_topic (rule);
}

char *
postage_text_rule_dated (const PostageBillingRule *rule)
{
  g_autofree char *sentence = NULL;
  g_autofree char *from = NULL;
  g_autofree char *source = NULL;

  g_return_val_if_fail (rule != NULL, NULL);

  sentence = postage_text_rule (rule);
  from = postage_text_date (postage_billing_rule_get_from (rule));
  source = postage_text_source (postage_billing_rule_get_source (rule));
  /* Translators: a rule of Meta's: the day from which it holds, a sentence that says what it is, and one where it
     was read */
  return g_strdup_printf (_ ("Rule from %1$s on: %2$s (%3$s)"), from, sentence, source);
}
