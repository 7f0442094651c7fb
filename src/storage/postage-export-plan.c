/* postage-export-plan.c - everything that is known about a provider or a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-plan.h"

#include <glib/gi18n-lib.h>

#include "storage/postage-export-wrap.h"
#include "text/postage-text-charge.h"
#include "text/postage-text-date.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-plan.h"
#include "text/postage-text-price.h"
#include "text/postage-text-source.h"

static void
append (GString    *text,
        guint       indent,
        const char *paragraph)
{
  postage_export_wrap (text, paragraph, indent, indent + 2);
}

static void
take (GString *text,
      guint    indent,
      char    *paragraph)
{
  append (text, indent, paragraph);
  g_free (paragraph);
}

static void
append_entry (GString    *text,
              guint       indent,
              const char *name,
              const char *value)
{
  /* Translators: the name of a fact, the fact */
  take (text, indent, g_strdup_printf (C_ ("fact", "%1$s: %2$s"), name, value));
}

static void
append_note (GString                *text,
             guint                   indent,
             const PostageCatalogue *catalogue,
             const char             *note)
{
  if (note != NULL)
    /* Translators: %s is a note of the catalogue */
    take (text, indent, g_strdup_printf (_ ("Remark: %s"), postage_text_evidence (catalogue, note)));
}

/* Where something was read, how it follows from that, and what else there is to know. */
static void
append_source (GString                *text,
               guint                   indent,
               const PostageCatalogue *catalogue,
               const PostageSource    *source)
{
  const char *basis = postage_source_get_basis (source);

  take (text, indent, postage_text_source (source));
  if (basis != NULL)
    /* Translators: %s is a note of the catalogue on how a price follows from its source */
    take (text, indent,
          g_strdup_printf (_ ("How the price is known: %s."), postage_text_evidence (catalogue, basis)));
  append_note (text, indent, catalogue, postage_source_get_note (source));
}

static void
append_price (GString                *text,
              const PostageCatalogue *catalogue,
              const PostagePlan      *plan,
              const PostageCharge    *charge,
              const PostagePrice     *price)
{
  g_autofree char *terms = postage_text_price_terms (plan, charge, price);
  g_autofree char *dates = postage_text_price_dates (plan, price);

  if (postage_price_is_known (price))
    /* Translators: what something costs, when that is so: "59.00 USD each", "from May 2026 on" */
    take (text, 4, g_strdup_printf (C_ ("price", "Price: %1$s (%2$s)"), terms, dates));
  else
    /* Translators: %s says in words what isn't known */
    take (text, 4, g_strdup_printf (C_ ("price", "Price: %s"), terms));
  append_source (text, 6, catalogue, postage_price_get_source (price));
}

static void
append_charge (GString                *text,
               const PostageCatalogue *catalogue,
               const PostagePlan      *plan,
               const PostageCharge    *charge)
{
  g_autoptr (GPtrArray) conditions = postage_text_charge_conditions (catalogue, charge);
  const GPtrArray *prices = postage_charge_get_prices (charge);

  append (text, 2, postage_text_label (postage_charge_get_name (charge)));
  for (guint i = 0; i < conditions->len; i++)
    append (text, 4, g_ptr_array_index (conditions, i));
  for (guint i = 0; i < prices->len; i++)
    append_price (text, catalogue, plan, charge, g_ptr_array_index (prices, i));
  if (prices->len == 0)
    append (text, 4, C_ ("price", "Price: not known"));
}

static void
append_charges (GString                *text,
                const PostageCatalogue *catalogue,
                const PostagePlan      *plan)
{
  const GPtrArray *charges = postage_plan_get_charges (plan);

  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      gboolean is_begun = FALSE;

      for (guint i = 0; i < charges->len; i++)
        {
          const PostageCharge *charge = g_ptr_array_index (charges, i);

          if (postage_charge_get_component (charge) != component)
            continue;
          g_string_append_c (text, '\n');
          if (!is_begun)
            append (text, 0, postage_text_component (component));
          is_begun = TRUE;
          append_charge (text, catalogue, plan, charge);
        }
    }
  if (charges->len == 0)
    {
      g_string_append_c (text, '\n');
      append (text, 0, _ ("The provider itself charges nothing that is known."));
    }
}

static void
append_plan (GString                *text,
             const PostageCatalogue *catalogue,
             const PostageProvider  *provider,
             const PostagePlan      *plan)
{
  g_autofree char *title = postage_text_plan_title (provider, plan);
  g_autofree char *currencies = postage_text_plan_currencies (plan);
  g_autofree char *as_of = postage_text_date (postage_plan_get_as_of (plan));
  g_autoptr (GPtrArray) bounds = postage_text_plan_bounds (catalogue, plan);
  PostageSource *meta = postage_plan_get_meta_source (plan);

  append (text, 0, title);
  append_entry (text, 2, C_ ("catalogue", "ID"), postage_plan_get_id (plan));
  append_entry (text, 2, C_ ("catalogue", "Status"), postage_text_plan_status (plan));
  append_entry (text, 2, C_ ("catalogue", "For"), postage_text_audience (postage_plan_get_audience (plan)));
  append_entry (text, 2, C_ ("catalogue", "Prices in"), currencies);
  /* Translators: stands before a date */
  append_entry (text, 2, C_ ("catalogue", "Prices known on"), as_of);
  append_entry (text, 2, C_ ("catalogue", "Meta’s charges"),
                postage_text_meta_treatment (postage_plan_get_meta_treatment (plan)));
  if (meta != NULL)
    append_source (text, 4, catalogue, meta);
  for (guint i = 0; i < bounds->len; i++)
    append (text, 2, g_ptr_array_index (bounds, i));
  append_note (text, 2, catalogue, postage_plan_get_note (plan));
  append_charges (text, catalogue, plan);
}

GString *
postage_export_plan (const PostageCatalogue *catalogue,
                     const PostagePlan      *plan)
{
  GString *text;

  g_return_val_if_fail (catalogue != NULL && plan != NULL, NULL);

  text = g_string_new (NULL);
  append_plan (text, catalogue, postage_catalogue_get_provider_of (catalogue, postage_plan_get_id (plan)), plan);
  return text;
}

static void
append_attributes (GString                *text,
                   const PostageCatalogue *catalogue,
                   const PostageProvider  *provider)
{
  const GPtrArray *attributes = postage_provider_get_attributes (provider);

  for (guint i = 0; i < attributes->len; i++)
    {
      const PostageAttribute *attribute = g_ptr_array_index (attributes, i);

      append_entry (text, 2, postage_text_attribute (attribute->id), postage_text_attribute_value (attribute));
      if (attribute->source != NULL)
        append_source (text, 4, catalogue, attribute->source);
      append_note (text, 4, catalogue, attribute->note);
    }
}

GString *
postage_export_provider (const PostageCatalogue *catalogue,
                         const PostageProvider  *provider)
{
  const GPtrArray *plans;
  g_autofree char *former = NULL;
  g_autofree char *as_of = NULL;
  GString         *text;

  g_return_val_if_fail (catalogue != NULL && provider != NULL, NULL);

  text = g_string_new (NULL);
  append (text, 0, postage_text_label (postage_provider_get_name (provider)));
  append_entry (text, 2, C_ ("catalogue", "ID"), postage_provider_get_id (provider));
  if (postage_provider_get_website (provider) != NULL)
    append_entry (text, 2, C_ ("catalogue", "Website"), postage_provider_get_website (provider));
  former = postage_text_list (postage_provider_get_former_names (provider), 0);
  if (*former != '\0')
    /* Translators: stands before names that a company had before */
    append_entry (text, 2, C_ ("catalogue", "Formerly"), former);
  as_of = postage_text_date (postage_provider_get_as_of (provider));
  append_entry (text, 2, C_ ("catalogue", "Prices known on"), as_of);
  append_attributes (text, catalogue, provider);

  plans = postage_provider_get_plans (provider);
  for (guint i = 0; i < plans->len; i++)
    {
      g_string_append (text, "\n\n");
      append_plan (text, catalogue, provider, g_ptr_array_index (plans, i));
    }
  return text;
}
