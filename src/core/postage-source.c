/* postage-source.c - how a figure is known
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-source.h"

#include "core/postage-ids.h"
#include "core/postage-value.h"

struct _PostageSource
{
  char             *url; /* (owned) (nullable): of what the user says only */
  PostageConfidence confidence;
  PostageQuality    quality;
  char             *basis; /* (owned) (nullable) */
  char             *note;  /* (owned) (nullable) */
  PostageDate       earliest;
  PostageDate       latest;
};

POSTAGE_DEFINE_VALUE (PostageSource, postage_source)

static const char *const confidence_ids[] = {
  [POSTAGE_CONFIDENCE_OFFICIAL] = "official",
  [POSTAGE_CONFIDENCE_PROVIDER_DOCS] = "provider-docs",
  [POSTAGE_CONFIDENCE_REPRINTED] = "reprinted",
  [POSTAGE_CONFIDENCE_THIRD_PARTY] = "third-party",
  [POSTAGE_CONFIDENCE_BLOG] = "blog",
  [POSTAGE_CONFIDENCE_OWN] = "own",
};

/* The quality that isn't stated has no name: files leave the member out. */
static const char *const quality_ids[] = { "high", "medium", "low" };

const char *
postage_confidence_get_id (PostageConfidence confidence)
{
  g_return_val_if_fail (confidence < G_N_ELEMENTS (confidence_ids), NULL);

  return confidence_ids[confidence];
}

gboolean
postage_confidence_from_id (const char        *id,
                            PostageConfidence *confidence,
                            GError           **error)
{
  int found = postage_ids_find (confidence_ids, G_N_ELEMENTS (confidence_ids), id, "a confidence", error);

  if (found < 0)
    return FALSE;
  *confidence = (PostageConfidence) found;
  return TRUE;
}

const char *
postage_quality_get_id (PostageQuality quality)
{
  g_return_val_if_fail (quality <= G_N_ELEMENTS (quality_ids), NULL);

  return quality == POSTAGE_QUALITY_UNSTATED ? NULL : quality_ids[quality - POSTAGE_QUALITY_HIGH];
}

gboolean
postage_quality_from_id (const char     *id,
                         PostageQuality *quality,
                         GError        **error)
{
  int found = postage_ids_find (quality_ids, G_N_ELEMENTS (quality_ids), id, "a quality", error);

  if (found < 0)
    return FALSE;
  *quality = (PostageQuality) (POSTAGE_QUALITY_HIGH + found);
  return TRUE;
}

PostageSource *
postage_source_new (const char       *url,
                    PostageConfidence confidence)
{
  g_return_val_if_fail (url != NULL || confidence == POSTAGE_CONFIDENCE_OWN, NULL);

  PostageSource *self = g_atomic_rc_box_new0 (PostageSource);
  self->url = g_strdup (url);
  self->confidence = confidence;
  return self;
}

static void
postage_source_clear (PostageSource *self)
{
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->basis, g_free);
  g_clear_pointer (&self->note, g_free);
}

static void
note_reading (PostageSource *self,
              PostageDate    date)
{
  if (date == POSTAGE_DATE_NONE)
    return;
  if (self->earliest == POSTAGE_DATE_NONE || date < self->earliest)
    self->earliest = date;
  self->latest = MAX (self->latest, date);
}

void
postage_source_set_seen (PostageSource *self,
                         PostageDate    first_seen,
                         PostageDate    seen)
{
  g_return_if_fail (self != NULL);

  note_reading (self, first_seen);
  note_reading (self, seen);
}

void
postage_source_add_seen (PostageSource *self,
                         PostageDate    date)
{
  g_return_if_fail (self != NULL);

  note_reading (self, date);
}

void
postage_source_set_evidence (PostageSource *self,
                             PostageQuality quality,
                             const char    *basis,
                             const char    *note)
{
  g_return_if_fail (self != NULL);

  self->quality = quality;
  g_free (self->basis);
  self->basis = g_strdup (basis);
  g_free (self->note);
  self->note = g_strdup (note);
}

const char *
postage_source_get_url (const PostageSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->url;
}

PostageConfidence
postage_source_get_confidence (const PostageSource *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_CONFIDENCE_BLOG);

  return self->confidence;
}

PostageQuality
postage_source_get_quality (const PostageSource *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_QUALITY_UNSTATED);

  return self->quality;
}

const char *
postage_source_get_basis (const PostageSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->basis;
}

const char *
postage_source_get_note (const PostageSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

PostageDate
postage_source_get_earliest (const PostageSource *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->earliest;
}

PostageDate
postage_source_get_latest (const PostageSource *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->latest;
}
