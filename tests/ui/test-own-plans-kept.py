#!/usr/bin/python3
# test-own-plans-kept.py - own plans are copied, deleted, taken along and told of, and none is lost without a question
# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

from desktop import SAMPLE_PLANS, TWILIO, Failure, Postage, Role, run_tests, wait
from own_plans import FOLDER, begin, clear, entries, fill, stored, wait_editor_end

PROGRAM, COMMAND, SAMPLE = sys.argv[1:4]
ELSEWHERE = pathlib.Path(tempfile.mkdtemp())
QUESTION = 'Save the Plan?'
CHANGED = '1 price has changed in the catalogue since you copied it'
ATTEMPTS = 10


def plan_of(plan_id, name, **members):
    price = {'amount': {'USD': '0.002'}, 'valid_from': '2026-01', 'source': {'confidence': 'own'}}
    charge = {'id': 'fee', 'name': 'Fee', 'component': 'message-fees', 'metric': 'delivered', 'model': 'per-unit',
              'prices': [price]}
    return {'id': plan_id, 'name': name, 'status': 'current', 'audience': 'direct', 'currencies': ['USD'],
            'meta_charges': {'treatment': 'unknown'}, 'charges': [charge], **members}


def document_of(*plans, provider='own-acme', name='Acme'):
    return {'kind': 'provider', 'format': 1, 'id': provider, 'own': True, 'name': name, 'as_of': '2026-11-20',
            'plans': list(plans)}


def store(name, document):
    (FOLDER / name).write_text(document if isinstance(document, str) else json.dumps(document), encoding='utf-8')


def plans_in_files():
    return sorted(plan['id'] for document in stored().values() for plan in document['plans'])


def show_own_plans(postage):
    postage.wait_plans(*SAMPLE_PLANS)
    postage.activate('own-plans')
    wait(lambda: 'Own Plans' in postage.titles(), 'the own plans')


def answer(postage, question, wanted, windows):
    """Presses the button until the dialog reacts, which it doesn't before it is shown; so many windows stay."""
    postage.wait_label(question)
    for _ in range(ATTEMPTS):
        postage.press(wanted)
        try:
            return wait(lambda: postage.program.poll() is not None or len(postage.windows()) == windows,
                        f'{windows} windows', deadline=3)
        except Failure:
            pass
    raise Failure(f'"{question}" does not react to "{wanted}"')


def quitting_asks_about_entries():
    clear()
    with Postage(PROGRAM) as postage:
        begin(postage)
        fill(postage, 'Provider', 'Acme')
        fill(postage, 'Plan', 'Kept')
        wait(lambda: 'Kept' in postage.labels(), 'the plan in the head of the editor')
        postage.activate('quit')
        answer(postage, QUESTION, 'Go On Editing', 3)
        assert entries(postage, 'Plan')[0].text() == 'Kept'
        # The answer was for then, and not for what is closed later.
        fill(postage, 'Plan', 'Kept after all')
        postage.activate('quit')
        answer(postage, QUESTION, 'Save', 0)
        postage.wait_end()
    assert [document['plans'][0]['name'] for document in stored().values()] == ['Kept after all'], stored()


def quitting_asks_about_each():
    clear()
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.enter(postage.entry('Phone numbers'), '3')
        postage.wait_label('Unsaved changes')
        postage.activate('own-plans')
        postage.press('Describe…')
        wait(lambda: 'Own Plan' in postage.titles(), 'the editor')
        fill(postage, 'Provider', 'Acme')
        postage.activate('quit')
        # The list of own plans goes with the editor, or later with the window.
        postage.wait_label(QUESTION)
        for _ in range(ATTEMPTS):
            if 'Save Changes?' in postage.labels():
                break
            postage.press('Discard')
            try:
                wait(lambda: 'Save Changes?' in postage.labels(), 'the question about the scenario', deadline=3)
            except Failure:
                pass
        postage.answer('Save Changes?', 'Discard')
        postage.wait_end()
    assert not stored(), stored()


def a_broken_file_is_deleted_after_a_question():
    clear()
    store('broken.json', '{"half": ')
    store('mended.json', '{"half": ')
    with Postage(PROGRAM) as postage:
        show_own_plans(postage)
        postage.press('Delete broken.json')
        answer(postage, 'Delete “broken.json”?', 'Cancel', 2)
        assert (FOLDER / 'broken.json').exists()
        postage.press('Delete broken.json')
        answer(postage, 'Delete “broken.json”?', 'Delete', 2)
        wait(lambda: not postage.buttons('Delete broken.json'), 'the end of the row')
        assert not (FOLDER / 'broken.json').exists()

        postage.press('Delete mended.json')
        postage.wait_label('Delete “mended.json”?')
        store('mended.json', document_of(plan_of('own.mended', 'Mended')))
        answer(postage, 'Delete “mended.json”?', 'Delete', 2)
        postage.find(Role.PUSH_BUTTON, 'Edit Acme · Mended')
        assert list(stored()) == ['mended.json'], stored()
        postage.quit()


def the_folder_can_not_be_deleted():
    clear()
    FOLDER.rmdir()
    FOLDER.write_text('no folder', encoding='utf-8')
    try:
        with Postage(PROGRAM) as postage:
            show_own_plans(postage)
            postage.find(Role.LABEL, FOLDER.name)
            names = [node.name for node in postage.find_all(Role.PUSH_BUTTON)]
            assert not any(name.startswith('Delete') for name in names), names
            # A plan can't be saved there: that is told, and what is entered stays.
            postage.press('Describe…')
            wait(lambda: 'Own Plan' in postage.titles(), 'the editor')
            fill(postage, 'Provider', 'Acme')
            fill(postage, 'Plan', 'Kept')
            postage.activate('quit')
            postage.wait_label(QUESTION)
            postage.press('Save')
            postage.wait_label('The Plan Could Not Be Saved')
            postage.press('OK')
            wait(lambda: len(postage.windows()) == 3, 'three windows')
            assert entries(postage, 'Plan')[0].text() == 'Kept'
            postage.activate('quit')
            answer(postage, QUESTION, 'Discard', 0)
            postage.wait_end()
    finally:
        FOLDER.unlink()
        FOLDER.mkdir()


def a_plan_is_copied_and_deleted():
    clear()
    store('mine.json', document_of(plan_of('own.mine', 'Mine & <b>')))
    with Postage(PROGRAM) as postage:
        show_own_plans(postage)
        postage.press('Duplicate Acme · Mine & <b>')
        wait(lambda: 'Own Plan' in postage.titles(), 'the editor')
        assert entries(postage, 'Plan')[0].text() == 'Mine & <b>, my prices', entries(postage, 'Plan')[0].text()
        postage.press('Save')
        wait_editor_end(postage)
        postage.find(Role.PUSH_BUTTON, 'Edit Acme · Mine & <b>, my prices')
        assert plans_in_files() == ['own.acme-mine-b-my-prices', 'own.mine'], stored()

        postage.press('Delete Acme · Mine & <b>')
        answer(postage, 'Mine & <b>', 'Cancel', 2)
        assert len(stored()) == 2, stored()
        postage.press('Delete Acme · Mine & <b>')
        answer(postage, 'Delete “Acme · Mine & <b>', 'Delete', 2)
        wait(lambda: not postage.buttons('Edit Acme · Mine & <b>'), 'the end of the row')
        assert plans_in_files() == ['own.acme-mine-b-my-prices'], stored()

        # Another program was quicker: that is told, and nothing else goes.
        postage.press('Delete Acme · Mine & <b>, my prices')
        postage.wait_label('Delete “Acme · Mine & <b>, my prices')
        clear()
        postage.press('Delete')
        postage.wait_label('The Plan Could Not Be Deleted')
        postage.press('OK')
        wait(lambda: len(postage.windows()) == 2, 'two windows')
        postage.quit()


def a_missing_plan_is_told_of():
    clear()
    scenario = json.loads(pathlib.Path(SAMPLE).read_text(encoding='utf-8'))
    scenario['plans'] = ['twilio.payg', 'own.gone']
    path = ELSEWHERE / 'Missing.postage'
    path.write_text(json.dumps(scenario), encoding='utf-8')
    with Postage(PROGRAM, str(path)) as postage:
        postage.wait_plans(TWILIO)
        postage.wait_label('own.gone')
        postage.press('Leave It Out')
        postage.wait_no_label('own.gone')
        postage.activate('save', window=1)
        wait(lambda: json.loads(path.read_text(encoding='utf-8'))['plans'] == ['twilio.payg'], 'the saved scenario')
        postage.quit()


def what_has_changed_in_the_catalogue_is_told_of():
    clear()
    shown = json.loads(subprocess.run([COMMAND, 'catalogue', 'show', 'twilio', '--format', 'json'], capture_output=True,
                                      text=True, check=True).stdout)
    base = next(plan for plan in shown['plans'] if plan['id'] == 'twilio.payg')
    original = {'as_of': '2026-01-01', **copy.deepcopy(base)}
    original['charges'][0]['prices'][0]['amount'] = {'USD': '0.0099'}
    store('mine.json', document_of(plan_of('own.mine', 'Mine', copied_from=original), provider='twilio', name='Twilio'))
    with Postage(PROGRAM) as postage:
        show_own_plans(postage)
        postage.wait_label(CHANGED)
        postage.press('Edit Twilio · Mine')
        postage.wait_label('Changed in the Catalogue')
        postage.wait_label('0.0099')
        postage.press('I Have Seen It')
        postage.wait_no_label('Changed in the Catalogue')
        postage.press('Save')
        wait_editor_end(postage)
        postage.wait_no_label(CHANGED)
        postage.quit()
    plan, = stored()['mine.json']['plans']
    assert plan['copied_from']['charges'][0]['prices'] == base['charges'][0]['prices'], plan['copied_from']


def choose_file(postage, path, wanted, text):
    """In the desktop's dialog, whose entry says `text` at first; None: it is shown by the keys."""
    if text is None:
        wait(lambda: postage.buttons(wanted), 'the dialog')
        postage.press_key(ord('l'), control=True)
        text = ''
    entry = wait(lambda: next((node for node in postage.find_all(Role.TEXT) if node.text() == text), None),
                 'the entry for the file')
    postage.enter(entry, str(path))
    postage.press(wanted)


def a_plan_is_taken_along():
    clear()
    path = ELSEWHERE / 'taken-along.json'
    store('mine.json', document_of(plan_of('own.mine', 'Mine')))
    with Postage(PROGRAM, library_leaks=True) as postage:
        show_own_plans(postage)
        postage.press('Export Acme · Mine')
        choose_file(postage, path, 'Export', 'own.mine.json')
        wait(path.exists, 'the exported file')
        wait_editor_end(postage)
        exported = json.loads(path.read_text(encoding='utf-8'))
        assert exported['plans'] == stored()['mine.json']['plans'], exported
        postage.press('Delete Acme · Mine')
        answer(postage, 'Delete “Acme · Mine', 'Delete', 2)
        assert not stored(), stored()

        for question, expected in [(None, ['own.mine']), ('Keep Both', ['own.mine', 'own.mine-2'])]:
            postage.press('Import…')
            choose_file(postage, path, 'Import', None)
            if question:
                answer(postage, 'Replace the Plan?', question, 2)
            wait(lambda expected=expected: plans_in_files() == expected, f'the plans {expected}')
            wait_editor_end(postage)
        postage.quit()


if __name__ == '__main__':
    FOLDER.mkdir(parents=True, exist_ok=True)
    run_tests([
        quitting_asks_about_entries,
        quitting_asks_about_each,
        a_broken_file_is_deleted_after_a_question,
        the_folder_can_not_be_deleted,
        a_plan_is_copied_and_deleted,
        a_missing_plan_is_told_of,
        what_has_changed_in_the_catalogue_is_told_of,
        a_plan_is_taken_along,
    ])
