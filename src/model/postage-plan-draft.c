/* postage-plan-draft.c - an own plan that is being edited, as a whole
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-plan-draft.h"

#include "model/postage-draft-private.h"
#include "storage/postage-json-writer.h"
#include "storage/postage-provider-writer.h"
#include "storage/postage-source-writer.h"

/* The ids of what has none yet: each checks alone, so that they need not be free. */
#define UNSAVED_PROVIDER "own-unsaved"
#define UNSAVED_PLAN POSTAGE_OWN_PLAN_PREFIX "unsaved"

struct _PostagePlanDraft
{
  GObject parent_instance;

  PostageOwnPlans *own;      /* (owned) */
  PostageDraft    *provider; /* (owned) */
  PostageDraft    *plan;     /* (owned) */
  GBytes          *saved;    /* (owned): as it was at the beginning */
  gboolean         accepted; /* what has changed in the bundled plan was seen */
};

G_DEFINE_FINAL_TYPE (PostagePlanDraft, postage_plan_draft, G_TYPE_OBJECT)

static void
postage_plan_draft_finalize (GObject *object)
{
  PostagePlanDraft *self = POSTAGE_PLAN_DRAFT (object);

  g_clear_pointer (&self->own, postage_own_plans_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->provider);
  g_clear_pointer (&self->saved, g_bytes_unref);

  G_OBJECT_CLASS (postage_plan_draft_parent_class)->finalize (object);
}

static void
postage_plan_draft_class_init (PostagePlanDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_plan_draft_finalize;
}

static void
postage_plan_draft_init (PostagePlanDraft *self)
{
}

static GBytes *
write_bytes (PostagePlanDraft *self)
{
  g_autoptr (JsonNode) document = postage_plan_draft_dup_document (self);

  return postage_json_write (document);
}

/* @document: (transfer full): with one plan */
static PostagePlanDraft *
new_draft (PostageOwnPlans *own,
           JsonNode        *document,
           PostageDate      today,
           PostageMonth     month)
{
  g_autoptr (JsonNode) owned = document;
  PostagePlanDraft *self = g_object_new (POSTAGE_TYPE_PLAN_DRAFT, NULL);
  g_autofree char  *day = postage_date_to_string (today);
  g_autofree char  *first = postage_month_to_string (month);

  self->own = postage_own_plans_ref (own);
  self->provider = postage_draft_new (POSTAGE_DRAFT_PROVIDER, json_node_get_object (owned));
  self->plan = g_list_model_get_item (postage_draft_get_children (self->provider), 0);
  /* What new prices begin with. */
  postage_draft_keep_text (self->provider, "source.seen", NULL, day);
  postage_draft_keep_text (self->provider, "valid_from", NULL, first);
  self->saved = write_bytes (self);
  return self;
}

static JsonNode *
new_node (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

PostagePlanDraft *
postage_plan_draft_new (PostageOwnPlans *own,
                        const char      *currency,
                        PostageDate      today,
                        PostageMonth     month)
{
  JsonObject *provider = json_object_new ();
  JsonObject *plan = json_object_new ();
  JsonObject *meta = json_object_new ();
  JsonArray  *plans = json_array_new ();
  JsonArray  *currencies = json_array_new ();

  g_return_val_if_fail (own != NULL && currency != NULL, NULL);

  json_object_set_string_member (meta, "treatment", postage_meta_treatment_get_id (POSTAGE_META_UNKNOWN));
  json_array_add_string_element (currencies, currency);
  json_object_set_string_member (plan, "id", "");
  json_object_set_string_member (plan, "name", "");
  json_object_set_string_member (plan, "status", "current");
  json_object_set_string_member (plan, "audience", postage_audience_get_id (POSTAGE_AUDIENCE_DIRECT));
  json_object_set_array_member (plan, "currencies", currencies);
  json_object_set_object_member (plan, "meta_charges", meta);
  json_object_set_array_member (plan, "charges", json_array_new ());
  json_array_add_object_element (plans, plan);

  json_object_set_string_member (provider, "kind", "provider");
  json_object_set_int_member (provider, "format", 1);
  json_object_set_string_member (provider, "id", "");
  json_object_set_boolean_member (provider, "own", TRUE);
  json_object_set_string_member (provider, "name", "");
  postage_json_set_date (provider, "as_of", today);
  json_object_set_array_member (provider, "plans", plans);
  return new_draft (own, new_node (provider), today, month);
}

/* A document with the plan @plan_id of the catalogue. */
static JsonNode *
write_plan (PostageOwnPlans *own,
            const char      *plan_id)
{
  PostageCatalogue *catalogue = postage_own_plans_get_catalogue (own);

  return postage_provider_write_plan (postage_catalogue_get_provider_of (catalogue, plan_id),
                                      postage_catalogue_get_plan (catalogue, plan_id));
}

PostagePlanDraft *
postage_plan_draft_new_copy (PostageOwnPlans *own,
                             const char      *plan_id,
                             const char      *name,
                             PostageDate      today,
                             PostageMonth     month)
{
  PostagePlan *original;
  JsonNode    *document;
  JsonObject  *provider, *plan;

  g_return_val_if_fail (own != NULL && plan_id != NULL && name != NULL, NULL);

  original = postage_catalogue_get_plan (postage_own_plans_get_catalogue (own), plan_id);
  g_return_val_if_fail (original != NULL, NULL);

  document = write_plan (own, plan_id);
  provider = json_node_get_object (document);
  plan = json_array_get_object_element (json_object_get_array_member (provider, "plans"), 0);
  json_object_set_boolean_member (provider, "own", TRUE);
  postage_json_set_date (provider, "as_of", postage_plan_get_as_of (original));
  json_object_set_string_member (plan, "id", "");
  json_object_set_string_member (plan, "name", name);
  /* What the user pays by now isn't over because others can't have it any more. */
  json_object_set_string_member (plan, "status", "current");
  json_object_remove_member (plan, "valid_from");
  json_object_remove_member (plan, "valid_to");
  if (!postage_plan_is_own (original))
    json_object_set_object_member (plan, "copied_from", postage_plan_write_original (original));
  return new_draft (own, document, today, month);
}

PostagePlanDraft *
postage_plan_draft_new_edit (PostageOwnPlans *own,
                             const char      *plan_id,
                             PostageDate      today,
                             PostageMonth     month)
{
  JsonNode *document;

  g_return_val_if_fail (own != NULL && plan_id != NULL, NULL);

  document = write_plan (own, plan_id);
  /* They aren't edited: what the plan's file says of them stays, which may be other than what the first file says. */
  json_object_remove_member (json_node_get_object (document), "attributes");
  json_object_remove_member (json_node_get_object (document), "former_names");
  return new_draft (own, document, today, month);
}

PostageOwnPlans *
postage_plan_draft_get_own (PostagePlanDraft *self)
{
  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (self), NULL);

  return self->own;
}

PostageDraft *
postage_plan_draft_get_provider (PostagePlanDraft *self)
{
  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (self), NULL);

  return self->provider;
}

PostageDraft *
postage_plan_draft_get_plan (PostagePlanDraft *self)
{
  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (self), NULL);

  return self->plan;
}

gboolean
postage_plan_draft_has_bundled_provider (PostagePlanDraft *self)
{
  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (self), FALSE);

  return postage_catalogue_find_provider (postage_own_plans_get_base (self->own),
                                          postage_draft_get_id (self->provider)) != NULL;
}

GArray *
postage_plan_draft_dup_changes (PostagePlanDraft *self)
{
  PostageCatalogue *catalogue;
  PostagePlan      *plan;

  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (self), NULL);

  catalogue = postage_own_plans_get_catalogue (self->own);
  plan = self->accepted ? NULL : postage_catalogue_get_plan (catalogue, postage_draft_get_id (self->plan));
  return plan != NULL ? postage_plan_find_changes (plan, catalogue)
                      : g_array_new (FALSE, FALSE, sizeof (PostagePlanChange));
}

void
postage_plan_draft_accept_changes (PostagePlanDraft *self)
{
  PostageCatalogue *catalogue;
  PostagePlan      *plan, *base;

  g_return_if_fail (POSTAGE_IS_PLAN_DRAFT (self));

  catalogue = postage_own_plans_get_catalogue (self->own);
  plan = postage_catalogue_get_plan (catalogue, postage_draft_get_id (self->plan));
  g_return_if_fail (plan != NULL && postage_plan_get_copied_from (plan) != NULL);

  base = postage_catalogue_get_plan (catalogue, postage_plan_get_id (postage_plan_get_copied_from (plan)));
  /* A plan that is gone can change no more. */
  postage_draft_set_original (self->plan, "copied_from", base != NULL ? postage_plan_write_original (base) : NULL);
  self->accepted = TRUE;
}

gboolean
postage_plan_draft_get_modified (PostagePlanDraft *self)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (self), FALSE);

  bytes = write_bytes (self);
  return !g_bytes_equal (bytes, self->saved);
}

/* In @document, a new plan gets its ids of what it is called by now. */
static void
give_ids (PostagePlanDraft *self,
          JsonNode         *document)
{
  const char *name = postage_draft_get (self->provider, "name");

  if (*postage_draft_get_id (self->provider) == '\0')
    {
      g_autofree char *id = postage_own_plans_make_provider_id (self->own, name);

      json_object_set_string_member (json_node_get_object (document), "id", id);
    }
  if (*postage_draft_get_id (self->plan) == '\0')
    {
      g_autofree char *wanted = g_strdup_printf ("%s %s", name, postage_draft_get (self->plan, "name"));
      g_autofree char *id = postage_own_plans_make_id (self->own, wanted);

      postage_own_document_set_id (document, id);
    }
}

JsonNode *
postage_plan_draft_dup_document (PostagePlanDraft *self)
{
  JsonObject *provider, *plan;

  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (self), NULL);

  provider = postage_draft_write (self->provider);
  plan = json_array_get_object_element (json_object_get_array_member (provider, "plans"), 0);
  /* Which ids are free is asked of the disk, and not at each keystroke. */
  if (*postage_draft_get_id (self->provider) == '\0')
    json_object_set_string_member (provider, "id", UNSAVED_PROVIDER);
  if (*postage_draft_get_id (self->plan) == '\0')
    json_object_set_string_member (plan, "id", UNSAVED_PLAN);
  return new_node (provider);
}

PostageCatalogue *
postage_plan_draft_compile (PostagePlanDraft *self,
                            PostagePlan     **plan,
                            GError          **error)
{
  g_autoptr (JsonNode) document = NULL;
  PostageCatalogue *catalogue;

  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (self) && plan != NULL, NULL);

  if (postage_draft_count_problems (self->provider) > 0)
    return NULL;
  document = postage_plan_draft_dup_document (self);
  catalogue = postage_own_plans_check (self->own, document, postage_draft_get (self->plan, "name"), error);
  if (catalogue != NULL)
    *plan = postage_catalogue_get_plan (catalogue, postage_own_document_get_id (document));
  return catalogue;
}

gboolean
postage_plan_draft_save (PostagePlanDraft *self,
                         GError          **error)
{
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (PostageCatalogue) catalogue = NULL;
  PostagePlan *plan;

  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (self), FALSE);
  g_return_val_if_fail (postage_draft_count_problems (self->provider) == 0, FALSE);

  /* What is written can be read again. */
  catalogue = postage_plan_draft_compile (self, &plan, error);
  if (catalogue == NULL)
    return FALSE;
  document = postage_plan_draft_dup_document (self);
  give_ids (self, document);
  if (!postage_own_plans_save (self->own, document, error))
    return FALSE;
  /* It is no new plan any more. */
  json_object_set_string_member (self->provider->original, "id",
                                 json_object_get_string_member (json_node_get_object (document), "id"));
  json_object_set_string_member (self->plan->original, "id", postage_own_document_get_id (document));
  g_clear_pointer (&self->saved, g_bytes_unref);
  self->saved = write_bytes (self);
  return TRUE;
}
