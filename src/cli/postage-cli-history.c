/* postage-cli-history.c - the commands "catalogue diff" and "catalogue history"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-history.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/postage-cli-choices.h"
#include "cli/postage-cli-command.h"
#include "cli/postage-cli-input.h"
#include "cli/postage-cli-own-plans.h"
#include "storage/postage-export-prices.h"

/* What was given on the command line. */
typedef struct
{
  char            *currency; /* (nullable): whose lists */
  char            *market;   /* (nullable) */
  char            *format_name;
  char           **words; /* (nullable) */
  gboolean         without_own_plans;
  PostageCliFormat format;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->currency);
  g_free (options->market);
  g_free (options->format_name);
  g_strfreev (options->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static guint
count_words (const Options *options)
{
  return options->words != NULL ? g_strv_length (options->words) : 0;
}

static PostageExit
write_rows (const Options           *options,
            const PostageExportRows *rows)
{
  g_autoptr (GString) text = NULL;

  switch (options->format)
    {
    case POSTAGE_CLI_FORMAT_TABLE:
      text = postage_export_rows_table (rows);
      break;
    case POSTAGE_CLI_FORMAT_JSON:
      text = postage_export_rows_json (rows);
      break;
    case POSTAGE_CLI_FORMAT_CSV:
      text = postage_export_rows_csv (rows);
      break;
    case POSTAGE_CLI_FORMAT_MARKDOWN:
      text = postage_export_rows_markdown (rows);
      break;
    default:
      g_return_val_if_reached (POSTAGE_EXIT_FAILURE);
    }
  return postage_cli_format_write (options->format, text);
}

/* Fails unless Postage has a list in the currency that was asked for. */
static gboolean
check_currency (const Options    *options,
                PostageCatalogue *catalogue,
                GError          **error)
{
  g_autofree char *known = NULL;

  if (postage_catalogue_has_rate_card (catalogue, options->currency))
    return TRUE;
  known = postage_cli_list_currencies (catalogue);
  /* Translators: what the user has written, a list of codes such as USD; don't translate --rate-card */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--rate-card “%1$s” is no currency in which Postage has a list of Meta’s; it has %2$s"),
               options->currency, known);
  return FALSE;
}

/* The list that is in force on the day @text. */
static PostageRateCard *
find_card (const Options    *options,
           PostageCatalogue *catalogue,
           const char       *text,
           GError          **error)
{
  PostageDate      date;
  PostageRateCard *card;

  if (strlen (text) != strlen ("2026-10-01") || !postage_date_parse (text, &date, NULL))
    {
      /* Translators: %s is what the user has written */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _ ("“%s” is not a day; write one such as "
                                                                       "2026-10-01"),
                   text);
      return NULL;
    }
  card = postage_catalogue_find_rate_card_before (catalogue, options->currency, date + 1);
  if (card == NULL)
    /* Translators: the code of a currency, a day such as 2026-10-01 */
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("Postage has no list of Meta’s in %1$s that is in force on %2$s"), options->currency, text);
  return card;
}

static PostageRateCardDifference *
make_difference (const Options    *options,
                 PostageCatalogue *catalogue,
                 GError          **error)
{
  PostageRateCard *before, *after;

  if (!check_currency (options, catalogue, error))
    return NULL;
  if (count_words (options) == 2)
    {
      before = find_card (options, catalogue, options->words[0], error);
      after = before != NULL ? find_card (options, catalogue, options->words[1], error) : NULL;
      return after != NULL ? postage_rate_card_difference_new (before, after) : NULL;
    }
  after = postage_catalogue_find_rate_card_before (catalogue, options->currency, G_MAXINT32);
  before = postage_catalogue_find_rate_card_before (catalogue, options->currency,
                                                    postage_rate_card_get_effective (after));
  if (before == NULL)
    {
      /* Translators: the code of a currency */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("Postage has only one list of Meta’s in %s; there is nothing to compare"), options->currency);
      return NULL;
    }
  return postage_rate_card_difference_new (before, after);
}

const char *
postage_cli_catalogue_diff_get_summary (void)
{
  return _ ("which prices change between two of Meta’s lists");
}

PostageExit
postage_cli_catalogue_diff (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "rate-card", 0, 0, G_OPTION_ARG_STRING, &options.currency, N_ ("Meta’s lists in this currency"), N_ ("CODE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format_name, N_ ("How to write the result (default: table)"),
      POSTAGE_CLI_FORMATS },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.words, NULL, NULL },
    { NULL }
  };
  /* Translators: stands for two days in the help of the command */
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("[DATE DATE]"), postage_cli_catalogue_diff_get_summary ());
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (PostageRateCardDifference) difference = NULL;
  g_autoptr (PostageExportRows) rows = NULL;
  PostageExit exit;

  if (!postage_cli_command_parse ("postage-cli catalogue diff", usage,
                                  _ ("Compares the lists that are in force on both DATEs, or the last two."), entries,
                                  arguments, &exit))
    return exit;
  if (options.currency == NULL)
    return postage_cli_fail (POSTAGE_EXIT_USAGE,
                             _ ("no --rate-card to compare is given; see postage-cli catalogue diff --help"));
  if (count_words (&options) != 0 && count_words (&options) != 2)
    return postage_cli_fail (POSTAGE_EXIT_USAGE,
                             _ ("expected two DATEs or none; see postage-cli catalogue diff --help"));
  if (!postage_cli_format_parse (options.format_name, &options.format, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);

  catalogue = postage_cli_load_catalogue (TRUE, &error);
  if (catalogue != NULL)
    difference = make_difference (&options, catalogue, &error);
  if (difference == NULL)
    return postage_cli_input_fail (error);
  rows = postage_export_rate_card_difference (catalogue, difference);
  return write_rows (&options, rows);
}

static PostageExportRows *
make_rate_card_history (const Options    *options,
                        PostageCatalogue *catalogue,
                        GError          **error)
{
  if (!check_currency (options, catalogue, error))
    return NULL;
  if (options->market != NULL && postage_catalogue_get_market_name (catalogue, options->market) == NULL)
    {
      g_autoptr (GPtrArray) markets = postage_catalogue_dup_markets (catalogue);
      g_autofree char *known = NULL;

      g_ptr_array_add (markets, NULL);
      known = g_strjoinv (", ", (char **) markets->pdata);
      /* Translators: what the user has written, a list of names; don't translate --market */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("unknown --market “%1$s”; the markets are: %2$s"), options->market, known);
      return NULL;
    }
  return postage_export_rate_card_history (catalogue, options->currency, options->market);
}

static PostageExportRows *
make_price_history (const Options    *options,
                    PostageCatalogue *catalogue,
                    GError          **error)
{
  const char      *id = options->words[0];
  PostagePlan     *plan = postage_catalogue_get_plan (catalogue, id);
  PostageProvider *provider = plan != NULL ? postage_catalogue_get_provider_of (catalogue, id)
                                           : postage_catalogue_find_provider (catalogue, id);

  if (provider == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("no plan and no provider has the ID “%s”; postage-cli catalogue list tells them all"), id);
      return NULL;
    }
  return postage_export_price_history (provider, plan);
}

const char *
postage_cli_catalogue_history_get_summary (void)
{
  return _ ("from when on which price of a plan, a provider or Meta holds");
}

PostageExit
postage_cli_catalogue_history (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "rate-card", 0, 0, G_OPTION_ARG_STRING, &options.currency, N_ ("Meta’s lists in this currency"), N_ ("CODE") },
    { "market", 0, 0, G_OPTION_ARG_STRING, &options.market, N_ ("The prices for this market in Meta’s lists"),
      N_ ("ID") },
    POSTAGE_CLI_OWN_PLANS_ENTRY (&options.without_own_plans),
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format_name, N_ ("How to write the result (default: table)"),
      POSTAGE_CLI_FORMATS },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.words, NULL, NULL },
    { NULL }
  };
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("[ID]"), postage_cli_catalogue_history_get_summary ());
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  g_autoptr (PostageExportRows) rows = NULL;
  PostageExit exit;

  if (!postage_cli_command_parse ("postage-cli catalogue history", usage,
                                  _ ("ID is one of those that postage-cli catalogue list tells; --rate-card stands "
                                     "instead of it."),
                                  entries, arguments, &exit))
    return exit;
  if (count_words (&options) + (options.currency != NULL ? 1 : 0) != 1)
    return postage_cli_fail (POSTAGE_EXIT_USAGE,
                             _ ("expected one ID or --rate-card; see postage-cli catalogue history --help"));
  if (options.market != NULL && options.currency == NULL)
    return postage_cli_fail (POSTAGE_EXIT_USAGE,
                             _ ("--market goes with --rate-card only; see postage-cli catalogue history --help"));
  if (!postage_cli_format_parse (options.format_name, &options.format, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);

  catalogue = postage_cli_load_catalogue (options.without_own_plans, &error);
  if (catalogue != NULL)
    rows = options.currency != NULL ? make_rate_card_history (&options, catalogue, &error)
                                    : make_price_history (&options, catalogue, &error);
  if (rows == NULL)
    return postage_cli_input_fail (error);
  return write_rows (&options, rows);
}
