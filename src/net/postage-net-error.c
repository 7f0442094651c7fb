/* postage-net-error.c - what can go wrong on the way to a server
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "net/postage-net-error.h"

/* The name is no expression: it would be spaced like one. */
/* clang-format off */
G_DEFINE_QUARK (postage-net-error-quark, postage_net_error)
/* clang-format on */
