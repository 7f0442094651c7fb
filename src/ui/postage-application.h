/* postage-application.h - the program with a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define POSTAGE_TYPE_APPLICATION (postage_application_get_type ())

/** PostageApplication: opens a window on the sample scenario, or one for each file that it is given. */
G_DECLARE_FINAL_TYPE (PostageApplication, postage_application, POSTAGE, APPLICATION, AdwApplication)

/** postage_application_new: (transfer full): @flags are added to those that the program needs anyway. */
PostageApplication *postage_application_new (GApplicationFlags flags);

G_END_DECLS
