/* test-help.c - where the help begins, and what is told when nothing shows it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"
#include "ui/postage-address.h"
#include "ui/postage-help.h"

/* No program of any system opens it. */
#define NOWHERE "postage-nothing:here"

static AdwApplication *application;

static const struct
{
  const char *languages; /* as the environment has them */
  const char *folder;
} cases[] = {
  { "en_GB:en", "C" },
  { "zh_CN", "zh_CN" },
  { "zh_CN:en_US", "zh_CN" },
  { "eo:zh_CN:en", "zh_CN" },
  /* Written otherwise, and not there. */
  { "zh_TW", "C" },
  { "eo", "C" },
};

static void
test_address (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = NULL;
      g_autofree char *end = g_strconcat ("/data/help/", cases[i].folder, NULL);
      g_autofree char *first = NULL;

      g_setenv ("LANGUAGE", cases[i].languages, TRUE);
      address = postage_help_dup_address ();
      g_test_message ("%s: %s", cases[i].languages, address);
      g_assert_true (g_str_has_prefix (address, "ghelp:/"));
      g_assert_true (g_str_has_suffix (address, end));
      first = g_build_filename (address + strlen ("ghelp:"), "index.page", NULL);
      g_assert_true (g_file_test (first, G_FILE_TEST_IS_REGULAR));
    }
  g_unsetenv ("LANGUAGE");
}

static PostageWindow *
show_window (void)
{
  PostageWindow *window = ui_fixture_window (application);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
test_nothing_opens_it (void)
{
  PostageWindow    *window = show_window ();
  AdwMessageDialog *dialog;

  postage_address_open (GTK_WINDOW (window), NOWHERE, "It can’t be shown", "Do this & that");
  dialog = ui_fixture_wait_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, "It can’t be shown");
  g_assert_cmpstr (adw_message_dialog_get_body (dialog), ==, "Do this & that");
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_fixture_settle ();
}

static void
on_windows_changed (GListModel *windows,
                    guint       position,
                    guint       removed,
                    guint       added,
                    guint      *n_new)
{
  *n_new += added;
}

static void
on_gone (gpointer user_data,
         GObject *window)
{
  *(gboolean *) user_data = TRUE;
}

/* Until it is known that nothing opens it, the window may have been closed. */
static void
test_window_closed_meanwhile (void)
{
  PostageWindow *window = show_window ();
  GListModel    *windows = gtk_window_get_toplevels ();
  gboolean       gone = FALSE;
  guint          n_new = 0;

  g_object_weak_ref (G_OBJECT (window), on_gone, &gone);
  postage_address_open (GTK_WINDOW (window), NOWHERE, "It can’t be shown", "Do this");
  gtk_window_destroy (GTK_WINDOW (window));
  g_signal_connect (windows, "items-changed", G_CALLBACK (on_windows_changed), &n_new);
  /* Opening keeps it until then. */
  while (!gone)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (windows, &n_new);
  g_assert_cmpuint (n_new, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  ui_fixture_init (&argc, &argv);
  application = ui_fixture_application ();
  g_test_add_func ("/ui/help/address", test_address);
  g_test_add_func ("/ui/help/nothing-opens-it", test_nothing_opens_it);
  g_test_add_func ("/ui/help/window-closed-meanwhile", test_window_closed_meanwhile);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
