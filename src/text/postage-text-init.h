/* postage-text-init.h - the user's language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * postage_text_init:
 * @locale_dir: where the program's translations are installed; the environment variable `POSTAGE_LOCALE_DIR` wins, so
 *   that a program that is not installed finds the translations of its build folder
 *
 * Takes the locale of the environment, and binds the translations of the program and of the names of countries. Called
 * once, first thing in main(). Without it every text is English and every number as in the C locale.
 */
void postage_text_init (const char *locale_dir);

G_END_DECLS
