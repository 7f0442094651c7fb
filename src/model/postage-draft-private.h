/* postage-draft-private.h - what the files of the draft share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-draft.h"

G_BEGIN_DECLS

struct _PostageDraft
{
  GObject parent_instance;

  PostageDraftLevel level;
  PostageDraft     *parent;   /* (unowned) (nullable): cleared when the draft is taken away */
  JsonObject       *original; /* (owned): as it was, with what no field shows */
  GHashTable       *texts;    /* (owned) (element-type utf8 utf8): by field, and of an amount by currency */
  GHashTable       *touched;  /* (owned) (element-type utf8): ids of fields */
  GListStore       *children; /* (owned) (element-type PostageDraft) */
};

/** postage_draft_load: fills the fields and the drafts within with what the original says. */
void postage_draft_load (PostageDraft *self);

/** postage_draft_adopt: appends @child (transfer full) to those within, without telling. */
void postage_draft_adopt (PostageDraft *self,
                          PostageDraft *child,
                          guint         position);

/** postage_draft_keep_text: sets a text without telling. @currency: (nullable) */
void postage_draft_keep_text (PostageDraft *self,
                              const char   *id,
                              const char   *currency,
                              const char   *text);

/** postage_draft_set_original: replaces what no field shows: the object @member. @object: (transfer full) (nullable):
 * there is none */
void postage_draft_set_original (PostageDraft *self,
                                 const char   *member,
                                 JsonObject   *object);

/** postage_draft_get_ancestor: (nullable) (transfer none): the draft of @level that @self is or belongs to. */
PostageDraft *postage_draft_get_ancestor (PostageDraft     *self,
                                          PostageDraftLevel level);

/** postage_draft_make_key: (transfer full): what the text of the field @id stands under. @currency: (nullable) */
char *postage_draft_make_key (const char *id,
                              const char *currency);

/** postage_draft_copy_object: (transfer full): a copy of @object whose members can be set without changing it; what is
 * deeper is shared. */
JsonObject *postage_draft_copy_object (JsonObject *object);

/** postage_draft_begin_currencies: remembers what currency the amounts of the plan @self are entered in. */
void postage_draft_begin_currencies (PostageDraft *self);

/** postage_draft_change_currencies: once another currency is entered for the plan @self, the amounts that were entered
 * in the one before are in this one; where there are several, each has amounts of its own. */
void postage_draft_change_currencies (PostageDraft *self);

/** postage_draft_write_charge_currencies: names in @object, which is the charge @self, those currencies of the plan
 * that it is charged in by now. */
void postage_draft_write_charge_currencies (PostageDraft *self,
                                            JsonObject   *object);

/** postage_draft_touch: remembers that the user has changed what @id says. A price that is another one by that is the
 * user's own, as of today. */
void postage_draft_touch (PostageDraft *self,
                          const char   *id);

/** postage_draft_write_source: whoever changes the price @self, which @object is, says it: the page that the old one
 * was read from doesn't say the new one. */
void postage_draft_write_source (PostageDraft *self,
                                 JsonObject   *object);

/** postage_draft_is_touched: whether anything that makes another price was edited in the draft or in those within. */
gboolean postage_draft_is_touched (PostageDraft *self);

G_END_DECLS
