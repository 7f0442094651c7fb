/* postage-own-plans.h - the plans that the user has made, over a catalogue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

/**
 * PostageOwnFile:
 * @file: (owned): where it lies
 * @name: (owned): how messages call it
 * @plans: (owned) (element-type utf8): the ids of its plans; empty where it is broken
 * @problem: (owned) (nullable): why it is left out: a whole message with the file, the place, what was expected, what
 *   was found and what to do
 * @is_folder: it is the folder itself that can't be read
 *
 * A file of the folder of own plans.
 */
typedef struct
{
  GFile     *file;
  char      *name;
  GPtrArray *plans;
  char      *problem;
  gboolean   is_folder;
} PostageOwnFile;

#define POSTAGE_TYPE_OWN_PLANS (postage_own_plans_get_type ())

/**
 * PostageOwnPlans:
 *
 * What the folder of own plans said at one moment, over the catalogue in use. A broken file is left out, and told of.
 * Reference counted, immutable: after a change of the folder, it is loaded anew.
 */
typedef struct _PostageOwnPlans PostageOwnPlans;

/** postage_own_plans_get_type: the boxed type of #PostageOwnPlans. */
GType postage_own_plans_get_type (void);

/** postage_own_plans_get_default_folder: (transfer full): where own plans are kept, which need not exist. */
GFile *postage_own_plans_get_default_folder (void);

/**
 * postage_own_plans_load:
 * @base: a sealed catalogue without own plans
 * @folder: (nullable): every *.json in it is a file of own plans; %NULL, or one that doesn't exist: there are none
 *
 * Returns: (transfer full): never fails
 */
PostageOwnPlans *postage_own_plans_load (PostageCatalogue *base,
                                         GFile            *folder);

/** postage_own_plans_load_again: (transfer full): what the folder of @self says by now. */
PostageOwnPlans *postage_own_plans_load_again (const PostageOwnPlans *self);

/** postage_own_plans_ref: (transfer full) */
PostageOwnPlans *postage_own_plans_ref (PostageOwnPlans *self);

/** postage_own_plans_unref: (transfer full) */
void postage_own_plans_unref (PostageOwnPlans *self);

/** postage_own_plans_get_catalogue: (transfer none): the catalogue with the own plans. */
PostageCatalogue *postage_own_plans_get_catalogue (const PostageOwnPlans *self);

/** postage_own_plans_get_base: (transfer none): the catalogue without them. */
PostageCatalogue *postage_own_plans_get_base (const PostageOwnPlans *self);

/** postage_own_plans_get_files: (element-type PostageOwnFile): the good and the broken, by name. */
const GPtrArray *postage_own_plans_get_files (const PostageOwnPlans *self);

/** postage_own_plans_dup_problems: (transfer container) (element-type utf8): the messages of the broken files. */
GPtrArray *postage_own_plans_dup_problems (const PostageOwnPlans *self);

/**
 * postage_own_plans_make_id:
 * @wanted: what the id should say, any text
 *
 * Returns: (transfer full): an id that no own plan and no file has: "own.twilio-negotiated", "own.twilio-negotiated-2"
 */
char *postage_own_plans_make_id (const PostageOwnPlans *self,
                                 const char            *wanted);

/** postage_own_plans_make_provider_id: (transfer full): the same for a new provider: "own-acme". */
char *postage_own_plans_make_provider_id (const PostageOwnPlans *self,
                                          const char            *wanted);

/**
 * postage_own_plans_check:
 * @document: a provider's file with own plans
 * @name: for messages
 *
 * Returns: (transfer full) (nullable): the base with the plans of @document only; %NULL with a
 * %POSTAGE_STORAGE_ERROR, whose message names the place in @document
 */
PostageCatalogue *postage_own_plans_check (const PostageOwnPlans *self,
                                           JsonNode              *document,
                                           const char            *name,
                                           GError               **error);

/**
 * postage_own_plans_save:
 * @document: a provider's file with one own plan
 *
 * Writes the plan to the file that has the plan with its id, or to a new one; the folder is made where it is missing.
 * Of a file with other plans, what it says of the provider stays, but for the name and the website; a plan that has
 * become another provider's gets a file of its own. What @document says of the name and the website of a provider that
 * isn't in the base is written to all files of that provider.
 *
 * Returns: %FALSE with a %POSTAGE_STORAGE_ERROR; the plan hasn't changed then, but files of other plans of its provider
 * may say the new name already
 */
gboolean postage_own_plans_save (const PostageOwnPlans *self,
                                 JsonNode              *document,
                                 GError               **error);

/**
 * postage_own_plans_import:
 * @document: as for postage_own_plans_save(); from somebody else
 *
 * The same, but what the user's other files say of the provider stays, and is what @document says as well then.
 */
gboolean postage_own_plans_import (const PostageOwnPlans *self,
                                   JsonNode              *document,
                                   GError               **error);

/** postage_own_plans_remove: removes the own plan @id, and its file with the last plan of it. Fails with a
 * %POSTAGE_STORAGE_ERROR, %POSTAGE_STORAGE_ERROR_CHANGED where the plan isn't there any more. */
gboolean postage_own_plans_remove (const PostageOwnPlans *self,
                                   const char            *id,
                                   GError               **error);

/** postage_own_file_remove: removes the file. Fails with %POSTAGE_STORAGE_ERROR_WRITE. */
gboolean postage_own_file_remove (const PostageOwnFile *self,
                                  GError              **error);

/**
 * postage_own_plans_read:
 * @file_name: for messages
 * @bytes: a provider's file: one of own plans, or one like those of a catalogue
 *
 * Returns: (transfer full) (nullable) (element-type JsonNode): a document for postage_own_plans_save() for each of its
 * plans, with the ids that these have; %NULL with a %POSTAGE_STORAGE_ERROR
 */
GPtrArray *postage_own_plans_read (const PostageOwnPlans *self,
                                   const char            *file_name,
                                   GBytes                *bytes,
                                   GError               **error);

/** postage_own_document_get_id: the id of the first plan of @document; %NULL where it has none. */
const char *postage_own_document_get_id (JsonNode *document);

/** postage_own_document_set_id: makes it another plan: its first plan gets the id @id. */
void postage_own_document_set_id (JsonNode   *document,
                                  const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageOwnPlans, postage_own_plans_unref)

G_END_DECLS
