/* postage-preview-box.c - what a plan that is being edited costs, as it is entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-preview-box.h"

#include <glib/gi18n.h>

#include "text/postage-text-answer.h"
#include "text/postage-text-date.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"

/* What there is a line of figures for. */
enum
{
  LINE_CHARGE,
  LINE_PLAN,
  N_LINES,
};

struct _PostagePreviewBox
{
  GtkBox parent_instance;

  PostagePlanDraft     *draft;  /* (owned) */
  PostageDraft         *charge; /* (owned) (nullable) */
  PostagePreviewContext context;
  char                 *country; /* (owned) */
  GtkLabel             *titles[N_LINES];
  GtkLabel             *figures[N_LINES][POSTAGE_PREVIEW_N_QUANTITIES];
};

G_DEFINE_FINAL_TYPE (PostagePreviewBox, postage_preview_box, GTK_TYPE_BOX)

static void
postage_preview_box_finalize (GObject *object)
{
  PostagePreviewBox *self = POSTAGE_PREVIEW_BOX (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->charge);
  g_clear_pointer (&self->country, g_free);

  G_OBJECT_CLASS (postage_preview_box_parent_class)->finalize (object);
}

static void
postage_preview_box_class_init (PostagePreviewBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_preview_box_finalize;
}

static GtkLabel *
attach_label (GtkGrid    *grid,
              const char *text,
              int         column,
              int         row,
              int         width,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  /* Figures below each other end in one line. */
  gtk_label_set_xalign (GTK_LABEL (label), width > 1 ? 0 : 1);
  gtk_label_set_justify (GTK_LABEL (label), width > 1 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (grid, label, column, row, width, 1);
  return GTK_LABEL (label);
}

/* "1,000 messages or units" */
static char *
word_quantity (guint index)
{
  g_autofree char *quantity = postage_text_count (postage_plan_preview_get_quantity (index));

  /* Translators: how many messages, or other things that a price counts, something costs are told for; %s is a
     number */
  return g_strdup_printf (_ ("For %s"), quantity);
}

static void
postage_preview_box_init (PostagePreviewBox *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "preview");
  gtk_grid_set_column_homogeneous (grid, TRUE);
  gtk_grid_set_column_spacing (grid, 12);
  gtk_grid_set_row_spacing (grid, 3);
  for (guint i = 0; i < POSTAGE_PREVIEW_N_QUANTITIES; i++)
    {
      g_autofree char *heading = word_quantity (i);

      gtk_widget_set_hexpand (GTK_WIDGET (attach_label (grid, heading, (int) i, 0, 1, "caption-heading")), TRUE);
    }
  for (guint line = 0; line < N_LINES; line++)
    {
      self->titles[line] = attach_label (grid, line == LINE_CHARGE ? _ ("This charge") : _ ("The whole plan"), 0,
                                         (int) (1 + 2 * line), POSTAGE_PREVIEW_N_QUANTITIES, "caption");
      gtk_widget_add_css_class (GTK_WIDGET (self->titles[line]), "dim-label");
      for (guint i = 0; i < POSTAGE_PREVIEW_N_QUANTITIES; i++)
        self->figures[line][i] = attach_label (grid, "–", (int) i, (int) (2 + 2 * line), 1, "numeric");
    }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (grid));
}

/* A screen reader doesn't see what stands above a figure. */
static void
set_figure (PostagePreviewBox *self,
            guint              line,
            guint              index,
            const char        *figure)
{
  GtkLabel        *label = self->figures[line][index];
  g_autofree char *quantity = word_quantity (index);
  g_autofree char *name = NULL;

  /* Translators: what a screen reader says of a figure: what it is of, such as "The whole plan", for how many, the
     amount */
  name = g_strdup_printf (_ ("%1$s, %2$s: %3$s"), gtk_label_get_label (self->titles[line]), quantity, figure);
  gtk_label_set_label (label, figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The charge at hand as the compiled plan has it, or NULL. */
static const PostageCharge *
find_charge (PostagePreviewBox *self,
             const PostagePlan *plan)
{
  return self->charge != NULL ? postage_plan_get_charge (plan, postage_draft_get_id (self->charge)) : NULL;
}

static char *
word_charge (const PostageEstimate *estimate,
             const PostageCharge   *charge)
{
  PostageMoney     amount;
  const gboolean   known = postage_plan_preview_sum_charge (estimate, charge, &amount);
  g_autofree char *money = postage_text_money (&amount);

  if (known)
    return g_steal_pointer (&money);
  if (amount.amount == 0)
    return g_strdup (_ ("not known"));
  /* Translators: a total of which a part is not known */
  return g_strdup_printf (_ ("at least %s"), money);
}

static void
show_quantity (PostagePreviewBox *self,
               PostageCatalogue  *catalogue,
               PostagePlan       *plan,
               guint              index)
{
  const PostageCharge *charge = find_charge (self, plan);
  const gint64         quantity = postage_plan_preview_get_quantity (index);
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageEstimate) estimate =
    postage_plan_preview_estimate (catalogue, plan, charge, &self->context, quantity, &error);
  g_autofree char *total = estimate != NULL ? postage_text_total (estimate) : g_strdup ("–");
  g_autofree char *part = estimate != NULL && charge != NULL ? word_charge (estimate, charge) : g_strdup ("–");

  set_figure (self, LINE_PLAN, index, total);
  set_figure (self, LINE_CHARGE, index, part);
}

void
postage_preview_box_show (PostagePreviewBox *self,
                          PostageCatalogue  *catalogue,
                          PostagePlan       *plan)
{
  const gboolean has_charge = self->charge != NULL;

  g_return_if_fail (POSTAGE_IS_PREVIEW_BOX (self));

  gtk_widget_set_visible (GTK_WIDGET (self->titles[LINE_CHARGE]), has_charge);
  for (guint i = 0; i < POSTAGE_PREVIEW_N_QUANTITIES; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->figures[LINE_CHARGE][i]), has_charge);
      if (plan != NULL)
        show_quantity (self, catalogue, plan, i);
      else
        for (guint line = 0; line < N_LINES; line++)
          set_figure (self, line, i, "–");
    }
}

void
postage_preview_box_set_charge (PostagePreviewBox *self,
                                PostageDraft      *charge)
{
  g_return_if_fail (POSTAGE_IS_PREVIEW_BOX (self));
  g_return_if_fail (charge == NULL || POSTAGE_IS_DRAFT (charge));

  g_set_object (&self->charge, charge);
}

GtkWidget *
postage_preview_box_new (PostagePlanDraft            *draft,
                         const PostagePreviewContext *context)
{
  PostagePreviewBox *self;
  g_autofree char   *month = NULL;
  g_autofree char   *text = NULL;
  GtkWidget         *note;

  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (draft) && context != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_PREVIEW_BOX, NULL);
  self->draft = g_object_ref (draft);
  self->country = g_strdup (context->country);
  self->context = (PostagePreviewContext){ context->month, self->country };
  month = postage_text_month (context->month);
  /* Translators: what figures are of: a country, a month */
  text = g_strdup_printf (_ ("A month with so many messages to %1$s, all delivered, in %2$s; or so many of what the "
                             "charge counts."),
                          postage_text_country_code (postage_own_plans_get_base (postage_plan_draft_get_own (draft)),
                                                     self->country),
                          month);
  note = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dim-label");
  gtk_box_append (GTK_BOX (self), note);
  return GTK_WIDGET (self);
}
