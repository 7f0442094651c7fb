/* postage-text-scenario-messages.c - what a business sends, in a few lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-scenario-private.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"

static void
take (GPtrArray *lines,
      char      *line)
{
  g_ptr_array_add (lines, line);
}

/* What goes to a destination, or all of it; as a list with commas, empty for nothing. */
static char *
list_volumes (const PostageDestination *volumes)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);

  for (PostageCategory i = 0; i < POSTAGE_N_CATEGORIES; i++)
    postage_text_scenario_take_volume (list, postage_text_category (i), volumes->sent[i]);
  postage_text_scenario_take_volume (list, postage_text_category (POSTAGE_CATEGORY_NONE), volumes->received);
  /* Translators: customers' conversations with the business, before a number of them */
  postage_text_scenario_take_volume (list, _ ("Chats"), volumes->chats);
  if (volumes->chats > 0 && volumes->continued > 0)
    {
      g_autofree char *percent = postage_text_percent (volumes->continued);

      /* Translators: %s is a percentage of the customers' chats */
      take (list, g_strdup_printf (_ ("of them %s continued after 24 hours"), percent));
    }
  return postage_text_list (list, 0);
}

static void
add_total (GPtrArray             *lines,
           const PostageScenario *scenario)
{
  guint              n = postage_scenario_get_n_destinations (scenario);
  g_autofree char   *count = postage_text_count (n);
  g_autofree char   *list = NULL;
  PostageDestination sum = { .country = "" };

  if (n == 0)
    {
      take (lines, g_strdup (_ ("No destination yet: nothing is sent")));
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      const PostageDestination *destination = postage_scenario_get_destination (scenario, i);

      /* No overflow: 64 bits hold nine million times the largest quantity, and each country is there once. */
      for (PostageCategory category = 0; category < POSTAGE_N_CATEGORIES; category++)
        sum.sent[category] += destination->sent[category];
      sum.received += destination->received;
      sum.chats += destination->chats;
    }
  list = list_volumes (&sum);
  if (*list == '\0')
    /* Translators: %s is a number */
    take (lines, g_strdup_printf (ngettext ("%s destination, nothing is sent", "%s destinations, nothing is sent", n),
                                  count));
  else
    /* Translators: a number, a list of categories of messages with their numbers */
    take (lines, g_strdup_printf (ngettext ("%1$s destination, a month in total: %2$s",
                                            "%1$s destinations, a month in total: %2$s", n),
                                  count, list));
}

static char *
list_shares (const PostageShares *shares)
{
  g_autofree char *delivered = postage_text_percent (shares->delivered);
  g_autofree char *entry_point = postage_text_percent (shares->entry_point);
  g_autofree char *inside_window = postage_text_percent (shares->inside_window);
  g_autofree char *reclassified = postage_text_percent (shares->reclassified);

  /* Translators: four percentages of the messages. An entry point is an advertisement that opens a chat. */
  return g_strdup_printf (_ ("delivered %1$s, from an entry point %2$s, inside the service window %3$s, utility taken "
                             "for marketing %4$s"),
                          delivered, entry_point, inside_window, reclassified);
}

static void
add_destination (GPtrArray                *lines,
                 const PostageCatalogue   *catalogue,
                 const PostageDestination *destination)
{
  const char      *country = postage_text_country_code (catalogue, destination->country);
  g_autofree char *list = list_volumes (destination);

  if (*list == '\0')
    /* Translators: %s is a country */
    take (lines, g_strdup_printf (_ ("To %s: no messages"), country));
  else
    /* Translators: a country, a list of categories of messages with their numbers */
    take (lines, g_strdup_printf (_ ("To %1$s, a month: %2$s"), country, list));
  if (destination->has_shares)
    {
      g_autofree char *shares = list_shares (&destination->shares);

      /* Translators: a country, a list of percentages */
      take (lines, g_strdup_printf (_ ("Shares of %1$s: %2$s"), country, shares));
    }
}

/* Meta charged by the conversation for years; in other months these numbers count for nothing. */
static void
add_conversations (GPtrArray             *lines,
                   const PostageScenario *scenario)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);

  for (PostageCategory i = 0; i < POSTAGE_N_CATEGORIES; i++)
    {
      PostageDecimal   templates = postage_scenario_get_templates_per_conversation (scenario, i);
      g_autofree char *count = postage_text_decimal (templates, 0, POSTAGE_DECIMAL_DIGITS);

      if (templates != POSTAGE_DECIMAL_ONE)
        take (list, g_strdup_printf (C_ ("volume", "%1$s %2$s"), postage_text_category (i), count));
    }
  if (list->len > 0)
    {
      g_autofree char *words = postage_text_list (list, 0);

      /* Translators: %s is a list of categories of messages with numbers */
      take (lines, g_strdup_printf (_ ("Templates in one conversation: %s"), words));
    }
}

void
postage_text_scenario_add_messages (GPtrArray              *lines,
                                    const PostageCatalogue *catalogue,
                                    const PostageScenario  *scenario)
{
  g_autofree char *shares = list_shares (postage_scenario_get_shares (scenario));

  add_total (lines, scenario);
  for (guint i = 0; i < postage_scenario_get_n_destinations (scenario); i++)
    add_destination (lines, catalogue, postage_scenario_get_destination (scenario, i));
  /* Translators: %s is a list of percentages */
  take (lines, g_strdup_printf (_ ("Shares: %s"), shares));
  add_conversations (lines, scenario);
}
