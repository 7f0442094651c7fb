/* postage-chart-letters.c - how much room the texts of charts take
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-letters.h"

#include <pango/pangocairo.h>

/* More than the texts of a chart of all plans; what is older is forgotten when there are so many. */
#define MAX_LAYOUTS 1024

/* What a context remembers. Layouts keep their context alive: theirs is a copy, so that the one that remembers them can
 * go. */
typedef struct
{
  guint         serial;  /* the state of the context that is copied */
  PangoContext *copy;    /* (owned) */
  GHashTable   *layouts; /* (element-type utf8 PangoLayout): by text, style, width and alignment */
} Memory;

static void
memory_free (gpointer data)
{
  Memory *memory = data;

  g_hash_table_unref (memory->layouts);
  g_clear_object (&memory->copy);
  g_free (memory);
}

static PangoContext *
copy_context (PangoContext *context)
{
  PangoContext *copy = pango_font_map_create_context (pango_context_get_font_map (context));

  pango_context_set_font_description (copy, pango_context_get_font_description (context));
  pango_context_set_base_dir (copy, pango_context_get_base_dir (context));
  pango_context_set_language (copy, pango_context_get_language (context));
  pango_context_set_round_glyph_positions (copy, pango_context_get_round_glyph_positions (context));
  pango_cairo_context_set_resolution (copy, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (copy, pango_cairo_context_get_font_options (context));
  return copy;
}

/* What holds for @context as it is now. */
static Memory *
get_memory (PangoContext *context)
{
  static const char *const key = "postage-chart-letters";
  Memory                  *memory = g_object_get_data (G_OBJECT (context), key);
  const guint              serial = pango_context_get_serial (context);

  if (memory == NULL)
    {
      memory = g_new0 (Memory, 1);
      memory->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_object_set_data_full (G_OBJECT (context), key, memory, memory_free);
    }
  if (memory->serial != serial)
    {
      g_hash_table_remove_all (memory->layouts);
      g_clear_object (&memory->copy);
      memory->copy = copy_context (context);
      memory->serial = serial;
    }
  if (g_hash_table_size (memory->layouts) >= MAX_LAYOUTS)
    g_hash_table_remove_all (memory->layouts);
  return memory;
}

static PangoLayout *
create (PangoContext         *context,
        const char           *text,
        PostageChartTextStyle style,
        int                   width,
        PangoAlignment        alignment)
{
  static const double sizes[] = {
    [POSTAGE_CHART_TITLE] = 1.4,
    [POSTAGE_CHART_HEADING] = 1,
    [POSTAGE_CHART_LABEL] = 1,
    [POSTAGE_CHART_SMALL] = 0.9,
  };
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (sizes[style]));
  if (style == POSTAGE_CHART_TITLE || style == POSTAGE_CHART_HEADING)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  /* Digits of one width, so that amounts below each other line up. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_alignment (layout, alignment);
  if (width >= 0)
    {
      pango_layout_set_width (layout, width);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  return layout;
}

PangoLayout *
postage_chart_letters_lay_out (PangoContext         *context,
                               const char           *text,
                               PostageChartTextStyle style,
                               int                   width,
                               PangoAlignment        alignment)
{
  Memory          *memory;
  PangoLayout     *layout;
  g_autofree char *key = NULL;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && text != NULL, NULL);

  memory = get_memory (context);
  key = g_strdup_printf ("%d %d %d %s", (int) style, MAX (width, -1), (int) alignment, text);
  layout = g_hash_table_lookup (memory->layouts, key);
  if (layout == NULL)
    {
      layout = create (memory->copy, text, style, width, alignment);
      g_hash_table_insert (memory->layouts, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
}

void
postage_chart_letters_measure (PangoContext         *context,
                               const char           *text,
                               PostageChartTextStyle style,
                               double                wrap_width,
                               double               *width,
                               double               *height)
{
  const int wrap = wrap_width >= 0 ? (int) (wrap_width * PANGO_SCALE) : -1;
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle extents;

  g_return_if_fail (PANGO_IS_CONTEXT (context) && text != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  layout = postage_chart_letters_lay_out (context, text, style, wrap, PANGO_ALIGN_LEFT);
  /* Once laid out, it remembers them. */
  pango_layout_get_extents (layout, NULL, &extents);
  *width = (double) extents.width / PANGO_SCALE;
  *height = (double) extents.height / PANGO_SCALE;
}
