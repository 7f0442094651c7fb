/* postage-chart-choice.h - a titled list to choose from, above a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/postage-choice.h"

G_BEGIN_DECLS

/** postage_chart_choice_titled: a box with @title above @control, of which it is the name. */
GtkWidget *postage_chart_choice_titled (const char *title,
                                        GtkWidget  *control);

/** postage_chart_choice_new: a list without choices, which shows one of any length in the room that it has. */
GtkDropDown *postage_chart_choice_new (void);

/** postage_chart_choice_show: the list has @choices (element-type PostageChoice) from now on; what is chosen stays
 * where it is among them, else @usual is chosen. */
void postage_chart_choice_show (GtkDropDown     *self,
                                const GPtrArray *choices,
                                const char      *usual);

/** postage_chart_choice_get_id: (nullable): of what is chosen; %NULL without choices. */
const char *postage_chart_choice_get_id (GtkDropDown *self);

/** postage_chart_choice_set_id: as if a person had chosen it. */
void postage_chart_choice_set_id (GtkDropDown *self,
                                  const char  *id);

G_END_DECLS
