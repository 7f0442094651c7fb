/* postage-plan-card-actions.c - what can be done with a plan that stands beside others
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plan-card-actions.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/postage-session-compared.h"
#include "model/postage-session-edits-plans.h"
#include "storage/postage-export-card.h"
#include "ui/postage-budget-window.h"
#include "ui/postage-copy.h"
#include "ui/postage-explanation-window.h"
#include "ui/postage-provider-page.h"
#include "ui/postage-own-plan-actions.h"
#include "ui/postage-undo-toast.h"

static void
check (gboolean success,
       GError  *error)
{
  g_autoptr (GError) owned = error;

  if (!success)
    g_warning ("The plans can't be compared: %s", owned->message);
}

static void
present (GtkWidget *widget,
         GtkWindow *window)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (window, GTK_WINDOW (root));
  gtk_window_present (window);
}

static void
explain (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  GtkWindow *window = postage_explanation_window_new (postage_plan_card_get_row (POSTAGE_PLAN_CARD (widget)));

  postage_explanation_window_show_component (POSTAGE_EXPLANATION_WINDOW (window), g_variant_get_uint32 (parameter));
  present (widget, window);
}

static void
show_budget (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  present (widget, postage_budget_window_new (postage_plan_card_get_row (POSTAGE_PLAN_CARD (widget))));
}

static void
show_provider (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PostageEstimate *estimate = postage_session_row_get_estimate (postage_plan_card_get_row (POSTAGE_PLAN_CARD (widget)));

  postage_provider_page_present (widget, postage_estimate_get_catalogue (estimate),
                                 postage_estimate_get_provider (estimate));
}

static void
keep (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  PostagePlanCard *self = POSTAGE_PLAN_CARD (widget);
  GError          *error = NULL;

  check (postage_session_pin_plan (postage_plan_card_get_session (self),
                                   postage_session_row_get_plan_id (postage_plan_card_get_row (self)), &error),
         error);
}

static void
take_away (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  PostagePlanCard *self = POSTAGE_PLAN_CARD (widget);
  g_autoptr (PostageSession) session = g_object_ref (postage_plan_card_get_session (self));
  g_autoptr (PostageSessionRow) row = g_object_ref (postage_plan_card_get_row (self));
  g_autoptr (PostageScenario) before = postage_scenario_ref (postage_session_get_scenario (session));
  GtkWidget       *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GError          *error = NULL;
  g_autofree char *text = NULL;

  if (!postage_session_unpin_plan (session, postage_session_row_get_plan_id (row), &error))
    {
      check (FALSE, error);
      return;
    }

  /* The card is gone by now, and with it the way to the overlay. */
  if (overlay == NULL)
    return;
  /* Translators: %s is a plan that no longer stands beside the others. */
  text = g_strdup_printf (_ ("%s taken away"), postage_session_row_get_title (row));
  postage_undo_toast_show (overlay, text, session, before);
}

static void
move_by (GtkWidget *widget,
         int        places)
{
  PostagePlanCard *self = POSTAGE_PLAN_CARD (widget);
  GError          *error = NULL;

  check (postage_session_move_plan (postage_plan_card_get_session (self),
                                    postage_session_row_get_plan_id (postage_plan_card_get_row (self)), places,
                                    &error),
         error);
}

static void
move_earlier (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  move_by (widget, -1);
}

static void
move_later (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  move_by (widget, 1);
}

/* Arrow keys go where they point, whichever end of the line is the beginning. */
static gboolean
on_move_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  const gboolean to_the_left = g_variant_get_boolean (arguments);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return gtk_widget_activate_action (widget, to_the_left != mirrored ? "card.move-earlier" : "card.move-later", NULL);
}

static void
copy (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  PostagePlanCard        *self = POSTAGE_PLAN_CARD (widget);
  PostageSessionRow      *row = postage_plan_card_get_row (self);
  const PostageExportCard card = {
    .estimate = postage_session_row_get_estimate (row),
    .difference = postage_session_row_get_difference (row),
    .components = postage_session_row_get_components (row),
  };

  postage_copy (widget, postage_export_card_text (&card), postage_export_card_html (&card), _ ("Figures copied"));
}

static void
set_baseline (GtkWidget  *widget,
              const char *plan_id)
{
  GError *error = NULL;

  check (postage_session_set_baseline (postage_plan_card_get_session (POSTAGE_PLAN_CARD (widget)), plan_id, &error),
         error);
}

static void
use_today (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  set_baseline (widget, postage_session_row_get_plan_id (postage_plan_card_get_row (POSTAGE_PLAN_CARD (widget))));
}

static void
use_no_more (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  set_baseline (widget, NULL);
}

/* Calls @action with the program and the window that the card is in; in no window, there is no program either. */
static void
run_own_plan_action (GtkWidget *widget,
                     void (*action) (PostageApplication *application,
                                     GtkWindow          *parent,
                                     const char         *plan_id))
{
  GtkRoot         *root = gtk_widget_get_root (widget);
  GtkApplication  *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  g_autofree char *id =
    g_strdup (postage_session_row_get_plan_id (postage_plan_card_get_row (POSTAGE_PLAN_CARD (widget))));

  if (POSTAGE_IS_APPLICATION (application))
    action (POSTAGE_APPLICATION (application), GTK_WINDOW (root), id);
}

static void
copy_as_own (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  run_own_plan_action (widget, postage_own_plan_copy);
}

static void
edit_own (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  run_own_plan_action (widget, postage_own_plan_edit);
}

void
postage_plan_card_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.explain", "u", explain);
  gtk_widget_class_install_action (widget_class, "card.keep", NULL, keep);
  gtk_widget_class_install_action (widget_class, "card.take-away", NULL, take_away);
  gtk_widget_class_install_action (widget_class, "card.move-earlier", NULL, move_earlier);
  gtk_widget_class_install_action (widget_class, "card.move-later", NULL, move_later);
  gtk_widget_class_install_action (widget_class, "card.use-today", NULL, use_today);
  gtk_widget_class_install_action (widget_class, "card.use-no-more", NULL, use_no_more);
  gtk_widget_class_install_action (widget_class, "card.budget", NULL, show_budget);
  gtk_widget_class_install_action (widget_class, "card.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "card.provider", NULL, show_provider);
  gtk_widget_class_install_action (widget_class, "card.copy-as-own", NULL, copy_as_own);
  gtk_widget_class_install_action (widget_class, "card.edit-own", NULL, edit_own);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.take-away", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "card.copy", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, on_move_key, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, on_move_key, "b", FALSE);
}

void
postage_plan_card_actions_update (PostagePlanCard *self)
{
  PostageSession    *session = postage_plan_card_get_session (self);
  PostageSessionRow *row = postage_plan_card_get_row (self);
  const gboolean     is_own = postage_plan_is_own (postage_session_row_get_plan (row));
  const guint        n_rows = g_list_model_get_n_items (postage_session_get_rows (session));
  guint              place;

  /* A card whose plan has gone is about to follow it. */
  if (!postage_session_find_place (session, postage_session_row_get_plan_id (row), &place))
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.keep", !postage_session_row_get_pinned (row));
  /* The plan in use stands beside the others as long as it is. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.take-away", !postage_session_row_get_baseline (row));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.use-today", !postage_session_row_get_baseline (row));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.use-no-more", postage_session_row_get_baseline (row));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.budget",
                                 postage_scenario_get_budget (postage_session_get_scenario (session)) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.copy-as-own", !is_own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.edit-own", is_own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-earlier", place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.move-later", place + 1 < n_rows);
}
