/* test-status.c - how long a server asks to wait
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-net-status.h"

#define NOW "Sun, 29 Nov 2026 10:00:00 GMT"

static void
test_wait (void)
{
  static const struct
  {
    const char *value, *date;
    guint       seconds;
  } table[] = {
    { NULL, NOW, 0 },
    { "", NOW, 0 },
    { "0", NOW, 0 },
    { "1", NULL, 1 },
    { "3600", NOW, 3600 },
    { "86400", NOW, 86400 },
    { "86401", NOW, 86400 },
    { "99999999999999999999999999", NOW, 86400 },
    { "-1", NOW, 0 },
    { "1.5", NOW, 0 },
    { "soon", NOW, 0 },
    { "Sun, 29 Nov 2026 10:00:30 GMT", NOW, 30 },
    { "Sunday, 29-Nov-26 10:01:00 GMT", NOW, 60 },
    { "Sun, 29 Nov 2026 10:00:00 GMT", NOW, 0 },
    { "Sun, 29 Nov 2026 09:59:59 GMT", NOW, 0 },
    { "Tue, 29 Nov 2072 10:00:00 GMT", NOW, 86400 },
    { "Wed, 01 Jan 1997 00:00:00 GMT", NULL, 0 },
    { "Wed, 01 Jan 1997 00:00:00 GMT", "yesterday", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      SoupMessageHeaders *headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_RESPONSE);

      if (table[i].value != NULL)
        soup_message_headers_append (headers, "Retry-After", table[i].value);
      if (table[i].date != NULL)
        soup_message_headers_append (headers, "Date", table[i].date);
      g_test_message ("%s", table[i].value != NULL ? table[i].value : "none");
      g_assert_cmpuint (postage_net_status_wait (headers), ==, table[i].seconds);
      soup_message_headers_unref (headers);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/status/wait", test_wait);
  return g_test_run ();
}
