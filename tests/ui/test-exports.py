#!/usr/bin/python3
# test-exports.py - what the window exports is what the command writes, and its print dialog asks for the report
# SPDX-License-Identifier: GPL-3.0-or-later
#
# GTK's dialogs for files and for printers keep some memory to the end; that Postage doesn't is for test-exports.c to
# say.
import pathlib
import subprocess
import sys
import tempfile

from desktop import DOWN, ESCAPE, RETURN, SAMPLE_PLANS, SPACE, Postage, Role, run_tests, wait

PROGRAM, COMMAND, SAMPLE = sys.argv[1:4]


def written_by_command(folder, command, name):
    path = pathlib.Path(folder) / f'command-{name}'
    subprocess.run([COMMAND, command, SAMPLE, '--output', str(path)], check=True)
    return path.read_bytes()


def export_to(postage, path):
    """Presses Export…, and types where into GTK's own dialog, which proposes a name and has selected it up to its
    ending."""
    postage.press('Export…')
    wait(lambda: len(postage.windows()) == 3, 'the question where')
    wait(lambda: any('–' in node.text() for node in postage.find_all(Role.TEXT)), 'the proposed name')
    postage.type(str(path))
    postage.press_key(RETURN)
    postage.wait_label('File exported')
    postage.wait_dialog_end()


def exports_the_report():
    with tempfile.TemporaryDirectory() as folder, Postage(PROGRAM, SAMPLE, library_leaks=True) as postage:
        path = pathlib.Path(folder) / 'report'
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(ord('e'), control=True)
        export_to(postage, path)
        assert path.with_suffix('.pdf').read_bytes() == written_by_command(folder, 'report', 'report.pdf')
        postage.quit()


def exports_a_spreadsheet():
    """Chosen by the keys."""
    with tempfile.TemporaryDirectory() as folder, Postage(PROGRAM, SAMPLE, library_leaks=True) as postage:
        path = pathlib.Path(folder) / 'costs'
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(ord('e'), control=True)
        wait(lambda: any(node.is_named('Paper') for node in postage.tree().walk()), 'what a report has')
        row = wait(lambda: next((node for node in postage.tree().walk() if node.is_named('File')
                                 and node.role == Role.COMBO_BOX), None), 'the row of the format')
        postage.focus(row)
        postage.press_key(SPACE)
        wait(lambda: any('With formulas' in node.name for node in postage.tree().walk()), 'the formats')
        postage.press_key(DOWN)
        postage.press_key(RETURN)
        postage.wait_no_label('Paper')
        export_to(postage, path)
        assert path.with_suffix('.ods').read_bytes() == written_by_command(folder, 'export', 'costs.ods')
        postage.quit()


def asks_what_to_print():
    with Postage(PROGRAM, SAMPLE, library_leaks=True) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.press_key(ord('p'), control=True)
        wait(lambda: len(postage.windows()) == 2, 'the print dialog')
        # Its tabs are all called “Tab”, their labels are not.
        postage.wait_label('Report')
        postage.press_key(ESCAPE)
        postage.wait_dialog_end()
        postage.quit()


run_tests([exports_the_report, exports_a_spreadsheet, asks_what_to_print])
