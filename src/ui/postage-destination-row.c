/* postage-destination-row.c - a destination and what is sent there, to be edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-destination-row.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "ui/postage-quantity-row.h"

struct _PostageDestinationRow
{
  AdwExpanderRow parent_instance;

  PostageSession            *session;     /* (owned) */
  PostageSessionDestination *destination; /* (owned) */

  /* Of the template. */
  PostageQuantityRow *marketing_row;
  PostageQuantityRow *utility_row;
  PostageQuantityRow *authentication_row;
  PostageQuantityRow *service_row;
  PostageQuantityRow *received_row;
  GtkWidget          *remove_button;
};

G_DEFINE_FINAL_TYPE (PostageDestinationRow, postage_destination_row, ADW_TYPE_EXPANDER_ROW)

static const char *
get_country_name (PostageDestinationRow *self)
{
  return postage_text_country_code (postage_session_get_catalogue (self->session),
                                    postage_session_destination_get_country (self->destination));
}

static void
show_subtitle (PostageDestinationRow *self)
{
  const gint64     sent = postage_session_destination_get_total_sent (self->destination);
  const char      *market = postage_text_market (postage_session_get_catalogue (self->session),
                                                 postage_session_destination_get_market (self->destination));
  g_autofree char *count = postage_text_count (sent);
  g_autofree char *subtitle = NULL;

  /* Translators: %1$s is a row of Meta's rate card, such as “North America”; %2$s is a number with separators. */
  subtitle = g_strdup_printf (ngettext ("Meta bills it as %1$s · %2$s message sent",
                                        "Meta bills it as %1$s · %2$s messages sent", (gulong) sent),
                              market, count);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
show_volumes (PostageDestinationRow *self)
{
  const PostageDestination *volumes = postage_session_destination_get_volumes (self->destination);

  postage_quantity_row_set_value (self->marketing_row, volumes->sent[POSTAGE_CATEGORY_MARKETING]);
  postage_quantity_row_set_value (self->utility_row, volumes->sent[POSTAGE_CATEGORY_UTILITY]);
  postage_quantity_row_set_value (self->authentication_row, volumes->sent[POSTAGE_CATEGORY_AUTHENTICATION]);
  postage_quantity_row_set_value (self->service_row, volumes->sent[POSTAGE_CATEGORY_SERVICE]);
  postage_quantity_row_set_value (self->received_row, volumes->received);
}

static void
set_sent (PostageDestinationRow *self,
          PostageQuantityRow    *row,
          PostageCategory        category)
{
  g_autoptr (GError) error = NULL;

  if (!postage_session_set_sent (self->session, postage_session_destination_get_country (self->destination), category,
                                 postage_quantity_row_get_value (row), &error))
    g_warning ("The volume can't be estimated: %s", error->message);
}

static void
on_marketing_edited (PostageDestinationRow *self,
                     PostageQuantityRow    *row)
{
  set_sent (self, row, POSTAGE_CATEGORY_MARKETING);
}

static void
on_utility_edited (PostageDestinationRow *self,
                   PostageQuantityRow    *row)
{
  set_sent (self, row, POSTAGE_CATEGORY_UTILITY);
}

static void
on_authentication_edited (PostageDestinationRow *self,
                          PostageQuantityRow    *row)
{
  set_sent (self, row, POSTAGE_CATEGORY_AUTHENTICATION);
}

static void
on_service_edited (PostageDestinationRow *self,
                   PostageQuantityRow    *row)
{
  set_sent (self, row, POSTAGE_CATEGORY_SERVICE);
}

static void
on_received_edited (PostageDestinationRow *self,
                    PostageQuantityRow    *row)
{
  g_autoptr (GError) error = NULL;

  if (!postage_session_set_received (self->session, postage_session_destination_get_country (self->destination),
                                     postage_quantity_row_get_value (row), &error))
    g_warning ("The volume can't be estimated: %s", error->message);
}

static void
on_remove_clicked (PostageDestinationRow *self)
{
  g_autoptr (PostageSession) session = g_object_ref (self->session);
  g_autofree char *country = g_strdup (postage_session_destination_get_country (self->destination));
  g_autoptr (GError) error = NULL;

  /* The row is gone when this returns. */
  if (!postage_session_remove_destination (session, country, &error))
    g_warning ("The destination can't be removed: %s", error->message);
}

static void
postage_destination_row_dispose (GObject *object)
{
  PostageDestinationRow *self = POSTAGE_DESTINATION_ROW (object);

  g_clear_object (&self->destination);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (postage_destination_row_parent_class)->dispose (object);
}

static void
postage_destination_row_class_init (PostageDestinationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_destination_row_dispose;

  g_type_ensure (POSTAGE_TYPE_QUANTITY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-destination-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationRow, marketing_row);
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationRow, utility_row);
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationRow, authentication_row);
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationRow, service_row);
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationRow, received_row);
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, on_marketing_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_utility_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_authentication_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_service_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_received_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
}

static void
postage_destination_row_init (PostageDestinationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
postage_destination_row_new (PostageSession            *session,
                             PostageSessionDestination *destination)
{
  PostageDestinationRow *self;
  g_autofree char       *remove = NULL;
  const char            *country;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);
  g_return_val_if_fail (POSTAGE_IS_SESSION_DESTINATION (destination), NULL);

  self = g_object_new (POSTAGE_TYPE_DESTINATION_ROW, NULL);
  self->session = g_object_ref (session);
  self->destination = g_object_ref (destination);

  country = get_country_name (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), country);
  g_object_set (self->marketing_row, "context", country, NULL);
  g_object_set (self->utility_row, "context", country, NULL);
  g_object_set (self->authentication_row, "context", country, NULL);
  g_object_set (self->service_row, "context", country, NULL);
  g_object_set (self->received_row, "context", country, NULL);

  /* Translators: %s is a country */
  remove = g_strdup_printf (_ ("Remove %s"), country);
  gtk_widget_set_tooltip_text (self->remove_button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);

  g_signal_connect_object (destination, "notify::volumes", G_CALLBACK (show_volumes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (destination, "notify::total-sent", G_CALLBACK (show_subtitle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (destination, "notify::market", G_CALLBACK (show_subtitle), self, G_CONNECT_SWAPPED);
  show_volumes (self);
  show_subtitle (self);
  return GTK_WIDGET (self);
}
