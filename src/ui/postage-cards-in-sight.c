/* postage-cards-in-sight.c - brings cards up to date, those that are seen first
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-cards-in-sight.h"

#include "ui/postage-plan-card.h"

/* Milliseconds without an edit, after which nobody is typing. */
#define PAUSE 250

struct _PostageCardsInSight
{
  GtkWidget      *content; /* of the scrolled window */
  PostageCardBox *card_box;
  GtkAdjustment  *adjustment; /* (owned): what is scrolled */

  /* Sources, 0 for none. */
  guint looking;     /* brings what has come into sight up to date */
  guint pausing;     /* waits for the pause */
  guint catching_up; /* brings one card after the other up to date */
};

/* The places of the cards that are seen, from @first to before @end. While it is scrolled, where they are within the
 * content is known earlier than where they are in the window. */
static void
find_places (PostageCardsInSight *self,
             guint               *first,
             guint               *end)
{
  graphene_rect_t bounds;
  double          top;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->card_box), self->content, &bounds))
    bounds = *graphene_rect_zero ();
  top = gtk_adjustment_get_value (self->adjustment) - bounds.origin.y;
  postage_card_box_find_places (self->card_box, (int) top,
                                (int) (top + gtk_adjustment_get_page_size (self->adjustment)), first, end);
}

static void
refresh_seen (PostageCardsInSight *self)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->card_box));
  guint      first, end;

  find_places (self, &first, &end);
  for (guint place = 0; card != NULL && place < end; place++)
    {
      if (place >= first)
        postage_plan_card_refresh (POSTAGE_PLAN_CARD (card));
      card = gtk_widget_get_next_sibling (card);
    }
}

/* The first card that is behind, or NULL. */
static PostagePlanCard *
find_stale (PostageCardsInSight *self)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->card_box)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (postage_plan_card_get_stale (POSTAGE_PLAN_CARD (card)))
      return POSTAGE_PLAN_CARD (card);
  return NULL;
}

static gboolean
look (gpointer user_data)
{
  PostageCardsInSight *self = user_data;

  self->looking = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->card_box)))
    refresh_seen (self);
  return G_SOURCE_REMOVE;
}

/* Others stand where they can be seen. While widgets are allocated, no text may ask for other room: before the next
 * frame is early enough, because until then a card that is behind shows nothing. */
static void
on_moved (PostageCardsInSight *self)
{
  if (self->looking == 0 && find_stale (self) != NULL)
    self->looking = g_idle_add_full (G_PRIORITY_HIGH_IDLE, look, self, NULL);
}

/* A card at a time, so that nothing that a person does has to wait. */
static gboolean
catch_up (gpointer user_data)
{
  PostageCardsInSight *self = user_data;
  PostagePlanCard     *card = find_stale (self);

  if (card != NULL && gtk_widget_get_mapped (GTK_WIDGET (card)))
    {
      postage_plan_card_refresh (card);
      return G_SOURCE_CONTINUE;
    }
  self->catching_up = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
on_pause (gpointer user_data)
{
  PostageCardsInSight *self = user_data;

  self->pausing = 0;
  self->catching_up = g_idle_add_full (G_PRIORITY_LOW, catch_up, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
stop (PostageCardsInSight *self)
{
  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_handle_id (&self->pausing, g_source_remove);
  g_clear_handle_id (&self->catching_up, g_source_remove);
}

PostageCardsInSight *
postage_cards_in_sight_new (GtkScrolledWindow *scrolled_window,
                            PostageCardBox    *card_box)
{
  PostageCardsInSight *self;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled_window), NULL);
  g_return_val_if_fail (POSTAGE_IS_CARD_BOX (card_box), NULL);

  self = g_new0 (PostageCardsInSight, 1);
  self->content = gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (scrolled_window)));
  self->card_box = card_box;
  self->adjustment = g_object_ref (gtk_scrolled_window_get_vadjustment (scrolled_window));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (on_moved), self);
  g_signal_connect_swapped (card_box, "arranged", G_CALLBACK (on_moved), self);
  return self;
}

void
postage_cards_in_sight_free (PostageCardsInSight *self)
{
  g_return_if_fail (self != NULL);

  stop (self);
  g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_signal_handlers_disconnect_by_data (self->card_box, self);
  g_object_unref (self->adjustment);
  g_free (self);
}

void
postage_cards_in_sight_update (PostageCardsInSight *self)
{
  g_return_if_fail (self != NULL);

  stop (self);
  refresh_seen (self);
  if (find_stale (self) != NULL)
    self->pausing = g_timeout_add (PAUSE, on_pause, self);
}
