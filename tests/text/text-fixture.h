/* text-fixture.h - a small catalogue and a scenario for the tests of the text layer
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimator.h"
#include "core/postage-ranking.h"

/* The decimal that @text writes. */
PostageDecimal text_fixture_decimal (const char *text);

/* An official page that was seen on @seen. */
PostageSource *text_fixture_source (const char *url,
                                    PostageDate seen);

/* The part of text_fixture_catalogue() in text-fixture-plans.c. */
void text_fixture_add_providers (PostageCatalogue *catalogue);

/* A catalogue with what the tests need: some countries, cards and rules of 2024 to 2026, plans of every kind. */
PostageCatalogue *text_fixture_catalogue (void);

/* The same with one more provider, or NULL. */
PostageCatalogue *text_fixture_catalogue_with (PostageProvider *provider);

/* The same with the plan "nasty", whose subscription of 1234.5 USD and whose provider have @name for a name. */
PostageCatalogue *text_fixture_nasty_catalogue (const char *name,
                                                const char *plan_name,
                                                const char *url);

/* The sample business with one destination, @country, in @month ("2026-11"); open, to be changed and ended. */
PostageScenario *text_fixture_scenario (const char *month,
                                        const char *country,
                                        const char *currency);

/* What @plan_id costs @scenario. */
PostageEstimate *text_fixture_estimate (PostageCatalogue *catalogue,
                                        PostageScenario  *scenario,
                                        const char       *plan_id);

/* The line whose title is @title; the test fails without one. */
const PostageLine *text_fixture_find_line (PostageEstimate *estimate,
                                           const char      *title);

/* Whether one of @sentences contains @part. */
gboolean text_fixture_has_sentence (GPtrArray  *sentences,
                                    const char *part);
