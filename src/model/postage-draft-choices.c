/* postage-draft-choices.c - what there is to choose in a field of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-draft-choices.h"

#include "model/postage-choice-business.h"
#include "text/postage-text-names.h"
#include "text/postage-text-place.h"

typedef void (*FillChoices) (GListStore             *store,
                             PostageDraft           *draft,
                             const PostageCatalogue *catalogue);

static void
append (GListStore *store,
        const char *id,
        const char *title,
        const char *note)
{
  g_autoptr (PostageChoice) choice = postage_choice_new (id, title, note);

  g_list_store_append (store, choice);
}

/* A tax says whom it concerns, which is not entered here: a charge that is one stays one. */
static void
fill_components (GListStore             *store,
                 PostageDraft           *draft,
                 const PostageCatalogue *catalogue)
{
  const char *chosen = postage_draft_get (draft, "component");

  for (guint i = POSTAGE_COMPONENT_META_CHARGES + 1; i < POSTAGE_N_COMPONENTS; i++)
    if (i != POSTAGE_COMPONENT_TAXES || g_str_equal (chosen, postage_component_get_id (i)))
      append (store, postage_component_get_id (i), postage_text_component (i), NULL);
}

static void
fill_models (GListStore             *store,
             PostageDraft           *draft,
             const PostageCatalogue *catalogue)
{
  guint                           n_models;
  const PostagePriceModel *const *models = postage_price_models_get_all (&n_models);

  for (guint i = 0; i < n_models; i++)
    {
      const char *note;
      const char *title = postage_text_choice_model (models[i], &note);

      append (store, models[i]->id, title, note);
    }
}

static void
fill_metrics (GListStore             *store,
              PostageDraft           *draft,
              const PostageCatalogue *catalogue)
{
  const GPtrArray *metrics = postage_vocabulary_get_metrics (postage_catalogue_get_vocabulary (catalogue));

  for (guint i = 0; i < metrics->len; i++)
    append (store, metrics->pdata[i], postage_text_metric (catalogue, metrics->pdata[i]), NULL);
}

static void
fill_features (GListStore             *store,
               PostageDraft           *draft,
               const PostageCatalogue *catalogue)
{
  const GPtrArray *features = postage_vocabulary_get_features (postage_catalogue_get_vocabulary (catalogue));

  append (store, POSTAGE_CHOICE_NONE, postage_text_choice_no_feature (), NULL);
  for (guint i = 0; i < features->len; i++)
    append (store, features->pdata[i], postage_text_feature (catalogue, features->pdata[i]), NULL);
}

static void
fill_categories (GListStore             *store,
                 PostageDraft           *draft,
                 const PostageCatalogue *catalogue)
{
  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    append (store, postage_category_get_id (i), postage_text_category (i), NULL);
}

static void
fill_markets (GListStore             *store,
              PostageDraft           *draft,
              const PostageCatalogue *catalogue)
{
  g_autoptr (GPtrArray) markets = postage_catalogue_dup_markets (catalogue);

  for (guint i = 0; i < markets->len; i++)
    append (store, markets->pdata[i], postage_text_market (catalogue, markets->pdata[i]), NULL);
}

static void
fill_treatments (GListStore             *store,
                 PostageDraft           *draft,
                 const PostageCatalogue *catalogue)
{
  static const PostageMetaTreatment order[] = {
    POSTAGE_META_PASSED_THROUGH,
    POSTAGE_META_MARKED_UP,
    POSTAGE_META_INCLUDED,
    POSTAGE_META_DIRECT,
    POSTAGE_META_UNKNOWN,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *note;
      const char *title = postage_text_choice_treatment (order[i], &note);

      append (store, postage_meta_treatment_get_id (order[i]), title, note);
    }
}

static void
fill_bases (GListStore             *store,
            PostageDraft           *draft,
            const PostageCatalogue *catalogue)
{
  for (PostageShareBase base = POSTAGE_SHARE_OF_META_CHARGES; base <= POSTAGE_SHARE_OF_CHARGES; base++)
    {
      const char *note;
      const char *title = postage_text_choice_share_base (base, &note);

      append (store, postage_share_base_get_ids ()[base], title, note);
    }
}

static void
fill_terms (GListStore             *store,
            PostageDraft           *draft,
            const PostageCatalogue *catalogue)
{
  for (PostageBillingTerm term = POSTAGE_BILLING_TERM_MONTHLY; term <= POSTAGE_BILLING_TERM_ANNUAL; term++)
    {
      const char *note;
      const char *title = postage_text_choice_price_term (term, &note);

      append (store, postage_billing_term_get_id (term), title, note);
    }
}

/* The charges of the plan that have an amount of their own. */
static void
fill_charges (GListStore             *store,
              PostageDraft           *draft,
              const PostageCatalogue *catalogue)
{
  PostageDraft *plan = draft;
  GListModel   *charges;

  while (plan != NULL && postage_draft_get_level (plan) != POSTAGE_DRAFT_PLAN)
    plan = postage_draft_get_parent (plan);
  charges = plan != NULL ? postage_draft_get_children (plan) : NULL;
  for (guint i = 0; charges != NULL && i < g_list_model_get_n_items (charges); i++)
    {
      g_autoptr (PostageDraft) charge = g_list_model_get_item (charges, i);
      const PostagePriceModel *model = postage_draft_get_model (charge);

      if (model != NULL && !postage_price_model_is_share (model))
        append (store, postage_draft_get_id (charge), postage_draft_get (charge, "name"), NULL);
    }
}

static void
fill_audiences (GListStore             *store,
                PostageDraft           *draft,
                const PostageCatalogue *catalogue)
{
  g_autoptr (GListModel) audiences = postage_choices_new_audiences ();

  for (guint i = 0; i < g_list_model_get_n_items (audiences); i++)
    {
      g_autoptr (PostageChoice) choice = g_list_model_get_item (audiences, i);

      g_list_store_append (store, choice);
    }
}

static const struct
{
  const char *id;
  FillChoices fill;
} lists[] = {
  { "audience", fill_audiences },
  { "categories", fill_categories },
  { "charges", fill_charges },
  { "component", fill_components },
  { "except_markets", fill_markets },
  { "feature", fill_features },
  { "markets", fill_markets },
  { "meta_charges.treatment", fill_treatments },
  { "metric", fill_metrics },
  { "model", fill_models },
  { "of", fill_bases },
  { "term", fill_terms },
};

GListModel *
postage_draft_list_choices (PostageDraft            *draft,
                            const PostageDraftField *field,
                            const PostageCatalogue  *catalogue)
{
  g_autoptr (GListStore) store = g_list_store_new (POSTAGE_TYPE_CHOICE);

  g_return_val_if_fail (POSTAGE_IS_DRAFT (draft) && field != NULL && catalogue != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].id, field->id))
      {
        lists[i].fill (store, draft, catalogue);
        return G_LIST_MODEL (g_steal_pointer (&store));
      }
  g_return_val_if_reached (NULL);
}
