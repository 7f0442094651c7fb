/* test-currency.c - the names of currencies
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-currency.h"
#include "text/postage-text-currency.h"

/* Each currency that a file may have has a name, and nothing else has. */
static void
test_complete (void)
{
  char  code[POSTAGE_CURRENCY_SIZE] = "";
  guint n_known = 0;

  for (code[0] = 'A'; code[0] <= 'Z'; code[0]++)
    for (code[1] = 'A'; code[1] <= 'Z'; code[1]++)
      for (code[2] = 'A'; code[2] <= 'Z'; code[2]++)
        {
          const char *name = postage_text_currency (code);

          if (postage_currency_is_known (code))
            {
              g_assert_cmpstr (name, !=, code);
              n_known++;
            }
          else
            g_assert_cmpstr (name, ==, code);
        }
  g_assert_cmpuint (n_known, >, 100);
}

static void
test_names (void)
{
  static const struct
  {
    const char *code, *name;
  } cases[] = {
    { "AED", "UAE Dirham" },
    { "INR", "Indian Rupee" },
    { "USD", "US Dollar" },
    { "ZWG", "Zimbabwe Gold" },
    { "", "" },
    { "usd", "usd" },
    { "USDT", "USDT" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (postage_text_currency (cases[i].code), ==, cases[i].name);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/currency/complete", test_complete);
  g_test_add_func ("/text/currency/names", test_names);
  return g_test_run ();
}
