# agreement.py - whether the program's estimate of a plan is that of the reference, to the last digit
#
# The program's side is the document of data/ESTIMATE-JSON.md. Lines of nothing don't count, on either side, and of a
# line without any known amount only its charge: how such a line is split is a matter of words. A line that isn't known
# of a quantity of zero takes nothing from an estimate.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import json

from money import decimal, nano

WARNINGS = {'not-sent', 'not-offered', 'audience', 'not-on-sale', 'feature-unknown', 'meta-unknown', 'tax-unknown'}


def amount(text):
    """An amount of the document; null, which is nothing that is known, is zero here and told apart by "known"."""
    if text is None:
        return 0
    return -nano(text[1:]) if text.startswith('-') else nano(text)


def reference_rows(lines):
    """(component, charge, market, category) and (billed, exact, shown, known) of each line."""
    return [((line.component, line.charge, line.market, line.category),
             (line.billed, line.exact, line.shown, line.known)) for line in lines]


def program_rows(lines, needed):
    """The same of the document; unknown lines of no quantity are taken only where the reference needs them."""
    rows = []
    for line in lines:
        value = amount(line['billed']), amount(line['exact']), amount(line['shown']), line['known']
        if any(value) or line['quantity'] or (line['component'], line['charge']) in needed:
            rows.append(((line['component'], line['charge'], line['market'], line['category']), value))
    return rows


def significant(rows):
    """The multiset of rows that have to be equal."""
    found = collections.Counter()
    for key, value in rows:
        billed, exact, _, known = value
        if billed == 0 and exact == 0:
            if not known:
                found[(key[0], key[1], None, None), (0, 0, 0, False)] = 1
        else:
            found[key, value] += 1
    return found


def both_rows(mine, theirs):
    """What has to be equal, of the reference and of the program."""
    needed = {(line.component, line.charge) for line in mine if not line.known and line.billed == 0}
    return significant(reference_rows(mine)), significant(program_rows(theirs, needed))


def differences(reference, program):
    """What differs between an Estimate and an estimate of the document, as {what: (reference, program)}."""
    found = {}

    def compare(what, mine, theirs):
        if mine != theirs:
            found[what] = mine, theirs

    total = program['total']
    compare('status', reference.status, program['status'])
    compare('billing currency', reference.billing_currency, program['billing_currency'])
    compare('complete', reference.complete, total['complete'])
    compare('exact total', decimal(reference.exact), decimal(amount(total['exact'])))
    compare('shown total', decimal(reference.shown), decimal(amount(total['shown'])))
    parts = {part['id']: part for part in program['components']}
    for name, (exact, shown, complete) in reference.components.items():
        theirs = parts[name]
        compare(f'{name}, exact', decimal(exact), decimal(amount(theirs['exact'])))
        compare(f'{name}, shown', decimal(shown), decimal(amount(theirs['shown'])))
        compare(f'{name}, complete', complete, theirs['complete'])
    for what, mine, theirs in (('lines', reference.lines, program['lines']),
                               ('one-off lines', reference.beside, program['one_off_lines'])):
        mine, theirs = both_rows(mine, theirs)
        if mine != theirs:
            found[what] = sum((mine - theirs).values()), sum((theirs - mine).values())
    if 'warnings' in program:
        compare('warnings', sorted(reference.warnings & WARNINGS),
                sorted({warning['kind'] for warning in program['warnings']} & WARNINGS))
    return found


def row_text(row):
    billed, exact, shown, known = row
    return f'{decimal(billed)} → {decimal(exact)}, shown {decimal(shown)}{"" if known else ", not all known"}'


def side_by_side(reference, program, found, plan, scenario):
    """Both workings, readably."""
    text = [f'{reference.plan}, {scenario["month"]}, {reference.billing_currency} → {reference.currency}:']
    for what, (mine, theirs) in found.items():
        text.append(f'  {what}: reference {mine}, program {theirs}')
    charges = set()
    for name, mine, theirs in (('lines', reference.lines, program['lines']),
                               ('one-off lines', reference.beside, program['one_off_lines'])):
        mine, theirs = both_rows(mine, theirs)
        if mine or theirs:
            text.append(f'  {name}:')
        for key, row in sorted((mine | theirs).keys(), key=repr):
            both = mine[key, row], theirs[key, row]
            mark = '  both     ' if both[0] == both[1] else '≠ reference' if both[0] > both[1] else '≠ program  '
            text.append(f'  {mark} {" · ".join(str(part) for part in key)}: {row_text(row)}')
            if both[0] != both[1]:
                charges.add(key[1])
    quantities = {line['charge']: line['quantity'] for line in program['lines'] + program['one_off_lines']}
    for line in reference.lines + reference.beside:
        if line.charge in charges:
            text.append(f'  {line.charge}: quantity {line.quantity}, program {quantities.get(line.charge, "-")}')
    for line in program['lines'] + program['one_off_lines']:
        if line['charge'] in charges:
            text.append(f'  the program: {json.dumps(line, ensure_ascii=False)}')
    for charge in plan.charges:
        if charge.id in charges:
            text.append(f'  {json.dumps(charge.document, ensure_ascii=False)}')
    inner = {name: value for name, value in scenario.items() if name not in ('$schema', 'plans')}
    text.append(f'  scenario: {json.dumps(inner)}')
    return '\n'.join(text)
