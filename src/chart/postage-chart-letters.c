/* postage-chart-letters.c - how much room the texts of charts take
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-chart-letters.h"

/* More than the texts of a chart of all plans; what is older is forgotten when there are so many. */
#define MAX_SIZES 4096

/* What a context remembers. */
typedef struct
{
  guint       serial; /* the state of the context */
  GHashTable *sizes;  /* (element-type utf8 PangoRectangle): by text, style and width */
} Memory;

static void
memory_free (gpointer data)
{
  Memory *memory = data;

  g_hash_table_unref (memory->sizes);
  g_free (memory);
}

/* The sizes that hold for @context as it is now. */
static GHashTable *
get_sizes (PangoContext *context)
{
  static const char *const key = "postage-chart-letters";
  Memory                  *memory = g_object_get_data (G_OBJECT (context), key);
  const guint              serial = pango_context_get_serial (context);

  if (memory == NULL)
    {
      memory = g_new0 (Memory, 1);
      memory->serial = serial;
      memory->sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_object_set_data_full (G_OBJECT (context), key, memory, memory_free);
    }
  if (memory->serial != serial || g_hash_table_size (memory->sizes) > MAX_SIZES)
    g_hash_table_remove_all (memory->sizes);
  memory->serial = serial;
  return memory->sizes;
}

PangoLayout *
postage_chart_letters_lay_out (PangoContext         *context,
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
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && text != NULL, NULL);

  layout = pango_layout_new (context);
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

void
postage_chart_letters_measure (PangoContext         *context,
                               const char           *text,
                               PostageChartTextStyle style,
                               double                wrap_width,
                               double               *width,
                               double               *height)
{
  const int        wrap = wrap_width >= 0 ? (int) (wrap_width * PANGO_SCALE) : -1;
  GHashTable      *sizes;
  PangoRectangle  *extents;
  g_autofree char *key = NULL;

  g_return_if_fail (PANGO_IS_CONTEXT (context) && text != NULL);
  g_return_if_fail (width != NULL && height != NULL);

  sizes = get_sizes (context);
  key = g_strdup_printf ("%d %d %s", (int) style, wrap, text);
  extents = g_hash_table_lookup (sizes, key);
  if (extents == NULL)
    {
      g_autoptr (PangoLayout) layout = postage_chart_letters_lay_out (context, text, style, wrap, PANGO_ALIGN_LEFT);

      extents = g_new0 (PangoRectangle, 1);
      pango_layout_get_extents (layout, NULL, extents);
      g_hash_table_insert (sizes, g_steal_pointer (&key), extents);
    }
  *width = (double) extents->width / PANGO_SCALE;
  *height = (double) extents->height / PANGO_SCALE;
}
