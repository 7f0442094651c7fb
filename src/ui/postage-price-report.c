/* postage-price-report.c - where a wrong price is reported
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-price-report.h"

#include <glib/gi18n.h>

#include "ui/postage-address.h"

char *
postage_price_report_dup_address (const PostageCatalogue *catalogue,
                                  const char             *plan_id)
{
  g_autofree char *as_of = NULL;
  const char      *plan = plan_id != NULL ? plan_id : "";
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  g_autofree char *title_part = NULL;
  g_autofree char *body_part = NULL;

  g_return_val_if_fail (catalogue != NULL, NULL);

  as_of = postage_date_to_string (postage_catalogue_get_as_of (catalogue));
  title = g_strdup_printf ("Wrong price: %s", plan);
  body = g_strdup_printf ("Plan: %s\nWhich price, and what Postage says: \nThe right price: \n"
                          "Since when: \nWhere it is published (address): \n\n"
                          "Postage %s, prices as of %s\n",
                          plan, POSTAGE_VERSION, as_of);
  title_part = g_uri_escape_string (title, NULL, FALSE);
  body_part = g_uri_escape_string (body, NULL, FALSE);
  return g_strdup_printf ("%s/new?title=%s&body=%s", POSTAGE_ISSUES, title_part, body_part);
}

void
postage_price_report_open (GtkWindow              *parent,
                           const PostageCatalogue *catalogue,
                           const char             *plan_id)
{
  g_autofree char *address = NULL;
  g_autofree char *body = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  address = postage_price_report_dup_address (catalogue, plan_id);
  /* Translators: %s is the address of a page */
  body = g_strdup_printf (_ ("Wrong prices are reported at %s. Open this address in a browser, and tell the plan, the "
                             "right price, and where it is published."),
                          POSTAGE_ISSUES);
  postage_address_open (parent, address, _ ("No Browser Could Be Opened"), body);
}
