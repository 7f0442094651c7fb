/* test-address.c - the addresses that Postage fetches from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-net-address.h"
#include "net/postage-net-error.h"

static void
test_good (void)
{
  static const struct
  {
    const char *address, *result;
  } table[] = {
    { "https://example.org/prices/index.json", "https://example.org/prices/index.json" },
    { " https://example.org/prices\n", "https://example.org/prices" },
    { "HTTPS://example.org", "https://example.org/" },
    { "https://example.org:8443/a%20b?c=d#e", "https://example.org:8443/a%20b?c=d" },
    { "https://[::1]/a", "https://[::1]/a" },
    { "https://example.org:443/", "https://example.org/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GUri) uri = postage_net_address_parse (table[i].address, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = g_uri_to_string (uri);
      g_assert_cmpstr (text, ==, table[i].result);
    }
}

static void
test_broken (void)
{
  static const struct
  {
    const char *address, *message;
  } table[] = {
    { "", "“” is no address" },
    { "example.org/prices", "“example.org/prices” is no address" },
    { "index.json", "Enter one that begins with “https://”" },
    { "https:///prices", "“https:///prices” is no address" },
    { "https:prices", "is no address" },
    { "https://exa mple.org/", "is no address" },
    { "https://example.org:99999/", "is no address" },
    { "https://example.org/\xff", "is no address" },
    { "https://example.org/a b", "is no address" },
    { "https://example.org/a\r\nHost: x", "is no address" },
    { "file:///etc/passwd", "“file:///etc/passwd” is no address" },
    { "ftp://example.org/", "“ftp://example.org/” is no address" },
    { "data:text/plain,x", "is no address" },
    { "http://example.org/prices", "from example.org over “http://” could be changed on its way" },
    { "https://me:secret@example.org/", "contains a user name or a password" },
    { "https://me@example.org/", "contains a user name or a password" },
    { "http://me:secret@example.org/", "contains a user name or a password" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;

      if (postage_net_address_parse (table[i].address, &error) != NULL)
        g_error ("%s: is taken", table[i].address);
      g_assert_error (error, POSTAGE_NET_ERROR, POSTAGE_NET_ERROR_ADDRESS);
      if (strstr (error->message, table[i].message) == NULL)
        g_error ("%s: %s", table[i].address, error->message);
      g_assert_null (strstr (error->message, "secret"));
    }
}

static void
test_same_server (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean    is_same;
  } table[] = {
    { "https://example.org/a", "https://EXAMPLE.org:443/b", TRUE },
    { "https://example.org:1/", "https://example.org:1/b", TRUE },
    { "https://example.org/", "https://example.org:1/", FALSE },
    { "https://example.org/", "https://www.example.org/", FALSE },
    { "https://example.org/", "https://example.org.example/", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GUri) a = postage_net_address_parse (table[i].a, NULL);
      g_autoptr (GUri) b = postage_net_address_parse (table[i].b, NULL);

      g_assert_cmpint (postage_net_address_is_same_server (a, b), ==, table[i].is_same);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/net/address/good", test_good);
  g_test_add_func ("/net/address/broken", test_broken);
  g_test_add_func ("/net/address/same-server", test_same_server);
  return g_test_run ();
}
