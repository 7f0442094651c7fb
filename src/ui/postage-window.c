/* postage-window.c - the program's window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-window.h"

#include <glib/gi18n.h>

#include "model/postage-session-history.h"
#include "storage/postage-document-portal.h"
#include "ui/postage-charts-page.h"
#include "ui/postage-choose-page.h"
#include "ui/postage-compare-page.h"
#include "ui/postage-error-dialog.h"
#include "ui/postage-file-notice.h"
#include "ui/postage-plans-page.h"
#include "ui/postage-recent-menu.h"
#include "ui/postage-scenario-pane.h"
#include "ui/postage-starters.h"
#include "ui/postage-window-difference.h"
#include "ui/postage-window-export.h"
#include "ui/postage-window-files.h"
#include "ui/postage-window-open.h"
#include "ui/postage-window-private.h"
#include "ui/postage-window-rename.h"

struct _PostageWindow
{
  AdwApplicationWindow parent_instance;

  PostageSession *session; /* (owned) */

  /* Of the template. */
  AdwToastOverlay *toast_overlay;
  AdwWindowTitle  *window_title;
  GtkMenuButton   *starters_button;
  PostageSplit    *split;
  AdwViewStack    *view_stack;
  GtkWidget       *compare_page;
  GtkWidget       *plans_page;
  GMenu           *edit_section;
  GMenu           *recent_menu;
};

G_DEFINE_FINAL_TYPE (PostageWindow, postage_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_SESSION = 1,
} PostageWindowProperty;

static GParamSpec *properties[PROP_SESSION + 1];

char *
postage_window_dup_name (PostageWindow *self)
{
  char *name;

  g_return_val_if_fail (POSTAGE_IS_WINDOW (self), NULL);

  name = postage_session_dup_title (self->session);
  return name != NULL ? name : g_strdup (postage_scenario_get_name (postage_session_get_scenario (self->session)));
}

static void
show_title (PostageWindow *self)
{
  g_autofree char *name = postage_window_dup_name (self);
  g_autofree char *title = NULL;
  const gboolean   modified = postage_session_get_modified (self->session);

  /* Translators: a window's title; %s is the name of a scenario. */
  title = g_strdup_printf (_ ("%s – Postage"), name);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->window_title, name);
  adw_window_title_set_subtitle (self->window_title, modified ? _ ("Unsaved changes") : "");
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  postage_window_ask_file_to_open (user_data);
}

static void
on_save (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  postage_window_save (user_data);
}

static void
on_save_as (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  postage_window_save_as (user_data);
}

static void
on_open_uri (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  postage_window_open (user_data, file);
}

static void
on_reload (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  postage_window_reload (user_data);
}

static void
on_rename (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  postage_window_ask_name (user_data);
}

static void
on_duplicate (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  postage_window_duplicate (user_data);
}

static void
on_start (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  postage_window_start (user_data, g_variant_get_string (parameter, NULL));
}

static void
on_show_scenario_changed (GSimpleAction *action,
                          GVariant      *state,
                          gpointer       user_data)
{
  postage_split_set_show_pane (POSTAGE_WINDOW (user_data)->split, g_variant_get_boolean (state));
}

/* The state follows the pane, which also goes by itself when the window gets narrow. A GPropertyAction would do the
   same, but it keeps the split alive, whose entries keep the window's actions alive: nothing of them would ever go. */
static void
on_show_pane_changed (PostageWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "show-scenario");

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_boolean (postage_split_get_show_pane (self->split)));
}

/* All plans are shown to find one: the search has the focus then, however often the page is asked for; charts begin
 * with their kind, choosing with what matters. From there back, it goes to the first plan; whoever is entering the
 * scenario meanwhile goes on with that. */
static void
on_show_page (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PostageWindow *self = POSTAGE_WINDOW (user_data);
  GtkWidget     *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const gboolean was_among_plans = focus != NULL && gtk_widget_is_ancestor (focus, self->plans_page);
  GtkWidget     *page;

  adw_view_stack_set_visible_child_name (self->view_stack, g_variant_get_string (parameter, NULL));
  page = adw_view_stack_get_visible_child (self->view_stack);
  if (page == self->plans_page)
    postage_plans_page_focus_search (POSTAGE_PLANS_PAGE (page));
  else if (POSTAGE_IS_CHOOSE_PAGE (page) || POSTAGE_IS_CHARTS_PAGE (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  else if (page == self->compare_page && was_among_plans)
    postage_compare_page_focus_plans (POSTAGE_COMPARE_PAGE (page));
}

static void
on_undo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GError) error = NULL;

  if (!postage_session_undo (POSTAGE_WINDOW (user_data)->session, &error))
    g_warning ("The edit can't be taken back: %s", error->message);
}

static void
on_redo (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GError) error = NULL;

  if (!postage_session_redo (POSTAGE_WINDOW (user_data)->session, &error))
    g_warning ("The edit can't be taken again: %s", error->message);
}

/* A single underscore would be a mnemonic. */
static char *
escape_mnemonic (const char *text)
{
  GString *escaped = g_string_new (text);

  g_string_replace (escaped, "_", "__", 0);
  return g_string_free (escaped, FALSE);
}

/* Appends an item for the edit @name, or one that can't be chosen where it is NULL. */
static void
append_edit (PostageWindow *self,
             const char    *action,
             const char    *name,
             const char    *label)
{
  g_autofree char *detailed = g_strconcat ("win.", action, NULL);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)),
                               name != NULL);
  g_menu_append (self->edit_section, label, detailed);
}

static void
show_history (PostageWindow *self)
{
  const char      *undo_name = postage_session_get_undo_name (self->session);
  const char      *redo_name = postage_session_get_redo_name (self->session);
  g_autofree char *undone = escape_mnemonic (undo_name != NULL ? undo_name : "");
  g_autofree char *redone = escape_mnemonic (redo_name != NULL ? redo_name : "");
  /* Translators: %s is an edit, such as "Messages to Brazil" */
  g_autofree char *undo = g_strdup_printf (_ ("_Undo: %s"), undone);
  /* Translators: %s is an edit, such as "Messages to Brazil" */
  g_autofree char *redo = g_strdup_printf (_ ("_Redo: %s"), redone);

  g_menu_remove_all (self->edit_section);
  append_edit (self, "undo", undo_name, undo_name != NULL ? undo : _ ("_Undo"));
  append_edit (self, "redo", redo_name, redo_name != NULL ? redo : _ ("_Redo"));
}

/* Exported over D-Bus as well, unlike actions of a widget class. */
static const GActionEntry actions[] = {
  { .name = "duplicate", .activate = on_duplicate },
  { .name = "open", .activate = on_open },
  { .name = "open-uri", .activate = on_open_uri, .parameter_type = "s" },
  { .name = "redo", .activate = on_redo },
  { .name = "reload", .activate = on_reload },
  { .name = "rename", .activate = on_rename },
  { .name = "save", .activate = on_save },
  { .name = "save-as", .activate = on_save_as },
  { .name = "show-page", .parameter_type = "s", .activate = on_show_page },
  { .name = "start", .activate = on_start, .parameter_type = "s" },
  { .name = "show-scenario", .state = "true", .change_state = on_show_scenario_changed },
  { .name = "undo", .activate = on_undo },
};

static void
set_action_enabled (PostageWindow *self,
                    const char    *name,
                    gboolean       enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/* Only a file can be renamed or read again; one that a sandbox lends has its name for good. */
static void
on_file_changed (PostageWindow *self)
{
  GFile *file = postage_session_get_file (self->session);

  set_action_enabled (self, "reload", file != NULL);
  set_action_enabled (self, "rename", file != NULL && !postage_document_portal_lends (file));
}

static gboolean
postage_window_close_request (GtkWindow *window)
{
  if (!postage_window_confirm_close (POSTAGE_WINDOW (window)))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (postage_window_parent_class)->close_request (window);
}

static void
postage_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((PostageWindowProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, POSTAGE_WINDOW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_window_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((PostageWindowProperty) prop_id)
    {
    case PROP_SESSION:
      POSTAGE_WINDOW (object)->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_window_constructed (GObject *object)
{
  PostageWindow *self = POSTAGE_WINDOW (object);

  G_OBJECT_CLASS (postage_window_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::title", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::scenario", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::modified", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  show_title (self);
  g_signal_connect_object (self->session, "notify::file", G_CALLBACK (on_file_changed), self, G_CONNECT_SWAPPED);
  on_file_changed (self);
  g_signal_connect_object (self->session, "notify::undo-name", G_CALLBACK (show_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::redo-name", G_CALLBACK (show_history), self, G_CONNECT_SWAPPED);
  show_history (self);
  /* Who comes back to an entry begins another edit. */
  g_signal_connect_object (self, "notify::focus-widget", G_CALLBACK (postage_session_close_step), self->session,
                           G_CONNECT_SWAPPED);
}

static void
postage_window_dispose (GObject *object)
{
  g_clear_object (&POSTAGE_WINDOW (object)->session);

  G_OBJECT_CLASS (postage_window_parent_class)->dispose (object);
}

static void
postage_window_class_init (PostageWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = postage_window_get_property;
  object_class->set_property = postage_window_set_property;
  object_class->constructed = postage_window_constructed;
  object_class->dispose = postage_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = postage_window_close_request;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, POSTAGE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (POSTAGE_TYPE_CHARTS_PAGE);
  g_type_ensure (POSTAGE_TYPE_CHOOSE_PAGE);
  g_type_ensure (POSTAGE_TYPE_COMPARE_PAGE);
  g_type_ensure (POSTAGE_TYPE_FILE_NOTICE);
  g_type_ensure (POSTAGE_TYPE_PLANS_PAGE);
  g_type_ensure (POSTAGE_TYPE_SCENARIO_PANE);
  g_type_ensure (POSTAGE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PostageWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, PostageWindow, starters_button);
  gtk_widget_class_bind_template_child (widget_class, PostageWindow, split);
  gtk_widget_class_bind_template_child (widget_class, PostageWindow, view_stack);
  gtk_widget_class_bind_template_child (widget_class, PostageWindow, compare_page);
  gtk_widget_class_bind_template_child (widget_class, PostageWindow, plans_page);
  gtk_widget_class_bind_template_child (widget_class, PostageWindow, edit_section);
  gtk_widget_class_bind_template_child (widget_class, PostageWindow, recent_menu);
}

static void
postage_window_init (PostageWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_popover (self->starters_button, postage_starters_popover_new ());
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  postage_window_add_difference_actions (self);
  postage_window_add_export_actions (self);
  g_signal_connect_object (self->split, "notify::show-pane", G_CALLBACK (on_show_pane_changed), self,
                           G_CONNECT_SWAPPED);
  on_show_pane_changed (self);
  postage_recent_menu_follow (self->recent_menu, NULL);
  postage_window_take_files (self);
}

PostageWindow *
postage_window_new (AdwApplication *application,
                    PostageSession *session)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (POSTAGE_IS_SESSION (session), NULL);

  return g_object_new (POSTAGE_TYPE_WINDOW, "application", application, "session", session, NULL);
}

PostageSession *
postage_window_get_session (PostageWindow *self)
{
  g_return_val_if_fail (POSTAGE_IS_WINDOW (self), NULL);

  return self->session;
}

PostageSplit *
postage_window_get_split (PostageWindow *self)
{
  g_return_val_if_fail (POSTAGE_IS_WINDOW (self), NULL);

  return self->split;
}

void
postage_window_show_toast (PostageWindow *self,
                           const char    *text)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (text));
}

void
postage_window_show_error (PostageWindow *self,
                           const char    *heading,
                           const GError  *error)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));
  g_return_if_fail (heading != NULL && error != NULL);

  postage_error_dialog_show (GTK_WINDOW (self), heading, error->message);
}

gboolean
postage_window_is_open (PostageWindow *self)
{
  g_return_val_if_fail (POSTAGE_IS_WINDOW (self), FALSE);

  /* Whoever waits for a file keeps a closed window alive, but not in the program. */
  return gtk_window_get_application (GTK_WINDOW (self)) != NULL;
}
