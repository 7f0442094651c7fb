/* postage-chart-size-dialog.c - asks how large a picture of a chart is to be
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-chart-size-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/postage-chart-picture.h"

/* Cairo draws no larger pictures. */
#define MAX_PIXELS 32767

/* The choices of the list, in its order. */
typedef enum
{
  SIZE_AS_SHOWN,
  SIZE_TWICE,
  SIZE_PRINT,
  SIZE_OWN,
} Size;

typedef struct
{
  GtkDropDown           *sizes;
  GtkSpinButton         *width;
  GtkSpinButton         *height;
  PostageChartSizeChosen chosen;
  gpointer               user_data;
  GDestroyNotify         destroy;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *question = data;

  question->destroy (question->user_data);
  g_free (question);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             Question         *question)
{
  PostageChartSize size = { .scale = 1 };

  if (!g_str_equal (response, "export"))
    return;
  switch ((Size) gtk_drop_down_get_selected (question->sizes))
    {
    case SIZE_TWICE:
      size.scale = 2;
      break;
    case SIZE_PRINT:
      size.scale = POSTAGE_CHART_PICTURE_PRINT;
      size.for_print = TRUE;
      break;
    case SIZE_OWN:
      size.width = gtk_spin_button_get_value_as_int (question->width);
      size.height = gtk_spin_button_get_value_as_int (question->height);
      break;
    case SIZE_AS_SHOWN:
    default:
      break;
    }
  question->chosen (&size, question->user_data);
}

/* An own size is entered where it is wanted. */
static void
on_selected (GtkDropDown *sizes,
             GParamSpec  *pspec,
             GtkWidget   *grid)
{
  gtk_widget_set_visible (grid, gtk_drop_down_get_selected (sizes) == SIZE_OWN);
}

static GtkSpinButton *
attach_entry (GtkGrid    *grid,
              int         row,
              const char *title,
              int         value)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (title);
  GtkWidget *entry = gtk_spin_button_new_with_range (1, MAX_PIXELS, 10);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (entry), value);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, entry, 1, row, 1, 1);
  return GTK_SPIN_BUTTON (entry);
}

void
postage_chart_size_dialog_ask (GtkWindow             *window,
                               int                    width,
                               int                    height,
                               PostageChartSizeChosen chosen,
                               gpointer               user_data,
                               GDestroyNotify         destroy)
{
  const char *names[] = { _ ("As shown (1×)"), _ ("Twice as fine (2×)"), _ ("For print (300 dpi)"), _ ("Own size"),
                          NULL };
  GtkWidget  *dialog;
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget  *grid = gtk_grid_new ();
  Question   *question = g_new0 (Question, 1);

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (chosen != NULL && destroy != NULL);

  dialog = adw_message_dialog_new (window, _ ("Export Picture"), NULL);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "export", _ ("_Export…"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "export", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "export");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  question->chosen = chosen;
  question->user_data = user_data;
  question->destroy = destroy;
  question->sizes = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));
  gtk_accessible_update_property (GTK_ACCESSIBLE (question->sizes), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Size"), -1);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  question->width = attach_entry (GTK_GRID (grid), 0, _ ("_Width in pixels"), width);
  question->height = attach_entry (GTK_GRID (grid), 1, _ ("_Height in pixels"), height);
  gtk_widget_hide (grid);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (question->sizes));
  gtk_box_append (GTK_BOX (box), grid);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  g_signal_connect (question->sizes, "notify::selected", G_CALLBACK (on_selected), grid);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
