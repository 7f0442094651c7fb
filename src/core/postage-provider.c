/* postage-provider.c - a company that sells access to WhatsApp
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-provider.h"

#include "core/postage-value.h"

struct _PostageProvider
{
  char         *id;
  PostageLabel *name;
  char         *website; /* (owned) (nullable) */
  PostageDate   as_of;
  gboolean      own;
  GPtrArray    *former_names; /* (element-type utf8) */
  GPtrArray    *attributes;   /* (element-type PostageAttribute) */
  GPtrArray    *plans;        /* (element-type PostagePlan) */
};

POSTAGE_DEFINE_VALUE (PostageProvider, postage_provider)

static void
postage_provider_clear (PostageProvider *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, postage_label_unref);
  g_clear_pointer (&self->website, g_free);
  g_clear_pointer (&self->former_names, g_ptr_array_unref);
  g_clear_pointer (&self->attributes, g_ptr_array_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
}

PostageProvider *
postage_provider_new (const char   *id,
                      PostageLabel *name,
                      const char   *website,
                      PostageDate   as_of)
{
  g_return_val_if_fail (id != NULL && name != NULL, NULL);

  PostageProvider *self = g_atomic_rc_box_new0 (PostageProvider);
  self->id = g_strdup (id);
  self->name = postage_label_ref (name);
  self->website = g_strdup (website);
  self->as_of = as_of;
  self->former_names = g_ptr_array_new_with_free_func (g_free);
  self->attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_attribute_free);
  self->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_plan_unref);
  return self;
}

void
postage_provider_add_former_name (PostageProvider *self,
                                  const char      *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  g_ptr_array_add (self->former_names, g_strdup (name));
}

void
postage_provider_take_attribute (PostageProvider  *self,
                                 PostageAttribute *attribute)
{
  g_return_if_fail (self != NULL && attribute != NULL);

  g_ptr_array_add (self->attributes, attribute);
}

void
postage_provider_add_plan (PostageProvider *self,
                           PostagePlan     *plan)
{
  g_return_if_fail (self != NULL && plan != NULL);

  g_ptr_array_add (self->plans, postage_plan_ref (plan));
}

void
postage_provider_set_own (PostageProvider *self,
                          gboolean         own)
{
  g_return_if_fail (self != NULL);

  self->own = own;
}

PostageProvider *
postage_provider_merge (const PostageProvider *self,
                        const PostageProvider *own)
{
  g_return_val_if_fail (self != NULL && own != NULL, NULL);
  g_return_val_if_fail (g_str_equal (self->id, own->id), NULL);

  PostageProvider *merged = g_atomic_rc_box_new0 (PostageProvider);
  merged->id = g_strdup (self->id);
  merged->name = postage_label_ref (self->name);
  merged->website = g_strdup (self->website);
  merged->as_of = self->as_of;
  merged->own = self->own;
  /* Neither list ever changes again. */
  merged->former_names = g_ptr_array_ref (self->former_names);
  merged->attributes = g_ptr_array_ref (self->attributes);
  merged->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_plan_unref);
  for (guint i = 0; i < self->plans->len; i++)
    g_ptr_array_add (merged->plans, postage_plan_ref (self->plans->pdata[i]));
  for (guint i = 0; i < own->plans->len; i++)
    g_ptr_array_add (merged->plans, postage_plan_ref (own->plans->pdata[i]));
  return merged;
}

const char *
postage_provider_get_id (const PostageProvider *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

PostageLabel *
postage_provider_get_name (const PostageProvider *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

const char *
postage_provider_get_website (const PostageProvider *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->website;
}

PostageDate
postage_provider_get_as_of (const PostageProvider *self)
{
  g_return_val_if_fail (self != NULL, POSTAGE_DATE_NONE);

  return self->as_of;
}

gboolean
postage_provider_is_own (const PostageProvider *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->own;
}

const GPtrArray *
postage_provider_get_former_names (const PostageProvider *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->former_names;
}

const GPtrArray *
postage_provider_get_attributes (const PostageProvider *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->attributes;
}

const PostageAttribute *
postage_provider_find_attribute (const PostageProvider *self,
                                 const char            *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->attributes->len; i++)
    {
      const PostageAttribute *attribute = g_ptr_array_index (self->attributes, i);

      if (g_str_equal (attribute->id, id))
        return attribute;
    }
  return NULL;
}

const GPtrArray *
postage_provider_get_plans (const PostageProvider *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->plans;
}
