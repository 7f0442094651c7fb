/* postage-record.h - what estimates said, kept to be compared later
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"
#include "core/postage-record-entry.h"

G_BEGIN_DECLS

/**
 * PostageRecordPlan:
 * @id: the plan's
 * @billing_currency: in which it computes
 * @status: how far the total can be trusted
 * @entries: (element-type PostageRecordEntry): in the order of the estimate's lines, then what it lacked
 * @total: the sum of the shown amounts
 * @complete: whether every entry is known
 *
 * What is paid once stands beside the monthly total and is not among the entries.
 */
typedef struct
{
  const char   *id;
  char          billing_currency[POSTAGE_CURRENCY_SIZE];
  PostageStatus status;
  GArray       *entries;
  PostageMoney  total;
  gboolean      complete;
} PostageRecordPlan;

#define POSTAGE_TYPE_RECORD (postage_record_get_type ())

/**
 * PostageRecord:
 *
 * What the estimates of one scenario and month said, without the working. Nothing in it refers to a catalogue: it can
 * be read back after prices, charges and plans have gone. Reference counted; immutable after postage_record_end().
 */
typedef struct _PostageRecord PostageRecord;

/** postage_record_get_type: the boxed type of #PostageRecord. */
GType postage_record_get_type (void);

/**
 * postage_record_begin:
 * @month: the billing month
 * @currency: the display currency of every shown amount
 * @as_of: the date of the catalogue that gave the prices, or %POSTAGE_DATE_NONE
 *
 * Returns: (transfer full): a record without a plan
 */
PostageRecord *postage_record_begin (PostageMonth month,
                                     const char  *currency,
                                     PostageDate  as_of);

/** postage_record_add_destination: says under which @market Meta filed @country, a destination. */
void postage_record_add_destination (PostageRecord *self,
                                     const char    *country,
                                     const char    *market);

/** postage_record_add_plan: begins the next plan, whose entries follow. */
void postage_record_add_plan (PostageRecord *self,
                              const char    *id,
                              const char    *billing_currency,
                              PostageStatus  status);

/** postage_record_add_entry: appends a copy of @entry to the plan that was added last. */
void postage_record_add_entry (PostageRecord            *self,
                               const PostageRecordEntry *entry);

/** postage_record_end: sums the totals, seals. Fails with %POSTAGE_ERROR_OVERFLOW. */
gboolean postage_record_end (PostageRecord *self,
                             GError       **error);

/**
 * postage_record_new_of_estimates:
 * @scenario: what they were computed for
 * @estimates: (element-type PostageEstimate): of @scenario with @catalogue
 *
 * Returns: (transfer full): what @estimates say, in their order
 */
PostageRecord *postage_record_new_of_estimates (PostageCatalogue *catalogue,
                                                PostageScenario  *scenario,
                                                const GPtrArray  *estimates);

/** postage_record_ref: (transfer full) */
PostageRecord *postage_record_ref (PostageRecord *self);

/** postage_record_unref: (transfer full) */
void postage_record_unref (PostageRecord *self);

/** postage_record_get_month: the billing month. */
PostageMonth postage_record_get_month (const PostageRecord *self);

/** postage_record_get_currency: the display currency of every shown amount. */
const char *postage_record_get_currency (const PostageRecord *self);

/** postage_record_get_as_of: the date of the catalogue that gave the prices, or %POSTAGE_DATE_NONE. */
PostageDate postage_record_get_as_of (const PostageRecord *self);

/** postage_record_dup_destinations: (transfer container) (element-type utf8): the countries, in the order in which they
 * were added; the texts are the record's. */
GPtrArray *postage_record_dup_destinations (const PostageRecord *self);

/** postage_record_get_market: (nullable): the market of the destination @country. */
const char *postage_record_get_market (const PostageRecord *self,
                                       const char          *country);

/** postage_record_get_n_plans: how many plans it has. */
guint postage_record_get_n_plans (const PostageRecord *self);

/** postage_record_get_plan: (transfer none): the plan at @index. */
const PostageRecordPlan *postage_record_get_plan (const PostageRecord *self,
                                                  guint                index);

/** postage_record_find_plan: (transfer none) (nullable): the plan with @id. */
const PostageRecordPlan *postage_record_find_plan (const PostageRecord *self,
                                                   const char          *id);

/** postage_record_get_winner: (transfer none) (nullable): the cheapest plan, where that is certain: its whole cost is
 * known, no other costs the same, and no lower bound is below it. */
const PostageRecordPlan *postage_record_get_winner (const PostageRecord *self);

/** postage_record_equal: whether both say the same, in the same order. */
gboolean postage_record_equal (const PostageRecord *self,
                               const PostageRecord *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageRecord, postage_record_unref)

G_END_DECLS
