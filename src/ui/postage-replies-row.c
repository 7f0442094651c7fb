/* postage-replies-row.c - how many of the replies each phone number sends
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-replies-row.h"

#include <glib/gi18n.h>

#include "core/postage-replies.h"
#include "model/postage-session-edits-business.h"
#include "text/postage-text-number.h"
#include "text/postage-text-scenario.h"
#include "ui/postage-quantity-row.h"

struct _PostageRepliesRow
{
  AdwExpanderRow parent_instance;

  PostageSession *session; /* (owned) (nullable): none until one is shown */
  GPtrArray      *rows;    /* (owned) (element-type PostageQuantityRow): one for each number; their own refs */

  /* Of the template. */
  GtkWidget *even_button;
};

G_DEFINE_FINAL_TYPE (PostageRepliesRow, postage_replies_row, ADW_TYPE_EXPANDER_ROW)

static void
on_edited (PostageRepliesRow *self,
           PostageFigureRow  *row)
{
  g_autofree gint64 *replies = g_new (gint64, self->rows->len);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    replies[i] = postage_quantity_row_get_value (self->rows->pdata[i]);
  if (!postage_session_set_replies (self->session, replies, self->rows->len, &error))
    g_warning ("The replies can't be estimated: %s", error->message);
}

static void
set_n_rows (PostageRepliesRow *self,
            guint              n_rows)
{
  while (self->rows->len > n_rows)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_steal_index (self->rows, self->rows->len - 1));

  while (self->rows->len < n_rows)
    {
      g_autofree char    *count = postage_text_count (self->rows->len + 1);
      g_autofree char    *title = NULL;
      PostageQuantityRow *row;

      /* Translators: an entry for the replies of one phone number; %s counts: 1, 2, … */
      title = g_strdup_printf (_ ("Replies from number %s"), count);
      row = g_object_new (POSTAGE_TYPE_QUANTITY_ROW, "title", title, NULL);
      g_signal_connect_object (row, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
}

static void
show_rows (PostageRepliesRow *self)
{
  PostageScenario *scenario;

  if (self->session == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)) ||
      !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  scenario = postage_session_get_scenario (self->session);
  set_n_rows (self, (guint) postage_scenario_get_numbers (scenario));
  for (guint i = 0; i < self->rows->len; i++)
    postage_quantity_row_set_value (self->rows->pdata[i], postage_replies_get_of_number (scenario, i));
}

static void
on_even_clicked (PostageRepliesRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!postage_session_set_replies (self->session, NULL, 0, &error))
    g_warning ("The replies can't be estimated: %s", error->message);
}

static void
postage_replies_row_dispose (GObject *object)
{
  PostageRepliesRow *self = POSTAGE_REPLIES_ROW (object);

  g_clear_object (&self->session);
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (postage_replies_row_parent_class)->dispose (object);
}

static void
postage_replies_row_finalize (GObject *object)
{
  g_ptr_array_unref (POSTAGE_REPLIES_ROW (object)->rows);

  G_OBJECT_CLASS (postage_replies_row_parent_class)->finalize (object);
}

static void
postage_replies_row_class_init (PostageRepliesRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_replies_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = postage_replies_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-replies-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageRepliesRow, even_button);
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
  gtk_widget_class_bind_template_callback (widget_class, on_even_clicked);
}

static void
postage_replies_row_init (PostageRepliesRow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
postage_replies_row_show (PostageRepliesRow *self,
                          PostageSession    *session)
{
  PostageScenario *scenario;
  gint64           numbers;
  guint            n_entered;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (POSTAGE_IS_REPLIES_ROW (self));
  g_return_if_fail (POSTAGE_IS_SESSION (session));

  g_set_object (&self->session, session);
  scenario = postage_session_get_scenario (session);
  numbers = postage_scenario_get_numbers (scenario);
  postage_scenario_get_replies (scenario, &n_entered);

  gtk_widget_set_visible (GTK_WIDGET (self), numbers >= 2 && numbers <= POSTAGE_REPLIES_ROW_MAX);
  gtk_widget_set_visible (self->even_button, n_entered > 0);
  subtitle = postage_text_scenario_replies (scenario);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  show_rows (self);
}
