/* postage-cli-target.h - the options of every command that writes a scenario's estimates into a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-command.h"
#include "cli/postage-cli-input.h"
#include "cli/postage-cli-own-plans.h"

G_BEGIN_DECLS

/**
 * PostageCliTarget:
 * @output: (nullable): the name of the file to write
 * @month: (nullable)
 * @currency: (nullable)
 * @plans: (nullable)
 * @without_own_plans: whether only what is built into the program is compared
 * @files: (nullable) (array zero-terminated=1): one, once they have been parsed
 *
 * What was given on the command line.
 */
typedef struct
{
  char    *output;
  char    *month;
  char    *currency;
  char    *plans;
  gboolean without_own_plans;
  char   **files;
} PostageCliTarget;

/** POSTAGE_CLI_TARGET_ENTRIES: the options that set @target, a pointer, but for its output: the last ones of a
 * command. */
#define POSTAGE_CLI_TARGET_ENTRIES(target)                                                                         \
  { "month", 0, 0, G_OPTION_ARG_STRING, &(target)->month, N_ ("Billing month instead of the file's"),              \
    N_ ("YYYY-MM") },                                                                                              \
    { "currency", 0, 0, G_OPTION_ARG_STRING, &(target)->currency, N_ ("Show amounts in this currency"),            \
      N_ ("CODE") },                                                                                               \
    { "plans", 0, 0, G_OPTION_ARG_STRING, &(target)->plans, N_ ("Compare these plans, or all that can be bought"), \
      N_ ("ID,…|all") },                                                                                           \
    POSTAGE_CLI_OWN_PLANS_ENTRY (&(target)->without_own_plans),                                                    \
  {                                                                                                                \
    G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(target)->files, NULL, NULL                            \
  }

/** postage_cli_target_clear: frees what the target holds. */
void postage_cli_target_clear (PostageCliTarget *self);

/**
 * postage_cli_target_parse:
 * @command: such as "chart"
 * @summary: what it does
 * @entries: of the command, which set @self
 * @exit: (out): with which the program ends where there is nothing to do
 *
 * Returns: %FALSE where help was wanted, and where something is wrong with the options or it isn't one file: that has
 * been told then.
 */
gboolean postage_cli_target_parse (const PostageCliTarget *self,
                                   const char             *command,
                                   const char             *summary,
                                   const GOptionEntry     *entries,
                                   char                  **arguments,
                                   PostageExit            *exit);

/**
 * postage_cli_target_estimate:
 * @input: zeroed; what the estimates are of
 * @scenario: (out) (transfer full): see postage_cli_input_estimate()
 *
 * Returns: (transfer full) (nullable) (element-type PostageEstimate): %NULL with an error of postage_cli_input_init()
 * or postage_cli_input_estimate()
 */
GPtrArray *postage_cli_target_estimate (const PostageCliTarget *self,
                                        PostageCliInput        *input,
                                        PostageScenario       **scenario,
                                        GError                **error);

/** postage_cli_target_write: writes @bytes into the output, whole or not at all, or tells why not. */
PostageExit postage_cli_target_write (const PostageCliTarget *self,
                                      GBytes                 *bytes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PostageCliTarget, postage_cli_target_clear)

G_END_DECLS
