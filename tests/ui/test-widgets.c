/* test-widgets.c - the widgets of the window, each by itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "ui-fixture.h"
#include "ui/postage-card-box.h"
#include "ui/postage-line-view.h"
#include "ui/postage-quantity-row.h"
#include "ui/postage-share-row.h"
#include "ui/postage-split.h"

/* The entry within @widget. */
static GtkEntry *
find_entry (GtkWidget *widget)
{
  GtkEntry *found = GTK_IS_ENTRY (widget) ? GTK_ENTRY (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

static void
on_edited (PostageFigureRow *row,
           guint            *count)
{
  (*count)++;
}

static void
type (PostageFigureRow *row,
      const char       *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (GTK_WIDGET (row))), text);
}

/* As the keys do, in the place @position. */
static void
type_more (PostageFigureRow *row,
           int               position,
           const char       *text)
{
  gtk_editable_insert_text (GTK_EDITABLE (find_entry (GTK_WIDGET (row))), text, -1, &position);
}

static const char *
get_text (PostageFigureRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_entry (GTK_WIDGET (row))));
}

static void
test_quantity_row (void)
{
  PostageQuantityRow *row = g_object_ref_sink (g_object_new (POSTAGE_TYPE_QUANTITY_ROW,
                                                             "title", "Marketing",
                                                             "hint", "A hint",
                                                             NULL));
  PostageFigureRow   *figure = POSTAGE_FIGURE_ROW (row);
  guint               edited = 0;

  g_signal_connect (row, "edited", G_CALLBACK (on_edited), &edited);
  g_assert_cmpstr (get_text (figure), ==, "0");

  /* Set from outside: shown, and no edit. */
  postage_quantity_row_set_value (row, 1234567);
  g_assert_cmpstr (get_text (figure), ==, "1,234,567");
  g_assert_cmpuint (edited, ==, 0);

  /* Each keystroke counts, and what is being typed isn't rewritten. */
  type (figure, "2");
  type_more (figure, 1, "0");
  type_more (figure, 2, "0");
  g_assert_cmpuint (edited, ==, 3);
  g_assert_cmpint (postage_quantity_row_get_value (row), ==, 200);
  postage_quantity_row_set_value (row, 200);
  g_assert_cmpstr (get_text (figure), ==, "200");

  /* The same number, written otherwise, isn't an edit. */
  type_more (figure, 0, "0");
  g_assert_cmpuint (edited, ==, 3);

  /* What is no number says so, and what was there before the typing counts. */
  type_more (figure, 4, "x");
  g_assert_cmpuint (edited, ==, 4);
  g_assert_cmpint (postage_quantity_row_get_value (row), ==, 1234567);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "This is not a number. Type digits, such as 20. Still counting 1,234,567.");
  type_more (figure, 5, "y");
  g_assert_cmpuint (edited, ==, 4);
  g_assert_cmpstr (get_text (figure), ==, "0200xy");

  /* Another number from outside does away with it. */
  postage_quantity_row_set_value (row, 5);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "A hint");
  g_assert_cmpstr (get_text (figure), ==, "5");
  g_assert_cmpuint (edited, ==, 4);

  g_assert_finalize_object (row);
}

/* "20.000" over 20,000: its first digits are numbers, the whole is unclear. */
static void
test_unclear_mark (void)
{
  static const char *const kept[] = { "2", "20", "20000", "20000", "20000", "20000" };
  PostageQuantityRow      *row = g_object_ref_sink (g_object_new (POSTAGE_TYPE_QUANTITY_ROW, "title", "", NULL));
  PostageFigureRow        *figure = POSTAGE_FIGURE_ROW (row);
  guint                    edited = 0;

  postage_quantity_row_set_value (row, 20000);
  g_signal_connect (row, "edited", G_CALLBACK (on_edited), &edited);
  type (figure, "");
  g_assert_cmpuint (edited, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      type_more (figure, i, (const char[]){ "20.000"[i], '\0' });
      g_assert_cmpint (postage_quantity_row_get_value (row), ==, g_ascii_strtoll (kept[i], NULL, 10));
    }
  g_assert_cmpuint (edited, ==, 3);
  g_assert_true (g_str_has_suffix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Still counting 20,000."));
  g_assert_finalize_object (row);
}

static void
test_share_row (void)
{
  PostageShareRow  *row = g_object_ref_sink (g_object_new (POSTAGE_TYPE_SHARE_ROW, "title", "Delivered", NULL));
  PostageFigureRow *figure = POSTAGE_FIGURE_ROW (row);
  guint             edited = 0;

  g_signal_connect (row, "edited", G_CALLBACK (on_edited), &edited);
  postage_share_row_set_value (row, 30 * POSTAGE_DECIMAL_ONE);
  g_assert_cmpstr (get_text (figure), ==, "30%");

  type (figure, "12.5");
  g_assert_cmpuint (edited, ==, 1);
  g_assert_true (postage_share_row_get_value (row) == 12 * POSTAGE_DECIMAL_ONE + POSTAGE_DECIMAL_ONE / 2);
  type_more (figure, 4, "x");
  g_assert_cmpuint (edited, ==, 2);
  g_assert_true (postage_share_row_get_value (row) == 30 * POSTAGE_DECIMAL_ONE);
  type (figure, "101");
  g_assert_cmpuint (edited, ==, 2);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));

  g_assert_finalize_object (row);
}

static void
test_accessible_names (void)
{
  PostageQuantityRow *row = g_object_ref_sink (g_object_new (POSTAGE_TYPE_QUANTITY_ROW,
                                                             "title", "Marketing",
                                                             "context", "Canada",
                                                             NULL));
  GtkAccessible      *entry = GTK_ACCESSIBLE (find_entry (GTK_WIDGET (row)));

  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Canada");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  type (POSTAGE_FIGURE_ROW (row), "");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Canada: Enter a number, or 0 for none. Still counting 0.");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  g_assert_finalize_object (row);
}

/* Where the cards of a box with @n_cards are when it is @width wide: "x,y x,y". */
static char *
lay_out (guint            n_cards,
         int              width,
         GtkTextDirection direction)
{
  PostageCardBox *box = g_object_ref_sink (g_object_new (POSTAGE_TYPE_CARD_BOX, NULL));
  GString        *places = g_string_new (NULL);
  int             height;

  gtk_widget_set_direction (GTK_WIDGET (box), direction);
  for (guint i = 0; i < n_cards; i++)
    {
      GtkWidget *card = gtk_drawing_area_new ();

      gtk_widget_set_size_request (card, 236, i == 0 ? 100 : 50);
      postage_card_box_insert (box, i, card);
    }

  gtk_widget_measure (GTK_WIDGET (box), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ .width = width, .height = height }, -1);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (box)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (card, GTK_WIDGET (box), &bounds));
      g_string_append_printf (places, "%d,%d,%d,%d ", (int) bounds.origin.x, (int) bounds.origin.y,
                              (int) bounds.size.width, (int) bounds.size.height);
    }
  g_assert_finalize_object (box);
  return g_string_free (places, FALSE);
}

static void
test_card_box (void)
{
  static const struct
  {
    guint            n_cards;
    int              width;
    GtkTextDirection direction;
    const char      *places;
  } cases[] = {
    { 0, 300, GTK_TEXT_DIR_LTR, "" },
    { 1, 300, GTK_TEXT_DIR_LTR, "0,0,300,100 " },
    { 2, 300, GTK_TEXT_DIR_LTR, "0,0,300,100 0,112,300,50 " },
    { 2, 490, GTK_TEXT_DIR_LTR, "0,0,239,100 251,0,239,100 " },
    { 2, 490, GTK_TEXT_DIR_RTL, "251,0,239,100 0,0,239,100 " },
    { 3, 744, GTK_TEXT_DIR_LTR, "0,0,240,100 252,0,240,100 504,0,240,100 " },
    /* As wide as it gets. */
    { 2, 2000, GTK_TEXT_DIR_LTR, "0,0,484,100 496,0,484,100 " },
    /* Two lines of two look better than three and one. */
    { 4, 744, GTK_TEXT_DIR_LTR, "0,0,366,100 378,0,366,100 0,112,366,50 378,112,366,50 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *places = lay_out (cases[i].n_cards, cases[i].width, cases[i].direction);

      g_assert_cmpstr (places, ==, cases[i].places);
    }
}

static void
test_card_box_order (void)
{
  PostageCardBox *box = g_object_ref_sink (g_object_new (POSTAGE_TYPE_CARD_BOX, NULL));
  GtkWidget      *first = gtk_label_new ("first");
  GtkWidget      *second = gtk_label_new ("second");
  GtkWidget      *third = gtk_label_new ("third");

  postage_card_box_insert (box, 0, third);
  postage_card_box_insert (box, 0, first);
  postage_card_box_insert (box, 1, second);
  g_assert_true (gtk_widget_get_first_child (GTK_WIDGET (box)) == first);
  g_assert_true (gtk_widget_get_next_sibling (first) == second);
  postage_card_box_insert (box, 0, third);
  g_assert_true (postage_card_box_get_card (box, 0) == third);
  g_assert_true (postage_card_box_get_card (box, 1) == first);
  g_assert_true (postage_card_box_get_card (box, 2) == second);
  g_assert_null (postage_card_box_get_card (box, 3));
  postage_card_box_insert (box, 2, second);
  g_assert_true (postage_card_box_get_card (box, 2) == second);
  postage_card_box_insert (box, 0, second);
  postage_card_box_insert (box, 0, first);
  postage_card_box_remove (box, second);
  g_assert_true (gtk_widget_get_next_sibling (first) == third);
  g_assert_finalize_object (box);
}

static void
test_split (void)
{
  PostageSplit *split;
  guint         count = 0;

  split = g_object_ref_sink (g_object_new (POSTAGE_TYPE_SPLIT,
                                           "pane", gtk_label_new ("pane"),
                                           "content", gtk_label_new ("content"),
                                           NULL));
  g_signal_connect_swapped (split, "notify::show-pane", G_CALLBACK (ui_fixture_count), &count);
  g_assert_true (postage_split_get_show_pane (split));
  postage_split_set_show_pane (split, FALSE);
  g_assert_false (postage_split_get_show_pane (split));
  g_assert_cmpuint (count, ==, 1);
  g_assert_finalize_object (split);
}

static void
test_links (void)
{
  static const struct
  {
    const char *text;
    const char *markup;
  } cases[] = {
    { "", "" },
    { "No address & <nothing>.", "No address &amp; &lt;nothing&gt;." },
    { "See https://example.org/a?b=1&c=2.",
      "See <a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>." },
    { "(https://example.org/), https://example.net",
      "(<a href=\"https://example.org/\">https://example.org/</a>), "
      "<a href=\"https://example.net\">https://example.net</a>" },
    { "来源：https://example.org/价格。", "来源：<a href=\"https://example.org/\">https://example.org/</a>价格。" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = postage_line_view_link (cases[i].text);

      g_assert_cmpstr (markup, ==, cases[i].markup);
    }
}

int
main (int    argc,
      char **argv)
{
  ui_fixture_init (&argc, &argv);

  g_test_add_func ("/ui/quantity-row", test_quantity_row);
  g_test_add_func ("/ui/unclear-mark", test_unclear_mark);
  g_test_add_func ("/ui/share-row", test_share_row);
  g_test_add_func ("/ui/accessible-names", test_accessible_names);
  g_test_add_func ("/ui/card-box", test_card_box);
  g_test_add_func ("/ui/card-box-order", test_card_box_order);
  g_test_add_func ("/ui/split", test_split);
  g_test_add_func ("/ui/links", test_links);
  return g_test_run ();
}
