/* postage-error.h - the errors of the core
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define POSTAGE_ERROR (postage_error_quark ())

/**
 * PostageError:
 * @POSTAGE_ERROR_SYNTAX: a text is not of the expected form
 * @POSTAGE_ERROR_OVERFLOW: an amount left the range of 128 bits
 * @POSTAGE_ERROR_CURRENCY: amounts of two currencies met, or a currency is not known
 * @POSTAGE_ERROR_REFERENCE: a name refers to something that does not exist
 * @POSTAGE_ERROR_RANGE: a value is outside its allowed range
 * @POSTAGE_ERROR_CONFLICT: two statements contradict each other
 *
 * What can go wrong in the core. The messages are plain English for logs and for the detail of a file's error.
 */
typedef enum
{
  POSTAGE_ERROR_SYNTAX,
  POSTAGE_ERROR_OVERFLOW,
  POSTAGE_ERROR_CURRENCY,
  POSTAGE_ERROR_REFERENCE,
  POSTAGE_ERROR_RANGE,
  POSTAGE_ERROR_CONFLICT,
} PostageError;

/** postage_error_quark: the domain of #PostageError. */
GQuark postage_error_quark (void);

G_END_DECLS
