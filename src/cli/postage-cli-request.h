/* postage-cli-request.h - the options of every command that estimates scenarios
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cli/postage-cli-choices.h"
#include "cli/postage-cli-own-plans.h"

G_BEGIN_DECLS

/**
 * PostageCliRequest:
 * @currency: (nullable)
 * @plans: (nullable)
 * @format_name: (nullable)
 * @without_own_plans: whether only what is built into the program is compared
 * @files: (nullable) (array zero-terminated=1)
 * @format: what @format_name says, once it has been parsed
 *
 * What was given on the command line.
 */
typedef struct
{
  char            *currency;
  char            *plans;
  char            *format_name;
  gboolean         without_own_plans;
  char           **files;
  PostageCliFormat format;
} PostageCliRequest;

/** POSTAGE_CLI_REQUEST_ENTRIES: the options that set @request, a pointer: the last ones of a command. */
#define POSTAGE_CLI_REQUEST_ENTRIES(request)                                                                        \
  { "currency", 0, 0, G_OPTION_ARG_STRING, &(request)->currency, N_ ("Show amounts in this currency"),              \
    N_ ("CODE") },                                                                                                  \
    { "plans", 0, 0, G_OPTION_ARG_STRING, &(request)->plans, N_ ("Compare these plans, or all that can be bought"), \
      N_ ("ID,…|all") },                                                                                            \
    { "format", 0, 0, G_OPTION_ARG_STRING, &(request)->format_name,                                                 \
      N_ ("How to write the result (default: table)"), POSTAGE_CLI_FORMATS },                                       \
    POSTAGE_CLI_OWN_PLANS_ENTRY (&(request)->without_own_plans),                                                    \
  {                                                                                                                 \
    G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(request)->files, NULL, NULL                            \
  }

/** postage_cli_request_clear: frees what the request holds. */
void postage_cli_request_clear (PostageCliRequest *self);

/** postage_cli_request_count_files: how many files are named. */
guint postage_cli_request_count_files (const PostageCliRequest *self);

/** postage_cli_request_fail: writes "FILE: why" to standard error, of the file in place @index. */
PostageExit postage_cli_request_fail (const PostageCliRequest *self,
                                      guint                    index,
                                      const GError            *error);

G_END_DECLS
