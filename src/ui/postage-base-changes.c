/* postage-base-changes.c - what has changed in the bundled plan that an own one was copied from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-base-changes.h"

#include <glib/gi18n.h>

#include "text/postage-text-names.h"
#include "text/postage-text-price.h"

struct _PostageBaseChanges
{
  AdwPreferencesGroup parent_instance;

  PostagePlanDraft *draft; /* (owned) */
};

G_DEFINE_FINAL_TYPE (PostageBaseChanges, postage_base_changes, ADW_TYPE_PREFERENCES_GROUP)

static void
postage_base_changes_finalize (GObject *object)
{
  g_clear_object (&POSTAGE_BASE_CHANGES (object)->draft);

  G_OBJECT_CLASS (postage_base_changes_parent_class)->finalize (object);
}

static void
postage_base_changes_class_init (PostageBaseChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = postage_base_changes_finalize;
}

static void
postage_base_changes_init (PostageBaseChanges *self)
{
}

/* The newest price of the charge; "not there" where there is no charge. */
static char *
word_charge (const PostagePlan   *plan,
             const PostageCharge *charge)
{
  const GPtrArray *prices = charge != NULL ? postage_charge_get_prices (charge) : NULL;

  if (plan == NULL || prices == NULL || prices->len == 0)
    /* Translators: stands where another price would: the plan has no such price */
    return g_strdup (C_ ("price", "none"));
  return postage_text_price_terms (plan, charge, prices->pdata[prices->len - 1]);
}

static void
add_change (PostageBaseChanges      *self,
            const PostagePlan       *then,
            const PostagePlan       *now,
            const PostagePlanChange *change)
{
  const PostageCharge *charge = change->after != NULL ? change->after : change->before;
  g_autofree char     *before = word_charge (then, change->before);
  g_autofree char     *after = word_charge (now, change->after);
  /* Translators: a price of the catalogue that has changed: what it was, what it is */
  g_autofree char *text = g_strdup_printf (_ ("Before: %1$s. Now: %2$s."), before, after);
  g_autofree char *title = g_markup_escape_text (postage_text_label (postage_charge_get_name (charge)), -1);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", escaped, "subtitle-lines", 0,
                                       "title-lines", 0, NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
on_seen_clicked (PostageBaseChanges *self)
{
  postage_plan_draft_accept_changes (self->draft);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
show_changes (PostageBaseChanges *self,
              const GArray       *changes)
{
  PostageCatalogue *catalogue = postage_own_plans_get_catalogue (postage_plan_draft_get_own (self->draft));
  PostagePlan      *plan =
    postage_catalogue_get_plan (catalogue, postage_draft_get_id (postage_plan_draft_get_plan (self->draft)));
  PostagePlan *then = postage_plan_get_copied_from (plan);
  PostagePlan *now = postage_catalogue_get_plan (catalogue, postage_plan_get_id (then));
  GtkWidget   *seen = gtk_button_new_with_mnemonic (_ ("_I Have Seen It"));

  gtk_widget_set_valign (seen, GTK_ALIGN_CENTER);
  g_signal_connect_object (seen, "clicked", G_CALLBACK (on_seen_clicked), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Changed in the Catalogue"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _ ("Since you copied the plan. Your own prices stay as they are."));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), seen);
  for (guint i = 0; i < changes->len; i++)
    add_change (self, then, now, &g_array_index (changes, PostagePlanChange, i));
}

GtkWidget *
postage_base_changes_new (PostagePlanDraft *draft)
{
  PostageBaseChanges *self;
  g_autoptr (GArray) changes = NULL;

  g_return_val_if_fail (POSTAGE_IS_PLAN_DRAFT (draft), NULL);

  self = g_object_new (POSTAGE_TYPE_BASE_CHANGES, NULL);
  self->draft = g_object_ref (draft);
  changes = postage_plan_draft_dup_changes (draft);
  gtk_widget_set_visible (GTK_WIDGET (self), changes->len > 0);
  if (changes->len > 0)
    show_changes (self, changes);
  return GTK_WIDGET (self);
}
