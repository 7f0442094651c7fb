/* postage-ods-steps.c - the working behind the amount of a line as rows of a spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-ods-steps.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-number.h"

#define HUNDRED_PERCENT (100 * POSTAGE_DECIMAL_ONE)

/* What is worked out so far. */
typedef struct
{
  PostageOdsSteps *steps;
  guint            row;      /* of the first step */
  char            *previous; /* (owned) (nullable): what the next step starts from */
  PostageDecimal   amount;
  gboolean         exact; /* whether a spreadsheet gets the same so far */
} Work;

static PostageOdsNumber
known (PostageDecimal value)
{
  return (PostageOdsNumber){ POSTAGE_ODS_KNOWN, value };
}

static PostageOdsNumber
known_or_not (gboolean       is_known,
              PostageDecimal value)
{
  return (PostageOdsNumber){ is_known ? POSTAGE_ODS_KNOWN : POSTAGE_ODS_UNKNOWN, is_known ? value : 0 };
}

static PostageOdsNumber
count (gint64 value)
{
  return known (value * POSTAGE_DECIMAL_ONE);
}

static guint
next_row (const Work *work)
{
  return work->row + work->steps->steps->len;
}

static void
take_step (Work          *work,
           PostageOdsStep step)
{
  g_array_append_val (work->steps->steps, step);
}

/* Goes on from the amount of the last step. */
static void
go_on (Work          *work,
       PostageDecimal amount)
{
  g_free (work->previous);
  work->previous = g_strdup_printf ("[.%c%u]", POSTAGE_ODS_AMOUNT, next_row (work) - 1);
  work->amount = amount;
}

/* @numerator ÷ @denominator of the amount so far. A spreadsheet rounds a tie away from zero, Postage to the even
   neighbour: where that would be seen, no formula stands. */
static PostageDecimal
scale (Work          *work,
       PostageDecimal numerator,
       PostageDecimal denominator)
{
  PostageDecimal even = 0, up = 0;

  /* The line was worked out by the same products. */
  if (!postage_decimal_scale (work->amount, numerator, denominator, POSTAGE_ROUNDING_HALF_EVEN, &even, NULL) ||
      !postage_decimal_scale (work->amount, numerator, denominator, POSTAGE_ROUNDING_HALF_UP, &up, NULL) || even != up)
    work->exact = FALSE;
  return even;
}

static void
take_piece (Work               *work,
            const PostagePiece *piece)
{
  const guint    row = next_row (work);
  PostageOdsStep step = { 0 };

  if (piece->block > 1)
    {
      g_autofree char *block = postage_text_count (piece->block);

      /* Translators: a row of a spreadsheet: units are sold in packages; %s is how many are in one */
      step.label = g_strdup_printf (_ ("Packages of %s"), block);
    }
  else
    /* Translators: a row of a spreadsheet: how many have one price */
    step.label = g_strdup (_ ("At this price"));
  step.quantity = count (piece->known ? piece->blocks : piece->quantity);
  step.price = known_or_not (piece->known, piece->rate);
  step.amount = known_or_not (piece->known, piece->amount);
  if (piece->known && piece->flat != 0)
    step.fixed = known (piece->flat);
  if (piece->known)
    step.formula = g_strdup_printf (piece->flat != 0 ? "[.%c%u]*[.%c%u]+[.%c%u]" : "[.%c%u]*[.%c%u]",
                                    POSTAGE_ODS_QUANTITY, row, POSTAGE_ODS_PRICE, row, POSTAGE_ODS_FIXED, row);
  work->amount += step.amount.value;
  take_step (work, step);
}

/* Base, allowance and pieces, and their sum. */
static void
take_pieces (Work              *work,
             const PostageLine *line)
{
  const PostageCurve *curve = line->curve;
  const gint64        allowance = MIN (curve->allowance, line->quantity);
  g_autoptr (GArray) pieces = postage_line_dup_pieces (line);
  const guint first = next_row (work);

  if (curve->base != 0 || !curve->base_known)
    {
      PostageOdsStep step = { .fixed = known_or_not (curve->base_known, curve->base) };

      /* Translators: a row of a spreadsheet: what is charged whatever the quantity */
      step.label = g_strdup (_ ("Base price"));
      step.amount = step.fixed;
      if (curve->base_known)
        step.formula = g_strdup_printf ("[.%c%u]", POSTAGE_ODS_FIXED, first);
      work->amount += step.amount.value;
      take_step (work, step);
    }
  if (allowance > 0)
    {
      PostageOdsStep step = { .quantity = count (allowance), .price = known (0), .amount = known (0) };

      /* Translators: a row of a spreadsheet: how many are free */
      step.label = g_strdup (_ ("Included"));
      step.formula =
        g_strdup_printf ("[.%c%u]*[.%c%u]", POSTAGE_ODS_QUANTITY, next_row (work), POSTAGE_ODS_PRICE, next_row (work));
      take_step (work, step);
    }
  for (guint i = 0; i < pieces->len; i++)
    take_piece (work, &g_array_index (pieces, PostagePiece, i));
  if (next_row (work) > first)
    work->previous =
      g_strdup_printf ("SUM([.%c%u:.%c%u])", POSTAGE_ODS_AMOUNT, first, POSTAGE_ODS_AMOUNT, next_row (work) - 1);
}

static void
take_months (Work  *work,
             gint64 months)
{
  PostageOdsStep step = { .quantity = count (months) };

  /* Translators: a row of a spreadsheet: how many months an amount pays for, and a month's share of it */
  step.label = g_strdup (_ ("Shared by months"));
  step.formula = g_strdup_printf ("ROUND(%s/[.%c%u];9)", work->previous, POSTAGE_ODS_QUANTITY, next_row (work));
  step.amount = known (scale (work, 1, months));
  take_step (work, step);
  go_on (work, step.amount.value);
}

static void
take_discount (Work          *work,
               PostageDecimal percent)
{
  PostageOdsStep step = { .quantity = known (percent) };

  /* Translators: a row of a spreadsheet: percent that are taken off */
  step.label = g_strdup (_ ("Discount in percent"));
  step.formula =
    g_strdup_printf ("ROUND(%s*(100-[.%c%u])/100;9)", work->previous, POSTAGE_ODS_QUANTITY, next_row (work));
  step.amount = known (scale (work, HUNDRED_PERCENT - percent, HUNDRED_PERCENT));
  take_step (work, step);
  go_on (work, step.amount.value);
}

static void
take_bound (Work               *work,
            const PostageBound *bound,
            const char         *label,
            const char         *function,
            PostageDecimal      amount)
{
  PostageOdsStep step = { .price = known_or_not (bound->is_known, bound->amount), .amount = known (amount) };

  step.label = g_strdup (label);
  if (bound->is_known)
    step.formula = g_strdup_printf ("%s(%s;[.%c%u])", function, work->previous != NULL ? work->previous : "0",
                                    POSTAGE_ODS_PRICE, next_row (work));
  take_step (work, step);
  go_on (work, amount);
}

/* One bound after the other, as the engine takes them. */
static void
take_limits (Work                *work,
             const PostageLimits *limits,
             gboolean             is_known)
{
  PostageDecimal amount = work->amount;
  PostageLimits  maximum = { .maximum = limits->maximum };

  if (limits->maximum.is_set)
    {
      postage_limits_apply (&maximum, &amount, &is_known);
      /* Translators: a row of a spreadsheet: the greatest amount */
      take_bound (work, &limits->maximum, _ ("At most"), "MIN", amount);
    }
  if (limits->minimum.is_set)
    {
      PostageLimits minimum = { .minimum = limits->minimum };

      postage_limits_apply (&minimum, &amount, &is_known);
      /* Translators: a row of a spreadsheet: the least amount */
      take_bound (work, &limits->minimum, _ ("At least"), "MAX", amount);
    }
}

static void
take_curve (Work              *work,
            const PostageLine *line)
{
  const PostageCurve *curve = line->curve;

  take_pieces (work, line);
  if (curve->months > 1 && work->previous != NULL)
    take_months (work, curve->months);
  if (curve->discount > 0 && work->previous != NULL)
    take_discount (work, curve->discount);
  take_limits (work, &curve->limits, !(line->flags & POSTAGE_LINE_UNKNOWN));
}

/* A percentage of other lines, or what they lack to an agreed amount. */
static void
take_share (Work              *work,
            const PostageLine *line,
            const char        *base)
{
  PostageOdsStep of = { .amount = known (line->share_of), .formula = g_strdup (base) };
  PostageOdsStep step = { 0 };
  const guint    row = next_row (work);
  PostageDecimal number = 0;

  /* Translators: a row of a spreadsheet: the sum of the lines that a percentage or a minimum spend looks at */
  of.label = g_strdup (_ ("Sum of the lines that it looks at"));
  take_step (work, of);
  work->amount = line->share_of;
  if (postage_charge_get_model (line->charge) == &postage_price_minimum_spend)
    {
      PostageAmounts *agreed = postage_price_get_amount (line->price);
      const gboolean  is_known = agreed != NULL && postage_amounts_get (agreed, line->exact.currency, &number);

      /* Translators: a row of a spreadsheet: the least amount that has to be spent, and what is lacking to it */
      step.label = g_strdup (_ ("Agreed, less that sum"));
      step.price = known_or_not (is_known, number);
      step.amount = known_or_not (is_known, MAX (number - line->share_of, 0));
      step.formula = g_strdup_printf ("MAX([.%c%u]-[.%c%u];0)", POSTAGE_ODS_PRICE, row + 1, POSTAGE_ODS_AMOUNT, row);
    }
  else
    {
      const gboolean is_known = postage_price_get_percent (line->price, &number);

      /* Translators: a row of a spreadsheet: a percentage */
      step.label = g_strdup (_ ("Percent of it"));
      step.quantity = known_or_not (is_known, number);
      step.amount = known_or_not (is_known, is_known ? scale (work, number, HUNDRED_PERCENT) : 0);
      step.formula =
        g_strdup_printf ("ROUND([.%c%u]*[.%c%u]/100;9)", POSTAGE_ODS_AMOUNT, row, POSTAGE_ODS_QUANTITY, row + 1);
    }
  if (step.amount.presence == POSTAGE_ODS_UNKNOWN)
    g_clear_pointer (&step.formula, g_free);
  take_step (work, step);
  go_on (work, step.amount.value);
  if (step.amount.presence == POSTAGE_ODS_UNKNOWN)
    {
      g_free (work->previous);
      work->previous = g_strdup ("0");
    }
  if (postage_charge_get_model (line->charge) != &postage_price_minimum_spend)
    {
      PostageLimits limits;

      postage_limits_init (&limits, postage_price_get_minimum (line->price), postage_price_get_maximum (line->price),
                           line->exact.currency);
      take_limits (work, &limits, !(line->flags & POSTAGE_LINE_UNKNOWN));
    }
}

static void
clear_step (gpointer data)
{
  PostageOdsStep *step = data;

  g_free (step->label);
  g_free (step->formula);
}

void
postage_ods_steps_init (PostageOdsSteps   *self,
                        const PostageLine *line,
                        guint              row,
                        const char        *base)
{
  Work work = { .steps = self, .row = row, .exact = TRUE };

  g_return_if_fail (self != NULL && line != NULL);

  self->steps = g_array_new (FALSE, FALSE, sizeof (PostageOdsStep));
  self->result = NULL;
  g_array_set_clear_func (self->steps, clear_step);
  if (line->curve != NULL)
    take_curve (&work, line);
  else if (line->price != NULL && postage_price_has_share (line->price))
    take_share (&work, line, base);

  if (work.exact && work.previous != NULL && work.amount == line->exact.amount)
    self->result = g_steal_pointer (&work.previous);
  g_free (work.previous);
}

void
postage_ods_steps_clear (PostageOdsSteps *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->result, g_free);
}
