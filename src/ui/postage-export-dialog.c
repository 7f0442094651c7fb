/* postage-export-dialog.c - asks what is to be exported, and does it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-export-dialog.h"

#include <glib/gi18n.h>

#include "ui/postage-choice-row.h"
#include "ui/postage-error-dialog.h"
#include "ui/postage-export-choices.h"
#include "ui/postage-file-chooser.h"
#include "ui/postage-window-private.h"

#define REPORT "report"

struct _PostageExportDialog
{
  AdwWindow parent_instance;

  PostageWindow *window;  /* (owned) */
  GCancellable  *writing; /* (owned) (nullable): while a thread writes */

  /* Of the template. */
  GtkWidget            *export_button;
  GtkWidget            *cancel_button;
  GtkProgressBar       *progress_bar;
  GtkWidget            *choices_box;
  PostageChoiceRow     *format_row;
  PostageChoiceRow     *paper_row;
  PostageExportChoices *choices;
};

G_DEFINE_FINAL_TYPE (PostageExportDialog, postage_export_dialog, ADW_TYPE_WINDOW)

/* How a format is called, what it is good for, and what its files are called. */
typedef struct
{
  const char *title;
  const char *note;
  const char *files;
} FormatWords;

static FormatWords
word_format (PostageExportFormat format)
{
  switch (format)
    {
    case POSTAGE_EXPORT_ODS:
      return (FormatWords){ _ ("Spreadsheet (ODS)"), _ ("With formulas: for LibreOffice, Excel and others"),
                            _ ("OpenDocument spreadsheets") };
    case POSTAGE_EXPORT_HTML:
      return (FormatWords){ _ ("Web page (HTML)"), _ ("With all working: for every browser"), _ ("HTML pages") };
    case POSTAGE_EXPORT_MARKDOWN:
      return (FormatWords){ _ ("Text with tables (Markdown)"), _ ("For notes and tickets"), _ ("Markdown texts") };
    case POSTAGE_EXPORT_CSV:
    default:
      return (FormatWords){ _ ("Figures (CSV)"), _ ("One row for each line of a bill: for other programs"),
                            _ ("CSV tables") };
    }
}

/* The id of tables in a format is its ending. */
static GListModel *
create_formats (void)
{
  static const PostageExportFormat formats[] = { POSTAGE_EXPORT_ODS, POSTAGE_EXPORT_HTML, POSTAGE_EXPORT_MARKDOWN,
                                                 POSTAGE_EXPORT_CSV };
  GListStore                      *choices = g_list_store_new (POSTAGE_TYPE_CHOICE);
  g_autoptr (PostageChoice) report =
    postage_choice_new (REPORT, _ ("Report (PDF)"), _ ("To be printed or sent: answer, charts, working and sources"));

  g_list_store_append (choices, report);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      const FormatWords words = word_format (formats[i]);
      g_autoptr (PostageChoice) choice =
        postage_choice_new (postage_export_format_get_ending (formats[i]), words.title, words.note);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

static GListModel *
create_papers (void)
{
  GListStore *choices = g_list_store_new (POSTAGE_TYPE_CHOICE);
  g_autoptr (PostageChoice) a4 =
    postage_choice_new (postage_report_paper_get_id (POSTAGE_REPORT_A4), C_ ("paper", "A4"), NULL);
  g_autoptr (PostageChoice) letter =
    postage_choice_new (postage_report_paper_get_id (POSTAGE_REPORT_LETTER), C_ ("paper", "US Letter"), NULL);

  g_list_store_append (choices, a4);
  g_list_store_append (choices, letter);
  return G_LIST_MODEL (choices);
}

/* The window may be closed while the user is asked where, and while a thread writes. */
static gboolean
is_open (PostageExportDialog *self)
{
  return gtk_widget_get_realized (GTK_WIDGET (self));
}

static gboolean
is_report (PostageExportDialog *self)
{
  return g_str_equal (postage_choice_row_get_id (self->format_row), REPORT);
}

/* Only a report has pages and charts. */
static void
show_format (PostageExportDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), is_report (self));
  postage_export_choices_show_charts (self->choices, is_report (self));
}

static void
show_progress (double   done,
               gpointer user_data)
{
  gtk_progress_bar_set_fraction (POSTAGE_EXPORT_DIALOG (user_data)->progress_bar, done);
}

static void
show_busy (PostageExportDialog *self)
{
  const gboolean busy = self->writing != NULL;

  gtk_widget_set_sensitive (self->choices_box, !busy);
  gtk_widget_set_sensitive (self->export_button, !busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), busy);
  show_progress (0, self);
  /* What was in use can't be any more. */
  if (busy)
    gtk_widget_grab_focus (self->cancel_button);
}

/* Whoever has ended the export can choose anew. */
static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PostageExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean written = postage_export_job_finish (result, &error);

  g_clear_object (&self->writing);
  if (!is_open (self))
    return;
  show_busy (self);
  if (written)
    {
      postage_window_show_toast (self->window, _ ("File exported"));
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    postage_error_dialog_show (GTK_WINDOW (self), _ ("The File Could Not Be Exported"), error->message);
}

void
postage_export_dialog_save (PostageExportDialog *self,
                            GFile               *file)
{
  PostageExportOrder order = { .is_report = FALSE };
  PostageReportPaper paper = POSTAGE_REPORT_A4;

  g_return_if_fail (POSTAGE_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (!is_open (self) || self->writing != NULL)
    return;
  postage_export_choices_init_order (self->choices, postage_window_get_session (self->window), &order.report);
  order.is_report = is_report (self);
  if (!order.is_report)
    postage_export_format_from_name (postage_choice_row_get_id (self->format_row), &order.format);
  postage_report_paper_from_id (postage_choice_row_get_id (self->paper_row), &paper);
  postage_report_page_size_init (&order.report.size, paper);
  self->writing = g_cancellable_new ();
  show_busy (self);
  postage_export_job_run_async (&order, file, self->writing, show_progress, on_written, g_object_ref (self));
  postage_report_order_clear (&order.report);
}

static void
on_file_chosen (GFile   *file,
                gpointer user_data)
{
  postage_export_dialog_save (user_data, file);
}

static void
on_export_clicked (PostageExportDialog *self)
{
  PostageFileKind  kind = { _ ("PDF documents"), "application/pdf", ".pdf" };
  g_autofree char *scenario = postage_window_dup_name (self->window);
  g_autofree char *name = NULL;

  if (!is_report (self))
    {
      PostageExportFormat format = POSTAGE_EXPORT_CSV;

      postage_export_format_from_name (postage_choice_row_get_id (self->format_row), &format);
      kind.name = word_format (format).files;
      kind.mime_type = postage_export_format_get_mime_type (format);
      kind.ending = postage_export_format_get_ending (format);
    }
  name = postage_file_chooser_name_export (scenario, is_report (self) ? C_ ("file", "Report") : C_ ("file", "Costs"),
                                           kind.ending);
  postage_file_chooser_export (GTK_WINDOW (self), _ ("Export"), name, &kind, on_file_chosen, g_object_ref (self),
                               g_object_unref);
}

/* The first time, it ends only the work. */
static void
on_cancel_clicked (PostageExportDialog *self)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
on_escape (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  on_cancel_clicked (POSTAGE_EXPORT_DIALOG (widget));
}

/* A window that is closed lives on as long as a thread writes, for which nobody waits any more. */
static void
postage_export_dialog_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (POSTAGE_EXPORT_DIALOG (widget)->writing);

  GTK_WIDGET_CLASS (postage_export_dialog_parent_class)->unrealize (widget);
}

static void
postage_export_dialog_dispose (GObject *object)
{
  g_clear_object (&POSTAGE_EXPORT_DIALOG (object)->window);

  G_OBJECT_CLASS (postage_export_dialog_parent_class)->dispose (object);
}

static void
postage_export_dialog_class_init (PostageExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_export_dialog_dispose;
  widget_class->unrealize = postage_export_dialog_unrealize;

  g_type_ensure (POSTAGE_TYPE_CHOICE_ROW);
  g_type_ensure (POSTAGE_TYPE_EXPORT_CHOICES);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, PostageExportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, PostageExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, PostageExportDialog, choices_box);
  gtk_widget_class_bind_template_child (widget_class, PostageExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, PostageExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, PostageExportDialog, choices);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_export_clicked);
  gtk_widget_class_bind_template_callback (widget_class, show_format);

  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, on_escape);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);
}

static void
postage_export_dialog_init (PostageExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  postage_choice_row_show_in (self->format_row, create_formats (), REPORT);
  postage_choice_row_show_in (self->paper_row, create_papers (),
                              postage_report_paper_get_id (postage_report_paper_get_usual ()));
  show_format (self);
}

GtkWidget *
postage_export_dialog_new (PostageWindow *window)
{
  PostageExportDialog *self;

  g_return_val_if_fail (POSTAGE_IS_WINDOW (window), NULL);

  self = g_object_new (POSTAGE_TYPE_EXPORT_DIALOG, "transient-for", window, NULL);
  self->window = g_object_ref (window);
  return GTK_WIDGET (self);
}

void
postage_export_dialog_choose_report (PostageExportDialog *self)
{
  g_return_if_fail (POSTAGE_IS_EXPORT_DIALOG (self));

  postage_choice_row_show (self->format_row, REPORT);
  show_format (self);
}

void
postage_export_dialog_choose_tables (PostageExportDialog *self,
                                     PostageExportFormat  format)
{
  g_return_if_fail (POSTAGE_IS_EXPORT_DIALOG (self));

  postage_choice_row_show (self->format_row, postage_export_format_get_ending (format));
  show_format (self);
}

gboolean
postage_export_dialog_is_busy (PostageExportDialog *self)
{
  g_return_val_if_fail (POSTAGE_IS_EXPORT_DIALOG (self), FALSE);

  return self->writing != NULL;
}
