/* postage-scenario-pane.c - everything that the user enters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-scenario-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/postage-choice.h"
#include "model/postage-session-edits.h"
#include "ui/postage-country-picker.h"
#include "ui/postage-destination-row.h"
#include "ui/postage-quantity-row.h"
#include "ui/postage-share-row.h"

struct _PostageScenarioPane
{
  GtkWidget parent_instance;

  PostageSession *session; /* (owned) (nullable) */
  gboolean        showing; /* the session is being shown: what the widgets signal isn't an edit */

  /* Of the template. */
  GtkWidget            *scrolled_window;
  AdwComboRow          *month_row;
  AdwComboRow          *currency_row;
  GtkListBox           *destinations_list;
  GtkWidget            *empty_label;
  GtkMenuButton        *add_button;
  PostageCountryPicker *country_picker;
  PostageShareRow      *inside_window_row;
  PostageShareRow      *entry_point_row;
  PostageShareRow      *delivered_row;
  PostageShareRow      *reclassified_row;
  PostageQuantityRow   *numbers_row;
};

G_DEFINE_FINAL_TYPE (PostageScenarioPane, postage_scenario_pane, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_SESSION = 1,
} PostageScenarioPaneProperty;

static GParamSpec *properties[PROP_SESSION + 1];

/* Selects @id in @row; a value that isn't offered gets a new list that has it. */
static void
show_choice (AdwComboRow *row,
             const char  *id,
             GListModel *(*make_list) (PostageSession *session),
             PostageSession *session)
{
  GListModel *choices = adw_combo_row_get_model (row);
  guint       position = choices != NULL ? postage_choices_find (choices, id) : G_MAXUINT;

  if (position == G_MAXUINT)
    {
      g_autoptr (GListModel) made = make_list (session);

      adw_combo_row_set_model (row, made);
      position = postage_choices_find (made, id);
    }
  if (adw_combo_row_get_selected (row) != position)
    adw_combo_row_set_selected (row, position);
}

static GListModel *
make_months (PostageSession *session)
{
  return postage_choices_new_months (postage_session_get_catalogue (session),
                                     postage_scenario_get_month (postage_session_get_scenario (session)));
}

static GListModel *
make_currencies (PostageSession *session)
{
  return postage_choices_new_currencies (postage_session_get_catalogue (session),
                                         postage_scenario_get_currency (postage_session_get_scenario (session)));
}

static void
show_numbers (PostageScenarioPane *self,
              PostageScenario     *scenario)
{
  const char *hint = "";
  guint       n_replies;

  if (postage_scenario_get_replies (scenario, &n_replies) != NULL && n_replies > 1)
    hint = _ ("The file says how many replies each number sends.");

  g_object_set (self->numbers_row, "hint", hint, NULL);
  postage_quantity_row_set_value (self->numbers_row, postage_scenario_get_numbers (scenario));
}

static void
show_scenario (PostageScenarioPane *self)
{
  PostageScenario     *scenario = postage_session_get_scenario (self->session);
  const PostageShares *shares = postage_scenario_get_shares (scenario);
  g_autofree char     *month = postage_month_to_string (postage_scenario_get_month (scenario));

  postage_country_picker_set_source (self->country_picker, postage_session_get_catalogue (self->session),
                                     postage_scenario_get_month (scenario));
  self->showing = TRUE;
  show_choice (self->month_row, month, make_months, self->session);
  show_choice (self->currency_row, postage_scenario_get_currency (scenario), make_currencies, self->session);
  postage_share_row_set_value (self->inside_window_row, shares->inside_window);
  postage_share_row_set_value (self->entry_point_row, shares->entry_point);
  postage_share_row_set_value (self->delivered_row, shares->delivered);
  postage_share_row_set_value (self->reclassified_row, shares->reclassified);
  show_numbers (self, scenario);
  gtk_widget_set_visible (GTK_WIDGET (self->destinations_list), postage_scenario_get_n_destinations (scenario) > 0);
  gtk_widget_set_visible (self->empty_label, postage_scenario_get_n_destinations (scenario) == 0);
  self->showing = FALSE;
}

/* What can be typed can be estimated, so that a failure is a mistake of the program. */
static void
check (gboolean success,
       GError  *error)
{
  g_autoptr (GError) owned = error;

  if (!success)
    g_warning ("The scenario can't be estimated: %s", owned->message);
}

static const char *
get_selected_id (AdwComboRow *row)
{
  PostageChoice *choice = adw_combo_row_get_selected_item (row);

  return choice != NULL ? postage_choice_get_id (choice) : NULL;
}

static void
on_month_selected (PostageScenarioPane *self)
{
  const char  *id = get_selected_id (self->month_row);
  GError      *error = NULL;
  PostageMonth month;

  if (!self->showing && id != NULL && postage_month_parse (id, &month, NULL))
    check (postage_session_set_month (self->session, month, &error), error);
}

static void
on_currency_selected (PostageScenarioPane *self)
{
  const char *id = get_selected_id (self->currency_row);
  GError     *error = NULL;

  if (!self->showing && id != NULL)
    check (postage_session_set_currency (self->session, id, &error), error);
}

static void
set_share (PostageScenarioPane *self,
           PostageShareRow     *row,
           PostageShareKind     kind)
{
  GError *error = NULL;

  check (postage_session_set_share (self->session, kind, postage_share_row_get_value (row), &error), error);
}

static void
on_inside_window_edited (PostageScenarioPane *self,
                         PostageShareRow     *row)
{
  set_share (self, row, POSTAGE_SHARE_KIND_INSIDE_WINDOW);
}

static void
on_entry_point_edited (PostageScenarioPane *self,
                       PostageShareRow     *row)
{
  set_share (self, row, POSTAGE_SHARE_KIND_ENTRY_POINT);
}

static void
on_delivered_edited (PostageScenarioPane *self,
                     PostageShareRow     *row)
{
  set_share (self, row, POSTAGE_SHARE_KIND_DELIVERED);
}

static void
on_reclassified_edited (PostageScenarioPane *self,
                        PostageShareRow     *row)
{
  set_share (self, row, POSTAGE_SHARE_KIND_RECLASSIFIED);
}

static void
on_numbers_edited (PostageScenarioPane *self,
                   PostageQuantityRow  *row)
{
  GError *error = NULL;

  check (postage_session_set_numbers (self->session, postage_quantity_row_get_value (row), &error), error);
}

/* Opens the new destination's row, where its volumes are entered next. */
static void
reveal_destination (PostageScenarioPane *self,
                    const char          *country)
{
  const int      place = postage_scenario_find_destination (postage_session_get_scenario (self->session), country);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->destinations_list, place);

  if (row == NULL)
    return;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
on_country_picked (PostageScenarioPane *self,
                   const char          *country)
{
  GError *error = NULL;

  check (postage_session_add_destination (self->session, country, &error), error);
  reveal_destination (self, country);
}

/* The volumes of a single destination are what most people come to change: they are open to be seen. */
static GtkWidget *
create_destination_row (gpointer item,
                        gpointer user_data)
{
  GtkWidget *row = postage_destination_row_new (user_data, item);

  if (g_list_model_get_n_items (postage_session_get_destinations (user_data)) == 1)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return row;
}

static void
postage_scenario_pane_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  PostageScenarioPane *self = POSTAGE_SCENARIO_PANE (object);

  switch ((PostageScenarioPaneProperty) prop_id)
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
postage_scenario_pane_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch ((PostageScenarioPaneProperty) prop_id)
    {
    case PROP_SESSION:
      postage_scenario_pane_set_session (POSTAGE_SCENARIO_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_scenario_pane_dispose (GObject *object)
{
  PostageScenarioPane *self = POSTAGE_SCENARIO_PANE (object);

  if (self->scrolled_window != NULL)
    {
      postage_scenario_pane_set_session (self, NULL);
      gtk_widget_unparent (self->scrolled_window);
      self->scrolled_window = NULL;
    }

  G_OBJECT_CLASS (postage_scenario_pane_parent_class)->dispose (object);
}

static void
postage_scenario_pane_class_init (PostageScenarioPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_scenario_pane_get_property;
  object_class->set_property = postage_scenario_pane_set_property;
  object_class->dispose = postage_scenario_pane_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (POSTAGE_TYPE_CHOICE);
  g_type_ensure (POSTAGE_TYPE_COUNTRY_PICKER);
  g_type_ensure (POSTAGE_TYPE_QUANTITY_ROW);
  g_type_ensure (POSTAGE_TYPE_SHARE_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-scenario-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, month_row);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, currency_row);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, destinations_list);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, empty_label);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, country_picker);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, inside_window_row);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, entry_point_row);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, delivered_row);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, reclassified_row);
  gtk_widget_class_bind_template_child (widget_class, PostageScenarioPane, numbers_row);
  gtk_widget_class_bind_template_callback (widget_class, on_month_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_currency_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_country_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_inside_window_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_point_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_delivered_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_reclassified_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_numbers_edited);
}

static void
postage_scenario_pane_init (PostageScenarioPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
postage_scenario_pane_set_session (PostageScenarioPane *self,
                                   PostageSession      *session)
{
  g_return_if_fail (POSTAGE_IS_SCENARIO_PANE (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->session, show_scenario, self);
      gtk_list_box_bind_model (self->destinations_list, NULL, NULL, NULL, NULL);
    }

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_scenario), self, G_CONNECT_SWAPPED);
      gtk_list_box_bind_model (self->destinations_list, postage_session_get_destinations (session),
                               create_destination_row, g_object_ref (session), g_object_unref);
      show_scenario (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
