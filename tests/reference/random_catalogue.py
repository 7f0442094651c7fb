# random_catalogue.py - a catalogue with gaps in time: lists of Meta that lag behind, rates of exchange of several days
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import random

DAYS = ('2024-03-15', '2025-07-31', '2026-01-01')


def with_gaps(folder, seed):
    """Takes lists in other currencies than USD out of a copy of the catalogue, so that older ones are in force, and
    adds earlier rates of exchange, for all currencies: what rate a pair has of which one is lacking is left open."""
    pick = random.Random(f'{seed} catalogue')
    for path in sorted((folder / 'rate-cards').glob('*.json')):
        if not path.name.startswith('usd-') and pick.random() < 0.3:
            path.unlink()

    newest = sorted((folder / 'exchange').glob('*.json'))[-1]
    for day in pick.sample(DAYS, pick.randint(0, len(DAYS))):
        document = json.loads(newest.read_text(encoding='utf-8'))
        document['date'] = day
        document['rates'] = {currency: f'{float(rate) * pick.uniform(0.8, 1.2):.4f}'
                             for currency, rate in document['rates'].items()}
        text = json.dumps(document, indent=2) + '\n'
        (folder / 'exchange' / f'random-{day}.json').write_text(text, encoding='utf-8')
