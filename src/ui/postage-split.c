/* postage-split.c - a pane beside the content, which folds away when the window is narrow
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-split.h"

#include <adwaita.h>

struct _PostageSplit
{
  GtkWidget parent_instance;

  AdwFlap *flap; /* (owned): its only child */
};

G_DEFINE_FINAL_TYPE (PostageSplit, postage_split, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_PANE = 1,
  PROP_CONTENT,
  PROP_SHOW_PANE,
  PROP_FOLDED,
} PostageSplitProperty;

static GParamSpec *properties[PROP_FOLDED + 1];

static void
postage_split_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  PostageSplit *self = POSTAGE_SPLIT (object);

  switch ((PostageSplitProperty) prop_id)
    {
    case PROP_PANE:
      g_value_set_object (value, adw_flap_get_flap (self->flap));
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_flap_get_content (self->flap));
      break;
    case PROP_SHOW_PANE:
      g_value_set_boolean (value, postage_split_get_show_pane (self));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, postage_split_get_folded (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_split_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PostageSplit *self = POSTAGE_SPLIT (object);

  switch ((PostageSplitProperty) prop_id)
    {
    case PROP_PANE:
      adw_flap_set_flap (self->flap, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      adw_flap_set_content (self->flap, g_value_get_object (value));
      break;
    case PROP_SHOW_PANE:
      postage_split_set_show_pane (self, g_value_get_boolean (value));
      break;
    case PROP_FOLDED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
on_reveal_flap_changed (PostageSplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PANE]);
}

static void
on_folded_changed (PostageSplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
postage_split_dispose (GObject *object)
{
  PostageSplit *self = POSTAGE_SPLIT (object);

  if (self->flap != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->flap));
      self->flap = NULL;
    }

  G_OBJECT_CLASS (postage_split_parent_class)->dispose (object);
}

static void
postage_split_class_init (PostageSplitClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = postage_split_get_property;
  object_class->set_property = postage_split_set_property;
  object_class->dispose = postage_split_dispose;

  properties[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET, flags | G_PARAM_READWRITE);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags | G_PARAM_READWRITE);
  properties[PROP_SHOW_PANE] = g_param_spec_boolean ("show-pane", NULL, NULL, TRUE, flags | G_PARAM_READWRITE);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
postage_split_init (PostageSplit *self)
{
  /* AdwFlap gave way to AdwOverlaySplitView in libadwaita 1.4, which Debian 12 doesn't have. */
  self->flap = ADW_FLAP (adw_flap_new ());
  /* Both get the width that they like, or the pane folds: a pane squeezed to its minimum reads badly. */
  adw_flap_set_fold_threshold_policy (self->flap, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_set_parent (GTK_WIDGET (self->flap), GTK_WIDGET (self));

  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (on_reveal_flap_changed), self);
  g_signal_connect_swapped (self->flap, "notify::folded", G_CALLBACK (on_folded_changed), self);
}

gboolean
postage_split_get_show_pane (PostageSplit *self)
{
  g_return_val_if_fail (POSTAGE_IS_SPLIT (self), FALSE);

  return adw_flap_get_reveal_flap (self->flap);
}

void
postage_split_set_show_pane (PostageSplit *self,
                             gboolean      show_pane)
{
  g_return_if_fail (POSTAGE_IS_SPLIT (self));

  adw_flap_set_reveal_flap (self->flap, show_pane);
}

gboolean
postage_split_get_folded (PostageSplit *self)
{
  g_return_val_if_fail (POSTAGE_IS_SPLIT (self), FALSE);

  return adw_flap_get_folded (self->flap);
}
