/* test-lists.c - what there is to choose, and lists that change as little as they can
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"
#include "model/postage-choice.h"
#include "model/postage-list-sync.h"

static const char *
id_at (GListModel *choices,
       guint       position)
{
  g_autoptr (PostageChoice) choice = g_list_model_get_item (choices, position);

  return postage_choice_get_id (choice);
}

static void
test_months (void)
{
  const PostageMonth month = postage_month_new (2026, 11);
  g_autoptr (GListModel) choices = postage_choices_new_months (model_fixture_catalogue (), month);
  g_autoptr (GListModel) late = postage_choices_new_months (model_fixture_catalogue (), postage_month_new (2028, 1));
  g_autofree char *first = postage_month_to_string (postage_catalogue_get_first_month (model_fixture_catalogue ()));
  g_autoptr (PostageChoice) choice = NULL;

  g_assert_cmpstr (id_at (choices, 0), ==, "2027-03");
  g_assert_cmpstr (id_at (choices, g_list_model_get_n_items (choices) - 1), ==, first);
  choice = g_list_model_get_item (choices, postage_choices_find (choices, "2026-11"));
  g_assert_cmpstr (postage_choice_get_title (choice), ==, "November 2026");
  g_assert_cmpuint (postage_choices_find (choices, "2028-01"), ==, G_MAXUINT);
  g_assert_cmpuint (postage_choices_find (late, "2028-01"), ==, 0);
}

static void
test_currencies (void)
{
  g_autoptr (GListModel) choices = postage_choices_new_currencies (model_fixture_catalogue (), "USD");
  g_autoptr (GListModel) other = postage_choices_new_currencies (model_fixture_catalogue (), "KWD");

  g_assert_cmpuint (g_list_model_get_n_items (choices), ==, 16);
  g_assert_cmpuint (g_list_model_get_n_items (other), ==, 17);
  g_assert_cmpuint (postage_choices_find (choices, "EUR"), <, postage_choices_find (choices, "USD"));
  g_assert_cmpuint (postage_choices_find (other, "KWD"), !=, G_MAXUINT);
}

static void
test_countries (void)
{
  g_autoptr (GListModel) choices = postage_choices_new_countries (model_fixture_catalogue ());
  g_autoptr (PostageChoice) choice = g_list_model_get_item (choices, postage_choices_find (choices, "CA"));

  g_assert_cmpuint (g_list_model_get_n_items (choices), ==,
                    postage_catalogue_get_countries (model_fixture_catalogue ())->len);
  g_assert_cmpstr (postage_choice_get_title (choice), ==, "Canada");
  for (guint i = 1; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (PostageChoice) before = g_list_model_get_item (choices, i - 1);
      g_autoptr (PostageChoice) after = g_list_model_get_item (choices, i);

      g_assert_cmpint (g_utf8_collate (postage_choice_get_title (before), postage_choice_get_title (after)), <=, 0);
    }
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u", position, removed, added);
}

static void
test_sync (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *signals;
  } cases[] = {
    { "", "", "" },
    { "", "abc", "0-0+3" },
    { "abc", "", "0-3+0" },
    { "abc", "abc", "" },
    { "abc", "ac", "1-1+0" },
    { "ac", "abc", "1-0+1" },
    { "abc", "abcd", "3-0+1" },
    { "abc", "dabc", "0-0+1" },
    { "abcd", "acbd", "1-2+2" },
    { "abc", "def", "0-3+3" },
    { "aab", "ab", "1-1+0" },
  };
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 26; i++)
    g_ptr_array_add (objects, g_object_new (G_TYPE_OBJECT, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
      g_autoptr (GPtrArray) items = g_ptr_array_new ();
      g_autoptr (GString) log = g_string_new (NULL);

      for (const char *p = cases[i].before; *p != '\0'; p++)
        g_list_store_append (store, objects->pdata[*p - 'a']);
      for (const char *p = cases[i].after; *p != '\0'; p++)
        g_ptr_array_add (items, objects->pdata[*p - 'a']);

      g_signal_connect (store, "items-changed", G_CALLBACK (on_items_changed), log);
      postage_list_sync (store, items);
      g_test_message ("%s → %s", cases[i].before, cases[i].after);
      g_assert_cmpstr (log->str, ==, cases[i].signals);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, items->len);
      for (guint j = 0; j < items->len; j++)
        {
          g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), j);

          g_assert_true (item == items->pdata[j]);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/lists/months", test_months);
  g_test_add_func ("/model/lists/currencies", test_currencies);
  g_test_add_func ("/model/lists/countries", test_countries);
  g_test_add_func ("/model/lists/sync", test_sync);
  return g_test_run ();
}
