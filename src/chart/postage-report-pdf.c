/* postage-report-pdf.c - a report as a PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "chart/postage-report-private.h"

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Cairo would write when it was made, so that no two files were the same. */
static void
set_metadata (const PostageReport *self,
              cairo_surface_t     *surface)
{
  const PostageDate date = postage_report_get_date (self);
  g_autofree char  *created = g_strdup_printf ("%04d-%02d-%02dT00:00:00Z", date / 10000, date / 100 % 100,
                                               MAX (date % 100, 1));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, postage_report_get_title (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, postage_report_get_stamp (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Postage");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static void
add_outline (const PostageReport *self,
             cairo_surface_t     *surface)
{
  const GArray *entries = postage_report_get_entries (self);
  int           section = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageReportEntry *entry = &g_array_index (entries, PostageReportEntry, i);
      char                      y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char          *place = NULL;
      int                       id;

      g_ascii_formatd (y, sizeof y, "%.1f", entry->y);
      place = g_strdup_printf ("page=%u pos=[0 %s]", entry->page + 1, y);
      id = cairo_pdf_surface_add_outline (surface, entry->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : section, entry->title,
                                          place, entry->level == 0 ? CAIRO_PDF_OUTLINE_FLAG_BOLD : 0);
      if (entry->level == 0)
        section = id;
    }
}

static gboolean
draw_pages (const PostageReport  *self,
            cairo_surface_t      *surface,
            GCancellable         *cancellable,
            PostageReportProgress progress,
            gpointer              user_data,
            GError              **error)
{
  const guint n_pages = postage_report_get_n_pages (self);
  cairo_t    *cairo = cairo_create (surface);
  gboolean    cancelled = FALSE;

  for (guint i = 0; i < n_pages && !cancelled; i++)
    {
      if (progress != NULL)
        progress ((double) i / n_pages, user_data);
      postage_report_draw_page (self, i, cairo);
      cairo_show_page (cairo);
      cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  cairo_destroy (cairo);
  return !cancelled;
}

GBytes *
postage_report_export_pdf (const PostageReport  *self,
                           GCancellable         *cancellable,
                           PostageReportProgress progress,
                           gpointer              user_data,
                           GError              **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  const PostageReportPageSize *size;
  cairo_surface_t             *surface;
  cairo_status_t               status;
  gboolean                     drawn;

  g_return_val_if_fail (self != NULL, NULL);

  bytes = g_byte_array_new ();
  size = postage_report_get_size (self);
  surface = cairo_pdf_surface_create_for_stream (append, bytes, size->width, size->height);
  set_metadata (self, surface);
  add_outline (self, surface);
  drawn = draw_pages (self, surface, cancellable, progress, user_data, error);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: %s is the message of a library, such as “invalid size” */
                   _ ("The report can't be drawn (%s)."), cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
