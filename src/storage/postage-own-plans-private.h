/* postage-own-plans-private.h - what the files of the own plans share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-own-plans.h"

G_BEGIN_DECLS

struct _PostageOwnPlans
{
  GFile            *folder; /* (owned) (nullable) */
  PostageCatalogue *base;
  PostageCatalogue *catalogue;
  GPtrArray        *files; /* (element-type PostageOwnFile) */
};

/** postage_own_plans_find_file: (nullable) (transfer none): the good file that has the plan @id. */
PostageOwnFile *postage_own_plans_find_file (const PostageOwnPlans *self,
                                             const char            *id);

/** postage_own_plans_add: (transfer full) (nullable): @base with what @bytes say; %NULL with a
 * %POSTAGE_STORAGE_ERROR. */
PostageCatalogue *postage_own_plans_add (PostageCatalogue *base,
                                         const char       *name,
                                         GBytes           *bytes,
                                         GError          **error);

/** postage_own_document_get_plans: (nullable) (transfer none): the list of the plans of @document. */
JsonArray *postage_own_document_get_plans (JsonNode *document);

G_END_DECLS
