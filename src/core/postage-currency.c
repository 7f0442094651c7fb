/* postage-currency.c - currencies and their minor units
 *
 * The codes and minor units of ISO 4217 (list one, active currencies and funds in use as money).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-currency.h"

#include <string.h>

/* Codes of four characters, blank separated, by digits of their minor unit. */
static const char *const codes_by_digits[] = {
  [0] = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ",
  [1] = "",
  [2] = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY "
        "COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS "
        "INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR "
        "MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD "
        "SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG ",
  [3] = "BHD IQD JOD KWD LYD OMR TND ",
  [4] = "CLF UYW ",
};

/* The place of @code in @codes: codes stand every four characters, so that a hit across two codes doesn't count. */
static gboolean
contains (const char *codes,
          const char *code)
{
  for (const char *p = codes; *p != '\0'; p += 4)
    if (memcmp (p, code, 3) == 0)
      return TRUE;
  return FALSE;
}

gboolean
postage_currency_is_known (const char *code)
{
  g_return_val_if_fail (code != NULL, FALSE);

  if (strlen (code) != 3)
    return FALSE;
  for (guint digits = 0; digits < G_N_ELEMENTS (codes_by_digits); digits++)
    if (contains (codes_by_digits[digits], code))
      return TRUE;
  return FALSE;
}

guint
postage_currency_get_digits (const char *code)
{
  g_return_val_if_fail (code != NULL, 2);

  if (strlen (code) == 3)
    for (guint digits = 0; digits < G_N_ELEMENTS (codes_by_digits); digits++)
      if (contains (codes_by_digits[digits], code))
        return digits;
  return 2;
}
