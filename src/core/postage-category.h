/* postage-category.h - message categories
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PostageCategory:
 * @POSTAGE_CATEGORY_NONE: no category: messages received, things that are not messages
 *
 * Meta's categories of what a business sends.
 */
typedef enum
{
  POSTAGE_CATEGORY_MARKETING,
  POSTAGE_CATEGORY_UTILITY,
  POSTAGE_CATEGORY_AUTHENTICATION,
  POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL,
  POSTAGE_CATEGORY_SERVICE,
  POSTAGE_CATEGORY_NONE,
} PostageCategory;

#define POSTAGE_N_CATEGORIES (POSTAGE_CATEGORY_NONE)

/** postage_category_get_id: the name used in files, such as "authentication-international"; %NULL for NONE. */
const char *postage_category_get_id (PostageCategory category);

/** postage_category_from_id: sets @category, or fails with %POSTAGE_ERROR_REFERENCE that lists the known names. */
gboolean postage_category_from_id (const char      *id,
                                   PostageCategory *category,
                                   GError         **error);

G_END_DECLS
