/* postage-bars.c - bars over an axis of amounts, in panels
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-bars.h"

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
  g_free (bar->end);
  g_array_unref (bar->parts);
  g_free (bar);
}

static void
panel_free (gpointer data)
{
  PostageBarPanel *panel = data;

  g_free (panel->heading);
  g_ptr_array_unref (panel->bars);
  g_free (panel);
}

PostageBars *
postage_bars_new (gboolean side_by_side)
{
  PostageBars *self = g_new0 (PostageBars, 1);

  self->panels = g_ptr_array_new_with_free_func (panel_free);
  self->side_by_side = side_by_side;
  return self;
}

void
postage_bars_free (PostageBars *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->panels);
  g_free (self);
}

PostageBarPanel *
postage_bars_add_panel (PostageBars *self,
                        const char  *heading)
{
  PostageBarPanel *panel;

  g_return_val_if_fail (self != NULL, NULL);

  panel = g_new0 (PostageBarPanel, 1);
  panel->heading = g_strdup (heading);
  panel->bars = g_ptr_array_new_with_free_func (bar_free);
  g_ptr_array_add (self->panels, panel);
  return panel;
}

PostageBar *
postage_bars_add_bar (PostageBars     *self,
                      PostageBarPanel *panel,
                      char            *title,
                      char            *end,
                      guint            reading)
{
  PostageBar *bar;

  g_return_val_if_fail (self != NULL && panel != NULL, NULL);
  g_return_val_if_fail (title != NULL && end != NULL, NULL);

  bar = g_new0 (PostageBar, 1);
  bar->title = title;
  bar->end = end;
  bar->reading = reading;
  bar->parts = g_array_new (FALSE, FALSE, sizeof (PostageBarPart));
  g_ptr_array_add (panel->bars, bar);
  return bar;
}

void
postage_bars_add_part (PostageBars    *self,
                       PostageBar     *bar,
                       PostageChartInk ink,
                       PostageDecimal  from,
                       PostageDecimal  to,
                       guint           reading)
{
  const PostageBarPart part = { ink, MIN (from, to), MAX (from, to), reading };

  g_return_if_fail (self != NULL && bar != NULL);

  g_array_append_val (bar->parts, part);
  self->least = MIN (self->least, part.from);
  self->most = MAX (self->most, part.to);
}

PostageComponent
postage_bars_get_component (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (order), POSTAGE_COMPONENT_META_CHARGES);

  return order[index];
}

gboolean
postage_bars_has_ink (const PostageBars *self,
                      PostageChartInk    ink)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->panels->len; i++)
    {
      const PostageBarPanel *panel = g_ptr_array_index (self->panels, i);

      for (guint j = 0; j < panel->bars->len; j++)
        {
          const PostageBar *bar = g_ptr_array_index (panel->bars, j);

          for (guint k = 0; k < bar->parts->len; k++)
            if (g_array_index (bar->parts, PostageBarPart, k).ink == ink)
              return TRUE;
        }
    }
  return FALSE;
}

gboolean
postage_bars_has_unknown (const PostageBars *self,
                          gboolean           less)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->panels->len; i++)
    {
      const PostageBarPanel *panel = g_ptr_array_index (self->panels, i);

      for (guint j = 0; j < panel->bars->len; j++)
        {
          const PostageBar *bar = g_ptr_array_index (panel->bars, j);

          if (less ? bar->less_unknown : bar->more_unknown)
            return TRUE;
        }
    }
  return FALSE;
}
