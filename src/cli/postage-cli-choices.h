/* postage-cli-choices.h - what the options of a command choose
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** PostageCliFormat: how an estimate is written. */
typedef enum
{
  POSTAGE_CLI_FORMAT_TABLE,
  POSTAGE_CLI_FORMAT_JSON,
  POSTAGE_CLI_FORMAT_CSV,
} PostageCliFormat;

/**
 * postage_cli_format_parse: sets @format from "table", "json" or "csv"; @text: (nullable): "table". Fails with
 *   %G_OPTION_ERROR_BAD_VALUE.
 */
gboolean postage_cli_format_parse (const char       *text,
                                   PostageCliFormat *format,
                                   GError          **error);

/**
 * postage_cli_choose:
 * @scenario: as read from the file
 * @month: (nullable): "2026-11"
 * @currency: (nullable): "USD"
 * @plans: (nullable): ids with commas between them, or "all"
 *
 * Returns: (transfer full) (nullable): @scenario with what the user has chosen instead; %NULL with
 *   %G_OPTION_ERROR_BAD_VALUE
 * whose message says what there is to choose from.
 */
PostageScenario *postage_cli_choose (PostageScenario        *scenario,
                                     const PostageCatalogue *catalogue,
                                     const char             *month,
                                     const char             *currency,
                                     const char             *plans,
                                     GError                **error);

G_END_DECLS
