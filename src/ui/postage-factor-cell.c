/* postage-factor-cell.c - what a provider has of one decision factor
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-factor-cell.h"

#include <glib/gi18n.h>

#include "text/postage-text-factor.h"
#include "text/postage-text-names.h"
#include "text/postage-text-plan.h"
#include "ui/postage-linked-label.h"
#include "ui/postage-note.h"

#define POPOVER_CHARS 44

static const char *
get_icon (PostageVerdict verdict)
{
  switch (verdict)
    {
    case POSTAGE_VERDICT_MET:
      return "object-select-symbolic";
    case POSTAGE_VERDICT_STATED:
      return "format-justify-left-symbolic";
    case POSTAGE_VERDICT_MISSING:
      return "window-close-symbolic";
    case POSTAGE_VERDICT_IN_PART:
    case POSTAGE_VERDICT_UNKNOWN:
    default:
      return "dialog-question-symbolic";
    }
}

static void
append_label (GtkWidget  *box,
              const char *text,
              const char *css_class)
{
  if (text != NULL)
    gtk_box_append (GTK_BOX (box), postage_linked_label_new (text, css_class));
}

static const char *
get_provider_name (PostageFit *fit)
{
  return postage_text_label (postage_provider_get_name (postage_fit_get_provider (fit)));
}

static GtkWidget *
content_new (PostageFit            *fit,
             const PostageFitEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *verdict = postage_note_new (get_icon (entry->verdict), postage_text_verdict (entry->verdict));

  append_label (box, get_provider_name (fit), "caption-heading");
  gtk_widget_add_css_class (verdict, "verdict");
  /* What nobody wants is nothing to be glad of. */
  if (entry->verdict == POSTAGE_VERDICT_MET && postage_attribute_can_weigh (entry->factor))
    gtk_widget_add_css_class (verdict, "success");
  else if (entry->verdict == POSTAGE_VERDICT_UNKNOWN)
    gtk_widget_add_css_class (verdict, "dim-label");
  gtk_box_append (GTK_BOX (box), verdict);
  append_label (box, postage_text_factor_detail (entry), "caption");
  append_label (box, postage_text_factor_demand (entry), "demand");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

/* "360dialog: No, No free plan" */
static char *
describe (PostageFit            *fit,
          const PostageFitEntry *entry)
{
  const char *detail = postage_text_factor_detail (entry);
  const char *demand = postage_text_factor_demand (entry);
  const char *verdict = postage_text_verdict (entry->verdict);
  const char *provider = get_provider_name (fit);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: what decides a choice, a provider, what is known of it, such as "Free trial", "Twilio", "Yes" */
  g_string_append_printf (text, C_ ("factor", "%1$s, %2$s: %3$s"), postage_text_attribute (entry->factor), provider,
                          verdict);
  if (detail != NULL)
    g_string_append_printf (text, "\n%s", detail);
  if (demand != NULL)
    g_string_append_printf (text, "\n%s", demand);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a popover tells, as long as its button is there. */
typedef struct
{
  PostageCatalogue      *catalogue; /* (owned) */
  PostageFit            *fit;       /* (owned) */
  const PostageFitEntry *entry;     /* of @fit */
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  postage_catalogue_unref (subject->catalogue);
  postage_fit_unref (subject->fit);
  g_free (subject);
}

/* Popovers are many, and few are opened. */
static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  Subject   *subject = user_data;
  GtkWidget *popover;
  GtkWidget *box;
  g_autoptr (GPtrArray) sentences = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  sentences = postage_text_factor_explanation (subject->catalogue, subject->entry);
  append_label (box, postage_text_attribute (subject->entry->factor), "heading");
  append_label (box, postage_text_factor_detail (subject->entry), NULL);
  for (guint i = 0; i < sentences->len; i++)
    append_label (box, sentences->pdata[i], NULL);
  for (GtkWidget *label = gtk_widget_get_first_child (box); label != NULL; label = gtk_widget_get_next_sibling (label))
    {
      gtk_label_set_max_width_chars (GTK_LABEL (label), POPOVER_CHARS);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
source_button_new (PostageCatalogue      *catalogue,
                   PostageFit            *fit,
                   const PostageFitEntry *entry)
{
  GtkWidget  *button = gtk_menu_button_new ();
  Subject    *subject = g_new0 (Subject, 1);
  const char *provider = get_provider_name (fit);
  /* Translators: what a button tells: what decides a choice, a provider */
  g_autofree char *label =
    g_strdup_printf (_ ("Where this was read: %1$s, %2$s"), postage_text_attribute (entry->factor), provider);

  subject->catalogue = postage_catalogue_ref (catalogue);
  subject->fit = postage_fit_ref (fit);
  subject->entry = entry;
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "help-about-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, subject, subject_free);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Where this was read"));
  gtk_widget_add_css_class (button, "source");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

GtkWidget *
postage_factor_cell_new (PostageCatalogue      *catalogue,
                         PostageFit            *fit,
                         const PostageFitEntry *entry)
{
  GtkWidget       *cell;
  g_autofree char *description = NULL;

  g_return_val_if_fail (catalogue != NULL && fit != NULL && entry != NULL, NULL);

  description = describe (fit, entry);
  cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_box_append (GTK_BOX (cell), content_new (fit, entry));
  if (entry->attribute != NULL)
    gtk_box_append (GTK_BOX (cell), source_button_new (catalogue, fit, entry));
  gtk_widget_add_css_class (cell, "factor-cell");
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  return cell;
}
