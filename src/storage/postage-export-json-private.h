/* postage-export-json-private.h - the parts of the JSON export
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_export_json_string: adds the member @name; @value: (nullable): null */
void postage_export_json_string (JsonBuilder *builder,
                                 const char  *name,
                                 const char  *value);

/** postage_export_json_take_string: like postage_export_json_string(); frees @value. */
void postage_export_json_take_string (JsonBuilder *builder,
                                      const char  *name,
                                      char        *value);

/** postage_export_json_int: adds the member @name. */
void postage_export_json_int (JsonBuilder *builder,
                              const char  *name,
                              gint64       value);

/** postage_export_json_bool: adds the member @name. */
void postage_export_json_bool (JsonBuilder *builder,
                               const char  *name,
                               gboolean     value);

/**
 * postage_export_json_decimal: adds the member @name as a string with all digits, at least @min_digits behind the
 *   point.
 */
void postage_export_json_decimal (JsonBuilder   *builder,
                                  const char    *name,
                                  PostageDecimal value,
                                  guint          min_digits);

/**
 * postage_export_json_money:
 * @known: whether all of the amount is known; null when it isn't and nothing is
 *
 * Like postage_export_json_decimal(), with the digits of the minor unit.
 */
void postage_export_json_money (JsonBuilder        *builder,
                                const char         *name,
                                const PostageMoney *money,
                                gboolean            known);

/** postage_export_json_date: adds the member @name; null for %POSTAGE_DATE_NONE. */
void postage_export_json_date (JsonBuilder *builder,
                               const char  *name,
                               PostageDate  date);

/** postage_export_json_source: adds the object @name; @source: (nullable): null */
void postage_export_json_source (JsonBuilder         *builder,
                                 const char          *name,
                                 const PostageSource *source);

/** postage_export_json_rule: adds the object @name; @rule: (nullable): null */
void postage_export_json_rule (JsonBuilder              *builder,
                               const char               *name,
                               const PostageBillingRule *rule);

/** postage_export_json_exchange: adds the object @name; @rate: (nullable): null */
void postage_export_json_exchange (JsonBuilder               *builder,
                                   const char                *name,
                                   const PostageExchangeRate *rate);

/** postage_export_json_line: adds the object of a line, as the element of a list. */
void postage_export_json_line (JsonBuilder           *builder,
                               const PostageEstimate *estimate,
                               const PostageLine     *line);

/** postage_export_json_budget: adds the object @name: the budget of @scenario; null where it has none. */
void postage_export_json_budget (JsonBuilder            *builder,
                                 const char             *name,
                                 const PostageCatalogue *catalogue,
                                 const PostageScenario  *scenario);

/** postage_export_json_verdict: adds the object @name: whether @estimate is within the budget; null without one. */
void postage_export_json_verdict (JsonBuilder           *builder,
                                  const char            *name,
                                  const PostageEstimate *estimate);

/** postage_export_json_finish: (transfer full): the whole document as postage_json_write() writes it. */
GString *postage_export_json_finish (JsonBuilder *builder);

G_END_DECLS
