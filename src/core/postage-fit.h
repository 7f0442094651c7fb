/* postage-fit.h - how much of what a business wants a provider has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-provider.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * PostageVerdict:
 * @POSTAGE_VERDICT_MET: the provider has it
 * @POSTAGE_VERDICT_STATED: the factor asks how, and the provider says how
 * @POSTAGE_VERDICT_IN_PART: what is known says neither yes nor no
 * @POSTAGE_VERDICT_UNKNOWN: nothing is known
 * @POSTAGE_VERDICT_MISSING: the provider is known not to have it
 *
 * What is known of one factor of a provider.
 */
typedef enum
{
  POSTAGE_VERDICT_MET,
  POSTAGE_VERDICT_STATED,
  POSTAGE_VERDICT_IN_PART,
  POSTAGE_VERDICT_UNKNOWN,
  POSTAGE_VERDICT_MISSING,
} PostageVerdict;

/** postage_verdict_is_met: whether what is wanted is there for certain. */
gboolean postage_verdict_is_met (PostageVerdict verdict);

/** postage_verdict_is_open: whether it can still turn out to be there or not. */
gboolean postage_verdict_is_open (PostageVerdict verdict);

/**
 * PostageFitEntry:
 * @factor: id of a decision factor
 * @weight: how much it matters
 * @verdict: what is known of it
 * @attribute: (nullable): by which it is known
 */
typedef struct
{
  const char             *factor;
  PostageWeight           weight;
  PostageVerdict          verdict;
  const PostageAttribute *attribute;
} PostageFitEntry;

#define POSTAGE_TYPE_FIT (postage_fit_get_type ())

/**
 * PostageFit:
 *
 * A provider beside the weights of a scenario. What is not known makes the fit a range of points: from "none of it is
 * there" to "all of it is". Reference counted, immutable.
 */
typedef struct _PostageFit PostageFit;

/** postage_fit_get_type: the boxed type of #PostageFit. */
GType postage_fit_get_type (void);

/** postage_fit_new: (transfer full): keeps @provider alive. @scenario: (nullable): who wants something; %NULL:
 * nobody. */
PostageFit *postage_fit_new (PostageProvider       *provider,
                             const PostageScenario *scenario);

/** postage_fit_ref: (transfer full) */
PostageFit *postage_fit_ref (PostageFit *self);

/** postage_fit_unref: (transfer full) */
void postage_fit_unref (PostageFit *self);

/** postage_fit_get_provider: (transfer none) */
PostageProvider *postage_fit_get_provider (const PostageFit *self);

/** postage_fit_get_entries: (element-type PostageFitEntry): all decision factors, in their order, with those that don't
 * matter. */
const GArray *postage_fit_get_entries (const PostageFit *self);

/** postage_fit_get_sure: the points of the factors that are met for certain. */
guint postage_fit_get_sure (const PostageFit *self);

/** postage_fit_get_possible: the points if everything that is open turned out to be met. */
guint postage_fit_get_possible (const PostageFit *self);

/** postage_fit_get_wanted: the points of all factors that matter; 0 where none does. */
guint postage_fit_get_wanted (const PostageFit *self);

/** postage_fit_lacks_must: whether the provider is known not to have something that the business must have. */
gboolean postage_fit_lacks_must (const PostageFit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageFit, postage_fit_unref)

G_END_DECLS
