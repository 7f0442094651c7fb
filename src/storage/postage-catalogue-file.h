/* postage-catalogue-file.h - one file of a catalogue, and what it stands for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PostageCatalogueFile:
 * @name: (owned): what it is called in messages
 * @bytes: (owned): what it says
 * @kind: (owned): of what kind it is: "provider"
 * @key: (owned): which one of its kind: a provider's id, a rate card's currency and date; "" where a catalogue has one
 *   of the kind
 * @own: whether it is a provider's file with own plans, beside which there may be others of the same provider
 *
 * Of two other files with the same kind and key, a catalogue can have only one.
 */
typedef struct
{
  char    *name;
  GBytes  *bytes;
  char    *kind;
  char    *key;
  gboolean own;
} PostageCatalogueFile;

/**
 * postage_catalogue_file_new:
 *
 * Looks only at what tells files apart: whether @bytes are a good file is for the reader to say.
 *
 * Returns: (transfer full) (nullable): %NULL with a %POSTAGE_STORAGE_ERROR when @bytes are not JSON, or don't say what
 * they are.
 */
PostageCatalogueFile *postage_catalogue_file_new (const char *name,
                                                  GBytes     *bytes,
                                                  GError    **error);

/** postage_catalogue_file_free: frees what postage_catalogue_file_new() gave. */
void postage_catalogue_file_free (PostageCatalogueFile *self);

/** postage_catalogue_file_replaces: whether a catalogue can have only one of the two. */
gboolean postage_catalogue_file_replaces (const PostageCatalogueFile *self,
                                          const PostageCatalogueFile *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageCatalogueFile, postage_catalogue_file_free)

G_END_DECLS
