/* postage-cli-rate-card.c - the command "catalogue import-rate-card"
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-rate-card.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cli/postage-cli-command.h"
#include "cli/postage-cli-input.h"
#include "cli/postage-cli-own-plans.h"
#include "core/postage-currency.h"
#include "storage/postage-bytes.h"
#include "storage/postage-export-prices.h"
#include "storage/postage-export-wrap.h"
#include "storage/postage-market-names.h"
#include "storage/postage-own-rate-cards.h"
#include "storage/postage-rate-card-csv-reader.h"
#include "storage/postage-today.h"
#include "text/postage-text-date.h"
#include "text/postage-text-list.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "text/postage-text-rate-card.h"

/* What was given on the command line, and what it means. */
typedef struct
{
  char                  *currency;
  char                  *date;
  char                 **markets;
  char                 **skipped;
  gboolean               is_dry_run;
  char                 **files;
  PostageRateCardAnswers answers;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->currency);
  g_free (options->date);
  g_strfreev (options->markets);
  g_strfreev (options->skipped);
  g_strfreev (options->files);
  g_clear_pointer (&options->answers.markets, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

const char *
postage_cli_import_rate_card_get_summary (void)
{
  return _ ("take over a price list that Meta publishes as CSV");
}

/* Checks what can be checked without the catalogue. */
static gboolean
check_options (Options *options,
               GError **error)
{
  const guint n_files = options->files != NULL ? g_strv_length (options->files) : 0;

  if (n_files != 1)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           n_files == 0
                             ? _ ("no FILE to import is given; see postage-cli catalogue import-rate-card --help")
                             : _ ("more than one FILE is given; see postage-cli catalogue import-rate-card --help"));
      return FALSE;
    }
  if (options->currency != NULL && !postage_currency_is_known (options->currency))
    {
      /* Translators: %s is what the user has written; don't translate --currency */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("unknown --currency “%s”; write a code of ISO 4217, such as USD"), options->currency);
      return FALSE;
    }
  if (options->date != NULL && (strlen (options->date) != strlen ("2026-10-01") ||
                                !postage_date_parse (options->date, &options->answers.effective, NULL)))
    {
      /* Translators: %s is what the user has written; don't translate --date */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--date “%s” is not a day; write one such as 2026-10-01"), options->date);
      return FALSE;
    }
  options->answers.currency = options->currency;
  return TRUE;
}

/* The ids of all markets, for a message. */
static char *
list_markets (const PostageCatalogue *catalogue)
{
  g_autoptr (GPtrArray) markets = postage_catalogue_dup_markets (catalogue);

  g_ptr_array_add (markets, NULL);
  return g_strjoinv (", ", (char **) markets->pdata);
}

static gboolean
answer (Options    *options,
        const char *name,
        const char *market,
        GError    **error)
{
  g_autofree char *folded = postage_market_name_fold (name);
  GHashTableIter   iter;
  gpointer         other;

  g_hash_table_iter_init (&iter, options->answers.markets);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    {
      g_autofree char *other_folded = postage_market_name_fold (other);

      if (g_str_equal (folded, other_folded))
        {
          /* Translators: %s is the name of a market; don't translate the options */
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("“%s” is in --market or --skip-market twice; say one thing about it"), name);
          return FALSE;
        }
    }
  g_hash_table_insert (options->answers.markets, g_strdup (name), g_strdup (market));
  return TRUE;
}

static gboolean
parse_markets (Options                *options,
               const PostageCatalogue *catalogue,
               GError                **error)
{
  options->answers.markets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (char **market = options->markets; market != NULL && *market != NULL; market++)
    {
      const char      *equals = strrchr (*market, '=');
      g_autofree char *name = equals != NULL ? g_strstrip (g_strndup (*market, (gsize) (equals - *market))) : NULL;

      if (name == NULL || *name == '\0' || postage_catalogue_get_market_name (catalogue, equals + 1) == NULL)
        {
          g_autofree char *known = list_markets (catalogue);

          /* Translators: what the user has written, a list of names; don't translate --market */
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("--market “%1$s” doesn’t end with “=” and a market; the markets are: %2$s"), *market, known);
          return FALSE;
        }
      if (!answer (options, name, equals + 1, error))
        return FALSE;
    }
  for (char **skipped = options->skipped; skipped != NULL && *skipped != NULL; skipped++)
    if (!answer (options, *skipped, NULL, error))
      return FALSE;
  return TRUE;
}

static void
append_line (GString *text,
             char    *line)
{
  postage_export_wrap (text, line, 0, 2);
  g_free (line);
}

/* "Markets: 47. Prices: known 200, not offered 12, not known 0." */
static char *
word_counts (const PostageRateCardImport *import)
{
  const GPtrArray *rows = postage_rate_card_import_get_rows (import);
  guint            counts[3] = { 0 };
  guint            n_markets = 0;
  g_autofree char *markets = NULL;
  g_autofree char *known = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *not_offered = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const PostageRateCardRow *row = rows->pdata[i];

      if (row->is_skipped)
        continue;
      n_markets++;
      for (guint j = 0; j < POSTAGE_N_CATEGORIES; j++)
        counts[row->states[j]]++;
    }
  markets = postage_text_count (n_markets);
  known = postage_text_count (counts[POSTAGE_RATE_KNOWN]);
  not_offered = postage_text_count (counts[POSTAGE_RATE_NOT_OFFERED]);
  missing = postage_text_count (counts[POSTAGE_RATE_MISSING]);
  /* Translators: four numbers */
  return g_strdup_printf (_ ("Markets: %1$s. Prices: known %2$s, not offered %3$s, not known %4$s."), markets, known,
                          not_offered, missing);
}

/* What the import leaves out. */
static void
append_left_out (GString                     *text,
                 const PostageRateCardImport *import)
{
  const GPtrArray *columns = postage_rate_card_import_get_columns (import);
  const GPtrArray *remarks = postage_rate_card_import_get_remarks (import);
  const GPtrArray *rows = postage_rate_card_import_get_rows (import);
  g_autoptr (GPtrArray) skipped = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    /* Translators: %s is the title of a column in a file */
    append_line (text, g_strdup_printf (_ ("Not understood and left out: the column “%s”"),
                                        (const char *) columns->pdata[i]));
  for (guint i = 0; i < remarks->len; i++)
    /* Translators: %s is a text in a file */
    append_line (text, g_strdup_printf (_ ("Not a market and left out: “%s”"), (const char *) remarks->pdata[i]));
  for (guint i = 0; i < rows->len; i++)
    if (((PostageRateCardRow *) rows->pdata[i])->is_skipped)
      g_ptr_array_add (skipped, ((PostageRateCardRow *) rows->pdata[i])->name);
  if (skipped->len > 0)
    {
      g_autofree char *list = postage_text_list (skipped, 0);

      /* Translators: %s is a list of names of markets */
      append_line (text, g_strdup_printf (_ ("Left out as you said: %s"), list));
    }
}

/* What is in the list before and isn't any more. */
static void
append_missing (GString                     *text,
                const PostageCatalogue      *catalogue,
                const PostageRateCardImport *import,
                const PostageRateCard       *previous)
{
  g_autoptr (GPtrArray) missing = postage_rate_card_import_dup_missing (import, previous);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (missing->len == 0)
    return;
  for (guint i = 0; i < missing->len; i++)
    g_ptr_array_add (names, (gpointer) postage_text_market (catalogue, missing->pdata[i]));
  list = postage_text_list (names, 0);
  /* Translators: %s is a list of names of markets */
  append_line (text,
               g_strdup_printf (_ ("Warning: the list before has these markets, and this one doesn’t: %s"), list));
}

static void
append_differences (GString          *text,
                    PostageCatalogue *catalogue,
                    PostageRateCard  *previous,
                    PostageRateCard  *card)
{
  g_autoptr (PostageRateCardDifference) difference = postage_rate_card_difference_new (previous, card);
  g_autoptr (PostageExportRows) rows = postage_export_rate_card_difference (catalogue, difference);
  g_autoptr (GString) table = postage_export_rows_table (rows);
  const char *end_of_title = strchr (table->str, '\n');

  /* The title is that of the whole preview. */
  g_string_append (text, end_of_title != NULL ? end_of_title + 1 : table->str);
}

/* How the card stands to those that are known. @card: (nullable): until everything is answered */
static void
append_comparison (GString                     *text,
                   PostageCatalogue            *catalogue,
                   const PostageRateCardImport *import,
                   PostageRateCard             *card)
{
  const char       *currency = postage_rate_card_import_get_currency (import);
  const PostageDate effective = postage_rate_card_import_get_effective (import);
  PostageRateCard  *previous = postage_catalogue_find_rate_card_before (catalogue, currency, effective);

  if (postage_catalogue_get_rate_card_of (catalogue, currency, effective) != NULL)
    append_line (text, g_strdup (_ ("It takes the place of the list in this currency from this day that Postage has "
                                    "now.")));
  if (previous == NULL)
    {
      append_line (text, g_strdup (_ ("Postage has no earlier list in this currency to compare with.")));
      return;
    }
  append_missing (text, catalogue, import, previous);
  if (card != NULL)
    append_differences (text, catalogue, previous, card);
}

static char *
word_heading (const PostageRateCardImport *import)
{
  const char       *currency = postage_rate_card_import_get_currency (import);
  const PostageDate effective = postage_rate_card_import_get_effective (import);
  g_autofree char  *date = NULL;

  if (currency != NULL && effective != POSTAGE_DATE_NONE)
    return postage_text_rate_list (currency, effective, postage_rate_card_import_get_counting (import));
  date = effective != POSTAGE_DATE_NONE ? postage_text_date (effective) : NULL;
  /* Translators: stand for what a file doesn't say */
  return g_strdup_printf (_ ("Meta’s list; currency: %1$s, from: %2$s"),
                          currency != NULL ? currency : C_ ("rate", "not known"),
                          date != NULL ? date : C_ ("rate", "not known"));
}

/* Tells what is still to be answered, and by which option. */
static void
ask (const char                  *name,
     const PostageCatalogue      *catalogue,
     const PostageRateCardImport *import)
{
  g_autoptr (GPtrArray) questions = postage_rate_card_import_dup_questions (import);
  g_autoptr (PostageMarketNames) names = postage_market_names_new (catalogue);

  if (postage_rate_card_import_get_currency (import) == NULL)
    {
      g_autofree char *message =
        /* Translators: %s is the name of a file; don't translate --currency */
        g_strdup_printf (_ ("%s: the file doesn’t say in which currency its prices are; add --currency with a code "
                            "such as USD"),
                         name);

      postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
    }
  if (postage_rate_card_import_get_effective (import) == POSTAGE_DATE_NONE)
    {
      g_autofree char *message =
        /* Translators: %s is the name of a file; don't translate --date */
        g_strdup_printf (_ ("%s: the file doesn’t say from which day its prices hold; add --date with a day such as "
                            "2026-10-01"),
                         name);

      postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
    }
  for (guint i = 0; i < questions->len; i++)
    {
      const PostageRateCardRow *row = questions->pdata[i];
      g_autoptr (GPtrArray) nearest = postage_market_names_dup_nearest (names, row->name);
      g_autofree char *list = NULL;
      g_autofree char *message = NULL;

      list = postage_text_list (nearest, 0);
      message =
        nearest->len > 0
          /* Translators: the name of a file, a line, what the file calls a market, a list of markets; don't translate
           * the options */
          ? g_strdup_printf (_ ("%1$s: line %2$u: “%3$s” is no market that Postage knows; add --market \"%3$s=ID\" "
                                "with the ID of the market that it is, perhaps %4$s, or --skip-market \"%3$s\""),
                             name, row->line, row->name, list)
          : g_strdup_printf (_ ("%1$s: line %2$u: “%3$s” is no market that Postage knows; add --market \"%3$s=ID\" "
                                "with the ID of the market that it is, or --skip-market \"%3$s\""),
                             name, row->line, row->name);
      postage_cli_fail (POSTAGE_EXIT_FAILURE, message);
    }
}

/* What the imported list is known by: the user's own file. */
static PostageSource *
make_source (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *display = g_filename_display_name (name);
  PostageSource   *source = postage_source_new (NULL, POSTAGE_CONFIDENCE_OWN);

  postage_source_set_seen (source, POSTAGE_DATE_NONE, postage_today ());
  postage_source_set_evidence (source, POSTAGE_QUALITY_UNSTATED, NULL, display);
  return source;
}

static PostageExit
finish (const Options         *options,
        PostageCatalogue      *catalogue,
        const PostageRateCard *card,
        GString               *text)
{
  g_autoptr (GFile) folder = postage_own_rate_cards_get_default_folder ();
  g_autoptr (GFile) file = postage_own_rate_cards_get_file (folder, postage_rate_card_get_currency (card),
                                                            postage_rate_card_get_effective (card));
  g_autofree char *path = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;

  g_string_append_c (text, '\n');
  if (options->is_dry_run)
    {
      append_line (text, g_strdup (_ ("Nothing was imported: this was a --dry-run.")));
      return postage_cli_write (text->str);
    }
  if (!postage_own_rate_cards_save (folder, catalogue, card, &error))
    {
      postage_cli_write (text->str);
      return postage_cli_input_fail (error);
    }
  /* Translators: %s is the name of a file */
  append_line (text, g_strdup_printf (_ ("Imported as %s"), path));
  return postage_cli_write (text->str);
}

static PostageExit
run (Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogue) catalogue = postage_cli_load_catalogue (TRUE, &error);
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PostageRateCardImport) import = NULL;
  g_autoptr (PostageRateCard) card = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (catalogue == NULL || !parse_markets (options, catalogue, &error))
    return postage_cli_input_fail (error);
  bytes = postage_bytes_read_argument (options->files[0], &name, NULL, &error);
  if (bytes != NULL)
    import = postage_rate_card_csv_read (name, bytes, catalogue, &options->answers, &error);
  if (import == NULL)
    return postage_cli_input_fail (error);

  if (postage_rate_card_import_is_complete (import))
    {
      g_autoptr (PostageSource) source = make_source (name);

      card = postage_rate_card_import_make_card (
        import, source,
        postage_catalogue_find_rate_card_before (catalogue, postage_rate_card_import_get_currency (import),
                                                 postage_rate_card_import_get_effective (import)));
    }
  append_line (text, word_heading (import));
  append_line (text, word_counts (import));
  append_left_out (text, import);
  if (postage_rate_card_import_get_currency (import) != NULL &&
      postage_rate_card_import_get_effective (import) != POSTAGE_DATE_NONE)
    append_comparison (text, catalogue, import, card);
  if (card != NULL)
    return finish (options, catalogue, card, text);

  postage_cli_write (text->str);
  ask (name, catalogue, import);
  return postage_cli_fail (POSTAGE_EXIT_FAILURE, _ ("nothing was imported: the questions above are open"));
}

PostageExit
postage_cli_import_rate_card (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency,
      N_ ("The currency of a list that doesn’t say it"), N_ ("CODE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("The first day of a list that doesn’t say it"),
      N_ ("YYYY-MM-DD") },
    { "market", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.markets,
      N_ ("Which market a name in the list is; may be given several times"), N_ ("NAME=ID") },
    { "skip-market", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.skipped,
      N_ ("A name in the list to leave out; may be given several times"), N_ ("NAME") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.is_dry_run, N_ ("Show what would change, and import nothing"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL }
  };
  g_autofree char *usage = g_strdup_printf ("%s – %s", _ ("FILE"), postage_cli_import_rate_card_get_summary ());
  g_autoptr (GError) error = NULL;
  PostageExit exit;

  if (!postage_cli_command_parse ("postage-cli catalogue import-rate-card", usage,
                                  _ ("FILE is the list of one currency as Meta offers it for download; - is standard "
                                     "input."),
                                  entries, arguments, &exit))
    return exit;
  if (!check_options (&options, &error))
    return postage_cli_fail (POSTAGE_EXIT_USAGE, error->message);
  return run (&options);
}
