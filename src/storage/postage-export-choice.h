/* postage-export-choice.h - which prices are in use
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-catalogue-choice.h"

G_BEGIN_DECLS

/** postage_export_choice_table: (transfer full): for people: what is in use and why, a sentence a line. @choice has a
 * store. */
GString *postage_export_choice_table (const PostageCatalogueChoice *choice);

/** postage_export_choice_json: (transfer full): the same for programs, a document of the kind "catalogue-status".
 * @choice has a store. */
GString *postage_export_choice_json (const PostageCatalogueChoice *choice);

G_END_DECLS
