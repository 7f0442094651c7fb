/* postage-category.c - message categories
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-category.h"

#include "core/postage-ids.h"

static const char *const ids[] = {
  [POSTAGE_CATEGORY_MARKETING] = "marketing",
  [POSTAGE_CATEGORY_UTILITY] = "utility",
  [POSTAGE_CATEGORY_AUTHENTICATION] = "authentication",
  [POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL] = "authentication-international",
  [POSTAGE_CATEGORY_SERVICE] = "service",
};

const char *
postage_category_get_id (PostageCategory category)
{
  return category < G_N_ELEMENTS (ids) ? ids[category] : NULL;
}

gboolean
postage_category_from_id (const char      *id,
                          PostageCategory *category,
                          GError         **error)
{
  int found = postage_ids_find (ids, G_N_ELEMENTS (ids), id, "a category", error);

  if (found < 0)
    return FALSE;
  *category = (PostageCategory) found;
  return TRUE;
}
