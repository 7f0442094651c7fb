/* postage-cli-report.c - the command "report"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-report.h"

#include <glib/gi18n-lib.h>

#include "chart/postage-report-order.h"
#include "cli/postage-cli-target.h"

/* What was given on the command line. */
typedef struct
{
  PostageCliTarget target;
  char            *paper_name;
  char            *charts;

  /* What these say. */
  PostageReportOrder order;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->paper_name);
  g_free (options->charts);
  postage_cli_target_clear (&options->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

const char *
postage_cli_report_get_summary (void)
{
  return _ ("write the answer, charts, the working and the sources into a PDF file");
}

static gboolean
parse_charts (Options *options,
              GError **error)
{
  const char *charts = options->charts != NULL ? options->charts : "compare,components";
  g_auto (GStrv) names = g_strsplit (charts, ",", -1);

  if (g_str_equal (charts, "none"))
    return TRUE;
  for (char **name = names; *name != NULL; name++)
    {
      PostageChartKind kind;

      if (!postage_chart_kind_from_id (*name, &kind) || postage_report_order_has (&options->order, kind))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       /* Translators: don't translate --charts and the names; %s is what was entered */
                       _ ("--charts: expected none, or some of compare, difference, volume, components and "
                          "months, each once and with commas between them; found “%s”."),
                       charts);
          return FALSE;
        }
      options->order.kinds[options->order.n_kinds++] = kind;
    }
  return TRUE;
}

static gboolean
parse_options (Options *options,
               GError **error)
{
  const char        *output = options->target.output != NULL ? options->target.output : "";
  g_autofree char   *folded = g_ascii_strdown (output, -1);
  PostageReportPaper paper = postage_report_paper_get_usual ();

  if (!g_str_has_suffix (folded, ".pdf"))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: don't translate --output; %s is what was entered */
                   _ ("--output: expected the name of a file that ends in .pdf, found “%s”."),
                   output);
      return FALSE;
    }
  if (options->paper_name != NULL && !postage_report_paper_from_id (options->paper_name, &paper))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: don't translate --paper, a4 and letter; %s is what was entered */
                   _ ("--paper: expected a4 or letter, found “%s”."), options->paper_name);
      return FALSE;
    }
  postage_report_page_size_init (&options->order.size, paper);
  return parse_charts (options, error);
}

static GBytes *
create_pdf (Options *options,
            GError **error)
{
  g_auto (PostageCliInput) input = { NULL };
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) estimates = NULL;
  g_autoptr (PostageReport) report = NULL;

  estimates = postage_cli_target_estimate (&options->target, &input, &scenario, error);
  if (estimates == NULL)
    return NULL;
  options->order.catalogue = input.catalogue;
  options->order.scenario = scenario;
  options->order.estimates = estimates;
  report = postage_report_order_make (&options->order, NULL, NULL, NULL, error);
  return report != NULL ? postage_report_export_pdf (report, NULL, NULL, NULL, error) : NULL;
}

static PostageExit
run (Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = create_pdf (options, &error);

  return bytes != NULL ? postage_cli_target_write (&options->target, bytes) : postage_cli_input_fail (error);
}

PostageExit
postage_cli_report (char **arguments)
{
  g_auto (Options) options = { { NULL } };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.target.output, N_ ("Write the report to this file"),
      N_ ("NAME.pdf") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper_name,
      N_ ("Size of the pages (default: what is usual in your country)"), "a4|letter" },
    { "charts", 0, 0, G_OPTION_ARG_STRING, &options.charts, N_ ("Which charts it has (default: compare,components)"),
      N_ ("KIND,…|none") },
    POSTAGE_CLI_TARGET_ENTRIES (&options.target),
    { NULL }
  };
  g_autoptr (GError) error = NULL;
  PostageExit exit;

  if (!postage_cli_target_parse (&options.target, "report", postage_cli_report_get_summary (), entries, arguments,
                                 &exit))
    return exit;
  if (!parse_options (&options, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);
  return run (&options);
}
