/* postage-redirect.c - where a server sends on to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-redirect.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>

#include "net/postage-net-address.h"
#include "net/postage-net-error.h"
#include "storage/postage-storage-error.h"

gboolean
postage_redirect_is (guint status)
{
  switch (status)
    {
    case SOUP_STATUS_MOVED_PERMANENTLY:
    case SOUP_STATUS_FOUND:
    case SOUP_STATUS_SEE_OTHER:
    case SOUP_STATUS_TEMPORARY_REDIRECT:
    case SOUP_STATUS_PERMANENT_REDIRECT:
      return TRUE;
    default:
      return FALSE;
    }
}

static GUri *
fail_loop (GUri    *from,
           GError **error)
{
  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_REDIRECT_LOOP,
               /* Translators: %s is a server, such as “example.org” */
               _ ("%s sends Postage on from one address to the next and never gives the file. Check the address, or "
                  "tell those who run that server."),
               g_uri_get_host (from));
  return NULL;
}

static GUri *
fail_broken (GUri    *from,
             GError **error)
{
  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_REDIRECT_BROKEN,
               /* Translators: %s is a server, such as “example.org” */
               _ ("%s sends Postage on without saying where to. Check the address, or tell those who run that server."),
               g_uri_get_host (from));
  return NULL;
}

/* Not https, or https with a user's name in it. The address is shown without what stands before its host. */
static GUri *
fail_insecure (GUri    *from,
               GUri    *to,
               GError **error)
{
  g_autofree char *whole = g_uri_to_string_partial (to, G_URI_HIDE_USERINFO | G_URI_HIDE_FRAGMENT);
  g_autofree char *valid = g_utf8_make_valid (whole, -1);
  g_autofree char *shown = postage_storage_excerpt (valid, strlen (valid));

  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_REDIRECT_INSECURE,
               /* Translators: a server, such as “example.org”, and an address, such as “http://example.org/prices” */
               _ ("%1$s sends Postage on to an address without protection, “%2$s”, where Postage has not gone. Check "
                  "the address, or tell those who run that server."),
               g_uri_get_host (from), shown);
  return NULL;
}

static GUri *
fail_elsewhere (GUri    *from,
                GUri    *to,
                GError **error)
{
  g_autofree char *whole = g_uri_to_string_partial (to, G_URI_HIDE_FRAGMENT);
  g_autofree char *valid = g_utf8_make_valid (whole, -1);
  g_autofree char *shown = postage_storage_excerpt (valid, strlen (valid));

  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_REDIRECT_ELSEWHERE,
               /* Translators: a server, such as “example.org”, and an address, such as “https://example.com/prices” */
               _ ("%1$s sends Postage on to another server, “%2$s”, where Postage has not gone. If you trust that "
                  "server, enter its address instead."),
               g_uri_get_host (from), shown);
  return NULL;
}

GUri *
postage_redirect_follow (const GPtrArray *visited,
                         const char      *location,
                         GError         **error)
{
  GUri *from;
  g_autoptr (GUri) to = NULL;
  g_autoptr (GUri) next = NULL;
  g_autofree char *address = NULL;

  g_return_val_if_fail (visited != NULL && visited->len > 0, NULL);

  from = g_ptr_array_index (visited, visited->len - 1);
  if (location == NULL || *location == '\0')
    return fail_broken (from, error);
  to = g_uri_parse_relative (from, location, SOUP_HTTP_URI_FLAGS, NULL);
  if (to == NULL)
    return fail_broken (from, error);

  address = g_uri_to_string (to);
  next = postage_net_address_parse (address, NULL);
  if (next == NULL)
    return fail_insecure (from, to, error);
  if (!postage_net_address_is_same_server (from, next))
    return fail_elsewhere (from, next, error);

  if (visited->len > POSTAGE_REDIRECT_MOST)
    return fail_loop (from, error);
  for (guint i = 0; i < visited->len; i++)
    {
      g_autofree char *before = g_uri_to_string (g_ptr_array_index (visited, i));
      g_autofree char *after = g_uri_to_string (next);

      if (g_str_equal (before, after))
        return fail_loop (from, error);
    }
  return g_steal_pointer (&next);
}
