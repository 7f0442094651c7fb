# quantities.py - from what is entered to what is counted: rules 1 to 7 of src/core/README.md
# SPDX-License-Identifier: GPL-3.0-or-later
from catalogue import last_day
from money import NANO, apportion, half_even, nano, percent_of
from prices import TERMS

CATEGORIES = ('marketing', 'utility', 'authentication', 'service')
MESSAGE_METRICS = ('sent', 'delivered', 'failed', 'received', 'sent-and-received')
REPLIES_PER_CHAT = 5
SHARES = {'inside_window_percent': '0', 'entry_point_percent': '0', 'delivered_percent': '100',
          'reclassified_percent': '0'}


class Flow:
    """One destination and category: messages, and what of them is free."""

    __slots__ = ('market', 'category', 'meta_category', 'sent', 'delivered', 'entry', 'inside', 'conversations',
                 'entry_conversations')


class Quantities:
    """All that a scenario counts, whatever the plan."""

    def __init__(self, catalogue, scenario):
        self.catalogue = catalogue
        self.scenario = scenario
        self.month = scenario['month']
        self.day = last_day(self.month)
        self.features = frozenset(scenario.get('features', ()))
        self.route = scenario.get('route', 'cloud-api')
        self.term = TERMS[scenario.get('term', 'monthly')]
        self.horizon = scenario.get('horizon_months')
        self.tax = scenario.get('tax')
        numbers = scenario.get('numbers', {})
        self.numbers = numbers.get('count', 1)
        self.replies = numbers.get('replies')
        self.warnings = set()
        self.flows = []
        self.received = {}
        for destination in scenario['destinations']:
            self._add(destination)
        self.meta = self._meta()
        self.messages = self._messages()
        self.entered = dict(scenario.get('quantities', {}))
        self.derived = {'numbers': self.numbers, 'conversations': self.entered.get(
            'conversations', sum(flow.conversations for flow in self.flows))}
        # Each submission counts, and where there is none, nobody said how many there are (rule 12).
        submitted = self.entered.pop('templates', 0) + scenario.get('template_resubmissions', 0)
        if submitted:
            self.entered['templates'] = submitted
        for metric, rows in self.messages.items():
            self.derived[metric] = sum(row[2] for row in rows)
        self.kept = {}

    def _add(self, destination):
        """Rules 1, 2, 3, 5 and 7 for one destination."""
        country = destination['country']
        market = self.catalogue.market(country, self.day)
        shares = {**SHARES, **self.scenario.get('shares', {}), **destination.get('shares', {})}
        shares = {name: nano(text) for name, text in shares.items()}
        sent = {category: destination.get('sent', {}).get(category, 0) for category in CATEGORIES}
        reclassified = percent_of(sent['utility'], shares['reclassified_percent'])
        sent['utility'] -= reclassified
        sent['marketing'] += reclassified
        chats = destination.get('chats', 0)
        continued = percent_of(chats, nano(destination.get('continued_percent', '0')))
        if destination.get('received'):
            self.received[market] = self.received.get(market, 0) + destination['received']

        for category in CATEGORIES:
            extra = continued if category == 'utility' else 0
            begun = chats if category == 'service' else 0
            if not (sent[category] or extra or begun) or not self._can_be_sent(country, market, category):
                continue
            flow = Flow()
            flow.market, flow.category = market, category
            flow.meta_category = self._meta_category(country, market, category)
            flow.sent = sent[category] + extra
            own = percent_of(sent[category], shares['delivered_percent'])
            flow.delivered = own + percent_of(extra, shares['delivered_percent'])
            flow.entry = percent_of(own, shares['entry_point_percent'])
            flow.inside = percent_of(own - flow.entry, shares['inside_window_percent']) if category == 'utility' else 0
            if begun:
                flow.conversations = begun
                flow.entry_conversations = percent_of(begun, shares['entry_point_percent'])
            else:
                holds = nano(self.scenario.get('templates_per_conversation', {}).get(category, '1'))
                if category == 'service':
                    holds = REPLIES_PER_CHAT * NANO
                flow.conversations = half_even(flow.delivered * NANO, holds)
                flow.entry_conversations = half_even(flow.entry * NANO, holds)
            self.flows.append(flow)

    def _usd_row(self, market):
        card = self.catalogue.card('USD', self.day)
        return card[1].get(market, {}) if card else {}

    def _can_be_sent(self, country, market, category):
        """Rule 3. What is free by rule needs no cell (rule 8)."""
        if self.catalogue.is_not_sent(category, country, self.day):
            self.warnings.add('not-sent')
            return False
        rule = self.catalogue.rule('service', self.day)
        free = category == 'service' and (rule is None or rule['free'])
        if not free and self._meta_category(country, market, category) not in self._usd_row(market):
            self.warnings.add('not-offered')
            return False
        return True

    def _meta_category(self, country, market, category):
        """Rule 7."""
        if (category == 'authentication' and self.scenario.get('authentication_international')
                and self.catalogue.rule('authentication-international', self.day)
                and country != self.scenario.get('business_country')
                and 'authentication-international' in self._usd_row(market)):
            return 'authentication-international'
        return category

    def _meta(self):
        """What Meta counts and charges: {(market, category): (counted, charged)}, by rules 4 to 6."""
        counts_messages = self.catalogue.rule('counting', self.day)['counts'] == 'message'
        window = self.catalogue.rule('utility-in-window', self.day)
        entry = self.catalogue.rule('entry-point', self.day)
        counted, left = {}, {}
        for flow in self.flows:
            key = flow.market, flow.meta_category
            total = flow.delivered if counts_messages else flow.conversations
            free = (flow.entry if counts_messages else flow.entry_conversations) if entry and entry['free'] else 0
            if counts_messages and window and window['free']:
                free += flow.inside
            counted[key] = counted.get(key, 0) + total
            left[key] = left.get(key, 0) + total - free

        rule = self.catalogue.rule('service', self.day)
        markets = sorted(market for market, category in left if category == 'service')
        replies = [left[market, 'service'] for market in markets]
        if rule['free']:
            free = replies
        else:
            free = apportion(self._free_service(rule, sum(replies)), replies)
        for market, quantity in zip(markets, free):
            left[market, 'service'] -= quantity
        return {key: (counted[key], left[key]) for key in counted}

    def _free_service(self, rule, total):
        """How many service messages the allowance covers; that of a number is never pooled (rule 6)."""
        if rule['per'] == 'account':
            return min(rule['allowance'], total)
        loads = apportion(total, self.replies if self.replies is not None else [1] * self.numbers)
        return sum(min(rule['allowance'], load) for load in loads)

    def _messages(self):
        """Messages by metric: [(market, category, quantity)], without what is zero (rule 12). What customers send has
        no category. Providers know one category of authentication."""
        tables = {metric: {} for metric in MESSAGE_METRICS}

        def add(metric, market, category, quantity):
            if quantity:
                key = market, category
                tables[metric][key] = tables[metric].get(key, 0) + quantity

        for flow in self.flows:
            add('sent', flow.market, flow.category, flow.sent)
            add('sent-and-received', flow.market, flow.category, flow.sent)
            add('delivered', flow.market, flow.category, flow.delivered)
            add('failed', flow.market, flow.category, flow.sent - flow.delivered)
        for market, quantity in self.received.items():
            add('received', market, None, quantity)
            add('sent-and-received', market, None, quantity)
        return {metric: [(*key, quantity) for key, quantity in table.items()] for metric, table in tables.items()}

    def quantity(self, metric):
        """What there is of a metric in all; what is not entered is nothing."""
        return self.derived[metric] if metric in self.derived else self.entered.get(metric, 0)
