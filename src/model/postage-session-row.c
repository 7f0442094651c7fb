/* postage-session-row.c - one plan of the comparison, the same object after every edit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/postage-session-row.h"

#include "core/postage-plan.h"
#include "core/postage-provider.h"
#include "model/postage-session-row-private.h"
#include "text/postage-text-names.h"

struct _PostageSessionRow
{
  GObject parent_instance;

  guint serial;

  PostagePlan     *plan;       /* (owned) */
  PostageProvider *provider;   /* (owned) */
  char            *title;      /* (owned) */
  char            *plan_name;  /* (owned) */
  PostageEstimate *estimate;   /* (owned) (nullable): only until the first update */
  PostageMoney    *difference; /* (owned) (nullable) */
  gboolean         cheapest;
  gboolean         pinned;
  gboolean         baseline;
  guint            components;
  gboolean         has_reach; /* whether @reach is that of @estimate */
  PostageReach     reach;
};

G_DEFINE_FINAL_TYPE (PostageSessionRow, postage_session_row, G_TYPE_OBJECT)

typedef enum
{
  PROP_PLAN_ID = 1,
  PROP_TITLE,
  PROP_PROVIDER_NAME,
  PROP_PLAN_NAME,
  PROP_ESTIMATE,
  PROP_CHEAPEST,
  PROP_DIFFERENCE,
  PROP_COMPONENTS,
  PROP_PINNED,
  PROP_BASELINE,
  PROP_TOTAL,
} PostageSessionRowProperty;

static GParamSpec *properties[PROP_TOTAL + 1];

static guint changed_signal, reach_changed_signal;

static void
postage_session_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  PostageSessionRow *self = POSTAGE_SESSION_ROW (object);

  switch ((PostageSessionRowProperty) prop_id)
    {
    case PROP_PLAN_ID:
      g_value_set_string (value, postage_session_row_get_plan_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PROVIDER_NAME:
      g_value_set_string (value, postage_session_row_get_provider_name (self));
      break;
    case PROP_PLAN_NAME:
      g_value_set_string (value, postage_session_row_get_plan_name (self));
      break;
    case PROP_ESTIMATE:
      g_value_set_boxed (value, self->estimate);
      break;
    case PROP_CHEAPEST:
      g_value_set_boolean (value, self->cheapest);
      break;
    case PROP_DIFFERENCE:
      g_value_set_boxed (value, self->difference);
      break;
    case PROP_COMPONENTS:
      g_value_set_uint (value, self->components);
      break;
    case PROP_PINNED:
      g_value_set_boolean (value, self->pinned);
      break;
    case PROP_BASELINE:
      g_value_set_boolean (value, self->baseline);
      break;
    case PROP_TOTAL:
      g_value_set_boxed (value, self->estimate != NULL ? &postage_estimate_get_total (self->estimate)->shown : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_session_row_finalize (GObject *object)
{
  PostageSessionRow *self = POSTAGE_SESSION_ROW (object);

  g_clear_pointer (&self->plan, postage_plan_unref);
  g_clear_pointer (&self->provider, postage_provider_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->plan_name, g_free);
  g_clear_pointer (&self->estimate, postage_estimate_unref);
  g_clear_pointer (&self->difference, postage_money_free);

  G_OBJECT_CLASS (postage_session_row_parent_class)->finalize (object);
}

static void
postage_session_row_class_init (PostageSessionRowClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = postage_session_row_get_property;
  object_class->finalize = postage_session_row_finalize;

  properties[PROP_PLAN_ID] = g_param_spec_string ("plan-id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PROVIDER_NAME] = g_param_spec_string ("provider-name", NULL, NULL, NULL, flags);
  properties[PROP_PLAN_NAME] = g_param_spec_string ("plan-name", NULL, NULL, NULL, flags);
  properties[PROP_ESTIMATE] = g_param_spec_boxed ("estimate", NULL, NULL, POSTAGE_TYPE_ESTIMATE, flags);
  properties[PROP_CHEAPEST] = g_param_spec_boolean ("cheapest", NULL, NULL, FALSE, flags);
  properties[PROP_DIFFERENCE] = g_param_spec_boxed ("difference", NULL, NULL, POSTAGE_TYPE_MONEY, flags);
  properties[PROP_COMPONENTS] = g_param_spec_uint ("components", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_PINNED] = g_param_spec_boolean ("pinned", NULL, NULL, FALSE, flags);
  properties[PROP_BASELINE] = g_param_spec_boolean ("baseline", NULL, NULL, FALSE, flags);
  properties[PROP_TOTAL] = g_param_spec_boxed ("total", NULL, NULL, POSTAGE_TYPE_MONEY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  changed_signal = g_signal_new ("changed", POSTAGE_TYPE_SESSION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  reach_changed_signal = g_signal_new ("reach-changed", POSTAGE_TYPE_SESSION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

static void
postage_session_row_init (PostageSessionRow *self)
{
}

PostageSessionRow *
postage_session_row_new (PostageEstimate *estimate)
{
  PostageSessionRow *self;

  g_return_val_if_fail (estimate != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_SESSION_ROW, NULL);
  self->plan = postage_plan_ref (postage_estimate_get_plan (estimate));
  self->provider = postage_provider_ref (postage_estimate_get_provider (estimate));
  self->title = postage_text_plan_in_sentence (self->provider, self->plan);
  self->plan_name = postage_text_plan_name (self->plan);
  return self;
}

/* Sets @difference to what @estimate costs more than @cheapest, and says whether there is something to compare. */
static gboolean
find_difference (PostageEstimate *estimate,
                 PostageEstimate *cheapest,
                 PostageMoney    *difference)
{
  const PostageMoney *total, *least;
  PostageMoney        less;

  if (cheapest == NULL || cheapest == estimate || postage_estimate_get_status (estimate) > POSTAGE_STATUS_AT_LEAST)
    return FALSE;

  total = &postage_estimate_get_total (estimate)->shown;
  least = &postage_estimate_get_total (cheapest)->shown;
  less = postage_money (-least->amount, least->currency);
  return postage_money_add (total, &less, difference, NULL);
}

static gboolean
money_equal (const PostageMoney *a,
             const PostageMoney *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_str_equal (a->currency, b->currency) && postage_money_compare (a, b) == 0;
}

/* Returns whether the flag has changed. */
static gboolean
set_flag (PostageSessionRow *self,
          gboolean          *flag,
          gboolean           value,
          guint              property)
{
  if (*flag == value)
    return FALSE;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  return TRUE;
}

void
postage_session_row_update (PostageSessionRow           *self,
                            PostageEstimate             *estimate,
                            const PostageSessionContext *context)
{
  const char  *id;
  PostageMoney difference;
  gboolean     has_difference, changed = FALSE;

  g_return_if_fail (POSTAGE_IS_SESSION_ROW (self));
  g_return_if_fail (estimate != NULL && context != NULL);

  id = postage_plan_get_id (self->plan);
  g_object_freeze_notify (G_OBJECT (self));

  if (self->estimate != estimate)
    {
      g_clear_pointer (&self->estimate, postage_estimate_unref);
      self->estimate = postage_estimate_ref (estimate);
      self->has_reach = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ESTIMATE]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
      changed = TRUE;
    }

  changed |= set_flag (self, &self->cheapest, estimate == context->winner, PROP_CHEAPEST);
  changed |= set_flag (self, &self->baseline, g_strcmp0 (id, context->baseline) == 0, PROP_BASELINE);
  changed |= set_flag (self, &self->pinned,
                       g_ptr_array_find_with_equal_func ((GPtrArray *) context->pinned, id, g_str_equal, NULL),
                       PROP_PINNED);

  has_difference = find_difference (estimate, context->cheapest, &difference);
  if (!money_equal (self->difference, has_difference ? &difference : NULL))
    {
      g_clear_pointer (&self->difference, postage_money_free);
      self->difference = has_difference ? postage_money_copy (&difference) : NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIFFERENCE]);
      changed = TRUE;
    }

  if (self->components != context->components)
    {
      self->components = context->components;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPONENTS]);
      changed = TRUE;
    }

  g_object_thaw_notify (G_OBJECT (self));
  if (!changed)
    return;

  self->serial++;
  g_signal_emit (self, changed_signal, 0);
}

PostagePlan *
postage_session_row_get_plan (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), NULL);

  return self->plan;
}

const char *
postage_session_row_get_plan_id (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), NULL);

  return postage_plan_get_id (self->plan);
}

const char *
postage_session_row_get_title (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), NULL);

  return self->title;
}

const char *
postage_session_row_get_provider_name (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), NULL);

  return postage_text_label (postage_provider_get_name (self->provider));
}

const char *
postage_session_row_get_plan_name (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), NULL);

  return self->plan_name;
}

PostageEstimate *
postage_session_row_get_estimate (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), NULL);

  return self->estimate;
}

gboolean
postage_session_row_get_cheapest (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), FALSE);

  return self->cheapest;
}

const PostageMoney *
postage_session_row_get_difference (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), NULL);

  return self->difference;
}

guint
postage_session_row_get_components (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), 0);

  return self->components;
}

gboolean
postage_session_row_get_pinned (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), FALSE);

  return self->pinned;
}

gboolean
postage_session_row_get_baseline (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), FALSE);

  return self->baseline;
}

void
postage_session_row_set_reach (PostageSessionRow  *self,
                               const PostageReach *reach)
{
  g_return_if_fail (POSTAGE_IS_SESSION_ROW (self));
  g_return_if_fail (reach != NULL);

  self->reach = *reach;
  self->has_reach = TRUE;
  g_signal_emit (self, reach_changed_signal, 0);
}

const PostageReach *
postage_session_row_get_reach (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), NULL);

  return self->has_reach ? &self->reach : NULL;
}

guint
postage_session_row_get_serial (PostageSessionRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (self), 0);

  return self->serial;
}
