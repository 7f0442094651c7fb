/* postage-record-reader.c - reads what the estimates said when a scenario was saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-record-reader.h"

#include <glib/gi18n-lib.h>

#include "storage/postage-export-ids.h"
#include "storage/postage-json-values.h"

/* What prices and quantities can come to is more than a file says of one of them: as much as there are digits. */
#define MAX_SUM ((PostageDecimal) (((unsigned __int128) -1) >> 1))

static PostageDecimal
read_sum (PostageJsonReader *reader,
          const char        *name)
{
  return postage_json_read_decimal (reader, name, 0, MAX_SUM);
}

static const char *
read_optional_id (PostageJsonReader *reader,
                  const char        *name)
{
  return postage_json_reader_has (reader, name) ? postage_json_read_id (reader, name) : NULL;
}

/* "amount" is null where nothing is known, and a lower bound with "at_least". */
static void
read_amount (PostageJsonReader  *reader,
             PostageRecordEntry *entry)
{
  gboolean at_least = postage_json_reader_get_optional_boolean (reader, "at_least");

  if (postage_json_reader_has (reader, "amount") && postage_json_reader_is_null (reader, "amount"))
    {
      entry->known = POSTAGE_KNOWN_NOTHING;
      return;
    }
  entry->amount = read_sum (reader, "amount");
  entry->known = at_least ? POSTAGE_KNOWN_PART : POSTAGE_KNOWN_ALL;
}

/* What is paid by: nothing, a price or a percentage. */
static void
read_price (PostageJsonReader  *reader,
            PostageRecordEntry *entry)
{
  entry->has_price = postage_json_reader_has (reader, "price");
  if (entry->has_price)
    entry->price = read_sum (reader, "price");
  entry->has_percent = postage_json_reader_has (reader, "percent");
  if (entry->has_percent)
    entry->percent = postage_json_read_percent (reader, "percent");
  entry->since = postage_json_read_optional_date (reader, "since");
  entry->rule = read_optional_id (reader, "rule");
}

static void
read_line (PostageJsonReader *reader,
           PostageRecord     *record)
{
  PostageRecordEntry entry = { .category = POSTAGE_CATEGORY_NONE };
  const char        *component = postage_json_reader_get_string (reader, "component");

  if (!postage_json_reader_has_failed (reader))
    postage_component_from_id (component, &entry.component, postage_json_reader_core_error (reader));
  postage_json_reader_blame (reader, "component");
  entry.charge = read_optional_id (reader, "charge");
  entry.feature = read_optional_id (reader, "feature");
  entry.market = read_optional_id (reader, "market");
  if (postage_json_reader_has (reader, "category"))
    entry.category = postage_json_read_category (reader, "category");
  entry.counted = postage_json_reader_get_integer (reader, "counted", 0, G_MAXINT64);
  entry.quantity = entry.counted;
  if (postage_json_reader_has (reader, "charged"))
    entry.quantity = postage_json_reader_get_integer (reader, "charged", 0, G_MAXINT64);
  read_price (reader, &entry);
  read_amount (reader, &entry);
  entry.billed = entry.amount;
  if (postage_json_reader_has (reader, "billed"))
    entry.billed = read_sum (reader, "billed");
  if (!postage_json_reader_has_failed (reader))
    postage_record_add_entry (record, &entry);
}

static PostageStatus
read_status (PostageJsonReader *reader)
{
  const char *ids[] = {
    [POSTAGE_STATUS_COMPLETE] = postage_export_status_id (POSTAGE_STATUS_COMPLETE),
    [POSTAGE_STATUS_AT_LEAST] = postage_export_status_id (POSTAGE_STATUS_AT_LEAST),
    [POSTAGE_STATUS_DOES_NOT_FIT] = postage_export_status_id (POSTAGE_STATUS_DOES_NOT_FIT),
    [POSTAGE_STATUS_NO_PRICE] = postage_export_status_id (POSTAGE_STATUS_NO_PRICE),
    NULL,
  };

  return (PostageStatus) postage_json_read_choice (reader, "status", ids);
}

static gboolean
has_plan (const PostageRecord *record,
          const char          *id)
{
  return postage_record_find_plan (record, id) != NULL;
}

static void
read_plan (PostageJsonReader *reader,
           PostageRecord     *record)
{
  const char   *id = postage_json_read_id (reader, "plan");
  const char   *currency = postage_json_read_currency (reader, "billing_currency");
  PostageStatus status = read_status (reader);

  if (!postage_json_reader_has_failed (reader) && has_plan (record, id))
    postage_json_reader_fail (reader, "plan", _ ("expected each plan once, found \"%s\" a second time. Remove one."),
                              id);
  if (postage_json_reader_has_failed (reader))
    return;

  postage_record_add_plan (record, id, currency, status);
  if (!postage_json_reader_enter_array (reader, "lines"))
    return;
  while (postage_json_reader_next (reader, NULL))
    read_line (reader, record);
  postage_json_reader_leave (reader);
}

/* The market that each destination had, by the country's code. */
static void
read_destinations (PostageJsonReader *reader,
                   PostageRecord     *record)
{
  const char *code;

  if (!postage_json_reader_enter_optional_object (reader, "destinations"))
    return;
  while (postage_json_reader_next (reader, &code))
    {
      const char *market = postage_json_read_id (reader, NULL);

      if (!g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]) || code[2] != '\0')
        postage_json_reader_fail (reader, NULL, "%s",
                                  _ ("expected the code of a country such as CA as the member’s name, found another "
                                     "one. Correct it."));
      else if (!postage_json_reader_has_failed (reader))
        postage_record_add_destination (record, code, market);
    }
  postage_json_reader_leave (reader);
}

PostageRecord *
postage_record_read (PostageJsonReader *reader,
                     const char        *name,
                     PostageDate        as_of)
{
  g_autoptr (PostageRecord) record = NULL;
  PostageMonth month;
  const char  *currency;

  g_return_val_if_fail (reader != NULL && name != NULL, NULL);

  if (!postage_json_reader_enter_optional_object (reader, name))
    return NULL;
  month = postage_json_read_month (reader, "month");
  currency = postage_json_read_currency (reader, "currency");
  if (!postage_json_reader_has_failed (reader))
    {
      record = postage_record_begin (month, currency, as_of);
      read_destinations (reader, record);
      if (postage_json_reader_enter_array (reader, "plans"))
        {
          while (postage_json_reader_next (reader, NULL))
            read_plan (reader, record);
          postage_json_reader_leave (reader);
        }
      if (!postage_json_reader_has_failed (reader))
        postage_record_end (record, postage_json_reader_core_error (reader));
      postage_json_reader_blame (reader, "plans");
    }
  postage_json_reader_leave (reader);
  return postage_json_reader_has_failed (reader) ? NULL : g_steal_pointer (&record);
}
