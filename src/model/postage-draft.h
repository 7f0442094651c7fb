/* postage-draft.h - one part of a plan that is being edited: the plan, a charge, a price, a tier
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/postage-price-model.h"
#include "model/postage-draft-field.h"
#include "storage/postage-own-plans.h"
#include "text/postage-text-entry.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_DRAFT (postage_draft_get_type ())

/**
 * PostageDraft:
 *
 * The fields of one object of a provider's file as a person types them, right or not, and the drafts that it has
 * within: a plan has charges, a charge prices, a price tiers. Members that no field shows are kept, and so is what a
 * field says as long as nobody touches it. "changed" is emitted after every edit of the draft or of one within.
 */
G_DECLARE_FINAL_TYPE (PostageDraft, postage_draft, POSTAGE, DRAFT, GObject)

/**
 * postage_draft_new:
 * @object: (nullable): what is edited; %NULL: something new
 *
 * Returns: (transfer full)
 */
PostageDraft *postage_draft_new (PostageDraftLevel level,
                                 JsonObject       *object);

/** postage_draft_get_level: what it is a draft of. */
PostageDraftLevel postage_draft_get_level (PostageDraft *self);

/** postage_draft_get_id: the id of the provider, plan or charge; "" for none. */
const char *postage_draft_get_id (PostageDraft *self);

/** postage_draft_get_parent: (nullable) (transfer none): the draft that has it. */
PostageDraft *postage_draft_get_parent (PostageDraft *self);

/** postage_draft_get_children: (transfer none) (element-type PostageDraft): of the level below. */
GListModel *postage_draft_get_children (PostageDraft *self);

/**
 * postage_draft_get_text:
 * @currency: (nullable): of an amount; %NULL for all other fields
 *
 * Returns: what is entered; "" for nothing
 */
const char *postage_draft_get_text (PostageDraft            *self,
                                    const PostageDraftField *field,
                                    const char              *currency);

/** postage_draft_set_text: enters @text. @currency: (nullable): see postage_draft_get_text() */
void postage_draft_set_text (PostageDraft            *self,
                             const PostageDraftField *field,
                             const char              *currency,
                             const char              *text);

/** postage_draft_get: what is entered in the field @id, which isn't an amount. */
const char *postage_draft_get (PostageDraft *self,
                               const char   *id);

/** postage_draft_set: enters @text in the field @id, which isn't an amount. */
void postage_draft_set (PostageDraft *self,
                        const char   *id,
                        const char   *text);

/** postage_draft_set_amount: enters @text as the amount @id in the list of @currency. */
void postage_draft_set_amount (PostageDraft *self,
                               const char   *id,
                               const char   *currency,
                               const char   *text);

/** postage_draft_get_model: (nullable): the price model of the charge that the draft is, or belongs to. */
const PostagePriceModel *postage_draft_get_model (PostageDraft *self);

/** postage_draft_dup_currencies: (transfer full) (array zero-terminated=1): the currencies of the plan that the draft
 * is, or belongs to; those that are entered rightly. */
char **postage_draft_dup_currencies (PostageDraft *self);

/** postage_draft_shows: whether @field, of the draft's level, has a meaning with what else is entered. */
gboolean postage_draft_shows (PostageDraft            *self,
                              const PostageDraftField *field);

/** postage_draft_is_last: whether it is the last of its parent's drafts: such a tier has no bound. */
gboolean postage_draft_is_last (PostageDraft *self);

/** postage_draft_check: what is wrong with what is entered in @field; %POSTAGE_ENTRY_FINE for nothing. @currency:
 * (nullable): see postage_draft_get_text() */
PostageEntryProblem postage_draft_check (PostageDraft            *self,
                                         const PostageDraftField *field,
                                         const char              *currency);

/** postage_draft_count_problems: how many fields of the draft and of those within are wrong. */
guint postage_draft_count_problems (PostageDraft *self);

/** postage_draft_add: (transfer none): appends a new draft to those within, as somebody would begin it: a charge with a
 * price, a price with what its model needs. */
PostageDraft *postage_draft_add (PostageDraft *self);

/** postage_draft_insert_copy: (transfer none): a copy of @child, which is one of @self, behind it. */
PostageDraft *postage_draft_insert_copy (PostageDraft *self,
                                         PostageDraft *child);

/** postage_draft_remove: takes @child, which is one of @self, away. */
void postage_draft_remove (PostageDraft *self,
                           PostageDraft *child);

/** postage_draft_move: moves @child by @places, forwards or backwards, as far as there are that many. */
void postage_draft_move (PostageDraft *self,
                         PostageDraft *child,
                         int           places);

/** postage_draft_write: (transfer full): what is entered as it stands in a provider's file; what is wrong is written as
 * it was before or not at all. */
JsonObject *postage_draft_write (PostageDraft *self);

G_END_DECLS
