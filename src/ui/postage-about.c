/* postage-about.c - what the program is, and where its prices are from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-about.h"

#include <glib/gi18n.h>

#include "text/postage-text-date.h"
#include "ui/postage-price-report.h"

#define HOMEPAGE "https://github.com/postage-app/postage"
#define RATE_CARDS "https://developers.facebook.com/documentation/business-messaging/whatsapp/pricing"
#define EXCHANGE_RATES \
  "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html"

/* The newest list that Meta has published, in whatever currency. */
static PostageDate
find_newest_card (const PostageCatalogue *catalogue)
{
  const GPtrArray *cards = postage_catalogue_get_rate_cards (catalogue);
  PostageDate      newest = POSTAGE_DATE_NONE;

  for (guint i = 0; i < cards->len; i++)
    newest = MAX (newest, postage_rate_card_get_effective (cards->pdata[i]));
  return newest;
}

static char *
describe_sources (const PostageCatalogue *catalogue)
{
  const PostageDate   as_of = postage_catalogue_get_as_of (catalogue);
  const guint         n_providers = postage_catalogue_get_providers (catalogue)->len;
  g_autofree char    *seen = postage_text_date (as_of);
  g_autofree char    *card = postage_text_date (find_newest_card (catalogue));
  g_autofree char    *exchanged = NULL;
  PostageExchangeRate rate;
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: %s is a date, such as 1 October 2026 */
  g_string_append_printf (text, _ ("Meta’s own charges are from the rate cards that Meta publishes, up to the one of "
                                   "%s."),
                          card);
  g_string_append (text, "\n\n");
  /* Translators: %1$u is how many providers there are, %2$s a date */
  g_string_append_printf (text,
                          ngettext ("The fees of %1$u provider are from its public price page, as seen up to %2$s.",
                                    "The fees of %1$u providers are from their public price pages, as seen up to %2$s.",
                                    n_providers),
                          n_providers, seen);
  if (postage_exchange_lookup (postage_catalogue_get_exchange (catalogue), "EUR", "USD",
                               postage_date_get_month (as_of), &rate))
    {
      exchanged = postage_text_date (rate.date);
      g_string_append (text, "\n\n");
      /* Translators: %s is a date */
      g_string_append_printf (text, _ ("Amounts in other currencies are converted by the euro reference rates of the "
                                       "European Central Bank of %s."),
                              exchanged);
    }
  g_string_append (text, "\n\n");
  g_string_append (text, _ ("“Why this number” tells the source of each price and the day on which it was read."));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_section (AdwAboutWindow *about,
             const char     *title,
             const char     *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_about_window_add_legal_section (about, title, NULL, GTK_LICENSE_CUSTOM, markup);
}

void
postage_about_present (GtkWindow              *parent,
                       const PostageCatalogue *catalogue)
{
  AdwAboutWindow  *about = ADW_ABOUT_WINDOW (adw_about_window_new ());
  g_autofree char *sources = NULL;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (catalogue != NULL);

  g_object_set (about,
                "application-name", _ ("Postage"),
                "application-icon", POSTAGE_APPLICATION_ID,
                "developer-name", _ ("The Postage developers"),
                "version", POSTAGE_VERSION,
                "comments", _ ("Postage compares what WhatsApp Business messages cost with each provider: Meta’s own "
                               "charges, the provider’s subscription and its fees, a month, with your volumes.\n\n"
                               "Its figures are estimates, not offers."),
                "website", HOMEPAGE,
                "issue-url", POSTAGE_ISSUES,
                "copyright", _ ("© 2026 The Postage developers"),
                "license-type", GTK_LICENSE_GPL_3_0,
                /* Translators: put your name here, with your address if you like, one person a line. */
                "translator-credits", _ ("translator-credits"),
                NULL);
  adw_about_window_add_link (about, _ ("Report a Wrong Price"), POSTAGE_ISSUES);
  adw_about_window_add_link (about, _ ("Meta’s Rate Cards"), RATE_CARDS);
  adw_about_window_add_link (about, _ ("Exchange Rates of the ECB"), EXCHANGE_RATES);

  sources = describe_sources (catalogue);
  add_section (about, _ ("Estimates, Not Offers"),
               _ ("The figures are estimates for the volumes that you enter and for the prices that were public on the "
                  "day they were read. What a provider or Meta bills may differ; only their own offers and contracts "
                  "count."));
  add_section (about, _ ("Where the Prices Are From"), sources);
  add_section (about, _ ("Names and Trademarks"),
               _ ("Postage isn’t affiliated with Meta or with any provider, and none of them has approved it. WhatsApp "
                  "and Meta are trademarks of Meta Platforms; the names of providers and plans are trademarks of their "
                  "owners and only tell which offer is meant."));

  g_object_set (about, "transient-for", parent, "modal", parent != NULL, "destroy-with-parent", TRUE, NULL);
  gtk_window_present (GTK_WINDOW (about));
}
