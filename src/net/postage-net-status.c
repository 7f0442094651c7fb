/* postage-net-status.c - what a server answers instead of a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-net-status.h"

#include <glib/gi18n.h>

#include "net/postage-net-error.h"

/* RFC 6585, which libsoup 3.2 has no name for. */
#define TOO_MANY_REQUESTS 429

#define MINUTE 60u
#define HOUR (60u * MINUTE)

/* Up to which wait seconds, and then minutes, are what a person reads best. */
#define MOST_SECONDS (2 * MINUTE)
#define MOST_MINUTES (2 * HOUR)

static guint
wait_until (SoupMessageHeaders *headers,
            const char         *date)
{
  const char *sent = soup_message_headers_get_one (headers, "Date");
  g_autoptr (GDateTime) until = soup_date_time_new_from_http_string (date);
  g_autoptr (GDateTime) now = sent != NULL ? soup_date_time_new_from_http_string (sent) : NULL;
  GTimeSpan seconds;

  if (until == NULL)
    return 0;
  if (now == NULL)
    now = g_date_time_new_now_utc ();
  seconds = g_date_time_difference (until, now) / G_TIME_SPAN_SECOND;
  return (guint) CLAMP (seconds, 0, POSTAGE_NET_STATUS_MOST_WAIT);
}

guint
postage_net_status_wait (SoupMessageHeaders *headers)
{
  const char *value;
  guint64     seconds;

  g_return_val_if_fail (headers != NULL, 0);

  value = soup_message_headers_get_one (headers, "Retry-After");
  if (value == NULL)
    return 0;
  if (*value == '\0' || strspn (value, "0123456789") != strlen (value))
    return wait_until (headers, value);
  seconds = g_ascii_strtoull (value, NULL, 10);
  return (guint) MIN (seconds, POSTAGE_NET_STATUS_MOST_WAIT);
}

/* Each kind of status that the server itself may leave again. */
static char *
word_trouble (const char *host,
              guint       status,
              guint       wait)
{
  const guint minutes = (wait + MINUTE - 1) / MINUTE;
  const guint hours = (wait + HOUR - 1) / HOUR;

  if (wait == 0)
    /* Translators: a server, such as “example.org”, and a number of HTTP, such as 503 */
    return g_strdup_printf (_ ("%1$s can't answer at the moment (status %2$u). Try again later."), host, status);
  if (wait <= MOST_SECONDS)
    /* Translators: a server, such as “example.org”, a number of HTTP, such as 503, and a number of seconds */
    return g_strdup_printf (ngettext ("%1$s can't answer at the moment (status %2$u). Try again in %3$u second.",
                                      "%1$s can't answer at the moment (status %2$u). Try again in %3$u seconds.",
                                      wait),
                            host, status, wait);
  if (wait <= MOST_MINUTES)
    /* Translators: a server, such as “example.org”, a number of HTTP, such as 503, and a number of minutes */
    return g_strdup_printf (ngettext ("%1$s can't answer at the moment (status %2$u). Try again in %3$u minute.",
                                      "%1$s can't answer at the moment (status %2$u). Try again in %3$u minutes.",
                                      minutes),
                            host, status, minutes);
  /* Translators: a server, such as “example.org”, a number of HTTP, such as 503, and a number of hours */
  return g_strdup_printf (ngettext ("%1$s can't answer at the moment (status %2$u). Try again in %3$u hour.",
                                    "%1$s can't answer at the moment (status %2$u). Try again in %3$u hours.",
                                    hours),
                          host, status, hours);
}

void
postage_net_status_take (GError     **error,
                         SoupMessage *message)
{
  GUri            *uri = soup_message_get_uri (message);
  g_autofree char *address = g_uri_to_string (uri);
  g_autofree char *sentences = NULL;
  const guint      status = soup_message_get_status (message);
  const char      *host = g_uri_get_host (uri);
  PostageNetError  code;

  if (status == SOUP_STATUS_NOT_FOUND || status == SOUP_STATUS_GONE)
    {
      code = POSTAGE_NET_ERROR_NOT_FOUND;
      /* Translators: an address, and a number of HTTP, such as 404 */
      sentences = g_strdup_printf (_ ("There is no file at %1$s (status %2$u). Check the address."), address, status);
    }
  else if (status == SOUP_STATUS_UNAUTHORIZED || status == SOUP_STATUS_FORBIDDEN)
    {
      code = POSTAGE_NET_ERROR_FORBIDDEN;
      /* Translators: an address, and a number of HTTP, such as 403 */
      sentences = g_strdup_printf (_ ("The file at %1$s is not open to everybody (status %2$u). Check the address, or "
                                      "ask those who run that server."),
                                   address, status);
    }
  else if (status == TOO_MANY_REQUESTS || (status >= 500 && status < 600))
    {
      code = status == TOO_MANY_REQUESTS || status == SOUP_STATUS_SERVICE_UNAVAILABLE
               ? POSTAGE_NET_ERROR_BUSY
               : POSTAGE_NET_ERROR_SERVER;
      sentences = word_trouble (host, status, postage_net_status_wait (soup_message_get_response_headers (message)));
    }
  else if (status >= 400 && status < 500)
    {
      code = POSTAGE_NET_ERROR_REFUSED;
      /* Translators: an address, and a number of HTTP, such as 400 */
      sentences = g_strdup_printf (_ ("The server refuses what Postage asks for at %1$s (status %2$u). Check the "
                                      "address, or look for a newer Postage."),
                                   address, status);
    }
  else
    {
      code = POSTAGE_NET_ERROR_STATUS;
      /* Translators: an address, and a number of HTTP, such as 206 */
      sentences = g_strdup_printf (_ ("The server gives something else than the file at %1$s (status %2$u). Check the "
                                      "address, or try again later."),
                                   address, status);
    }
  g_set_error_literal (error, POSTAGE_NET_ERROR, code, sentences);
}
