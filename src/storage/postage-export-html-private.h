/* postage-export-html-private.h - the parts of the page of estimates
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_export_html_element: appends an element with nothing but text. @tag: with its attributes; @text: (transfer
 * full) */
void postage_export_html_element (GString    *html,
                                  const char *tag,
                                  char       *text);

/** postage_export_html_plan: appends the section of @estimate: every line with its working, and what it is known by. */
void postage_export_html_plan (GString               *html,
                               const PostageEstimate *estimate);

G_END_DECLS
