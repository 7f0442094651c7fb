/* postage-plans-page.c - all plans that can be bought, in one table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plans-page.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits-plans.h"
#include "model/postage-session-row.h"
#include "text/postage-text-number.h"
#include "ui/postage-explanation-window.h"
#include "ui/postage-pin-button.h"
#include "ui/postage-plan-cell.h"

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
  GtkSelectionModel  *sorted;  /* (owned): @found, as the table sorts it */
  GHashTable         *best;    /* (owned) (element-type utf8): the best plan of each provider */
  char              **words;   /* (owned) (nullable): of the search, without the difference of cases */

  /* Of the template. */
  GtkWidget           *content;
  GtkEditable         *search_entry;
  GtkDropDown         *show_dropdown;
  GtkLabel            *count_label;
  GtkStack            *stack;
  GtkColumnView       *column_view;
  GtkColumnViewColumn *plan_column;
  GtkColumnViewColumn *total_column;
  GtkColumnViewColumn *pin_column;
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
  gtk_sorter_changed (gtk_column_view_column_get_sorter (self->total_column), GTK_SORTER_CHANGE_DIFFERENT);
  show_count (self);
}

static int
compare_totals (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return postage_ranking_compare (postage_session_row_get_estimate ((gpointer) a),
                                  postage_session_row_get_estimate ((gpointer) b));
}

static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return g_utf8_collate (postage_session_row_get_title ((gpointer) a), postage_session_row_get_title ((gpointer) b));
}

static void
on_row_activated (PostagePlansPage *self,
                  guint             position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->column_view));
  g_autoptr (PostageSessionRow) row = g_list_model_get_item (model, position);
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *window = postage_explanation_window_new (row);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (window, GTK_WINDOW (root));
  gtk_window_present (window);
}

static void
on_pin_toggled (PostagePlansPage *self,
                PostagePinButton *button)
{
  PostageSessionRow *row = postage_pin_button_get_row (button);
  const char        *id = postage_session_row_get_plan_id (row);
  g_autoptr (GError) error = NULL;

  if (!(postage_session_row_get_pinned (row) ? postage_session_unpin_plan (self->session, id, &error)
                                             : postage_session_pin_plan (self->session, id, &error)))
    g_warning ("The plans can't be compared: %s", error->message);
}

static void
setup_cell (GtkListItem *item,
            gpointer     kind)
{
  gtk_list_item_set_child (item, postage_plan_cell_new (GPOINTER_TO_UINT (kind)));
}

static void
bind_cell (GtkListItem *item)
{
  postage_plan_cell_set_row (POSTAGE_PLAN_CELL (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cell (GtkListItem *item)
{
  postage_plan_cell_set_row (POSTAGE_PLAN_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
on_setup_plan (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  setup_cell (item, GUINT_TO_POINTER (POSTAGE_PLAN_CELL_PLAN));
}

static void
on_setup_total (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  setup_cell (item, GUINT_TO_POINTER (POSTAGE_PLAN_CELL_TOTAL));
}

static void
on_bind_cell (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  bind_cell (item);
}

static void
on_unbind_cell (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  unbind_cell (item);
}

static void
on_setup_pin (PostagePlansPage         *self,
              GtkListItem              *item,
              GtkSignalListItemFactory *factory)
{
  GtkWidget *button = postage_pin_button_new ();

  g_signal_connect_object (button, "toggled", G_CALLBACK (on_pin_toggled), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, button);
}

static void
on_bind_pin (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  postage_pin_button_set_row (POSTAGE_PIN_BUTTON (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind_pin (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  postage_pin_button_set_row (POSTAGE_PIN_BUTTON (gtk_list_item_get_child (item)), NULL);
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

/* The rows are made when they are looked at for the first time: a hundred of them would delay each start. */
static void
postage_plans_page_map (GtkWidget *widget)
{
  PostagePlansPage *self = POSTAGE_PLANS_PAGE (widget);

  if (gtk_column_view_get_model (self->column_view) == NULL)
    gtk_column_view_set_model (self->column_view, self->sorted);
  GTK_WIDGET_CLASS (postage_plans_page_parent_class)->map (widget);
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
  g_clear_object (&self->sorted);
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
  widget_class->map = postage_plans_page_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-plans-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, content);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, show_dropdown);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, plan_column);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, total_column);
  gtk_widget_class_bind_template_child (widget_class, PostagePlansPage, pin_column);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_plan);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_total);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cell);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_cell);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_pin);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_pin);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_pin);
}

static void
set_sorter (GtkColumnViewColumn *column,
            GCompareDataFunc     compare)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));

  gtk_column_view_column_set_sorter (column, sorter);
}

static void
postage_plans_page_init (PostagePlansPage *self)
{
  GtkSortListModel *sorted;

  self->best = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->found = gtk_filter_list_model_new (NULL, self->filter);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  set_sorter (self->plan_column, compare_titles);
  set_sorter (self->total_column, compare_totals);
  sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)),
                                    g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  self->sorted = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_sort_by_column (self->column_view, self->total_column, GTK_SORT_ASCENDING);
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
  gtk_filter_list_model_set_model (self->found, session != NULL ? postage_session_get_market (session) : NULL);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::scenario", G_CALLBACK (on_scenario_changed), self, G_CONNECT_SWAPPED);
      on_scenario_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
