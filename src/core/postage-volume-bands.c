/* postage-volume-bands.c - Meta's discounts by monthly volume
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-volume-bands.h"

#include "core/postage-error.h"
#include "core/postage-value.h"

#define RATE_DIGITS 4
#define HUNDRED (100 * POSTAGE_DECIMAL_ONE)

struct _PostageVolumeBands
{
  PostageSource *source;
  GHashTable    *markets[POSTAGE_N_CATEGORIES]; /* (owned) (nullable) (element-type utf8 GArray) */
  gboolean       sealed;
};

POSTAGE_DEFINE_VALUE (PostageVolumeBands, postage_volume_bands)

static void
postage_volume_bands_clear (PostageVolumeBands *self)
{
  g_clear_pointer (&self->source, postage_source_unref);
  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    g_clear_pointer (&self->markets[i], g_hash_table_unref);
}

PostageVolumeBands *
postage_volume_bands_begin (PostageSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  PostageVolumeBands *self = g_atomic_rc_box_new0 (PostageVolumeBands);
  self->source = postage_source_ref (source);
  return self;
}

static gboolean
check_bands (const PostageVolumeBand *bands,
             guint                    n_bands,
             const char              *market,
             GError                 **error)
{
  gint64 last = 0;

  for (guint i = 0; i < n_bands; i++)
    {
      gboolean is_open = bands[i].last == G_MAXINT64;

      if (bands[i].last <= last || is_open != (i == n_bands - 1) ||
          bands[i].discount < 0 || bands[i].discount > HUNDRED)
        {
          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE,
                       "the volume bands of \"%s\" have to ascend, end with one without a bound, and discount 0 to 100 "
                       "percent; band %u doesn't",
                       market, i + 1);
          return FALSE;
        }
      last = bands[i].last;
    }

  if (n_bands == 0)
    {
      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE, "\"%s\" has no volume band", market);
      return FALSE;
    }
  return TRUE;
}

gboolean
postage_volume_bands_add (PostageVolumeBands      *self,
                          const char              *market,
                          PostageCategory          category,
                          const PostageVolumeBand *bands,
                          guint                    n_bands,
                          GError                 **error)
{
  GArray *copy;

  g_return_val_if_fail (self != NULL && !self->sealed, FALSE);
  g_return_val_if_fail (market != NULL && category < POSTAGE_N_CATEGORIES, FALSE);

  if (!check_bands (bands, n_bands, market, error))
    return FALSE;

  if (self->markets[category] == NULL)
    self->markets[category] =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  copy = g_array_sized_new (FALSE, FALSE, sizeof (PostageVolumeBand), n_bands);
  g_array_append_vals (copy, bands, n_bands);
  g_hash_table_replace (self->markets[category], g_strdup (market), copy);
  return TRUE;
}

void
postage_volume_bands_end (PostageVolumeBands *self)
{
  g_return_if_fail (self != NULL && !self->sealed);

  self->sealed = TRUE;
}

PostageSource *
postage_volume_bands_get_source (const PostageVolumeBands *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

GPtrArray *
postage_volume_bands_dup_markets (const PostageVolumeBands *self)
{
  GPtrArray     *markets;
  GHashTableIter iter;
  gpointer       market;

  g_return_val_if_fail (self != NULL, NULL);

  markets = g_ptr_array_new ();
  for (guint i = 0; i < POSTAGE_N_CATEGORIES; i++)
    {
      if (self->markets[i] == NULL)
        continue;
      g_hash_table_iter_init (&iter, self->markets[i]);
      while (g_hash_table_iter_next (&iter, &market, NULL))
        g_ptr_array_add (markets, market);
    }
  return markets;
}

const PostageVolumeBand *
postage_volume_bands_lookup (const PostageVolumeBands *self,
                             const char               *market,
                             PostageCategory           category,
                             guint                    *n_bands)
{
  GArray *bands = NULL;

  g_return_val_if_fail (self != NULL && market != NULL && n_bands != NULL, NULL);

  if (category == POSTAGE_CATEGORY_AUTHENTICATION_INTERNATIONAL)
    category = POSTAGE_CATEGORY_AUTHENTICATION;
  if (category < POSTAGE_N_CATEGORIES && self->markets[category] != NULL)
    bands = g_hash_table_lookup (self->markets[category], market);

  *n_bands = bands != NULL ? bands->len : 0;
  return bands != NULL ? (const PostageVolumeBand *) (gpointer) bands->data : NULL;
}

gboolean
postage_volume_band_rate (const PostageVolumeBand *band,
                          PostageDecimal           list,
                          PostageDecimal          *rate,
                          GError                 **error)
{
  PostageDecimal discounted;

  g_return_val_if_fail (band != NULL && rate != NULL, FALSE);

  if (band->discount == 0)
    {
      *rate = list;
      return TRUE;
    }
  /* A list rate has four decimals and a discount is a whole percentage, so nothing is rounded here but at the end. */
  if (!postage_decimal_scale (list, HUNDRED - band->discount, HUNDRED, POSTAGE_ROUNDING_HALF_UP, &discounted, error))
    return FALSE;
  *rate = postage_decimal_round (discounted, RATE_DIGITS, POSTAGE_ROUNDING_HALF_UP);
  return TRUE;
}
