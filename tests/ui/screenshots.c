/* screenshots.c - pictures of the window, to be looked at
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * screenshots FOLDER PREFIX PICTURE…: writes FOLDER/PREFIX-PICTURE.png for each picture of the table below.
 */
#include "model/postage-session-edits-business.h"
#include "model/postage-session-edits-plans.h"
#include "model/postage-session-edits.h"
#include "model/postage-session-files.h"
#include "text/postage-text-init.h"
#include "screenshot-charts.h"
#include "screenshot-frames.h"
#include "screenshot-scenes.h"
#include "ui-fixture.h"
#include "ui/postage-about.h"
#include "ui/postage-application.h"
#include "ui/postage-billing-group.h"
#include "ui/postage-business-group.h"
#include "ui/postage-choose-page.h"
#include "ui/postage-compare-page.h"
#include "ui/postage-choice-picker.h"
#include "ui/postage-destination-row.h"
#include "ui/postage-difference-window.h"
#include "ui/postage-destinations-group.h"
#include "ui/postage-explanation-window.h"
#include "ui/postage-budget-window.h"
#include "ui/postage-features-group.h"
#include "ui/postage-figure-row.h"
#include "ui/postage-preferences.h"
#include "ui/postage-provider-page.h"
#include "ui/postage-plans-group.h"
#include "ui/postage-replies-row.h"
#include "ui/postage-scenario-pane.h"
#include "ui/postage-shares-group.h"
#include "ui/postage-split.h"
#include "ui/postage-window-open.h"

#define RESOLUTION (96 * 1024)

typedef enum
{
  SHOW_WINDOW,
  SHOW_DESTINATION,
  SHOW_OWN_SHARES,
  SHOW_PANE,
  SHOW_PICKER,
  SHOW_EXPLANATION,
  SHOW_COMPONENT,
  SHOW_CHECKLIST,
  SHOW_BEST,
  SHOW_MISTAKE,
  SHOW_PLANS,
  SHOW_STARTERS,
  SHOW_PREFERENCES,
  SHOW_ABOUT,
  SHOW_SHORTCUTS,
  SHOW_ICONS,
  SHOW_BUYING,
  SHOW_FEATURES,
  SHOW_TAXES,
  SHOW_PAYMENT,
  SHOW_PLAN_PICKER,
  SHOW_PAST,
  SHOW_MONTHS,
  SHOW_REMOVED,
  SHOW_HUGE,
  SHOW_ERROR,
  SHOW_CHOOSE,
  SHOW_CHOOSE_ALL,
  SHOW_HINTS,
  SHOW_PROVIDER,
  SHOW_CHANGES,
  SHOW_DIFFERENCES,
  SHOW_BUDGET,
  SHOW_BUDGET_WINDOW,
  SHOW_OWN_PLANS,
  SHOW_PLAN_EDITOR,
  SHOW_CHARGE,
  SHOW_CHARGE_MISTAKES,
  SHOW_CHANGED_FILE,
  SHOW_RECOVERY,
  SHOW_RENAME,
  SHOW_REPLACE,
  SHOW_CHART,
  SHOW_EXPORT,
  SHOW_EXPORT_TABLES,
  SHOW_EXPORT_BUSY,
} Show;

static const struct
{
  const char *name;
  int         width, height;
  int         percent; /* of the text's size */
  gboolean    dark;
  Show        show;
} pictures[] = {
  { "light", 1200, 760, 100, FALSE, SHOW_WINDOW },
  { "dark", 1200, 760, 100, TRUE, SHOW_WINDOW },
  { "destination", 1200, 900, 100, FALSE, SHOW_DESTINATION },
  { "own-shares", 1200, 1300, 100, FALSE, SHOW_OWN_SHARES },
  { "narrow-own-shares", 360, 1300, 100, FALSE, SHOW_OWN_SHARES },
  { "mistake", 1200, 900, 100, FALSE, SHOW_MISTAKE },
  { "picker", 1200, 760, 100, FALSE, SHOW_PICKER },
  { "explanation", 1200, 760, 100, FALSE, SHOW_EXPLANATION },
  { "plans", 1200, 760, 100, FALSE, SHOW_PLANS },
  { "plans-narrow", 360, 760, 100, FALSE, SHOW_PLANS },
  { "plans-large", 1200, 900, 200, TRUE, SHOW_PLANS },
  { "component", 360, 760, 100, FALSE, SHOW_COMPONENT },
  { "checklist", 1200, 760, 100, FALSE, SHOW_CHECKLIST },
  { "checklist-narrow", 360, 760, 100, FALSE, SHOW_CHECKLIST },
  { "best", 1200, 1900, 100, FALSE, SHOW_BEST },
  { "best-dark", 1200, 1900, 100, TRUE, SHOW_BEST },
  { "starters", 1200, 760, 100, FALSE, SHOW_STARTERS },
  { "starters-dark", 1200, 760, 100, TRUE, SHOW_STARTERS },
  { "starters-narrow", 360, 760, 100, FALSE, SHOW_STARTERS },
  { "starters-large-text", 1200, 900, 200, FALSE, SHOW_STARTERS },
  { "preferences", 1200, 760, 100, FALSE, SHOW_PREFERENCES },
  { "preferences-dark", 1200, 760, 100, TRUE, SHOW_PREFERENCES },
  { "about", 1200, 760, 100, FALSE, SHOW_ABOUT },
  { "about-dark", 1200, 760, 100, TRUE, SHOW_ABOUT },
  { "shortcuts", 1200, 760, 100, FALSE, SHOW_SHORTCUTS },
  { "icons", 400, 400, 100, FALSE, SHOW_ICONS },
  { "icons-dark", 400, 400, 100, TRUE, SHOW_ICONS },
  { "narrow", 360, 760, 100, FALSE, SHOW_WINDOW },
  { "narrow-pane", 360, 760, 100, FALSE, SHOW_PANE },
  { "buying", 1200, 1100, 100, FALSE, SHOW_BUYING },
  { "months", 1200, 900, 100, FALSE, SHOW_MONTHS },
  { "features", 1200, 1100, 100, FALSE, SHOW_FEATURES },
  { "taxes", 1200, 1100, 100, FALSE, SHOW_TAXES },
  { "payment", 1200, 1100, 100, FALSE, SHOW_PAYMENT },
  { "payment-dark", 1200, 1100, 100, TRUE, SHOW_PAYMENT },
  { "narrow-payment", 360, 1100, 100, FALSE, SHOW_PAYMENT },
  { "plan-picker", 1200, 760, 100, FALSE, SHOW_PLAN_PICKER },
  { "past", 1200, 1100, 100, FALSE, SHOW_PAST },
  { "features-dark", 1200, 1100, 100, TRUE, SHOW_FEATURES },
  { "narrow-features", 360, 1100, 100, FALSE, SHOW_FEATURES },
  { "large-features", 1200, 1100, 200, FALSE, SHOW_FEATURES },
  { "removed", 1200, 760, 100, FALSE, SHOW_REMOVED },
  { "huge", 1200, 900, 100, FALSE, SHOW_HUGE },
  { "narrow-huge", 360, 900, 100, FALSE, SHOW_HUGE },
  { "error", 1200, 760, 100, FALSE, SHOW_ERROR },
  { "changes", 1200, 760, 100, FALSE, SHOW_CHANGES },
  { "narrow-changes", 360, 760, 100, FALSE, SHOW_CHANGES },
  { "differences", 720, 1100, 100, FALSE, SHOW_DIFFERENCES },
  { "differences-dark", 720, 1100, 100, TRUE, SHOW_DIFFERENCES },
  { "narrow-differences", 360, 1100, 100, FALSE, SHOW_DIFFERENCES },
  { "large-differences", 720, 1100, 200, FALSE, SHOW_DIFFERENCES },
  { "budget", 1200, 860, 100, FALSE, SHOW_BUDGET },
  { "budget-dark", 1200, 860, 100, TRUE, SHOW_BUDGET },
  { "budget-narrow", 360, 860, 100, FALSE, SHOW_BUDGET },
  { "budget-large", 1200, 1100, 200, FALSE, SHOW_BUDGET },
  { "budget-window", 1200, 860, 100, FALSE, SHOW_BUDGET_WINDOW },
  { "budget-window-narrow", 360, 760, 100, FALSE, SHOW_BUDGET_WINDOW },
  { "own-plans", 600, 560, 100, FALSE, SHOW_OWN_PLANS },
  { "own-plans-narrow", 360, 560, 100, FALSE, SHOW_OWN_PLANS },
  { "plan-editor", 640, 1000, 100, FALSE, SHOW_PLAN_EDITOR },
  { "plan-editor-narrow", 360, 1000, 100, FALSE, SHOW_PLAN_EDITOR },
  { "plan-editor-dark", 640, 1000, 100, TRUE, SHOW_PLAN_EDITOR },
  { "charge", 640, 1900, 100, FALSE, SHOW_CHARGE },
  { "charge-narrow", 360, 2100, 100, FALSE, SHOW_CHARGE },
  { "changed-file", 1200, 760, 100, FALSE, SHOW_CHANGED_FILE },
  { "changed-file-narrow", 360, 760, 100, FALSE, SHOW_CHANGED_FILE },
  { "recovery", 1200, 760, 100, FALSE, SHOW_RECOVERY },
  { "recovery-narrow", 360, 760, 100, FALSE, SHOW_RECOVERY },
  { "rename", 1200, 760, 100, FALSE, SHOW_RENAME },
  { "replace", 1200, 760, 100, FALSE, SHOW_REPLACE },
  { "charge-mistakes", 640, 1900, 100, FALSE, SHOW_CHARGE_MISTAKES },
  { "medium", 840, 760, 100, FALSE, SHOW_WINDOW },
  { "choose", 1200, 1100, 100, FALSE, SHOW_CHOOSE },
  { "choose-whole", 1200, 3000, 100, FALSE, SHOW_CHOOSE },
  { "choose-all", 1200, 2200, 100, FALSE, SHOW_CHOOSE_ALL },
  { "choose-dark", 1200, 1100, 100, TRUE, SHOW_CHOOSE },
  { "choose-narrow", 360, 2400, 100, FALSE, SHOW_CHOOSE },
  { "choose-large", 1200, 1700, 200, FALSE, SHOW_CHOOSE },
  { "hints", 1200, 1100, 100, FALSE, SHOW_HINTS },
  { "provider", 640, 1700, 100, FALSE, SHOW_PROVIDER },
  { "provider-dark", 640, 1700, 100, TRUE, SHOW_PROVIDER },
  { "provider-narrow", 360, 1700, 100, FALSE, SHOW_PROVIDER },
  { "large-text", 1200, 900, 200, FALSE, SHOW_WINDOW },
  { "chart-compare", 1200, 900, 100, FALSE, SHOW_CHART },
  { "chart-compare-dark", 1200, 900, 100, TRUE, SHOW_CHART },
  { "chart-compare-narrow", 360, 1100, 100, FALSE, SHOW_CHART },
  { "chart-compare-large", 1200, 1200, 200, FALSE, SHOW_CHART },
  { "chart-difference", 1200, 760, 100, FALSE, SHOW_CHART },
  { "chart-volume", 1200, 760, 100, FALSE, SHOW_CHART },
  { "chart-volume-narrow", 360, 900, 100, FALSE, SHOW_CHART },
  { "chart-components", 1200, 760, 100, FALSE, SHOW_CHART },
  { "chart-months", 1200, 760, 100, FALSE, SHOW_CHART },
  { "chart-all", 1200, 900, 100, FALSE, SHOW_CHART },
  { "chart-size", 1200, 760, 100, FALSE, SHOW_CHART },
  { "chart-empty", 1200, 760, 100, FALSE, SHOW_CHART },
  { "export", 480, 660, 100, FALSE, SHOW_EXPORT },
  { "export-dark", 480, 660, 100, TRUE, SHOW_EXPORT },
  { "export-narrow", 360, 660, 100, FALSE, SHOW_EXPORT },
  { "export-large", 480, 900, 200, FALSE, SHOW_EXPORT },
  { "export-tables", 480, 660, 100, FALSE, SHOW_EXPORT_TABLES },
  { "export-busy", 480, 660, 100, FALSE, SHOW_EXPORT_BUSY },
};

/* Shows the pane, whose groups follow one after the other. */
static GtkWidget *
show_pane (GtkWidget *root)
{
  GtkWidget *pane = ui_fixture_find (root, POSTAGE_TYPE_SCENARIO_PANE);

  postage_split_set_show_pane (POSTAGE_SPLIT (ui_fixture_find (root, POSTAGE_TYPE_SPLIT)), TRUE);
  while (ui_fixture_find (pane, POSTAGE_TYPE_PLANS_GROUP) == NULL)
    g_main_context_iteration (NULL, TRUE);
  screenshot_settle (pane);
  return pane;
}

/* Scrolls the pane until @widget is at its top. */
static void
scroll_to (GtkWidget *pane,
           GtkWidget *widget)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (ui_fixture_find (pane, GTK_TYPE_SCROLLED_WINDOW));
  GtkWidget         *content = gtk_widget_get_first_child (gtk_scrolled_window_get_child (scrolled));
  graphene_rect_t    bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, content, &bounds));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scrolled), bounds.origin.y);
}

/* A business with two numbers, features and taxes, and the pane scrolled to what it has of them. */
static void
show_features (GtkWidget      *pane,
               PostageSession *session)
{
  const PostageTax tax = { .country = "CA" };

  g_assert_true (postage_session_set_numbers (session, 2, NULL));
  g_assert_true (postage_session_set_feature (session, "calling", TRUE, NULL));
  g_assert_true (postage_session_set_feature (session, "ai-agent", TRUE, NULL));
  g_assert_true (postage_session_set_feature (session, "support-business", TRUE, NULL));
  g_assert_true (postage_session_set_tax (session, &tax, NULL));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_fixture_find (pane, POSTAGE_TYPE_REPLIES_ROW)), TRUE);
  screenshot_settle (pane);
  scroll_to (pane, ui_fixture_find (pane, POSTAGE_TYPE_BUSINESS_GROUP));
}

/* A destination with shares of its own, at the top of the pane. */
static void
show_own_shares (GtkWidget      *pane,
                 PostageSession *session)
{
  g_assert_true (postage_session_set_own_shares (session, "CA", TRUE, NULL));
  g_assert_true (postage_session_set_own_share (session, "CA", POSTAGE_SHARE_KIND_DELIVERED, 97 * POSTAGE_DECIMAL_ONE,
                                                NULL));
  screenshot_settle (pane);
  scroll_to (pane, ui_fixture_find (pane, POSTAGE_TYPE_DESTINATIONS_GROUP));
}

/* What is paid beside the bill, and today's plan: the end of the pane. */
static void
show_payment (GtkWidget      *pane,
              PostageSession *session)
{
  g_assert_true (postage_session_set_exchange_spread (session, 7 * POSTAGE_DECIMAL_ONE / 4, NULL));
  g_assert_true (postage_session_set_quantity (session, "templates", 6, NULL));
  g_assert_true (postage_session_set_template_resubmissions (session, 2, NULL));
  g_assert_true (postage_session_set_baseline (session, "bird.free", NULL));
  screenshot_settle (pane);
  scroll_to (pane, ui_fixture_find (pane, POSTAGE_TYPE_PLANS_GROUP));
}

static void
take_picture (AdwApplication *application,
              guint           picture,
              const char     *path)
{
  PostageWindow *window = ui_fixture_window (application);
  GtkWidget     *root = GTK_WIDGET (window), *shown = root;
  GtkWindow     *explanation = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", RESOLUTION * pictures[picture].percent / 100, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      pictures[picture].dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                             : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_set_default_size (GTK_WINDOW (window), pictures[picture].width, pictures[picture].height);
  gtk_window_present (GTK_WINDOW (window));
  screenshot_settle (root);

  switch (pictures[picture].show)
    {
    case SHOW_WINDOW:
      break;
    case SHOW_DESTINATION:
    case SHOW_MISTAKE:
      shown = ui_fixture_find (root, POSTAGE_TYPE_DESTINATION_ROW);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (shown), TRUE);
      if (pictures[picture].show == SHOW_MISTAKE)
        {
          shown = ui_fixture_find (ui_fixture_find (shown, POSTAGE_TYPE_FIGURE_ROW), GTK_TYPE_ENTRY);
          gtk_editable_set_text (GTK_EDITABLE (shown), "10,00");
        }
      shown = root;
      break;
    case SHOW_BUDGET:
      screenshot_scene_budget (postage_window_get_session (window));
      break;
    case SHOW_BUDGET_WINDOW:
      shown = GTK_WIDGET (screenshot_scene_budget_window (postage_window_get_session (window), GTK_WINDOW (window),
                                                          pictures[picture].width));
      break;
    case SHOW_PANE:
      show_pane (root);
      break;
    case SHOW_HUGE:
      screenshot_scene_huge (postage_window_get_session (window));
      break;
    case SHOW_ERROR:
      screenshot_scene_error (window);
      shown = screenshot_wait_for_over (window);
      break;
    case SHOW_PLANS:
      gtk_widget_activate_action (root, "win.show-page", "s", "plans");
      break;
    case SHOW_PICKER:
      shown = ui_fixture_find (ui_fixture_find (root, POSTAGE_TYPE_DESTINATIONS_GROUP), POSTAGE_TYPE_CHOICE_PICKER);
      gtk_popover_popup (GTK_POPOVER (shown));
      break;
    case SHOW_CHECKLIST:
      {
        GtkWidget     *page = ui_fixture_find (root, POSTAGE_TYPE_COMPARE_PAGE);
        GtkAdjustment *adjustment =
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (ui_fixture_find (page, GTK_TYPE_SCROLLED_WINDOW)));

        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      }
      break;
    case SHOW_BEST:
      /* Many plans, with many notes. */
      postage_session_clear_plans (postage_window_get_session (window), NULL);
      postage_session_set_currency (postage_window_get_session (window), "EUR", NULL);
      break;
    case SHOW_BUYING:
      shown = ui_fixture_find (ui_fixture_find (root, POSTAGE_TYPE_BILLING_GROUP), ADW_TYPE_EXPANDER_ROW);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (shown), TRUE);
      shown = root;
      break;
    case SHOW_MONTHS:
      shown = ui_fixture_find (ui_fixture_find (root, POSTAGE_TYPE_BILLING_GROUP), GTK_TYPE_POPOVER);
      gtk_popover_popup (GTK_POPOVER (shown));
      break;
    case SHOW_FEATURES:
      show_features (show_pane (root), postage_window_get_session (window));
      break;
    case SHOW_TAXES:
      show_features (show_pane (root), postage_window_get_session (window));
      shown = ui_fixture_find (ui_fixture_find (root, POSTAGE_TYPE_FEATURES_GROUP), GTK_TYPE_LIST_BOX);
      for (GtkWidget *row = gtk_widget_get_last_child (shown); ADW_IS_EXPANDER_ROW (row);
           row = gtk_widget_get_prev_sibling (row))
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      screenshot_settle (root);
      scroll_to (show_pane (root), ui_fixture_find (root, POSTAGE_TYPE_PLANS_GROUP));
      shown = root;
      break;
    case SHOW_OWN_SHARES:
      show_own_shares (show_pane (root), postage_window_get_session (window));
      break;
    case SHOW_PAYMENT:
      show_payment (show_pane (root), postage_window_get_session (window));
      break;
    case SHOW_PLAN_PICKER:
      show_payment (show_pane (root), postage_window_get_session (window));
      screenshot_settle (root);
      shown = ui_fixture_find (ui_fixture_find (root, POSTAGE_TYPE_PLANS_GROUP), POSTAGE_TYPE_CHOICE_PICKER);
      gtk_popover_popup (GTK_POPOVER (shown));
      break;
    case SHOW_PAST:
      g_assert_true (postage_session_set_month (postage_window_get_session (window), postage_month_new (2025, 5),
                                                NULL));
      screenshot_settle (root);
      scroll_to (show_pane (root), ui_fixture_find (root, POSTAGE_TYPE_SHARES_GROUP));
      break;
    case SHOW_REMOVED:
      g_signal_emit_by_name (ui_fixture_find (root, POSTAGE_TYPE_DESTINATION_ROW), "remove");
      break;
    case SHOW_COMPONENT:
    case SHOW_EXPLANATION:
      {
        GListModel *rows = postage_session_get_rows (postage_window_get_session (window));
        g_autoptr (PostageSessionRow) row = g_list_model_get_item (rows, 1);

        explanation = postage_explanation_window_new (row);
        if (pictures[picture].show == SHOW_COMPONENT)
          {
            gtk_window_set_default_size (explanation, pictures[picture].width, pictures[picture].height);
            postage_explanation_window_show_component (POSTAGE_EXPLANATION_WINDOW (explanation),
                                                       POSTAGE_COMPONENT_SUBSCRIPTION);
          }
        gtk_window_set_transient_for (explanation, GTK_WINDOW (window));
        gtk_window_present (explanation);
        shown = GTK_WIDGET (explanation);
      }
      break;
    case SHOW_CHOOSE:
    case SHOW_CHOOSE_ALL:
      screenshot_scene_choose (window, pictures[picture].show == SHOW_CHOOSE_ALL);
      break;
    case SHOW_HINTS:
      screenshot_scene_hints (window);
      break;
    case SHOW_PROVIDER:
      {
        PostageCatalogue *catalogue = postage_session_get_catalogue (postage_window_get_session (window));

        explanation =
          postage_provider_page_new (catalogue, postage_catalogue_get_provider_of (catalogue, "360dialog.regular"));
        gtk_window_set_default_size (explanation, pictures[picture].width, pictures[picture].height);
        gtk_window_set_transient_for (explanation, GTK_WINDOW (window));
        gtk_window_present (explanation);
        shown = GTK_WIDGET (explanation);
      }
      break;
    case SHOW_CHANGES:
      screenshot_scene_changes (postage_window_get_session (window));
      break;
    case SHOW_DIFFERENCES:
      g_assert_true (postage_session_set_month (postage_window_get_session (window), postage_month_new (2026, 10),
                                                NULL));
      g_assert_true (postage_session_add_destination (postage_window_get_session (window), "KW", NULL));
      g_assert_true (postage_session_set_sent (postage_window_get_session (window), "KW", POSTAGE_CATEGORY_MARKETING,
                                               2000, NULL));
      explanation = postage_difference_window_new_months (postage_window_get_session (window));
      gtk_window_set_default_size (explanation, pictures[picture].width, pictures[picture].height);
      gtk_window_set_transient_for (explanation, GTK_WINDOW (window));
      gtk_window_present (explanation);
      shown = GTK_WIDGET (explanation);
      break;
    case SHOW_STARTERS:
      for (shown = ui_fixture_find (root, GTK_TYPE_MENU_BUTTON);
           gtk_menu_button_get_popover (GTK_MENU_BUTTON (shown)) == NULL;
           shown = gtk_widget_get_next_sibling (shown))
        ;
      gtk_menu_button_popup (GTK_MENU_BUTTON (shown));
      shown = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (shown)));
      break;
    case SHOW_PREFERENCES:
      {
        GtkWindow *preferences = postage_preferences_new (
          postage_application_get_settings (POSTAGE_APPLICATION (application)),
          postage_session_get_catalogue (postage_window_get_session (window)));

        gtk_window_set_transient_for (preferences, GTK_WINDOW (window));
        gtk_window_present (preferences);
        shown = GTK_WIDGET (preferences);
      }
      break;
    case SHOW_ABOUT:
      postage_about_present (GTK_WINDOW (window), postage_session_get_catalogue (postage_window_get_session (window)));
      shown = screenshot_wait_for_over (window);
      break;
    case SHOW_SHORTCUTS:
      shown = GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window)));
      gtk_window_set_transient_for (GTK_WINDOW (shown), GTK_WINDOW (window));
      gtk_window_present (GTK_WINDOW (shown));
      break;
    case SHOW_CHANGED_FILE:
      screenshot_scene_changed_file (window);
      break;
    case SHOW_RECOVERY:
      screenshot_scene_recovery (window);
      shown = screenshot_wait_for_over (window);
      break;
    case SHOW_RENAME:
      screenshot_scene_rename (window);
      shown = screenshot_wait_for_over (window);
      break;
    case SHOW_REPLACE:
      screenshot_scene_replace (window);
      shown = screenshot_wait_for_over (window);
      break;
    case SHOW_CHART:
      shown = screenshot_charts_show (window, pictures[picture].name);
      break;
    case SHOW_EXPORT:
    case SHOW_EXPORT_TABLES:
    case SHOW_EXPORT_BUSY:
      shown = screenshot_scene_export (window, pictures[picture].show == SHOW_EXPORT_TABLES,
                                       pictures[picture].show == SHOW_EXPORT_BUSY);
      gtk_window_set_default_size (GTK_WINDOW (shown), pictures[picture].width, pictures[picture].height);
      break;
    case SHOW_OWN_PLANS:
      shown = screenshot_scene_own_plans (POSTAGE_APPLICATION (application), window);
      gtk_window_set_default_size (GTK_WINDOW (shown), pictures[picture].width, pictures[picture].height);
      break;
    case SHOW_PLAN_EDITOR:
    case SHOW_CHARGE:
    case SHOW_CHARGE_MISTAKES:
      shown = screenshot_scene_plan_editor (window, pictures[picture].show != SHOW_PLAN_EDITOR,
                                            pictures[picture].show == SHOW_CHARGE_MISTAKES);
      gtk_window_set_default_size (GTK_WINDOW (shown), pictures[picture].width, pictures[picture].height);
      break;
    case SHOW_ICONS:
      shown = screenshot_create_icons ();
      adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), shown);
      break;
    default:
      g_assert_not_reached ();
    }

  screenshot_settle (shown);
  screenshot_write_picture (shown, path);
  if (GTK_IS_POPOVER (shown))
    {
      gtk_popover_popdown (GTK_POPOVER (shown));
      screenshot_settle (root);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  AdwApplication *application;

  if (argc < 4)
    {
      g_printerr ("Usage: %s FOLDER PREFIX PICTURE…\n", argv[0]);
      return 2;
    }

  postage_text_init (LOCALEDIR);
  gtk_init ();
  application = ui_fixture_application ();
  /* What GNOME sets; without a desktop GTK takes whatever font there is. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-enable-animations", FALSE,
                "gtk-decoration-layout", "appmenu:close", NULL);

  for (int i = 3; i < argc; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s-%s.png", argv[1], argv[2], argv[i]);
      guint            picture = 0;

      while (picture < G_N_ELEMENTS (pictures) && !g_str_equal (pictures[picture].name, argv[i]))
        picture++;
      if (picture == G_N_ELEMENTS (pictures))
        g_error ("There is no picture “%s”", argv[i]);
      take_picture (application, picture, path);
    }

  g_object_unref (application);
  return 0;
}
