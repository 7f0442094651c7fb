/* postage-chart-options.c - what a chart is to show
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-chart-options.h"

#include <glib/gi18n.h>

#include "model/postage-choice.h"
#include "model/postage-reading.h"
#include "text/postage-text-axis.h"
#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "ui/postage-card-box.h"
#include "ui/postage-chart-choice.h"

#define ALL "all"
#define COMPARED "compared"

struct _PostageChartOptions
{
  GtkWidget parent_instance;

  PostageCardBox *box;
  GtkDropDown    *kinds;
  GtkDropDown    *scopes;
  GtkDropDown    *bases;
  GtkDropDown    *axes;
  GtkDropDown    *months;
  GtkEditable    *most_entry;

  gint64   most;    /* what was typed into the entry; 0: what is usual */
  gboolean showing; /* lists are brought up to date: what is signalled isn't an edit */
};

G_DEFINE_FINAL_TYPE (PostageChartOptions, postage_chart_options, GTK_TYPE_WIDGET)

static guint edited_signal;

const char *
postage_chart_options_name_kind (PostageChartKind kind)
{
  switch (kind)
    {
    case POSTAGE_CHART_KIND_DIFFERENCE:
      return C_ ("chart", "Difference from a plan");
    case POSTAGE_CHART_KIND_VOLUME:
      return C_ ("chart", "Cost against volume");
    case POSTAGE_CHART_KIND_COMPONENTS:
      return C_ ("chart", "By component");
    case POSTAGE_CHART_KIND_MONTHS:
      return C_ ("chart", "Then and now");
    case POSTAGE_CHART_KIND_COMPARE:
    default:
      return C_ ("chart", "Compare");
    }
}

static void
set_shown (PostageChartOptions *self,
           gpointer             control,
           gboolean             shown)
{
  GtkWidget *box = gtk_widget_get_parent (control);

  /* A card box has a place for each card, whether it is seen or not. */
  if (box == NULL || shown == (gtk_widget_get_parent (box) != NULL))
    return;
  if (shown)
    postage_card_box_insert (self->box, G_MAXUINT, box);
  else
    postage_card_box_remove (self->box, box);
}

static void
show_controls (PostageChartOptions *self)
{
  const PostageChartKind kind = postage_chart_options_get_kind (self);

  set_shown (self, self->bases, kind == POSTAGE_CHART_KIND_DIFFERENCE);
  set_shown (self, self->axes, kind == POSTAGE_CHART_KIND_VOLUME);
  set_shown (self, self->most_entry, kind == POSTAGE_CHART_KIND_VOLUME);
  set_shown (self, self->months, kind == POSTAGE_CHART_KIND_MONTHS);
}

static void
on_selected (PostageChartOptions *self)
{
  if (self->showing)
    return;
  show_controls (self);
  g_signal_emit (self, edited_signal, 0);
}

/* What was typed for messages says nothing about numbers. */
static void
on_axis_selected (PostageChartOptions *self)
{
  if (self->showing)
    return;
  gtk_editable_set_text (self->most_entry, "");
  on_selected (self);
}

/* A text that isn't a number is marked; what was read last stays. */
static void
on_most_changed (PostageChartOptions *self)
{
  gint64               most = 0;
  const PostageReading reading = postage_reading_quantity (gtk_editable_get_text (self->most_entry), &most);
  const gboolean       is_usual = reading == POSTAGE_READING_EMPTY;
  const gboolean       is_wrong = !is_usual && (reading != POSTAGE_READING_OK || most == 0);

  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->most_entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->most_entry), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->most_entry),
                               is_wrong ? _ ("Enter a whole number above zero, such as 20,000.") : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->most_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong)
    return;
  self->most = most;
  if (!self->showing)
    g_signal_emit (self, edited_signal, 0);
}

/* The box around it stays while it isn't shown. */
static void
add_control (PostageChartOptions *self,
             const char          *title,
             GtkWidget           *control)
{
  postage_card_box_insert (self->box, G_MAXUINT, g_object_ref_sink (postage_chart_choice_titled (title, control)));
}

static GtkDropDown *
add_choice (PostageChartOptions *self,
            const char          *title,
            GCallback            selected)
{
  GtkDropDown *choice = postage_chart_choice_new ();

  g_signal_connect_object (choice, "notify::selected-item", selected, self, G_CONNECT_SWAPPED);
  add_control (self, title, GTK_WIDGET (choice));
  return choice;
}

static void
add_kinds (PostageChartOptions *self)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (PostageChartKind kind = 0; kind < POSTAGE_N_CHART_KINDS; kind++)
    {
      const char *name = postage_chart_options_name_kind (kind);

      g_ptr_array_add (choices, postage_choice_new (postage_chart_kind_get_id (kind), name, NULL));
    }
  postage_chart_choice_show (self->kinds, choices, postage_chart_kind_get_id (POSTAGE_CHART_KIND_COMPARE));

  g_ptr_array_set_size (choices, 0);
  g_ptr_array_add (choices, postage_choice_new (COMPARED, _ ("Compared plans"), NULL));
  g_ptr_array_add (choices, postage_choice_new (ALL, _ ("All plans"), NULL));
  postage_chart_choice_show (self->scopes, choices, COMPARED);
}

static void
postage_chart_options_dispose (GObject *object)
{
  PostageChartOptions *self = POSTAGE_CHART_OPTIONS (object);

  if (self->box != NULL)
    {
      gpointer controls[] = { self->kinds, self->scopes, self->bases, self->axes, self->months, self->most_entry };

      for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
        {
          GtkWidget *box = gtk_widget_get_parent (controls[i]);

          set_shown (self, controls[i], FALSE);
          g_object_unref (box);
        }
      gtk_widget_unparent (GTK_WIDGET (self->box));
      self->box = NULL;
    }

  G_OBJECT_CLASS (postage_chart_options_parent_class)->dispose (object);
}

static void
postage_chart_options_class_init (PostageChartOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_chart_options_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  edited_signal = g_signal_new ("edited", POSTAGE_TYPE_CHART_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
postage_chart_options_init (PostageChartOptions *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->box = g_object_new (POSTAGE_TYPE_CARD_BOX, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  self->showing = TRUE;
  self->kinds = add_choice (self, C_ ("chart", "Chart"), G_CALLBACK (on_selected));
  self->scopes = add_choice (self, C_ ("chart", "Plans"), G_CALLBACK (on_selected));
  self->bases = add_choice (self, _ ("Difference From"), G_CALLBACK (on_selected));
  self->axes = add_choice (self, _ ("More or Less Of"), G_CALLBACK (on_axis_selected));
  self->most_entry = GTK_EDITABLE (entry);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_editable_set_width_chars (self->most_entry, 8);
  add_control (self, _ ("Up To"), entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_most_changed), self, G_CONNECT_SWAPPED);
  self->months = add_choice (self, _ ("Other Month"), G_CALLBACK (on_selected));
  add_kinds (self);
  show_controls (self);
  self->showing = FALSE;
}

PostageChartKind
postage_chart_options_get_kind (PostageChartOptions *self)
{
  PostageChartKind kind = POSTAGE_CHART_KIND_COMPARE;

  g_return_val_if_fail (POSTAGE_IS_CHART_OPTIONS (self), POSTAGE_CHART_KIND_COMPARE);

  if (postage_chart_choice_get_id (self->kinds) != NULL)
    postage_chart_kind_from_id (postage_chart_choice_get_id (self->kinds), &kind);
  return kind;
}

void
postage_chart_options_set_kind (PostageChartOptions *self,
                                PostageChartKind     kind)
{
  g_return_if_fail (POSTAGE_IS_CHART_OPTIONS (self));

  postage_chart_choice_set_id (self->kinds, postage_chart_kind_get_id (kind));
}

gboolean
postage_chart_options_get_all (PostageChartOptions *self)
{
  g_return_val_if_fail (POSTAGE_IS_CHART_OPTIONS (self), FALSE);

  return g_str_equal (postage_chart_choice_get_id (self->scopes), ALL);
}

void
postage_chart_options_set_all (PostageChartOptions *self,
                               gboolean             all)
{
  g_return_if_fail (POSTAGE_IS_CHART_OPTIONS (self));

  postage_chart_choice_set_id (self->scopes, all ? ALL : COMPARED);
}

void
postage_chart_options_set_most (PostageChartOptions *self,
                                const char          *text)
{
  g_return_if_fail (POSTAGE_IS_CHART_OPTIONS (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (self->most_entry, text);
}

static void
request_base (PostageChartOptions *self,
              PostageChartRequest *request)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  const char *usual = NULL;

  for (guint i = 0; i < request->estimates->len; i++)
    {
      PostageEstimate *estimate = request->estimates->pdata[i];
      PostagePlan     *plan = postage_estimate_get_plan (estimate);
      g_autofree char *title = postage_text_plan_title (postage_estimate_get_provider (estimate), plan);

      if (usual == NULL || g_strcmp0 (postage_plan_get_id (plan), request->base) == 0)
        usual = postage_plan_get_id (plan);
      g_ptr_array_add (choices, postage_choice_new (postage_plan_get_id (plan), title, NULL));
    }
  postage_chart_choice_show (self->bases, choices, usual);
  request->base = postage_chart_choice_get_id (self->bases);
}

static void
request_axis (PostageChartOptions   *self,
              PostageCatalogue      *catalogue,
              const PostageScenario *scenario,
              PostageChartRequest   *request)
{
  g_autoptr (GArray) axes = postage_axis_list (scenario);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *usual = postage_axis_dup_id (&request->axis);
  g_autofree char *most = NULL;

  for (guint i = 0; i < axes->len; i++)
    {
      const PostageAxis *axis = &g_array_index (axes, PostageAxis, i);
      g_autofree char   *id = postage_axis_dup_id (axis);
      g_autofree char   *title = postage_text_axis (catalogue, axis);

      g_ptr_array_add (choices, postage_choice_new (id, title, NULL));
    }
  postage_chart_choice_show (self->axes, choices, usual);
  if (!postage_axis_init_from_id (&request->axis, postage_chart_choice_get_id (self->axes), catalogue, scenario, NULL))
    postage_axis_init_largest (&request->axis, scenario);

  request->most = postage_chart_request_get_usual_most (&request->axis, scenario);
  most = postage_text_count (request->most);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->most_entry), most);
  if (self->most > 0)
    request->most = self->most;
}

static void
request_month (PostageChartOptions *self,
               PostageCatalogue    *catalogue,
               PostageChartRequest *request)
{
  g_autoptr (GListModel) months = postage_choices_new_months (catalogue, request->month);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *usual = postage_month_to_string (request->month);

  for (guint i = 0; i < g_list_model_get_n_items (months); i++)
    g_ptr_array_add (choices, g_list_model_get_item (months, i));
  postage_chart_choice_show (self->months, choices, usual);
  postage_month_parse (postage_chart_choice_get_id (self->months), &request->month, NULL);
}

void
postage_chart_options_request (PostageChartOptions *self,
                               PostageCatalogue    *catalogue,
                               const GPtrArray     *estimates,
                               PostageChartRequest *request)
{
  g_return_if_fail (POSTAGE_IS_CHART_OPTIONS (self));
  g_return_if_fail (catalogue != NULL && estimates != NULL && estimates->len > 0 && request != NULL);

  postage_chart_request_init (request, postage_chart_options_get_kind (self), estimates);
  request->month = MAX (request->month, postage_catalogue_get_first_month (catalogue));
  /* A list that isn't seen is made when it is. */
  self->showing = TRUE;
  if (request->kind == POSTAGE_CHART_KIND_DIFFERENCE)
    request_base (self, request);
  else if (request->kind == POSTAGE_CHART_KIND_VOLUME)
    request_axis (self, catalogue, postage_estimate_get_scenario (estimates->pdata[0]), request);
  else if (request->kind == POSTAGE_CHART_KIND_MONTHS)
    request_month (self, catalogue, request);
  self->showing = FALSE;
}
