/* postage-destinations-group.c - the countries that messages go to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-destinations-group.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits.h"
#include "text/postage-text-place.h"
#include "ui/postage-choice-picker.h"
#include "ui/postage-destination-row.h"
#include "ui/postage-undo-toast.h"

struct _PostageDestinationsGroup
{
  PostageScenarioGroup parent_instance;

  /* Of the template. */
  GtkMenuButton       *add_button;
  PostageChoicePicker *country_picker;
  GtkWidget           *empty_label;
  GtkListBox          *list;
};

G_DEFINE_FINAL_TYPE (PostageDestinationsGroup, postage_destinations_group, POSTAGE_TYPE_SCENARIO_GROUP)

static PostageSession *
get_session (PostageDestinationsGroup *self)
{
  return postage_scenario_group_get_session (POSTAGE_SCENARIO_GROUP (self));
}

/* Whoever removes a destination goes on with the next one, or adds another. */
static void
focus_row (PostageDestinationsGroup *self,
           int                       place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, place);

  if (row == NULL && place > 0)
    row = gtk_list_box_get_row_at_index (self->list, place - 1);
  gtk_widget_child_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->add_button), GTK_DIR_TAB_FORWARD);
}

static void
on_remove (PostageDestinationsGroup *self,
           PostageDestinationRow    *row)
{
  PostageSession  *session = get_session (self);
  g_autofree char *country = g_strdup (postage_destination_row_get_country (row));
  g_autoptr (PostageScenario) before = postage_scenario_ref (postage_session_get_scenario (session));
  const int        place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GError          *error = NULL;
  const char      *name = postage_text_country_code (postage_session_get_catalogue (session), country);
  g_autofree char *text = NULL;

  /* The row is gone when this returns. */
  if (!postage_session_remove_destination (session, country, &error))
    {
      postage_scenario_group_check (FALSE, error);
      return;
    }

  /* Translators: %s is a country that messages went to */
  text = g_strdup_printf (_ ("%s removed"), name);
  postage_undo_toast_show (GTK_WIDGET (self), text, session, before);
  focus_row (self, place);
}

/* The volumes of a single destination are what most people come to change: they are open to be seen. */
static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  PostageDestinationsGroup *self = user_data;
  PostageSession           *session = get_session (self);
  GtkWidget                *row = postage_destination_row_new (session, item);

  g_signal_connect_object (row, "remove", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  if (g_list_model_get_n_items (postage_session_get_destinations (session)) == 1)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return row;
}

static void
on_picker_opening (PostageDestinationsGroup *self)
{
  PostageSession    *session = get_session (self);
  const PostageMonth month = postage_scenario_get_month (postage_session_get_scenario (session));

  postage_choice_picker_set_choices (self->country_picker,
                                     postage_choices_new_countries (postage_session_get_catalogue (session), month),
                                     NULL);
}

/* The row has its place a frame after it was made, and the popover has given back the focus by then. */
static gboolean
focus_when_placed (GtkWidget     *row,
                   GdkFrameClock *clock,
                   gpointer       user_data)
{
  return postage_destination_row_grab_entry (POSTAGE_DESTINATION_ROW (row)) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* Opens the new destination's row, where its volumes are entered next. */
static void
on_country_picked (PostageDestinationsGroup *self,
                   const char               *country)
{
  PostageSession *session = get_session (self);
  GError         *error = NULL;
  GtkListBoxRow  *row;
  int             place;

  postage_scenario_group_check (postage_session_add_destination (session, country, &error), error);
  place = postage_scenario_find_destination (postage_session_get_scenario (session), country);
  row = gtk_list_box_get_row_at_index (self->list, place);
  if (row == NULL)
    return;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_add_tick_callback (GTK_WIDGET (row), focus_when_placed, NULL, NULL);
}

static void
postage_destinations_group_begin (PostageScenarioGroup *group,
                                  PostageSession       *session)
{
  PostageDestinationsGroup *self = POSTAGE_DESTINATIONS_GROUP (group);

  gtk_list_box_bind_model (self->list, postage_session_get_destinations (session), create_row, self, NULL);
}

static void
postage_destinations_group_end (PostageScenarioGroup *group,
                                PostageSession       *session)
{
  gtk_list_box_bind_model (POSTAGE_DESTINATIONS_GROUP (group)->list, NULL, NULL, NULL, NULL);
}

static void
postage_destinations_group_show (PostageScenarioGroup *group,
                                 PostageSession       *session,
                                 PostageScenario      *scenario)
{
  PostageDestinationsGroup *self = POSTAGE_DESTINATIONS_GROUP (group);
  const gboolean            empty = postage_scenario_get_n_destinations (scenario) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), !empty);
  gtk_widget_set_visible (self->empty_label, empty);
}

static void
postage_destinations_group_class_init (PostageDestinationsGroupClass *klass)
{
  PostageScenarioGroupClass *group_class = POSTAGE_SCENARIO_GROUP_CLASS (klass);
  GtkWidgetClass            *widget_class = GTK_WIDGET_CLASS (klass);

  group_class->begin = postage_destinations_group_begin;
  group_class->end = postage_destinations_group_end;
  group_class->show = postage_destinations_group_show;

  g_type_ensure (POSTAGE_TYPE_CHOICE_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               POSTAGE_RESOURCE_PREFIX "/ui/postage-destinations-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationsGroup, add_button);
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationsGroup, country_picker);
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationsGroup, empty_label);
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationsGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, on_country_picked);
  gtk_widget_class_bind_template_callback (widget_class, on_picker_opening);
}

static void
postage_destinations_group_init (PostageDestinationsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
