/* postage-net-address.c - the addresses that Postage fetches from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-net-address.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>

#include "net/postage-net-error.h"
#include "storage/postage-storage-error.h"

#define HTTPS_PORT 443

static GUri *
fail_form (const char *address,
           GError    **error)
{
  g_autofree char *valid = g_utf8_make_valid (address, -1);
  g_autofree char *shown = postage_storage_excerpt (valid, strlen (valid));

  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_ADDRESS,
               /* Translators: %s is what was entered */
               _ ("“%s” is no address that Postage can fetch from. Enter one that begins with “https://”, such as "
                  "https://example.org/prices/index.json."),
               shown);
  return NULL;
}

/* GLib lets white space, control characters and bytes of no character pass. */
static gboolean
is_text (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isspace (*p) || g_ascii_iscntrl (*p))
      return FALSE;
  return g_utf8_validate (text, -1, NULL);
}

GUri *
postage_net_address_parse (const char *address,
                           GError    **error)
{
  g_autofree char *stripped = NULL;
  g_autoptr (GUri) uri = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  stripped = g_strstrip (g_strdup (address));
  uri = is_text (stripped) ? g_uri_parse (stripped, SOUP_HTTP_URI_FLAGS, NULL) : NULL;
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return fail_form (address, error);

  if (g_uri_get_userinfo (uri) != NULL)
    {
      g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_ADDRESS,
                   _ ("The address contains a user name or a password, which Postage neither keeps nor sends. Enter an "
                      "address that works without them."));
      return NULL;
    }
  if (g_str_equal (g_uri_get_scheme (uri), "http"))
    {
      g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_ADDRESS,
                   /* Translators: %s is a server, such as “example.org” */
                   _ ("What comes from %s over “http://” could be changed on its way. Enter the same address with "
                      "“https://”."),
                   g_uri_get_host (uri));
      return NULL;
    }
  if (!g_str_equal (g_uri_get_scheme (uri), "https"))
    return fail_form (address, error);

  return g_uri_build (SOUP_HTTP_URI_FLAGS, "https", NULL, g_uri_get_host (uri), g_uri_get_port (uri),
                      g_uri_get_path (uri), g_uri_get_query (uri), NULL);
}

static int
get_port (GUri *uri)
{
  return g_uri_get_port (uri) == -1 ? HTTPS_PORT : g_uri_get_port (uri);
}

gboolean
postage_net_address_is_same_server (GUri *a,
                                    GUri *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_ascii_strcasecmp (g_uri_get_host (a), g_uri_get_host (b)) == 0 && get_port (a) == get_port (b);
}
