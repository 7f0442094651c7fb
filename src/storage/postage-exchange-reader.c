/* postage-exchange-reader.c - reads rates of exchange
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-exchange-reader.h"

#include "storage/postage-json-values.h"
#include "storage/postage-source-reader.h"

void
postage_exchange_read (PostageJsonReader *reader,
                       PostageExchange   *exchange)
{
  static const char *const bases[] = { "EUR", NULL };

  g_autoptr (PostageSource) source = postage_source_read (reader, "source");
  PostageDate date = postage_json_read_day (reader, "date");
  const char *currency;

  postage_json_read_choice (reader, "base", bases);
  postage_json_read_text (reader, "publisher");
  if (!postage_json_reader_enter_object (reader, "rates"))
    return;

  while (postage_json_reader_next (reader, &currency))
    {
      PostageDecimal rate = postage_json_read_amount (reader, NULL);

      if (!postage_json_check_currency (reader, currency))
        continue;
      postage_exchange_add (exchange, currency, date, rate, source, postage_json_reader_core_error (reader));
      postage_json_reader_blame (reader, NULL);
    }
  postage_json_reader_leave (reader);
}
