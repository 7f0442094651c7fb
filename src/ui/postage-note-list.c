/* postage-note-list.c - the weightiest notes, and the others on demand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-note-list.h"

#include <glib/gi18n.h>

#include "text/postage-text-notes.h"
#include "text/postage-text-number.h"
#include "ui/postage-note.h"

struct _PostageNoteList
{
  GtkWidget parent_instance;

  GtkBox    *first;    /* (unowned): a child */
  GtkWidget *expander; /* (unowned): a child */
  GtkBox    *others;   /* (unowned): in the expander */
  char      *shown;    /* (owned) (nullable): what the notes say */
};

G_DEFINE_FINAL_TYPE (PostageNoteList, postage_note_list, GTK_TYPE_WIDGET)

static void
postage_note_list_dispose (GObject *object)
{
  PostageNoteList *self = POSTAGE_NOTE_LIST (object);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (postage_note_list_parent_class)->dispose (object);
}

static void
postage_note_list_class_init (PostageNoteListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_note_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "notes");
}

static void
postage_note_list_init (PostageNoteList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->first = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->others = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->expander = gtk_expander_new (NULL);
  gtk_widget_set_margin_top (GTK_WIDGET (self->others), 6);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), GTK_WIDGET (self->others));
  gtk_widget_set_parent (GTK_WIDGET (self->first), GTK_WIDGET (self));
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static char *
join (const GPtrArray *notes,
      guint            max)
{
  GString *joined = g_string_new (NULL);

  g_string_append_printf (joined, "%u", max);
  for (guint i = 0; i < notes->len; i++)
    {
      const PostageTextNote *note = g_ptr_array_index (notes, i);

      g_string_append_printf (joined, "\n%d%s", note->is_warning, note->text);
    }
  return g_string_free (joined, FALSE);
}

void
postage_note_list_set_notes (PostageNoteList *self,
                             const GPtrArray *notes,
                             guint            max)
{
  g_autofree char *joined = NULL;
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;
  guint            n_others;

  g_return_if_fail (POSTAGE_IS_NOTE_LIST (self));
  g_return_if_fail (notes != NULL);

  joined = join (notes, max);
  if (g_strcmp0 (joined, self->shown) == 0)
    return;

  clear (self->first);
  clear (self->others);
  for (guint i = 0; i < notes->len; i++)
    {
      const PostageTextNote *note = g_ptr_array_index (notes, i);

      gtk_box_append (max == 0 || i < max ? self->first : self->others,
                      postage_note_new (note->is_warning ? "dialog-warning-symbolic" : "dialog-information-symbolic",
                                        note->text));
    }

  n_others = max > 0 && notes->len > max ? notes->len - max : 0;
  count = postage_text_count (n_others);
  /* Translators: what shows the notes for which there is no room; %s is how many there are. */
  label = g_strdup_printf (ngettext ("%s more note", "%s more notes", n_others), count);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), label);
  gtk_widget_set_visible (self->expander, n_others > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), notes->len > 0);
  g_free (self->shown);
  self->shown = g_steal_pointer (&joined);
}
