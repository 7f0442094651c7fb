/* postage-features-group.c - what the business wants beside messages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-features-group.h"

#include <glib/gi18n.h>

#include "model/postage-wanted.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "ui/postage-feature-row.h"
#include "ui/postage-metric-row.h"

#define N_KINDS (POSTAGE_FEATURE_KIND_OTHER + 1)

struct _PostageFeaturesGroup
{
  PostageScenarioGroup parent_instance;

  GPtrArray *rows[N_KINDS];     /* (element-type GtkWidget): what was made so far; of the group or of an expander */
  GPtrArray *features[N_KINDS]; /* (owned) (nullable): of the session's catalogue; to find them takes time */

  /* Of the template. */
  AdwExpanderRow *numbers_row;
  AdwExpanderRow *support_row;
  AdwExpanderRow *more_row;
};

G_DEFINE_FINAL_TYPE (PostageFeaturesGroup, postage_features_group, POSTAGE_TYPE_SCENARIO_GROUP)

/* (nullable): the expander that the features of @kind are folded into. */
static AdwExpanderRow *
get_expander (PostageFeaturesGroup *self,
              PostageFeatureKind    kind)
{
  switch (kind)
    {
    case POSTAGE_FEATURE_KIND_COMMON:
      return NULL;
    case POSTAGE_FEATURE_KIND_NUMBER:
      return self->numbers_row;
    case POSTAGE_FEATURE_KIND_SUPPORT:
      return self->support_row;
    case POSTAGE_FEATURE_KIND_OTHER:
      return self->more_row;
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
add_row (PostageFeaturesGroup *self,
         PostageFeatureKind    kind,
         GtkWidget            *row)
{
  AdwExpanderRow *expander = get_expander (self, kind);

  if (expander != NULL)
    adw_expander_row_add_row (expander, row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows[kind], row);
}

/* A switch for each feature of @kind; below it, what the plans count once it is wanted. */
static void
add_features (PostageFeaturesGroup *self,
              PostageSession       *session,
              PostageFeatureKind    kind)
{
  PostageCatalogue *catalogue = postage_session_get_catalogue (session);
  const GPtrArray  *features = self->features[kind];

  for (guint i = 0; i < features->len; i++)
    {
      g_autoptr (GPtrArray) metrics = postage_wanted_list_metrics (catalogue, features->pdata[i]);

      add_row (self, kind, postage_feature_row_new (session, features->pdata[i]));
      for (guint k = 0; k < metrics->len; k++)
        add_row (self, kind, postage_metric_row_new (session, metrics->pdata[k], features->pdata[i]));
    }
}

static void
on_expanded (PostageFeaturesGroup *self)
{
  PostageSession *session = postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));

  for (PostageFeatureKind kind = POSTAGE_FEATURE_KIND_NUMBER; session != NULL && kind < N_KINDS; kind++)
    if (self->rows[kind]->len == 0 && adw_expander_row_get_expanded (get_expander (self, kind)))
      add_features (self, session, kind);
}

static void
postage_features_group_begin (PostageScenarioGroup *group,
                              PostageSession       *session)
{
  PostageFeaturesGroup *self = POSTAGE_FEATURES_GROUP (group);

  for (PostageFeatureKind kind = POSTAGE_FEATURE_KIND_COMMON; kind < N_KINDS; kind++)
    self->features[kind] = postage_wanted_list_features (postage_session_get_catalogue (session), kind);

  /* The expanders are to stay the last rows. */
  for (PostageFeatureKind kind = POSTAGE_FEATURE_KIND_NUMBER; kind < N_KINDS; kind++)
    {
      g_object_ref (get_expander (self, kind));
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (get_expander (self, kind)));
    }
  add_features (self, session, POSTAGE_FEATURE_KIND_COMMON);
  for (PostageFeatureKind kind = POSTAGE_FEATURE_KIND_NUMBER; kind < N_KINDS; kind++)
    {
      adw_expander_row_set_expanded (get_expander (self, kind), FALSE);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (get_expander (self, kind)));
      g_object_unref (get_expander (self, kind));
    }
}

static void
postage_features_group_end (PostageScenarioGroup *group,
                            PostageSession       *session)
{
  PostageFeaturesGroup *self = POSTAGE_FEATURES_GROUP (group);

  for (PostageFeatureKind kind = POSTAGE_FEATURE_KIND_COMMON; kind < N_KINDS; kind++)
    {
      for (guint i = 0; i < self->rows[kind]->len; i++)
        {
          if (get_expander (self, kind) != NULL)
            adw_expander_row_remove (get_expander (self, kind), self->rows[kind]->pdata[i]);
          else
            adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows[kind]->pdata[i]);
        }
      g_ptr_array_set_size (self->rows[kind], 0);
      g_clear_pointer (&self->features[kind], g_ptr_array_unref);
    }
}

/* Folded, a row tells which of its features are wanted, else how many there are. */
static void
show_summary (PostageFeaturesGroup *self,
              PostageCatalogue     *catalogue,
              PostageScenario      *scenario,
              PostageFeatureKind    kind)
{
  const GPtrArray *features = self->features[kind];
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autofree char *count = postage_text_count (features->len);
  g_autofree char *summary = NULL;

  for (guint i = 0; i < features->len; i++)
    if (postage_scenario_has_feature (scenario, features->pdata[i]))
      g_ptr_array_add (wanted, (gpointer) postage_text_feature (catalogue, features->pdata[i]));

  if (wanted->len > 0)
    summary = postage_text_list (wanted, 0);
  else
    /* Translators: how many features there are to switch on */
    summary = g_strdup_printf (ngettext ("%s feature, not wanted", "%s features, none wanted", features->len), count);
  adw_expander_row_set_subtitle (get_expander (self, kind), summary);
  gtk_widget_set_visible (GTK_WIDGET (get_expander (self, kind)), features->len > 0);
}

static void
postage_features_group_show (PostageScenarioGroup *group,
                             PostageSession       *session,
                             PostageScenario      *scenario)
{
  for (PostageFeatureKind kind = POSTAGE_FEATURE_KIND_NUMBER; kind < N_KINDS; kind++)
    show_summary (POSTAGE_FEATURES_GROUP (group), postage_session_get_catalogue (session), scenario, kind);
}

static void
postage_features_group_finalize (GObject *object)
{
  for (PostageFeatureKind kind = POSTAGE_FEATURE_KIND_COMMON; kind < N_KINDS; kind++)
    {
      g_ptr_array_unref (POSTAGE_FEATURES_GROUP (object)->rows[kind]);
      g_clear_pointer (&POSTAGE_FEATURES_GROUP (object)->features[kind], g_ptr_array_unref);
    }

  G_OBJECT_CLASS (postage_features_group_parent_class)->finalize (object);
}

static void
postage_features_group_class_init (PostageFeaturesGroupClass *klass)
{
  PostageScenarioGroupClass *group_class = POSTAGE_SCENARIO_GROUP_CLASS (klass);
  GtkWidgetClass            *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = postage_features_group_finalize;
  group_class->begin = postage_features_group_begin;
  group_class->end = postage_features_group_end;
  group_class->show = postage_features_group_show;

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-features-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageFeaturesGroup, numbers_row);
  gtk_widget_class_bind_template_child (widget_class, PostageFeaturesGroup, support_row);
  gtk_widget_class_bind_template_child (widget_class, PostageFeaturesGroup, more_row);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
}

static void
postage_features_group_init (PostageFeaturesGroup *self)
{
  for (PostageFeatureKind kind = POSTAGE_FEATURE_KIND_COMMON; kind < N_KINDS; kind++)
    self->rows[kind] = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
