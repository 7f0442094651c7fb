/* postage-destination-row.c - a destination and what is sent there, to be edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-destination-row.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits.h"
#include "text/postage-text-number.h"
#include "text/postage-text-place.h"
#include "ui/postage-quantity-row.h"
#include "ui/postage-scenario-share-row.h"
#include "ui/postage-switch-row.h"

/* What is entered: the first ones are messages of a category. */
typedef enum
{
  FIGURE_MARKETING,
  FIGURE_UTILITY,
  FIGURE_AUTHENTICATION,
  FIGURE_SERVICE,
  FIGURE_RECEIVED,
  FIGURE_CHATS,
  FIGURE_CONTINUED,
  N_FIGURES,
} Figure;

static const struct
{
  PostageCategory category;
  const char     *title;
  const char     *hint;
} figures[N_FIGURES] = {
  [FIGURE_MARKETING] = { POSTAGE_CATEGORY_MARKETING, N_ ("Marketing"), NULL },
  [FIGURE_UTILITY] = { POSTAGE_CATEGORY_UTILITY, N_ ("Utility"), NULL },
  [FIGURE_AUTHENTICATION] = { POSTAGE_CATEGORY_AUTHENTICATION, N_ ("Authentication"), NULL },
  [FIGURE_SERVICE] = { POSTAGE_CATEGORY_SERVICE, N_ ("Replies"), N_ ("Service messages") },
  [FIGURE_RECEIVED] = { POSTAGE_CATEGORY_NONE, N_ ("Messages received"), NULL },
  [FIGURE_CHATS] = { POSTAGE_CATEGORY_NONE, N_ ("Chats"),
                     N_ ("Begun by customers. 0 counts one for every five replies.") },
  [FIGURE_CONTINUED] = { POSTAGE_CATEGORY_NONE, N_ ("Continued after 24 hours"),
                         N_ ("Of the chats. Each needs one more utility message.") },
};

struct _PostageDestinationRow
{
  AdwExpanderRow parent_instance;

  PostageSession            *session;     /* (owned) */
  PostageSessionDestination *destination; /* (owned) */

  /* None of these until the row is first expanded, and no shares but where the destination has its own. */
  PostageFigureRow *rows[N_FIGURES];                  /* (unowned) (nullable) */
  PostageSwitchRow *own_shares_row;                   /* (unowned) (nullable) */
  GtkWidget        *share_rows[POSTAGE_N_SHARE_ROWS]; /* (unowned) (nullable) */

  /* Of the template. */
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (PostageDestinationRow, postage_destination_row, ADW_TYPE_EXPANDER_ROW)

static guint remove_signal;

static const char *
get_country_name (PostageDestinationRow *self)
{
  return postage_text_country_code (postage_session_get_catalogue (self->session),
                                    postage_session_destination_get_country (self->destination));
}

/* Unfolded, the row shows what its sum is made of. A sum that changed with each keystroke would make the whole pane be
 * laid out anew, too. */
static void
show_subtitle (PostageDestinationRow *self)
{
  const gint64     sent = postage_session_destination_get_total_sent (self->destination);
  const char      *market = postage_text_market (postage_session_get_catalogue (self->session),
                                                 postage_session_destination_get_market (self->destination));
  g_autofree char *count = postage_text_count (sent);
  g_autofree char *subtitle = NULL;

  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    /* Translators: %s is a row of Meta's rate card, such as “North America”. */
    subtitle = g_strdup_printf (_ ("Meta bills it as %s"), market);
  else
    /* Translators: %1$s is a row of Meta's rate card, such as “North America”; %2$s is a number with separators. */
    subtitle = g_strdup_printf (ngettext ("Meta bills it as %1$s · %2$s message sent",
                                          "Meta bills it as %1$s · %2$s messages sent", (gulong) sent),
                                market, count);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static gint64
get_quantity (const PostageDestination *volumes,
              Figure                    figure)
{
  if (figures[figure].category != POSTAGE_CATEGORY_NONE)
    return volumes->sent[figures[figure].category];
  return figure == FIGURE_RECEIVED ? volumes->received : volumes->chats;
}

static void
show_shares (PostageDestinationRow *self)
{
  const char    *country = postage_session_destination_get_country (self->destination);
  const gboolean own = postage_session_destination_get_volumes (self->destination)->has_shares;

  postage_switch_row_set_active (self->own_shares_row, own);
  for (guint i = 0; i < POSTAGE_N_SHARE_ROWS; i++)
    if (own && self->share_rows[i] == NULL)
      {
        self->share_rows[i] = postage_scenario_share_row_new (self->session, i, country);
        /* Set in a little, as a part of the switch above; whatever the direction of writing. */
        adw_action_row_add_prefix (ADW_ACTION_ROW (self->share_rows[i]), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
        adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->share_rows[i]);
      }
    else if (!own && self->share_rows[i] != NULL)
      adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_steal_pointer (&self->share_rows[i]));
}

static void
show_volumes (PostageDestinationRow *self)
{
  const PostageDestination *volumes = postage_session_destination_get_volumes (self->destination);

  if (self->rows[0] == NULL)
    return;

  for (Figure figure = 0; figure < FIGURE_CONTINUED; figure++)
    postage_quantity_row_set_value (POSTAGE_QUANTITY_ROW (self->rows[figure]), get_quantity (volumes, figure));
  postage_share_row_set_value (POSTAGE_SHARE_ROW (self->rows[FIGURE_CONTINUED]), volumes->continued);
  show_shares (self);
}

static gboolean
edit (PostageDestinationRow *self,
      Figure                 figure,
      GError               **error)
{
  const char *country = postage_session_destination_get_country (self->destination);
  gint64      quantity;

  if (figure == FIGURE_CONTINUED)
    return postage_session_set_continued (self->session, country,
                                          postage_share_row_get_value (POSTAGE_SHARE_ROW (self->rows[figure])), error);

  quantity = postage_quantity_row_get_value (POSTAGE_QUANTITY_ROW (self->rows[figure]));
  if (figure == FIGURE_RECEIVED)
    return postage_session_set_received (self->session, country, quantity, error);
  if (figure == FIGURE_CHATS)
    return postage_session_set_chats (self->session, country, quantity, error);
  return postage_session_set_sent (self->session, country, figures[figure].category, quantity, error);
}

static void
on_edited (PostageDestinationRow *self,
           PostageFigureRow      *row)
{
  g_autoptr (GError) error = NULL;
  Figure figure = 0;

  while (self->rows[figure] != row)
    figure++;
  if (!edit (self, figure, &error))
    g_warning ("The volume can't be estimated: %s", error->message);
}

static void
on_own_shares_edited (PostageDestinationRow *self)
{
  const char    *country = postage_session_destination_get_country (self->destination);
  const gboolean own = postage_switch_row_get_active (self->own_shares_row);
  g_autoptr (GError) error = NULL;

  if (!postage_session_set_own_shares (self->session, country, own, &error))
    g_warning ("The shares can't be estimated: %s", error->message);
}

/* A scenario may have dozens of destinations, of which one or two are looked into: entries cost time to make. */
static void
on_expanded (PostageDestinationRow *self)
{
  if (self->destination != NULL)
    show_subtitle (self);
  if (self->rows[0] != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  for (Figure figure = 0; figure < N_FIGURES; figure++)
    {
      const GType row_type = figure == FIGURE_CONTINUED ? POSTAGE_TYPE_SHARE_ROW : POSTAGE_TYPE_QUANTITY_ROW;

      self->rows[figure] = g_object_new (row_type,
                                         "title", _ (figures[figure].title),
                                         "hint", figures[figure].hint != NULL ? _ (figures[figure].hint) : NULL,
                                         "context", get_country_name (self),
                                         NULL);
      g_signal_connect_object (self->rows[figure], "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->rows[figure]));
    }

  self->own_shares_row = g_object_new (POSTAGE_TYPE_SWITCH_ROW,
                                       "title", _ ("Own shares"),
                                       "subtitle", _ ("Instead of the scenario’s, where customers here act otherwise."),
                                       "context", get_country_name (self),
                                       NULL);
  g_signal_connect_object (self->own_shares_row, "edited", G_CALLBACK (on_own_shares_edited), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->own_shares_row));
  show_volumes (self);
}

static void
on_remove_clicked (PostageDestinationRow *self)
{
  g_signal_emit (self, remove_signal, 0);
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

  remove_signal = g_signal_new ("remove", POSTAGE_TYPE_DESTINATION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-destination-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageDestinationRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
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

  /* Translators: %s is a country */
  remove = g_strdup_printf (_ ("Remove %s"), country);
  gtk_widget_set_tooltip_text (self->remove_button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);

  g_signal_connect_object (destination, "notify::volumes", G_CALLBACK (show_volumes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (destination, "notify::total-sent", G_CALLBACK (show_subtitle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (destination, "notify::market", G_CALLBACK (show_subtitle), self, G_CONNECT_SWAPPED);
  show_subtitle (self);
  return GTK_WIDGET (self);
}

const char *
postage_destination_row_get_country (PostageDestinationRow *self)
{
  g_return_val_if_fail (POSTAGE_IS_DESTINATION_ROW (self), NULL);

  return postage_session_destination_get_country (self->destination);
}

gboolean
postage_destination_row_grab_entry (PostageDestinationRow *self)
{
  GtkWidget *entry;

  g_return_val_if_fail (POSTAGE_IS_DESTINATION_ROW (self), FALSE);

  entry = self->rows[0] != NULL ? adw_action_row_get_activatable_widget (ADW_ACTION_ROW (self->rows[0])) : NULL;
  if (entry == NULL || !gtk_widget_get_mapped (entry) || gtk_widget_get_height (entry) == 0)
    return FALSE;

  gtk_widget_grab_focus (entry);
  return TRUE;
}
