/* postage-export-ods-line.c - the rows of one line in the spreadsheet of estimates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "core/postage-share.h"
#include "storage/postage-export-ods-private.h"
#include "storage/postage-ods-steps.h"
#include "text/postage-text-line.h"

/* How near a half counts as one, in 10⁻⁵ of the last digit: what the binary numbers of a spreadsheet blur. */
#define BLUR_DIGITS 5
/* Of how many units of the last digit a spreadsheet still tells a half from its neighbours at all. */
#define MAX_UNITS ((PostageDecimal) 1000000000)

static PostageDecimal
power_of_ten (guint exponent)
{
  PostageDecimal power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

char *
postage_ods_dup_rounding (const char     *cell,
                          PostageDecimal  amount,
                          guint           digits,
                          PostageDecimal *shown)
{
  const PostageDecimal unit = power_of_ten (POSTAGE_DECIMAL_DIGITS - digits);
  const PostageDecimal size = amount < 0 ? -amount : amount;
  const PostageDecimal distance = size % unit - unit / 2;
  const PostageDecimal blur = MAX (unit / power_of_ten (BLUR_DIGITS), 1);
  g_autofree char     *factor = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) power_of_ten (digits));

  g_return_val_if_fail (cell != NULL && shown != NULL, NULL);

  *shown = postage_decimal_round (amount, digits, POSTAGE_ROUNDING_HALF_EVEN);
  if (distance != 0 && (distance < 0 ? -distance : distance) <= blur)
    return NULL;
  if (size / unit > MAX_UNITS && (distance < 0 ? -distance : distance) <= unit / 100)
    return NULL;
  if (digits == 0)
    return g_strdup_printf ("ROUND(%1$s;0)-IF(ROUND(MOD(ABS(%1$s);2);%2$d)=0.5;SIGN(%1$s);0)", cell, BLUR_DIGITS);
  return g_strdup_printf ("ROUND(%1$s;%2$u)-IF(ROUND(MOD(ABS(%1$s)*%3$s;2);%4$d)=0.5;SIGN(%1$s)/%3$s;0)", cell, digits,
                          factor, BLUR_DIGITS);
}

static void
write_number (PostageOdsPlan         *self,
              PostageOdsStyle         style,
              const PostageOdsNumber *number)
{
  switch (number->presence)
    {
    case POSTAGE_ODS_KNOWN:
      postage_ods_sheet_number (self->sheet, style, self->billing_digits, number->value);
      break;
    case POSTAGE_ODS_UNKNOWN:
      postage_ods_sheet_text (self->sheet, POSTAGE_ODS_MISSING, _ ("not known"));
      break;
    case POSTAGE_ODS_NONE:
    default:
      postage_ods_sheet_skip (self->sheet, 1);
    }
}

static void
write_terms (PostageOdsPlan       *self,
             const PostageOdsStep *step)
{
  write_number (self, POSTAGE_ODS_NUMBER, &step->quantity);
  write_number (self, POSTAGE_ODS_EXACT, &step->price);
  write_number (self, POSTAGE_ODS_EXACT, &step->fixed);
}

static void
write_step (PostageOdsPlan       *self,
            const PostageOdsStep *step)
{
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_INDENTED, step->label);
  write_terms (self, step);
  if (step->formula != NULL)
    postage_ods_sheet_formula (self->sheet, POSTAGE_ODS_EXACT, self->billing_digits, step->formula,
                               step->amount.value);
  else
    write_number (self, POSTAGE_ODS_EXACT, &step->amount);
  postage_ods_sheet_end_row (self->sheet);
}

/* The billed amount in the display currency, at 10⁻⁹. Returns: whether by a formula. */
static gboolean
write_converted (PostageOdsPlan    *self,
                 const PostageLine *line,
                 guint              row)
{
  const PostageExchangeRate *rate = postage_estimate_get_exchange (self->estimate);
  const PostageDecimal       spread =
    postage_scenario_get_exchange_spread (postage_estimate_get_scenario (self->estimate));
  g_autofree char *formula = NULL;
  PostageDecimal   even = 0, up = 0;
  gboolean         is_live;

  formula = g_strdup_printf (spread > 0 ? "ROUND([.%1$c%2$u]*[.C%3$u]/[.B%3$u]*(100+[.D%3$u])/100;9)"
                                        : "ROUND([.%1$c%2$u]*[.C%3$u]/[.B%3$u];9)",
                             POSTAGE_ODS_AMOUNT, row, self->exchange_row);
  /* With a spread the ratio is the engine's own; a tie of it can't be told here, and is as rare. */
  is_live = spread > 0 ||
            (postage_decimal_scale (line->exact.amount, rate->to_per_euro, rate->from_per_euro,
                                    POSTAGE_ROUNDING_HALF_EVEN, &even, NULL) &&
             postage_decimal_scale (line->exact.amount, rate->to_per_euro, rate->from_per_euro,
                                    POSTAGE_ROUNDING_HALF_UP, &up, NULL) &&
             even == line->converted.amount && up == even);
  if (is_live)
    postage_ods_sheet_formula (self->sheet, POSTAGE_ODS_EXACT, self->digits, formula, line->converted.amount);
  else
    postage_ods_sheet_number (self->sheet, POSTAGE_ODS_EXACT, self->digits, line->converted.amount);
  return is_live;
}

/* What is shown and summed, and the working in words. Returns: whether all of it is live. */
static gboolean
write_shown (PostageOdsPlan    *self,
             const PostageLine *line,
             guint              row)
{
  g_autofree char *cell = NULL;
  g_autofree char *formula = NULL;
  PostageDecimal   shown;
  gboolean         is_live = TRUE;

  if (self->converts)
    is_live = write_converted (self, line, row);
  else
    postage_ods_sheet_skip (self->sheet, 1);
  cell = g_strdup_printf ("[.%c%u]", self->converts ? POSTAGE_ODS_CONVERTED : POSTAGE_ODS_AMOUNT, row);
  formula = postage_ods_dup_rounding (cell, line->converted.amount, self->digits, &shown);
  if (formula != NULL)
    postage_ods_sheet_formula (self->sheet, POSTAGE_ODS_MONEY, self->digits, formula, line->shown.amount);
  else
    postage_ods_sheet_number (self->sheet, POSTAGE_ODS_MONEY, self->digits, line->shown.amount);
  return is_live && formula != NULL;
}

/* The sum of the lines that a percentage or a minimum spend looks at. Returns: (nullable): %NULL where that is no
   sum of lines of the sheet */
static char *
dup_base (PostageOdsPlan    *self,
          const PostageLine *share)
{
  const GPtrArray *lines = postage_estimate_get_lines (self->estimate);
  PostagePlan     *plan = postage_estimate_get_plan (self->estimate);
  g_autoptr (GString) formula = g_string_new ("SUM(");
  PostageDecimal sum = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);

      if (!postage_share_counts_line (share, plan, line))
        continue;
      g_string_append_printf (formula, "%s[.%c%u]", formula->len > 4 ? ";" : "", POSTAGE_ODS_AMOUNT,
                              GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, line)));
      if (!postage_decimal_add (sum, line->exact.amount, &sum, NULL))
        return NULL;
    }
  if (formula->len <= 4 || sum != share->share_of)
    return NULL;
  g_string_append_c (formula, ')');
  return g_string_free (g_steal_pointer (&formula), FALSE);
}

/* What a reader has to know of the figures of the row. */
static char *
word_note (const PostageLine *line,
           gboolean           is_live,
           gboolean           has_base)
{
  g_autoptr (GString) note = g_string_new (NULL);

  if (line->flags & POSTAGE_LINE_UNKNOWN)
    g_string_append (note, _ ("A part is not known: this is the least."));
  if (!is_live)
    {
      if (note->len > 0)
        g_string_append_c (note, ' ');
      g_string_append (note, _ ("A value that Postage computed: a spreadsheet would round it in another way."));
    }
  if (!has_base && line->share_of != 0)
    {
      if (note->len > 0)
        g_string_append_c (note, ' ');
      g_string_append (note, _ ("The sum that it looks at is a value: which lines belong to it, the working tells."));
    }
  return g_string_free (g_steal_pointer (&note), FALSE);
}

/* A line without an amount: nothing of it is known, or nothing can be shown, or the provider's prices contain it. */
static gboolean
write_without_amount (PostageOdsPlan    *self,
                      const PostageLine *line)
{
  const gboolean is_included = line->flags & POSTAGE_LINE_INCLUDED;
  const gboolean is_unknown = line->flags & POSTAGE_LINE_UNKNOWN && line->converted.amount == 0;
  const char    *words = is_included ? _ ("included in the provider’s prices") : _ ("not known");

  if (!is_included && !is_unknown)
    return FALSE;
  postage_ods_sheet_number (self->sheet, POSTAGE_ODS_NUMBER, 0, line->quantity * POSTAGE_DECIMAL_ONE);
  postage_ods_sheet_skip (self->sheet, 2);
  if (line->exact.amount != 0)
    postage_ods_sheet_number (self->sheet, POSTAGE_ODS_EXACT, self->billing_digits, line->exact.amount);
  else
    postage_ods_sheet_skip (self->sheet, 1);
  postage_ods_sheet_skip (self->sheet, 1);
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_MISSING, words);
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TEXT, postage_text_line_formula (line));
  postage_ods_sheet_end_row (self->sheet);
  return TRUE;
}

void
postage_ods_plan_write_line (PostageOdsPlan    *self,
                             const PostageLine *line)
{
  const guint row = postage_ods_sheet_get_row (self->sheet);
  g_auto (PostageOdsSteps) steps = { NULL };
  const PostageOdsStep *only;
  g_autofree char      *base = NULL;
  const char           *formula;
  gboolean              is_live;

  g_hash_table_insert (self->rows, (gpointer) line, GUINT_TO_POINTER (row));
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TEXT, postage_text_line_title (self->estimate, line));
  if (write_without_amount (self, line))
    return;

  if (line->price != NULL && postage_price_has_share (line->price))
    base = dup_base (self, line);
  postage_ods_steps_init (&steps, line, row, base);
  only = steps.steps->len == 1 ? &g_array_index (steps.steps, PostageOdsStep, 0) : NULL;
  if (steps.steps->len > 1)
    {
      postage_ods_steps_clear (&steps);
      postage_ods_steps_init (&steps, line, row + 1, base);
    }
  if (only != NULL)
    write_terms (self, only);
  else
    postage_ods_sheet_skip (self->sheet, 3);

  formula = only != NULL ? only->formula : steps.result;
  is_live = formula != NULL && steps.result != NULL;
  if (is_live)
    postage_ods_sheet_formula (self->sheet, POSTAGE_ODS_EXACT, self->billing_digits, formula, line->exact.amount);
  else
    postage_ods_sheet_number (self->sheet, POSTAGE_ODS_EXACT, self->billing_digits, line->exact.amount);
  /* Nothing that is multiplied, such as a quantity of zero, needs no excuse. */
  is_live = is_live || (steps.steps->len == 0 && line->exact.amount == 0);

  if (!write_shown (self, line, row))
    is_live = FALSE;
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TEXT, postage_text_line_formula (line));
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TEXT, word_note (line, is_live, base != NULL));
  postage_ods_sheet_end_row (self->sheet);
  for (guint i = 0; only == NULL && i < steps.steps->len; i++)
    write_step (self, &g_array_index (steps.steps, PostageOdsStep, i));
}
