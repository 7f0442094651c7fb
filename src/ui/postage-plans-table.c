/* postage-plans-table.c - the rows and columns of all plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plans-table.h"

#include <glib/gi18n.h>

#include "core/postage-measures.h"
#include "core/postage-ranking.h"
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-row.h"
#include "ui/postage-explanation-window.h"
#include "ui/postage-pin-button.h"
#include "ui/postage-plan-cell.h"

/* Below so many letters' width, the columns that tell more than the total are left out. */
#define WIDE_LETTERS 76

struct _PostagePlansTable
{
  GtkWidget parent_instance;

  PostageSession      *session; /* (owned) (nullable) */
  GtkSortListModel    *sorted;  /* (owned): the plans, as the table sorts them */
  GtkWidget           *scrolled;
  GtkColumnView       *view;
  GtkColumnViewColumn *columns[POSTAGE_PLAN_CELL_MARKUP + 1]; /* (unowned) */

  gboolean sorting; /* by itself: nobody has asked for another order */
  int      least;   /* what the columns that always show need, when it was last measured */

  /* Sources, 0 for none: what shows or hides columns, and what goes to the first row. */
  guint fitting;
  guint scrolling;
};

G_DEFINE_FINAL_TYPE (PostagePlansTable, postage_plans_table, GTK_TYPE_WIDGET)

static int
compare_titles (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return g_utf8_collate (postage_session_row_get_title ((gpointer) a), postage_session_row_get_title ((gpointer) b));
}

/* Compares the estimates of two rows by the function in @compare. */
static int
compare_estimates (gconstpointer a,
                   gconstpointer b,
                   gpointer      compare)
{
  int (*function) (const PostageEstimate *, const PostageEstimate *) = compare;

  return function (postage_session_row_get_estimate ((gpointer) a), postage_session_row_get_estimate ((gpointer) b));
}

/* The columns in their order, by the kind of their cells. */
static const struct
{
  const char *title;
  int (*compare) (const PostageEstimate *a,
                  const PostageEstimate *b); /* NULL: by the plan's name */
  gboolean wide;                             /* left out where there is little room */
} columns[] = {
  [POSTAGE_PLAN_CELL_PLAN] = { N_ ("Plan"), NULL, FALSE },
  [POSTAGE_PLAN_CELL_TOTAL] = { N_ ("A month"), postage_ranking_compare, FALSE },
  [POSTAGE_PLAN_CELL_PER_MESSAGE] = { N_ ("Per message"), postage_measure_compare_cost_per_message, TRUE },
  [POSTAGE_PLAN_CELL_MARKUP] = { N_ ("Markup over Meta"), postage_measure_compare_markup, TRUE },
};

static gboolean
scroll_up (gpointer user_data)
{
  PostagePlansTable *self = user_data;

  self->scrolling = 0;
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", 0);
  return G_SOURCE_REMOVE;
}

/* Whoever asks for another order wants to see its first rows, which the list doesn't have yet. */
static void
on_order_changed (PostagePlansTable *self)
{
  if (!self->sorting && self->scrolling == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->scrolling = g_idle_add (scroll_up, self);
}

static void
on_row_activated (PostagePlansTable *self,
                  guint              position)
{
  g_autoptr (PostageSessionRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *window = postage_explanation_window_new (row);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (window, GTK_WINDOW (root));
  gtk_window_present (window);
}

static void
on_pin_toggled (PostagePlansTable *self,
                PostagePinButton  *button)
{
  PostageSessionRow *row = postage_pin_button_get_row (button);
  const char        *id = postage_session_row_get_plan_id (row);
  g_autoptr (GError) error = NULL;

  if (!(postage_session_row_get_pinned (row) ? postage_session_unpin_plan (self->session, id, &error)
                                             : postage_session_pin_plan (self->session, id, &error)))
    g_warning ("The plans can't be compared: %s", error->message);
}

static void
on_setup_cell (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  kind)
{
  gtk_list_item_set_child (item, postage_plan_cell_new (GPOINTER_TO_UINT (kind)));
}

static void
on_bind_cell (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  postage_plan_cell_set_row (POSTAGE_PLAN_CELL (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind_cell (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  postage_plan_cell_set_row (POSTAGE_PLAN_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
on_setup_pin (PostagePlansTable *self,
              GtkListItem       *item)
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

static gboolean
fit_columns (gpointer user_data)
{
  PostagePlansTable *self = user_data;
  PangoContext      *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics  *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int          letter = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));
  const gboolean     wide = gtk_widget_get_width (GTK_WIDGET (self)) >= WIDE_LETTERS * letter;

  pango_font_metrics_unref (metrics);
  self->fitting = 0;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].wide)
      gtk_column_view_column_set_visible (self->columns[i], wide);
  return G_SOURCE_REMOVE;
}

/* Columns can't change while sizes are given. */
static void
postage_plans_table_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  PostagePlansTable *self = POSTAGE_PLANS_TABLE (widget);

  gtk_widget_allocate (self->scrolled, width, height, baseline, NULL);
  if (self->fitting == 0)
    self->fitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_columns, self, NULL);
}

static void
postage_plans_table_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  PostagePlansTable *self = POSTAGE_PLANS_TABLE (widget);

  gtk_widget_measure (self->scrolled, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation != GTK_ORIENTATION_HORIZONTAL)
    return;

  /* The columns that always show need their width; the others don't keep the window wide. */
  if (!gtk_column_view_column_get_visible (self->columns[POSTAGE_PLAN_CELL_PER_MESSAGE]))
    gtk_widget_measure (GTK_WIDGET (self->view), orientation, -1, &self->least, NULL, NULL, NULL);
  *minimum = MAX (*minimum, self->least);
  *natural = MAX (*natural, *minimum);
}

/* The rows are made when they are looked at for the first time: a hundred of them would delay each start. */
static void
postage_plans_table_map (GtkWidget *widget)
{
  PostagePlansTable *self = POSTAGE_PLANS_TABLE (widget);

  if (gtk_column_view_get_model (self->view) == NULL)
    {
      g_autoptr (GtkSelectionModel) model =
        GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sorted))));

      gtk_column_view_set_model (self->view, model);
    }
  GTK_WIDGET_CLASS (postage_plans_table_parent_class)->map (widget);
}

static void
postage_plans_table_dispose (GObject *object)
{
  PostagePlansTable *self = POSTAGE_PLANS_TABLE (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_handle_id (&self->scrolling, g_source_remove);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->sorted);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (postage_plans_table_parent_class)->dispose (object);
}

static void
postage_plans_table_class_init (PostagePlansTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_plans_table_dispose;
  widget_class->map = postage_plans_table_map;
  widget_class->measure = postage_plans_table_measure;
  widget_class->size_allocate = postage_plans_table_size_allocate;
}

static void
append_column (PostagePlansTable  *self,
               PostagePlanCellKind kind)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_ (columns[kind].title), factory);
  g_autoptr (GtkSorter) sorter =
    columns[kind].compare != NULL ? GTK_SORTER (gtk_custom_sorter_new (compare_estimates, columns[kind].compare, NULL))
                                  : GTK_SORTER (gtk_custom_sorter_new (compare_titles, NULL, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cell), GUINT_TO_POINTER (kind));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cell), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_cell), NULL);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_visible (column, !columns[kind].wide);
  gtk_column_view_column_set_expand (column, kind == POSTAGE_PLAN_CELL_PLAN);
  gtk_column_view_append_column (self->view, column);
  self->columns[kind] = column;
  g_object_unref (column);
}

static void
append_pins (PostagePlansTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ ("Compared"), factory);

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_pin), self, G_CONNECT_SWAPPED);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_pin), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind_pin), NULL);
  gtk_column_view_append_column (self->view, column);
}

/* Headings of figures stand above them, at the right; GTK 4.8 has no way to say so. */
static void
align_headings (PostagePlansTable *self)
{
  GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));

  for (guint i = 0; heading != NULL && i < G_N_ELEMENTS (columns); i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (heading);

      if (i != POSTAGE_PLAN_CELL_PLAN && GTK_IS_BOX (box))
        {
          const gboolean mirrored = gtk_widget_get_direction (heading) == GTK_TEXT_DIR_RTL;

          gtk_widget_set_halign (box, mirrored ? GTK_ALIGN_START : GTK_ALIGN_END);
          /* The sign of the order, which takes its room also where it doesn't show, stands on the other side. */
          if (!mirrored)
            gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
        }
      heading = gtk_widget_get_next_sibling (heading);
    }
}

static void
postage_plans_table_init (PostagePlansTable *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_single_click_activate (self->view, TRUE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "plans-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("All plans"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    append_column (self, i);
  append_pins (self);
  align_headings (self);
  self->sorted = gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->view)));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (on_order_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_sort_by_column (self->view, self->columns[POSTAGE_PLAN_CELL_TOTAL], GTK_SORT_ASCENDING);
}

void
postage_plans_table_set_session (PostagePlansTable *self,
                                 PostageSession    *session)
{
  g_return_if_fail (POSTAGE_IS_PLANS_TABLE (self));
  g_return_if_fail (session == NULL || POSTAGE_IS_SESSION (session));

  g_set_object (&self->session, session);
}

void
postage_plans_table_set_plans (PostagePlansTable *self,
                               GListModel        *plans)
{
  g_return_if_fail (POSTAGE_IS_PLANS_TABLE (self));
  g_return_if_fail (plans == NULL || G_IS_LIST_MODEL (plans));

  gtk_sort_list_model_set_model (self->sorted, plans);
}

GListModel *
postage_plans_table_get_sorted (PostagePlansTable *self)
{
  g_return_val_if_fail (POSTAGE_IS_PLANS_TABLE (self), NULL);

  return G_LIST_MODEL (self->sorted);
}

void
postage_plans_table_sort (PostagePlansTable *self)
{
  g_return_if_fail (POSTAGE_IS_PLANS_TABLE (self));

  self->sorting = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].compare != NULL)
      gtk_sorter_changed (gtk_column_view_column_get_sorter (self->columns[i]), GTK_SORTER_CHANGE_DIFFERENT);
  self->sorting = FALSE;
}
