# help_pages.py - reads the pages of the help, and tells what is wrong with them
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import xml.etree.ElementTree as ET

MALLARD = '{http://projectmallard.org/1.0/}'
LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
          'December']
START = 'index'


def tag(name):
    return MALLARD + name


def text_of(element):
    """Everything that is to be read of it, in one line."""
    return ' '.join(''.join(element.itertext()).split())


class Pages:
    """The pages of one language, by their ids; `complaints` are of those that can't be read."""

    def __init__(self, folder):
        self.complaints, self.pages = [], {}
        for name in sorted(os.listdir(folder)):
            try:
                root = ET.parse(os.path.join(folder, name)).getroot()
            except ET.ParseError as error:
                self.complaints.append(f'{name}: {error}')
                continue
            if f'{root.get("id")}.page' != name:
                self.complaints.append(f'{name}: its id is "{root.get("id")}"; a page is called like its file')
            self.pages[name.removesuffix('.page')] = root

    def anchors(self):
        """All that can be linked to."""
        return {f'{page}#{section.get("id")}' for page, root in self.pages.items()
                for section in root.iter(tag('section'))} | set(self.pages)

    def links(self, page):
        """Where the page leads, in full: a section of itself with its name."""
        return [page + link if link.startswith('#') else link
                for link in (element.get('xref') for element in self.pages[page].iter(tag('link')))
                if link is not None]

    def guides(self, page):
        """Where the page is listed."""
        return [link.get('xref') for link in self.pages[page].iterfind(f'{tag("info")}/{tag("link")}')
                if link.get('type') == 'guide']

    def reached(self):
        """The pages that are found from the first one, by lists and links."""
        found, waiting = set(), [START]
        while waiting:
            page = waiting.pop()
            if page in found or page not in self.pages:
                continue
            found.add(page)
            waiting += [link.split('#')[0] for link in self.links(page)]
            waiting += [other for other in self.pages if page in [guide.split('#')[0] for guide in self.guides(other)]]
        return found

    def check(self):
        """What is wrong with them; nothing if all is well."""
        complaints, anchors = list(self.complaints), self.anchors()
        for page, root in self.pages.items():
            if root.find(f'{tag("info")}/{tag("desc")}') is None:
                complaints.append(f'{page}: has no desc, which lists of pages show')
            for part in [root, *root.iter(tag('section'))]:
                if part.find(tag('title')) is None or not text_of(part.find(tag('title'))):
                    complaints.append(f'{page}: "{part.get("id")}" has no title')
            sections = [section.get('id') for section in root.iter(tag('section'))]
            if None in sections or len(sections) != len(set(sections)):
                complaints.append(f'{page}: each section needs an id of its own')
            complaints += [f'{page}: {link} does not exist' for link in self.links(page) if link not in anchors]
            complaints += [f'{page}: a link to {link.get("href")} is not encrypted' for link in root.iter(tag('link'))
                           if link.get('href') and not link.get('href').startswith('https://')]
            if page != START and not self.guides(page):
                complaints.append(f'{page}: no guide lists it')
        complaints += [f'{page}: nothing leads to it' for page in sorted(set(self.pages) - self.reached())]
        return complaints


def structure(element):
    """The same in two languages: elements, ids and links, without words. Labels, keys and code may change places."""
    inline = sorted((child.tag, child.get('xref') or child.get('href') or '') for child in element
                    if child.tag in map(tag, ('gui', 'key', 'keyseq', 'code', 'em', 'link')))
    blocks = [structure(child) for child in element
              if child.tag not in map(tag, ('gui', 'key', 'keyseq', 'code', 'em', 'link'))]
    attributes = {name: value for name, value in element.attrib.items() if name != LANGUAGE}
    return element.tag, attributes, inline, blocks


def blocks(root):
    """The smallest pieces that are read by themselves."""
    names = {tag(name) for name in ('title', 'desc', 'p')}
    return [element for element in root.iter() if element.tag in names]


def numbers(text):
    """All numbers in it, sorted; months as their number."""
    text = re.sub('|'.join(MONTHS), lambda month: f' {MONTHS.index(month.group(0)) + 1} ', text)
    return sorted(number.rstrip('.,') for number in re.findall(r'\d[\d,.]*', text))


def labels(root):
    """What the window says, in the order of the page, and the keys."""
    return [text_of(gui) for gui in root.iter(tag('gui'))]


def keys(root):
    """Every combination of keys, such as "Ctrl+S"."""
    combinations = {tuple(key.text for key in keyseq.iter(tag('key'))) for keyseq in root.iter(tag('keyseq'))}
    return combinations | {(key.text,) for key in root.iter(tag('key'))}
