/* postage-net-failure.c - failures of a connection, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-net-failure.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>

#include "net/postage-net-error.h"

static char *
word (PostageNetError code,
      const char     *host)
{
  switch (code)
    {
    case POSTAGE_NET_ERROR_HOST:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("No server named %s can be found. Check the address, and that this computer is "
                                 "connected to the internet."),
                              host);
    case POSTAGE_NET_ERROR_PROXY:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("The proxy that this computer uses doesn't lead to %s. Check the proxy in the network "
                                 "settings, or ask those who look after your network."),
                              host);
    case POSTAGE_NET_ERROR_TLS:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("No protected connection to %s comes about. Check the address, or try again over "
                                 "another network."),
                              host);
    case POSTAGE_NET_ERROR_CERTIFICATE:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("The certificate of %s can't be trusted. Tell those who run that server."), host);
    case POSTAGE_NET_ERROR_CERTIFICATE_ISSUER:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("Nobody whom this computer trusts confirms that the answer is from %s. It may be from "
                                 "the sign-in page of a public network, or from someone who listens. Try again over "
                                 "another network."),
                              host);
    case POSTAGE_NET_ERROR_CERTIFICATE_NAME:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("Another server has answered in the place of %s. Check the address, or try again over "
                                 "another network."),
                              host);
    case POSTAGE_NET_ERROR_CERTIFICATE_DATE:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("The certificate of %s isn't valid today. Check the date of this computer; if it is "
                                 "right, tell those who run that server."),
                              host);
    case POSTAGE_NET_ERROR_PROTOCOL:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("What %s answers can't be understood. Check the address."), host);
    case POSTAGE_NET_ERROR_INTERRUPTED:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("The connection to %s broke off before the whole file had arrived. Try again."), host);
    case POSTAGE_NET_ERROR_CONNECT:
    default:
      /* Translators: %s is a server, such as “example.org” */
      return g_strdup_printf (_ ("%s can't be reached. Check the address, and that this computer is connected to the "
                                 "internet, or try again later."),
                              host);
    }
}

static void
take (GError        **error,
      PostageNetError code,
      const char     *host)
{
  g_autofree char *sentences = word (code, host);

  g_set_error_literal (error, POSTAGE_NET_ERROR, code, sentences);
}

/* A certificate can be wrong in several ways; the one that says most is told. Nothing else about a certificate matters
 * where nobody vouches for it. */
static PostageNetError
classify_certificate (GTlsCertificateFlags flags)
{
  if ((flags & G_TLS_CERTIFICATE_UNKNOWN_CA) != 0)
    return POSTAGE_NET_ERROR_CERTIFICATE_ISSUER;
  if ((flags & G_TLS_CERTIFICATE_BAD_IDENTITY) != 0)
    return POSTAGE_NET_ERROR_CERTIFICATE_NAME;
  if ((flags & (G_TLS_CERTIFICATE_EXPIRED | G_TLS_CERTIFICATE_NOT_ACTIVATED)) != 0)
    return POSTAGE_NET_ERROR_CERTIFICATE_DATE;
  return POSTAGE_NET_ERROR_CERTIFICATE;
}

static PostageNetError
classify_io (int code)
{
  switch (code)
    {
    case G_IO_ERROR_PARTIAL_INPUT:
    case G_IO_ERROR_CONNECTION_CLOSED:
      return POSTAGE_NET_ERROR_INTERRUPTED;
    case G_IO_ERROR_PROXY_FAILED:
    case G_IO_ERROR_PROXY_AUTH_FAILED:
    case G_IO_ERROR_PROXY_NEED_AUTH:
    case G_IO_ERROR_PROXY_NOT_ALLOWED:
      return POSTAGE_NET_ERROR_PROXY;
    case G_IO_ERROR_INVALID_DATA:
      return POSTAGE_NET_ERROR_PROTOCOL;
    default:
      return POSTAGE_NET_ERROR_CONNECT;
    }
}

static PostageNetError
classify (const GError        *cause,
          GTlsCertificateFlags flags)
{
  if (flags != 0 || g_error_matches (cause, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE))
    return classify_certificate (flags);
  if (g_error_matches (cause, G_TLS_ERROR, G_TLS_ERROR_EOF))
    return POSTAGE_NET_ERROR_INTERRUPTED;
  if (cause->domain == G_TLS_ERROR)
    return POSTAGE_NET_ERROR_TLS;
  if (cause->domain == G_RESOLVER_ERROR)
    return POSTAGE_NET_ERROR_HOST;
  if (cause->domain == G_IO_ERROR)
    return classify_io (cause->code);
  return POSTAGE_NET_ERROR_PROTOCOL;
}

void
postage_net_failure_take (GError             **error,
                          GError              *cause,
                          const char          *host,
                          GTlsCertificateFlags flags)
{
  g_return_if_fail (cause != NULL && host != NULL);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }
  /* The libraries' own words, which are no sentences for the user and not always translated. */
  g_debug ("%s: %s %d: %s", host, g_quark_to_string (cause->domain), cause->code, cause->message);
  take (error, classify (cause, flags), host);
  g_error_free (cause);
}

void
postage_net_failure_take_interrupted (GError    **error,
                                      const char *host)
{
  g_return_if_fail (host != NULL);

  take (error, POSTAGE_NET_ERROR_INTERRUPTED, host);
}

void
postage_net_failure_take_late (GError    **error,
                               const char *host,
                               guint       deadline_ms)
{
  const guint seconds = deadline_ms / 1000 + (deadline_ms % 1000 != 0);

  g_return_if_fail (host != NULL);

  g_set_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_DEADLINE,
               /* Translators: a server, such as “example.org”, and how many seconds it may take at most */
               ngettext ("%1$s has taken longer than %2$u second. Try again later, or over a faster connection.",
                         "%1$s has taken longer than %2$u seconds. Try again later, or over a faster connection.",
                         seconds),
               host, seconds);
}
