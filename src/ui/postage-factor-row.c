/* postage-factor-row.c - what several providers have of one decision factor, side by side
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-factor-row.h"

#include "text/postage-text-factor.h"
#include "text/postage-text-plan.h"
#include "ui/postage-card-box.h"
#include "ui/postage-factor-cell.h"

struct _PostageFactorRow
{
  GtkListBoxRow parent_instance;

  guint           place; /* of the factor */
  char           *shown; /* (owned) (nullable): what the cells were built from */
  GtkLabel       *name_label;
  GtkLabel       *weight_label;
  PostageCardBox *cells;
};

G_DEFINE_FINAL_TYPE (PostageFactorRow, postage_factor_row, GTK_TYPE_LIST_BOX_ROW)

static void
postage_factor_row_finalize (GObject *object)
{
  g_clear_pointer (&POSTAGE_FACTOR_ROW (object)->shown, g_free);

  G_OBJECT_CLASS (postage_factor_row_parent_class)->finalize (object);
}

static void
postage_factor_row_class_init (PostageFactorRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_factor_row_finalize;
}

static GtkLabel *
append_label (GtkWidget  *box,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
postage_factor_row_init (PostageFactorRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "factor");
  self->name_label = append_label (heading, "heading");
  self->weight_label = append_label (heading, "dim-label");
  gtk_widget_set_hexpand (GTK_WIDGET (self->name_label), TRUE);
  self->cells = g_object_new (POSTAGE_TYPE_CARD_BOX, NULL);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->cells));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
postage_factor_row_new (guint place)
{
  PostageFactorRow *self = g_object_new (POSTAGE_TYPE_FACTOR_ROW, NULL);

  self->place = place;
  gtk_label_set_label (self->name_label, postage_text_attribute (postage_attribute_get_ids ()[place]));
  return GTK_WIDGET (self);
}

static const PostageFitEntry *
get_entry (PostageFactorRow *self,
           PostageFit       *fit)
{
  return &g_array_index (postage_fit_get_entries (fit), PostageFitEntry, self->place);
}

/* What a row looks like depends on nothing else. Its cells hold the providers, so that no other one can have the
 * address of one of them. */
static char *
describe (PostageFactorRow *self,
          const GPtrArray  *fits)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fits->len; i++)
    g_string_append_printf (text, "%p %d\n", (void *) postage_fit_get_provider (fits->pdata[i]),
                            get_entry (self, fits->pdata[i])->weight);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
postage_factor_row_show (PostageFactorRow *self,
                         PostageCatalogue *catalogue,
                         const GPtrArray  *fits)
{
  g_autofree char *wanted = NULL;
  GtkWidget       *cell;

  g_return_if_fail (POSTAGE_IS_FACTOR_ROW (self));
  g_return_if_fail (catalogue != NULL && fits != NULL);

  wanted = describe (self, fits);
  if (g_strcmp0 (wanted, self->shown) == 0)
    return;

  while ((cell = postage_card_box_get_card (self->cells, 0)) != NULL)
    postage_card_box_remove (self->cells, cell);
  for (guint i = 0; i < fits->len; i++)
    postage_card_box_insert (self->cells, i,
                             postage_factor_cell_new (catalogue, fits->pdata[i], get_entry (self, fits->pdata[i])));

  {
    const PostageWeight weight = fits->len > 0 ? get_entry (self, fits->pdata[0])->weight : POSTAGE_WEIGHT_NONE;

    gtk_label_set_label (self->weight_label, postage_text_weight (weight));
    gtk_widget_set_visible (GTK_WIDGET (self->weight_label), weight != POSTAGE_WEIGHT_NONE);
  }
  g_free (self->shown);
  self->shown = g_steal_pointer (&wanted);
}
