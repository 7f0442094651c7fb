/* postage-error.c - the errors of the core
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-error.h"

G_DEFINE_QUARK (postage - error - quark, postage_error)
