/* postage-check-row.c - whether figures contain something, and why
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-check-row.h"

struct _PostageCheckRow
{
  AdwPreferencesRow parent_instance;

  /* Of the template. */
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *state_label;
  GtkLabel *sentence_label;
};

G_DEFINE_FINAL_TYPE (PostageCheckRow, postage_check_row, ADW_TYPE_PREFERENCES_ROW)

static void
postage_check_row_class_init (PostageCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PostageCheckRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PostageCheckRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, PostageCheckRow, state_label);
  gtk_widget_class_bind_template_child (widget_class, PostageCheckRow, sentence_label);
}

static void
postage_check_row_init (PostageCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
postage_check_row_new (void)
{
  return g_object_new (POSTAGE_TYPE_CHECK_ROW, NULL);
}

void
postage_check_row_set_check (PostageCheckRow        *self,
                             const PostageTextCheck *check)
{
  static const char *const icons[] = {
    [POSTAGE_CHECK_COUNTED] = "object-select-symbolic",
    [POSTAGE_CHECK_LEFT_OUT] = "list-remove-symbolic",
    [POSTAGE_CHECK_NOT_KNOWN] = "dialog-question-symbolic",
  };

  g_return_if_fail (POSTAGE_IS_CHECK_ROW (self));
  g_return_if_fail (check != NULL && check->state < G_N_ELEMENTS (icons));

  gtk_image_set_from_icon_name (self->icon, icons[check->state]);
  gtk_label_set_label (self->title_label, check->title);
  gtk_label_set_label (self->state_label, postage_text_check_state (check->state));
  gtk_label_set_label (self->sentence_label, check->sentence);
}
