/* postage-attribute.h - what else decides the choice of a provider
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-label.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/**
 * PostageAttribute:
 * @id: such as "eu_data_hosting"
 * @is_true: the value, where there is no @text
 * @text: (nullable): the value in words
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
  PostageSource *source;
  char          *note;
} PostageAttribute;

/** postage_attribute_new: (transfer full): @text, @source and @note: (nullable) */
PostageAttribute *postage_attribute_new (const char    *id,
                                         gboolean       is_true,
                                         PostageLabel  *text,
                                         PostageSource *source,
                                         const char    *note);

/** postage_attribute_free: frees what postage_attribute_new() gave. */
void postage_attribute_free (PostageAttribute *self);

/** postage_attribute_get_ids: (array zero-terminated=1): the names of all decision factors. */
const char *const *postage_attribute_get_ids (void);

/** postage_attribute_is_known_id: whether @id is one of the decision factors. */
gboolean postage_attribute_is_known_id (const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageAttribute, postage_attribute_free)

G_END_DECLS
