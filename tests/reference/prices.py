# prices.py - one price of a charge: when it holds, and what a quantity costs by each model
# SPDX-License-Identifier: GPL-3.0-or-later
from money import half_even, nano, percent_of

TERMS = {'monthly': 0, 'quarterly': 1, 'annual': 2}


def amounts(document):
    """An amount by currency; None is unknown."""
    return None if document is None else {currency: nano(text) for currency, text in document.items()}


def amount_in(by_currency, currency):
    """The amount in a list: a zero in one list holds in all, two lists are never converted (rule 11)."""
    if by_currency is None:
        return None
    if currency in by_currency:
        return by_currency[currency]
    return 0 if 0 in by_currency.values() else None


class Tax:
    """Which businesses a tax applies to."""

    def __init__(self, document):
        self.countries = document.get('countries', ())
        self.countries_without_vat_id = document.get('countries_without_vat_id', ())

    def names(self, country):
        return country in self.countries or country in self.countries_without_vat_id

    def applies(self, country, has_vat_id):
        return country in self.countries or (country in self.countries_without_vat_id and not has_vat_id)


class Price:
    def __init__(self, document, model, as_of):
        self.model = model
        self.term = TERMS[document.get('term', 'monthly')]
        self.amount = amounts(document.get('amount'))
        self.base = amounts(document['base']) if 'base' in document else {'': 0}
        self.included = int(document.get('included', 0))
        self.size = int(document.get('size', 0))
        self.tiers = [(int(tier['up_to']) if tier['up_to'] else None, amounts(tier.get('rate')),
                       amounts(tier['flat']) if 'flat' in tier else {'': 0}) for tier in document.get('tiers', ())]
        self.packs = [(int(pack['units']), amounts(pack['amount'])) for pack in document.get('packs', ())]
        self.percent = nano(document['percent']) if document.get('percent') is not None else None
        self.of = document.get('of')
        self.charges = frozenset(document.get('charges', ()))
        self.months = int(document.get('months', 1))
        self.allowances = [(int(a['quantity']), a['period']) for a in document.get('allowances', ())]
        self.discount = nano(document.get('discount', '0'))
        self.has_minimum, self.minimum = 'minimum' in document, amounts(document.get('minimum'))
        self.has_maximum, self.maximum = 'maximum' in document, amounts(document.get('maximum'))
        # Whether a month costs something whatever the quantity.
        self.costs_always = any(any(part.values()) for part in (self.base, self.minimum or {}))
        self.lower_bound = document.get('lower_bound', False)
        self.plain = model == 'per-unit' and not (
            'months' in document or 'discount' in document or self.has_minimum or self.has_maximum)
        self.zero = self._is_zero()

        source = document['source']
        readings = [source[name] for name in ('first_seen', 'seen') if name in source]
        readings += [also['on'] for also in source.get('also_seen', ())]
        self.first = (document.get('valid_from') or min((r[:7] for r in readings), default=as_of))[:7]
        self.last = document.get('valid_to', '9999')[:7]
        self.always = self.zero and 'valid_from' not in document and 'valid_to' not in document

    def _is_zero(self):
        """Whether this is a stated zero: everything that it names is known to be nothing."""
        if self.model == 'quote':
            return False
        if self.model == 'percentage':
            parts = [None if self.percent is None else {'': self.percent}]
        elif self.tiers:
            parts = [part for _, rate, flat in self.tiers for part in (rate, flat)]
            if self.model == 'stairstep':
                parts = [flat for _, _, flat in self.tiers]
        elif self.packs:
            parts = [amount for _, amount in self.packs]
        else:
            parts = [self.amount, self.base]
        if self.has_minimum:
            parts.append(self.minimum)
        return all(part is not None and not any(part.values()) for part in parts)

    def in_force(self, month):
        """Rule 10. A date inside a month covers the month."""
        return self.always or self.first <= month <= self.last

    def free(self, horizon):
        """How many units cost nothing in a month (rule 14)."""
        units = 0
        for quantity, period in self.allowances:
            if period == 'year':
                quantity //= 12
            elif period == 'once':
                quantity = quantity // horizon if horizon else 0
            units += quantity
        return units

    def is_plain_rate(self, horizon):
        """Whether this is a rate per unit and nothing else, so that its amount can be split (rule 18)."""
        return self.plain and self.free(horizon) == 0

    def charges_always(self, currency):
        """Whether a month costs something in a list, or nobody knows what, whatever the quantity (rule 19)."""
        return amount_in(self.base, currency) != 0 or self.has_minimum and amount_in(self.minimum, currency) != 0

    def month_of(self, amount, horizon):
        """The share of one month, of the price's months and of the horizon, then the discount (rules 15 and 17)."""
        if self.months * horizon != 1:
            amount = half_even(amount, self.months * horizon)
        if self.discount:
            amount = percent_of(amount, 100 * 10 ** 9 - self.discount)
        return amount

    def limited(self, amount, known, currency):
        """The maximum, then the minimum (rules 16, 17 and 19), of an amount of which at least @amount is known."""
        minimum = amount_in(self.minimum, currency) if self.has_minimum else 0
        if self.has_maximum:
            maximum = amount_in(self.maximum, currency)
            if maximum is None:
                # It may be anything between the minimum and the amount: it counts with the minimum.
                return minimum or 0, known and minimum is not None and amount <= minimum
            if amount >= maximum:
                return max(maximum, minimum or 0), True
        if minimum is None:
            return amount, False
        return max(amount, minimum), known

    def reaches_maximum(self, amount, currency):
        maximum = amount_in(self.maximum, currency) if self.has_maximum else None
        return maximum is not None and amount >= maximum

    def cost(self, quantity, currency):
        """What a quantity costs before limits, as (what is known of it, whether that is all)."""
        return MODELS[self.model](self, quantity, currency)


def total(parts, currency):
    """The sum of (units, amount by currency), as (what is known of it, whether that is all)."""
    known, complete = 0, True
    for units, by_currency in parts:
        if units:
            amount = amount_in(by_currency, currency)
            if amount is None:
                complete = False
            else:
                known += units * amount
    return known, complete


def cost_rate(price, quantity, currency):
    return total([(quantity, price.amount)], currency)


def cost_included(price, quantity, currency):
    return total([(1, price.base), (max(0, quantity - price.included), price.amount)], currency)


def cost_package(price, quantity, currency):
    return total([(-(-quantity // price.size), price.amount)], currency)


def step(units, rate, flat, currency):
    """What units of one tier cost; a tier is known as a whole or not at all."""
    known, complete = total([(units, rate), (1, flat)], currency)
    return (known, True) if complete else (0, False)


def marginal(price, quantity, size, currency):
    """What units, or packages of a size, cost when each pays the rate of the tier that it falls in."""
    known, complete, last = 0, True, 0
    for up_to, rate, flat in price.tiers:
        units = (quantity if up_to is None else min(quantity, up_to // size)) - last
        if units <= 0:
            break
        amount, all_known = step(units, rate, flat, currency)
        known, complete = known + amount, complete and all_known
        last += units
    return known, complete


def cost_graduated(price, quantity, currency):
    return marginal(price, quantity, 1, currency)


def tier_of(price, quantity):
    return next(tier for tier in price.tiers if tier[0] is None or quantity <= tier[0])


def cost_volume(price, quantity, currency):
    if quantity == 0:
        return 0, True
    _, rate, flat = tier_of(price, quantity)
    return step(quantity, rate, flat, currency)


def cost_stairstep(price, quantity, currency):
    return total([(1, tier_of(price, quantity)[2])], currency) if quantity else (0, True)


def cost_tiered_package(price, quantity, currency):
    return marginal(price, -(-quantity // price.size), price.size, currency)


def cost_prepaid_pack(price, quantity, currency):
    if quantity == 0:
        return 0, True
    for units, amount in price.packs:
        if quantity <= units:
            return total([(1, amount)], currency)
    units, amount = price.packs[-1]
    return total([(-(-quantity // units), amount)], currency)


def cost_unknown(price, quantity, currency):
    return 0, False


MODELS = {'flat': cost_rate, 'per-unit': cost_rate, 'included': cost_included, 'package': cost_package,
          'graduated': cost_graduated, 'volume': cost_volume, 'stairstep': cost_stairstep,
          'tiered-package': cost_tiered_package, 'prepaid-pack': cost_prepaid_pack, 'quote': cost_unknown}
