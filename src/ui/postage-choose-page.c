/* postage-choose-page.c - what matters beside the cost, and which plan follows from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-choose-page.h"

#include <glib/gi18n.h>

#include "core/postage-alternative.h"
#include "model/postage-session-edits-business.h"
#include "model/postage-session-shortlist.h"
#include "text/postage-text-alternative.h"
#include "text/postage-text-names.h"
#include "text/postage-text-shortlist.h"
#include "ui/postage-card-box.h"
#include "ui/postage-factor-row.h"
#include "ui/postage-linked-label.h"
#include "ui/postage-provider-page.h"
#include "ui/postage-shortlist-row.h"
#include "ui/postage-weight-row.h"

/* So many providers stand side by side at most. */
#define MAX_PROVIDERS 6

struct _PostageChoosePage
{
  GtkWidget parent_instance;

  PostageSession *session; /* (owned) (nullable) */
  GPtrArray      *rows;    /* (owned) (element-type PostageFactorRow): unowned ones, of the factors */
  char           *beside;  /* (owned) (nullable): the providers that the header names */

  /* Of the template. */
  GtkWidget       *scrolled_window;
  PostageCardBox  *weight_box;
  GtkWidget       *nothing_label;
  GtkWidget       *clear_button;
  GtkToggleButton *order_buttons[POSTAGE_N_SHORTLIST_ORDERS];
  GtkDropDown     *scope_dropdown;
  GtkListBox      *shortlist;
  GtkLabel        *why_label;
  GtkBox          *hint_box;
  GtkListBox      *factor_list;
  PostageCardBox  *provider_box;
};

G_DEFINE_FINAL_TYPE (PostageChoosePage, postage_choose_page, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} PostageChoosePageProperty;

static GParamSpec *properties[PROP_SESSION + 1];

static PostageShortlistOrder
get_order (PostageChoosePage *self)
{
  PostageShortlistOrder order = POSTAGE_SHORTLIST_BY_COST;

  while (order < POSTAGE_SHORTLIST_TOGETHER && !gtk_toggle_button_get_active (self->order_buttons[order]))
    order++;
  return order;
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
show_shortlist (PostageChoosePage      *self,
                const PostageShortlist *shortlist)
{
  const GPtrArray *entries = postage_shortlist_get_entries (shortlist);
  GtkListBoxRow   *row;

  while ((row = gtk_list_box_get_row_at_index (self->shortlist, 0)) != NULL)
    gtk_list_box_remove (self->shortlist, GTK_WIDGET (row));
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (self->shortlist, postage_shortlist_row_new (entries->pdata[i], i + 1));
  gtk_label_set_label (self->why_label, postage_text_shortlist_rule (get_order (self)));
}

static void
open_provider (PostageChoosePage *self,
               PostageProvider   *provider)
{
  postage_provider_page_present (GTK_WIDGET (self), postage_session_get_catalogue (self->session), provider);
}

static void
on_row_activated (PostageChoosePage *self,
                  GtkListBoxRow     *row)
{
  open_provider (self, postage_shortlist_row_get_provider (GTK_WIDGET (row)));
}

static void
on_provider_clicked (GtkWidget *button,
                     gpointer   user_data)
{
  PostageChoosePage *self = POSTAGE_CHOOSE_PAGE (gtk_widget_get_ancestor (button, POSTAGE_TYPE_CHOOSE_PAGE));

  open_provider (self, user_data);
}

static GtkWidget *
provider_button_new (PostageProvider *provider)
{
  const char *name = postage_text_label (postage_provider_get_name (provider));
  GtkWidget  *button = gtk_button_new ();
  GtkWidget  *label = postage_linked_label_new (name, "heading");
  /* Translators: what a button opens; %s is a provider */
  g_autofree char *tooltip = g_strdup_printf (_ ("About %s"), name);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "factor-cell");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_provider_clicked), postage_provider_ref (provider),
                         (GClosureNotify) (void (*) (void)) postage_provider_unref, 0);
  return button;
}

/* The names above the columns. They stay as long as the providers do, with what has the focus; each holds its provider,
 * so that no other one can have its address. */
static void
show_providers (PostageChoosePage *self,
                const GPtrArray   *fits)
{
  g_autoptr (GString) beside = g_string_new (NULL);
  GtkWidget *button;

  for (guint i = 0; i < fits->len; i++)
    g_string_append_printf (beside, "%p\n", (void *) postage_fit_get_provider (fits->pdata[i]));
  if (g_strcmp0 (beside->str, self->beside) == 0)
    return;

  g_free (self->beside);
  self->beside = g_strdup (beside->str);
  while ((button = postage_card_box_get_card (self->provider_box, 0)) != NULL)
    postage_card_box_remove (self->provider_box, button);
  for (guint i = 0; i < fits->len; i++)
    postage_card_box_insert (self->provider_box, i, provider_button_new (postage_fit_get_provider (fits->pdata[i])));
}

static void
show_factors (PostageChoosePage      *self,
              const PostageShortlist *shortlist)
{
  g_autoptr (GPtrArray) fits = postage_session_shortlist_dup_fits (shortlist, MAX_PROVIDERS);

  show_providers (self, fits);
  for (guint i = 0; i < self->rows->len; i++)
    postage_factor_row_show (self->rows->pdata[i], postage_session_get_catalogue (self->session), fits);
}

static void
append_hint (PostageChoosePage *self,
             GPtrArray         *sentences)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GPtrArray) owned = sentences;

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "line-view");
  for (guint i = 0; i < owned->len; i++)
    gtk_box_append (GTK_BOX (box), postage_linked_label_new (owned->pdata[i], i == 0 ? "heading" : "sentence"));
  gtk_box_append (self->hint_box, box);
}

static void
show_hints (PostageChoosePage *self)
{
  PostageCatalogue *catalogue = postage_session_get_catalogue (self->session);
  PostageScenario  *scenario = postage_session_get_scenario (self->session);
  PostageEstimate  *direct =
    postage_alternative_find_direct (postage_session_get_market_ranking (self->session), scenario);
  PostageAppLimits limits;

  remove_children (GTK_WIDGET (self->hint_box));
  if (postage_alternative_app_serves (catalogue, scenario, &limits))
    append_hint (self, postage_text_alternative_app (catalogue, &limits));
  if (direct != NULL)
    append_hint (self, postage_text_alternative_direct (direct));
  gtk_widget_set_visible (GTK_WIDGET (self->hint_box),
                          gtk_widget_get_first_child (GTK_WIDGET (self->hint_box)) != NULL);
}

static void
show_scenario (PostageChoosePage *self)
{
  g_autoptr (PostageShortlist) shortlist = NULL;
  g_autoptr (GPtrArray) weighted = NULL;

  /* What nobody sees is shown when it is. */
  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  weighted = postage_scenario_dup_weighted (postage_session_get_scenario (self->session));
  shortlist = postage_session_shortlist_new (self->session, get_order (self),
                                             gtk_drop_down_get_selected (self->scope_dropdown) == 1);
  gtk_widget_set_visible (self->nothing_label, weighted->len == 0);
  gtk_widget_set_sensitive (self->clear_button, weighted->len > 0);
  show_shortlist (self, shortlist);
  show_hints (self);
  show_factors (self, shortlist);
}

static void
on_order_toggled (PostageChoosePage *self,
                  GtkToggleButton   *button)
{
  if (gtk_toggle_button_get_active (button))
    show_scenario (self);
}

static void
on_clear_clicked (PostageChoosePage *self)
{
  g_autoptr (GError) error = NULL;

  if (!postage_session_clear_weights (self->session, &error))
    g_warning ("The weights can't be cleared: %s", error->message);
}

static void
fill (PostageChoosePage *self)
{
  const char *const *ids = postage_attribute_get_ids ();
  GtkWidget         *weight;
  guint              n_weights = 0;

  while ((weight = postage_card_box_get_card (self->weight_box, 0)) != NULL)
    postage_card_box_remove (self->weight_box, weight);
  for (guint i = 0; self->session != NULL && ids[i] != NULL; i++)
    if (postage_attribute_can_weigh (ids[i]))
      postage_card_box_insert (self->weight_box, n_weights++, postage_weight_row_new (self->session, ids[i]));
}

static void
postage_choose_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (postage_choose_page_parent_class)->map (widget);

  show_scenario (POSTAGE_CHOOSE_PAGE (widget));
}

static void
postage_choose_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((PostageChoosePageProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, POSTAGE_CHOOSE_PAGE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_choose_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((PostageChoosePageProperty) prop_id)
    {
    case PROP_SESSION:
      postage_choose_page_set_session (POSTAGE_CHOOSE_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_choose_page_dispose (GObject *object)
{
  PostageChoosePage *self = POSTAGE_CHOOSE_PAGE (object);

  if (self->scrolled_window != NULL)
    {
      postage_choose_page_set_session (self, NULL);
      g_clear_pointer (&self->scrolled_window, gtk_widget_unparent);
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->beside, g_free);

  G_OBJECT_CLASS (postage_choose_page_parent_class)->dispose (object);
}

static void
postage_choose_page_class_init (PostageChoosePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_choose_page_get_property;
  object_class->set_property = postage_choose_page_set_property;
  object_class->dispose = postage_choose_page_dispose;
  widget_class->map = postage_choose_page_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (POSTAGE_TYPE_CARD_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-choose-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, weight_box);
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, clear_button);
  gtk_widget_class_bind_template_child_full (widget_class, "cost_button", FALSE,
                                             G_STRUCT_OFFSET (PostageChoosePage, order_buttons[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "fit_button", FALSE,
                                             G_STRUCT_OFFSET (PostageChoosePage, order_buttons[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "together_button", FALSE,
                                             G_STRUCT_OFFSET (PostageChoosePage, order_buttons[2]));
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, scope_dropdown);
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, shortlist);
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, why_label);
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, hint_box);
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, factor_list);
  gtk_widget_class_bind_template_child (widget_class, PostageChoosePage, provider_box);
  gtk_widget_class_bind_template_callback (widget_class, show_scenario);
  gtk_widget_class_bind_template_callback (widget_class, on_order_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
postage_choose_page_init (PostageChoosePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = g_ptr_array_new ();
  for (guint i = 0; postage_attribute_get_ids ()[i] != NULL; i++)
    {
      g_ptr_array_add (self->rows, postage_factor_row_new (i));
      gtk_list_box_append (self->factor_list, self->rows->pdata[i]);
    }
  for (PostageShortlistOrder order = 0; order < POSTAGE_N_SHORTLIST_ORDERS; order++)
    gtk_button_set_label (GTK_BUTTON (self->order_buttons[order]), postage_text_shortlist_order (order));
}

void
postage_choose_page_set_session (PostageChoosePage *self,
                                 PostageSession    *session)
{
  g_return_if_fail (POSTAGE_IS_CHOOSE_PAGE (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, show_scenario, self);

  g_set_object (&self->session, session);
  fill (self);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_scenario), self, G_CONNECT_SWAPPED);
      show_scenario (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
postage_choose_page_set_order (PostageChoosePage    *self,
                               PostageShortlistOrder order)
{
  g_return_if_fail (POSTAGE_IS_CHOOSE_PAGE (self));
  g_return_if_fail (order < POSTAGE_N_SHORTLIST_ORDERS);

  gtk_toggle_button_set_active (self->order_buttons[order], TRUE);
}

void
postage_choose_page_set_all (PostageChoosePage *self,
                             gboolean           all)
{
  g_return_if_fail (POSTAGE_IS_CHOOSE_PAGE (self));

  gtk_drop_down_set_selected (self->scope_dropdown, all ? 1 : 0);
}
