/* postage-starters.c - the scenarios to begin with that are built into the program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-starters.h"

#include <glib/gi18n.h>

#include "storage/postage-bundled.h"
#include "storage/postage-today.h"
#include "ui/postage-settings.h"

#define FOLDER POSTAGE_RESOURCE_PREFIX "/scenarios/"

/* The descriptions fit into one line of a narrow window. */
static const struct
{
  const char *id;
  const char *title;
  const char *description;
} starters[] = {
  { "shop", N_ ("Small Shop"), N_ ("Mexico: some offers, orders, answers") },
  { "online-shop", N_ ("Growing Online Shop"), N_ ("Germany, France, Spain: campaigns, deliveries") },
  { "bank", N_ ("Bank with One-Time Codes"), N_ ("India and the Emirates: codes, account notices") },
  { "support", N_ ("Support Team"), N_ ("United Kingdom and Ireland: eight people answer") },
};

const char *const *
postage_starters_get_ids (void)
{
  static const char *ids[G_N_ELEMENTS (starters) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (starters); i++)
    ids[i] = starters[i].id;
  return ids;
}

const char *
postage_starters_get_title (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  if (g_str_equal (id, POSTAGE_STARTER_SAMPLE))
    return _ ("Sample Scenario");
  for (guint i = 0; i < G_N_ELEMENTS (starters); i++)
    {
      if (g_str_equal (starters[i].id, id))
        return _ (starters[i].title);
    }
  return NULL;
}

static GBytes *
read_bytes (const char *id,
            GError    **error)
{
  g_autofree char *path = NULL;
  /* Makes the files that are built in known, among which the others are. */
  g_autoptr (GBytes) sample = postage_bundled_sample_scenario ();

  if (g_str_equal (id, POSTAGE_STARTER_SAMPLE))
    return g_steal_pointer (&sample);

  path = g_strconcat (FOLDER "starter-", id, ".postage", NULL);
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

PostageScenarioFile *
postage_starters_read (const char             *id,
                       const PostageCatalogue *catalogue,
                       GSettings              *settings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PostageScenarioFile) document = NULL;
  g_autoptr (PostageScenario) named = NULL;
  g_autoptr (PostageScenario) adapted = NULL;

  g_return_val_if_fail (postage_starters_get_title (id) != NULL, NULL);
  g_return_val_if_fail (catalogue != NULL && G_IS_SETTINGS (settings), NULL);

  bytes = read_bytes (id, &error);
  if (bytes != NULL)
    document = postage_scenario_file_read (id, bytes, catalogue, &error);
  if (document == NULL)
    g_error ("The scenario %s that is built in is broken: %s", id, error->message);

  named = postage_scenario_begin_copy (postage_scenario_file_get_scenario (document));
  postage_scenario_set_name (named, postage_starters_get_title (id));
  postage_scenario_end (named);
  adapted = postage_settings_adapt_scenario (settings, catalogue, named, postage_date_get_month (postage_today ()));
  return postage_scenario_file_new (adapted, POSTAGE_DATE_NONE);
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_button (GtkWidget *popover,
               guint      starter)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), create_label (_ (starters[starter].title), NULL));
  gtk_box_append (GTK_BOX (box), create_label (_ (starters[starter].description), "starter-description"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "starter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (starters[starter].title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (starters[starter].description),
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.start");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", starters[starter].id);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), popover);
  return button;
}

GtkWidget *
postage_starters_popover_new (void)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = create_label (_ ("New from a Starter Scenario"), "heading");
  GtkWidget *hint = create_label (_ ("Invented examples: fill in your own volumes"), "starter-description");

  gtk_widget_add_css_class (popover, "starters");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), hint);
  for (guint i = 0; i < G_N_ELEMENTS (starters); i++)
    gtk_box_append (GTK_BOX (box), create_button (popover, i));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("New from a Starter Scenario"), -1);
  return popover;
}
