/* postage-text-names.h - what the values of the core are called
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text that is returned as const belongs to the translations or to the catalogue and stays.
 */
#pragma once

#include <glib.h>

#include "core/postage-category.h"
#include "core/postage-component.h"
#include "core/postage-label.h"
#include "core/postage-line.h"
#include "core/postage-plan.h"
#include "core/postage-provider.h"
#include "core/postage-route.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/** postage_text_category: "Marketing"; "Received" for %POSTAGE_CATEGORY_NONE. */
const char *postage_text_category (PostageCategory category);

/** postage_text_component: "Meta charges" */
const char *postage_text_component (PostageComponent component);

/** postage_text_confidence: what kind of page a figure was read from, such as "official". */
const char *postage_text_confidence (PostageConfidence confidence);

/** postage_text_quality: (nullable): how strong the evidence is, such as "strong evidence"; %NULL where not stated. */
const char *postage_text_quality (PostageQuality quality);

/** postage_text_evidence: a note, basis or method of the catalogue in the user's language, else in English. */
const char *postage_text_evidence (const PostageCatalogue *catalogue,
                                   const char             *text);

/** postage_text_audience: "Direct customer" */
const char *postage_text_audience (PostageAudience audience);

/** postage_text_route: "Cloud API" */
const char *postage_text_route (PostageRoute route);

/** postage_text_metric: what is counted, such as "messages sent"; @metric itself where the vocabulary doesn't name
 * it. */
const char *postage_text_metric (const PostageCatalogue *catalogue,
                                 const char             *metric);

/** postage_text_feature: what can be switched on, such as "Shared team inbox"; @feature itself where the vocabulary
 * doesn't name it. */
const char *postage_text_feature (const PostageCatalogue *catalogue,
                                  const char             *feature);

/** postage_text_label: the text of @label in the user's language. */
const char *postage_text_label (const PostageLabel *label);

/** postage_text_plan_name: (transfer full): "Pay as you go", or "Negotiated (your own plan)" */
char *postage_text_plan_name (const PostagePlan *plan);

/** postage_text_plan_title: (transfer full): "Twilio · Pay as you go", to head a column or a card. */
char *postage_text_plan_title (const PostageProvider *provider,
                               const PostagePlan     *plan);

/** postage_text_plan_in_sentence: (transfer full): "Twilio Pay as you go" */
char *postage_text_plan_in_sentence (const PostageProvider *provider,
                                     const PostagePlan     *plan);

G_END_DECLS
