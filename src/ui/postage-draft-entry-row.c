/* postage-draft-entry-row.c - a row that enters one field of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-draft-entry-row.h"

#include <glib/gi18n.h>

#include "ui/postage-draft-group.h"
#include "ui/postage-figures.h"
#include "ui/postage-row-context.h"

/* A figure is short; a name or an address has room to be read. */
#define FIGURE_CHARS 11
#define TEXT_CHARS 18

struct _PostageDraftEntryRow
{
  AdwActionRow parent_instance;

  PostageDraft            *draft; /* (owned) */
  const PostageDraftField *field;
  char                    *currency; /* (owned) (nullable) */
  char                    *context;  /* (owned) (nullable) */
  const char              *hint;     /* (nullable) */
  GtkEntry                *entry;
  GtkToggleButton         *unknown; /* (nullable) */
  gboolean                 showing; /* a text is being shown: what is signalled isn't an edit */
};

G_DEFINE_FINAL_TYPE (PostageDraftEntryRow, postage_draft_entry_row, ADW_TYPE_ACTION_ROW)

static void
postage_draft_entry_row_finalize (GObject *object)
{
  PostageDraftEntryRow *self = POSTAGE_DRAFT_ENTRY_ROW (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->context, g_free);

  G_OBJECT_CLASS (postage_draft_entry_row_parent_class)->finalize (object);
}

static void
postage_draft_entry_row_class_init (PostageDraftEntryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_draft_entry_row_finalize;
}

static void
postage_draft_entry_row_init (PostageDraftEntryRow *self)
{
}

static gboolean
is_figure (const PostageDraftField *field)
{
  return field->kind == POSTAGE_DRAFT_AMOUNT || field->kind == POSTAGE_DRAFT_COUNT ||
         field->kind == POSTAGE_DRAFT_PERCENT || field->kind == POSTAGE_DRAFT_DATE ||
         field->kind == POSTAGE_DRAFT_CURRENCIES;
}

/* What is wrong with the field, or else what to enter. */
static void
show_problem (PostageDraftEntryRow *self)
{
  const PostageEntryProblem problem = postage_draft_check (self->draft, self->field, self->currency);
  const char               *words = postage_text_entry_problem (problem);
  const gboolean            invalid = words != NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), invalid ? words : self->hint != NULL ? self->hint
                                                                                           : "");
  if (invalid)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
    }
  postage_row_context_describe (ADW_ACTION_ROW (self), GTK_ACCESSIBLE (self->entry), self->context);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
postage_draft_entry_row_refresh (PostageDraftEntryRow *self)
{
  const char *text;
  gboolean    is_unknown, is_open;

  g_return_if_fail (POSTAGE_IS_DRAFT_ENTRY_ROW (self));

  text = postage_draft_get_text (self->draft, self->field, self->currency);
  is_unknown = self->field->may_be_unknown && g_str_equal (text, POSTAGE_DRAFT_UNKNOWN);
  /* The last step goes on for ever. */
  is_open = g_str_equal (self->field->id, "up_to") && postage_draft_is_last (self->draft);

  self->showing = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), is_unknown || is_open ? "" : text))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), is_unknown || is_open ? "" : text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), !is_unknown && !is_open);
  gtk_entry_set_placeholder_text (self->entry, is_unknown ? _ ("Not known") : is_open ? _ ("And above")
                                                                                      : NULL);
  if (self->unknown != NULL)
    gtk_toggle_button_set_active (self->unknown, is_unknown);
  self->showing = FALSE;
  show_problem (self);
}

static void
on_typed (PostageDraftEntryRow *self)
{
  if (!self->showing)
    postage_draft_set_text (self->draft, self->field, self->currency,
                            gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_unknown_toggled (PostageDraftEntryRow *self)
{
  if (self->showing)
    return;
  postage_draft_set_text (self->draft, self->field, self->currency,
                          gtk_toggle_button_get_active (self->unknown) ? POSTAGE_DRAFT_UNKNOWN : "");
  if (!gtk_toggle_button_get_active (self->unknown))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* The button says of which field it is: a screen reader doesn't see the row around it. */
static void
add_unknown_button (PostageDraftEntryRow *self,
                    const char           *title)
{
  /* Translators: what a screen reader says of a button; %s is what isn't known, such as "Amount" */
  g_autofree char *name = g_strdup_printf (_ ("%s is not known"), title);

  self->unknown = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->unknown), "dialog-question-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->unknown), _ ("Not known"));
  gtk_widget_set_valign (GTK_WIDGET (self->unknown), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->unknown), "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->unknown), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (self->unknown, "toggled", G_CALLBACK (on_unknown_toggled), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->unknown));
}

GtkWidget *
postage_draft_entry_row_new (PostageDraft            *draft,
                             const PostageDraftField *field,
                             const char              *currency,
                             const char              *context)
{
  PostageDraftEntryRow *self;
  const char           *name;
  g_autofree char      *title = NULL;
  int                   chars;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (draft) && field != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_DRAFT_ENTRY_ROW, "title-lines", 0, "subtitle-lines", 0, NULL);
  self->draft = g_object_ref (draft);
  self->field = field;
  self->currency = g_strdup (currency);
  self->context = g_strdup (context);
  name = postage_text_entry_title (postage_draft_group_get_level_name (field->level), field->id, &self->hint);
  /* Translators: what is entered, the currency that it is in, such as "Amount (USD)" */
  title = currency != NULL ? g_strdup_printf (_ ("%1$s (%2$s)"), name, currency) : g_strdup (name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);

  chars = is_figure (field) ? FIGURE_CHARS : TEXT_CHARS;
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), chars);
  gtk_widget_set_valign (GTK_WIDGET (self->entry), GTK_ALIGN_CENTER);
  if (is_figure (field))
    {
      gtk_entry_set_alignment (self->entry, postage_figures_get_xalign (GTK_WIDGET (self)));
      gtk_widget_add_css_class (GTK_WIDGET (self), "figure");
    }
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->entry));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->entry));
  if (field->may_be_unknown)
    add_unknown_button (self, title);
  postage_draft_entry_row_refresh (self);
  return GTK_WIDGET (self);
}
