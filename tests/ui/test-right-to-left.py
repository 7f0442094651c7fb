#!/usr/bin/python3
# test-right-to-left.py - the window in a made-up language that is written from right to left
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import sys
import tempfile

import pseudo
from desktop import Postage, Role, run_tests, wait

PROGRAM, TRANSLATIONS = sys.argv[1:3]
FOLDER = tempfile.mkdtemp()
_ = pseudo.change


def cards(postage):
    return wait(lambda: next((found.children for found in postage.find_all(Role.LIST, _('Plans'))
                              if len(found.children) == 3), None), 'three cards')


def label(below, text):
    return wait(lambda: next((node for node in below.walk() if node.role == Role.LABEL and text in node.name), None),
                f'a label with "{text}"')


def everything_is_mirrored():
    with Postage(PROGRAM) as postage:
        first, second, third = cards(postage)
        entry = postage.entry(_('Phone numbers'))
        # The pane comes first, which is at the right; then the cards, one after the other.
        places = [node.extents()[0] for node in (entry, first, second, third)]
        assert places == sorted(places, reverse=True), places
        # The provider's name begins where the amount does: at the right edge of its card.
        edges = [x + width for x, _y, width, _height in (label(first, text).extents()
                                                         for text in ('Twilio', '603.80 USD'))]
        assert edges[0] == edges[1], edges
        x, _y, width, _height = first.extents()
        assert 0 <= x + width - edges[0] < width / 4, (x, width, edges)
        postage.quit()


def sentences_and_figures_follow():
    with Postage(PROGRAM) as postage:
        cards(postage)
        postage.wait_label(_('is cheapest for')[1:])
        # The mark keeps the sentence's direction though it begins with a name in Latin letters.
        sentence = postage.wait_label('417.80 USD')
        assert sentence.startswith(pseudo.MARK), sentence
        postage.enter(postage.entry(_('Marketing')), '20000')
        wait(lambda: '903.80 USD' in cards(postage)[0].name, 'other totals')
        postage.press(_('Why this number: %s') % 'Twilio Pay as you go')
        postage.wait_label('7,000 × 0.0034 USD = 23.80 USD')


pseudo.make(os.path.join(TRANSLATIONS, 'zh_CN', 'LC_MESSAGES', 'postage.mo'), FOLDER)
os.environ.update(LANGUAGE=pseudo.LANGUAGE, POSTAGE_LOCALE_DIR=FOLDER)
run_tests([everything_is_mirrored, sentences_and_figures_follow])
