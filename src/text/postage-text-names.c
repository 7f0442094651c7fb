/* postage-text-names.c - what the values of the core are called
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-names.h"

#include <glib/gi18n-lib.h>

const char *
postage_text_category (PostageCategory category)
{
  switch (category)
    {
    case POSTAGE_CATEGORY_MARKETING:
      /* Translators: a category of messages that WhatsApp bills, as are the following */
      return _ ("Marketing");
    case POSTAGE_CATEGORY_UTILITY:
      return _ ("Utility");
    case POSTAGE_CATEGORY_AUTHENTICATION:
      return _ ("Authentication");
    case POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL:
      return _ ("Authentication-international");
    case POSTAGE_CATEGORY_SERVICE:
      return _ ("Service");
    case POSTAGE_CATEGORY_NONE:
      /* Translators: messages that customers sent to the business; they have no category */
      return _ ("Received");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_component (PostageComponent component)
{
  switch (component)
    {
    case POSTAGE_COMPONENT_META_CHARGES:
      /* Translators: a row of the comparison: what the company Meta charges for messages */
      return _ ("Meta charges");
    case POSTAGE_COMPONENT_SUBSCRIPTION:
      /* Translators: a row of the comparison: what a provider charges every month */
      return _ ("Subscription");
    case POSTAGE_COMPONENT_MESSAGE_FEES:
      return _ ("Message fees");
    case POSTAGE_COMPONENT_FEATURE_FEES:
      return _ ("Feature fees");
    case POSTAGE_COMPONENT_TEMPLATE_FEES:
      /* Translators: a row of the comparison: what a provider charges for message templates */
      return _ ("Template fees");
    case POSTAGE_COMPONENT_SET_UP:
      /* Translators: a row of the comparison: what a provider charges to begin */
      return _ ("Set-up");
    case POSTAGE_COMPONENT_TAXES:
      return _ ("Taxes");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_confidence (PostageConfidence confidence)
{
  switch (confidence)
    {
    case POSTAGE_CONFIDENCE_OFFICIAL:
      /* Translators: what kind of page a price was read from, as are the following: the seller's own */
      return _ ("official");
    case POSTAGE_CONFIDENCE_PROVIDER_DOCS:
      return _ ("documentation of a provider");
    case POSTAGE_CONFIDENCE_REPRINTED:
      /* Translators: another page that shows the official list again */
      return _ ("reprint of the official list");
    case POSTAGE_CONFIDENCE_THIRD_PARTY:
      return _ ("quoted by a third party");
    case POSTAGE_CONFIDENCE_BLOG:
      return _ ("blog");
    case POSTAGE_CONFIDENCE_OWN:
      /* Translators: where a price is from: the user has entered it */
      return _ ("your own entry");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_quality (PostageQuality quality)
{
  switch (quality)
    {
    case POSTAGE_QUALITY_UNSTATED:
      return NULL;
    case POSTAGE_QUALITY_HIGH:
      return _ ("strong evidence");
    case POSTAGE_QUALITY_MEDIUM:
      return _ ("fair evidence");
    case POSTAGE_QUALITY_LOW:
      return _ ("weak evidence");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_evidence (const PostageCatalogue *catalogue,
                       const char             *text)
{
  g_return_val_if_fail (catalogue != NULL && text != NULL, NULL);

  return postage_catalogue_get_text (catalogue, text, g_get_language_names ());
}

const char *
postage_text_audience (PostageAudience audience)
{
  switch (audience)
    {
    case POSTAGE_AUDIENCE_DIRECT:
      /* Translators: whom a plan is for: a business that buys from the provider itself */
      return _ ("Direct customer");
    case POSTAGE_AUDIENCE_PARTNER_CLIENT:
      /* Translators: whom a plan is for: a business that comes through a partner of the provider */
      return _ ("Client of a partner");
    case POSTAGE_AUDIENCE_PARTNER:
      /* Translators: whom a plan is for: a company that sells the provider's service on */
      return _ ("Partner");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_route (PostageRoute route)
{
  switch (route)
    {
    case POSTAGE_ROUTE_CLOUD_API:
      /* Translators: the name of a product of the company Meta, as is the following */
      return _ ("Cloud API");
    case POSTAGE_ROUTE_MARKETING_MESSAGES:
      return _ ("Marketing Messages API");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
postage_text_metric (const PostageCatalogue *catalogue,
                     const char             *metric)
{
  const PostageLabel *name;

  g_return_val_if_fail (catalogue != NULL && metric != NULL, NULL);

  name = postage_vocabulary_get_metric (postage_catalogue_get_vocabulary (catalogue), metric);
  return name != NULL ? postage_text_label (name) : metric;
}

const char *
postage_text_feature (const PostageCatalogue *catalogue,
                      const char             *feature)
{
  const PostageLabel *name;

  g_return_val_if_fail (catalogue != NULL && feature != NULL, NULL);

  name = postage_vocabulary_get_feature (postage_catalogue_get_vocabulary (catalogue), feature);
  return name != NULL ? postage_text_label (name) : feature;
}

const char *
postage_text_label (const PostageLabel *label)
{
  g_return_val_if_fail (label != NULL, NULL);

  return postage_label_get (label, g_get_language_names ());
}

char *
postage_text_plan_name (const PostagePlan *plan)
{
  const char *name;

  g_return_val_if_fail (plan != NULL, NULL);

  name = postage_text_label (postage_plan_get_name (plan));
  /* Translators: the name of a plan that the user has made */
  return postage_plan_is_own (plan) ? g_strdup_printf (_ ("%s (your own plan)"), name) : g_strdup (name);
}

char *
postage_text_plan_title (const PostageProvider *provider,
                         const PostagePlan     *plan)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (provider != NULL && plan != NULL, NULL);

  name = postage_text_plan_name (plan);
  /* Translators: a provider and a plan of it, such as "Twilio · Pay as you go" */
  return g_strdup_printf (_ ("%1$s · %2$s"), postage_text_label (postage_provider_get_name (provider)), name);
}

char *
postage_text_plan_in_sentence (const PostageProvider *provider,
                               const PostagePlan     *plan)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (provider != NULL && plan != NULL, NULL);

  name = postage_text_plan_name (plan);
  /* Translators: a plan in a sentence: the provider's name, then the plan's, such as "Twilio Pay as you go" */
  return g_strdup_printf (C_ ("plan", "%1$s %2$s"), postage_text_label (postage_provider_get_name (provider)), name);
}
