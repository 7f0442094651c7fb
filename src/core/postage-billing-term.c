/* postage-billing-term.c - how long a business commits itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-billing-term.h"

#include "core/postage-ids.h"

static const char *const ids[] = {
  [POSTAGE_BILLING_TERM_MONTHLY] = "monthly",
  [POSTAGE_BILLING_TERM_QUARTERLY] = "quarterly",
  [POSTAGE_BILLING_TERM_ANNUAL] = "annual",
};

const char *
postage_billing_term_get_id (PostageBillingTerm term)
{
  g_return_val_if_fail (term < G_N_ELEMENTS (ids), NULL);

  return ids[term];
}

gboolean
postage_billing_term_from_id (const char         *id,
                              PostageBillingTerm *term,
                              GError            **error)
{
  int found = postage_ids_find (ids, G_N_ELEMENTS (ids), id, "a billing term", error);

  if (found < 0)
    return FALSE;
  *term = (PostageBillingTerm) found;
  return TRUE;
}
