/* postage-xml.h - text within XML and HTML
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** postage_xml_append: appends @text, UTF-8, so that it is nothing but text, also within a quoted attribute. U+FFFD
 * stands for each character that XML doesn't allow. */
void postage_xml_append (GString    *xml,
                         const char *text);

/** postage_xml_take: like postage_xml_append(); frees @text. */
void postage_xml_take (GString *xml,
                       char    *text);

/** postage_xml_append_linked: like postage_xml_append(), with each address of the web as a link in HTML: what begins
 * with http:// or https:// and goes on to the next space. */
void postage_xml_append_linked (GString    *html,
                                const char *text);

/** postage_xml_is_web_address: whether @url is one that a page may link to: with http or https. */
gboolean postage_xml_is_web_address (const char *url);

G_END_DECLS
