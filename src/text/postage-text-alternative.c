/* postage-text-alternative.c - that a business could do without a provider, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-alternative.h"

#include <glib/gi18n-lib.h>

#include "core/postage-fit.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-plan.h"
#include "text/postage-text-rule.h"
#include "text/postage-text-source.h"

static void
add_rule (GPtrArray                *sentences,
          const PostageCatalogue   *catalogue,
          const PostageBillingRule *rule)
{
  PostageSource   *source = postage_billing_rule_get_source (rule);
  const char      *note = postage_source_get_note (source);
  g_autofree char *said = postage_text_rule (rule);

  g_ptr_array_add (sentences,
                   postage_text_sentences (said, note != NULL ? postage_text_evidence (catalogue, note) : NULL));
  g_ptr_array_add (sentences, postage_text_source (source));
}

GPtrArray *
postage_text_alternative_app (const PostageCatalogue *catalogue,
                              const PostageAppLimits *limits)
{
  GPtrArray *sentences;

  g_return_val_if_fail (catalogue != NULL && limits != NULL, NULL);

  sentences = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (sentences, g_strdup (_ ("The Free WhatsApp Business App May Be Enough")));
  g_ptr_array_add (sentences,
                   g_strdup (_ ("Apart from replies, you send few messages, from one number, and want nothing "
                                "that needs a provider. Whoever writes by hand, in the app, needs neither a "
                                "provider nor Meta’s paid interface.")));
  add_rule (sentences, catalogue, limits->devices);
  add_rule (sentences, catalogue, limits->broadcast);
  return sentences;
}

/* What a provider is known not to have, with the page where the first of it was read. */
static char *
list_missing (const PostageFit     *fit,
              const PostageSource **source)
{
  const GArray *entries = postage_fit_get_entries (fit);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageFitEntry *entry = &g_array_index (entries, PostageFitEntry, i);

      if (entry->verdict != POSTAGE_VERDICT_MISSING)
        continue;
      g_ptr_array_add (names, (gpointer) postage_text_attribute (entry->factor));
      if (*source == NULL)
        *source = entry->attribute->source;
    }
  return postage_text_list (names, 0);
}

GPtrArray *
postage_text_alternative_direct (const PostageEstimate *estimate)
{
  GPtrArray           *sentences;
  const PostageSource *source = NULL;
  g_autoptr (PostageFit) fit = NULL;
  g_autofree char *total = NULL;
  g_autofree char *missing = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  fit = postage_fit_new (postage_estimate_get_provider (estimate), postage_estimate_get_scenario (estimate));
  total = postage_text_total (estimate);
  missing = list_missing (fit, &source);
  sentences = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (sentences, g_strdup (_ ("Meta’s Own API, Without a Provider, Is the Cheapest")));
  /* Translators: %s is an amount of money */
  g_ptr_array_add (sentences, g_strdup_printf (_ ("It costs %s a month for your scenario. It is an interface for "
                                                  "programs: you need your own software, or somebody who writes it, "
                                                  "and a place where it runs. That is not in the price."),
                                               total));
  if (*missing != '\0')
    /* Translators: %s is a list of what decides a choice, such as "Shared inbox included" */
    g_ptr_array_add (sentences, g_strdup_printf (_ ("Known to be missing: %s."), missing));
  if (source != NULL)
    g_ptr_array_add (sentences, postage_text_source (source));
  return sentences;
}
