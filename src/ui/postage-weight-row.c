/* postage-weight-row.c - a line that says how much a decision factor matters
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-weight-row.h"

#include <glib/gi18n.h>

#include "model/postage-session-edits-business.h"
#include "text/postage-text-factor.h"
#include "text/postage-text-plan.h"

/* What a choice shows and edits; kept with it. */
typedef struct
{
  PostageSession *session; /* (owned) */
  char           *factor;  /* (owned) */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_object_unref (subject->session);
  g_free (subject->factor);
  g_free (subject);
}

static Subject *
get_subject (GtkDropDown *choice)
{
  return g_object_get_data (G_OBJECT (choice), "postage-subject");
}

static PostageWeight
get_weight (Subject *subject)
{
  return postage_scenario_get_weight (postage_session_get_scenario (subject->session), subject->factor);
}

/* The button within has the focus, and tells otherwise only what is chosen. */
static void
show_name (GtkDropDown  *choice,
           PostageWeight weight)
{
  /* Translators: what decides a choice, how much it matters, such as "Free trial" and "Nice to have" */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), postage_text_attribute (get_subject (choice)->factor),
                                           postage_text_weight (weight));

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (choice))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_scenario (GtkDropDown *choice)
{
  const PostageWeight weight = get_weight (get_subject (choice));

  if (gtk_drop_down_get_selected (choice) != weight)
    gtk_drop_down_set_selected (choice, weight);
  show_name (choice, weight);
  if (weight == POSTAGE_WEIGHT_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (choice), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (choice), "dim-label");
}

/* What the session has already isn't an edit. */
static void
on_selected (GtkDropDown *choice)
{
  Subject            *subject = get_subject (choice);
  const PostageWeight weight = (PostageWeight) gtk_drop_down_get_selected (choice);
  g_autoptr (GError) error = NULL;

  if (weight >= POSTAGE_N_WEIGHTS || weight == get_weight (subject))
    return;
  if (!postage_session_set_weight (subject->session, subject->factor, weight, &error))
    g_warning ("The weight can't be taken: %s", error->message);
}

static GtkDropDown *
choice_new (void)
{
  const char *names[POSTAGE_N_WEIGHTS + 1] = { NULL };

  for (PostageWeight weight = 0; weight < POSTAGE_N_WEIGHTS; weight++)
    names[weight] = postage_text_weight (weight);
  return GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));
}

GtkWidget *
postage_weight_row_new (PostageSession *session,
                        const char     *factor)
{
  GtkWidget   *box;
  GtkWidget   *label;
  GtkDropDown *choice;
  Subject     *subject;

  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);
  g_return_val_if_fail (factor != NULL && postage_attribute_can_weigh (factor), NULL);

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (box, "weight");
  label = gtk_label_new (postage_text_attribute (factor));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  choice = choice_new ();
  gtk_widget_set_valign (GTK_WIDGET (choice), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  postage_text_attribute (factor), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (choice));

  subject = g_new0 (Subject, 1);
  subject->session = g_object_ref (session);
  subject->factor = g_strdup (factor);
  g_object_set_data_full (G_OBJECT (choice), "postage-subject", subject, subject_free);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (show_scenario), choice, G_CONNECT_SWAPPED);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_selected), NULL);
  show_scenario (choice);
  return box;
}
