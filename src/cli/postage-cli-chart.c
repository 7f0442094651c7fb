/* postage-cli-chart.c - the command "chart"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-chart.h"

#include <glib/gi18n-lib.h>

#include "chart/postage-chart-export.h"
#include "chart/postage-chart-request.h"
#include "cli/postage-cli-target.h"
#include "core/postage-ranking.h"
#include "text/postage-text-number.h"

#define FONT "Sans 11"
#define DEFAULT_WIDTH 900
#define DEFAULT_HEIGHT 0
/* Cairo's own limit of a picture, in pixels. */
#define MAX_SIZE 32767
#define MAX_SCALE 16
#define NOT_SAID G_MININT64

/* What was given on the command line. */
typedef struct
{
  PostageCliTarget target;
  char            *kind;
  char            *size_text;
  char            *theme_name;
  char            *base;
  char            *axis;
  char            *other_month;
  gint64           most;
  double           scale;

  /* What these say. */
  PostageChartKind   chart_kind;
  PostageChartFormat format;
  PostageChartTheme  theme;
  int                width;
  int                height; /* 0: as high as it needs to be */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->kind);
  g_free (options->size_text);
  g_free (options->theme_name);
  g_free (options->base);
  g_free (options->axis);
  g_free (options->other_month);
  postage_cli_target_clear (&options->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

const char *
postage_cli_chart_get_summary (void)
{
  return _ ("draw what each plan costs into a PNG, SVG or PDF file");
}

/* A length in @text, up to @end or the end of it. */
static gboolean
parse_length (const char  *text,
              char         end,
              int         *length,
              const char **rest)
{
  char        *after;
  const gint64 value = g_ascii_strtoll (text, &after, 10);

  if (!g_ascii_isdigit (*text) || *after != end || value < 1 || value > MAX_SIZE)
    return FALSE;
  *length = (int) value;
  *rest = end != '\0' ? after + 1 : after;
  return TRUE;
}

static gboolean
parse_size (Options *options,
            GError **error)
{
  const char *rest = options->size_text;

  options->width = DEFAULT_WIDTH;
  options->height = DEFAULT_HEIGHT;
  if (rest == NULL || (parse_length (rest, 'x', &options->width, &rest) &&
                       parse_length (rest, '\0', &options->height, &rest)))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: don't translate --size; what was entered, and the largest number */
               _ ("--size: expected a width and a height such as 900x600, up to %2$d each; found “%1$s”."),
               options->size_text, MAX_SIZE);
  return FALSE;
}

static gboolean
parse_options (Options *options,
               GError **error)
{
  if (options->target.output == NULL || !postage_chart_format_from_name (options->target.output, &options->format))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: don't translate --output; %s is what was entered */
                   _ ("--output: expected the name of a file that ends in .png, .svg or .pdf, found “%s”."),
                   options->target.output != NULL ? options->target.output : "");
      return FALSE;
    }
  options->chart_kind = POSTAGE_CHART_KIND_COMPARE;
  if (options->kind != NULL && !postage_chart_kind_from_id (options->kind, &options->chart_kind))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: don't translate --kind and the names; %s is what was entered */
                   _ ("--kind: expected compare, difference, volume, components or months, found “%s”."),
                   options->kind);
      return FALSE;
    }
  options->theme = POSTAGE_CHART_LIGHT;
  if (options->theme_name != NULL && !postage_chart_theme_from_id (options->theme_name, &options->theme))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: don't translate the words with "-"; %s is what was entered */
                   _ ("--theme: expected light, dark, high-contrast or print, found “%s”."), options->theme_name);
      return FALSE;
    }
  if (!(options->scale > 0 && options->scale <= MAX_SCALE))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: don't translate --scale; %d is the largest number */
                   _ ("--scale: expected a number above 0 and up to %d, such as 2."), MAX_SCALE);
      return FALSE;
    }
  return parse_size (options, error);
}

/* A height that would cut something is not given less than it needs: that would be another chart. */
static PostageChartScene *
lay_out (const Options      *options,
         const PostageChart *chart,
         GError            **error)
{
  PangoContext      *context = postage_chart_context_new (FONT);
  const double       least = postage_chart_get_min_height (chart, context, options->width);
  PostageChartScene *scene = NULL;

  if (options->height > 0 && options->height < least)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: don't translate --size and --plans; two numbers of pixels */
                   _ ("--size: a chart of these plans needs a height of %2$d at a width of %1$d. Give it that, or "
                      "fewer plans with --plans."),
                   options->width, (int) least);
    }
  else
    {
      scene = postage_chart_lay_out (chart, context, options->theme, options->width,
                                     options->height > 0 ? options->height : least);
    }
  g_object_unref (context);
  return scene;
}

static gboolean
compares (const GPtrArray *estimates,
          const char      *plan_id)
{
  for (guint i = 0; i < estimates->len; i++)
    if (g_str_equal (postage_plan_get_id (postage_estimate_get_plan (estimates->pdata[i])), plan_id))
      return TRUE;
  return FALSE;
}

/* Sets what is said of a kind of chart; what isn't stays as usual. */
static gboolean
choose (const Options       *options,
        PostageChartRequest *request,
        GError             **error)
{
  const PostageEstimate *first = g_ptr_array_index (request->estimates, 0);
  PostageScenario       *scenario = postage_estimate_get_scenario (first);

  if (options->base != NULL)
    {
      if (!compares (request->estimates, options->base))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       /* Translators: don't translate --base; %s is what was entered */
                       _ ("--base: expected the ID of a plan that is compared, found “%s”."), options->base);
          return FALSE;
        }
      request->base = options->base;
    }
  if (options->axis != NULL)
    {
      if (!postage_axis_init_from_id (&request->axis, options->axis, postage_estimate_get_catalogue (first), scenario,
                                      error))
        {
          g_prefix_error (error, "--axis: ");
          return FALSE;
        }
      request->most = postage_chart_request_get_usual_most (&request->axis, scenario);
    }
  if (options->most != NOT_SAID)
    {
      if (options->most < 1 || options->most > POSTAGE_QUANTITY_MAX)
        {
          g_autofree char *largest = postage_text_count (POSTAGE_QUANTITY_MAX);
          g_autofree char *found = postage_text_count (options->most);

          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       /* Translators: don't translate --most; the largest number, and what was entered */
                       _ ("--most: expected a whole number from 1 to %1$s, found %2$s."), largest, found);
          return FALSE;
        }
      request->most = options->most;
    }
  if (options->other_month != NULL && !postage_month_parse (options->other_month, &request->month, error))
    {
      g_prefix_error (error, "--other-month: ");
      return FALSE;
    }
  return TRUE;
}

/* The estimates of the scenario that the options name, the best plan first. */
static PostageRanking *
estimate (const Options *options,
          GError       **error)
{
  g_auto (PostageCliInput) input = { NULL };
  g_autoptr (PostageScenario) scenario = NULL;
  g_autoptr (GPtrArray) estimates = NULL;

  estimates = postage_cli_target_estimate (&options->target, &input, &scenario, error);
  return estimates != NULL ? postage_ranking_new (estimates) : NULL;
}

static PostageExit
run (const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageRanking) ranking = estimate (options, &error);
  g_autoptr (PostageChart) chart = NULL;
  g_autoptr (PostageChartScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PostageChartRequest request;

  if (ranking == NULL)
    return postage_cli_input_fail (error);
  postage_chart_request_init (&request, options->chart_kind, postage_ranking_get_estimates (ranking));
  if (!choose (options, &request, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);
  chart = postage_chart_request_draw (&request, &error);
  if (chart == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  scene = lay_out (options, chart, &error);
  if (scene == NULL)
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);
  bytes = postage_chart_export (scene, options->format, options->scale, &error);
  if (bytes == NULL)
    return postage_cli_fail (POSTAGE_EXIT_FAILURE, error->message);
  return postage_cli_target_write (&options->target, bytes);
}

PostageExit
postage_cli_chart (char **arguments)
{
  g_auto (Options) options = { .scale = 1, .most = NOT_SAID };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.target.output, N_ ("Write the chart to this file"),
      N_ ("NAME.png|.svg|.pdf") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, N_ ("What to draw (default: compare)"),
      "compare|difference|volume|components|months" },
    { "base", 0, 0, G_OPTION_ARG_STRING, &options.base, N_ ("With difference: the plan from which the others differ"),
      N_ ("ID") },
    { "axis", 0, 0, G_OPTION_ARG_STRING, &options.axis,
      N_ ("With volume: what there is more or less of (default: what is sent most)"),
      N_ ("COUNTRY/CATEGORY|METRIC") },
    { "most", 0, 0, G_OPTION_ARG_INT64, &options.most,
      N_ ("With volume: up to how much (default: twice the scenario's)"), N_ ("NUMBER") },
    { "other-month", 0, 0, G_OPTION_ARG_STRING, &options.other_month,
      N_ ("With months: the month beside the scenario's (default: the one before)"), N_ ("YYYY-MM") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options.size_text,
      N_ ("Width and height (default: 900, and as high as it needs to be)"), N_ ("WIDTHxHEIGHT") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options.scale, N_ ("Pixels of a PNG for each unit of the size (default: 1)"),
      N_ ("NUMBER") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options.theme_name, N_ ("Colours (default: light)"),
      "light|dark|high-contrast|print" },
    POSTAGE_CLI_TARGET_ENTRIES (&options.target),
    { NULL }
  };
  g_autoptr (GError) error = NULL;
  PostageExit exit;

  if (!postage_cli_target_parse (&options.target, "chart", postage_cli_chart_get_summary (), entries, arguments,
                                 &exit))
    return exit;
  if (!parse_options (&options, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);
  return run (&options);
}
