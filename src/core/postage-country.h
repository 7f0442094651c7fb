/* postage-country.h - a country and the markets that Meta has filed it under
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-date.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_COUNTRY (postage_country_get_type ())

/** PostageCountry: a destination country. Reference counted, immutable once shared. */
typedef struct _PostageCountry PostageCountry;

/** postage_country_get_type: the boxed type of #PostageCountry. */
GType postage_country_get_type (void);

/** postage_country_new: (transfer full): @code is the two-letter code of ISO 3166-1, @name the English name. */
PostageCountry *postage_country_new (const char *code,
                                     const char *name);

/** postage_country_ref: (transfer full) */
PostageCountry *postage_country_ref (PostageCountry *self);

/** postage_country_unref: (transfer full) */
void postage_country_unref (PostageCountry *self);

/** postage_country_set_note: what to know about the country's place on the rate card, English. */
void postage_country_set_note (PostageCountry *self,
                               const char     *note);

/**
 * postage_country_add_period:
 * @to: the last day, %POSTAGE_DATE_NONE for an open end
 *
 * Files the country under @market from @from on. Periods come in order and follow each other without a gap.
 *
 * Returns: %FALSE with %POSTAGE_ERROR_CONFLICT when they don't.
 */
gboolean postage_country_add_period (PostageCountry *self,
                                     const char     *market,
                                     PostageDate     from,
                                     PostageDate     to,
                                     GError        **error);

/** postage_country_get_code: "CA". */
const char *postage_country_get_code (const PostageCountry *self);

/** postage_country_get_name: "Canada". */
const char *postage_country_get_name (const PostageCountry *self);

/** postage_country_get_note: (nullable) */
const char *postage_country_get_note (const PostageCountry *self);

/**
 * postage_country_get_market:
 *
 * Returns: the id of the market that the country is filed under on the last day of @month; before the first period, the
 * first period's.
 */
const char *postage_country_get_market (const PostageCountry *self,
                                        PostageMonth          month);

/** postage_country_dup_markets: (transfer container) (element-type utf8): the market of each period, as it holds it. */
GPtrArray *postage_country_dup_markets (const PostageCountry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCountry, postage_country_unref)

G_END_DECLS
