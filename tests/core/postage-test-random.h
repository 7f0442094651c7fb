/* postage-test-random.h - scenarios, prices and plans from a seed, for what has to hold for all of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "postage-test-catalogue.h"

G_BEGIN_DECLS

/** postage_test_random_quantity: often a small one, where off-by-one mistakes live. */
gint64 postage_test_random_quantity (GRand *random);

/** postage_test_random_scenario: (transfer full): an open scenario of some month, currency and destinations. */
PostageScenario *postage_test_random_scenario (GRand *random);

/**
 * PostageTestMaker:
 * @random: what everything is drawn from; the same seed gives the same, also where an amount is raised
 * @raised: which amount is raised, counted from 0; -1: none
 * @n_amounts: how many amounts were drawn
 * @knows_all: whether no amount is left unknown
 */
typedef struct
{
  GRand   *random;
  int      raised;
  int      n_amounts;
  gboolean knows_all;
} PostageTestMaker;

/** postage_test_random_terms: (transfer full): terms of a price of @model, which isn't a share, without modifiers. */
char *postage_test_random_terms (PostageTestMaker *maker,
                                 const char       *model);

/** postage_test_random_modifiers: (transfer full): what such a price has besides, such as " | discount 8". */
char *postage_test_random_modifiers (PostageTestMaker *maker,
                                     const char       *model);

/** postage_test_random_plan: (transfer full): an open plan in USD and EUR with charges of all kinds; the last first
 * where @is_turned. */
PostagePlan *postage_test_random_plan (PostageTestMaker *maker,
                                       const char       *id,
                                       gboolean          is_turned);

/** postage_test_check_sums: whether lines explain their amounts, and totals are the sums of lines. */
void postage_test_check_sums (const PostageEstimate *estimate);

G_END_DECLS
