/* main.c - starts the program with a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-init.h"
#include "ui/postage-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (PostageApplication) application = NULL;

  postage_text_init (LOCALEDIR);
  application = postage_application_new (G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
