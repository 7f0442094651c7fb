/* postage-text-shortlist.c - why plans stand in their order, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-shortlist.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-factor.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-plan.h"
#include "text/postage-text-reason.h"

const char *
postage_text_shortlist_order (PostageShortlistOrder order)
{
  static const char *const names[] = {
    /* Translators: an order of plans, as are the following */
    [POSTAGE_SHORTLIST_BY_COST] = N_ ("By Cost"),
    [POSTAGE_SHORTLIST_BY_FIT] = N_ ("By Fit"),
    [POSTAGE_SHORTLIST_TOGETHER] = N_ ("Together"),
  };

  g_return_val_if_fail (order < G_N_ELEMENTS (names), NULL);

  return _ (names[order]);
}

const char *
postage_text_shortlist_rule (PostageShortlistOrder order)
{
  static const char *const rules[] = {
    [POSTAGE_SHORTLIST_BY_COST] =
      N_ ("The cheapest plan is first. Plans whose whole cost is known come before those that cost at least so much; "
          "plans that don’t fit the scenario or have no known price are last. What matters to you is not counted "
          "here."),
    [POSTAGE_SHORTLIST_BY_FIT] =
      N_ ("The plan with the most points is first: 3 points for each thing that you must have, 2 for what is "
          "important, 1 for what is nice to have. Only what is known to be met counts. Of equals, the one that may "
          "still meet more is first, then the cheaper one. A plan whose provider is known to lack what you must have "
          "comes after the others; one that doesn’t fit the scenario is last."),
    [POSTAGE_SHORTLIST_TOGETHER] =
      N_ ("The plan that costs the least for each point is first: its monthly cost, divided by the points that it is "
          "known to meet: 3 for each thing that you must have, 2 for what is important, 1 for what is nice to have. "
          "Plans whose whole cost is known come before the others. A plan whose provider is known to lack what you "
          "must have comes after these; one that doesn’t fit the scenario is last."),
  };

  g_return_val_if_fail (order < G_N_ELEMENTS (rules), NULL);

  return _ (rules[order]);
}

/* The names of the factors that matter and are @verdict, and if @must is set, only of what the business must have; ""
   when there is none. */
static char *
list_factors (const PostageFit *fit,
              gboolean          must,
              gboolean (*is_one) (PostageVerdict verdict))
{
  const GArray *entries = postage_fit_get_entries (fit);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageFitEntry *entry = &g_array_index (entries, PostageFitEntry, i);
      const gboolean         is_must = entry->weight == POSTAGE_WEIGHT_MUST;

      if (entry->weight != POSTAGE_WEIGHT_NONE && is_must == must && is_one (entry->verdict))
        g_ptr_array_add (names, (gpointer) postage_text_attribute (entry->factor));
    }
  return postage_text_list (names, 0);
}

static gboolean
is_missing (PostageVerdict verdict)
{
  return verdict == POSTAGE_VERDICT_MISSING;
}

static void
add_factors (GPtrArray        *sentences,
             const PostageFit *fit)
{
  g_autofree char *lacking = list_factors (fit, TRUE, is_missing);
  g_autofree char *to_ask = list_factors (fit, TRUE, postage_verdict_is_open);
  g_autofree char *missing = list_factors (fit, FALSE, is_missing);
  g_autofree char *open = list_factors (fit, FALSE, postage_verdict_is_open);

  if (*lacking != '\0')
    /* Translators: %s is a list of what decides a choice, such as "Free trial" */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Must be met, but is not: %s."), lacking));
  if (*to_ask != '\0')
    /* Translators: what isn't known of a provider; %s is a list of what decides a choice */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Must be met, so ask the provider: %s."), to_ask));
  if (*missing != '\0')
    /* Translators: %s is a list of what decides a choice */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Not met: %s."), missing));
  if (*open != '\0')
    /* Translators: %s is a list of what decides a choice */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Not known: %s."), open));
}

GPtrArray *
postage_text_shortlist_reasons (const PostageShortlistEntry *entry)
{
  GPtrArray       *sentences;
  g_autofree char *points = NULL;
  g_autofree char *misfits = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  sentences = g_ptr_array_new_with_free_func (g_free);
  points = postage_text_fit (entry->fit);
  misfits = postage_text_list_misfits (entry->estimate);
  if (points != NULL)
    g_ptr_array_add (sentences, g_steal_pointer (&points));
  if (entry->has_point_price)
    {
      g_autofree char *price = postage_text_money (&entry->point_price);

      /* Translators: %s is an amount of money, the monthly cost divided by points */
      g_ptr_array_add (sentences, g_strdup_printf (_ ("Each point that it meets costs %s a month."), price));
    }
  if (*misfits != '\0')
    /* Translators: why a plan can't be used */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Does not fit: %s."), misfits));
  add_factors (sentences, entry->fit);
  if (entry->better != NULL)
    {
      g_autofree char *name = postage_text_plan_in_sentence (postage_estimate_get_provider (entry->better),
                                                             postage_estimate_get_plan (entry->better));

      /* Translators: %s is a plan */
      g_ptr_array_add (sentences,
                       g_strdup_printf (_ ("%s costs no more and is known to meet at least as much."), name));
    }
  return sentences;
}
