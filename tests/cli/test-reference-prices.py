#!/usr/bin/env python3
# test-reference-prices.py - prices that providers state with Meta's charges in them, against what the program computes
#
# Such a price is never a charge of the catalogue; it checks that Meta's rate and the provider's fee together give what
# the provider itself asks. Where they don't, the difference is explained here, and the test fails when it changes.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import sys
import tempfile
from decimal import Decimal

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import postage_command  # noqa: E402

# So many messages that a price per message shows all its digits, and so few that no volume band begins.
MESSAGES = 10_000

NORTH_AMERICA = 'Marketing is not sent to US numbers since April 2025; Canada is of the same market and has its rate.'

# Figure, plan, month, country, category, currency, stated price, computed price, why they differ. A computed price of
# None is one that isn't known; "at least" begins one of which a part isn't known.
PRICES = [
    ('bird.payg-2026-09.03', 'bird.payg', '2026-09', 'CA', 'marketing', 'USD', '0.030', '0.030', NORTH_AMERICA),
    ('bird.payg-2026-09.04', 'bird.payg', '2026-09', 'US', 'utility', 'USD', '0.0084', '0.0084', None),
    ('bird.payg-2026-09.05', 'bird.payg', '2026-09', 'US', 'authentication', 'USD', '0.0084', '0.0084', None),
    ('bird.payg-2026-09.06', 'bird.payg', '2026-10', 'US', 'service', 'USD', '0.0084', '0.00806',
     'The first 1,000 of the 10,000 replies are free of Meta\'s 0.0034; Bird\'s own fee is on all of them.'),
    ('plivo.payg.01', 'plivo.payg', '2026-10', 'CA', 'marketing', 'USD', '0.0275', '0.0275', NORTH_AMERICA),
    ('plivo.payg.02', 'plivo.payg', '2026-10', 'US', 'utility', 'USD', '0.0037', '0.00374',
     'Plivo states four decimals; its markup of 10 percent on 0.0034 gives five.'),
    ('plivo.payg.02', 'plivo.payg', '2026-10', 'US', 'authentication', 'USD', '0.0037', '0.00374',
     'Plivo states four decimals; its markup of 10 percent on 0.0034 gives five.'),
    ('plivo.payg.05', 'plivo.payg', '2026-10', 'PE', 'marketing', 'USD', '0.07733', '0.07733', None),
    ('plivo.payg.06', 'plivo.payg', '2026-10', 'PE', 'utility', 'USD', '0.033', '0.033', None),
    ('plivo.payg.06', 'plivo.payg', '2026-10', 'PE', 'authentication', 'USD', '0.033', '0.033', None),
    ('plivo.payg.06', 'plivo.payg', '2026-10', 'PE', 'service', 'USD', '0.033', '0.0297',
     'The first 1,000 of the 10,000 replies are free.'),
    ('aisensy.addons.03', 'aisensy.basic', '2026-09', 'IN', 'marketing', 'INR', '1.09', '1.087506',
     'The markup is stated as about 26 percent; the all-in price of July 2025 would be 26.3 percent.'),
    ('aisensy.addons.04', 'aisensy.basic', '2026-09', 'IN', 'utility', 'INR', '0.145', '0.1449',
     'The markup is stated as about 26 percent; the all-in price of July 2025 would be 26.1 percent.'),
    ('interakt.messages.01', 'interakt.growth', '2026-09', 'IN', 'marketing', 'INR', '0.949', 'at least 0.8631',
     'The markup depends on the plan, 12 to 39 percent, and is not known for each; 0.949 is Meta\'s 0.8631 and 10 '
     'percent.'),
    ('interakt.messages.02', 'interakt.growth', '2026-09', 'IN', 'utility', 'INR', '0.140', 'at least 0.1150',
     'The markup depends on the plan and is not known for each; 0.140 is Meta\'s 0.1150 and 22 percent.'),
    ('interakt.messages.03', 'interakt.growth', '2026-09', 'IN', 'authentication', 'INR', '0.127', 'at least 0.1150',
     'The markup depends on the plan and is not known for each; 0.127 is Meta\'s 0.1150 and 10 percent.'),
    ('richautomate.saas-pay.02', 'richautomate.saas-pay', '2026-11', 'IN', 'marketing', 'INR', '1.20', None,
     'What the plan charges outside India, and when it was 1.20, is not known: its price per message is left unknown.'),
    ('richautomate.saas-pay.03', 'richautomate.saas-pay', '2026-11', 'IN', 'utility', 'INR', '0.30', None,
     'As with marketing.'),
    ('willdesk.whatsapp.01', 'willdesk.whatsapp', '2026-11', 'CA', 'marketing', 'USD', '0.20', None,
     'A price for each conversation of the time before July 2025, without a date; today\'s is not known.'),
]


class ReferencePrices(postage_command.TestCase):

    def price(self, plan, month, country, category, currency):
        """What a message costs all in all: Meta's charges and the message fees, without subscriptions."""
        scenario = {'format': 1, 'name': '', 'month': month, 'currency': currency, 'business_country': country,
                    'destinations': [{'country': country, 'sent': {category: MESSAGES}}], 'plans': [plan]}
        with tempfile.NamedTemporaryFile('w', suffix='.postage') as file:
            json.dump(scenario, file)
            file.flush()
            estimate = self.plan(self.estimate_json(file.name), plan)
        self.assertEqual(estimate['billing_currency'], currency)
        parts = [c for c in estimate['components'] if c['id'] in ('meta-charges', 'message-fees')]
        if any(part['exact'] is None for part in parts) and not any(Decimal(part['exact'] or 0) for part in parts):
            return None
        sum_ = sum(Decimal(part['exact'] or 0) for part in parts) / MESSAGES
        return ('' if all(part['complete'] for part in parts) else 'at least ') + str(sum_.normalize())

    def test_prices(self):
        for figure, plan, month, country, category, currency, stated, computed, reason in PRICES:
            with self.subTest(figure=figure, category=category):
                found = self.price(plan, month, country, category, currency)
                if computed is not None:
                    bound, _, amount = computed.rpartition(' ')
                    computed = f'{bound} {Decimal(amount).normalize()}'.strip()
                self.assertEqual(found, computed)
                self.assertTrue(computed == str(Decimal(stated).normalize()) or reason, 'the difference needs a reason')

    def test_every_reference_price_is_here(self):
        """Each figure that was left out because it contains Meta's charges is checked."""
        path = postage_command.ROOT / 'data' / 'catalogue' / 'evidence.csv'
        marked = {line.split(',')[0] for line in path.read_text(encoding='utf-8').splitlines()
                  if "contains Meta's charges" in line}
        self.assertLessEqual(marked, {row[0] for row in PRICES})
        self.assertGreater(len(marked), 5)


if __name__ == '__main__':
    postage_command.main()
