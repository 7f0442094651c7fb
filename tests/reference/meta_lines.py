# meta_lines.py - Meta's charges in one billing currency: rules 4 to 9 of src/core/README.md
# SPDX-License-Identifier: GPL-3.0-or-later
from line import Line
from money import NANO, half_even, half_up

BAND_STEP = 10 ** 5  # four digits behind the point


def band_rates(rate, bands):
    """What a message costs in each band: the list rate less the discount, half up to four decimals (rule 9)."""
    return [(up_to, half_up(rate * (100 * NANO - discount), 100 * NANO * BAND_STEP) * BAND_STEP)
            for up_to, discount in bands]


def convert(amount, ratio):
    return half_even(amount * ratio[0], ratio[1])


def rate_of(catalogue, market, category, currency, day):
    """The rate that applies, as (count of 10^-9 in the list's currency, whether the list is that of USD), or None where
    it is not known (rule 8)."""
    newest = catalogue.card('USD', day)
    usd = newest[1].get(market, {}).get(category) if newest else None
    own = catalogue.card(currency, day)
    if currency == 'USD' or own is None:
        return None if usd is None else (usd, True)
    rate = own[1].get(market, {}).get(category)
    older = catalogue.card('USD', own[0])
    outdated = older is None or older[1].get(market, {}).get(category) != usd
    if rate is None or (outdated and usd is not None):
        return None if usd is None else (usd, True)
    return rate, False


def amount_of(quantity, steps):
    """Marginal bands: each message pays the rate of the one it falls in."""
    amount, last = 0, 0
    for up_to, rate in steps:
        units = (quantity if up_to is None else min(quantity, up_to)) - last
        if units <= 0:
            break
        amount += units * rate
        last += units
    return amount


def meta_lines(quantities, currency):
    """Meta's lines in a billing currency; what is free by rule needs no rate."""
    key = 'meta', currency
    if key not in quantities.kept:
        quantities.kept[key] = [_line(quantities, currency, *cell, *counts)
                                for cell, counts in sorted(quantities.meta.items())]
    return quantities.kept[key]


def _line(quantities, currency, market, category, counted, charged):
    catalogue, day = quantities.catalogue, quantities.day
    line = Line('meta-charges', None, market, category, charged)
    if charged == 0:
        return line
    found = rate_of(catalogue, market, category, currency, day)
    if found is None:
        line.known = False
        return line
    rate, from_usd = found
    bands = catalogue.bands(market, category) if catalogue.rule('volume-bands', day) else None
    steps = band_rates(rate, bands) if bands else [(None, rate)]
    if from_usd and currency != 'USD':
        ratio = catalogue.exchange('USD', currency, day)
        if ratio is None:
            line.known = False
            return line
        # The rounding of a band belongs to the published list, so that each band is converted by itself.
        steps = [(up_to, convert(step, ratio)) for up_to, step in steps]
    line.billed = amount_of(charged, steps)
    line.pieces = steps
    return line
