/* postage-lines.h - lines of an estimate, kept together
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-line.h"

G_BEGIN_DECLS

/** PostageLines: owns its lines, which stay where they are; thousands of them are made in a go. */
typedef struct _PostageLines PostageLines;

/** postage_lines_new: (transfer full): no lines yet; those to come are billed and shown in these currencies. */
PostageLines *postage_lines_new (const char *billing_currency,
                                 const char *display_currency);

/** postage_lines_free: frees what postage_lines_new() gave, with all lines. */
void postage_lines_free (PostageLines *self);

/** postage_lines_reserve: makes room for @n more lines at once, so that adding them is quick. */
void postage_lines_reserve (PostageLines *self,
                            guint         n);

/** postage_lines_add_copy: (transfer none): appends a copy of @line, another one of the same lines. */
PostageLine *postage_lines_add_copy (PostageLines      *self,
                                     const PostageLine *line);

/** postage_lines_add: (transfer none): appends a line of @component without an amount. */
PostageLine *postage_lines_add (PostageLines    *self,
                                PostageComponent component);

/** postage_lines_get_all: (element-type PostageLine): in the order in which they were added. */
const GPtrArray *postage_lines_get_all (const PostageLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageLines, postage_lines_free)

G_END_DECLS
