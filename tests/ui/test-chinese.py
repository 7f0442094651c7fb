#!/usr/bin/python3
# test-chinese.py - the window in Chinese: nothing that is seen or read out is English
# SPDX-License-Identifier: GPL-3.0-or-later
import gettext
import glob
import json
import os
import re
import sys

from desktop import RETURN, Failure, Postage, Role, run_tests, wait

PROGRAM, TRANSLATIONS, CATALOGUE = sys.argv[1:4]
_ = gettext.translation('postage', TRANSLATIONS, ['zh_CN']).gettext
SAMPLE_PLANS = ['Twilio 按量付费：603.80 USD', '360dialog Regular：417.80 USD', 'Bird 按量付费：至少 573.80 USD']
# Names that Chinese texts keep, and the types of widgets, which GTK 4.8 tells as the names of those that have none.
NAMES = {'Postage', 'Meta', 'WhatsApp', 'Business', 'API', 'AI', 'Cloud', 'Direct',
         'Platforms', 'postage', 'Ctrl', 'Shift', 'Alt', 'Delete', 'Home', 'End'}
WIDGET = re.compile(r'(Gtk|Adw|Gdk|Postage)[A-Z]\w+')
ADDRESS = re.compile(r'https?://\S+')
WORD = re.compile(r'[A-Za-z][A-Za-z.-]*[A-Za-z]')
CURRENCY = re.compile(r'[A-Z]{3}')


def names_of_catalogue():
    """The words of providers' and plans' names: what is bought has the same name in every language."""
    words = set(NAMES)
    for path in glob.glob(os.path.join(CATALOGUE, 'providers', '*.json')):
        with open(path, encoding='utf-8') as file:
            provider = json.load(file)
        for entry in [provider, *provider.get('plans', [])]:
            label = entry['name']
            for language in ('en', 'zh_CN'):
                words.update(WORD.findall(label if isinstance(label, str) else label.get(language, '')))
    return words


def english(texts, words):
    """The texts that have an English word."""
    found = set()
    for text in texts:
        rest = ADDRESS.sub('', text)
        if WIDGET.fullmatch(text):
            continue
        if [word for word in WORD.findall(rest) if word not in words and not CURRENCY.fullmatch(word)]:
            found.add(text)
    return found


def texts_of(postage):
    """What every widget says, and what a screen reader says of it besides."""
    for node in postage.tree().walk():
        yield node.name
        yield node.kept_description


def nothing_is_english():
    words = names_of_catalogue()
    found = {}
    # What is opened, one over the other, and a text by which it is known to be there.
    places = [
        ('compare', lambda postage: None, 'Cheapest'),
        ('changed', lambda postage: postage.enter(postage.entry(_('Marketing')), '2万'), 'Unsaved changes'),
        ('mistake', lambda postage: postage.enter(postage.entry(_('Utility')), '12x'),
         'This is not a number. Type digits, such as 20. Still counting %s.'),
        ('country', lambda postage: postage.press(_('Add Destination')), None),
        ('starters', lambda postage: postage.press(_('New Scenario')), 'Small Shop'),
        ('charts', lambda postage: postage.activate('show-page', window=1, target='charts'), 'The Figures as a Table'),
        ('all plans', lambda postage: postage.activate('show-page', window=1, target='plans'), None),
        ('why', lambda postage: postage.press(_('Why this number: %s') % 'Twilio 按量付费'), 'Meta charges'),
        ('preferences', lambda postage: postage.activate('preferences'), 'Follow the system'),
        ('shortcuts', lambda postage: postage.activate('show-help-overlay', window=1), '保存场景'),
        ('about', lambda postage: postage.activate('about'), 'Report a Wrong Price'),
        ('export', lambda postage: postage.activate('export', window=1), 'Paper'),
        ('answer', lambda postage: postage.activate('quit'), 'Save Changes?'),
    ]
    with Postage(PROGRAM, library_leaks=True) as postage:
        wait(lambda: postage.plans(_('Plans')) == SAMPLE_PLANS, 'the cards')
        for place, open_place, text in places:
            open_place(postage)
            if text is not None:
                postage.wait_label(_(text).split('%')[0])
            for text in english(texts_of(postage), words):
                found.setdefault(text, place)
        postage.press(_('_Discard').replace('_', ''))
        postage.wait_end()
    if found:
        raise Failure('\n'.join(f'{place}: {text!r}' for text, place in found.items()))


def figures_follow_in_chinese():
    """Volumes as they are written in Chinese, the sentence, the cards, and from October 2026 on what replies cost."""
    with Postage(PROGRAM) as postage:
        wait(lambda: postage.plans(_('Plans')) == SAMPLE_PLANS, 'the cards')
        postage.wait_label('2026年11月，“360dialog Regular”最便宜：每月 417.80 USD')
        postage.enter(postage.entry(_('Marketing')), '2万')
        wait(lambda: postage.plans(_('Plans')) == ['Twilio 按量付费：903.80 USD', '360dialog Regular：667.80 USD',
                                                   'Bird 按量付费：至少 873.80 USD'], 'other totals')
        postage.wait_label('2026年11月，“360dialog Regular”最便宜：每月 667.80 USD')
        postage.press(_('Why this number: %s') % 'Twilio 按量付费')
        postage.wait_label('7,000 × 0.0034 USD = 23.80 USD')


def brazil_is_found_by(typed):
    with Postage(PROGRAM) as postage:
        wait(lambda: postage.plans(_('Plans')) == SAMPLE_PLANS, 'the cards')
        postage.press(_('Add Destination'))
        postage.enter(postage.entry(_('Search for a country')), typed)
        postage.find(Role.LABEL, '巴西')
        postage.press_key(RETURN)
        postage.enter(postage.entry(_('Marketing'), about='巴西'), '2万')
        wait(lambda: postage.plans(_('Plans'))[0] != SAMPLE_PLANS[0], 'other totals')


def a_country_is_found_by_its_chinese_name():
    brazil_is_found_by('巴西')


def a_country_is_found_by_its_english_name():
    brazil_is_found_by('brazil')


run_tests([nothing_is_english, figures_follow_in_chinese, a_country_is_found_by_its_chinese_name,
           a_country_is_found_by_its_english_name])
