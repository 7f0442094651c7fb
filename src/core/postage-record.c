/* postage-record.c - what estimates said, kept to be compared later
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-record.h"

#include "core/postage-value.h"

typedef struct
{
  const char *country;
  const char *market;
} Destination;

struct _PostageRecord
{
  PostageMonth  month;
  char          currency[POSTAGE_CURRENCY_SIZE];
  PostageDate   as_of;
  GArray       *destinations; /* (element-type Destination) */
  GArray       *plans;        /* (element-type PostageRecordPlan) */
  GStringChunk *texts;        /* owns every text of these */
  gboolean      sealed;
};

POSTAGE_DEFINE_VALUE (PostageRecord, postage_record)

static void
plan_clear (gpointer data)
{
  PostageRecordPlan *plan = data;

  g_clear_pointer (&plan->entries, g_array_unref);
}

static void
postage_record_clear (PostageRecord *self)
{
  g_clear_pointer (&self->destinations, g_array_unref);
  g_clear_pointer (&self->plans, g_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
}

PostageRecord *
postage_record_begin (PostageMonth month,
                      const char  *currency,
                      PostageDate  as_of)
{
  PostageRecord *self;

  g_return_val_if_fail (currency != NULL, NULL);

  self = g_atomic_rc_box_new0 (PostageRecord);
  self->month = month;
  g_strlcpy (self->currency, currency, sizeof self->currency);
  self->as_of = as_of;
  self->destinations = g_array_new (FALSE, FALSE, sizeof (Destination));
  self->plans = g_array_new (FALSE, FALSE, sizeof (PostageRecordPlan));
  g_array_set_clear_func (self->plans, plan_clear);
  self->texts = g_string_chunk_new (1024);
  return self;
}

/* Names of charges and markets come back in every plan: each is kept once. */
static const char *
keep (PostageRecord *self,
      const char    *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

void
postage_record_add_destination (PostageRecord *self,
                                const char    *country,
                                const char    *market)
{
  Destination destination;

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (country != NULL && market != NULL);

  destination.country = keep (self, country);
  destination.market = keep (self, market);
  g_array_append_val (self->destinations, destination);
}

void
postage_record_add_plan (PostageRecord *self,
                         const char    *id,
                         const char    *billing_currency,
                         PostageStatus  status)
{
  PostageRecordPlan plan = { .status = status, .complete = TRUE };

  g_return_if_fail (self != NULL && !self->sealed);
  g_return_if_fail (id != NULL && billing_currency != NULL);

  plan.id = keep (self, id);
  g_strlcpy (plan.billing_currency, billing_currency, sizeof plan.billing_currency);
  plan.entries = g_array_new (FALSE, FALSE, sizeof (PostageRecordEntry));
  plan.total = postage_money (0, self->currency);
  g_array_append_val (self->plans, plan);
}

void
postage_record_add_entry (PostageRecord            *self,
                          const PostageRecordEntry *entry)
{
  PostageRecordEntry kept;

  g_return_if_fail (self != NULL && !self->sealed && self->plans->len > 0);
  g_return_if_fail (entry != NULL);

  kept = *entry;
  kept.charge = keep (self, entry->charge);
  kept.feature = keep (self, entry->feature);
  kept.market = keep (self, entry->market);
  kept.rule = keep (self, entry->rule);
  g_array_append_val (g_array_index (self->plans, PostageRecordPlan, self->plans->len - 1).entries, kept);
}

gboolean
postage_record_end (PostageRecord *self,
                    GError       **error)
{
  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);

  for (guint i = 0; i < self->plans->len; i++)
    {
      PostageRecordPlan *plan = &g_array_index (self->plans, PostageRecordPlan, i);

      for (guint j = 0; j < plan->entries->len; j++)
        {
          const PostageRecordEntry *entry = &g_array_index (plan->entries, PostageRecordEntry, j);

          if (!postage_decimal_add (plan->total.amount, entry->amount, &plan->total.amount, error))
            return FALSE;
          plan->complete = plan->complete && entry->known == POSTAGE_KNOWN_ALL;
        }
    }
  self->sealed = TRUE;
  return TRUE;
}

PostageMonth
postage_record_get_month (const PostageRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->month;
}

const char *
postage_record_get_currency (const PostageRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->currency;
}

PostageDate
postage_record_get_as_of (const PostageRecord *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->as_of;
}

GPtrArray *
postage_record_dup_destinations (const PostageRecord *self)
{
  GPtrArray *countries;

  g_return_val_if_fail (self != NULL, NULL);

  countries = g_ptr_array_sized_new (self->destinations->len);
  for (guint i = 0; i < self->destinations->len; i++)
    g_ptr_array_add (countries, (gpointer) g_array_index (self->destinations, Destination, i).country);
  return countries;
}

const char *
postage_record_get_market (const PostageRecord *self,
                           const char          *country)
{
  g_return_val_if_fail (self != NULL && country != NULL, NULL);

  for (guint i = 0; i < self->destinations->len; i++)
    {
      const Destination *destination = &g_array_index (self->destinations, Destination, i);

      if (g_str_equal (destination->country, country))
        return destination->market;
    }
  return NULL;
}

guint
postage_record_get_n_plans (const PostageRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->plans->len;
}

const PostageRecordPlan *
postage_record_get_plan (const PostageRecord *self,
                         guint                index)
{
  g_return_val_if_fail (self != NULL && index < self->plans->len, NULL);

  return &g_array_index (self->plans, PostageRecordPlan, index);
}

const PostageRecordPlan *
postage_record_find_plan (const PostageRecord *self,
                          const char          *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->plans->len; i++)
    {
      const PostageRecordPlan *plan = postage_record_get_plan (self, i);

      if (g_str_equal (plan->id, id))
        return plan;
    }
  return NULL;
}

const PostageRecordPlan *
postage_record_get_winner (const PostageRecord *self)
{
  const PostageRecordPlan *winner = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->plans->len; i++)
    {
      const PostageRecordPlan *plan = postage_record_get_plan (self, i);

      if (plan->status == POSTAGE_STATUS_COMPLETE &&
          (winner == NULL || plan->total.amount < winner->total.amount))
        winner = plan;
    }
  for (guint i = 0; winner != NULL && i < self->plans->len; i++)
    {
      const PostageRecordPlan *plan = postage_record_get_plan (self, i);

      if (plan != winner &&
          ((plan->status == POSTAGE_STATUS_COMPLETE && plan->total.amount == winner->total.amount) ||
           (plan->status == POSTAGE_STATUS_AT_LEAST && plan->total.amount < winner->total.amount)))
        winner = NULL;
    }
  return winner;
}

static gboolean
plan_equal (const PostageRecordPlan *a,
            const PostageRecordPlan *b)
{
  if (!g_str_equal (a->id, b->id) || !g_str_equal (a->billing_currency, b->billing_currency) ||
      a->status != b->status || a->entries->len != b->entries->len)
    return FALSE;
  for (guint i = 0; i < a->entries->len; i++)
    if (!postage_record_entry_equal (&g_array_index (a->entries, PostageRecordEntry, i),
                                     &g_array_index (b->entries, PostageRecordEntry, i)))
      return FALSE;
  return TRUE;
}

gboolean
postage_record_equal (const PostageRecord *self,
                      const PostageRecord *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self->month != other->month || !g_str_equal (self->currency, other->currency) || self->as_of != other->as_of ||
      self->destinations->len != other->destinations->len || self->plans->len != other->plans->len)
    return FALSE;
  for (guint i = 0; i < self->destinations->len; i++)
    {
      const Destination *a = &g_array_index (self->destinations, Destination, i);
      const Destination *b = &g_array_index (other->destinations, Destination, i);

      if (!g_str_equal (a->country, b->country) || !g_str_equal (a->market, b->market))
        return FALSE;
    }
  for (guint i = 0; i < self->plans->len; i++)
    if (!plan_equal (postage_record_get_plan (self, i), postage_record_get_plan (other, i)))
      return FALSE;
  return TRUE;
}
