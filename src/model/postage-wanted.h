/* postage-wanted.h - which features and quantities a business can name, the ones that matter most first
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of it is read off the catalogue's charges. A charge that sources disagree about doesn't count: it is switched on
 * by its own id, not by a feature.
 */
#pragma once

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/** PostageFeatureKind: with what others a feature is shown. */
typedef enum
{
  POSTAGE_FEATURE_KIND_COMMON,
  POSTAGE_FEATURE_KIND_NUMBER,
  POSTAGE_FEATURE_KIND_SUPPORT,
  POSTAGE_FEATURE_KIND_OTHER,
} PostageFeatureKind;

/**
 * postage_wanted_list_features:
 *
 * Returns: (transfer container) (element-type utf8): the features of @kind, those that most plans charge for first.
 *   Common are the ones that several providers charge for, unless they rent numbers or give support. Every feature of
 *   the vocabulary that a charge names is of one kind.
 */
GPtrArray *postage_wanted_list_features (PostageCatalogue  *catalogue,
                                         PostageFeatureKind kind);

/**
 * postage_wanted_list_metrics:
 *
 * Returns: (transfer container) (element-type utf8): what charges for @feature count in any plan, in the vocabulary's
 *   order; without messages, conversations and phone numbers, which a scenario has anyway, and without those of
 *   postage_wanted_list_business_metrics().
 */
GPtrArray *postage_wanted_list_metrics (PostageCatalogue *catalogue,
                                        const char       *feature);

/**
 * postage_wanted_list_business_metrics:
 * @common: those that many plans count; else the others
 *
 * Returns: (transfer container) (element-type utf8): what plans count or limit without any feature, those of most plans
 *   first; again without messages, conversations and phone numbers.
 */
GPtrArray *postage_wanted_list_business_metrics (PostageCatalogue *catalogue,
                                                 gboolean          common);

/**
 * postage_wanted_list_providers:
 *
 * Returns: (transfer container) (element-type PostageProvider): who charges for @feature.
 */
GPtrArray *postage_wanted_list_providers (PostageCatalogue *catalogue,
                                          const char       *feature);

G_END_DECLS
