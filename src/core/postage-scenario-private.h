/* postage-scenario-private.h - what a scenario holds; used by the files of the scenario only
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-scenario.h"

G_BEGIN_DECLS

struct _PostageScenario
{
  char              *name;
  PostageMonth       month;
  char               currency[POSTAGE_CURRENCY_SIZE];
  char               account_currency[POSTAGE_CURRENCY_SIZE]; /* empty: the display currency */
  PostageAudience    audience;
  char               business_country[3]; /* empty: not said */
  gboolean           authentication_international;
  PostageBillingTerm term;
  PostageRoute       route;
  gint64             horizon;         /* months; 0: what is paid once stays beside the total */
  PostageDecimal     exchange_spread; /* percent */
  PostageMoney       budget;          /* a month; 0: none */
  gboolean           has_tax;
  PostageTax         tax;
  PostageShares      shares;
  GArray            *destinations; /* (element-type PostageDestination) */
  gint64             numbers;
  GArray            *replies;    /* (element-type gint64): empty, or one for each number */
  GHashTable        *quantities; /* (element-type utf8 gint64) */
  gint64             template_resubmissions;
  GHashTable        *features; /* (element-type utf8): a set */
  PostageDecimal     templates_per_conversation[POSTAGE_N_CATEGORIES];
  GPtrArray         *plans;    /* (element-type utf8) */
  char              *baseline; /* (nullable): id of a plan */
  GHashTable        *weights;  /* (element-type utf8 guint): of the factors that matter */
  gboolean           sealed;
};

G_END_DECLS
