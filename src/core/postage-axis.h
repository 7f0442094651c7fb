/* postage-axis.h - the one thing of a scenario that there is more or less of
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-scenario.h"

G_BEGIN_DECLS

/**
 * PostageAxis:
 * @country: of the destination whose messages change; empty where @metric changes
 * @category: what is sent there; not authentication-international, which isn't entered
 * @metric: (nullable): an interned string, such as "numbers" or "seats"; %NULL where messages change
 *
 * What a cost curve runs along: everything else of the scenario stays as it is.
 */
typedef struct
{
  char            country[3];
  PostageCategory category;
  const char     *metric;
} PostageAxis;

/** postage_axis_init_messages: along the messages of @category that are sent to @country. */
void postage_axis_init_messages (PostageAxis    *self,
                                 const char     *country,
                                 PostageCategory category);

/** postage_axis_init_metric: along a quantity of @metric. */
void postage_axis_init_metric (PostageAxis *self,
                               const char  *metric);

/** postage_axis_init_largest: along what @scenario sends most of; along its numbers where it sends nothing. */
void postage_axis_init_largest (PostageAxis           *self,
                                const PostageScenario *scenario);

/** postage_axis_equal: whether both run along the same. */
gboolean postage_axis_equal (const PostageAxis *a,
                             const PostageAxis *b);

/** postage_axis_dup_id: (transfer full): the name used on the command line, such as "BR/marketing" or "seats". */
char *postage_axis_dup_id (const PostageAxis *self);

/**
 * postage_axis_init_from_id:
 * @id: a name as postage_axis_dup_id() gives it
 *
 * Returns: %FALSE with a %POSTAGE_ERROR_REFERENCE that lists what there is, where @scenario has no such destination and
 * @catalogue no such metric that can be entered; @self is unchanged then.
 */
gboolean postage_axis_init_from_id (PostageAxis            *self,
                                    const char             *id,
                                    const PostageCatalogue *catalogue,
                                    const PostageScenario  *scenario,
                                    GError                **error);

/** postage_axis_list: (transfer full) (element-type PostageAxis): what a cost curve of @scenario can run along: each
 * category of each destination, those that are entered first, then the numbers and the metrics that are entered. */
GArray *postage_axis_list (const PostageScenario *scenario);

/** postage_axis_get_quantity: how much of it @scenario has. */
gint64 postage_axis_get_quantity (const PostageAxis     *self,
                                  const PostageScenario *scenario);

/** postage_axis_apply: (transfer full): @scenario with @quantity of it instead, sealed. Numbers have their replies
 * spread evenly then. */
PostageScenario *postage_axis_apply (const PostageAxis *self,
                                     PostageScenario   *scenario,
                                     gint64             quantity);

G_END_DECLS
