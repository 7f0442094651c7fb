/* postage-text-checklist.h - what figures count and what they leave out
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/** PostageCheckTopic: what figures may count or not, in the order in which it is told. */
typedef enum
{
  POSTAGE_CHECK_PRICES,
  POSTAGE_CHECK_META_RATES,
  POSTAGE_CHECK_FEATURES,
  POSTAGE_CHECK_NOT_SENT,
  POSTAGE_CHECK_BANDS,
  POSTAGE_CHECK_SET_UP,
  POSTAGE_CHECK_TERM,
  POSTAGE_CHECK_TAXES,
  POSTAGE_CHECK_EXCHANGE,
  POSTAGE_CHECK_CALLS,
  POSTAGE_CHECK_DISCOUNTS,
  POSTAGE_CHECK_PORTING,
} PostageCheckTopic;

#define POSTAGE_N_CHECKS (POSTAGE_CHECK_PORTING + 1)

/** PostageCheckState: whether the figures contain it. */
typedef enum
{
  POSTAGE_CHECK_COUNTED,
  POSTAGE_CHECK_LEFT_OUT,
  POSTAGE_CHECK_NOT_KNOWN,
} PostageCheckState;

/**
 * PostageTextCheck:
 * @topic: what it is about
 * @state: whether the figures contain it
 * @title: (unowned): a few words
 * @sentence: (owned): whole sentences that say why, and of which plans
 */
typedef struct
{
  PostageCheckTopic topic;
  PostageCheckState state;
  const char       *title;
  char             *sentence;
} PostageTextCheck;

/**
 * postage_text_checklist:
 * @estimates: (element-type PostageEstimate): of @scenario
 *
 * Returns: (transfer full) (element-type PostageTextCheck): what the figures of @estimates contain and leave out, in
 * the
 * order of the topics, each once; a topic of which there is nothing to say is missing. Of plans that don't fit, nothing
 * is said.
 */
GPtrArray *postage_text_checklist (const PostageScenario *scenario,
                                   const GPtrArray       *estimates);

/** postage_text_check_state: "counted", "left out" or "not known". */
const char *postage_text_check_state (PostageCheckState state);

G_END_DECLS
