/* postage-chart-table.c - the figures of a chart as a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-chart-table.h"

struct _PostageChartTable
{
  GtkWidget parent_instance;

  GtkWidget *scrolled; /* (owned): unparented with the table */
  GtkGrid   *grid;
  guint      n_columns; /* as they are laid out */
  guint      n_rows;    /* likewise, without the heads */
};

G_DEFINE_FINAL_TYPE (PostageChartTable, postage_chart_table, GTK_TYPE_WIDGET)

/* Figures end below each other; what names a row begins where reading does. */
static GtkWidget *
cell_new (guint row,
          guint column)
{
  const GtkAccessibleRole role = row == 0      ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                 : column == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                               : GTK_ACCESSIBLE_ROLE_CELL;
  GtkWidget              *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  /* Figures and names stand on one line, though their letters are of other fonts. */
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (row == 0)
    gtk_widget_add_css_class (label, "heading");
  else if (column == 0)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_width_chars (GTK_LABEL (label), 14);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
    }
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
lay_out (PostageChartTable *self,
         guint              n_rows,
         guint              n_columns)
{
  GtkWidget *child;

  if (self->n_rows == n_rows && self->n_columns == n_columns)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint row = 0; row <= n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      gtk_grid_attach (self->grid, cell_new (row, column), (int) column, (int) row, 1, 1);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
}

static void
postage_chart_table_dispose (GObject *object)
{
  g_clear_pointer (&POSTAGE_CHART_TABLE (object)->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (postage_chart_table_parent_class)->dispose (object);
}

static void
postage_chart_table_class_init (PostageChartTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = postage_chart_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
postage_chart_table_init (PostageChartTable *self)
{
  self->grid = g_object_new (GTK_TYPE_GRID,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                             "column-spacing", 18,
                             "row-spacing", 6,
                             "halign", GTK_ALIGN_START,
                             NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "chart-table");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

void
postage_chart_table_show (PostageChartTable  *self,
                          const PostageChart *chart)
{
  g_return_if_fail (POSTAGE_IS_CHART_TABLE (self));
  g_return_if_fail (chart != NULL);

  lay_out (self, postage_chart_get_n_rows (chart), postage_chart_get_n_columns (chart));
  for (guint row = 0; row <= self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      gtk_label_set_label (GTK_LABEL (gtk_grid_get_child_at (self->grid, (int) column, (int) row)),
                           row == 0 ? postage_chart_get_column (chart, column)
                                    : postage_chart_get_cell (chart, row - 1, column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  postage_chart_get_title (chart), -1);
}

char *
postage_chart_table_dup_text (const PostageChart *chart)
{
  GString *text;

  g_return_val_if_fail (chart != NULL, NULL);

  text = g_string_new (postage_chart_get_title (chart));
  g_string_append_c (text, '\n');
  for (guint row = 0; row <= postage_chart_get_n_rows (chart); row++)
    for (guint column = 0; column < postage_chart_get_n_columns (chart); column++)
      g_string_append_printf (text, "%s%s", column == 0 ? "\n" : "\t",
                              row == 0 ? postage_chart_get_column (chart, column)
                                       : postage_chart_get_cell (chart, row - 1, column));
  g_string_append_printf (text, "\n\n%s\n", postage_chart_get_stamp (chart));
  return g_string_free (text, FALSE);
}

static void
append_element (GString    *html,
                const char *element,
                const char *attributes,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (html, "<%s%s>%s</%s>", element, attributes, escaped, element);
}

char *
postage_chart_table_dup_html (const PostageChart *chart)
{
  GString *html;

  g_return_val_if_fail (chart != NULL, NULL);

  html = g_string_new (NULL);
  append_element (html, "p", "", postage_chart_get_title (chart));
  g_string_append (html, "<table><tr>");
  for (guint column = 0; column < postage_chart_get_n_columns (chart); column++)
    append_element (html, "th", "", postage_chart_get_column (chart, column));
  g_string_append (html, "</tr>");
  for (guint row = 0; row < postage_chart_get_n_rows (chart); row++)
    {
      g_string_append (html, "<tr>");
      for (guint column = 0; column < postage_chart_get_n_columns (chart); column++)
        append_element (html, column == 0 ? "th" : "td", column == 0 ? "" : " align=\"right\"",
                        postage_chart_get_cell (chart, row, column));
      g_string_append (html, "</tr>");
    }
  g_string_append (html, "</table>");
  append_element (html, "p", "", postage_chart_get_stamp (chart));
  return g_string_free (html, FALSE);
}
