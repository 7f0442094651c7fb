/* postage-plan-edit-page.c - the page that edits a plan and lists its charges
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-plan-edit-page.h"

#include <glib/gi18n.h>

#include "text/postage-text-names.h"
#include "text/postage-text-number.h"
#include "text/postage-text-price.h"
#include "ui/postage-base-changes.h"
#include "ui/postage-draft-group.h"

struct _PostagePlanEditPage
{
  AdwBin parent_instance;

  PostagePlanDraft    *draft; /* (owned) */
  AdwPreferencesPage  *page;
  AdwPreferencesGroup *charges;
  GPtrArray           *rows; /* (owned) (element-type GtkWidget): in the order of the charges */
};

G_DEFINE_FINAL_TYPE (PostagePlanEditPage, postage_plan_edit_page, ADW_TYPE_BIN)

static guint open_signal;

/* The actions of a charge: what its menu shows, and what they do. */
static const struct
{
  const char *label;
  const char *icon;
} actions[] = {
  /* Translators: a button; %s is the name of a charge */
  { N_ ("Move %s up"), "go-up-symbolic" },
  /* Translators: a button; %s is the name of a charge */
  { N_ ("Move %s down"), "go-down-symbolic" },
  /* Translators: a button; %s is the name of a plan or a charge */
  { N_ ("Duplicate %s"), "edit-copy-symbolic" },
  /* Translators: a button; %s is the name of a charge, or of a step or price of one */
  { N_ ("Remove %s"), "user-trash-symbolic" },
};

enum
{
  ACTION_UP,
  ACTION_DOWN,
  ACTION_DUPLICATE,
  ACTION_REMOVE,
};

static void
postage_plan_edit_page_finalize (GObject *object)
{
  PostagePlanEditPage *self = POSTAGE_PLAN_EDIT_PAGE (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (postage_plan_edit_page_parent_class)->finalize (object);
}

static void
postage_plan_edit_page_class_init (PostagePlanEditPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_plan_edit_page_finalize;

  open_signal = g_signal_new ("open", POSTAGE_TYPE_PLAN_EDIT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                              1, POSTAGE_TYPE_DRAFT);
}

static void
postage_plan_edit_page_init (PostagePlanEditPage *self)
{
  self->rows = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

static PostageDraft *
get_draft (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "draft");
}

static void
on_row_activated (PostagePlanEditPage *self,
                  GtkWidget           *row)
{
  g_signal_emit (self, open_signal, 0, get_draft (row));
}

static void
on_action_clicked (PostagePlanEditPage *self,
                   GtkWidget           *button)
{
  PostageDraft *plan = postage_plan_draft_get_plan (self->draft);
  g_autoptr (PostageDraft) charge = g_object_ref (get_draft (button));

  switch (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "action")))
    {
    case ACTION_UP:
      postage_draft_move (plan, charge, -1);
      break;
    case ACTION_DOWN:
      postage_draft_move (plan, charge, 1);
      break;
    case ACTION_DUPLICATE:
      postage_draft_insert_copy (plan, charge);
      break;
    case ACTION_REMOVE:
    default:
      postage_draft_remove (plan, charge);
      break;
    }
}

/* Four buttons in a popover: a menu of actions would need one for each row. */
static GtkWidget *
new_menu (PostagePlanEditPage *self,
          PostageDraft        *charge)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *item = gtk_button_new ();

      g_object_set_data (G_OBJECT (item), "draft", charge);
      g_object_set_data (G_OBJECT (item), "action", GINT_TO_POINTER (i));
      gtk_widget_add_css_class (item, "flat");
      g_signal_connect_object (item, "clicked", G_CALLBACK (on_action_clicked), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (item, "clicked", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), item);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static const char *
get_name (PostageDraft *charge)
{
  const char *name = postage_draft_get (charge, "name");

  return *name != '\0' ? name : _ ("New charge");
}

/* Each button says of which charge it is. */
static void
name_menu (GtkWidget  *row,
           const char *name)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "menu");
  GtkWidget *box = gtk_popover_get_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkWidget *item = gtk_widget_get_first_child (box);
  GtkWidget *edit = g_object_get_data (G_OBJECT (row), "edit");
  /* Translators: the name of a menu; %s is the name of a charge */
  g_autofree char *menu = g_strdup_printf (_ ("Actions for %s"), name);
  /* Translators: a button; %s is the name of a charge */
  g_autofree char *edit_name = g_strdup_printf (_ ("Edit %s"), name);

  gtk_widget_set_tooltip_text (edit, edit_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (edit), GTK_ACCESSIBLE_PROPERTY_LABEL, edit_name, -1);
  gtk_widget_set_tooltip_text (button, menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
  for (guint i = 0; item != NULL; i++, item = gtk_widget_get_next_sibling (item))
    {
      GString   *label = g_string_new (_ (actions[i].label));
      GtkWidget *text;

      g_string_replace (label, "%s", name, 1);
      gtk_button_set_label (GTK_BUTTON (item), label->str);
      text = gtk_button_get_child (GTK_BUTTON (item));
      gtk_label_set_xalign (GTK_LABEL (text), 0);
      gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_MIDDLE);
      gtk_label_set_max_width_chars (GTK_LABEL (text), 30);
      g_string_free (label, TRUE);
    }
}

static GtkWidget *
new_row (PostagePlanEditPage *self,
         PostageDraft        *charge)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, "title-lines", 0, "subtitle-lines", 3, NULL);
  GtkWidget *menu = new_menu (self, charge);
  GtkWidget *edit = gtk_button_new_from_icon_name ("go-next-symbolic");

  g_object_set_data (G_OBJECT (row), "draft", charge);
  g_object_set_data (G_OBJECT (row), "menu", menu);
  g_object_set_data (G_OBJECT (row), "edit", edit);
  g_object_set_data (G_OBJECT (edit), "draft", charge);
  gtk_widget_set_valign (edit, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (edit, "flat");
  g_signal_connect_object (edit, "clicked", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), menu);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), edit);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  return row;
}

/* The rows are those of the charges, in their order. */
static void
update_rows (PostagePlanEditPage *self)
{
  GListModel *charges = postage_draft_get_children (postage_plan_draft_get_plan (self->draft));
  const guint n = g_list_model_get_n_items (charges);
  gboolean    same = n == self->rows->len;

  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr (PostageDraft) charge = g_list_model_get_item (charges, i);

      same = get_draft (self->rows->pdata[i]) == charge;
    }
  if (same)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->charges, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PostageDraft) charge = g_list_model_get_item (charges, i);
      GtkWidget *row = new_row (self, charge);

      adw_preferences_group_add (self->charges, row);
      g_ptr_array_add (self->rows, row);
    }
}

/* What is wrong within the charge, or else its terms. */
static char *
word_charge (PostageDraft      *charge,
             const PostagePlan *plan)
{
  const guint          n_problems = postage_draft_count_problems (charge);
  g_autofree char     *count = postage_text_count (n_problems);
  const PostageCharge *compiled =
    plan != NULL ? postage_plan_get_charge (plan, postage_draft_get_id (charge)) : NULL;
  const GPtrArray *prices = compiled != NULL ? postage_charge_get_prices (compiled) : NULL;

  if (n_problems > 0)
    /* Translators: %s is a number */
    return g_strdup_printf (ngettext ("%s entry to correct", "%s entries to correct", n_problems), count);
  if (prices == NULL || prices->len == 0)
    return g_strdup ("");
  return postage_text_price_terms (plan, compiled, prices->pdata[prices->len - 1]);
}

void
postage_plan_edit_page_show (PostagePlanEditPage *self,
                             const PostagePlan   *plan)
{
  g_return_if_fail (POSTAGE_IS_PLAN_EDIT_PAGE (self));

  update_rows (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget       *row = self->rows->pdata[i];
      PostageDraft    *charge = get_draft (row);
      g_autofree char *subtitle = word_charge (charge, plan);
      g_autofree char *title = g_markup_escape_text (get_name (charge), -1);
      g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
      name_menu (row, get_name (charge));
      if (postage_draft_count_problems (charge) > 0)
        gtk_widget_add_css_class (row, "error");
      else
        gtk_widget_remove_css_class (row, "error");
    }
  adw_preferences_group_set_description (self->charges, self->rows->len > 0
                                                          ? NULL
                                                          : _ ("The provider itself charges nothing so far."));
}

static void
on_add_clicked (PostagePlanEditPage *self)
{
  g_signal_emit (self, open_signal, 0, postage_draft_add (postage_plan_draft_get_plan (self->draft)));
}

/* Of a provider of the catalogue, only the plan is the user's own. */
static GtkWidget *
new_provider_group (PostagePlanEditPage *self)
{
  PostageDraft     *provider = postage_plan_draft_get_provider (self->draft);
  PostageCatalogue *catalogue = postage_own_plans_get_base (postage_plan_draft_get_own (self->draft));
  GtkWidget        *group, *row;
  const char       *hint;
  g_autofree char  *name = NULL;

  if (!postage_plan_draft_has_bundled_provider (self->draft))
    return postage_draft_group_new (provider, catalogue, NULL);

  group = adw_preferences_group_new ();
  row = adw_action_row_new ();
  name = g_markup_escape_text (postage_draft_get (provider, "name"), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), postage_text_entry_title ("provider", "name", &hint));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

GtkWidget *
postage_plan_edit_page_new (PostagePlanDraft *draft)
{
  PostagePlanEditPage *self;
  PostageCatalogue    *catalogue;
  GtkWidget           *add;

  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (draft), NULL);

  self = g_object_new (POSTAGE_TYPE_PLAN_EDIT_PAGE, NULL);
  self->draft = g_object_ref (draft);
  catalogue = postage_own_plans_get_base (postage_plan_draft_get_own (draft));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (postage_base_changes_new (draft)));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (new_provider_group (self)));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (postage_draft_group_new (
                                          postage_plan_draft_get_plan (draft), catalogue, NULL)));

  add = gtk_button_new_with_mnemonic (_ ("_Add Charge"));
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add_clicked), self, G_CONNECT_SWAPPED);
  self->charges = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->charges, _ ("Charges"));
  adw_preferences_group_set_header_suffix (self->charges, add);
  adw_preferences_page_add (self->page, self->charges);
  return GTK_WIDGET (self);
}
