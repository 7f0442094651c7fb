/* reference-estimates.c - the program's estimates for many scenarios, to be compared with the reference
 *
 * reference-estimates FOLDER reads the catalogue in FOLDER, then one scenario document a line from standard input, and
 * writes one line of JSON for each: the members of the exported estimates that are numbers or names, without the words,
 * or {"error": "…"}.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "core/postage-estimator.h"
#include "storage/postage-catalogue-reader.h"
#include "storage/postage-export-ids.h"
#include "storage/postage-export-json-private.h"
#include "storage/postage-scenario-file.h"

static void
add_lines (JsonBuilder     *builder,
           const char      *name,
           const GPtrArray *lines)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);
      gboolean           known = !(line->flags & POSTAGE_LINE_UNKNOWN);

      json_builder_begin_object (builder);
      postage_export_json_string (builder, "component", postage_component_get_id (line->component));
      postage_export_json_string (builder, "charge",
                                  line->charge != NULL ? postage_charge_get_id (line->charge) : NULL);
      postage_export_json_string (builder, "market", line->market);
      postage_export_json_string (builder, "category", postage_category_get_id (line->category));
      postage_export_json_int (builder, "quantity", line->quantity);
      postage_export_json_bool (builder, "known", known);
      postage_export_json_money (builder, "shown", &line->shown, known);
      postage_export_json_money (builder, "exact", &line->converted, known);
      postage_export_json_money (builder, "billed", &line->exact, known);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_total (JsonBuilder        *builder,
           const PostageTotal *total)
{
  postage_export_json_money (builder, "shown", &total->shown, total->complete);
  postage_export_json_money (builder, "exact", &total->exact, total->complete);
  postage_export_json_bool (builder, "complete", total->complete);
  postage_export_json_int (builder, "lines", total->n_lines);
}

static void
add_estimate (JsonBuilder     *builder,
              PostageEstimate *estimate)
{
  json_builder_begin_object (builder);
  postage_export_json_string (builder, "plan", postage_plan_get_id (postage_estimate_get_plan (estimate)));
  postage_export_json_string (builder, "status", postage_export_status_id (postage_estimate_get_status (estimate)));
  postage_export_json_string (builder, "currency", postage_estimate_get_currency (estimate));
  postage_export_json_string (builder, "billing_currency", postage_estimate_get_billing_currency (estimate));
  postage_export_json_int (builder, "delivered", postage_estimate_get_delivered (estimate));
  json_builder_set_member_name (builder, "total");
  json_builder_begin_object (builder);
  add_total (builder, postage_estimate_get_total (estimate));
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "components");
  json_builder_begin_array (builder);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      json_builder_begin_object (builder);
      postage_export_json_string (builder, "id", postage_component_get_id (component));
      add_total (builder, postage_estimate_get_component (estimate, component));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_lines (builder, "lines", postage_estimate_get_lines (estimate));
  add_lines (builder, "one_off_lines", postage_estimate_get_one_off_lines (estimate));
  json_builder_end_object (builder);
}

static void
add_answer (JsonBuilder      *builder,
            PostageCatalogue *catalogue,
            const char       *document)
{
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageScenarioFile) file = postage_scenario_file_read ("scenario", bytes, catalogue, &error);
  g_autoptr (GPtrArray) estimates = NULL;

  if (file != NULL)
    estimates = postage_estimator_estimate_all (catalogue, postage_scenario_file_get_scenario (file), &error);
  if (estimates == NULL)
    {
      postage_export_json_string (builder, "error", error->message);
      return;
    }

  json_builder_set_member_name (builder, "estimates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < estimates->len; i++)
    add_estimate (builder, g_ptr_array_index (estimates, i));
  json_builder_end_array (builder);
}

static void
answer (PostageCatalogue *catalogue,
        const char       *document)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_answer (builder, catalogue, document);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  puts (text);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  char   *line = NULL;
  size_t  size = 0;
  ssize_t length;

  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      fprintf (stderr, "Usage: reference-estimates FOLDER < SCENARIOS\n");
      return 2;
    }

  folder = g_file_new_for_commandline_arg (argv[1]);
  catalogue = postage_catalogue_load_folder (folder, NULL, &error);
  if (catalogue == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  while ((length = getline (&line, &size, stdin)) > 0)
    {
      if (line[length - 1] == '\n')
        line[length - 1] = '\0';
      answer (catalogue, line);
      fflush (stdout);
    }
  g_free (line);
  return 0;
}
