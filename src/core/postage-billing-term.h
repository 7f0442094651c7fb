/* postage-billing-term.h - how long a business commits itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PostageBillingTerm: how often a plan is paid, the shortest first, so that terms compare as numbers. */
typedef enum
{
  POSTAGE_BILLING_TERM_MONTHLY,
  POSTAGE_BILLING_TERM_QUARTERLY,
  POSTAGE_BILLING_TERM_ANNUAL,
} PostageBillingTerm;

/** postage_billing_term_get_id: the name used in files, such as "annual". */
const char *postage_billing_term_get_id (PostageBillingTerm term);

/** postage_billing_term_from_id: sets @term, or fails with %POSTAGE_ERROR_REFERENCE that lists the known names. */
gboolean postage_billing_term_from_id (const char         *id,
                                       PostageBillingTerm *term,
                                       GError            **error);

G_END_DECLS
