#!/usr/bin/env python3
# first-frame.py - starts a program, and writes how soon its window is on the screen and what memory it then holds
#
# first-frame.py PROGRAM [ARGUMENT…], within private-session --framebuffer: writes one line of JSON, times in seconds
# and memory in KiB.
#
# Nothing is asked of the program: its first frame is there when the screen no longer looks as it did before. So it is
# measured in the same way for all programs, whatever they are made with.
#
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import mmap
import os
import pathlib
import struct
import subprocess
import sys
import time

DEADLINE = 30
# Between two looks at the screen, in seconds: how exact the time of the first frame is.
PAUSE = 0.001
# Every how many lines of the screen one is looked at, and how many of those a window covers. A pointer covers fewer.
LINE_STEP = 8
LINES_OF_A_WINDOW = 8
# A program that used no processor time for so many seconds is idle.
IDLE = 1
PROCESSES = pathlib.Path('/proc')


class Screen:
    """The screen of Xvfb, which lies in a file in the format of xwd."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack('>25I', self.memory[:100])
        header_size, height, self.line_size, n_colors = header[0], header[5], header[12], header[19]
        begin = header_size + 12 * n_colors
        self.lines = [begin + line * self.line_size for line in range(0, height, LINE_STEP)]

    def look(self):
        return [self.memory[begin:begin + self.line_size] for begin in self.lines]


def wait_for_window(screen, empty, process):
    """The moment when the screen shows a window."""
    end = time.monotonic() + DEADLINE
    while True:
        now = time.monotonic()
        if sum(line != before for line, before in zip(screen.look(), empty)) >= LINES_OF_A_WINDOW:
            return now
        if process.poll() is not None:
            sys.exit(f'{process.args[0]} ended with {process.returncode} before it showed a window')
        if now > end:
            sys.exit(f'{process.args[0]}: no window within {DEADLINE} s')
        time.sleep(PAUSE)


def processor_time(pid):
    """In ticks of the clock, spent by the program and for it."""
    fields = (PROCESSES / str(pid) / 'stat').read_text(encoding='utf-8').rpartition(')')[2].split()
    return int(fields[11]) + int(fields[12])


def wait_for_idleness(pid):
    end = time.monotonic() + DEADLINE
    used, since = processor_time(pid), time.monotonic()
    while time.monotonic() < since + IDLE:
        if time.monotonic() > end:
            sys.exit(f'process {pid} still works after {DEADLINE} s')
        time.sleep(IDLE / 10)
        now_used = processor_time(pid)
        if now_used != used:
            used, since = now_used, time.monotonic()


def memory(pid):
    lines = (PROCESSES / str(pid) / 'smaps_rollup').read_text(encoding='utf-8').splitlines()[1:]
    values = {name: int(value.split()[0]) for name, value in (line.split(':', 1) for line in lines)}
    return {'pss': values['Pss'], 'private': values['Private_Dirty']}


def main():
    screen = Screen(os.environ['FRAMEBUFFER'])
    empty = screen.look()
    begin = time.monotonic()
    with subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as process:
        try:
            shown = wait_for_window(screen, empty, process)
            wait_for_idleness(process.pid)
            print(json.dumps({'seconds': shown - begin, **memory(process.pid)}))
        finally:
            process.kill()


if __name__ == '__main__':
    main()
