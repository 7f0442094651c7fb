/* postage-plan.h - what a provider sells
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-charge.h"

G_BEGIN_DECLS

/** What the ids of own plans begin with, and no others. */
#define POSTAGE_OWN_PLAN_PREFIX "own."

/** PostageAudience: whom a plan is for, and who the business is. */
typedef enum
{
  POSTAGE_AUDIENCE_DIRECT,
  POSTAGE_AUDIENCE_PARTNER_CLIENT,
  POSTAGE_AUDIENCE_PARTNER,
} PostageAudience;

/** postage_audience_get_id: the name used in files, such as "partner-client". */
const char *postage_audience_get_id (PostageAudience audience);

/** postage_audience_from_id: sets @audience, or fails with %POSTAGE_ERROR_REFERENCE that lists the known names. */
gboolean postage_audience_from_id (const char      *id,
                                   PostageAudience *audience,
                                   GError         **error);

/**
 * PostageMetaTreatment: what happens to Meta's charges.
 * @POSTAGE_META_UNKNOWN: not known
 * @POSTAGE_META_PASSED_THROUGH: the provider passes them on at Meta's rates
 * @POSTAGE_META_MARKED_UP: the provider passes them on, and a percentage of them comes on top
 * @POSTAGE_META_INCLUDED: the provider's own prices contain them
 * @POSTAGE_META_DIRECT: Meta itself bills them, in the account's currency
 */
typedef enum
{
  POSTAGE_META_UNKNOWN,
  POSTAGE_META_PASSED_THROUGH,
  POSTAGE_META_MARKED_UP,
  POSTAGE_META_INCLUDED,
  POSTAGE_META_DIRECT,
} PostageMetaTreatment;

/** postage_meta_treatment_get_id: the name used in files, such as "passed-through". */
const char *postage_meta_treatment_get_id (PostageMetaTreatment treatment);

/** postage_meta_treatment_from_id: sets @treatment from the name used in files, or fails with
 * %POSTAGE_ERROR_REFERENCE. */
gboolean postage_meta_treatment_from_id (const char           *id,
                                         PostageMetaTreatment *treatment,
                                         GError              **error);

/**
 * PostagePlanLimit:
 * @metric: what is limited, a name of the catalogue
 * @maximum: the plan serves so much of it
 * @source: where that is stated
 */
typedef struct
{
  char          *metric;
  gint64         maximum;
  PostageSource *source;
} PostagePlanLimit;

#define POSTAGE_TYPE_PLAN (postage_plan_get_type ())

/** PostagePlan: reference counted; immutable after postage_plan_end(). */
typedef struct _PostagePlan PostagePlan;

/** postage_plan_get_type: the boxed type of #PostagePlan. */
GType postage_plan_get_type (void);

/** postage_plan_begin: (transfer full): @as_of is the date of the file that states the plan. */
PostagePlan *postage_plan_begin (const char     *id,
                                 PostageLabel   *name,
                                 PostageAudience audience,
                                 PostageDate     as_of);

/** postage_plan_add_currency: appends a list that the provider publishes; the first is the plan's own currency. */
void postage_plan_add_currency (PostagePlan *self,
                                const char  *currency);

/** postage_plan_set_meta_charges: what happens to Meta's charges, and where that is stated. @source: (nullable) */
void postage_plan_set_meta_charges (PostagePlan         *self,
                                    PostageMetaTreatment treatment,
                                    PostageSource       *source);

/** postage_plan_add_region: the plan is sold to businesses in @country, and others that are added, only; not for a plan
 * with a country that is excepted. */
void postage_plan_add_region (PostagePlan *self,
                              const char  *country);

/** postage_plan_add_except_region: the plan is sold to businesses everywhere but in @country, and others that are
 * added; not for a plan with a region. */
void postage_plan_add_except_region (PostagePlan *self,
                                     const char  *country);

/** postage_plan_add_limit: the plan serves at most @maximum of @metric. */
void postage_plan_add_limit (PostagePlan   *self,
                             const char    *metric,
                             gint64         maximum,
                             PostageSource *source);

/** postage_plan_set_historic: the plan can no longer be bought. */
void postage_plan_set_historic (PostagePlan *self,
                                gboolean     historic);

/** postage_plan_set_validity: the first and last day on sale, each %POSTAGE_DATE_NONE where not stated. */
void postage_plan_set_validity (PostagePlan *self,
                                PostageDate  from,
                                PostageDate  to);

/** postage_plan_set_note: (nullable): what else a reader should know, English. */
void postage_plan_set_note (PostagePlan *self,
                            const char  *note);

/** postage_plan_set_own: the plan isn't of the bundled catalogue: the user has made it. */
void postage_plan_set_own (PostagePlan *self,
                           gboolean     own);

/** postage_plan_set_copied_from: the bundled plan, as it was when @self was made out of a copy of it; the user has seen
 * those prices. @original: (nullable) */
void postage_plan_set_copied_from (PostagePlan *self,
                                   PostagePlan *original);

/** postage_plan_add_charge: appends a sealed charge. */
void postage_plan_add_charge (PostagePlan   *self,
                              PostageCharge *charge);

/** postage_plan_end: seals the plan; fails with %POSTAGE_ERROR_SYNTAX when it has no currency, with
 * %POSTAGE_ERROR_CONFLICT when two of its charges have one id, and with %POSTAGE_ERROR_REFERENCE when one is taken of a
 * charge that the plan doesn't have or that has no amount of its own. */
gboolean postage_plan_end (PostagePlan *self,
                           GError     **error);

/** postage_plan_ref: (transfer full) */
PostagePlan *postage_plan_ref (PostagePlan *self);

/** postage_plan_unref: (transfer full) */
void postage_plan_unref (PostagePlan *self);

/** postage_plan_get_id: such as "twilio.payg". */
const char *postage_plan_get_id (const PostagePlan *self);

/** postage_plan_get_name: (transfer none): without the provider's name. */
PostageLabel *postage_plan_get_name (const PostagePlan *self);

/** postage_plan_get_audience: whom it is for. */
PostageAudience postage_plan_get_audience (const PostagePlan *self);

/** postage_plan_get_as_of: the date of the file that states it. */
PostageDate postage_plan_get_as_of (const PostagePlan *self);

/** postage_plan_get_historic: whether it can no longer be bought. */
gboolean postage_plan_get_historic (const PostagePlan *self);

/** postage_plan_is_on_sale: whether @month lies in the stated validity. */
gboolean postage_plan_is_on_sale (const PostagePlan *self,
                                  PostageMonth       month);

/** postage_plan_get_valid_from: the first day on sale, or %POSTAGE_DATE_NONE. */
PostageDate postage_plan_get_valid_from (const PostagePlan *self);

/** postage_plan_get_valid_to: the last day on sale, or %POSTAGE_DATE_NONE. */
PostageDate postage_plan_get_valid_to (const PostagePlan *self);

/** postage_plan_is_own: whether the user has made it. */
gboolean postage_plan_is_own (const PostagePlan *self);

/** postage_plan_get_copied_from: (nullable) (transfer none): see postage_plan_set_copied_from(). */
PostagePlan *postage_plan_get_copied_from (const PostagePlan *self);

/** postage_plan_get_note: (nullable) */
const char *postage_plan_get_note (const PostagePlan *self);

/** postage_plan_get_currencies: (element-type utf8): the published lists. */
const GPtrArray *postage_plan_get_currencies (const PostagePlan *self);

/** postage_plan_choose_currency: @wanted when the plan has that list, else its first. */
const char *postage_plan_choose_currency (const PostagePlan *self,
                                          const char        *wanted);

/** postage_plan_get_regions: (element-type utf8): the only countries that it is sold in; empty: everywhere, but for
 * postage_plan_get_except_regions(). */
const GPtrArray *postage_plan_get_regions (const PostagePlan *self);

/** postage_plan_get_except_regions: (element-type utf8): the countries that it is not sold in. */
const GPtrArray *postage_plan_get_except_regions (const PostagePlan *self);

/** postage_plan_is_sold_in: whether a business in @country can buy it. @country: (nullable): where it isn't known where
 * the business is, a plan for some countries isn't sold, and one for all countries but some is. */
gboolean postage_plan_is_sold_in (const PostagePlan *self,
                                  const char        *country);

/** postage_plan_get_limits: (element-type PostagePlanLimit) */
const GArray *postage_plan_get_limits (const PostagePlan *self);

/** postage_plan_get_meta_treatment: what happens to Meta's charges. */
PostageMetaTreatment postage_plan_get_meta_treatment (const PostagePlan *self);

/** postage_plan_get_meta_source: (nullable) (transfer none): where that is stated. */
PostageSource *postage_plan_get_meta_source (const PostagePlan *self);

/** postage_plan_get_charges: (element-type PostageCharge) */
const GPtrArray *postage_plan_get_charges (const PostagePlan *self);

/** postage_plan_get_charge: (nullable) (transfer none): the charge with @id. */
PostageCharge *postage_plan_get_charge (const PostagePlan *self,
                                        const char        *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostagePlan, postage_plan_unref)

G_END_DECLS
