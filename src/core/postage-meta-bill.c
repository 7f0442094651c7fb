/* postage-meta-bill.c - Meta's own charges for a scenario, as lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-meta-bill.h"

#include <string.h>

struct _PostageMetaBill
{
  char                 currency[POSTAGE_CURRENCY_SIZE];
  PostageMetaTreatment treatment;
  PostageQuantities   *quantities; /* keeps alive what the lines refer to */
  PostageMetaTariff   *tariff;     /* (nullable): likewise */
  PostageLines        *lines;
  PostageConversion    conversion;
  PostageTotal         total;
  PostageDecimal       billed;
  gboolean             is_known; /* whether every line is known where it is billed */
  gint64               n_converted;
};

/* Treatments that differ in nothing that a line says have one bill. */
static PostageMetaTreatment
simplify (PostageMetaTreatment treatment)
{
  return treatment == POSTAGE_META_UNKNOWN || treatment == POSTAGE_META_INCLUDED ? treatment
                                                                                 : POSTAGE_META_PASSED_THROUGH;
}

static gboolean
price_line (PostageMetaBill       *self,
            const PostageMetering *metering,
            PostageLine           *line,
            GError               **error)
{
  const PostageMetaItem *item = postage_meta_tariff_find (self->tariff, metering->market, metering->category);

  g_return_val_if_fail (item != NULL, FALSE);

  line->meta_rate = &item->rate;
  if (item->rate.state != POSTAGE_RATE_KNOWN)
    {
      /* What is free by rule needs no rate. */
      if (line->quantity > 0)
        line->flags |= POSTAGE_LINE_UNKNOWN;
      return TRUE;
    }

  if (item->rate.reason != POSTAGE_RATE_OWN_LIST)
    self->n_converted++;
  if (item->bands_rule != NULL && postage_billing_rule_get_terms (item->bands_rule)->assumed)
    line->flags |= POSTAGE_LINE_BANDS_ASSUMED;
  return postage_line_price (line, &item->curve, error);
}

static gboolean
add_line (PostageMetaBill       *self,
          const PostageMetering *metering,
          GError               **error)
{
  PostageLine *line = postage_lines_add (self->lines, POSTAGE_COMPONENT_META_CHARGES);

  line->market = metering->market;
  line->category = metering->category;
  line->metering = metering;
  line->rule = metering->rule;
  line->quantity = metering->charged;

  switch (self->treatment)
    {
    case POSTAGE_META_UNKNOWN:
      if (line->quantity > 0)
        line->flags |= POSTAGE_LINE_UNKNOWN;
      break;
    case POSTAGE_META_INCLUDED:
      line->flags |= POSTAGE_LINE_INCLUDED;
      break;
    case POSTAGE_META_PASSED_THROUGH:
    case POSTAGE_META_MARKED_UP:
    case POSTAGE_META_DIRECT:
    default:
      if (!price_line (self, metering, line, error))
        return FALSE;
    }

  if (line->flags & POSTAGE_LINE_UNKNOWN)
    self->is_known = FALSE;
  return postage_decimal_add (self->billed, line->exact.amount, &self->billed, error) &&
         postage_conversion_apply (&self->conversion, line, error) &&
         postage_total_add_line (&self->total, line, error);
}

PostageMetaBill *
postage_meta_bill_new (PostageCatalogue    *catalogue,
                       PostageScenario     *scenario,
                       PostageQuantities   *quantities,
                       PostageMetaTariffs  *tariffs,
                       const char          *currency,
                       PostageMetaTreatment treatment,
                       GError             **error)
{
  g_autoptr (PostageMetaBill) self = NULL;
  const GArray *meterings;
  const char   *display_currency;

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && quantities != NULL && currency != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageMetaBill);
  g_strlcpy (self->currency, currency, sizeof self->currency);
  self->treatment = simplify (treatment);
  self->quantities = postage_quantities_ref (quantities);
  self->lines = postage_lines_new (currency, postage_scenario_get_currency (scenario));
  if (self->treatment == POSTAGE_META_PASSED_THROUGH)
    {
      self->tariff = tariffs != NULL
                       ? postage_meta_tariffs_get (tariffs, catalogue, scenario, self->currency, error)
                       : postage_meta_tariff_compile (catalogue, scenario, self->currency, error);
      if (self->tariff == NULL)
        return NULL;
    }

  display_currency = postage_scenario_get_currency (scenario);
  postage_total_init (&self->total, display_currency);
  self->is_known = TRUE;
  postage_conversion_init (&self->conversion, postage_catalogue_get_exchange (catalogue), self->currency,
                           display_currency, postage_scenario_get_month (scenario),
                           postage_scenario_get_exchange_spread (scenario));
  meterings = postage_quantities_get_meterings (quantities);
  postage_lines_reserve (self->lines, meterings->len);
  for (guint i = 0; i < meterings->len; i++)
    if (!add_line (self, &g_array_index (meterings, PostageMetering, i), error))
      return NULL;
  return g_steal_pointer (&self);
}

PostageMetaBill *
postage_meta_bill_ref (PostageMetaBill *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PostageMetaBill *self = data;

  g_clear_pointer (&self->lines, postage_lines_free);
  g_clear_pointer (&self->tariff, postage_meta_tariff_unref);
  g_clear_pointer (&self->quantities, postage_quantities_unref);
}

void
postage_meta_bill_unref (PostageMetaBill *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

gboolean
postage_meta_bill_is_for (const PostageMetaBill *self,
                          const char            *currency,
                          PostageMetaTreatment   treatment)
{
  g_return_val_if_fail (self != NULL && currency != NULL, FALSE);

  return self->treatment == simplify (treatment) && strcmp (self->currency, currency) == 0;
}

const GPtrArray *
postage_meta_bill_get_lines (const PostageMetaBill *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return postage_lines_get_all (self->lines);
}

const PostageConversion *
postage_meta_bill_get_conversion (const PostageMetaBill *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->conversion;
}

const PostageTotal *
postage_meta_bill_get_total (const PostageMetaBill *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->total;
}

gboolean
postage_meta_bill_get_billed (const PostageMetaBill *self,
                              PostageDecimal        *amount)
{
  g_return_val_if_fail (self != NULL && amount != NULL, FALSE);

  *amount = self->billed;
  return self->is_known;
}

gint64
postage_meta_bill_get_n_converted (const PostageMetaBill *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_converted;
}
