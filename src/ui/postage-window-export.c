/* postage-window-export.c - what the window writes for others: exports and print
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-window-export.h"

#include "ui/postage-export-dialog.h"
#include "ui/postage-report-print.h"

static void
on_export (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (postage_export_dialog_new (user_data)));
}

static void
on_print (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  g_autoptr (PostageReportPrint) print = postage_report_print_new (user_data);

  postage_report_print_show (print);
}

void
postage_window_add_export_actions (PostageWindow *self)
{
  static const GActionEntry actions[] = {
    { .name = "export", .activate = on_export },
    { .name = "print", .activate = on_print },
  };

  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
