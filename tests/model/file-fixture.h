/* file-fixture.h - a folder for a test of the model, and a session's files without callbacks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/postage-session-files.h"

typedef struct
{
  char  *folder;
  GFile *file; /* "My shop.postage" in it, which isn't there yet */
} FileFixture;

/* For g_test_add (). */
void file_fixture_set_up (FileFixture  *fixture,
                          gconstpointer data);

/* Removes the folder with the files in it. */
void file_fixture_tear_down (FileFixture  *fixture,
                             gconstpointer data);

/* Puts @text into the fixture's file. */
void file_fixture_write (FileFixture *fixture,
                         const char  *text);

/* What is in the fixture's file. */
char *file_fixture_read (FileFixture *fixture);

/* A session that has the sample saved in the fixture's file. */
PostageSession *file_fixture_saved_session (FileFixture *fixture);

/* Opens @file and waits for the end. */
gboolean file_fixture_open (PostageSession *session,
                            GFile          *file,
                            GError        **error);

/* Saves to @file and waits for the end. */
gboolean file_fixture_save (PostageSession *session,
                            GFile          *file,
                            PostageSaveMode mode,
                            GError        **error);

/* Renames the session's file and waits for the end. */
gboolean file_fixture_rename (PostageSession *session,
                              const char     *name,
                              GError        **error);

/* Reads the session's file anew and waits for the end. */
gboolean file_fixture_reload (PostageSession *session,
                              GError        **error);
