#!/usr/bin/python3
# test-own-plans.py - a plan of each price model, made in the editor as a person with a screen reader does
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import subprocess
import sys

from desktop import DOWN, HOME, RETURN, Failure, Postage, Role, State, run_tests, wait
from own_plans import FOLDER, begin, clear, entries, fill, stored, wait_editor_end

PROGRAM, COMMAND = sys.argv[1:3]
# In the order of the lists.
MODELS = ['Flat', 'Per unit', 'Base with included units', 'Package', 'Graduated tiers', 'Volume tiers', 'Stairstep',
          'Tiered packages', 'Prepaid packs', 'Percentage', 'Minimum spend', 'On request']
QUANTITIES = (1000, 10000, 100000)
ATTEMPTS = 3


def usd(amount):
    return None if amount is None else {'USD': amount}


def step(up_to, rate=..., flat=...):
    """What is expected of a step; what is not given has no member."""
    parts = {'rate': rate, 'flat': flat}
    return {'up_to': up_to, **{name: usd(amount) for name, amount in parts.items() if amount is not ...}}


# The price model, what is typed into the fields of the price and for each step, what is expected of the price.
# "?" presses the button that says that a price is not known.
CASES = [
    ('Flat', {'Amount (USD)': '49'}, [], {'amount': usd('49')}),
    ('Per unit', {'Amount (USD)': '0.0045', 'Free a month': '1,000', 'At most, a month (USD)': '250'}, [],
     {'amount': usd('0.0045'), 'allowances': [{'quantity': '1000', 'period': 'month'}], 'maximum': usd('250')}),
    ('Base with included units', {'Amount (USD)': '0.01', 'Included units': '5000', 'Base amount (USD)': '40'}, [],
     {'amount': usd('0.01'), 'included': '5000', 'base': usd('40')}),
    ('Package', {'Amount (USD)': '5', 'Units in a package': '1000'}, [], {'amount': usd('5'), 'size': '1000'}),
    ('Graduated tiers', {}, [{'Up to': '2000', 'Each (USD)': '0.01'}, {'Up to': '50000', 'Each (USD)': '0.005'},
                             {'Each (USD)': '?'}],
     {'tiers': [step('2000', '0.01'), step('50000', '0.005'), step(None, None)]}),
    ('Volume tiers', {'Discount in percent': '12.5'},
     [{'Up to': '5000', 'Each (USD)': '0.02', 'Amount for the step (USD)': '3'}, {'Each (USD)': '0.015'}],
     {'tiers': [step('5000', '0.02', '3'), step(None, '0.015')], 'discount': '12.5'}),
    ('Stairstep', {}, [{'Up to': '5000', 'Amount for the step (USD)': '49'}, {'Amount for the step (USD)': '99'}],
     {'tiers': [step('5000', flat='49'), step(None, flat='99')]}),
    ('Tiered packages', {'Units in a package': '100'},
     [{'Up to': '3000', 'Each (USD)': '4'}, {'Each (USD)': '3'}],
     {'size': '100', 'tiers': [step('3000', '4'), step(None, '3')]}),
    ('Prepaid packs', {}, [{'Units in the pack': '1500', 'Amount (USD)': '20'},
                           {'Units in the pack': '20000', 'Amount (USD)': '200'}],
     {'packs': [{'units': '1500', 'amount': usd('20')}, {'units': '20000', 'amount': usd('200')}]}),
    ('Percentage', {'Percent': '3.5', 'At least, a month (USD)': '2'}, [],
     {'percent': '3.5', 'of': 'meta-charges', 'minimum': usd('2')}),
    ('Minimum spend', {'Amount (USD)': '500'}, [], {'amount': usd('500'), 'of': 'meta-charges'}),
    ('On request', {}, [], {}),
]
IDS = ['flat', 'per-unit', 'included', 'package', 'graduated', 'volume', 'stairstep', 'tiered-package', 'prepaid-pack',
       'percentage', 'minimum-spend', 'quote']
COUNTS_NOTHING = ('flat', 'percentage', 'minimum-spend', 'quote')


def says(postage, title, wanted):
    """Whether the row with this title says below it that this is chosen; its list says all choices."""
    row = next(iter(postage.find_all(Role.COMBO_BOX, title)), None)
    labels = [node.name for node in row.walk() if node.role == Role.LABEL] if row else []
    return labels[1:2] == [wanted]


def choose(postage, title, choices, wanted):
    """
    By the keyboard, as somebody without a mouse does. A key that comes before the list is ready is lost, and is given
    again as a person would.
    """
    for _ in range(ATTEMPTS):
        postage.focus(postage.find(Role.COMBO_BOX, title), most=60)
        postage.press_key(RETURN)
        wait(lambda: any(node.has(State.FOCUSED) for node in postage.find_all(Role.LIST_ITEM)),
             f'the choices of "{title}"')
        postage.press_key(HOME)
        for _ in range(choices.index(wanted)):
            postage.press_key(DOWN)
        postage.press_key(RETURN)
        try:
            return wait(lambda: says(postage, title, wanted), f'"{wanted}" as the choice of "{title}"', deadline=5)
        except Failure:
            pass
    raise Failure(f'"{wanted}" can not be chosen as "{title}"')


def preview(postage, line):
    """The figures of a line of the preview, by their names."""
    found = []
    for quantity in QUANTITIES:
        start = f'{line}, For {quantity:,}: '
        found.append(next((node.name[len(start):] for node in postage.tree().walk() if node.name.startswith(start)),
                          None))
    return found


def command(*arguments, stdin=None):
    return subprocess.run([COMMAND, *arguments], input=stdin, capture_output=True, text=True, check=True).stdout


def estimate(plan_id, quantity):
    """What the command says of the scenario that the preview stands for."""
    scenario = {'format': 1, 'month': '2026-11', 'currency': 'USD', 'business_country': 'CA', 'plans': [plan_id],
                'destinations': [{'country': 'CA', 'sent': {'marketing': quantity}, 'received': quantity}]}
    found, = json.loads(command('estimate', '--format', 'json', '-', stdin=json.dumps(scenario)))['estimates']
    return found['total']['text'].replace('\u00a0', ' ')


def make(index):
    """The plan of one price model: what is stored, and what the preview says, equal what they should."""
    title, fields, steps, expected = CASES[index]
    model = IDS[index]
    clear()
    with Postage(PROGRAM) as postage:
        begin(postage)
        fill(postage, 'Provider', 'Acme')
        fill(postage, 'Plan', title)
        postage.press('Add Charge')
        fill(postage, 'Name', 'Fee')
        if model != 'per-unit':
            choose(postage, 'Price model', MODELS, title)
        for name, text in fields.items():
            fill(postage, name, text)
        for place, values in enumerate(steps):
            if place > 0:
                postage.press('Add Pack' if model == 'prepaid-pack' else 'Add Step')
                wait(lambda count=place + 1: len(entries(postage, list(steps[-1])[0])) >= count, 'another step')
            for name, text in values.items():
                if name != 'Up to':
                    fill(postage, name, text, place)
        # The last step has no bound: those before have one once it is there.
        for place, values in enumerate(steps):
            if 'Up to' in values:
                fill(postage, 'Up to', values['Up to'], place)
        fill(postage, 'Valid from', '2026-01')
        fill(postage, 'Seen on', '2026-11-20')
        figures = wait(lambda: (lambda found: found if None not in found and '–' not in found else None)(
            preview(postage, 'The whole plan')), 'the preview')
        postage.press('Save')
        wait(lambda: stored(), 'the file')
        wait_editor_end(postage)
        postage.find(Role.PUSH_BUTTON, f'Edit Acme · {title}')
        postage.activate('quit')
        postage.wait_end()

    (name, document), = stored().items()
    assert document['own'] is True and document['name'] == 'Acme', document
    plan, = document['plans']
    assert name == plan['id'] + '.json' and plan['name'] == title, plan
    charge, = plan['charges']
    assert charge == {
        'id': 'charge-1', 'name': 'Fee', 'component': 'message-fees', 'model': model,
        **({} if model in COUNTS_NOTHING else {'metric': 'delivered'}),
        'prices': [{**expected, 'valid_from': '2026-01', 'source': {'seen': '2026-11-20', 'confidence': 'own'}}],
    }, charge
    # The same plan, written by hand, reads the same.
    shown = json.loads(command('catalogue', 'show', plan['id'], '--format', 'json'))
    assert shown['plans'][0]['charges'] == plan['charges'], shown
    assert figures == [estimate(plan['id'], quantity) for quantity in QUANTITIES], figures


def of(index):
    def test():
        make(index)

    test.__name__ = f'makes_a_plan_of_the_model_{IDS[index]}'
    return test


def shows_what_is_wrong_at_the_field():
    clear()
    with Postage(PROGRAM) as postage:
        begin(postage)
        postage.wait_label('2 entries have to be corrected before the plan can be saved.')
        postage.wait_label('Fill this in.')
        fill(postage, 'Provider', 'Acme')
        fill(postage, 'Plan', 'Test')
        postage.wait_no_label('have to be corrected')
        fill(postage, 'Billing currency', 'XXX')
        postage.wait_label('Write codes of three letters such as USD')
        description = entries(postage, 'Billing currency')[0].description()
        assert 'Write codes of three letters' in description, description
        postage.press('Cancel')
        postage.wait_label('Save the Plan?')
        postage.press('Discard')
        wait_editor_end(postage)
        assert not stored(), stored()
        postage.activate('quit')
        postage.wait_end()


if __name__ == '__main__':
    FOLDER.mkdir(parents=True, exist_ok=True)
    run_tests([of(index) for index in range(len(CASES))] + [shows_what_is_wrong_at_the_field])
