/* postage-axis.c - the one thing of a scenario that there is more or less of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-axis.h"

#include <string.h>

#include "core/postage-error.h"
#include "core/postage-flow.h"
#include "core/postage-reach-flow.h"

#define NUMBERS "numbers"

void
postage_axis_init_messages (PostageAxis    *self,
                            const char     *country,
                            PostageCategory category)
{
  g_return_if_fail (self != NULL && country != NULL && strlen (country) == 2);
  g_return_if_fail (category < POSTAGE_N_CATEGORIES && category != POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL);

  *self = (PostageAxis){ .category = category };
  g_strlcpy (self->country, country, sizeof self->country);
}

void
postage_axis_init_metric (PostageAxis *self,
                          const char  *metric)
{
  g_return_if_fail (self != NULL && metric != NULL);

  *self = (PostageAxis){ .category = POSTAGE_CATEGORY_NONE, .metric = g_intern_string (metric) };
}

void
postage_axis_init_largest (PostageAxis           *self,
                           const PostageScenario *scenario)
{
  PostageReachFlow flow;

  g_return_if_fail (self != NULL && scenario != NULL);

  if (postage_reach_flow_find_largest (scenario, &flow))
    postage_axis_init_messages (self, flow.country, flow.category);
  else
    postage_axis_init_metric (self, NUMBERS);
}

gboolean
postage_axis_equal (const PostageAxis *a,
                    const PostageAxis *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->category == b->category && a->metric == b->metric && g_str_equal (a->country, b->country);
}

char *
postage_axis_dup_id (const PostageAxis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->metric != NULL)
    return g_strdup (self->metric);
  return g_strdup_printf ("%s/%s", self->country, postage_category_get_id (self->category));
}

static int
compare_entered (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const gboolean is_entered_a = postage_axis_get_quantity (a, user_data) > 0;
  const gboolean is_entered_b = postage_axis_get_quantity (b, user_data) > 0;

  return is_entered_b - is_entered_a;
}

GArray *
postage_axis_list (const PostageScenario *scenario)
{
  GArray *axes;
  g_autoptr (GArray) flows = NULL;
  g_autoptr (GPtrArray) metrics = NULL;
  PostageAxis axis;

  g_return_val_if_fail (scenario != NULL, NULL);

  axes = g_array_new (FALSE, FALSE, sizeof (PostageAxis));
  flows = postage_reach_flow_list (scenario);
  for (guint i = 0; i < flows->len; i++)
    {
      const PostageReachFlow *flow = &g_array_index (flows, PostageReachFlow, i);

      postage_axis_init_messages (&axis, flow->country, flow->category);
      g_array_append_val (axes, axis);
    }
  /* A merge sort: those that are alike keep their order. */
  g_array_sort_with_data (axes, compare_entered, (gpointer) scenario);

  postage_axis_init_metric (&axis, NUMBERS);
  g_array_append_val (axes, axis);
  metrics = postage_scenario_dup_metrics (scenario);
  for (guint i = 0; i < metrics->len; i++)
    {
      postage_axis_init_metric (&axis, g_ptr_array_index (metrics, i));
      g_array_append_val (axes, axis);
    }
  return axes;
}

static char *
list_ids (const PostageScenario *scenario)
{
  g_autoptr (GArray) axes = postage_axis_list (scenario);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < axes->len; i++)
    {
      g_autofree char *id = postage_axis_dup_id (&g_array_index (axes, PostageAxis, i));

      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", id);
    }
  return g_string_free (ids, FALSE);
}

static gboolean
can_be_entered (const PostageCatalogue *catalogue,
                const char             *metric)
{
  PostageVocabulary *vocabulary = postage_catalogue_get_vocabulary (catalogue);

  return g_str_equal (metric, NUMBERS) ||
         (postage_vocabulary_get_metric (vocabulary, metric) != NULL &&
          postage_message_metric (metric) == POSTAGE_MESSAGES_NONE);
}

gboolean
postage_axis_init_from_id (PostageAxis            *self,
                           const char             *id,
                           const PostageCatalogue *catalogue,
                           const PostageScenario  *scenario,
                           GError                **error)
{
  g_autoptr (GArray) axes = NULL;
  g_autofree char *known = NULL;

  g_return_val_if_fail (self != NULL && id != NULL && catalogue != NULL && scenario != NULL, FALSE);

  axes = postage_axis_list (scenario);
  for (guint i = 0; i < axes->len; i++)
    {
      const PostageAxis *axis = &g_array_index (axes, PostageAxis, i);
      g_autofree char   *other = postage_axis_dup_id (axis);

      if (!g_str_equal (id, other))
        continue;
      *self = *axis;
      return TRUE;
    }
  if (can_be_entered (catalogue, id))
    {
      postage_axis_init_metric (self, id);
      return TRUE;
    }
  known = list_ids (scenario);
  g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_REFERENCE,
               "expected one of what the scenario has (%s), or another metric that can be entered; found “%s”", known,
               id);
  return FALSE;
}

gint64
postage_axis_get_quantity (const PostageAxis     *self,
                           const PostageScenario *scenario)
{
  int place;

  g_return_val_if_fail (self != NULL && scenario != NULL, 0);

  if (self->metric != NULL)
    return postage_scenario_get_quantity (scenario, self->metric);
  place = postage_scenario_find_destination (scenario, self->country);
  return place >= 0 ? postage_scenario_get_destination (scenario, (guint) place)->sent[self->category] : 0;
}

PostageScenario *
postage_axis_apply (const PostageAxis *self,
                    PostageScenario   *scenario,
                    gint64             quantity)
{
  PostageScenario *result;

  g_return_val_if_fail (self != NULL && scenario != NULL && quantity >= 0, NULL);

  result = postage_scenario_begin_copy (scenario);
  if (self->metric == NULL)
    {
      const int          place = postage_scenario_find_destination (scenario, self->country);
      PostageDestination destination;

      if (place >= 0)
        {
          destination = *postage_scenario_get_destination (scenario, (guint) place);
          destination.sent[self->category] = quantity;
          postage_scenario_replace_destination (result, (guint) place, &destination);
        }
    }
  else if (g_str_equal (self->metric, NUMBERS))
    postage_scenario_set_numbers (result, quantity, NULL, 0);
  else
    postage_scenario_set_quantity (result, self->metric, quantity);
  postage_scenario_end (result);
  return result;
}
