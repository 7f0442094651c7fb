/* postage-cli-choices.h - what the options of a command choose
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-output.h"
#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** PostageCliFormat: how a result is written. */
typedef enum
{
  POSTAGE_CLI_FORMAT_TABLE,
  POSTAGE_CLI_FORMAT_JSON,
  POSTAGE_CLI_FORMAT_CSV,
  POSTAGE_CLI_FORMAT_MARKDOWN,
} PostageCliFormat;

/** POSTAGE_CLI_FORMATS: the formats, as the help shows them. */
#define POSTAGE_CLI_FORMATS "table|json|csv|markdown"

/**
 * postage_cli_format_parse: sets @format from "table", "json", "csv" or "markdown"; @text: (nullable): "table". Fails
 *   with %G_OPTION_ERROR_BAD_VALUE.
 */
gboolean postage_cli_format_parse (const char       *text,
                                   PostageCliFormat *format,
                                   GError          **error);

/** postage_cli_format_write: writes a result in @format: like postage_cli_write_data() what programs read, like
 * postage_cli_write() what people read. */
PostageExit postage_cli_format_write (PostageCliFormat format,
                                      const GString   *text);

/**
 * postage_cli_budget_parse:
 * @text: "500", or "500 EUR"
 * @currency: what an amount without a currency is in
 * @budget: (out): above zero
 *
 * Returns: %FALSE with %G_OPTION_ERROR_BAD_VALUE.
 */
gboolean postage_cli_budget_parse (const char   *text,
                                   const char   *currency,
                                   PostageMoney *budget,
                                   GError      **error);

/** postage_cli_list_currencies: (transfer full): the currencies that Meta bills in, separated by commas: not all that
 * can be shown, but those that most users want. */
char *postage_cli_list_currencies (const PostageCatalogue *catalogue);

/** postage_cli_list_plans: (transfer full): the ids of all plans with commas between them, for a message. */
char *postage_cli_list_plans (const PostageCatalogue *catalogue);

/**
 * PostageCliChoices:
 * @has_month: whether @month was chosen
 * @currency: (nullable): what amounts are shown in
 * @plans: (nullable) (element-type utf8): ids; empty: all that can be bought; %NULL: those of the file
 *
 * What the user wants instead of what the scenario's file says.
 */
typedef struct
{
  gboolean     has_month;
  PostageMonth month;
  char        *currency;
  GPtrArray   *plans;
} PostageCliChoices;

/** postage_cli_choices_clear: frees what the choices hold. */
void postage_cli_choices_clear (PostageCliChoices *choices);

/**
 * postage_cli_choices_parse:
 * @choices: nothing chosen yet
 * @month: (nullable): "2026-11"
 * @currency: (nullable): "USD"
 * @plans: (nullable): ids with commas between them, or "all"
 *
 * Returns: %FALSE with %G_OPTION_ERROR_BAD_VALUE, whose message says what there is to choose from.
 */
gboolean postage_cli_choices_parse (PostageCliChoices      *choices,
                                    const PostageCatalogue *catalogue,
                                    const char             *month,
                                    const char             *currency,
                                    const char             *plans,
                                    GError                **error);

/** postage_cli_month_parse: reads @text, such as "2026-11", for @option, such as "--month". Returns: %FALSE with
 * %G_OPTION_ERROR_BAD_VALUE where it is no month or one before the earliest prices. */
gboolean postage_cli_month_parse (const PostageCatalogue *catalogue,
                                  const char             *option,
                                  const char             *text,
                                  PostageMonth           *month,
                                  GError                **error);

/** postage_cli_choices_apply: (transfer full): @scenario with what was chosen instead. */
PostageScenario *postage_cli_choices_apply (const PostageCliChoices *choices,
                                            PostageScenario         *scenario);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageCliChoices, postage_cli_choices_clear)

G_END_DECLS
