/* postage-window-difference.c - what the window compares beside its plans: months, other scenarios, what was saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-window-difference.h"

#include <glib/gi18n.h>

#include "model/postage-session-changes.h"
#include "model/postage-session-files.h"
#include "text/postage-text-difference.h"
#include "ui/postage-difference-window.h"
#include "ui/postage-file-chooser.h"
#include "ui/postage-window-private.h"

static void
present_over (PostageWindow *self,
              GtkWindow     *window)
{
  gtk_window_set_transient_for (window, GTK_WINDOW (self));
  gtk_window_present (window);
}

static void
on_show_changes (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PostageSession    *session = postage_window_get_session (user_data);
  PostageDifference *changes = postage_session_get_changes (session);

  if (changes != NULL)
    present_over (user_data, postage_difference_window_new (session, changes, C_ ("difference", "When saved"),
                                                            C_ ("difference", "When opened")));
}

static void
on_compare_months (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  present_over (user_data, postage_difference_window_new_months (postage_window_get_session (user_data)));
}

/* Shows what the scenario of @document costs against the session's. */
static void
show_document (PostageWindow       *self,
               PostageScenarioFile *document)
{
  PostageSession  *session = postage_window_get_session (self);
  PostageScenario *before = postage_scenario_file_get_scenario (document);
  g_autoptr (PostageDifference) difference = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before_title = NULL;
  g_autofree char *after_title = NULL;

  difference = postage_session_compare_scenario (session, before, &error);
  if (difference == NULL)
    {
      postage_window_show_error (self, _ ("The Scenario Could Not Be Compared"), error);
      return;
    }
  before_title =
    postage_text_difference_side (postage_difference_get_before (difference), postage_scenario_get_name (before));
  after_title =
    postage_text_difference_side (postage_difference_get_after (difference),
                                  postage_scenario_get_name (postage_session_get_scenario (session)));
  present_over (self, postage_difference_window_new (session, difference, before_title, after_title));
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PostageWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PostageScenarioFile) document = postage_session_read_finish (POSTAGE_SESSION (source), result, &error);

  /* Files may be slow, and the window may be closed meanwhile. */
  if (!postage_window_is_open (self))
    return;
  if (document != NULL)
    show_document (self, document);
  else
    postage_window_show_error (self, _ ("The Scenario Could Not Be Compared"), error);
}

void
postage_window_compare_file (PostageWindow *self,
                             GFile         *file)
{
  g_return_if_fail (POSTAGE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  postage_session_read_async (postage_window_get_session (self), file, NULL, on_read, g_object_ref (self));
}

static void
on_file_chosen (GFile   *file,
                gpointer user_data)
{
  if (postage_window_is_open (user_data))
    postage_window_compare_file (user_data, file);
}

static void
on_compare_scenario (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  postage_file_chooser_open (GTK_WINDOW (user_data), _ ("Compare with Another Scenario"), _ ("_Compare"),
                             on_file_chosen, g_object_ref (user_data), g_object_unref);
}

void
postage_window_add_difference_actions (PostageWindow *self)
{
  static const GActionEntry actions[] = {
    { .name = "show-changes", .activate = on_show_changes },
    { .name = "compare-months", .activate = on_compare_months },
    { .name = "compare-scenario", .activate = on_compare_scenario },
  };

  g_return_if_fail (POSTAGE_IS_WINDOW (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
