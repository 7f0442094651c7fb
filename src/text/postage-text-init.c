/* postage-text-init.c - the user's language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-init.h"

#include <libintl.h>
#include <locale.h>

#include "text/postage-text-currency.h"
#include "text/postage-text-place.h"

void
postage_text_init (const char *locale_dir)
{
  const char *override = g_getenv ("POSTAGE_LOCALE_DIR");

  g_return_if_fail (locale_dir != NULL);

  if (override != NULL && *override != '\0')
    locale_dir = override;

  /* An environment that names a locale which isn't installed leaves the C locale, which is English. */
  setlocale (LC_ALL, "");

  bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* The names of countries and currencies stay where libc looks for them. */
  bind_textdomain_codeset (POSTAGE_TEXT_COUNTRIES_DOMAIN, "UTF-8");
  bind_textdomain_codeset (POSTAGE_TEXT_CURRENCIES_DOMAIN, "UTF-8");
}
