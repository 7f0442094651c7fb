/* postage-explanation-window.c - the working behind one plan's total
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-explanation-window.h"

#include <glib/gi18n.h>

#include "storage/postage-export-card.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-line.h"
#include "text/postage-text-measures.h"
#include "text/postage-text-names.h"
#include "text/postage-text-notes.h"
#include "ui/postage-component-swatch.h"
#include "ui/postage-line-view.h"
#include "ui/postage-note-list.h"
#include "ui/postage-provider-page.h"
#include "ui/postage-price-report.h"

/* Room above the heading that is scrolled to. */
#define ROOM 12

/* A row of a group, and what it is found by. */
typedef struct
{
  GtkWidget *row;   /* (unowned) */
  GtkWidget *group; /* (unowned) */
  char      *text;  /* (owned): folded */
} Entry;

struct _PostageExplanationWindow
{
  AdwWindow parent_instance;

  PostageSessionRow *row;                          /* (owned) */
  GPtrArray         *entries;                      /* (owned) (element-type Entry) */
  GtkWidget         *groups[POSTAGE_N_COMPONENTS]; /* (unowned) (nullable): in components_box */
  guint              component;                    /* to scroll to */

  /* Of the template. */
  AdwWindowTitle    *window_title;
  AdwToastOverlay   *toast_overlay;
  GtkSearchBar      *search_bar;
  GtkEditable       *search_entry;
  GtkScrolledWindow *scrolled_window;
  GtkWidget         *header_box;
  GtkLabel          *total_label;
  GtkLabel          *difference_label;
  PostageNoteList   *notes;
  GtkBox            *components_box;
  GtkWidget         *nothing_label;
};

G_DEFINE_FINAL_TYPE (PostageExplanationWindow, postage_explanation_window, ADW_TYPE_WINDOW)

static void
entry_free (Entry *entry)
{
  g_free (entry->text);
  g_free (entry);
}

/* Everything that the row says, without regard to capitals. */
static char *
fold_line (PostageEstimate   *estimate,
           const PostageLine *line)
{
  g_autoptr (GPtrArray) sentences = postage_text_line_explanation (estimate, line);
  g_autofree char *title = postage_text_line_title (estimate, line);
  g_autofree char *formula = postage_text_line_formula (line);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n%s", postage_text_component (line->component), title, formula);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "\n%s", (const char *) g_ptr_array_index (sentences, i));
  /* Who types a blank means also those that don't break. */
  g_string_replace (text, "\u00a0", " ", 0);
  return g_utf8_casefold (text->str, text->len);
}

static void
append_row (PostageExplanationWindow *self,
            GtkWidget                *group,
            const PostageLine        *line)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  GtkWidget       *row = adw_preferences_row_new ();
  Entry           *entry = g_new0 (Entry, 1);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), postage_line_view_new (estimate, line));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  entry->row = row;
  entry->group = group;
  entry->text = fold_line (estimate, line);
  g_ptr_array_add (self->entries, entry);
}

/* What stands at the end of a group's heading: its colour in the card's bar, and the sum. */
static GtkWidget *
make_suffix (PostageComponent component,
             const char      *figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (figure);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "numeric");
  /* As far from the edge as the amounts below. */
  gtk_widget_set_margin_end (box, 13);
  gtk_box_append (GTK_BOX (box), postage_component_swatch_new (component));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* Appends a group with the lines of @lines that are of @component. Returns NULL where there is none. */
static GtkWidget *
append_lines (PostageExplanationWindow *self,
              const GPtrArray          *lines,
              PostageComponent          component,
              const char               *title,
              const char               *figure)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = lines->pdata[i];

      if (line->component != component)
        continue;

      if (group == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
          if (figure != NULL)
            adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), make_suffix (component, figure));
          gtk_box_append (self->components_box, group);
        }
      append_row (self, group, line);
    }
  return group;
}

static void
show_estimate (PostageExplanationWindow *self)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (self->row);
  g_autofree char *total = postage_text_total (estimate);
  g_autofree char *difference = postage_text_difference (estimate, postage_session_row_get_difference (self->row));
  g_autoptr (GPtrArray) notes = postage_text_notes (estimate);

  gtk_label_set_label (self->total_label, total);
  gtk_label_set_label (self->difference_label, difference);
  gtk_widget_set_visible (GTK_WIDGET (self->difference_label), *difference != '\0');
  postage_note_list_set_notes (self->notes, notes, 0);

  for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
    {
      g_autofree char *figure = postage_text_component_total (estimate, component);

      self->groups[component] = append_lines (self, postage_estimate_get_lines (estimate), component,
                                              postage_text_component (component), figure);
    }
  for (guint component = 0; component < POSTAGE_N_COMPONENTS; component++)
    append_lines (self, postage_estimate_get_one_off_lines (estimate), component, _ ("Paid Once"), NULL);
}

static void
on_search_changed (PostageExplanationWindow *self)
{
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);
  const gboolean   searches = *wanted != '\0';
  gboolean         found = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    gtk_widget_hide (((Entry *) self->entries->pdata[i])->group);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry   *entry = self->entries->pdata[i];
      const gboolean fits = !searches || g_strstr_len (entry->text, -1, wanted) != NULL;

      gtk_widget_set_visible (entry->row, fits);
      if (fits)
        gtk_widget_show (entry->group);
      found = found || fits;
    }
  /* Between the search and what it finds, nothing else is wanted. */
  gtk_widget_set_visible (self->header_box, !searches);
  gtk_widget_set_visible (self->nothing_label, searches && !found);
}

static void
on_search (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  PostageExplanationWindow *self = POSTAGE_EXPLANATION_WINDOW (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
on_copy (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PostageExplanationWindow *self = POSTAGE_EXPLANATION_WINDOW (widget);
  g_autofree char          *text = postage_export_working_text (postage_session_row_get_estimate (self->row));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_ ("Working copied")));
}

static void
on_report (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  PostageSessionRow      *row = POSTAGE_EXPLANATION_WINDOW (widget)->row;
  const PostageCatalogue *catalogue = postage_estimate_get_catalogue (postage_session_row_get_estimate (row));

  postage_price_report_open (GTK_WINDOW (widget), catalogue, postage_session_row_get_plan_id (row));
}

static void
on_provider (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (POSTAGE_EXPLANATION_WINDOW (widget)->row);

  postage_provider_page_present (widget, postage_estimate_get_catalogue (estimate),
                                 postage_estimate_get_provider (estimate));
}

/* Scrolls once the lines have their place. */
static gboolean
scroll (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       user_data)
{
  PostageExplanationWindow *self = POSTAGE_EXPLANATION_WINDOW (widget);
  GtkWidget                *group = self->groups[self->component];
  GtkAdjustment            *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  GtkWidget                *content = gtk_widget_get_ancestor (GTK_WIDGET (self->components_box), ADW_TYPE_CLAMP);
  graphene_rect_t           bounds;

  if (gtk_widget_get_height (group) == 0 || !gtk_widget_compute_bounds (group, content, &bounds))
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, bounds.origin.y - ROOM);
  return G_SOURCE_REMOVE;
}

static void
postage_explanation_window_dispose (GObject *object)
{
  PostageExplanationWindow *self = POSTAGE_EXPLANATION_WINDOW (object);

  g_clear_object (&self->row);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (postage_explanation_window_parent_class)->dispose (object);
}

static void
postage_explanation_window_class_init (PostageExplanationWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_explanation_window_dispose;

  g_type_ensure (POSTAGE_TYPE_NOTE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               POSTAGE_RESOURCE_PREFIX "/ui/postage-explanation-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, header_box);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, total_label);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, difference_label);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, components_box);
  gtk_widget_class_bind_template_child (widget_class, PostageExplanationWindow, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);

  gtk_widget_class_install_action (widget_class, "explanation.search", NULL, on_search);
  gtk_widget_class_install_action (widget_class, "explanation.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "explanation.report", NULL, on_report);
  gtk_widget_class_install_action (widget_class, "explanation.provider", NULL, on_provider);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "explanation.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "explanation.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
postage_explanation_window_init (PostageExplanationWindow *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  self->component = POSTAGE_N_COMPONENTS;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
}

GtkWindow *
postage_explanation_window_new (PostageSessionRow *row)
{
  PostageExplanationWindow *self;

  g_return_val_if_fail (POSTAGE_IS_SESSION_ROW (row), NULL);

  self = g_object_new (POSTAGE_TYPE_EXPLANATION_WINDOW, NULL);
  self->row = g_object_ref (row);
  adw_window_title_set_title (self->window_title, postage_session_row_get_title (row));
  gtk_window_set_title (GTK_WINDOW (self), postage_session_row_get_title (row));
  show_estimate (self);
  return GTK_WINDOW (self);
}

void
postage_explanation_window_show_component (PostageExplanationWindow *self,
                                           guint                     component)
{
  g_return_if_fail (POSTAGE_IS_EXPLANATION_WINDOW (self));

  self->component = component;
  if (component < POSTAGE_N_COMPONENTS && self->groups[component] != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll, NULL, NULL);
}
