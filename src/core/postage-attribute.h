/* postage-attribute.h - what else decides the choice of a provider
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-label.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/**
 * PostageAnswer:
 * @POSTAGE_ANSWER_IN_PART: words that say neither yes nor no: who wants the factor has to read them
 * @POSTAGE_ANSWER_YES: the provider has what the factor asks for
 * @POSTAGE_ANSWER_NO: it is known not to have it
 * @POSTAGE_ANSWER_STATED: the factor asks how, not whether, such as the hours of support; the provider says how
 *
 * What is known of a provider, as an answer to the question that the factor is.
 */
typedef enum
{
  POSTAGE_ANSWER_IN_PART,
  POSTAGE_ANSWER_YES,
  POSTAGE_ANSWER_NO,
  POSTAGE_ANSWER_STATED,
} PostageAnswer;

/**
 * PostageAttribute:
 * @id: such as "eu_data_hosting"
 * @is_true: the value, where there is no @text
 * @text: (nullable): the value in words
 * @answer: what the value or its words answer
 * @source: (nullable): where it was read
 * @note: (nullable): what else a reader should know, English
 *
 * A decision factor that is known; one that isn't known has no attribute.
 */
typedef struct
{
  char          *id;
  gboolean       is_true;
  PostageLabel  *text;
  PostageAnswer  answer;
  PostageSource *source;
  char          *note;
} PostageAttribute;

/** postage_attribute_new: (transfer full): @text, @source and @note: (nullable). A value in words answers a factor that
 * asks whether in part, until postage_attribute_set_answer(). */
PostageAttribute *postage_attribute_new (const char    *id,
                                         gboolean       is_true,
                                         PostageLabel  *text,
                                         PostageSource *source,
                                         const char    *note);

/** postage_attribute_set_answer: @answer, yes, no or in part, is what the words say; the factor asks whether. */
void postage_attribute_set_answer (PostageAttribute *self,
                                   PostageAnswer     answer);

/** postage_attribute_free: frees what postage_attribute_new() gave. */
void postage_attribute_free (PostageAttribute *self);

/** postage_attribute_get_ids: (array zero-terminated=1): the names of all decision factors. */
const char *const *postage_attribute_get_ids (void);

/** postage_attribute_is_known_id: whether @id is one of the decision factors. */
gboolean postage_attribute_is_known_id (const char *id);

/** postage_attribute_asks_whether: whether the factor @id can be answered by yes or no; the others ask how. */
gboolean postage_attribute_asks_whether (const char *id);

/** postage_attribute_can_weigh: whether somebody can want the factor @id, so that it has a weight: a provider that is
 * "an interface for programs only" has less than others. */
gboolean postage_attribute_can_weigh (const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageAttribute, postage_attribute_free)

G_END_DECLS
