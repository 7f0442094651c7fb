# charges.py - charges by quantity, and those that are a share of other lines: rules 12 to 19 of src/core/README.md
# SPDX-License-Identifier: GPL-3.0-or-later
from line import Line
from money import percent_of
from prices import amount_in
from quantities import MESSAGE_METRICS

SHARES = ('percentage', 'minimum-spend')


def applies(charge, quantities, currency):
    """Rule 13; a disputed charge is its own switch, a tax applies to some businesses only."""
    wanted = quantities.features
    if charge.feature is not None and charge.feature not in wanted:
        return False
    if charge.requires and not charge.requires <= wanted or charge.excludes and charge.excludes & wanted:
        return False
    if not charge.serves(quantities.route, currency) or charge.is_over(quantities.month):
        return False
    if charge.disputed and charge.id not in wanted:
        return False
    if charge.tax is not None:
        tax = quantities.tax
        return bool(tax and not tax.get('reverse_charge')
                    and charge.tax.applies(tax['country'], tax.get('vat_id', False)))
    return True


def message_rows(charge, quantities):
    rows = quantities.messages[charge.metric]
    if charge.filtered:
        rows = [row for row in rows if charge.takes(row[0], row[1])]
    return rows


def count(charge, quantities):
    """What a charge counts, as (quantity, whether it is known), by rule 12."""
    metric = charge.metric
    if metric is None:
        return 1, True
    if metric in MESSAGE_METRICS:
        return sum(row[2] for row in message_rows(charge, quantities)), True
    if metric in quantities.derived:
        return quantities.derived[metric], True
    if metric in quantities.entered:
        return quantities.entered[metric], True
    # A charge with a feature gets here only when the feature is wanted.
    return 0, charge.feature is None and metric not in quantities.catalogue.every_business_has


def quantity_lines(charge, quantities, currency):
    """The lines of a charge by quantity: one for each market and category where it is a rate per unit (rule 18)."""
    price = charge.price(quantities.month, quantities.term)
    if price is not None and charge.metric in MESSAGE_METRICS and price.is_plain_rate(quantities.horizon):
        rate = amount_in(price.amount, currency)
        if rate is not None:
            return [Line(charge.component, charge.id, market, category, quantity, quantity * rate,
                         not price.lower_bound) for market, category, quantity in message_rows(charge, quantities)]

    quantity, entered = count(charge, quantities)
    line = Line(charge.component, charge.id, None, None, quantity)
    if price is None:
        # A base or a minimum is charged whatever the quantity (rule 19).
        line.known = quantity == 0 and not any(p.costs_always for p in charge.prices)
        line.missing = not entered
        return [line]
    charged = max(0, quantity - price.free(quantities.horizon))
    amount, known = price.cost(charged, currency)
    amount = price.month_of(amount, quantities.horizon or 1 if charge.one_off else 1)
    line.billed, line.known = price.limited(amount, known, currency)
    # "Starting at" leaves nothing open where all is covered and nothing is charged always (rule 19).
    if price.lower_bound and (charged > price.included or price.charges_always(currency)):
        line.known = False
    line.missing = not entered and not price.zero and not price.reaches_maximum(amount, currency)
    return [line]


def base_of(price, charge, lines, plan, first):
    """What a share is taken of, as (amount, whether all of it is known)."""
    amount, known = 0, True
    for line in lines:
        if price.of == 'meta-charges':
            taken = line.charge is None
        elif price.of == 'charges':
            taken = line.charge in price.charges
        else:
            taken = not line.once and not (first and line.share) and (
                line.charge is not None or plan.treatment != 'direct')
        if taken and (not charge.filtered or line.market is not None and charge.takes(line.market, line.category)):
            amount += line.billed
            known = known and line.complete
    return amount, known


def share_line(charge, quantities, currency, lines, plan, first):
    """A percentage of other lines, or what they lack to an amount. The @first ones are taken of charges by quantity,
    taxes and fees for payment of these and those (rule 17)."""
    price = charge.price(quantities.month, quantities.term)
    line = Line(charge.component, charge.id, None, None, 1)
    line.share = True
    # Without a price in force, what it would be taken of is as in the price that comes last.
    base, complete = base_of(price or charge.prices[-1], charge, lines, plan, first)

    if charge.model == 'minimum-spend':
        wanted = amount_in(price.amount, currency) if price else None
        if wanted is None:
            line.known = False
        else:
            line.billed = max(0, wanted - base)
            line.known = (complete or line.billed == 0) and not price.lower_bound
        return line

    something = base > 0 or not complete
    if price is None:
        # Its minimum is charged whatever the others come to (rule 19).
        line.known = not something and not any(p.costs_always for p in charge.prices)
        return line
    if price.percent is None:
        amount, known = 0, not something
    else:
        amount = percent_of(base, price.percent)
        known = complete or price.percent == 0
    if price.lower_bound and something:
        known = False
    line.billed, line.known = price.limited(amount, known, currency)
    return line
