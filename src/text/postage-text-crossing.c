/* postage-text-crossing.c - where plans change places, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-crossing.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"

/* Who is cheapest changes no more often in one paragraph. */
#define MAX_CHANGES 12

static char *
word_plan (const GPtrArray *estimates,
           guint            plan)
{
  const PostageEstimate *estimate = g_ptr_array_index (estimates, plan);

  return postage_text_plan_in_sentence (postage_estimate_get_provider (estimate),
                                        postage_estimate_get_plan (estimate));
}

char *
postage_text_crossing (const PostageCrossing *crossing,
                       const GPtrArray       *estimates)
{
  g_autofree char *quantity = NULL, *from = NULL, *before = NULL, *after = NULL, *total = NULL;

  g_return_val_if_fail (crossing != NULL && estimates != NULL, NULL);

  quantity = postage_text_count (crossing->quantity);
  before = word_plan (estimates, crossing->before);
  after = word_plan (estimates, crossing->after);
  if (crossing->quantity == crossing->cheaper_from)
    /* Translators: a quantity, and two plans */
    return g_strdup_printf (_ ("From %1$s on, %2$s costs less than %3$s."), quantity, after, before);
  total = postage_text_money (&crossing->total);
  from = postage_text_count (crossing->cheaper_from);
  /* Translators: a quantity, two plans, what both cost a month there, and a larger quantity */
  return g_strdup_printf (_ ("At %1$s, %2$s and %3$s cost the same: %4$s a month. From %5$s on, %2$s costs less."),
                          quantity, after, before, total, from);
}

/* The cheapest of those that are wholly known at the point @index; -1: none. */
static int
find_cheapest (const PostageCostCurves *curves,
               guint                    n_plans,
               guint                    index)
{
  int cheapest = -1;

  for (guint i = 0; i < n_plans; i++)
    {
      const PostageCostPoint *point = postage_cost_curves_get_point (curves, i, index);

      if (!point->complete || !point->fits)
        continue;
      if (cheapest < 0 ||
          point->total.amount < postage_cost_curves_get_point (curves, (guint) cheapest, index)->total.amount)
        cheapest = (int) i;
    }
  return cheapest;
}

/* Appends @sentence (transfer full) to @text. */
static void
append (char **text,
        char  *sentence)
{
  char *longer = postage_text_sentences (*text, sentence);

  g_free (*text);
  g_free (sentence);
  *text = longer;
}

/* What is to be said of where the search has come to, if anything. */
static char *
word_searched (const PostageCostCurves *curves,
               gboolean                 is_known)
{
  const guint      last = postage_cost_curves_get_n_points (curves) - 1;
  const gint64     searched = postage_cost_curves_get_searched (curves);
  g_autofree char *most = postage_text_count (searched);

  if (searched < postage_cost_curves_get_quantity (curves, last))
    /* Translators: %s is a quantity */
    return g_strdup_printf (_ ("Totals run so close to each other that it isn't known where plans change places above "
                               "%s."),
                            most);
  if (postage_cost_curves_get_crossings (curves)->len == 0 && is_known)
    /* Translators: %s is a quantity */
    return g_strdup_printf (_ ("Up to %s, no two of those whose whole cost is known change places."), most);
  return NULL;
}

char *
postage_text_crossings_cheapest (const PostageCostCurves *curves,
                                 const GPtrArray         *estimates)
{
  char *text = NULL;
  int   last = -1;
  guint n_changes = 0;

  g_return_val_if_fail (curves != NULL && estimates != NULL, NULL);

  for (guint i = 0; i < postage_cost_curves_get_n_points (curves) && n_changes <= MAX_CHANGES; i++)
    {
      const int        cheapest = find_cheapest (curves, estimates->len, i);
      g_autofree char *quantity = postage_text_count (postage_cost_curves_get_quantity (curves, i));
      g_autofree char *plan = NULL;

      if (cheapest < 0 || cheapest == last)
        continue;
      last = cheapest;
      plan = word_plan (estimates, (guint) cheapest);
      /* Translators: a quantity, and a plan; one of several sentences, from the smallest quantity to the largest */
      append (&text, g_strdup_printf (_ ("From %1$s on, %2$s is the cheapest of these plans."), quantity, plan));
      n_changes++;
    }
  if (last < 0)
    append (&text, g_strdup (_ ("Of none of these plans the whole cost is known.")));
  append (&text, word_searched (curves, last >= 0));
  return text;
}
