/* screenshot-frames.h - waits for what is to be seen, and writes it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-window.h"

/* Draws until everything has its place: animations are off, so that a few frames do. */
void screenshot_settle (GtkWidget *widget);

/* Writes what @widget looks like as a PNG. */
void screenshot_write_picture (GtkWidget  *widget,
                               const char *path);

/* The window that shows over @parent, as soon as there is one. */
GtkWidget *screenshot_wait_for_over (PostageWindow *parent);

/* The icons of the program and of its files, as large as the desktop shows them. */
GtkWidget *screenshot_create_icons (void);
