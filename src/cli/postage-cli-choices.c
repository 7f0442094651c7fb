/* postage-cli-choices.c - what the options of a command choose
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/postage-cli-choices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const formats[] = { "table", "json", "csv", "markdown" };

gboolean
postage_cli_format_parse (const char       *text,
                          PostageCliFormat *format,
                          GError          **error)
{
  g_return_val_if_fail (format != NULL, FALSE);

  if (text == NULL)
    {
      *format = POSTAGE_CLI_FORMAT_TABLE;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i], text))
      {
        *format = i;
        return TRUE;
      }

  /* Translators: %s is what the user has written; don't translate --format and the words behind the colon */
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("unknown --format “%s”; known: table, json, csv, markdown"), text);
  return FALSE;
}

PostageExit
postage_cli_format_write (PostageCliFormat format,
                          const GString   *text)
{
  g_return_val_if_fail (text != NULL, POSTAGE_EXIT_FAILURE);

  switch (format)
    {
    case POSTAGE_CLI_FORMAT_JSON:
    case POSTAGE_CLI_FORMAT_CSV:
      return postage_cli_write_data (text->str);
    case POSTAGE_CLI_FORMAT_TABLE:
    case POSTAGE_CLI_FORMAT_MARKDOWN:
      return postage_cli_write (text->str);
    default:
      g_return_val_if_reached (POSTAGE_EXIT_FAILURE);
    }
}

gboolean
postage_cli_month_parse (const PostageCatalogue *catalogue,
                         const char             *option,
                         const char             *text,
                         PostageMonth           *month,
                         GError                **error)
{
  PostageMonth first, found;

  g_return_val_if_fail (catalogue != NULL && option != NULL && text != NULL && month != NULL, FALSE);

  first = postage_catalogue_get_first_month (catalogue);
  if (!postage_month_parse (text, &found, NULL))
    {
      /* Translators: an option such as --month, what the user has written */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("%1$s “%2$s” is not a month; write one such as 2026-11"), option, text);
      return FALSE;
    }

  if (found < first)
    {
      g_autofree char *earliest = postage_month_to_string (first);

      /* Translators: an option such as --month, two months such as 2023-06 */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("%1$s %2$s is too early; Meta’s prices are known from %3$s on"), option, text, earliest);
      return FALSE;
    }

  *month = found;
  return TRUE;
}

static gboolean
choose_month (PostageCliChoices      *choices,
              const PostageCatalogue *catalogue,
              const char             *text,
              GError                **error)
{
  choices->has_month = postage_cli_month_parse (catalogue, "--month", text, &choices->month, error);
  return choices->has_month;
}

char *
postage_cli_list_currencies (const PostageCatalogue *catalogue)
{
  const GPtrArray *cards;
  GString         *list;

  g_return_val_if_fail (catalogue != NULL, NULL);

  cards = postage_catalogue_get_rate_cards (catalogue);
  list = g_string_new (NULL);
  for (guint i = 0; i < cards->len; i++)
    {
      const char *currency = postage_rate_card_get_currency (g_ptr_array_index (cards, i));

      if (strstr (list->str, currency) == NULL)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", currency);
    }
  return g_string_free (list, FALSE);
}

static gboolean
choose_currency (PostageCliChoices      *choices,
                 const PostageCatalogue *catalogue,
                 const char             *text,
                 GError                **error)
{
  if (!postage_currency_is_known (text))
    {
      g_autofree char *known = postage_cli_list_currencies (catalogue);

      /* Translators: what the user has written, a list of codes such as USD; don't translate --currency */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("unknown --currency “%1$s”; write a code of ISO 4217. Meta bills in %2$s"), text, known);
      return FALSE;
    }

  choices->currency = g_strdup (text);
  return TRUE;
}

gboolean
postage_cli_budget_parse (const char   *text,
                          const char   *currency,
                          PostageMoney *budget,
                          GError      **error)
{
  g_auto (GStrv) parts = NULL;
  const char    *code;
  PostageDecimal amount;

  g_return_val_if_fail (text != NULL && currency != NULL && budget != NULL, FALSE);

  parts = g_strsplit (text, " ", 2);
  code = parts[0] != NULL && parts[1] != NULL ? parts[1] : currency;
  if (parts[0] == NULL || !postage_decimal_parse (parts[0], &amount, NULL) || amount <= 0 ||
      amount > POSTAGE_BUDGET_MAX || !postage_currency_is_known (code))
    {
      /* Translators: %s is what the user has written; don't translate --budget */
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("expected an amount above zero in --budget, such as 500 or “500 EUR”, found “%s”"), text);
      return FALSE;
    }

  *budget = postage_money (amount, code);
  return TRUE;
}

char *
postage_cli_list_plans (const PostageCatalogue *catalogue)
{
  const GPtrArray *plans;
  GString         *list;

  g_return_val_if_fail (catalogue != NULL, NULL);

  plans = postage_catalogue_get_plans (catalogue);
  list = g_string_new (NULL);
  for (guint i = 0; i < plans->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", postage_plan_get_id (g_ptr_array_index (plans, i)));
  return g_string_free (list, FALSE);
}

static gboolean
choose_plans (PostageCliChoices      *choices,
              const PostageCatalogue *catalogue,
              const char             *text,
              GError                **error)
{
  g_auto (GStrv) ids = g_strsplit (text, ",", -1);

  choices->plans = g_ptr_array_new_with_free_func (g_free);
  if (g_str_equal (text, "all"))
    return TRUE;

  for (guint i = 0; ids[i] != NULL || i == 0; i++)
    {
      const char *id = ids[i] != NULL ? g_strstrip (ids[i]) : "";

      if (postage_catalogue_get_plan (catalogue, id) == NULL)
        {
          g_autofree char *known = postage_cli_list_plans (catalogue);

          /* Translators: what the user has written, a list of names; don't translate --plans and all */
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("unknown plan “%1$s” in --plans; known: all, %2$s"), id, known);
          return FALSE;
        }
      g_ptr_array_add (choices->plans, g_strdup (id));
    }
  return TRUE;
}

void
postage_cli_choices_clear (PostageCliChoices *choices)
{
  g_return_if_fail (choices != NULL);

  g_clear_pointer (&choices->currency, g_free);
  g_clear_pointer (&choices->plans, g_ptr_array_unref);
}

gboolean
postage_cli_choices_parse (PostageCliChoices      *choices,
                           const PostageCatalogue *catalogue,
                           const char             *month,
                           const char             *currency,
                           const char             *plans,
                           GError                **error)
{
  g_return_val_if_fail (choices != NULL && catalogue != NULL, FALSE);

  return (month == NULL || choose_month (choices, catalogue, month, error)) &&
         (currency == NULL || choose_currency (choices, catalogue, currency, error)) &&
         (plans == NULL || choose_plans (choices, catalogue, plans, error));
}

PostageScenario *
postage_cli_choices_apply (const PostageCliChoices *choices,
                           PostageScenario         *scenario)
{
  PostageScenario *chosen;

  g_return_val_if_fail (choices != NULL && scenario != NULL, NULL);

  chosen = postage_scenario_begin_copy (scenario);
  if (choices->has_month)
    postage_scenario_set_month (chosen, choices->month);
  if (choices->currency != NULL)
    postage_scenario_set_currency (chosen, choices->currency);
  if (choices->plans != NULL)
    {
      postage_scenario_clear_plans (chosen);
      for (guint i = 0; i < choices->plans->len; i++)
        postage_scenario_add_plan (chosen, g_ptr_array_index (choices->plans, i));
    }
  postage_scenario_end (chosen);
  return chosen;
}
