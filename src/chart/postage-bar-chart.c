/* postage-bar-chart.c - what plans cost a month, as bars beside each other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-bar-chart.h"

#include <glib/gi18n-lib.h>

#include "core/postage-provider.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"

struct _PostageBarChart
{
  char          *title;
  char          *stamp;
  char           currency[POSTAGE_CURRENCY_SIZE];
  GPtrArray     *bars; /* (element-type PostageBar) */
  PostageDecimal largest;
};

/* The provider's own charges stand on the baseline, where their lengths can be compared. */
static const PostageComponent order[POSTAGE_N_COMPONENTS] = {
  POSTAGE_COMPONENT_SUBSCRIPTION,
  POSTAGE_COMPONENT_MESSAGE_FEES,
  POSTAGE_COMPONENT_FEATURE_FEES,
  POSTAGE_COMPONENT_TEMPLATE_FEES,
  POSTAGE_COMPONENT_SET_UP,
  POSTAGE_COMPONENT_META_CHARGES,
  POSTAGE_COMPONENT_TAXES,
};

static void
bar_free (gpointer data)
{
  PostageBar *bar = data;

  g_free (bar->title);
  g_free (bar->total);
  g_array_unref (bar->parts);
  g_free (bar);
}

static PostageBar *
bar_new (const PostageEstimate *estimate)
{
  PostageBar *bar = g_new0 (PostageBar, 1);

  bar->title = postage_text_plan_title (postage_estimate_get_provider (estimate),
                                        postage_estimate_get_plan (estimate));
  bar->total = postage_text_total (estimate);
  bar->parts = g_array_new (FALSE, FALSE, sizeof (PostageBarPart));
  bar->complete = postage_estimate_get_total (estimate)->complete;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const PostageTotal  *total = postage_estimate_get_component (estimate, order[i]);
      const PostageBarPart part = { order[i], total->shown.amount, total->complete };

      if (total->shown.amount > 0)
        g_array_append_val (bar->parts, part);
      bar->length += MAX (total->shown.amount, 0);
    }
  return bar;
}

PostageBarChart *
postage_bar_chart_new (const GPtrArray *estimates)
{
  PostageBarChart       *self;
  const PostageEstimate *first;

  g_return_val_if_fail (estimates != NULL && estimates->len > 0, NULL);

  first = g_ptr_array_index (estimates, 0);
  self = g_atomic_rc_box_new0 (PostageBarChart);
  self->title = g_strdup (_ ("What Each Plan Costs a Month"));
  self->stamp = postage_text_stamp (postage_estimate_get_catalogue (first), postage_estimate_get_scenario (first));
  g_strlcpy (self->currency, postage_estimate_get_currency (first), sizeof self->currency);
  self->bars = g_ptr_array_new_with_free_func (bar_free);
  for (guint i = 0; i < estimates->len; i++)
    {
      PostageBar *bar = bar_new (g_ptr_array_index (estimates, i));

      self->largest = MAX (self->largest, bar->length);
      g_ptr_array_add (self->bars, bar);
    }
  return self;
}

PostageBarChart *
postage_bar_chart_ref (PostageBarChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PostageBarChart *self = data;

  g_free (self->title);
  g_free (self->stamp);
  g_ptr_array_unref (self->bars);
}

void
postage_bar_chart_unref (PostageBarChart *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}

const char *
postage_bar_chart_get_title (const PostageBarChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

const char *
postage_bar_chart_get_stamp (const PostageBarChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stamp;
}

guint
postage_bar_chart_get_n_bars (const PostageBarChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bars->len;
}

const PostageBar *
postage_bar_chart_get_bar (const PostageBarChart *self,
                           guint                  index)
{
  g_return_val_if_fail (self != NULL && index < self->bars->len, NULL);

  return g_ptr_array_index (self->bars, index);
}

PostageDecimal
postage_bar_chart_get_largest (const PostageBarChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->largest;
}

const char *
postage_bar_chart_get_currency (const PostageBarChart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->currency;
}

PostageComponent
postage_bar_chart_get_component (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (order), POSTAGE_COMPONENT_META_CHARGES);

  return order[index];
}

gboolean
postage_bar_chart_has_component (const PostageBarChart *self,
                                 PostageComponent       component)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->bars->len; i++)
    {
      const PostageBar *bar = g_ptr_array_index (self->bars, i);

      for (guint j = 0; j < bar->parts->len; j++)
        if (g_array_index (bar->parts, PostageBarPart, j).component == component)
          return TRUE;
    }
  return FALSE;
}

gboolean
postage_bar_chart_has_unknown (const PostageBarChart *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->bars->len; i++)
    if (!((const PostageBar *) g_ptr_array_index (self->bars, i))->complete)
      return TRUE;
  return FALSE;
}
