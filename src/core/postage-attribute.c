/* postage-attribute.c - what else decides the choice of a provider
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-attribute.h"

static const char *const ids[] = {
  "official_meta_partner",
  "api_only",
  "shared_inbox_included",
  "chatbot_builder_included",
  "template_management_ui",
  "sla_uptime",
  "support_hours",
  "support_response",
  "eu_data_hosting",
  "certifications",
  "free_trial",
  "throughput",
  "onboarding_speed",
  "integrations",
  "price_transparency",
  "billing_model",
  "meta_fee_passthrough",
  "marketing_api_route",
  "payment_terms",
  "number_supply",
  NULL,
};

/* What a provider has or hasn't; of the others it has some kind, and says which. */
static const char *const asking_whether[] = {
  "official_meta_partner",
  "api_only",
  "shared_inbox_included",
  "chatbot_builder_included",
  "template_management_ui",
  "sla_uptime",
  "eu_data_hosting",
  "certifications",
  "free_trial",
  "price_transparency",
  NULL,
};

const char *const *
postage_attribute_get_ids (void)
{
  return ids;
}

gboolean
postage_attribute_is_known_id (const char *id)
{
  g_return_val_if_fail (id != NULL, FALSE);

  return g_strv_contains (ids, id);
}

gboolean
postage_attribute_asks_whether (const char *id)
{
  g_return_val_if_fail (id != NULL, FALSE);

  return g_strv_contains (asking_whether, id);
}

gboolean
postage_attribute_can_weigh (const char *id)
{
  g_return_val_if_fail (id != NULL, FALSE);

  return postage_attribute_is_known_id (id) && !g_str_equal (id, "api_only");
}

PostageAttribute *
postage_attribute_new (const char    *id,
                       gboolean       is_true,
                       PostageLabel  *text,
                       PostageSource *source,
                       const char    *note)
{
  PostageAttribute *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_new0 (PostageAttribute, 1);
  self->id = g_strdup (id);
  self->is_true = is_true;
  self->text = text != NULL ? postage_label_ref (text) : NULL;
  if (!postage_attribute_asks_whether (id))
    self->answer = POSTAGE_ANSWER_STATED;
  else if (text == NULL)
    self->answer = is_true ? POSTAGE_ANSWER_YES : POSTAGE_ANSWER_NO;
  self->source = source != NULL ? postage_source_ref (source) : NULL;
  self->note = g_strdup (note);
  return self;
}

void
postage_attribute_set_answer (PostageAttribute *self,
                              PostageAnswer     answer)
{
  g_return_if_fail (self != NULL && self->text != NULL && postage_attribute_asks_whether (self->id));

  self->answer = answer;
}

void
postage_attribute_free (PostageAttribute *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_clear_pointer (&self->text, postage_label_unref);
  g_clear_pointer (&self->source, postage_source_unref);
  g_free (self->note);
  g_free (self);
}
