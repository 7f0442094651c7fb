# estimator.py - what a plan costs a scenario in a month, computed anew from the rules
#
# The rules are those of src/core/README.md; a number in a comment is the number there. The program is not looked at.
#
# SPDX-License-Identifier: GPL-3.0-or-later
from charges import SHARES, applies, quantity_lines, share_line
from line import Line
from meta_lines import convert, meta_lines
from money import NANO, nano, shown

COMPONENTS = ('meta-charges', 'subscription', 'message-fees', 'feature-fees', 'template-fees', 'set-up', 'taxes')


class Estimate:
    """@lines and @beside (what is paid once) are lists of Line; @components is {id: (exact, shown, complete)}."""

    __slots__ = ('plan', 'status', 'currency', 'billing_currency', 'lines', 'beside', 'components', 'exact', 'shown',
                 'complete', 'misfits', 'warnings')


def billing_currency(plan, scenario):
    """Rule 11."""
    wanted = scenario['currency']
    if plan.treatment == 'direct':
        wanted = scenario.get('account_currency', wanted)
    return wanted if wanted in plan.currencies else plan.currencies[0]


def misfits(plan, quantities):
    """Why a plan doesn't serve the scenario (rule 20)."""
    scenario, found = quantities.scenario, set()
    if plan.audience != scenario.get('audience', 'direct'):
        found.add('audience')
    if (plan.valid_from or '')[:7] > quantities.month or (plan.valid_to or '9999')[:7] < quantities.month:
        found.add('not-on-sale')
    country = scenario.get('business_country')
    if country in plan.except_regions or plan.regions is not None and country not in plan.regions:
        found.add('region')
    if any(quantities.quantity(metric) > maximum for metric, maximum in plan.limits):
        found.add('limit')
    if (plan.treatment == 'direct' and 'account_currency' in scenario
            and scenario['account_currency'] not in quantities.catalogue.cards):
        found.add('account-currency')
    return found


def lines_of(plan, quantities, currency):
    """Rule 17: Meta's lines, charges by quantity, shares of those, taxes of these and those, payment fees."""
    lines, beside, later = [], [], {'share': [], 'tax': [], 'fee': []}
    if plan.treatment == 'unknown':
        # Whatever Meta itself charges has some price, and nobody knows which.
        lines += [Line('meta-charges', None, market, category, charged, 0, charged == 0)
                  for (market, category), (_, charged) in quantities.meta.items()]
    elif plan.treatment != 'included':
        lines += [line.copy() for line in meta_lines(quantities, currency)]
    for charge in plan.charges:
        if not applies(charge, quantities, currency):
            continue
        if charge.model in SHARES:
            later['tax' if charge.tax else 'fee' if charge.payment_fee else 'share'].append(charge)
        elif charge.one_off:
            once = quantity_lines(charge, quantities, currency)
            # Over a horizon it counts with its share of a month (rule 15).
            monthly = quantities.horizon and all(line.known for line in once)
            for line in once:
                line.once = True
            (lines if monthly else beside).extend(once)
        else:
            lines += quantity_lines(charge, quantities, currency)
    for stage, charges in later.items():
        lines += [share_line(charge, quantities, currency, lines, plan, stage == 'share') for charge in charges]
    return lines, beside


def payment(ratio, source, target, spread):
    """Rule 11: who pays in another currency pays @spread percent (a text) more; it is a part of the one ratio."""
    if ratio is None or source == target:
        return ratio
    return ratio[0] * (100 * NANO + nano(spread)), ratio[1] * 100 * NANO


def exchange_lines(lines, ratio, currency):
    """Rules 11 and 18: one ratio, half to even at 10^-9, then once to the minor unit. A zero is zero everywhere."""
    for line in lines:
        if ratio is None:
            line.known = line.known and line.billed == 0
        else:
            line.exact = convert(line.billed, ratio)
            line.shown = shown(line.exact, currency)


def estimate(quantities, plan):
    """The estimate of one plan; @quantities is a Quantities, which may serve many plans."""
    result = Estimate()
    result.plan = plan.id
    result.currency = quantities.scenario['currency']
    result.billing_currency = billing_currency(plan, quantities.scenario)
    result.misfits = misfits(plan, quantities)
    result.warnings = quantities.warnings | (result.misfits & {'audience', 'not-on-sale'})
    lines, beside = lines_of(plan, quantities, result.billing_currency)
    ratio = quantities.catalogue.exchange(result.billing_currency, result.currency, quantities.day)
    ratio = payment(ratio, result.billing_currency, result.currency,
                    quantities.scenario.get('exchange_spread_percent', '0'))
    exchange_lines(lines, ratio, result.currency)
    exchange_lines(beside, ratio, result.currency)
    # Without a rate of exchange a price that is paid once isn't known either, and stays beside the total.
    beside += [line for line in lines if line.once and not line.known]
    lines = [line for line in lines if not line.once or line.known]

    # Ids with a point are switches of disputed charges and no features.
    asked = (quantities.features, quantities.route, result.billing_currency, quantities.month)
    silent = any(plan.feature_unknown(feature, *asked)
                 for feature in quantities.features if '.' not in feature)
    untold = plan.tax_unknown(quantities.tax, *asked)
    unknown = {'feature-fees': silent, 'taxes': untold}
    meta_unknown = plan.treatment == 'unknown' and not all(line.known for line in lines if line.charge is None)
    for kind, found in (('meta-unknown', meta_unknown), ('feature-unknown', silent), ('tax-unknown', untold)):
        if found:
            result.warnings.add(kind)

    sums = {component: [0, 0, not unknown.get(component, False)] for component in COMPONENTS}
    for line in lines:
        part = sums[line.component]
        part[0] += line.exact
        part[1] += line.shown
        part[2] = part[2] and line.complete
    result.lines, result.beside = lines, beside
    result.components = {component: tuple(part) for component, part in sums.items()}
    result.exact = sum(part[0] for part in sums.values())
    result.shown = sum(part[1] for part in sums.values())
    result.complete = all(part[2] for part in sums.values())
    if result.misfits:
        result.status = 'does-not-fit'
    elif result.complete:
        result.status = 'complete'
    else:
        # "At least nothing" says nothing (rule 19).
        result.status = 'at-least' if result.exact else 'no-price'
    return result
