/* postage-cli-input.h - what every command that estimates scenarios has to load
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-choices.h"
#include "storage/postage-scenario-file.h"

G_BEGIN_DECLS

/**
 * PostageCliInput:
 * @catalogue: (owned)
 * @choices: what the options choose
 *
 * The catalogue that a command works with, and what was chosen from it.
 */
typedef struct
{
  PostageCatalogue *catalogue;
  PostageCliChoices choices;
} PostageCliInput;

/**
 * postage_cli_input_init:
 * @self: zeroed
 * @without_own_plans: only what Postage knows
 * @month: (nullable): what --month says
 * @currency: (nullable): what --currency says
 * @plans: (nullable): what --plans says
 *
 * Loads the catalogue, then reads the options, whose errors list what it has.
 *
 * Returns: %FALSE with %G_OPTION_ERROR_BAD_VALUE or a %POSTAGE_STORAGE_ERROR.
 */
gboolean postage_cli_input_init (PostageCliInput *self,
                                 gboolean         without_own_plans,
                                 const char      *month,
                                 const char      *currency,
                                 const char      *plans,
                                 GError         **error);

/** postage_cli_input_clear: frees what the input holds. */
void postage_cli_input_clear (PostageCliInput *self);

/** postage_cli_input_load: (transfer full) (nullable): the file that is called @name, "-" for standard input; %NULL
 * with a %POSTAGE_STORAGE_ERROR, also where it names own plans that aren't there. */
PostageScenarioFile *postage_cli_input_load (const PostageCliInput *self,
                                             const char            *name,
                                             GError               **error);

/**
 * postage_cli_input_estimate:
 * @name: of a file
 * @scenario: (out) (transfer full): what was estimated: the file's scenario with what was chosen instead
 *
 * Returns: (transfer full) (nullable) (element-type PostageEstimate): what its plans cost; %NULL like
 * postage_cli_input_load(), and with a %POSTAGE_ERROR, whose message begins with @name
 */
GPtrArray *postage_cli_input_estimate (const PostageCliInput *self,
                                       const char            *name,
                                       PostageScenario      **scenario,
                                       GError               **error);

/** postage_cli_input_fail: writes @error to standard error. Returns: %POSTAGE_EXIT_USAGE for a %G_OPTION_ERROR, else
 * %POSTAGE_EXIT_FAILURE. */
PostageExit postage_cli_input_fail (const GError *error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageCliInput, postage_cli_input_clear)

G_END_DECLS
