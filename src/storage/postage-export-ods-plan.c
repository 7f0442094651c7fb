/* postage-export-ods-plan.c - the sheet of one plan in the spreadsheet of estimates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "storage/postage-export-ods-private.h"
#include "storage/postage-export-parts.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"
#include "text/postage-text-notes.h"
#include "text/postage-text-reason.h"
#include "text/postage-text-source.h"

#define N_COLUMNS 9

static const guint widths[N_COLUMNS] = { 100, 25, 28, 25, 32, 32, 32, 110, 70 };

static void
write_heading (PostageOdsPlan *self)
{
  g_autofree char *stamp = postage_text_stamp (postage_estimate_get_catalogue (self->estimate),
                                               postage_estimate_get_scenario (self->estimate));

  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TITLE, postage_export_plan_title (self->estimate));
  postage_ods_sheet_end_row (self->sheet);
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_TEXT, stamp);
  postage_ods_sheet_end_row (self->sheet);
}

/* The rate of exchange, in cells that the conversions refer to. */
static void
write_exchange (PostageOdsPlan *self)
{
  const PostageExchangeRate *rate = postage_estimate_get_exchange (self->estimate);
  const PostageDecimal       spread =
    postage_scenario_get_exchange_spread (postage_estimate_get_scenario (self->estimate));

  if (!self->converts)
    return;
  postage_ods_sheet_skip (self->sheet, 1);
  /* Translators: the head of a column: how many units of a currency one euro is; %s is the currency */
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD, g_strdup_printf (_ ("%s for 1 EUR"), rate->from));
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD, g_strdup_printf (_ ("%s for 1 EUR"), rate->to));
  if (spread > 0)
    /* Translators: the head of a column: how many percent a bank or card adds to a rate of exchange */
    postage_ods_sheet_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD, _ ("Percent added"));
  postage_ods_sheet_end_row (self->sheet);

  self->exchange_row = postage_ods_sheet_get_row (self->sheet);
  /* Translators: stands beside a rate of exchange */
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_TEXT, _ ("Exchange"));
  postage_ods_sheet_number (self->sheet, POSTAGE_ODS_NUMBER, 0, rate->from_per_euro);
  postage_ods_sheet_number (self->sheet, POSTAGE_ODS_NUMBER, 0, rate->to_per_euro);
  if (spread > 0)
    postage_ods_sheet_number (self->sheet, POSTAGE_ODS_NUMBER, 0, spread);
  else
    postage_ods_sheet_skip (self->sheet, 1);
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TEXT, postage_text_exchange (rate));
  postage_ods_sheet_end_row (self->sheet);
}

static void
write_heads (PostageOdsPlan *self)
{
  const char *currency = postage_estimate_get_currency (self->estimate);
  const char *billing = postage_estimate_get_billing_currency (self->estimate);

  postage_ods_sheet_end_row (self->sheet);
  /* Translators: the heads of the columns of a spreadsheet: what is charged, how many of it, the price of one, what
     comes on top, the product */
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_HEAD, C_ ("spreadsheet", "Line"));
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD, C_ ("spreadsheet", "Quantity"));
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD, C_ ("spreadsheet", "Price"));
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD, C_ ("spreadsheet", "Fixed part"));
  /* Translators: the head of a column; %s is the currency that is billed in */
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD, g_strdup_printf (_ ("Billed in %s"), billing));
  if (self->converts)
    /* Translators: the head of a column; %s is a currency */
    postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD,
                                 g_strdup_printf (_ ("Converted to %s"), currency));
  else
    postage_ods_sheet_skip (self->sheet, 1);
  /* Translators: the head of a column: amounts as the program shows them; %s is a currency */
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD, g_strdup_printf (_ ("Shown in %s"), currency));
  /* Translators: a heading above everything that the figures were computed from */
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_HEAD, _ ("Working"));
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_HEAD, C_ ("spreadsheet", "Note"));
  postage_ods_sheet_end_row (self->sheet);
  postage_ods_sheet_freeze (self->sheet);
}

/* What the component lacks without having a line for it. */
static void
write_lacks (PostageOdsPlan  *self,
             PostageComponent component)
{
  const GArray *warnings = postage_estimate_get_warnings (self->estimate);

  for (guint i = 0; i < warnings->len; i++)
    {
      const PostageWarning *warning = &g_array_index (warnings, PostageWarning, i);
      PostageComponent      where;
      char                 *lack;

      if (!postage_estimate_lacks (self->estimate, warning, &where) || where != component)
        continue;
      lack = postage_text_lack (self->estimate, warning);
      postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TEXT, lack != NULL ? lack : g_strdup (""));
      postage_ods_sheet_skip (self->sheet, POSTAGE_ODS_SHOWN - 'B');
      postage_ods_sheet_text (self->sheet, POSTAGE_ODS_MISSING, _ ("not known"));
      postage_ods_sheet_end_row (self->sheet);
    }
}

/* The row of a sum; @formula: (nullable): there is nothing to sum. */
static void
write_sum (PostageOdsPlan     *self,
           const char         *name,
           const PostageTotal *total,
           const char         *formula)
{
  if (!total->complete)
    /* Translators: beside a sum of which a part is not known; %s says what it is a sum of */
    postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_STRONG, g_strdup_printf (_ ("%s, at least"), name));
  else
    postage_ods_sheet_text (self->sheet, POSTAGE_ODS_STRONG, name);
  postage_ods_sheet_skip (self->sheet, POSTAGE_ODS_SHOWN - 'B');
  if (!total->complete && total->exact.amount == 0)
    postage_ods_sheet_text (self->sheet, POSTAGE_ODS_MISSING, _ ("not known"));
  else if (formula == NULL)
    postage_ods_sheet_text (self->sheet, POSTAGE_ODS_MISSING, "–");
  else
    postage_ods_sheet_formula (self->sheet, POSTAGE_ODS_SUM, self->digits, formula, total->shown.amount);
}

static void
write_component (PostageOdsPlan  *self,
                 PostageComponent component)
{
  const GPtrArray    *lines = postage_estimate_get_lines (self->estimate);
  const PostageTotal *total = postage_estimate_get_component (self->estimate, component);
  const guint         first = postage_ods_sheet_get_row (self->sheet);
  g_autofree char    *formula = NULL;
  guint               sum_row;

  if (!postage_export_has_component (self->estimate, component))
    return;
  for (guint i = 0; i < lines->len; i++)
    if (((const PostageLine *) g_ptr_array_index (lines, i))->component == component)
      postage_ods_plan_write_line (self, g_ptr_array_index (lines, i));
  write_lacks (self, component);

  sum_row = postage_ods_sheet_get_row (self->sheet);
  if (sum_row > first)
    formula = g_strdup_printf ("SUM([.%1$c%2$u:.%1$c%3$u])", POSTAGE_ODS_SHOWN, first, sum_row - 1);
  write_sum (self, postage_text_component (component), total, formula);
  postage_ods_sheet_end_row (self->sheet);
  self->sums[component] = sum_row;
}

static void
write_total (PostageOdsPlan *self)
{
  g_autoptr (GString) formula = g_string_new ("SUM(");

  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    if (self->sums[component] > 0)
      g_string_append_printf (formula, "%s[.%c%u]", formula->len > 4 ? ";" : "", POSTAGE_ODS_SHOWN,
                              self->sums[component]);
  write_sum (self, _ ("Total a month"), postage_estimate_get_total (self->estimate),
             formula->len > 4 ? g_string_append_c (formula, ')')->str : NULL);
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_STRONG, postage_text_total (self->estimate));
  postage_ods_sheet_end_row (self->sheet);
}

static void
write_one_off (PostageOdsPlan *self)
{
  const GPtrArray *lines = postage_estimate_get_one_off_lines (self->estimate);

  if (lines->len == 0)
    return;
  postage_ods_sheet_end_row (self->sheet);
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_STRONG, _ ("Paid once, not part of the total:"));
  postage_ods_sheet_end_row (self->sheet);
  for (guint i = 0; i < lines->len; i++)
    postage_ods_plan_write_line (self, g_ptr_array_index (lines, i));
}

static void
write_notes (PostageOdsPlan *self)
{
  g_autoptr (GPtrArray) notes = postage_text_notes (self->estimate);

  postage_ods_sheet_end_row (self->sheet);
  for (guint i = 0; i < notes->len; i++)
    {
      postage_ods_sheet_text (self->sheet, POSTAGE_ODS_TEXT,
                              ((const PostageTextNote *) g_ptr_array_index (notes, i))->text);
      postage_ods_sheet_end_row (self->sheet);
    }
}

static void
write_all (PostageOdsPlan *self)
{
  write_heading (self);
  write_exchange (self);
  write_heads (self);
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    write_component (self, component);
  write_total (self);
  write_one_off (self);
  write_notes (self);
}

void
postage_ods_plan_init (PostageOdsPlan        *self,
                       PostageOdsBook        *book,
                       const PostageEstimate *estimate)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (self != NULL && book != NULL && estimate != NULL);

  title = postage_export_plan_title (estimate);
  name = postage_ods_book_dup_name (book, title);
  *self = (PostageOdsPlan){
    .sheet = postage_ods_sheet_new (name, widths, N_COLUMNS),
    .estimate = estimate,
    .digits = postage_currency_get_digits (postage_estimate_get_currency (estimate)),
    .billing_digits = postage_currency_get_digits (postage_estimate_get_billing_currency (estimate)),
    .converts = postage_estimate_get_exchange (estimate) != NULL,
    .rows = g_hash_table_new (NULL, NULL),
  };
  /* A percentage may look at lines that stand below it: the first time, only their rows are found. */
  write_all (self);
  postage_ods_sheet_free (self->sheet);
  self->sheet = postage_ods_sheet_new (name, widths, N_COLUMNS);
  write_all (self);
  g_clear_pointer (&self->rows, g_hash_table_unref);
}
