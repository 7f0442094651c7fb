/* postage-text-formula.c - the working behind the amount of a line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/postage-text-number.h"

static guint
price_digits (const PostageLine *line)
{
  return postage_line_is_meta (line) ? POSTAGE_TEXT_RATE_DIGITS : 0;
}

static char *
billing_price (const PostageLine *line,
               PostageDecimal     amount,
               guint              min_digits)
{
  PostageMoney price = postage_money (amount, line->exact.currency);

  return postage_text_price (&price, min_digits);
}

static void
append_term (GString    *formula,
             const char *term)
{
  if (formula->len > 0)
    g_string_append (formula, " + ");
  g_string_append (formula, term);
}

static gboolean
is_counted (const PostageLine *line)
{
  return line->charge == NULL || postage_charge_get_metric (line->charge) != NULL;
}

static char *
word_unknown (const PostageLine *line,
              gint64             quantity)
{
  g_autofree char *count = postage_text_count (quantity);

  if (!is_counted (line))
    return g_strdup (_ ("not known"));
  /* Translators: a part of a calculation, such as "6,000 × not known" */
  return g_strdup_printf (_ ("%s × not known"), count);
}

static void
append_piece (GString            *formula,
              const PostageLine  *line,
              const PostagePiece *piece,
              gboolean            is_part)
{
  g_autofree char *quantity = postage_text_count (piece->quantity);
  g_autofree char *blocks = postage_text_count (piece->blocks);
  g_autofree char *block = postage_text_count (piece->block);
  g_autofree char *rate = billing_price (line, piece->rate, price_digits (line));
  g_autofree char *flat = billing_price (line, piece->flat, 0);
  g_autofree char *term = NULL;

  if (!piece->known)
    term = word_unknown (line, piece->quantity);
  else if (piece->rate == 0 && piece->flat == 0 && is_part)
    /* Translators: a part of a calculation: a quantity that a base price covers, such as "1,000 included" */
    term = g_strdup_printf (_ ("%s included"), quantity);
  else if (piece->rate == 0 && piece->flat != 0)
    term = g_strdup (flat);
  else if (!is_counted (line))
    term = g_strdup (rate);
  else if (piece->block > 1)
    /* Translators: a part of a calculation: how many packages, units in a package, the price of one, such as
       "5 packages of 20 × 10.00 USD" */
    term = g_strdup_printf (ngettext ("%1$s package of %2$s × %3$s", "%1$s packages of %2$s × %3$s",
                                      (gulong) piece->blocks),
                            blocks, block, rate);
  else
    term = g_strdup_printf ("%s × %s", quantity, rate);

  append_term (formula, term);
  if (piece->known && piece->rate != 0 && piece->flat != 0)
    append_term (formula, flat);
}

/* Returns: (transfer full) (nullable): the limit of a percentage that was reached. */
static char *
word_limit (const PostageLine *line,
            PostageAmounts    *limit)
{
  PostageDecimal amount;

  if (limit == NULL || !postage_amounts_get (limit, line->exact.currency, &amount))
    return NULL;

  return billing_price (line, amount, 0);
}

static void
append_limit (GString           *formula,
              const PostageLine *line)
{
  if (formula->len == 0 && line->flags & (POSTAGE_LINE_LIMITED_LOW | POSTAGE_LINE_LIMITED_HIGH))
    {
      g_autofree char *nothing = billing_price (line, 0, 0);

      g_string_append (formula, nothing);
    }
  if (line->flags & POSTAGE_LINE_LIMITED_LOW)
    {
      g_autofree char *minimum = word_limit (line, postage_price_get_minimum (line->price));

      if (minimum != NULL)
        /* Translators: comes behind a calculation such as "5% of 358.80 USD" when the result would be less than
           the least amount; begins with a comma */
        g_string_append_printf (formula, _ (", at least %s"), minimum);
    }
  if (line->flags & POSTAGE_LINE_LIMITED_HIGH)
    {
      g_autofree char *maximum = word_limit (line, postage_price_get_maximum (line->price));

      if (maximum != NULL)
        /* Translators: comes behind a calculation such as "5% of 358.80 USD" when the result would be more than the
           greatest amount; begins with a comma */
        g_string_append_printf (formula, _ (", at most %s"), maximum);
    }
}

/* A percentage of other lines, or what they lack to an agreed amount. */
static void
append_share (GString           *formula,
              const PostageLine *line)
{
  g_autofree char *of = billing_price (line, line->share_of, 0);
  PostageDecimal   percent = 0;

  if (postage_charge_get_model (line->charge) == &postage_price_minimum_spend)
    {
      g_autofree char *agreed = word_limit (line, postage_price_get_amount (line->price));

      if (agreed != NULL)
        /* Translators: a calculation: the least amount that has to be spent, what is spent */
        g_string_append_printf (formula, _ ("%1$s agreed − %2$s spent"), agreed, of);
      return;
    }

  if (postage_price_get_percent (line->price, &percent))
    {
      g_autofree char *words = postage_text_percent (percent);

      /* Translators: a calculation: a percentage and an amount, such as "5% of 358.80 USD" */
      g_string_append_printf (formula, _ ("%1$s of %2$s"), words, of);
    }
  else
    /* Translators: a calculation with a percentage that isn't known: %s is an amount */
    g_string_append_printf (formula, _ ("an unknown percentage of %s"), of);
}

/* Base and pieces, the share of a month, the discount. */
static void
append_terms (GString           *formula,
              const PostageLine *line)
{
  const PostageCurve *curve = line->curve;
  g_autoptr (GArray) pieces = postage_line_dup_pieces (line);
  gint64 allowance;

  if (curve == NULL)
    return;

  allowance = MIN (curve->allowance, line->quantity);
  if (curve->base != 0)
    {
      g_autofree char *base = billing_price (line, curve->base, 0);

      append_term (formula, base);
    }
  if (allowance > 0)
    {
      g_autofree char *included = postage_text_count (allowance);
      g_autofree char *term = g_strdup_printf (_ ("%s included"), included);

      append_term (formula, term);
    }
  for (guint i = 0; i < pieces->len; i++)
    append_piece (formula, line, &g_array_index (pieces, PostagePiece, i), pieces->len > 1 || curve->base != 0);

  if ((curve->months > 1 || curve->discount > 0) && strstr (formula->str, " + ") != NULL)
    {
      g_string_prepend_c (formula, '(');
      g_string_append_c (formula, ')');
    }
  if (curve->months > 1)
    {
      g_autofree char *months = postage_text_count (curve->months);

      /* Translators: comes behind an amount that pays for several months; %s is their number */
      g_string_append_printf (formula, ngettext (" ÷ %s month", " ÷ %s months", (gulong) curve->months), months);
    }
  if (curve->discount > 0)
    {
      g_autofree char *discount = postage_text_percent (curve->discount);

      /* Translators: comes behind an amount; %s is a percentage that is taken off, such as "8%" */
      g_string_append_printf (formula, _ (" less %s"), discount);
    }
}

/* Whether the price itself lacks something: an amount that only can't be converted is known where it is billed. */
static gboolean
lacks_price (const PostageLine *line)
{
  g_autoptr (GArray) pieces = NULL;

  if (!(line->flags & POSTAGE_LINE_UNKNOWN))
    return FALSE;
  if (!(line->flags & POSTAGE_LINE_NO_EXCHANGE))
    return TRUE;

  pieces = postage_line_dup_pieces (line);
  for (guint i = 0; i < pieces->len; i++)
    if (!g_array_index (pieces, PostagePiece, i).known)
      return TRUE;
  return FALSE;
}

static gboolean
is_shown_exactly (const PostageLine *line)
{
  return g_str_equal (line->exact.currency, line->shown.currency) && line->exact.amount == line->shown.amount;
}

/* A sum that is nothing but its result needs no "=". */
static gboolean
is_plain_amount (const PostageLine *line,
                 const char        *formula)
{
  g_autofree char *exact = postage_text_price (&line->exact, 0);

  return g_str_equal (formula, exact);
}

static void
append_result (GString           *formula,
               const PostageLine *line)
{
  g_autofree char *exact = postage_text_price (&line->exact, 0);

  if (formula->len == 0)
    g_string_append (formula, exact);
  else if (!is_plain_amount (line, formula->str))
    g_string_append_printf (formula, " = %s", exact);

  if (!is_shown_exactly (line) && !(line->flags & POSTAGE_LINE_NO_EXCHANGE))
    {
      g_autofree char *shown = postage_text_money (&line->shown);

      g_string_append_printf (formula, " ≈ %s", shown);
    }
}

char *
postage_text_line_formula (const PostageLine *line)
{
  g_autoptr (GString) formula = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  formula = g_string_new (NULL);

  if (line->flags & POSTAGE_LINE_INCLUDED)
    return g_strdup (_ ("included in the provider’s prices"));

  if (line->price != NULL && postage_price_has_share (line->price))
    append_share (formula, line);
  else
    append_terms (formula, line);
  append_limit (formula, line);

  if (lacks_price (line))
    {
      /* What is known of the amount belongs to the total; the working says what is missing. */
      if (formula->len == 0 && line->quantity > 0)
        {
          g_autofree char *unknown = word_unknown (line, line->quantity);

          g_string_append (formula, unknown);
        }
      if (formula->len == 0 || line->exact.amount != 0)
        {
          g_autofree char *amount = postage_text_line_amount (line);

          g_string_append_printf (formula, "%s%s", formula->len > 0 ? " = " : "", amount);
        }
    }
  else
    append_result (formula, line);

  return g_string_free (g_steal_pointer (&formula), FALSE);
}

char *
postage_text_line_amount (const PostageLine *line)
{
  g_autofree char *amount = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  if (lacks_price (line) && line->exact.amount == 0)
    /* Translators: in place of an amount that is not known */
    return g_strdup (_ ("not known"));

  /* What can't be converted is shown as it is billed. */
  amount = postage_text_money (line->flags & POSTAGE_LINE_NO_EXCHANGE ? &line->exact : &line->shown);
  if (lacks_price (line))
    /* Translators: an amount of which a part is not known, such as "at least 5.00 USD" */
    return g_strdup_printf (_ ("at least %s"), amount);

  return g_steal_pointer (&amount);
}
