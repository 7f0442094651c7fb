/* postage-figure-row.c - a titled row with an entry for one number
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui/postage-figure-row.h"

#include <glib/gi18n.h>

#include "text/postage-text-number.h"
#include "ui/postage-figures.h"
#include "ui/postage-row-context.h"

typedef struct
{
  GtkEntry *entry;   /* (unowned): of the template */
  char     *hint;    /* (owned) (nullable): the subtitle while the text is a number */
  char     *context; /* (owned) (nullable) */
  gboolean  invalid;
  guint     selecting; /* the source that selects the number; 0: none */
} PostageFigureRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PostageFigureRow, postage_figure_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_HINT = 1,
  PROP_CONTEXT,
} PostageFigureRowProperty;

static GParamSpec *properties[PROP_CONTEXT + 1];

static guint edited_signal;

static PostageFigureRowPrivate *
get_private (PostageFigureRow *self)
{
  return postage_figure_row_get_instance_private (self);
}

/* What is wrong and what to do, and that @kept counts meanwhile: the figures beside do not follow the text. */
static char *
describe (PostageReading reading,
          const char    *kept)
{
  switch (reading)
    {
    case POSTAGE_READING_OK:
      return NULL;
    /* Translators: in each of these sentences %s is the number that was entered before */
    case POSTAGE_READING_EMPTY:
      return g_strdup_printf (_ ("Enter a number, or 0 for none. Still counting %s."), kept);
    case POSTAGE_READING_NOT_A_NUMBER:
      /* Translators: see above */
      return g_strdup_printf (_ ("This is not a number. Type digits, such as 20. Still counting %s."), kept);
    case POSTAGE_READING_UNCLEAR_GROUPING:
      /* Translators: see above */
      return g_strdup_printf (_ ("The groups of digits are unclear. Leave the separators out. Still counting %s."),
                              kept);
    case POSTAGE_READING_UNCLEAR_MARK:
      /* Translators: see above */
      return g_strdup_printf (_ ("It is unclear whether the mark separates thousands or a fraction. Type all digits "
                                 "without it. Still counting %s."),
                              kept);
    case POSTAGE_READING_NEGATIVE:
      /* Translators: see above */
      return g_strdup_printf (_ ("The number can’t be below zero. Still counting %s."), kept);
    case POSTAGE_READING_NOT_WHOLE:
      /* Translators: see above */
      return g_strdup_printf (_ ("Only whole numbers are counted. Still counting %s."), kept);
    case POSTAGE_READING_TOO_LARGE:
      /* Translators: see above */
      return g_strdup_printf (_ ("The number is too large. Still counting %s."), kept);
    case POSTAGE_READING_TOO_FINE:
      /* Translators: see above */
      return g_strdup_printf (_ ("There are too many digits behind the decimal mark. Still counting %s."), kept);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
update_accessible (PostageFigureRow *self)
{
  PostageFigureRowPrivate *priv = get_private (self);

  postage_row_context_describe (ADW_ACTION_ROW (self), GTK_ACCESSIBLE (priv->entry), priv->context);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               priv->invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
show_reading (PostageFigureRow *self,
              PostageReading    reading)
{
  PostageFigureRowPrivate *priv = get_private (self);
  g_autofree char         *kept = POSTAGE_FIGURE_ROW_GET_CLASS (self)->write (self);
  g_autofree char         *none = postage_text_count (0);
  g_autofree char         *problem = describe (reading, *kept != '\0' ? kept : none);

  priv->invalid = (reading != POSTAGE_READING_OK);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), priv->invalid ? problem : priv->hint != NULL ? priv->hint
                                                                                                   : "");
  if (priv->invalid)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_add_css_class (GTK_WIDGET (priv->entry), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->entry), "error");
    }
  update_accessible (self);
}

static void
on_entry_changed (PostageFigureRow *self,
                  GtkEditable      *editable)
{
  PostageFigureRowClass *klass = POSTAGE_FIGURE_ROW_GET_CLASS (self);
  gboolean               changed = FALSE;
  const PostageReading   reading = klass->read (self, gtk_editable_get_text (editable), &changed);

  /* The beginning of a text that isn't a number was one only by chance: of "20.000", the first two digits. */
  if (reading != POSTAGE_READING_OK)
    changed = klass->go_back (self);

  show_reading (self, reading);
  if (changed)
    g_signal_emit (self, edited_signal, 0);
}

static gboolean
select_number (gpointer user_data)
{
  PostageFigureRowPrivate *priv = get_private (user_data);

  priv->selecting = 0;
  gtk_editable_select_region (GTK_EDITABLE (priv->entry), 0, -1);
  return G_SOURCE_REMOVE;
}

/* A click into the entry means its number, as the Tab key does: digits typed into the middle of another number would
 * make one ten times as large. The entry places its caret first, and the next key comes later. */
static void
on_entry_pressed (PostageFigureRow *self,
                  int               n_press)
{
  PostageFigureRowPrivate *priv = get_private (self);
  const GtkStateFlags      flags = gtk_widget_get_state_flags (GTK_WIDGET (priv->entry));

  if (n_press == 1 && (flags & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 && priv->selecting == 0)
    priv->selecting = g_idle_add_full (G_PRIORITY_HIGH, select_number, self, NULL);
}

/* Whoever leaves the entry finds the number written in the usual way. A text that isn't a number stays to be
   corrected. */
static void
on_entry_left (PostageFigureRow *self)
{
  if (!get_private (self)->invalid)
    postage_figure_row_refresh (self);
}

void
postage_figure_row_refresh (PostageFigureRow *self)
{
  PostageFigureRowPrivate *priv = get_private (self);
  g_autofree char         *text = NULL;

  g_return_if_fail (POSTAGE_IS_FIGURE_ROW (self));

  POSTAGE_FIGURE_ROW_GET_CLASS (self)->keep (self);
  text = POSTAGE_FIGURE_ROW_GET_CLASS (self)->write (self);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (priv->entry)), text))
    {
      g_signal_handlers_block_by_func (priv->entry, on_entry_changed, self);
      gtk_editable_set_text (GTK_EDITABLE (priv->entry), text);
      g_signal_handlers_unblock_by_func (priv->entry, on_entry_changed, self);
    }
  show_reading (self, POSTAGE_READING_OK);
}

static void
postage_figure_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PostageFigureRowPrivate *priv = get_private (POSTAGE_FIGURE_ROW (object));

  switch ((PostageFigureRowProperty) prop_id)
    {
    case PROP_HINT:
      g_value_set_string (value, priv->hint);
      break;
    case PROP_CONTEXT:
      g_value_set_string (value, priv->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_figure_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PostageFigureRow        *self = POSTAGE_FIGURE_ROW (object);
  PostageFigureRowPrivate *priv = get_private (self);

  switch ((PostageFigureRowProperty) prop_id)
    {
    case PROP_HINT:
      if (g_strcmp0 (priv->hint, g_value_get_string (value)) == 0)
        break;
      g_free (priv->hint);
      priv->hint = g_value_dup_string (value);
      if (!priv->invalid)
        show_reading (self, POSTAGE_READING_OK);
      break;
    case PROP_CONTEXT:
      g_free (priv->context);
      priv->context = g_value_dup_string (value);
      update_accessible (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
postage_figure_row_constructed (GObject *object)
{
  G_OBJECT_CLASS (postage_figure_row_parent_class)->constructed (object);

  postage_figure_row_refresh (POSTAGE_FIGURE_ROW (object));
}

static void
postage_figure_row_direction_changed (GtkWidget       *widget,
                                      GtkTextDirection previous)
{
  PostageFigureRowPrivate *priv = get_private (POSTAGE_FIGURE_ROW (widget));

  gtk_entry_set_alignment (priv->entry, postage_figures_get_xalign (widget));
  GTK_WIDGET_CLASS (postage_figure_row_parent_class)->direction_changed (widget, previous);
}

static void
postage_figure_row_dispose (GObject *object)
{
  g_clear_handle_id (&get_private (POSTAGE_FIGURE_ROW (object))->selecting, g_source_remove);

  G_OBJECT_CLASS (postage_figure_row_parent_class)->dispose (object);
}

static void
postage_figure_row_finalize (GObject *object)
{
  PostageFigureRowPrivate *priv = get_private (POSTAGE_FIGURE_ROW (object));

  g_clear_pointer (&priv->hint, g_free);
  g_clear_pointer (&priv->context, g_free);

  G_OBJECT_CLASS (postage_figure_row_parent_class)->finalize (object);
}

static void
postage_figure_row_class_init (PostageFigureRowClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = postage_figure_row_get_property;
  object_class->set_property = postage_figure_row_set_property;
  object_class->constructed = postage_figure_row_constructed;
  object_class->dispose = postage_figure_row_dispose;
  object_class->finalize = postage_figure_row_finalize;
  widget_class->direction_changed = postage_figure_row_direction_changed;

  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_CONTEXT] = g_param_spec_string ("context", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  edited_signal = g_signal_new ("edited", POSTAGE_TYPE_FIGURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, POSTAGE_RESOURCE_PREFIX "/ui/postage-figure-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PostageFigureRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_left);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_pressed);
}

static void
postage_figure_row_init (PostageFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_entry_set_alignment (get_private (self)->entry, postage_figures_get_xalign (GTK_WIDGET (self)));
}
