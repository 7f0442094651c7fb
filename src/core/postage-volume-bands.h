/* postage-volume-bands.h - Meta's discounts by monthly volume
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "core/postage-category.h"
#include "core/postage-decimal.h"
#include "core/postage-source.h"

G_BEGIN_DECLS

/**
 * PostageVolumeBand:
 * @last: the last message of the month that the band covers; %G_MAXINT64: no upper bound
 * @discount: percent off the list rate
 */
typedef struct
{
  gint64         last;
  PostageDecimal discount;
} PostageVolumeBand;

#define POSTAGE_TYPE_VOLUME_BANDS (postage_volume_bands_get_type ())

/** PostageVolumeBands: the bands of every market and category. Reference counted; immutable after
 * postage_volume_bands_end(). */
typedef struct _PostageVolumeBands PostageVolumeBands;

/** postage_volume_bands_get_type: the boxed type of #PostageVolumeBands. */
GType postage_volume_bands_get_type (void);

/** postage_volume_bands_begin: (transfer full): no bands yet. */
PostageVolumeBands *postage_volume_bands_begin (PostageSource *source);

/**
 * postage_volume_bands_add:
 * @bands: (array length=n_bands): marginal bands, ascending, the last without an upper bound
 *
 * Returns: %FALSE with %POSTAGE_ERROR_RANGE when the bands don't ascend, have no open end, or a discount is outside 0
 * to 100.
 */
gboolean postage_volume_bands_add (PostageVolumeBands      *self,
                                   const char              *market,
                                   PostageCategory          category,
                                   const PostageVolumeBand *bands,
                                   guint                    n_bands,
                                   GError                 **error);

/** postage_volume_bands_end: seals the bands. */
void postage_volume_bands_end (PostageVolumeBands *self);

/** postage_volume_bands_ref: (transfer full) */
PostageVolumeBands *postage_volume_bands_ref (PostageVolumeBands *self);

/** postage_volume_bands_unref: (transfer full) */
void postage_volume_bands_unref (PostageVolumeBands *self);

/** postage_volume_bands_get_source: (transfer none) */
PostageSource *postage_volume_bands_get_source (const PostageVolumeBands *self);

/** postage_volume_bands_dup_markets: (transfer container) (element-type utf8): its markets, as it holds them. */
GPtrArray *postage_volume_bands_dup_markets (const PostageVolumeBands *self);

/**
 * postage_volume_bands_lookup:
 * @n_bands: (out): how many
 *
 * Authentication-international has no bands of its own: it shares those of authentication.
 *
 * Returns: (nullable) (array length=n_bands): the bands, or %NULL where the category has none.
 */
const PostageVolumeBand *postage_volume_bands_lookup (const PostageVolumeBands *self,
                                                      const char               *market,
                                                      PostageCategory           category,
                                                      guint                    *n_bands);

/**
 * postage_volume_band_rate:
 * @list: the list rate
 * @rate: (out): what a message of the band costs: list × (1 − discount), rounded half up to 4 decimals; the list rate
 *   itself where there is no discount
 *
 * Source: Meta's published INR bands, every one of which this reproduces.
 */
gboolean postage_volume_band_rate (const PostageVolumeBand *band,
                                   PostageDecimal           list,
                                   PostageDecimal          *rate,
                                   GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageVolumeBands, postage_volume_bands_unref)

G_END_DECLS
