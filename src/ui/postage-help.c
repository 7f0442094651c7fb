/* postage-help.c - the pages that tell how the program is used
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-help.h"

#include <glib/gi18n.h>

#include "ui/postage-address.h"

#ifdef POSTAGE_HELP_FOLDER

/* A help viewer finds the pages of installed programs by name, all others by their folder. */
char *
postage_help_dup_address (void)
{
  const char *const *languages = g_get_language_names ();

  /* The last one is "C", which is always there. */
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (POSTAGE_HELP_FOLDER, languages[i], NULL);
      g_autofree char *uri = NULL;

      if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
        continue;
      uri = g_filename_to_uri (folder, NULL, NULL);
      return g_strconcat ("ghelp:", uri + strlen ("file://"), NULL);
    }
  return g_strdup ("help:postage");
}

#else

char *
postage_help_dup_address (void)
{
  return g_strdup ("help:postage");
}

#endif

void
postage_help_show (GtkWindow *parent)
{
  g_autofree char *address = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  address = postage_help_dup_address ();
  postage_address_open (parent, address, _ ("No Help Viewer Could Be Opened"),
                        _ ("The help is shown by the program Yelp, which calls itself “Help”. Install it from your "
                           "system’s software (its package is called yelp), then try again."));
}
