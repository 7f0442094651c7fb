/* model-fixture.h - a session on the bundled sample, for the tests of the model
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session-row.h"
#include "model/postage-session.h"

/* The bundled catalogue, read once. */
PostageCatalogue *model_fixture_catalogue (void);

/* A session on the bundled sample. */
PostageSession *model_fixture_session (void);

/* The row at @position; it belongs to the session. */
PostageSessionRow *model_fixture_row (PostageSession *session,
                                      guint           position);

/* Fails unless the shown totals of the rows are @totals, such as "603.80 417.80 >=573.80". */
void model_fixture_assert_totals (PostageSession *session,
                                  const char     *totals);

/* Counts into @count how often a property of @object is notified; @property: (nullable): any. */
void model_fixture_count (gpointer    object,
                          const char *property,
                          guint      *count);

/* Runs the main loop until @condition is true; a test that hangs is ended by the harness. */
void model_fixture_wait (const gboolean *condition);
