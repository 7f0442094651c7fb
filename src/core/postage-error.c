/* postage-error.c - the errors of the core
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-error.h"

/* The name is no expression: it would be spaced like one. */
/* clang-format off */
G_DEFINE_QUARK (postage-error-quark, postage_error)
/* clang-format on */
