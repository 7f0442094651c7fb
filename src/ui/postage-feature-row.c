/* postage-feature-row.c - a row that says whether a feature is wanted
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-feature-row.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits-business.h"
#include "model/postage-wanted.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"

/* So many providers are named; of the others their number is told. */
#define NAMED_PROVIDERS 3

/* What a row shows and edits; kept with the row. */
typedef struct
{
  PostageSession *session; /* (owned) */
  char           *feature; /* (owned) */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_object_unref (subject->session);
  g_free (subject->feature);
  g_free (subject);
}

static Subject *
get_subject (PostageSwitchRow *row)
{
  return g_object_get_data (G_OBJECT (row), "postage-subject");
}

static void
show_scenario (PostageSwitchRow *row)
{
  Subject *subject = get_subject (row);

  postage_switch_row_set_active (row, postage_scenario_has_feature (postage_session_get_scenario (subject->session),
                                                                    subject->feature));
}

static void
on_edited (PostageSwitchRow *row)
{
  Subject *subject = get_subject (row);
  g_autoptr (GError) error = NULL;

  if (!postage_session_set_feature (subject->session, subject->feature, postage_switch_row_get_active (row), &error))
    g_warning ("The feature can't be estimated: %s", error->message);
}

static char *
describe (PostageCatalogue *catalogue,
          const char       *feature)
{
  g_autoptr (GPtrArray) providers = postage_wanted_list_providers (catalogue, feature);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < providers->len; i++)
    g_ptr_array_add (names, (gpointer) postage_text_label (postage_provider_get_name (providers->pdata[i])));
  list = postage_text_list (names, NAMED_PROVIDERS);
  /* Translators: under a feature's name; %s is a list of providers, such as “Infobip, Wati and 5 more”. */
  return g_strdup_printf (_ ("Priced by %s"), list);
}

GtkWidget *
postage_feature_row_new (PostageSession *session,
                         const char     *feature)
{
  PostageCatalogue *catalogue;
  PostageSwitchRow *row;
  Subject          *subject;
  g_autofree char  *description = NULL;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);
  g_return_val_if_fail (feature != NULL, NULL);

  catalogue = postage_session_get_catalogue (session);
  description = describe (catalogue, feature);
  row = g_object_new (POSTAGE_TYPE_SWITCH_ROW,
                      "title", postage_text_feature (catalogue, feature),
                      "subtitle", description,
                      NULL);
  subject = g_new (Subject, 1);
  *subject = (Subject){ g_object_ref (session), g_strdup (feature) };
  g_object_set_data_full (G_OBJECT (row), "postage-subject", subject, subject_free);

  g_signal_connect (row, "edited", G_CALLBACK (on_edited), NULL);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_scenario), row, G_CONNECT_SWAPPED);
  show_scenario (row);
  return GTK_WIDGET (row);
}
