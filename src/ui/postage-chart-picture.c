/* postage-chart-picture.c - a chart of the window as a file or on the clipboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-chart-picture.h"

#include <glib/gi18n.h>
#include <math.h>

#include "storage/postage-atomic-file.h"
#include "ui/postage-chart-table.h"

/* What the thread works on, and keeps alive. */
typedef struct
{
  PostageChartPicture picture;
  PostageChart       *chart; /* (owned) */
  char               *font;  /* (owned) */
  GFile              *file;  /* (owned) */
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  postage_chart_unref (input->chart);
  g_free (input->font);
  g_object_unref (input->file);
  g_free (input);
}

/* A height that would cut something is not taken: that would be another chart. */
static PostageChartScene *
lay_out (const PostageChartPicture *picture,
         GError                   **error)
{
  PangoContext      *context = postage_chart_context_new (picture->font);
  PostageChartScene *scene = NULL;
  double             least;

  pango_context_set_base_dir (context, picture->direction);
  least = ceil (postage_chart_get_min_height (picture->chart, context, picture->width));
  if (picture->height > 0 && picture->height < least)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                 /* Translators: two numbers of pixels */
                 _ ("At a width of %1$d the chart needs a height of %2$d. Give it that, or show fewer plans."),
                 (int) picture->width, (int) least);
  else
    scene = postage_chart_lay_out (picture->chart, context, picture->theme, picture->width,
                                   picture->height > 0 ? picture->height : least);
  g_object_unref (context);
  return scene;
}

GBytes *
postage_chart_picture_draw (const PostageChartPicture *picture,
                            GError                   **error)
{
  g_autoptr (PostageChartScene) scene = NULL;

  g_return_val_if_fail (picture != NULL && picture->chart != NULL && picture->font != NULL, NULL);
  g_return_val_if_fail (picture->width > 0 && picture->scale > 0, NULL);

  scene = lay_out (picture, error);
  return scene != NULL ? postage_chart_export (scene, picture->format, picture->scale, error) : NULL;
}

static void
run (GTask        *task,
     gpointer      source,
     gpointer      task_data,
     GCancellable *cancellable)
{
  const Input *input = task_data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = postage_chart_picture_draw (&input->picture, &error);
  if (bytes != NULL && postage_atomic_file_write (input->file, bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
postage_chart_picture_save_async (const PostageChartPicture *picture,
                                  GFile                     *file,
                                  GAsyncReadyCallback        callback,
                                  gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;
  Input *input;

  g_return_if_fail (picture != NULL);
  g_return_if_fail (G_IS_FILE (file));

  input = g_new0 (Input, 1);
  input->picture = *picture;
  input->picture.chart = input->chart = postage_chart_ref (picture->chart);
  input->picture.font = input->font = g_strdup (picture->font);
  input->file = g_object_ref (file);
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, postage_chart_picture_save_async);
  g_task_set_task_data (task, input, input_free);
  g_task_run_in_thread (task, run);
}

gboolean
postage_chart_picture_save_finish (GAsyncResult *result,
                                   GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
postage_chart_picture_copy (const PostageChartPicture *picture,
                            GtkWidget                 *widget,
                            GError                   **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkContentProvider) both = NULL;
  g_autofree char    *text = NULL;
  GdkContentProvider *forms[2];

  g_return_val_if_fail (picture != NULL && picture->format == POSTAGE_CHART_PNG, FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  bytes = postage_chart_picture_draw (picture, error);
  texture = bytes != NULL ? gdk_texture_new_from_bytes (bytes, error) : NULL;
  if (texture == NULL)
    return FALSE;
  text = postage_chart_table_dup_text (picture->chart);
  forms[0] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  forms[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  both = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
  return TRUE;
}

PostageFileKind
postage_chart_picture_get_kind (PostageChartFormat format)
{
  switch (format)
    {
    case POSTAGE_CHART_SVG:
      return (PostageFileKind){ _ ("SVG pictures"), "image/svg+xml", ".svg" };
    case POSTAGE_CHART_PDF:
      return (PostageFileKind){ _ ("PDF documents"), "application/pdf", ".pdf" };
    case POSTAGE_CHART_PNG:
    default:
      return (PostageFileKind){ _ ("PNG pictures"), "image/png", ".png" };
    }
}
