/* postage-scenario-share-row.c - a row that enters a share, of the whole scenario or of one destination
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-scenario-share-row.h"

#include <glib/gi18n.h>

#include "text/postage-text-place.h"
#include "text/postage-text-share.h"

/* As they are asked for; without a hint, that depends on the month. */
static const struct
{
  PostageShareKind kind;
  const char      *title;
  const char      *hint;
} shares[POSTAGE_N_SHARE_ROWS] = {
  { POSTAGE_SHARE_KIND_INSIDE_WINDOW, N_ ("Inside the service window"), NULL },
  { POSTAGE_SHARE_KIND_ENTRY_POINT, N_ ("From an entry point"), NULL },
  { POSTAGE_SHARE_KIND_DELIVERED, N_ ("Delivered"),
    N_ ("Of the messages sent. Meta charges only these; providers may charge the others, too.") },
  { POSTAGE_SHARE_KIND_RECLASSIFIED, N_ ("Reclassified"),
    N_ ("Utility messages that Meta takes for marketing, and bills as marketing.") },
};

/* What a row shows and edits; kept with the row. */
typedef struct
{
  PostageSession *session; /* (owned) */
  guint           place;
  char           *country; /* (owned) (nullable) */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_object_unref (subject->session);
  g_free (subject->country);
  g_free (subject);
}

static Subject *
get_subject (PostageShareRow *row)
{
  return g_object_get_data (G_OBJECT (row), "postage-subject");
}

static char *
dup_hint (Subject *subject)
{
  PostageCatalogue  *catalogue = postage_session_get_catalogue (subject->session);
  const PostageMonth month = postage_scenario_get_month (postage_session_get_scenario (subject->session));

  if (shares[subject->place].kind == POSTAGE_SHARE_KIND_INSIDE_WINDOW)
    return g_strdup (postage_text_share_inside_window (catalogue, month));
  if (shares[subject->place].kind == POSTAGE_SHARE_KIND_ENTRY_POINT)
    return postage_text_share_entry_point (catalogue, month);
  return g_strdup (_ (shares[subject->place].hint));
}

static void
show_scenario (PostageShareRow *row)
{
  Subject         *subject = get_subject (row);
  g_autofree char *hint = dup_hint (subject);

  g_object_set (row, "hint", hint, NULL);
  postage_share_row_set_value (row, postage_session_get_share (subject->session, subject->country,
                                                               shares[subject->place].kind));
}

static void
on_edited (PostageShareRow *row)
{
  Subject               *subject = get_subject (row);
  const PostageShareKind kind = shares[subject->place].kind;
  const PostageDecimal   percent = postage_share_row_get_value (row);
  g_autoptr (GError) error = NULL;
  gboolean success;

  if (subject->country != NULL)
    success = postage_session_set_own_share (subject->session, subject->country, kind, percent, &error);
  else
    success = postage_session_set_share (subject->session, kind, percent, &error);
  if (!success)
    g_warning ("The share can't be estimated: %s", error->message);
}

GtkWidget *
postage_scenario_share_row_new (PostageSession *session,
                                guint           place,
                                const char     *country)
{
  PostageShareRow *row;
  Subject         *subject;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);
  g_return_val_if_fail (place < POSTAGE_N_SHARE_ROWS, NULL);

  row = g_object_new (POSTAGE_TYPE_SHARE_ROW, "title", _ (shares[place].title), NULL);
  subject = g_new (Subject, 1);
  *subject = (Subject){ g_object_ref (session), place, g_strdup (country) };
  g_object_set_data_full (G_OBJECT (row), "postage-subject", subject, subject_free);
  if (country != NULL)
    g_object_set (row, "context", postage_text_country_code (postage_session_get_catalogue (session), country), NULL);

  g_signal_connect (row, "edited", G_CALLBACK (on_edited), NULL);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_scenario), row, G_CONNECT_SWAPPED);
  show_scenario (row);
  return GTK_WIDGET (row);
}
