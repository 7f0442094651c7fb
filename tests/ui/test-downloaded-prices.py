#!/usr/bin/python3
# test-downloaded-prices.py - the window works with downloaded prices, and tells once where they are broken
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from desktop import BIRD, DIALOG, SAMPLE_PLANS, TWILIO, Postage, run_tests

PROGRAM, COMMAND, DATA = sys.argv[1:4]
STORE = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'postage' / 'catalogue'
PROBLEM = 'The downloaded prices can’t be used'
# Twilio takes 0.005 USD for each of the 49,000 messages of the sample, which are 245 USD; 0.006 USD are 49 USD more.
DEARER = 'Twilio Pay as you go: 652.80 USD'


def install():
    """The same prices but for Twilio's fee, published as a later catalogue of the same day."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copytree(pathlib.Path(DATA) / 'catalogue', folder / 'source')
        twilio = folder / 'source' / 'providers' / 'twilio.json'
        twilio.write_text(twilio.read_text(encoding='utf-8').replace('"0.005"', '"0.006"'), encoding='utf-8')
        subprocess.run([sys.executable, '-B', pathlib.Path(DATA) / 'publish-catalogue', folder / 'out', '--catalogue',
                        folder / 'source', '--number', '9'], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([COMMAND, 'catalogue', 'update', '--from', folder / 'out' / 'catalogue.tar'], check=True,
                       stdout=subprocess.DEVNULL)


def downloaded_prices_are_used():
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.quit()
    install()
    with Postage(PROGRAM) as postage:
        postage.wait_plans(DEARER, DIALOG, BIRD)
        postage.wait_no_label(PROBLEM)
        postage.quit()


def broken_ones_are_told():
    next(STORE.glob('versions/*/markets.json')).unlink()
    with Postage(PROGRAM) as postage:
        postage.wait_label(PROBLEM)
        postage.wait_plans(TWILIO, DIALOG, BIRD)
        postage.quit()


def without_them_the_built_in_ones_are_used():
    subprocess.run([COMMAND, 'catalogue', 'reset'], check=True, stdout=subprocess.DEVNULL)
    with Postage(PROGRAM) as postage:
        postage.wait_plans(*SAMPLE_PLANS)
        postage.wait_no_label(PROBLEM)
        postage.quit()


if __name__ == '__main__':
    run_tests([
        downloaded_prices_are_used,
        broken_ones_are_told,
        without_them_the_built_in_ones_are_used,
    ])
