/* postage-provider-page.h - everything that is known of a provider
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "core/postage-catalogue.h"

G_BEGIN_DECLS

#define POSTAGE_TYPE_PROVIDER_PAGE (postage_provider_page_get_type ())

/**
 * PostageProviderPage:
 *
 * A window with the provider's links, its plans and their main prices, the decision factors with their sources, and
 * what its prices were when. Escape closes it, Ctrl+C copies all of it where no text is selected.
 */
G_DECLARE_FINAL_TYPE (PostageProviderPage, postage_provider_page, POSTAGE, PROVIDER_PAGE, AdwWindow)

/** postage_provider_page_new: @provider is one of @catalogue. */
GtkWindow *postage_provider_page_new (PostageCatalogue *catalogue,
                                      PostageProvider  *provider);

/** postage_provider_page_present: shows the page above the window that @widget is in. */
void postage_provider_page_present (GtkWidget        *widget,
                                    PostageCatalogue *catalogue,
                                    PostageProvider  *provider);

G_END_DECLS
