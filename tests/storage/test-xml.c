/* test-xml.c - text within XML and HTML stays text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-xml.h"

static void
test_append (void)
{
  static const struct
  {
    const char *text, *xml;
  } cases[] = {
    { "", "" },
    { "Plan", "Plan" },
    { "<script>&\"'", "&lt;script&gt;&amp;&quot;'" },
    { "&amp;", "&amp;amp;" },
    { "费用 é", "费用 é" },
    { "a\tb\nc", "a\tb\nc" },
    /* What XML 1.0 can't hold at all. */
    { "a\x01z\x1b", "a\xef\xbf\xbdz\xef\xbf\xbd" },
    { "\x7f\xc2\x85", "\xef\xbf\xbd\xef\xbf\xbd" },
    { "\xef\xbf\xbe\xef\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) xml = g_string_new ("=");

      postage_xml_append (xml, cases[i].text);
      g_assert_cmpstr (xml->str + 1, ==, cases[i].xml);
      g_string_truncate (xml, 0);
      postage_xml_take (xml, g_strdup (cases[i].text));
      g_assert_cmpstr (xml->str, ==, cases[i].xml);
    }
}

static void
test_links (void)
{
  static const struct
  {
    const char *text, *html;
  } cases[] = {
    { "Seen: https://a.example/b?c=1&d=2", "Seen: <a href=\"https://a.example/b?c=1&amp;d=2\">"
                                           "https://a.example/b?c=1&amp;d=2</a>" },
    { "http://a.example two  blanks", "<a href=\"http://a.example\">http://a.example</a> two  blanks" },
    { "javascript:alert(1) file:///etc data:text/html,x", "javascript:alert(1) file:///etc data:text/html,x" },
    { "https://a.example/\"onclick=\"x", "<a href=\"https://a.example/&quot;onclick=&quot;x\">"
                                         "https://a.example/&quot;onclick=&quot;x</a>" },
    { " <b> ", " &lt;b&gt; " },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);

      postage_xml_append_linked (html, cases[i].text);
      g_assert_cmpstr (html->str, ==, cases[i].html);
    }
}

static void
test_web_address (void)
{
  g_assert_true (postage_xml_is_web_address ("https://a.example"));
  g_assert_true (postage_xml_is_web_address ("HTTP://a.example"));
  g_assert_false (postage_xml_is_web_address ("ftp://a.example"));
  g_assert_false (postage_xml_is_web_address (" https://a.example"));
  g_assert_false (postage_xml_is_web_address (""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/append", test_append);
  g_test_add_func ("/xml/links", test_links);
  g_test_add_func ("/xml/web-address", test_web_address);

  return g_test_run ();
}
