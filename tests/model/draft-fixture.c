/* draft-fixture.c - plans that are being entered, for the tests of drafts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-fixture.h"

#include "model-fixture.h"

/* What is told of each new price beside its terms. */
#define REST "'valid_from':'2026-11','source':{'seen':'2026-11-20','confidence':'own'}"

PostageOwnPlans *
draft_fixture_load (const char *path)
{
  g_autoptr (GFile) folder = path != NULL ? g_file_new_for_path (path) : NULL;

  return postage_own_plans_load (model_fixture_catalogue (), folder);
}

PostageMonth
draft_fixture_month (void)
{
  PostageMonth month;

  g_assert_true (postage_month_parse ("2026-11", &month, NULL));
  return month;
}

PostagePlanDraft *
draft_fixture_new (void)
{
  g_autoptr (PostageOwnPlans) own = draft_fixture_load (NULL);
  PostagePlanDraft *draft = postage_plan_draft_new (own, "USD", DRAFT_FIXTURE_TODAY, draft_fixture_month ());

  postage_draft_set (postage_plan_draft_get_provider (draft), "name", "Acme");
  postage_draft_set (postage_plan_draft_get_plan (draft), "name", "Test");
  return draft;
}

void
draft_fixture_enter (PostageDraft *draft,
                     const char   *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      g_auto (GStrv) pair = g_strsplit (g_strstrip (*part), "=", 2);
      g_auto (GStrv) name = NULL;
      const PostageDraftField *field;

      if (pair[0] == NULL)
        continue;
      name = g_strsplit (pair[0], ":", 2);
      field = postage_draft_field_find (postage_draft_get_level (draft), name[0]);
      g_assert_nonnull (field);
      if (field->kind == POSTAGE_DRAFT_AMOUNT)
        postage_draft_set_amount (draft, name[0], name[1] != NULL ? name[1] : "USD", pair[1]);
      else
        postage_draft_set (draft, name[0], pair[1]);
    }
}

PostageDraft *
draft_fixture_child (PostageDraft *draft,
                     guint         position)
{
  g_autoptr (PostageDraft) child = g_list_model_get_item (postage_draft_get_children (draft), position);

  /* The draft holds it. */
  g_assert_nonnull (child);
  return child;
}

PostageDraft *
draft_fixture_add_charge (PostagePlanDraft *draft,
                          const char       *model,
                          const char       *price,
                          const char       *tiers)
{
  PostageDraft *charge = postage_draft_add (postage_plan_draft_get_plan (draft));
  g_auto (GStrv) steps = g_strsplit (tiers, "|", -1);

  postage_draft_set (charge, "name", "Fee");
  postage_draft_set (charge, "model", model);
  draft_fixture_enter (draft_fixture_child (charge, 0), price);
  for (guint i = 0; steps[i] != NULL && *tiers != '\0'; i++)
    {
      if (i > 0)
        postage_draft_add (draft_fixture_child (charge, 0));
      draft_fixture_enter (draft_fixture_child (draft_fixture_child (charge, 0), i), steps[i]);
    }
  return charge;
}

void
draft_fixture_assert_charge (PostagePlanDraft *draft,
                             const char       *model,
                             const char       *terms)
{
  g_autoptr (JsonNode) document = postage_plan_draft_dup_document (draft);
  JsonObject *plan = json_array_get_object_element (
    json_object_get_array_member (json_node_get_object (document), "plans"), 0);
  JsonObject      *charge = json_array_get_object_element (json_object_get_array_member (plan, "charges"), 0);
  g_autofree char *quoted = g_strdup_printf ("[{%s%s%s}]", terms, *terms != '\0' ? "," : "", REST);
  g_autofree char *text = g_strdelimit (g_strdup (quoted), "'", '"');
  g_autoptr (JsonNode) expected = json_from_string (text, NULL);

  g_assert_nonnull (expected);
  g_assert_cmpstr (json_object_get_string_member (charge, "model"), ==, model);
  if (!json_node_equal (json_object_get_member (charge, "prices"), expected))
    {
      g_autofree char *found = json_to_string (json_object_get_member (charge, "prices"), FALSE);

      g_error ("%s: found %s, expected %s", model, found, text);
    }
}
