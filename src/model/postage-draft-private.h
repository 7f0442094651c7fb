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

/** postage_draft_is_touched: whether any field of the draft or of those within was edited, but for its source. */
gboolean postage_draft_is_touched (PostageDraft *self);

G_END_DECLS
