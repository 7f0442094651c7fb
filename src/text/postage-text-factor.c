/* postage-text-factor.c - what matters in a choice, and what a provider has of it, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-factor.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-source.h"

const char *
postage_text_weight (PostageWeight weight)
{
  static const char *const names[] = {
    /* Translators: how much something matters in a choice, as are the following */
    [POSTAGE_WEIGHT_NONE] = N_ ("Not important"),
    [POSTAGE_WEIGHT_NICE] = N_ ("Nice to have"),
    [POSTAGE_WEIGHT_IMPORTANT] = N_ ("Important"),
    [POSTAGE_WEIGHT_MUST] = N_ ("Must have"),
  };

  g_return_val_if_fail (weight < G_N_ELEMENTS (names), NULL);

  return _ (names[weight]);
}

const char *
postage_text_verdict (PostageVerdict verdict)
{
  switch (verdict)
    {
    case POSTAGE_VERDICT_MET:
      /* Translators: whether a provider has something, as are the following */
      return C_ ("verdict", "Yes");
    case POSTAGE_VERDICT_STATED:
      /* Translators: a provider says how something is */
      return C_ ("verdict", "Stated");
    case POSTAGE_VERDICT_IN_PART:
      /* Translators: what is known says neither yes nor no */
      return C_ ("verdict", "In part");
    case POSTAGE_VERDICT_UNKNOWN:
      return C_ ("verdict", "Not known");
    case POSTAGE_VERDICT_MISSING:
      return C_ ("verdict", "No");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_factor_detail (const PostageFitEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->attribute == NULL || entry->attribute->text == NULL)
    return NULL;
  return postage_text_label (entry->attribute->text);
}

const char *
postage_text_factor_demand (const PostageFitEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  if (entry->weight != POSTAGE_WEIGHT_MUST || postage_verdict_is_met (entry->verdict))
    return NULL;
  return entry->verdict == POSTAGE_VERDICT_MISSING ? _ ("You must have it.") : _ ("Ask the provider.");
}

/* How the verdict counts where the factor matters. */
static const char *
word_counting (const PostageFitEntry *entry)
{
  if (entry->weight == POSTAGE_WEIGHT_NONE)
    return NULL;

  switch (entry->verdict)
    {
    case POSTAGE_VERDICT_STATED:
      return _ ("This asks how, not whether: it counts as met because the provider says how. Whether that is enough "
                "for you, only you can tell.");
    case POSTAGE_VERDICT_IN_PART:
      return _ ("What is known says neither yes nor no: it counts neither for the provider nor against it.");
    case POSTAGE_VERDICT_UNKNOWN:
      return _ ("Nothing is known about it: it counts neither for the provider nor against it.");
    case POSTAGE_VERDICT_MET:
    case POSTAGE_VERDICT_MISSING:
    default:
      return NULL;
    }
}

GPtrArray *
postage_text_factor_explanation (const PostageCatalogue *catalogue,
                                 const PostageFitEntry  *entry)
{
  const PostageAttribute *attribute;
  const char             *counting;
  GPtrArray              *sentences;

  g_return_val_if_fail (catalogue != NULL && entry != NULL, NULL);

  attribute = entry->attribute;
  counting = word_counting (entry);
  sentences = g_ptr_array_new_with_free_func (g_free);
  if (attribute != NULL && attribute->note != NULL)
    g_ptr_array_add (sentences, g_strdup (postage_text_evidence (catalogue, attribute->note)));
  if (counting != NULL)
    g_ptr_array_add (sentences, g_strdup (counting));
  if (attribute != NULL && attribute->source != NULL)
    g_ptr_array_add (sentences, postage_text_source (attribute->source));
  else if (attribute != NULL)
    g_ptr_array_add (sentences, g_strdup (_ ("The catalogue names no source.")));
  return sentences;
}

char *
postage_text_fit (const PostageFit *fit)
{
  g_autofree char *sure = NULL;
  g_autofree char *possible = NULL;
  g_autofree char *wanted = NULL;
  guint            n_wanted;

  g_return_val_if_fail (fit != NULL, NULL);

  n_wanted = postage_fit_get_wanted (fit);
  if (n_wanted == 0)
    return NULL;

  sure = postage_text_count (postage_fit_get_sure (fit));
  possible = postage_text_count (postage_fit_get_possible (fit));
  wanted = postage_text_count (n_wanted);
  if (postage_fit_get_sure (fit) == postage_fit_get_possible (fit))
    /* Translators: how many points a provider has of how many that there are */
    return g_strdup_printf (ngettext ("Meets %1$s of %2$s point.", "Meets %1$s of %2$s "
                                                                   "points.",
                                      n_wanted),
                            sure, wanted);

  /* Translators: how many points a provider has for certain, of how many that there are, how many it has at most */
  return g_strdup_printf (ngettext ("Meets %1$s of %2$s point, up to %3$s with what isn’t known.",
                                    "Meets %1$s of %2$s points, up to %3$s with what isn’t known.", n_wanted),
                          sure, wanted, possible);
}
