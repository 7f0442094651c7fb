/* postage-metric-row.c - a row that enters how much of a metric a month needs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-metric-row.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits-business.h"
#include "text/postage-text-names.h"

/* The metrics that are asked of everybody, in plainer words than the vocabulary's. */
static const struct
{
  const char *metric;
  const char *title;
  const char *hint;
} words[] = {
  { POSTAGE_METRIC_AGENTS, N_ ("Agents"), N_ ("People who answer chats, in a shared team inbox.") },
  { "templates", N_ ("New message templates"), N_ ("Submitted to Meta in a month.") },
  { "active-users", N_ ("Active contacts"), N_ ("Customers with a message in the month. 0 means not said.") },
  { "contacts", N_ ("Stored contacts"), N_ ("In the provider’s address book. 0 means not said.") },
  { "throughput", N_ ("Messages a second"), N_ ("At the busiest moment. 0 means not said.") },
};

/* What a row shows and edits; kept with the row. */
typedef struct
{
  PostageSession *session; /* (owned) */
  char           *metric;  /* (owned) */
  char           *feature; /* (owned) (nullable) */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_object_unref (subject->session);
  g_free (subject->metric);
  g_free (subject->feature);
  g_free (subject);
}

static Subject *
get_subject (PostageQuantityRow *row)
{
  return g_object_get_data (G_OBJECT (row), "postage-subject");
}

/* Few plans charge for agents outside of an inbox, so that their number alone would explain nothing. */
static void
show_inbox (PostageQuantityRow *row,
            PostageScenario    *scenario)
{
  const char *hint = words[0].hint;

  if (postage_scenario_get_quantity (scenario, POSTAGE_METRIC_AGENTS) > 0)
    hint = postage_scenario_has_feature (scenario, POSTAGE_FEATURE_INBOX)
             ? N_ ("People who answer chats. What a shared team inbox costs for them is counted.")
             : N_ ("“Shared team inbox” is not wanted below, so what it costs for them is left out.");
  g_object_set (row, "hint", _ (hint), NULL);
}

static void
show_scenario (PostageQuantityRow *row)
{
  Subject         *subject = get_subject (row);
  PostageScenario *scenario = postage_session_get_scenario (subject->session);

  postage_quantity_row_set_value (row, postage_scenario_get_quantity (scenario, subject->metric));
  if (g_str_equal (subject->metric, POSTAGE_METRIC_AGENTS))
    show_inbox (row, scenario);
  gtk_widget_set_visible (GTK_WIDGET (row), subject->feature == NULL ||
                                              postage_scenario_has_feature (scenario, subject->feature));
}

static void
on_edited (PostageQuantityRow *row)
{
  Subject *subject = get_subject (row);
  g_autoptr (GError) error = NULL;

  if (!postage_session_set_quantity (subject->session, subject->metric, postage_quantity_row_get_value (row), &error))
    g_warning ("The quantity can't be estimated: %s", error->message);
}

/* The vocabulary's names stand behind numbers; as a title they begin with a capital. */
static char *
dup_title (PostageCatalogue *catalogue,
           const char       *metric)
{
  const char      *name = postage_text_metric (catalogue, metric);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (name), NULL);
}

static void
set_words (PostageQuantityRow *row,
           PostageCatalogue   *catalogue,
           const char         *metric,
           const char         *feature)
{
  g_autofree char *title = NULL;
  const char      *hint = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words) && title == NULL; i++)
    if (g_str_equal (words[i].metric, metric))
      {
        title = g_strdup (_ (words[i].title));
        hint = _ (words[i].hint);
      }
  if (title == NULL)
    title = dup_title (catalogue, metric);
  g_object_set (row,
                "title", title,
                "hint", hint,
                "context", feature != NULL ? postage_text_feature (catalogue, feature) : NULL,
                NULL);
}

GtkWidget *
postage_metric_row_new (PostageSession *session,
                        const char     *metric,
                        const char     *feature)
{
  PostageQuantityRow *row;
  Subject            *subject;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);
  g_return_val_if_fail (metric != NULL, NULL);

  row = g_object_new (POSTAGE_TYPE_QUANTITY_ROW, "use-markup", FALSE, NULL);
  subject = g_new (Subject, 1);
  *subject = (Subject){ g_object_ref (session), g_strdup (metric), g_strdup (feature) };
  g_object_set_data_full (G_OBJECT (row), "postage-subject", subject, subject_free);

  set_words (row, postage_session_get_catalogue (session), metric, feature);
  g_signal_connect (row, "edited", G_CALLBACK (on_edited), NULL);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_scenario), row, G_CONNECT_SWAPPED);
  /* Set in a little, as a part of the feature above; whatever the direction of writing. */
  if (feature != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  show_scenario (row);
  return GTK_WIDGET (row);
}
