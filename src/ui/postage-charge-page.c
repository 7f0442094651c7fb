/* postage-charge-page.c - the page that edits a charge of a plan with its prices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-charge-page.h"

#include <glib/gi18n.h>

#include "text/postage-text-number.h"
#include "ui/postage-draft-group.h"

struct _PostageChargePage
{
  AdwBin parent_instance;

  PostageDraft       *charge;    /* (owned) */
  PostageCatalogue   *catalogue; /* (owned) */
  AdwPreferencesPage *page;
  GPtrArray          *groups; /* (owned) (element-type GtkWidget): those of the prices */
  char               *shape;  /* (owned): the prices and steps that there are groups for */
};

G_DEFINE_FINAL_TYPE (PostageChargePage, postage_charge_page, ADW_TYPE_BIN)

static void
postage_charge_page_finalize (GObject *object)
{
  PostageChargePage *self = POSTAGE_CHARGE_PAGE (object);

  g_clear_object (&self->charge);
  g_clear_pointer (&self->catalogue, postage_catalogue_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->shape, g_free);

  G_OBJECT_CLASS (postage_charge_page_parent_class)->finalize (object);
}

static void
postage_charge_page_class_init (PostageChargePageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_charge_page_finalize;
}

static void
postage_charge_page_init (PostageChargePage *self)
{
  self->groups = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

static gboolean
has_tiers (PostageChargePage *self)
{
  const PostagePriceModel *model = postage_draft_get_model (self->charge);

  return model != NULL && model->tiers != POSTAGE_TIERS_NONE;
}

static gboolean
has_packs (PostageChargePage *self)
{
  return postage_draft_get_model (self->charge)->tiers == POSTAGE_TIERS_PACKS;
}

/* Other groups are needed when this is another one. */
static char *
dup_shape (PostageChargePage *self)
{
  GListModel *prices = postage_draft_get_children (self->charge);
  GString    *shape = g_string_new (postage_draft_get (self->charge, "model"));

  for (guint i = 0; i < g_list_model_get_n_items (prices); i++)
    {
      g_autoptr (PostageDraft) price = g_list_model_get_item (prices, i);
      GListModel *tiers = postage_draft_get_children (price);

      g_string_append_printf (shape, " %p", (void *) price);
      for (guint k = 0; k < g_list_model_get_n_items (tiers); k++)
        {
          g_autoptr (PostageDraft) tier = g_list_model_get_item (tiers, k);

          g_string_append_printf (shape, ":%p", (void *) tier);
        }
    }
  return g_string_free (shape, FALSE);
}

/* The first entry of a group that was just made. */
static void
focus_group (GtkWidget *group)
{
  gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
}

static void
on_add_clicked (GtkButton    *button,
                PostageDraft *draft)
{
  PostageChargePage *self = POSTAGE_CHARGE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (button),
                                                                          POSTAGE_TYPE_CHARGE_PAGE));
  PostageDraft      *added;

  /* The button goes with its group. */
  g_object_ref (self);
  added = postage_draft_add (draft);
  for (guint i = 0; i < self->groups->len; i++)
    if (g_object_get_data (self->groups->pdata[i], "draft") == added)
      focus_group (self->groups->pdata[i]);
  g_object_unref (self);
}

static void
on_remove_clicked (GtkButton    *button,
                   PostageDraft *draft)
{
  postage_draft_remove (postage_draft_get_parent (draft), draft);
}

static GtkWidget *
new_remove_button (PostageDraft *draft,
                   const char   *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), draft, 0);
  return button;
}

static void
add_group (PostageChargePage *self,
           GtkWidget         *group,
           PostageDraft      *draft)
{
  g_object_set_data (G_OBJECT (group), "draft", draft);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
}

static void
add_button (PostageChargePage *self,
            PostageDraft      *draft,
            const char        *label)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked), draft, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
  add_group (self, group, NULL);
}

static char *
word_tier (gboolean    is_pack,
           const char *number)
{
  if (is_pack)
    /* Translators: the head of a pack that can be bought; %s is its number */
    return g_strdup_printf (_ ("Pack %s"), number);
  /* Translators: the head of a step of a price; %s is its number */
  return g_strdup_printf (_ ("Step %s"), number);
}

static void
add_tiers (PostageChargePage *self,
           PostageDraft      *price)
{
  GListModel    *tiers = postage_draft_get_children (price);
  const guint    n_tiers = g_list_model_get_n_items (tiers);
  const gboolean is_pack = has_packs (self);

  for (guint i = 0; i < n_tiers; i++)
    {
      g_autoptr (PostageDraft) tier = g_list_model_get_item (tiers, i);
      g_autofree char *number = postage_text_count (i + 1);
      g_autofree char *title = word_tier (is_pack, number);
      /* Translators: a button; %s is the name of a step, such as "Step 2" */
      g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), title);
      GtkWidget       *group = postage_draft_group_new (tier, self->catalogue, title);

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
      if (n_tiers > 1)
        adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), new_remove_button (tier, remove));
      add_group (self, group, tier);
    }
  add_button (self, price, is_pack ? _ ("Add _Pack") : _ ("Add _Step"));
}

static void
add_prices (PostageChargePage *self)
{
  GListModel *prices = postage_draft_get_children (self->charge);
  const guint n_prices = g_list_model_get_n_items (prices);

  for (guint i = 0; i < n_prices; i++)
    {
      g_autoptr (PostageDraft) price = g_list_model_get_item (prices, i);
      g_autofree char *number = postage_text_count (i + 1);
      /* Translators: the head of one of several prices; %s is its number */
      g_autofree char *title = n_prices > 1 ? g_strdup_printf (_ ("Price %s"), number) : g_strdup (_ ("Price"));
      /* Translators: a button; %s is the name of a price, such as "Price 2" */
      g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), title);
      GtkWidget       *group = postage_draft_group_new (price, self->catalogue, n_prices > 1 ? title : NULL);

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
      if (n_prices > 1)
        adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), new_remove_button (price, remove));
      /* The steps matter most; of several prices, each has a head above its own. */
      if (has_tiers (self) && n_prices == 1)
        add_tiers (self, price);
      add_group (self, group, price);
      if (has_tiers (self) && n_prices > 1)
        add_tiers (self, price);
    }
  add_button (self, self->charge, _ ("Add P_rice From Another Date"));
}

static void
show_charge (PostageChargePage *self)
{
  g_autofree char *shape = dup_shape (self);

  if (g_strcmp0 (shape, self->shape) == 0)
    return;

  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (self->page, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  add_prices (self);
}

GtkWidget *
postage_charge_page_new (PostageDraft     *charge,
                         PostageCatalogue *catalogue)
{
  PostageChargePage *self;

  g_return_val_if_fail (POSTAGE_IS_DRAFT (charge) && catalogue != NULL, NULL);

  self = g_object_new (POSTAGE_TYPE_CHARGE_PAGE, NULL);
  self->charge = g_object_ref (charge);
  self->catalogue = postage_catalogue_ref (catalogue);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (postage_draft_group_new (charge, catalogue, NULL)));
  g_signal_connect_object (charge, "changed", G_CALLBACK (show_charge), self, G_CONNECT_SWAPPED);
  show_charge (self);
  return GTK_WIDGET (self);
}
