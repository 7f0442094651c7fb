/* postage-plans-page.c - all plans that can be bought, in one table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plans-page.h"

#include <glib/gi18n.h>

#include "model/postage-session-row.h"
#include "storage/postage-export-card.h"
#include "text/postage-text-number.h"
#include "ui/postage-copy.h"
#include "ui/postage-plans-table.h"

/* The places of the list of filters in the template. */
typedef enum
{
  SHOW_ALL,
  SHOW_BEST,
  SHOW_COMPLETE,
  SHOW_FITTING,
} Show;

struct _PostagePlansPage
{
  GtkWidget parent_instance;

  PostageSession     *session; /* (owned) (nullable) */
  GtkFilterListModel *found;   /* (owned): the market's rows that are shown */
  GtkFilter          *filter;  /* (unowned): of @found */
  GHashTable         *best;    /* (owned) (element-type utf8): the best plan of each provider */
  char              **words;   /* (owned) (nullable): of the search, without the difference of cases */

  /* Of the template. */
  GtkWidget         *content;
  GtkEditable       *search_entry;
  GtkDropDown       *show_dropdown;
  GtkLabel          *count_label;
  GtkStack          *stack;
  PostagePlansTable *table;
};

G_DEFINE_FINAL_TYPE (PostagePlansPage, postage_plans_page, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} PostagePlansPageProperty;

static GParamSpec *properties[PROP_SESSION + 1];

/* Whether every word of the search stands in the row's title. */
static gboolean
is_found (PostagePlansPage  *self,
          PostageSessionRow *row)
{
  g_autofree char *title = g_utf8_casefold (postage_session_row_get_title (row), -1);

  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (strstr (title, self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  PostagePlansPage   *self = user_data;
  PostageSessionRow  *row = item;
  const PostageStatus status = postage_estimate_get_status (postage_session_row_get_estimate (row));

  if (!is_found (self, row))
    return FALSE;
  switch ((Show) gtk_drop_down_get_selected (self->show_dropdown))
    {
    case SHOW_BEST:
      return g_hash_table_contains (self->best, postage_session_row_get_plan_id (row));
    case SHOW_COMPLETE:
      return status == POSTAGE_STATUS_COMPLETE;
    case SHOW_FITTING:
      return status != POSTAGE_STATUS_DOES_NOT_FIT;
    case SHOW_ALL:
    default:
      return TRUE;
    }
}

static void
show_count (PostagePlansPage *self)
{
  const guint      n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  GListModel      *market = gtk_filter_list_model_get_model (self->found);
  const guint      n_all = market != NULL ? g_list_model_get_n_items (market) : 0;
  g_autofree char *found = postage_text_count (n_found);
  g_autofree char *all = postage_text_count (n_all);
  g_autofree char *text = NULL;

  if (n_found == n_all)
    /* Translators: %s is a number of plans */
    text = g_strdup_printf (ngettext ("%s plan", "%s plans", n_all), all);
  else
    /* Translators: how many plans of how many are shown */
    text = g_strdup_printf (ngettext ("%1$s of %2$s plan", "%1$s of %2$s plans", n_all), found, all);
  gtk_label_set_label (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, n_found > 0 ? "table" : "empty");
}

static void
on_search_changed (PostagePlansPage *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);

  g_strfreev (self->words);
  self->words = g_strsplit_set (folded, " \t", -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_show_selected (PostagePlansPage *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* The rows are the same objects with other figures: what depends on figures is asked again. */
static void
on_scenario_changed (PostagePlansPage *self)
{
  g_autoptr (GPtrArray) best =
    postage_ranking_list_best_of_providers (postage_session_get_market_ranking (self->session));

  g_hash_table_remove_all (self->best);
  for (guint i = 0; i < best->len; i++)
    g_hash_table_add (self->best, g_strdup (postage_plan_get_id (postage_estimate_get_plan (best->pdata[i]))));

  if (gtk_drop_down_get_selected (self->show_dropdown) != SHOW_ALL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  postage_plans_table_sort (self->table);
  show_count (self);
}

/* The rows that are shown, as they are sorted. */
static void
copy (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  PostagePlansPage *self = POSTAGE_PLANS_PAGE (widget);
  GListModel       *shown = postage_plans_table_get_sorted (self->table);
  g_autoptr (GArray) cards = g_array_new (FALSE, TRUE, sizeof (PostageExportCard));

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (PostageSessionRow) row = g_list_model_get_item (shown, i);
      const PostageExportCard card = {
        .estimate = postage_session_row_get_estimate (row),
        .difference = postage_session_row_get_difference (row),
        .cheapest = postage_session_row_get_cheapest (row),
      };

      g_array_append_val (cards, card);
    }
  if (cards->len == 0)
    return;

  postage_copy (widget, postage_export_cards_text ((const PostageExportCard *) cards->data, cards->len),
                postage_export_cards_html ((const PostageExportCard *) cards->data, cards->len), _ ("Table copied"));
}

static void
postage_plans_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PostagePlansPage *self = POSTAGE_PLANS_PAGE (object);

  switch ((PostagePlansPageProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_plans_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((PostagePlansPageProperty) prop_id)
    {
    case PROP_SESSION:
      postage_plans_page_set_session (POSTAGE_PLANS_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_plans_page_dispose (GObject *object)
{
  PostagePlansPage *self = POSTAGE_PLANS_PAGE (object);

  if (self->content != NULL)
    {
      postage_plans_page_set_session (self, NULL);
      g_clear_pointer (&self->content, gtk_widget_unparent);
    }
  g_clear_object (&self->found);
  g_clear_pointer (&self->best, g_hash_table_unref);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (postage_plans_page_parent_class)->dispose (object);
}

static void
postage_plans_page_class_init (PostagePlansPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_plans_page_get_property;
  object_class->set_property = postage_plans_page_set_property;
  object_class->dispose = postage_plans_page_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (POSTAGE_TYPE_PLANS_TABLE);
  gtk_widget_class_install_action (widget_class, "plans.copy", NULL, copy);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-plans-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, content);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, show_dropdown);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, table);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_selected);
}

static void
postage_plans_page_init (PostagePlansPage *self)
{
  self->best = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->found = gtk_filter_list_model_new (NULL, self->filter);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  postage_plans_table_set_plans (self->table, G_LIST_MODEL (self->found));
}

void
postage_plans_page_set_session (PostagePlansPage *self,
                                PostageSession   *session)
{
  g_return_if_fail (POSTAGE_IS_PLANS_PAGE (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, on_scenario_changed, self);

  g_set_object (&self->session, session);
  postage_plans_table_set_session (self->table, session);
  gtk_filter_list_model_set_model (self->found, session != NULL ? postage_session_get_market (session) : NULL);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::scenario", G_CALLBACK (on_scenario_changed), self, G_CONNECT_SWAPPED);
      on_scenario_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
postage_plans_page_focus_search (PostagePlansPage *self)
{
  g_return_if_fail (POSTAGE_IS_PLANS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
