/* test-output.c - no name of a file acts on the terminal, and none is changed where programs read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/postage-cli-choices.h"
#include "cli/postage-cli-output.h"
#include "storage/postage-export-csv.h"
#include "storage/postage-export-json.h"
#include "storage/postage-export-markdown.h"
#include "storage/postage-export-ranking.h"
#include "storage/postage-export-table.h"
#include "text-fixture.h"

/* Sends what is written to @stream into a temporary file until captured_end(). */
typedef struct
{
  FILE *stream, *file;
  int   saved;
} Captured;

static void
captured_begin (Captured *captured,
                FILE     *stream)
{
  fflush (stream);
  captured->stream = stream;
  captured->file = tmpfile ();
  captured->saved = dup (fileno (stream));
  g_assert_nonnull (captured->file);
  g_assert_cmpint (dup2 (fileno (captured->file), fileno (stream)), >=, 0);
}

/* Returns: (transfer full): what was written */
static char *
captured_end (Captured *captured)
{
  GString *text = g_string_new (NULL);
  int      c;

  fflush (captured->stream);
  g_assert_cmpint (dup2 (captured->saved, fileno (captured->stream)), >=, 0);
  close (captured->saved);
  rewind (captured->file);
  while ((c = fgetc (captured->file)) != EOF)
    g_string_append_c (text, (char) c);
  fclose (captured->file);
  return g_string_free (text, FALSE);
}

/* The bounds of each range, and the neighbours that stay. */
static const struct
{
  const char *name, *text, *shown;
} texts[] = {
  { "plain", "Total a month: 5\n消息费 “é”", "Total a month: 5\n消息费 “é”" },
  { "escape", "\033[2Ja", "�[2Ja" },
  { "first and last of C0", "\001\037 ", "�� " },
  { "tab, carriage return", "a\tb\rc", "a�b�c" },
  { "delete", "~\177\u00a0", "~�\u00a0" },
  { "C1", "\302\200\302\233\302\237\u00a0", "���\u00a0" },
  { "overrides", "\u2029\u202a\u202e\u202f", "\u2029��\u202f" },
  { "isolates", "\u2065\u2066\u2069\u206a", "\u2065��\u206a" },
  { "marks of right-to-left names", "\u200e\u200f", "\u200e\u200f" },
  { "no UTF-8", "a\233b\377", "a�b�" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      Captured         captured;
      g_autofree char *written = NULL;
      g_autofree char *data = NULL;

      g_test_message ("%s", texts[i].name);
      captured_begin (&captured, stdout);
      postage_cli_write (texts[i].text);
      written = captured_end (&captured);
      g_assert_cmpstr (written, ==, texts[i].shown);

      captured_begin (&captured, stdout);
      postage_cli_write_data (texts[i].text);
      data = captured_end (&captured);
      g_assert_cmpstr (data, ==, texts[i].text);
    }
}

static void
test_errors (void)
{
  Captured         captured;
  g_autofree char *written = NULL;

  captured_begin (&captured, stderr);
  g_assert_cmpint (postage_cli_fail (POSTAGE_EXIT_USAGE, "no “\033]0;x\007\u202e”\nor\rso"), ==, POSTAGE_EXIT_USAGE);
  written = captured_end (&captured);
  g_assert_cmpstr (written, ==, "postage-cli: no “�]0;x��” or so\n");
}

/* A provider, a plan and a scenario whose names clear the screen and turn the line around. */
static void
test_names (void)
{
  static const char name[] = "Best\033[2J\u202e";
  g_autoptr (PostageCatalogue) catalogue = text_fixture_nasty_catalogue (name, name, "https://a.example");
  g_autoptr (PostageScenario) scenario = text_fixture_scenario ("2026-11", "CA", "USD");
  g_autoptr (GPtrArray) estimates = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_estimate_unref);

  postage_scenario_set_name (scenario, name);
  postage_scenario_end (scenario);
  g_ptr_array_add (estimates, text_fixture_estimate (catalogue, scenario, "nasty"));
  {
    g_autoptr (GString) json = postage_export_json (catalogue, scenario, estimates);
    g_autoptr (GString) csv = postage_export_csv (estimates);
    g_autoptr (GString) table = postage_export_table (catalogue, scenario, estimates, TRUE);
    g_autoptr (GString) ranking = postage_export_ranking (catalogue, scenario, estimates, TRUE);
    g_autoptr (GString) markdown = postage_export_markdown (catalogue, scenario, estimates, TRUE);
    const struct
    {
      PostageCliFormat format;
      const GString   *text;
      gboolean         is_data;
    } results[] = {
      { POSTAGE_CLI_FORMAT_JSON, json, TRUE },
      { POSTAGE_CLI_FORMAT_CSV, csv, TRUE },
      { POSTAGE_CLI_FORMAT_TABLE, table, FALSE },
      { POSTAGE_CLI_FORMAT_TABLE, ranking, FALSE },
      { POSTAGE_CLI_FORMAT_MARKDOWN, markdown, FALSE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (results); i++)
      {
        Captured         captured;
        g_autofree char *written = NULL;

        g_assert_nonnull (strstr (results[i].text->str, "\u202e"));
        captured_begin (&captured, stdout);
        postage_cli_format_write (results[i].format, results[i].text);
        written = captured_end (&captured);
        if (results[i].is_data)
          {
            g_assert_cmpstr (written, ==, results[i].text->str);
            continue;
          }
        g_assert_nonnull (strstr (written, "Best�"));
        g_assert_null (strchr (written, '\033'));
        g_assert_null (strstr (written, "\u202e"));
      }
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/output/texts", test_texts);
  g_test_add_func ("/output/errors", test_errors);
  g_test_add_func ("/output/names", test_names);
  return g_test_run ();
}
