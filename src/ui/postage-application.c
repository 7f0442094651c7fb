/* postage-application.c - the program with a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "model/postage-session.h"
#include "storage/postage-catalogue-choice.h"
#include "storage/postage-own-rate-cards.h"
#include "storage/postage-recovery-folder.h"
#include "ui/postage-about.h"
#include "ui/postage-help.h"
#include "ui/postage-own-plan-actions.h"
#include "ui/postage-own-plans-window.h"
#include "ui/postage-preferences.h"
#include "ui/postage-price-report.h"
#include "ui/postage-settings.h"
#include "ui/postage-starters.h"
#include "ui/postage-ui-resources.h"
#include "ui/postage-recent-menu.h"
#include "ui/postage-recovery-offer.h"
#include "ui/postage-window-autosave.h"
#include "ui/postage-window-open.h"
#include "ui/postage-window-private.h"
#include "ui/postage-window-state.h"
#include "ui/postage-window.h"

struct _PostageApplication
{
  AdwApplication parent_instance;

  PostageOwnPlans *own_plans;   /* (owned) (nullable): until the program starts */
  GSettings       *settings;    /* (owned) (nullable): until the program starts */
  GtkWindow       *preferences; /* (nullable): while they are shown */
  GtkWindow       *own_window;  /* (nullable): the own plans, while they are shown */

  PostageRecoveryFolder *recovery; /* (owned) (nullable): where unsaved edits are kept, where that is possible */
  GPtrArray             *troubles; /* (owned) (element-type utf8): what went wrong at the start; told once */
  gboolean               asked;    /* about edits that were left by other runs */
};

G_DEFINE_FINAL_TYPE (PostageApplication, postage_application, ADW_TYPE_APPLICATION)

static guint own_plans_changed_signal;

static PostageCatalogue *
get_catalogue (PostageApplication *self)
{
  return postage_own_plans_get_catalogue (self->own_plans);
}

static const GOptionEntry options[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version and exit"), NULL },
  { NULL }
};

/* What is built in is read by a test, so that it can't be wrong here. */
static PostageSession *
create_session (PostageApplication *self)
{
  g_autoptr (PostageScenarioFile) sample = NULL;
  g_autoptr (GError) error = NULL;
  PostageSession *session;

  sample = postage_starters_read (POSTAGE_STARTER_SAMPLE, get_catalogue (self), self->settings);
  session = postage_session_new (get_catalogue (self), sample, &error);
  if (session == NULL)
    g_error ("The sample scenario is broken: %s", error->message);
  return session;
}

/* Says once that downloaded prices are broken, or that unsaved edits can't be kept. */
static void
tell_troubles (PostageApplication *self,
               PostageWindow      *window)
{
  for (guint i = 0; i < self->troubles->len; i++)
    postage_window_show_toast (window, self->troubles->pdata[i]);
  g_ptr_array_set_size (self->troubles, 0);
}

PostageWindow *
postage_application_open_window (PostageApplication *self,
                                 PostageSession     *session)
{
  g_autoptr (PostageSession) sample = NULL;
  PostageWindow *window;

  g_return_val_if_fail (POSTAGE_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (session == NULL || POSTAGE_IS_SESSION (session), NULL);

  if (session == NULL)
    session = sample = create_session (self);
  window = postage_window_new (ADW_APPLICATION (self), session);
  postage_window_state_keep (window, self->settings);
  if (self->recovery != NULL)
    postage_window_autosave (window, self->recovery);
  tell_troubles (self, window);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* Asks with the first window, once it is there. */
static void
offer_recovery (PostageApplication *self,
                PostageWindow      *window,
                gboolean            may_replace)
{
  if (self->recovery == NULL || self->asked)
    return;

  self->asked = TRUE;
  postage_recovery_offer (window, self->recovery, may_replace);
}

static void
on_clear_recent (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  postage_recent_menu_clear ();
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  postage_about_present (gtk_application_get_active_window (user_data), get_catalogue (user_data));
}

static void
on_help (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    postage_help_show (window);
}

static void
on_report_price (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PostageApplication *self = user_data;
  GtkWindow          *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    postage_price_report_open (window, get_catalogue (self), NULL);
}

static void
on_new_window (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  postage_application_open_window (user_data, NULL);
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  PostageApplication *self = user_data;

  if (self->preferences == NULL)
    {
      self->preferences = postage_preferences_new (self->settings, get_catalogue (self));
      g_object_add_weak_pointer (G_OBJECT (self->preferences), (gpointer *) &self->preferences);
    }
  gtk_window_set_transient_for (self->preferences, gtk_application_get_active_window (GTK_APPLICATION (self)));
  gtk_window_present (self->preferences);
}

static void
on_own_plans (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PostageApplication *self = user_data;

  if (self->own_window == NULL)
    {
      self->own_window = postage_own_plans_window_new (self);
      g_object_add_weak_pointer (G_OBJECT (self->own_window), (gpointer *) &self->own_window);
      gtk_window_set_transient_for (self->own_window, gtk_application_get_active_window (GTK_APPLICATION (self)));
    }
  gtk_window_present (self->own_window);
}

static void
on_import_own_plan (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    postage_own_plan_import (user_data, window);
}

/* Each window asks about its own unsaved changes. Some go with the window that they are over. */
static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = on_about },
  { .name = "clear-recent", .activate = on_clear_recent },
  { .name = "help", .activate = on_help },
  { .name = "import-own-plan", .activate = on_import_own_plan },
  { .name = "new-window", .activate = on_new_window },
  { .name = "own-plans", .activate = on_own_plans },
  { .name = "preferences", .activate = on_preferences },
  { .name = "quit", .activate = on_quit },
  { .name = "report-price", .activate = on_report_price },
};

static const struct
{
  const char *action;
  const char *accelerators[3];
} shortcuts[] = {
  { "app.help", { "F1" } },
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.export", { "<Control>e" } },
  { "win.open", { "<Control>o" } },
  { "win.print", { "<Control>p" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.rename", { "F2" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.show-page::compare", { "<Alt>1" } },
  { "win.show-page::plans", { "<Alt>2" } },
  { "win.show-page::charts", { "<Alt>3" } },
  { "win.show-page::choose", { "<Alt>4" } },
  { "win.show-scenario", { "F9" } },
  { "win.undo", { "<Control>z" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
};

static int
postage_application_handle_local_options (GApplication *application,
                                          GVariantDict *given)
{
  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("postage %s\n", POSTAGE_VERSION);
      return EXIT_SUCCESS;
    }

  return G_APPLICATION_CLASS (postage_application_parent_class)->handle_local_options (application, given);
}

/* GTK takes the direction from its own translations. Where those know a language that Postage doesn't speak, or the
 * other way round, sentences would be laid out against the direction that they are read in. */
static void
set_direction (void)
{
  /* Translators: "default:RTL" for a language that is written from right to left, else "default:LTR" */
  const gboolean rtl = g_str_equal (_ ("default:LTR"), "default:RTL");

  gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

/* In the data folder, which a sandbox keeps as well. */
static void
open_recovery (PostageApplication *self)
{
  g_autoptr (GFile) root = g_file_new_build_filename (g_get_user_data_dir (), "postage", "recovery", NULL);
  g_autoptr (GError) error = NULL;

  self->recovery = postage_recovery_folder_new (root, &error);
  if (self->recovery == NULL)
    g_ptr_array_add (self->troubles, g_strdup (error->message));
}

/* (transfer full): @base with the imported rate cards over it. */
static PostageCatalogue *
load_rate_cards (PostageApplication *self,
                 PostageCatalogue   *base)
{
  g_autoptr (GFile) folder = postage_own_rate_cards_get_default_folder ();

  return postage_own_rate_cards_load (base, folder, self->troubles);
}

static PostageOwnPlans *
load_own_plans (PostageCatalogue *base)
{
  g_autoptr (GFile) folder = postage_own_plans_get_default_folder ();

  return postage_own_plans_load (base, folder);
}

/* The downloaded catalogue or, where it is broken or older, the built-in one; under imported rate cards and the user's
 * own plans. */
static void
load_catalogue (PostageApplication *self)
{
  g_autoptr (GFile) folder = postage_catalogue_store_get_default_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageCatalogueChoice) choice = postage_catalogue_choice_new (folder, &error);
  g_autoptr (PostageCatalogue) base = NULL;

  if (choice == NULL)
    g_error ("The built-in catalogue is broken: %s", error->message);
  if (postage_catalogue_choice_get_problem (choice) != NULL)
    g_ptr_array_add (self->troubles, g_strdup (postage_catalogue_choice_get_problem (choice)));
  base = load_rate_cards (self, postage_catalogue_choice_get_catalogue (choice));
  self->own_plans = load_own_plans (base);
}

static void
postage_application_startup (GApplication *application)
{
  PostageApplication *self = POSTAGE_APPLICATION (application);

  /* Before the parent looks for the style sheet and the shortcuts window. */
  postage_application_register_resource ();
  G_APPLICATION_CLASS (postage_application_parent_class)->startup (application);
  set_direction ();

  load_catalogue (self);
  open_recovery (self);
  self->settings = postage_settings_new ();
  postage_settings_follow_colour_scheme (self->settings);

  gtk_window_set_default_icon_name (POSTAGE_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accelerators);
}

static void
postage_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  offer_recovery (POSTAGE_APPLICATION (application),
                  postage_application_open_window (POSTAGE_APPLICATION (application), NULL), TRUE);
}

static void
postage_application_open (GApplication *application,
                          GFile       **files,
                          int           n_files,
                          const char   *hint)
{
  PostageApplication *self = POSTAGE_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      PostageWindow *window = postage_window_find (GTK_APPLICATION (application), files[i]);

      if (window != NULL)
        {
          gtk_window_present (GTK_WINDOW (window));
          continue;
        }
      window = postage_application_open_window (self, NULL);
      postage_window_read (window, files[i]);
      offer_recovery (self, window, FALSE);
    }
}

static void
postage_application_finalize (GObject *object)
{
  PostageApplication *self = POSTAGE_APPLICATION (object);

  g_clear_pointer (&self->own_plans, postage_own_plans_unref);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->preferences);
  g_clear_pointer (&self->recovery, postage_recovery_folder_free);
  g_clear_pointer (&self->troubles, g_ptr_array_unref);
  g_clear_weak_pointer (&self->own_window);

  G_OBJECT_CLASS (postage_application_parent_class)->finalize (object);
}

static void
postage_application_class_init (PostageApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = postage_application_finalize;
  application_class->handle_local_options = postage_application_handle_local_options;
  application_class->startup = postage_application_startup;
  application_class->activate = postage_application_activate;
  application_class->open = postage_application_open;

  own_plans_changed_signal = g_signal_new ("own-plans-changed", POSTAGE_TYPE_APPLICATION, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
}

static void
postage_application_init (PostageApplication *self)
{
  self->troubles = g_ptr_array_new_with_free_func (g_free);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
}

GSettings *
postage_application_get_settings (PostageApplication *self)
{
  g_return_val_if_fail (POSTAGE_IS_APPLICATION (self), NULL);

  return self->settings;
}

PostageOwnPlans *
postage_application_get_own_plans (PostageApplication *self)
{
  g_return_val_if_fail (POSTAGE_IS_APPLICATION (self), NULL);

  return self->own_plans;
}

void
postage_application_reload_own_plans (PostageApplication *self)
{
  PostageOwnPlans *old;

  g_return_if_fail (POSTAGE_IS_APPLICATION (self));

  old = self->own_plans;
  self->own_plans = load_own_plans (postage_own_plans_get_base (old));
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      g_autoptr (GError) error = NULL;

      if (POSTAGE_IS_WINDOW (l->data) &&
          !postage_session_set_catalogue (postage_window_get_session (l->data), get_catalogue (self), &error))
        postage_window_show_error (l->data, _ ("The Plans Can’t Be Compared"), error);
    }
  g_signal_emit (self, own_plans_changed_signal, 0);
  postage_own_plans_unref (old);
}

PostageApplication *
postage_application_new (GApplicationFlags flags)
{
  return g_object_new (POSTAGE_TYPE_APPLICATION,
                       "application-id", POSTAGE_APPLICATION_ID,
                       "resource-base-path", POSTAGE_RESOURCE_PREFIX,
                       "flags", G_APPLICATION_HANDLES_OPEN | flags,
                       NULL);
}

void
postage_application_register_resource (void)
{
  static gsize registered;

  if (g_once_init_enter (&registered))
    {
      postage_ui_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}
