/* postage-cli-own-plans.h - the catalogue that commands work with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** POSTAGE_CLI_OWN_PLANS_ENTRY: the option that sets @flag where the user's own plans are to be left out. */
#define POSTAGE_CLI_OWN_PLANS_ENTRY(flag)                                                                    \
  {                                                                                                          \
    "no-own-plans", 0, 0, G_OPTION_ARG_NONE, (flag), N_ ("Leave the plans that you made yourself out"), NULL \
  }

/**
 * postage_cli_load_catalogue:
 * @without_own_plans: only what Postage knows, with the rate cards that the user has imported
 *
 * The downloaded catalogue where it is good and not older than the bundled one, else the bundled one. A broken download
 * and a broken file of an imported rate card or of own plans are left out, and told on standard error.
 *
 * Returns: (transfer full) (nullable): the catalogue with imported rate cards and the user's own plans; %NULL with a
 * %POSTAGE_STORAGE_ERROR for a mistake in the program
 */
PostageCatalogue *postage_cli_load_catalogue (gboolean without_own_plans,
                                              GError **error);

/**
 * postage_cli_check_own_plans:
 * @name: what the scenario's file is called
 *
 * Returns: %FALSE with %POSTAGE_STORAGE_ERROR_CONTENT when @scenario names own plans that @catalogue doesn't have; the
 * window goes without them, but a script has to be told
 */
gboolean postage_cli_check_own_plans (const PostageCatalogue *catalogue,
                                      const PostageScenario  *scenario,
                                      const char             *name,
                                      GError                **error);

G_END_DECLS
