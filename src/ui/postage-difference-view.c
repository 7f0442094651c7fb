/* postage-difference-view.c - what one plan cost before and after, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-difference-view.h"

#include <glib/gi18n.h>

#include "text/postage-text-difference.h"
#include "text/postage-text-names.h"
#include "text/postage-text-plan.h"
#include "ui/postage-line-view.h"

/* Texts of one line: what it is, and the three figures. */
typedef struct
{
  char *title;
  char *before;
  char *after;
  char *change;
} Cells;

static void
cells_clear (Cells *cells)
{
  g_free (cells->title);
  g_free (cells->before);
  g_free (cells->after);
  g_free (cells->change);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cells, cells_clear)

static GtkWidget *
new_label (const char *text,
           float       xalign,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_justify (GTK_LABEL (label), xalign > 0 ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Three columns, as wide in every row of the window. */
static GtkWidget *
new_figures (const Cells *cells,
             const char  *css_class)
{
  const char *const figures[] = { cells->before, cells->after, cells->change };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      GtkWidget *label = new_label (figures[i], 1, "numeric");

      if (css_class != NULL)
        gtk_widget_add_css_class (label, css_class);
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

/* A row that shows @cells and, below, @sentences; (nullable). */
static GtkWidget *
new_row (const Cells     *cells,
         const GPtrArray *sentences,
         const char      *css_class)
{
  GtkWidget       *row = adw_preferences_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = NULL;

  gtk_widget_add_css_class (box, "line-view");
  if (cells->title != NULL)
    {
      gtk_box_append (GTK_BOX (box), new_label (cells->title, 0, "heading"));
      /* Translators: a line of a bill for a screen reader: its name, what it cost before, what it costs now, how much
         more that is */
      name = g_strdup_printf (_ ("%1$s: before %2$s, now %3$s, change %4$s"), cells->title, cells->before, cells->after,
                              cells->change);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  gtk_box_append (GTK_BOX (box), new_figures (cells, css_class));
  for (guint i = 0; sentences != NULL && i < sentences->len; i++)
    {
      g_autofree char *markup = postage_line_view_link (g_ptr_array_index (sentences, i));
      GtkWidget       *label = new_label (NULL, 0, "sentence");

      gtk_label_set_markup (GTK_LABEL (label), markup);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
word_change (Cells                         *cells,
             const PostageExportDifference *what,
             const PostagePlanDifference   *plan,
             const PostageChange           *change)
{
  PostageRecord *before = postage_difference_get_before (what->difference);
  PostageRecord *after = postage_difference_get_after (what->difference);

  cells->title = postage_text_change_title (what->catalogue, postage_plan_difference_get_id (plan), change);
  cells->before = postage_text_change_side (change->before, postage_record_get_currency (before));
  cells->after = postage_text_change_side (change->after, postage_record_get_currency (after));
  cells->change = postage_text_change_amount (plan, change);
}

static GtkWidget *
new_change_row (const PostageExportDifference *what,
                const PostagePlanDifference   *plan,
                const PostageChange           *change)
{
  gboolean has_both = postage_plan_difference_get_before (plan) != NULL &&
                      postage_plan_difference_get_after (plan) != NULL;
  g_auto (Cells) cells = { NULL };
  g_autoptr (GPtrArray) reasons =
    has_both ? postage_text_change_reasons (what->catalogue, what->difference, plan, change) : NULL;

  word_change (&cells, what, plan, change);
  return new_row (&cells, reasons, NULL);
}

/* What says the same as before, in a row that unfolds. */
static GtkWidget *
new_unchanged_row (const PostageExportDifference *what,
                   const PostagePlanDifference   *plan)
{
  const GArray      *changes = postage_plan_difference_get_changes (plan);
  PostageRecordEntry sum;
  guint              n = postage_plan_difference_sum_unchanged (plan, &sum);
  GtkWidget         *row;
  g_autofree char   *title = NULL;
  g_autofree char   *amount = NULL;

  if (n == 0)
    return NULL;
  row = adw_expander_row_new ();
  title = postage_export_difference_unchanged (n);
  amount = postage_text_change_side (&sum, postage_plan_difference_get_after (plan)->total.currency);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), amount);
  gtk_widget_add_css_class (row, "numeric");
  for (guint i = 0; i < changes->len; i++)
    {
      const PostageChange *change = &g_array_index (changes, PostageChange, i);

      if (postage_change_is_none (change))
        adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_change_row (what, plan, change));
    }
  return row;
}

static GtkWidget *
new_head_row (const PostageExportDifference *what)
{
  g_auto (Cells) cells = { NULL };

  cells.before = g_strdup (what->before);
  cells.after = g_strdup (what->after);
  cells.change = g_strdup (C_ ("difference", "Change"));
  return new_row (&cells, NULL, "dim-label");
}

static GtkWidget *
new_total_row (const PostagePlanDifference *plan)
{
  g_auto (Cells) cells = { NULL };

  cells.title = g_strdup (_ ("Total a month"));
  cells.before = postage_text_difference_total (postage_plan_difference_get_before (plan));
  cells.after = postage_text_difference_total (postage_plan_difference_get_after (plan));
  cells.change = postage_export_difference_step (plan);
  return new_row (&cells, NULL, "heading");
}

/* The component heads its first line that has changed. */
static void
add_changes (AdwPreferencesGroup           *group,
             const PostageExportDifference *what,
             const PostagePlanDifference   *plan)
{
  const GArray *changes = postage_plan_difference_get_changes (plan);
  int           component = -1;

  for (guint i = 0; i < changes->len; i++)
    {
      const PostageChange      *change = &g_array_index (changes, PostageChange, i);
      const PostageRecordEntry *entry = postage_change_get_entry (change);

      if (postage_change_is_none (change) && postage_plan_difference_is_comparable (plan))
        continue;
      if (component != (int) entry->component)
        {
          GtkWidget *row = adw_preferences_row_new ();
          GtkWidget *label = new_label (postage_text_component (entry->component), 0, "dim-label");

          gtk_widget_add_css_class (label, "component-head");
          gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
          gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
          gtk_widget_set_focusable (row, FALSE);
          adw_preferences_group_add (group, row);
          component = (int) entry->component;
        }
      adw_preferences_group_add (group, new_change_row (what, plan, change));
    }
}

GtkWidget *
postage_difference_view_new (const PostageExportDifference *what,
                             const PostagePlanDifference   *plan)
{
  GtkWidget           *widget = adw_preferences_group_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (widget);
  GtkWidget           *unchanged = NULL;
  g_autofree char     *name = NULL;
  g_autofree char     *title = NULL;
  g_autofree char     *sentence = NULL;
  g_autofree char     *markup = NULL;

  g_return_val_if_fail (what != NULL && plan != NULL, NULL);

  name = postage_text_plan_id (what->catalogue, postage_plan_difference_get_id (plan));
  title = g_markup_escape_text (name, -1);
  sentence = postage_text_difference_plan (what->catalogue, what->difference, plan);
  markup = g_markup_escape_text (sentence, -1);
  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, markup);
  adw_preferences_group_add (group, new_head_row (what));
  add_changes (group, what, plan);
  if (postage_plan_difference_is_comparable (plan))
    unchanged = new_unchanged_row (what, plan);
  if (unchanged != NULL)
    adw_preferences_group_add (group, unchanged);
  adw_preferences_group_add (group, new_total_row (plan));
  return widget;
}
