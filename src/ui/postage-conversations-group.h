/* postage-conversations-group.h - how many templates one conversation holds
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "ui/postage-scenario-group.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_CONVERSATIONS_GROUP (postage_conversations_group_get_type ())

/** PostageConversationsGroup: shown in the months in which Meta counted conversations. */
G_DECLARE_FINAL_TYPE (PostageConversationsGroup,
                      postage_conversations_group,
                      POSTAGE,
                      CONVERSATIONS_GROUP,
                      PostageScenarioGroup)

G_END_DECLS
