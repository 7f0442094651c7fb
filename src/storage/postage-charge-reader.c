/* postage-charge-reader.c - reads the charges of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-charge-reader.h"

#include <glib/gi18n.h>

#include "storage/postage-json-values.h"
#include "storage/postage-source-reader.h"

static void
read_tiers (PostageJsonReader *reader,
            PostagePrice      *price)
{
  if (!postage_json_reader_enter_array (reader, "tiers"))
    return;

  while (postage_json_reader_next (reader, NULL))
    {
      g_autoptr (PostageAmounts) rate = postage_amounts_read (reader, "rate");
      g_autoptr (PostageAmounts) flat = postage_amounts_read_optional (reader, "flat");
      gint64 up_to = G_MAXINT64;

      if (!postage_json_reader_is_null (reader, "up_to"))
        up_to = postage_json_read_count (reader, "up_to");
      if (!postage_json_reader_has_failed (reader))
        postage_price_add_tier (price, up_to, rate, flat);
    }
  postage_json_reader_leave (reader);
}

static void
read_share (PostageJsonReader *reader,
            PostagePrice      *price)
{
  static const char *const bases[] = { "meta-charges", "all", NULL };

  PostageDecimal   percent = postage_json_read_amount (reader, "percent");
  PostageShareBase base = (PostageShareBase) postage_json_read_choice (reader, "of", bases);
  g_autoptr (PostageAmounts) minimum = postage_amounts_read_optional (reader, "minimum");
  g_autoptr (PostageAmounts) maximum = postage_amounts_read_optional (reader, "maximum");

  if (!postage_json_reader_has_failed (reader))
    postage_price_set_share (price, percent, base, minimum, maximum);
}

static void
read_included (PostageJsonReader *reader,
               PostagePrice      *price)
{
  gint64 included = postage_json_read_count (reader, "included");
  g_autoptr (PostageAmounts) base = postage_amounts_read_optional (reader, "base");

  if (!postage_json_reader_has_failed (reader))
    postage_price_set_included (price, included, base);
}

/* Reads the price that the cursor stands on; each model has members of its own. */
static void
read_price (PostageJsonReader       *reader,
            const PostagePriceModel *model,
            PostageCharge           *charge)
{
  g_autoptr (PostageSource) source = postage_source_read (reader, "source");
  PostageDate from = postage_json_read_optional_date (reader, "valid_from");
  PostageDate to = postage_json_read_optional_date (reader, "valid_to");
  g_autoptr (PostageAmounts) amount = NULL;
  g_autoptr (PostagePrice) price = NULL;

  if (postage_json_reader_has_failed (reader))
    return;

  price = postage_price_new (source);
  postage_price_set_validity (price, from, to);
  if (model == &postage_price_graduated)
    read_tiers (reader, price);
  else if (model->is_share)
    read_share (reader, price);
  else
    postage_price_set_amount (price, amount = postage_amounts_read (reader, "amount"));
  if (model == &postage_price_included)
    read_included (reader, price);
  if (postage_json_reader_has_failed (reader))
    return;

  postage_charge_add_price (charge, price, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, NULL);
}

static void
read_prices (PostageJsonReader       *reader,
             const PostagePriceModel *model,
             PostageCharge           *charge)
{
  if (!postage_json_reader_enter_array (reader, "prices"))
    return;

  if (postage_json_reader_get_length (reader) == 0)
    postage_json_reader_fail (reader, NULL, "%s", _ ("expected at least one price, found none. Write one whose "
                                                     "“amount” is null where it is not known."));
  while (postage_json_reader_next (reader, NULL))
    read_price (reader, model, charge);
  postage_json_reader_leave (reader);
}

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
read_evidence (PostageJsonReader *reader)
{
  if (!postage_json_reader_enter_optional_array (reader, "evidence"))
    return;

  while (postage_json_reader_next (reader, NULL))
    postage_json_read_text (reader, NULL);
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
  read_categories (reader, charge);
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

  if (model != &postage_price_flat && !model->is_share)
    metric = postage_json_read_id (reader, "metric");
  charge = postage_charge_begin (id, name, component, metric, model);
  read_conditions (reader, charge);
  read_prices (reader, model, charge);
  read_evidence (reader);
  postage_charge_end (charge);
  return postage_json_reader_has_failed (reader) ? NULL : g_steal_pointer (&charge);
}
