/* postage-provider-page.c - everything that is known of a provider
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-provider-page.h"

#include <glib/gi18n.h>

#include "core/postage-fit.h"
#include "core/postage-price-history.h"
#include "storage/postage-export-plan.h"
#include "text/postage-text-date.h"
#include "text/postage-text-factor.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"
#include "text/postage-text-plan.h"
#include "text/postage-text-price.h"
#include "text/postage-text-source.h"
#include "ui/postage-linked-label.h"
#include "ui/postage-price-report.h"

/* Pages with prices are many; the ones with the most are shown. */
#define MAX_PAGES 3

struct _PostageProviderPage
{
  AdwWindow parent_instance;

  PostageCatalogue *catalogue; /* (owned) */
  PostageProvider  *provider;  /* (owned) */

  /* Of the template. */
  AdwWindowTitle      *window_title;
  AdwToastOverlay     *toast_overlay;
  AdwPreferencesGroup *links_group;
  GtkBox              *plans_box;
  AdwPreferencesGroup *factors_group;
  AdwPreferencesGroup *history_group;
};

G_DEFINE_FINAL_TYPE (PostageProviderPage, postage_provider_page, ADW_TYPE_WINDOW)

/* A row of texts: a heading and, below it, sentences that can be read, selected and followed. */
static GtkBox *
append_row (AdwPreferencesGroup *group,
            const char          *title)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (box, "line-view");
  gtk_box_append (GTK_BOX (box), postage_linked_label_new (title, "heading"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adw_preferences_group_add (group, row);
  return GTK_BOX (box);
}

static void
append_text (GtkBox     *box,
             const char *text,
             const char *css_class)
{
  if (text != NULL)
    gtk_box_append (box, postage_linked_label_new (text, css_class));
}

static void
take_text (GtkBox     *box,
           char       *text,
           const char *css_class)
{
  append_text (box, text, css_class);
  g_free (text);
}

static void
append_link (PostageProviderPage *self,
             const char          *title,
             const char          *address)
{
  append_text (append_row (self->links_group, title), address, "sentence");
}

static void
show_links (PostageProviderPage *self)
{
  const char *website = postage_provider_get_website (self->provider);
  g_autoptr (GPtrArray) pages = postage_price_history_list_pages (self->provider);

  if (website != NULL)
    append_link (self, _ ("Website"), website);
  for (guint i = 0; i < pages->len && i < MAX_PAGES; i++)
    append_link (self, _ ("Page with prices"), pages->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->links_group), website != NULL || pages->len > 0);
}

/* What can be paid in the month of the catalogue and what is announced: one price for each billing term, or several of
 * them. Those that have ended are in the history. */
static void
append_charge (PostageProviderPage *self,
               AdwPreferencesGroup *group,
               const PostagePlan   *plan,
               const PostageCharge *charge)
{
  const GPtrArray   *prices = postage_charge_get_prices (charge);
  const PostageMonth now = postage_date_get_month (postage_catalogue_get_as_of (self->catalogue));
  GtkBox            *box = append_row (group, postage_text_label (postage_charge_get_name (charge)));
  guint              n_shown = 0;

  for (guint i = 0; i < prices->len; i++)
    {
      const PostagePrice *price = prices->pdata[i];

      if (postage_price_get_end (price) < now)
        continue;
      take_text (box, postage_text_price_terms (plan, charge, price), "numeric");
      take_text (box, postage_text_price_dates (plan, price), "dim-label");
      take_text (box, postage_text_source (postage_price_get_source (price)), "sentence");
      n_shown++;
    }
  if (n_shown == 0)
    append_text (box, prices->len > 0 ? C_ ("price", "No longer charged") : C_ ("price", "Price: not known"), NULL);
}

static void
append_plan (PostageProviderPage *self,
             const PostagePlan   *plan)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const GPtrArray     *charges = postage_plan_get_charges (plan);
  g_autofree char     *title = g_markup_escape_text (postage_text_label (postage_plan_get_name (plan)), -1);
  /* Translators: what a plan is, such as "on sale", "Direct customer", "passed on unchanged" */
  g_autofree char *about = g_strdup_printf (
    _ ("%1$s · %2$s · Meta’s charges: %3$s"), postage_text_plan_status (plan),
    postage_text_audience (postage_plan_get_audience (plan)),
    postage_text_meta_treatment (postage_plan_get_meta_treatment (plan)));
  g_autofree char *description = g_markup_escape_text (about, -1);

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  for (guint i = 0; i < charges->len; i++)
    append_charge (self, group, plan, charges->pdata[i]);
  gtk_box_append (self->plans_box, GTK_WIDGET (group));
}

/* What can be bought comes first. */
static void
show_plans (PostageProviderPage *self)
{
  const GPtrArray *plans = postage_provider_get_plans (self->provider);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < plans->len; i++)
      if (postage_plan_get_historic (plans->pdata[i]) == (pass == 1))
        append_plan (self, plans->pdata[i]);
}

static void
show_factors (PostageProviderPage *self)
{
  g_autoptr (PostageFit) fit = postage_fit_new (self->provider, NULL);
  const GArray *entries = postage_fit_get_entries (fit);

  for (guint i = 0; i < entries->len; i++)
    {
      const PostageFitEntry *entry = &g_array_index (entries, PostageFitEntry, i);
      GtkBox                *box = append_row (self->factors_group, postage_text_attribute (entry->factor));
      g_autoptr (GPtrArray) sentences = postage_text_factor_explanation (self->catalogue, entry);

      append_text (box, postage_text_verdict (entry->verdict), entry->attribute == NULL ? "dim-label" : NULL);
      append_text (box, postage_text_factor_detail (entry), NULL);
      for (guint j = 0; entry->attribute != NULL && j < sentences->len; j++)
        append_text (box, sentences->pdata[j], "sentence");
    }
}

static void
append_event (PostageProviderPage     *self,
              const PostagePriceEvent *event)
{
  g_autofree char *month = postage_text_month (event->month);
  /* Translators: a month, a plan, what it charges */
  g_autofree char *title = g_strdup_printf (_ ("%1$s: %2$s, %3$s"), month,
                                            postage_text_label (postage_plan_get_name (event->plan)),
                                            postage_text_label (postage_charge_get_name (event->charge)));
  GtkBox          *box = append_row (self->history_group, title);

  take_text (box, postage_text_price_terms (event->plan, event->charge, event->price), "numeric");
  if (event->previous != NULL)
    {
      g_autofree char *before = postage_text_price_terms (event->plan, event->charge, event->previous);

      /* Translators: %s is a price */
      take_text (box, g_strdup_printf (_ ("Before: %s"), before), "numeric");
    }
  take_text (box, postage_text_source (postage_price_get_source (event->price)), "sentence");
}

static void
show_history (PostageProviderPage *self)
{
  g_autoptr (GArray) events = postage_price_history_new (self->provider);

  for (guint i = 0; i < events->len; i++)
    append_event (self, &g_array_index (events, PostagePriceEvent, i));
  if (events->len == 0)
    append_row (self->history_group, _ ("No price has a date."));
}

static void
show_provider (PostageProviderPage *self)
{
  const char      *name = postage_text_label (postage_provider_get_name (self->provider));
  g_autofree char *as_of = postage_text_date (postage_provider_get_as_of (self->provider));
  /* Translators: %s is a date */
  g_autofree char *subtitle = g_strdup_printf (_ ("Known on %s"), as_of);
  g_autofree char *former = postage_text_list (postage_provider_get_former_names (self->provider), 0);
  /* Translators: %s is a list of names that a company had before */
  g_autofree char *formerly = g_strdup_printf (_ ("Formerly %s"), former);
  g_autofree char *description = g_markup_escape_text (formerly, -1);

  gtk_window_set_title (GTK_WINDOW (self), name);
  adw_window_title_set_title (self->window_title, name);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  if (*former != '\0')
    adw_preferences_group_set_description (self->links_group, description);
  show_links (self);
  show_plans (self);
  show_factors (self);
  show_history (self);
}

static void
on_copy (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  PostageProviderPage *self = POSTAGE_PROVIDER_PAGE (widget);
  GString             *text = postage_export_provider (self->catalogue, self->provider);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
  g_string_free (text, TRUE);
  adw_toast_overlay_add_toast (self->toast_overlay, adw_toast_new (_ ("Provider copied")));
}

static void
on_report (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  PostageProviderPage *self = POSTAGE_PROVIDER_PAGE (widget);

  postage_price_report_open (GTK_WINDOW (widget), self->catalogue, postage_provider_get_id (self->provider));
}

static void
postage_provider_page_dispose (GObject *object)
{
  PostageProviderPage *self = POSTAGE_PROVIDER_PAGE (object);

  g_clear_pointer (&self->provider, postage_provider_unref);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);

  G_OBJECT_CLASS (postage_provider_page_parent_class)->dispose (object);
}

static void
postage_provider_page_class_init (PostageProviderPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = postage_provider_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-provider-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageProviderPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, PostageProviderPage, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, PostageProviderPage, links_group);
  gtk_widget_class_bind_template_child (widget_class, PostageProviderPage, plans_box);
  gtk_widget_class_bind_template_child (widget_class, PostageProviderPage, factors_group);
  gtk_widget_class_bind_template_child (widget_class, PostageProviderPage, history_group);
  gtk_widget_class_install_action (widget_class, "provider.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "provider.report", NULL, on_report);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "provider.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
postage_provider_page_init (PostageProviderPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
postage_provider_page_new (PostageCatalogue *catalogue,
                           PostageProvider  *provider)
{
  PostageProviderPage *self;

  g_return_val_if_fail (catalogue != NULL && provider != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_PROVIDER_PAGE, NULL);
  self->catalogue = postage_catalogue_ref (catalogue);
  self->provider = postage_provider_ref (provider);
  show_provider (self);
  return GTK_WINDOW (self);
}

void
postage_provider_page_present (GtkWidget        *widget,
                               PostageCatalogue *catalogue,
                               PostageProvider  *provider)
{
  GtkRoot   *root;
  GtkWindow *window;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  window = postage_provider_page_new (catalogue, provider);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (window, GTK_WINDOW (root));
  gtk_window_present (window);
}
