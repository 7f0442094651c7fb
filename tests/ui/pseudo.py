#!/usr/bin/python3
# pseudo.py - a made-up translation that is written from right to left
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: pseudo.py TRANSLATION FOLDER
#
# Every letter of the English messages becomes a letter of the Arabic script, so that whoever looks at the window sees
# what a language of the other direction does to it, and which texts aren't translated at all. TRANSLATION is the .mo
# file of any complete language: it has all messages. FOLDER/ar_XB/LC_MESSAGES/postage.mo is written; with
# LANGUAGE=ar_XB and POSTAGE_LOCALE_DIR=FOLDER the program speaks it.
import os
import re
import struct
import sys

LANGUAGE = 'ar_XB'
MAGIC = 0x950412de
CONTEXT = '\x04'
PLURAL = '\0'
MARK = '\u200f'
LETTERS = dict(zip('abcdefghijklmnopqrstuvwxyz', 'ابسدعفغهيجكلمنوبقرشتثڤوخيز'))
# Stay as they are: conversions of printf and strftime, markup, entities and line breaks.
KEPT = re.compile(r"(%(?:\d+\$)?[-+'#0 ]*\d*(?:\.\d+)?[EOhlqjzt]*[A-Za-z%]|<[^>]+>|&\w+;|\n)")


def read(path):
    """The messages of a .mo file, each with its context and plural form as they are kept there."""
    with open(path, 'rb') as file:
        data = file.read()
    magic, _, count, originals = struct.unpack_from('<4I', data)
    if magic != MAGIC:
        sys.exit(f'{path}: not a little-endian .mo file')
    for i in range(count):
        length, start = struct.unpack_from('<2I', data, originals + 8 * i)
        yield data[start:start + length].decode()


def write_arabic(text):
    return ''.join(LETTERS.get(letter.lower(), letter) for letter in text)


def change(text):
    if text.startswith('default:'):
        return 'default:RTL'
    # As translators do: without it, a sentence that begins with a name in Latin letters is laid out from left to right.
    mark = MARK if any(letter.isalpha() for letter in KEPT.sub('', text)) else ''
    return mark + ''.join(part if KEPT.fullmatch(part) else write_arabic(part) for part in KEPT.split(text))


def translate(message):
    if message == '':
        return ('Content-Type: text/plain; charset=UTF-8\n'
                'Plural-Forms: nplurals=2; plural=n != 1;\n')
    return PLURAL.join(change(form) for form in message.split(CONTEXT)[-1].split(PLURAL))


def write(messages, path):
    """A .mo file: a header, two tables of lengths and places, then the texts. gettext wants the originals sorted."""
    texts = [text.encode() for text in sorted(messages, key=str.encode)]
    texts += [translate(text.decode()).encode() for text in texts]
    header, tables, place = 28, b'', 28 + 8 * len(texts)
    for text in texts:
        tables += struct.pack('<2I', len(text), place)
        place += len(text) + 1
    count = len(texts) // 2
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as file:
        file.write(struct.pack('<7I', MAGIC, 0, count, header, header + 8 * count, 0, 0))
        file.write(tables + b''.join(text + b'\0' for text in texts))


def make(translation, folder):
    write(list(read(translation)), os.path.join(folder, LANGUAGE, 'LC_MESSAGES', 'postage.mo'))


if __name__ == '__main__':
    make(*sys.argv[1:])
