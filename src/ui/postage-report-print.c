/* postage-report-print.c - a report on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-report-print.h"

#include <glib/gi18n.h>

#include "model/postage-report-job.h"
#include "ui/postage-error-dialog.h"
#include "ui/postage-export-choices.h"
#include "ui/postage-window-private.h"

/* Which printer and which paper the user chose last, as long as the window is open. */
#define SETTINGS "postage-print-settings"
#define PAGE_SETUP "postage-page-setup"

struct _PostageReportPrint
{
  GtkPrintOperation parent_instance;

  PostageWindow        *window;  /* (owned) */
  PostageExportChoices *choices; /* (owned): of the tab, whether it is shown or not */
  PostageReport        *report;  /* (owned) (nullable): until it is laid out */
  GCancellable         *laying;  /* (owned) (nullable): while a thread is laying it out */
  GError               *error;   /* (owned) (nullable): why there is none */
};

G_DEFINE_FINAL_TYPE (PostageReportPrint, postage_report_print, GTK_TYPE_PRINT_OPERATION)

static GtkWidget *
postage_report_print_create_custom_widget (GtkPrintOperation *operation)
{
  GtkWidget *choices = GTK_WIDGET (POSTAGE_REPORT_PRINT (operation)->choices);

  gtk_widget_set_margin_top (choices, 18);
  gtk_widget_set_margin_bottom (choices, 18);
  gtk_widget_set_margin_start (choices, 18);
  gtk_widget_set_margin_end (choices, 18);
  return choices;
}

static gboolean
get_size (GtkPrintContext       *context,
          PostageReportPageSize *size)
{
  GtkPageSetup               *setup = gtk_print_context_get_page_setup (context);
  const PostageReportPageSize edges = {
    .top = gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
    .right = gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS),
    .bottom = gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS),
    .left = gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
  };

  return postage_report_page_size_init_printer (size, gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                                                gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS), &edges);
}

static void
on_laid_out (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PostageReportPrint) self = user_data;

  g_clear_object (&self->laying);
  self->report = postage_report_job_finish (result, &self->error);
}

static void
postage_report_print_begin_print (GtkPrintOperation *operation,
                                  GtkPrintContext   *context)
{
  PostageReportPrint *self = POSTAGE_REPORT_PRINT (operation);
  PostageReportOrder  order;

  g_clear_pointer (&self->report, postage_report_unref);
  g_clear_error (&self->error);
  postage_export_choices_init_order (self->choices, postage_window_get_session (self->window), &order);
  if (get_size (context, &order.size))
    {
      self->laying = g_cancellable_new ();
      postage_report_job_run_async (&order, self->laying, NULL, on_laid_out, g_object_ref (self));
    }
  else
    g_set_error_literal (&self->error, GTK_PRINT_ERROR, GTK_PRINT_ERROR_GENERAL,
                         _ ("The paper is too small for a report. Choose A6 or larger."));
  postage_report_order_clear (&order);
}

/* Is called again and again until the pages are counted. */
static gboolean
postage_report_print_paginate (GtkPrintOperation *operation,
                               GtkPrintContext   *context)
{
  PostageReportPrint *self = POSTAGE_REPORT_PRINT (operation);

  /* The window goes on while the thread works. */
  if (self->laying != NULL)
    g_main_context_iteration (NULL, TRUE);
  if (self->laying != NULL)
    return FALSE;
  if (self->report == NULL)
    {
      gtk_print_operation_cancel (operation);
      return TRUE;
    }
  gtk_print_operation_set_n_pages (operation, (int) postage_report_get_n_pages (self->report));
  gtk_print_operation_set_job_name (operation, postage_report_get_title (self->report));
  return TRUE;
}

static void
postage_report_print_draw_page (GtkPrintOperation *operation,
                                GtkPrintContext   *context,
                                int                page)
{
  PostageReportPrint *self = POSTAGE_REPORT_PRINT (operation);

  postage_report_draw_page (self->report, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
remember (PostageReportPrint *self)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));
  GtkPageSetup     *setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (self));

  if (settings != NULL)
    g_object_set_data_full (G_OBJECT (self->window), SETTINGS, g_object_ref (settings), g_object_unref);
  if (setup != NULL)
    g_object_set_data_full (G_OBJECT (self->window), PAGE_SETUP, g_object_ref (setup), g_object_unref);
}

static void
postage_report_print_done (GtkPrintOperation      *operation,
                           GtkPrintOperationResult result)
{
  PostageReportPrint *self = POSTAGE_REPORT_PRINT (operation);
  g_autoptr (GError) error = g_steal_pointer (&self->error);

  if (self->laying != NULL)
    g_cancellable_cancel (self->laying);
  if (!postage_window_is_open (self->window))
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && error == NULL)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    postage_error_dialog_show (GTK_WINDOW (self->window), _ ("The Report Could Not Be Printed"), error->message);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (self);
}

static void
postage_report_print_dispose (GObject *object)
{
  PostageReportPrint *self = POSTAGE_REPORT_PRINT (object);

  g_clear_object (&self->choices);
  g_clear_object (&self->window);
  g_clear_pointer (&self->report, postage_report_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (postage_report_print_parent_class)->dispose (object);
}

static void
postage_report_print_class_init (PostageReportPrintClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_report_print_dispose;
  operation_class->create_custom_widget = postage_report_print_create_custom_widget;
  operation_class->begin_print = postage_report_print_begin_print;
  operation_class->paginate = postage_report_print_paginate;
  operation_class->draw_page = postage_report_print_draw_page;
  operation_class->done = postage_report_print_done;
}

static void
postage_report_print_init (PostageReportPrint *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  self->choices = POSTAGE_EXPORT_CHOICES (g_object_ref_sink (postage_export_choices_new ()));
  /* A report has margins of its own. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  /* Translators: a tab of the print dialog */
  gtk_print_operation_set_custom_tab_label (operation, C_ ("file", "Report"));
}

PostageReportPrint *
postage_report_print_new (PostageWindow *window)
{
  PostageReportPrint *self;

  g_return_val_if_fail (POSTAGE_IS_WINDOW (window), NULL);

  self = g_object_new (POSTAGE_TYPE_REPORT_PRINT, NULL);
  self->window = g_object_ref (window);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), g_object_get_data (G_OBJECT (window), SETTINGS));
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self),
                                              g_object_get_data (G_OBJECT (window), PAGE_SETUP));
  return self;
}

void
postage_report_print_show (PostageReportPrint *self)
{
  g_return_if_fail (POSTAGE_IS_REPORT_PRINT (self));

  /* What goes wrong is told when it is done. */
  gtk_print_operation_run (GTK_PRINT_OPERATION (self), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self->window), NULL);
}
