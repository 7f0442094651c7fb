/* postage-json-path.h - how a place in a JSON document is written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * postage_json_path_append_member: appends ".name" to @path, or ["a name"] where the name has other characters than
 * [A-Za-z0-9_$-].
 */
void postage_json_path_append_member (GString    *path,
                                      const char *name);

/** postage_json_path_append_index: appends "[index]" to @path; the first element is 0. */
void postage_json_path_append_index (GString *path,
                                     guint    index);

G_END_DECLS
