/* postage-text-reason.h - in a few words, what an estimate lacks and why a plan doesn't fit
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_text_lack: (transfer full) (nullable): the name of what @warning says is lacking, such as "“Licence”";
 * %NULL for a warning about something else. */
char *postage_text_lack (const PostageEstimate *estimate,
                         const PostageWarning  *warning);

/**
 * postage_text_list_missing:
 * @max: how many names to write at most; 0: all
 *
 * Returns: (transfer full): everything that @estimate lacks, as a list; "" when that is nothing
 */
char *postage_text_list_missing (const PostageEstimate *estimate,
                                 guint                  max);

/** postage_text_misfit: (transfer full) (nullable): why the plan doesn't fit by @warning, such as "only for
 * businesses in India"; %NULL for a warning about something else. */
char *postage_text_misfit (const PostageEstimate *estimate,
                           const PostageWarning  *warning);

/** postage_text_list_misfits: (transfer full): every reason why the plan doesn't fit, as a list; "" when it fits. */
char *postage_text_list_misfits (const PostageEstimate *estimate);

G_END_DECLS
