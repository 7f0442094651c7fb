/* postage-fit.c - how much of what a business wants a provider has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-fit.h"

#include "core/postage-value.h"

struct _PostageFit
{
  PostageProvider *provider; /* (owned) */
  GArray          *entries;  /* (element-type PostageFitEntry) */
  guint            sure, possible, wanted;
  gboolean         lacks_must;
};

POSTAGE_DEFINE_VALUE (PostageFit, postage_fit)

static void
postage_fit_clear (PostageFit *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->provider, postage_provider_unref);
}

gboolean
postage_verdict_is_met (PostageVerdict verdict)
{
  return verdict == POSTAGE_VERDICT_MET || verdict == POSTAGE_VERDICT_STATED;
}

gboolean
postage_verdict_is_open (PostageVerdict verdict)
{
  return verdict == POSTAGE_VERDICT_IN_PART || verdict == POSTAGE_VERDICT_UNKNOWN;
}

static PostageVerdict
judge (const PostageAttribute *attribute)
{
  if (attribute == NULL)
    return POSTAGE_VERDICT_UNKNOWN;
  switch (attribute->answer)
    {
    case POSTAGE_ANSWER_YES:
      return POSTAGE_VERDICT_MET;
    case POSTAGE_ANSWER_NO:
      return POSTAGE_VERDICT_MISSING;
    case POSTAGE_ANSWER_STATED:
      return POSTAGE_VERDICT_STATED;
    case POSTAGE_ANSWER_IN_PART:
    default:
      return POSTAGE_VERDICT_IN_PART;
    }
}

static void
add_entry (PostageFit            *self,
           const PostageFitEntry *entry)
{
  g_array_append_val (self->entries, *entry);
  self->wanted += entry->weight;
  if (postage_verdict_is_met (entry->verdict))
    self->sure += entry->weight;
  if (entry->verdict != POSTAGE_VERDICT_MISSING)
    self->possible += entry->weight;
  else if (entry->weight == POSTAGE_WEIGHT_MUST)
    self->lacks_must = TRUE;
}

PostageFit *
postage_fit_new (PostageProvider       *provider,
                 const PostageScenario *scenario)
{
  const char *const *ids = postage_attribute_get_ids ();
  PostageFit        *self;

  g_return_val_if_fail (provider != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageFit);
  self->provider = postage_provider_ref (provider);
  self->entries = g_array_new (FALSE, FALSE, sizeof (PostageFitEntry));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const PostageAttribute *attribute = postage_provider_find_attribute (provider, ids[i]);
      const PostageFitEntry   entry = {
          .factor = ids[i],
          .weight = scenario != NULL ? postage_scenario_get_weight (scenario, ids[i]) : POSTAGE_WEIGHT_NONE,
          .verdict = judge (attribute),
          .attribute = attribute,
      };

      add_entry (self, &entry);
    }
  return self;
}

PostageProvider *
postage_fit_get_provider (const PostageFit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->provider;
}

const GArray *
postage_fit_get_entries (const PostageFit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entries;
}

guint
postage_fit_get_sure (const PostageFit *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sure;
}

guint
postage_fit_get_possible (const PostageFit *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->possible;
}

guint
postage_fit_get_wanted (const PostageFit *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->wanted;
}

gboolean
postage_fit_lacks_must (const PostageFit *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->lacks_must;
}
