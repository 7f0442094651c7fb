/* postage-charge-reader.c - reads the charges of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-charge-reader.h"

#include <glib/gi18n.h>

#include "core/postage-flow.h"
#include "core/postage-route.h"
#include "storage/postage-json-values.h"
#include "storage/postage-price-reader.h"
#include "storage/postage-source-reader.h"

static void
read_categories (PostageJsonReader *reader,
                 PostageCharge     *charge)
{
  guint mask = 0;

  if (!postage_json_reader_enter_optional_array (reader, "categories"))
    return;

  if (postage_json_reader_get_length (reader) == 0)
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected at least one category, found none. Remove the member "
                                                     "for all categories."));
  while (postage_json_reader_next (reader, NULL))
    mask |= 1u << postage_json_read_category (reader, NULL);
  postage_json_reader_leave (reader);
  postage_charge_set_categories (charge, mask);
}

/* Which researched figures a charge rests on is for people who check the catalogue, not for the program. */
static void
take_evidence (gpointer    charge,
               const char *text)
{
}

/* A list of names that a charge depends on. */
typedef struct
{
  PostageCharge   *charge;
  PostageCondition condition;
} ConditionTarget;

static void
take_condition (gpointer    data,
                const char *name)
{
  ConditionTarget *target = data;

  postage_charge_add_condition (target->charge, target->condition, name);
}

static void
read_condition (PostageJsonReader *reader,
                const char        *name,
                const char *(*read) (PostageJsonReader *reader,
                                     const char        *name),
                PostageCharge   *charge,
                PostageCondition condition)
{
  ConditionTarget target = { charge, condition };

  postage_text_list_read (reader, name, read, take_condition, &target);
}

static void
read_route (PostageJsonReader *reader,
            PostageCharge     *charge)
{
  const char  *id = postage_json_reader_get_optional_string (reader, "route");
  PostageRoute route;

  if (id == NULL)
    return;
  if (postage_route_from_id (id, &route, postage_json_reader_core_error (reader)))
    postage_charge_add_condition (charge, POSTAGE_CONDITION_ROUTES, id);
  postage_json_reader_blame (reader, "route");
}

static void
read_tax (PostageJsonReader *reader,
          PostageCharge     *charge)
{
  gboolean is_tax = postage_charge_get_component (charge) == POSTAGE_COMPONENT_TAXES;
  gboolean has_tax = postage_json_reader_has (reader, "tax");

  if (has_tax != is_tax || (is_tax && postage_charge_get_model (charge) != &postage_price_percentage))
    {
      postage_json_reader_fail (reader, "tax", "%s",
                                _ ("expected “tax” in each percentage of the component “taxes” and nowhere else, found "
                                   "it elsewhere, or a charge without it. Correct the charge."));
      return;
    }
  if (!postage_json_reader_enter_optional_object (reader, "tax"))
    return;

  read_condition (reader, "countries", postage_json_read_country_code, charge, POSTAGE_CONDITION_TAX_COUNTRIES);
  read_condition (reader, "countries_without_vat_id", postage_json_read_country_code, charge,
                  POSTAGE_CONDITION_TAX_COUNTRIES_WITHOUT_VAT_ID);
  postage_json_reader_leave (reader);
}

/* Reads what a charge counts, and when it applies. */
static void
read_conditions (PostageJsonReader *reader,
                 PostageCharge     *charge)
{
  if (postage_json_reader_has (reader, "feature"))
    postage_charge_set_feature (charge, postage_json_read_id (reader, "feature"));
  postage_charge_set_disputed (charge, postage_json_reader_get_optional_boolean (reader, "disputed"));
  postage_charge_set_one_off (charge, postage_json_reader_get_optional_boolean (reader, "one_off"));
  postage_charge_set_payment_fee (charge, postage_json_reader_get_optional_boolean (reader, "payment_fee"));
  read_categories (reader, charge);
  read_condition (reader, "markets", postage_json_read_id, charge, POSTAGE_CONDITION_MARKETS);
  read_condition (reader, "except_markets", postage_json_read_id, charge, POSTAGE_CONDITION_EXCEPT_MARKETS);
  read_condition (reader, "requires", postage_json_read_id, charge, POSTAGE_CONDITION_REQUIRES);
  read_condition (reader, "excludes", postage_json_read_id, charge, POSTAGE_CONDITION_EXCLUDES);
  read_condition (reader, "currencies", postage_json_read_currency, charge, POSTAGE_CONDITION_CURRENCIES);
  read_route (reader, charge);
  read_tax (reader, charge);
}

/* What only some charges can have: a choice among messages, a share that is paid once or of the whole bill. */
static void
check_conditions (PostageJsonReader *reader,
                  PostageCharge     *charge)
{
  gboolean is_share = postage_price_model_is_share (postage_charge_get_model (charge));
  gboolean is_choice = !postage_charge_counts_category (charge, POSTAGE_CATEGORY_NONE) ||
                       !postage_charge_counts_market (charge, NULL);

  if (is_choice && !is_share && postage_message_metric (postage_charge_get_metric (charge)) == POSTAGE_MESSAGES_NONE)
    postage_json_reader_fail (reader, NULL, "%s",
                              _ ("expected a metric that counts messages, or a percentage, where categories or markets "
                                 "are chosen, found another one. Remove the choice."));
  if (postage_charge_get_one_off (charge) && is_share)
    postage_json_reader_fail (reader, "one_off", "%s",
                              _ ("expected a price that is paid every month, found a share of others that is paid "
                                 "once. Correct the charge."));
  if (postage_charge_get_payment_fee (charge) && postage_charge_get_model (charge) != &postage_price_percentage)
    postage_json_reader_fail (reader, "payment_fee", "%s",
                              _ ("expected a percentage as a payment fee, found another model. Correct the charge."));
}

PostageCharge *
postage_charge_read (PostageJsonReader *reader)
{
  const char *id = postage_json_read_id (reader, "id");
  g_autoptr (PostageLabel) name = postage_label_read (reader, "name");
  const char              *component_id = postage_json_reader_get_string (reader, "component");
  const char              *model_id = postage_json_reader_get_string (reader, "model");
  PostageComponent         component = POSTAGE_COMPONENT_MESSAGE_FEES;
  const PostagePriceModel *model;
  const char              *metric = NULL;
  g_autoptr (PostageCharge) charge = NULL;

  postage_component_from_id (component_id, &component, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "component");
  model = postage_price_model_from_id (model_id, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "model");
  if (postage_json_reader_has_failed (reader))
    return NULL;

  if (component == POSTAGE_COMPONENT_META_CHARGES)
    postage_json_reader_fail (reader, "component", "%s",
                              _ ("expected a charge of the provider, found one of Meta. Write what happens to Meta’s "
                                 "charges at “meta_charges”."));
  if (model->counts)
    metric = postage_json_read_id (reader, "metric");
  charge = postage_charge_begin (id, name, component, metric, model);
  read_conditions (reader, charge);
  check_conditions (reader, charge);
  postage_prices_read (reader, charge);
  postage_text_list_read (reader, "evidence", postage_json_read_text, take_evidence, NULL);
  postage_charge_end (charge);
  return postage_json_reader_has_failed (reader) ? NULL : g_steal_pointer (&charge);
}
