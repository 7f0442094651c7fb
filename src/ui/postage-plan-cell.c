/* postage-plan-cell.c - one cell of the table of all plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plan-cell.h"

#include "text/postage-text-answer.h"
#include "text/postage-text-measures.h"
#include "ui/postage-steady-label.h"

struct _PostagePlanCell
{
  GtkWidget parent_instance;

  PostagePlanCellKind kind;
  PostageSessionRow  *row; /* (owned) (nullable) */
  GtkWidget          *box;
  PostageSteadyLabel *first_label;
  PostageSteadyLabel *second_label;

  int   width;      /* as last allocated; -1: not yet */
  int   height;     /* that was last asked for */
  guint serial;     /* the row's, when the texts were written */
  guint refreshing; /* the source that writes them and asks for another height, or 0 */
};

G_DEFINE_FINAL_TYPE (PostagePlanCell, postage_plan_cell, GTK_TYPE_WIDGET)

static void
set_lines (PostagePlanCell *self,
           const char      *first,
           const char      *second)
{
  postage_steady_label_set_text (self->first_label, first);
  postage_steady_label_set_text (self->second_label, second);
  gtk_widget_set_visible (GTK_WIDGET (self->second_label), *second != '\0');
}

static void
show (PostagePlanCell *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  switch (self->kind)
    {
    case POSTAGE_PLAN_CELL_TOTAL:
      first = postage_text_total (estimate);
      second = postage_text_difference_short (estimate, postage_session_row_get_difference (self->row),
                                              postage_session_row_get_cheapest (self->row));
      break;
    case POSTAGE_PLAN_CELL_PER_MESSAGE:
      first = postage_text_cost_per_message (estimate);
      break;
    case POSTAGE_PLAN_CELL_MARKUP:
      first = postage_text_markup (estimate);
      break;
    case POSTAGE_PLAN_CELL_PLAN:
    default:
      first = g_strdup (postage_session_row_get_provider_name (self->row));
      second = g_strdup (postage_session_row_get_plan_name (self->row));
      break;
    }
  set_lines (self, first, second != NULL ? second : "");
  self->serial = postage_session_row_get_serial (self->row);
}

static gboolean
is_stale (PostagePlanCell *self)
{
  return self->row != NULL && self->serial != postage_session_row_get_serial (self->row);
}

/* Cells that nobody sees don't follow their plans, just as cards don't. */
static void
follow (PostagePlanCell *self)
{
  if (self->row != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_signal_connect_object (self->row, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}

static void
leave (PostagePlanCell *self)
{
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, show, self);
}

/* Whether the texts need another height in the width that the cell has than the list knows of. */
static gboolean
wants_other_height (PostagePlanCell *self)
{
  int height;

  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, self->width, &height, NULL, NULL, NULL);
  return height != self->height;
}

static gboolean
refresh (gpointer user_data)
{
  PostagePlanCell *self = user_data;

  self->refreshing = 0;
  if (is_stale (self))
    {
      show (self);
      /* It was perhaps drawn empty, and what it says may be what it said before. */
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  if (wants_other_height (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
refresh_soon (PostagePlanCell *self)
{
  if (self->refreshing == 0)
    self->refreshing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh, self, NULL);
}

/* The height in the width that the cell has. A list asks for it at no width in particular, for which GTK would take the
 * least one, where each text is broken into as many lines as it has words: rows would be high for no visible reason. */
static void
postage_plan_cell_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  PostagePlanCell *self = POSTAGE_PLAN_CELL (widget);
  int              width = for_size >= 0 ? for_size : self->width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->box, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }

  if (width < 0)
    gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->box, orientation, width, minimum, natural, NULL, NULL);
  self->height = *minimum;
}

static void
postage_plan_cell_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  PostagePlanCell *self = POSTAGE_PLAN_CELL (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  if (self->width == width)
    return;

  self->width = width;
  if (wants_other_height (self))
    refresh_soon (self);
}

/* The list maps the cells that come into sight while it allocates its rows, when no text may ask for other room. */
static void
postage_plan_cell_map (GtkWidget *widget)
{
  PostagePlanCell *self = POSTAGE_PLAN_CELL (widget);

  GTK_WIDGET_CLASS (postage_plan_cell_parent_class)->map (widget);
  follow (self);
  if (is_stale (self))
    refresh_soon (self);
}

static void
postage_plan_cell_unmap (GtkWidget *widget)
{
  leave (POSTAGE_PLAN_CELL (widget));
  GTK_WIDGET_CLASS (postage_plan_cell_parent_class)->unmap (widget);
}

/* Rather nothing for one frame than the figures of another scenario. */
static void
postage_plan_cell_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  if (!is_stale (POSTAGE_PLAN_CELL (widget)))
    GTK_WIDGET_CLASS (postage_plan_cell_parent_class)->snapshot (widget, snapshot);
}

static void
postage_plan_cell_dispose (GObject *object)
{
  PostagePlanCell *self = POSTAGE_PLAN_CELL (object);

  if (self->box != NULL)
    {
      postage_plan_cell_set_row (self, NULL);
      g_clear_handle_id (&self->refreshing, g_source_remove);
      g_clear_pointer (&self->box, gtk_widget_unparent);
    }

  G_OBJECT_CLASS (postage_plan_cell_parent_class)->dispose (object);
}

static void
postage_plan_cell_class_init (PostagePlanCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_plan_cell_dispose;
  widget_class->map = postage_plan_cell_map;
  widget_class->unmap = postage_plan_cell_unmap;
  widget_class->snapshot = postage_plan_cell_snapshot;
  widget_class->measure = postage_plan_cell_measure;
  widget_class->size_allocate = postage_plan_cell_size_allocate;
}

static PostageSteadyLabel *
append_label (PostagePlanCell *self)
{
  GtkWidget *label = postage_steady_label_new ();

  gtk_box_append (GTK_BOX (self->box), label);
  return POSTAGE_STEADY_LABEL (label);
}

static void
postage_plan_cell_init (PostagePlanCell *self)
{
  self->width = -1;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->first_label = append_label (self);
  self->second_label = append_label (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->second_label), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->second_label), "dim-label");
}

GtkWidget *
postage_plan_cell_new (PostagePlanCellKind kind)
{
  PostagePlanCell *self = g_object_new (POSTAGE_TYPE_PLAN_CELL, NULL);

  self->kind = kind;
  g_object_set (self->first_label, "figure", kind != POSTAGE_PLAN_CELL_PLAN, NULL);
  g_object_set (self->second_label, "figure", kind != POSTAGE_PLAN_CELL_PLAN, NULL);
  return GTK_WIDGET (self);
}

void
postage_plan_cell_set_row (PostagePlanCell   *self,
                           PostageSessionRow *row)
{
  g_return_if_fail (POSTAGE_IS_PLAN_CELL (self));
  g_return_if_fail (row == NULL || POSTAGE_IS_SESSION_ROW (row));

  if (self->row == row)
    return;

  leave (self);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  follow (self);
  /* The table has to know how high the row is before it shows it. */
  show (self);
}
