/* postage-card-box.c - cards side by side, equally wide, in as many columns as fit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-card-box.h"

#define SPACING 12

struct _PostageCardBox
{
  GtkWidget parent_instance;

  int     width;   /* as last allocated; -1: not yet */
  guint   columns; /* likewise */
  GArray *ends;    /* (element-type int) (owned): where the lines end, likewise */
};

G_DEFINE_FINAL_TYPE (PostageCardBox, postage_card_box, GTK_TYPE_WIDGET)

static guint arranged_signal;

/* The largest minimum width of a card, and how many cards there are. */
static int
measure_cards (PostageCardBox *self,
               int            *n_cards)
{
  int width = 0;

  *n_cards = 0;
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      int minimum;

      gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width = MAX (width, minimum);
      (*n_cards)++;
    }
  return width;
}

/* How many columns @width holds, and how wide each is. Any width, -1, is the last one: a scrolled window asks for the
   height at any width without need of it, and at another width every text would be wrapped a second time. Before the
   first one it is one line of the narrowest cards. */
static int
find_columns (PostageCardBox *self,
              int             width,
              int            *column_width)
{
  int       n_cards, columns, lines;
  const int wanted = measure_cards (self, &n_cards);

  if (n_cards == 0)
    {
      *column_width = MAX (width, 0);
      return 1;
    }
  if (width < 0)
    width = self->width;
  if (width < 0)
    {
      *column_width = wanted;
      return n_cards;
    }

  columns = CLAMP ((width + SPACING) / (wanted + SPACING), 1, n_cards);
  lines = (n_cards + columns - 1) / columns;
  columns = (n_cards + lines - 1) / lines;
  /* Wider than what is just too narrow for two columns, an amount would be too far from its title. */
  *column_width = CLAMP ((width - (columns - 1) * SPACING) / columns, 0, 2 * wanted + SPACING);
  return columns;
}

/* The height of the line that begins with @card, and the card after its end. */
static int
measure_line (GtkWidget  *card,
              int         columns,
              int         column_width,
              GtkWidget **next)
{
  int height = 0;

  for (int column = 0; card != NULL && column < columns; column++)
    {
      int minimum;

      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, column_width, &minimum, NULL, NULL, NULL);
      height = MAX (height, minimum);
      card = gtk_widget_get_next_sibling (card);
    }

  *next = card;
  return height;
}

static GtkSizeRequestMode
postage_card_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
postage_card_box_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  PostageCardBox *self = POSTAGE_CARD_BOX (widget);
  int             n_cards, columns, column_width, height = 0;
  GtkWidget      *card = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_cards (self, &n_cards);
      *natural = *minimum * 2 + SPACING;
      return;
    }

  columns = find_columns (self, for_size, &column_width);
  while (card != NULL)
    height += measure_line (card, columns, column_width, &card) + (card != NULL ? SPACING : 0);
  *minimum = *natural = height;
}

static void
postage_card_box_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  PostageCardBox *self = POSTAGE_CARD_BOX (widget);
  const gboolean  mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int             column_width, y = 0;
  const int       columns = find_columns (self, width, &column_width);
  GtkWidget      *card = gtk_widget_get_first_child (widget);

  self->width = width;
  self->columns = (guint) columns;
  g_array_set_size (self->ends, 0);
  while (card != NULL)
    {
      GtkWidget *next;
      const int  line_height = measure_line (card, columns, column_width, &next);

      for (int column = 0; card != next; column++)
        {
          const int x = column * (column_width + SPACING);

          gtk_widget_size_allocate (card,
                                    &(GtkAllocation){
                                      .x = mirrored ? width - x - column_width : x,
                                      .y = y,
                                      .width = column_width,
                                      .height = line_height,
                                    },
                                    -1);
          card = gtk_widget_get_next_sibling (card);
        }
      y += line_height + SPACING;
      g_array_append_val (self->ends, y);
    }
  g_signal_emit (self, arranged_signal, 0);
}

static void
postage_card_box_dispose (GObject *object)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (card);

  G_OBJECT_CLASS (postage_card_box_parent_class)->dispose (object);
}

static void
postage_card_box_finalize (GObject *object)
{
  g_array_unref (POSTAGE_CARD_BOX (object)->ends);

  G_OBJECT_CLASS (postage_card_box_parent_class)->finalize (object);
}

static void
postage_card_box_class_init (PostageCardBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_card_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = postage_card_box_finalize;
  widget_class->get_request_mode = postage_card_box_get_request_mode;
  widget_class->measure = postage_card_box_measure;
  widget_class->size_allocate = postage_card_box_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);

  arranged_signal = g_signal_new ("arranged", POSTAGE_TYPE_CARD_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
postage_card_box_init (PostageCardBox *self)
{
  self->width = -1;
  self->ends = g_array_new (FALSE, FALSE, sizeof (int));
}

GtkWidget *
postage_card_box_get_card (PostageCardBox *self,
                           guint           position)
{
  GtkWidget *card;

  g_return_val_if_fail (POSTAGE_IS_CARD_BOX (self), NULL);

  card = gtk_widget_get_first_child (GTK_WIDGET (self));
  while (card != NULL && position-- > 0)
    card = gtk_widget_get_next_sibling (card);
  return card;
}

void
postage_card_box_find_places (PostageCardBox *self,
                              int             top,
                              int             bottom,
                              guint          *first,
                              guint          *end)
{
  guint line = 0;

  g_return_if_fail (POSTAGE_IS_CARD_BOX (self));
  g_return_if_fail (first != NULL && end != NULL);

  *first = 0;
  *end = G_MAXUINT;
  if (self->ends->len == 0)
    return;

  while (line < self->ends->len && g_array_index (self->ends, int, line) <= top)
    line++;
  *first = line * self->columns;
  /* A line begins where the one before ends. */
  while (line < self->ends->len && (line == 0 ? 0 : g_array_index (self->ends, int, line - 1)) < bottom)
    line++;
  *end = line * self->columns;
}

void
postage_card_box_insert (PostageCardBox *self,
                         guint           position,
                         GtkWidget      *card)
{
  GtkWidget *next;

  g_return_if_fail (POSTAGE_IS_CARD_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (card));

  next = postage_card_box_get_card (self, position);
  if (next != card)
    gtk_widget_insert_before (card, GTK_WIDGET (self), next);
}

void
postage_card_box_remove (PostageCardBox *self,
                         GtkWidget      *card)
{
  g_return_if_fail (POSTAGE_IS_CARD_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (card) && gtk_widget_get_parent (card) == GTK_WIDGET (self));

  gtk_widget_unparent (card);
}
