/* reference-crossings.c - where the program finds that two plans cross, to be compared with the reference
 *
 * reference-crossings FOLDER reads the catalogue in FOLDER, then one request a line from standard input, and writes one
 * line of JSON for each. A request is a scenario document that names two plans, beside members "axis" and "most".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "core/postage-cost-curves.h"
#include "core/postage-estimator.h"
#include "storage/postage-catalogue-reader.h"
#include "storage/postage-scenario-file.h"

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static char *
write_curves (const PostageCostCurves *curves)
{
  const GArray *crossings = postage_cost_curves_get_crossings (curves);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_int (builder, "searched", postage_cost_curves_get_searched (curves));
  json_builder_set_member_name (builder, "crossings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < crossings->len; i++)
    {
      const PostageCrossing *crossing = &g_array_index (crossings, PostageCrossing, i);

      json_builder_begin_object (builder);
      add_int (builder, "before", crossing->before);
      add_int (builder, "after", crossing->after);
      add_int (builder, "quantity", crossing->quantity);
      add_int (builder, "cheaper_from", crossing->cheaper_from);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  return json_generator_to_data (generator, NULL);
}

/* A mistake in a request is one in the test. */
static void
answer (PostageCatalogue *catalogue,
        const char       *request)
{
  g_autoptr (GBytes) bytes = g_bytes_new (request, strlen (request));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (request, NULL);
  JsonObject *members = json_node_get_object (node);
  g_autoptr (PostageScenarioFile) file = postage_scenario_file_read ("scenario", bytes, catalogue, &error);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PostageCostCurves) curves = NULL;
  g_autofree char *text = NULL;
  PostageAxis      axis;

  if (file == NULL)
    g_error ("%s", error->message);
  if (!postage_axis_init_from_id (&axis, json_object_get_string_member (members, "axis"), catalogue,
                                  postage_scenario_file_get_scenario (file), &error))
    g_error ("%s", error->message);
  plans = postage_estimator_list_plans (catalogue, postage_scenario_file_get_scenario (file));
  curves = postage_cost_curves_new (catalogue, postage_scenario_file_get_scenario (file), plans, &axis,
                                    json_object_get_int_member (members, "most"), quantities, NULL, NULL, &error);
  if (curves == NULL)
    g_error ("%s", error->message);
  text = write_curves (curves);
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
      fprintf (stderr, "Usage: reference-crossings FOLDER < REQUESTS\n");
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
