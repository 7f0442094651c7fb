/* postage-provider.h - a company that sells access to WhatsApp
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-attribute.h"
#include "core/postage-plan.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PROVIDER (postage_provider_get_type ())

/** PostageProvider: reference counted; immutable once added to a catalogue. */
typedef struct _PostageProvider PostageProvider;

/** postage_provider_get_type: the boxed type of #PostageProvider. */
GType postage_provider_get_type (void);

/** postage_provider_new: (transfer full): @website: (nullable); @as_of is the date of what is known. */
PostageProvider *postage_provider_new (const char   *id,
                                       PostageLabel *name,
                                       const char   *website,
                                       PostageDate   as_of);

/** postage_provider_add_former_name: appends a name that the company had before. */
void postage_provider_add_former_name (PostageProvider *self,
                                       const char      *name);

/** postage_provider_take_attribute: (transfer full): appends a decision factor. */
void postage_provider_take_attribute (PostageProvider  *self,
                                      PostageAttribute *attribute);

/** postage_provider_add_plan: appends a sealed plan. */
void postage_provider_add_plan (PostageProvider *self,
                                PostagePlan     *plan);

/** postage_provider_set_own: the user has described it, or own plans of it. */
void postage_provider_set_own (PostageProvider *self,
                               gboolean         own);

/**
 * postage_provider_merge:
 * @own: own plans of a provider with the same id
 *
 * Returns: (transfer full): what @self says, and behind its plans those of @own
 */
PostageProvider *postage_provider_merge (const PostageProvider *self,
                                         const PostageProvider *own);

/** postage_provider_ref: (transfer full) */
PostageProvider *postage_provider_ref (PostageProvider *self);

/** postage_provider_unref: (transfer full) */
void postage_provider_unref (PostageProvider *self);

/** postage_provider_get_id: such as "twilio". */
const char *postage_provider_get_id (const PostageProvider *self);

/** postage_provider_get_name: (transfer none) */
PostageLabel *postage_provider_get_name (const PostageProvider *self);

/** postage_provider_get_website: (nullable) */
const char *postage_provider_get_website (const PostageProvider *self);

/** postage_provider_get_as_of: the date of what is known. */
PostageDate postage_provider_get_as_of (const PostageProvider *self);

/** postage_provider_is_own: whether only the user knows it; own plans don't make a bundled provider an own one. */
gboolean postage_provider_is_own (const PostageProvider *self);

/** postage_provider_get_former_names: (element-type utf8) */
const GPtrArray *postage_provider_get_former_names (const PostageProvider *self);

/** postage_provider_get_attributes: (element-type PostageAttribute): the known decision factors, in their order. */
const GPtrArray *postage_provider_get_attributes (const PostageProvider *self);

/** postage_provider_find_attribute: (nullable) (transfer none): the decision factor @id; %NULL where it isn't known. */
const PostageAttribute *postage_provider_find_attribute (const PostageProvider *self,
                                                         const char            *id);

/** postage_provider_get_plans: (element-type PostagePlan) */
const GPtrArray *postage_provider_get_plans (const PostageProvider *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageProvider, postage_provider_unref)

G_END_DECLS
