/* postage-address.c - opens an address in the program that the desktop has for it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-address.h"

#include "ui/postage-error-dialog.h"

/* What to say if it fails. */
typedef struct
{
  GtkWindow *parent;  /* (unowned) (nullable): a weak pointer */
  char      *heading; /* (owned) */
  char      *body;    /* (owned) */
} Excuse;

static void
excuse_free (Excuse *excuse)
{
  g_clear_weak_pointer (&excuse->parent);
  g_free (excuse->heading);
  g_free (excuse->body);
  g_free (excuse);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Excuse, excuse_free)

static void
on_shown (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Excuse) excuse = user_data;

  /* Starting a program takes its time, in which the window may have been closed. */
  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL) || excuse->parent == NULL ||
      gtk_window_get_application (excuse->parent) == NULL)
    return;

  postage_error_dialog_show (excuse->parent, excuse->heading, excuse->body);
}

/* The window that is over no other one. GTK keeps the window that it is given until a program has been started; one
 * that is over another would outlive that, and still know of it. */
static GtkWindow *
get_lowest (GtkWindow *window)
{
  while (gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  return window;
}

void
postage_address_open (GtkWindow  *parent,
                      const char *address,
                      const char *heading,
                      const char *body)
{
  Excuse *excuse;

  g_return_if_fail (GTK_IS_WINDOW (parent) && gtk_widget_get_realized (GTK_WIDGET (parent)));
  g_return_if_fail (address != NULL);
  g_return_if_fail (heading != NULL && body != NULL);

  excuse = g_new0 (Excuse, 1);
  g_set_weak_pointer (&excuse->parent, parent);
  excuse->heading = g_strdup (heading);
  excuse->body = g_strdup (body);
  gtk_show_uri_full (get_lowest (parent), address, GDK_CURRENT_TIME, NULL, on_shown, excuse);
}
