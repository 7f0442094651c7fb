/* postage-export-notes.c - what there is to know about many plans, in few lines
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-notes.h"

#include <glib/gi18n-lib.h>

#include "storage/postage-export-parts.h"
#include "storage/postage-export-wrap.h"
#include "text/postage-text-list.h"
#include "text/postage-text-names.h"

/* How many plans a note names, and how many prices. */
#define MAX_PLANS 4
#define MAX_PRICES 12

static void
take_once (GPtrArray *names,
           char      *name)
{
  if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_free (name);
  else
    g_ptr_array_add (names, name);
}

/* The prices that warnings of @kind are about, each once for a provider: its plans often share it. */
static GPtrArray *
collect_prices (GPtrArray         *estimates,
                PostageWarningKind kind)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const GArray    *warnings = postage_estimate_get_warnings (estimate);
      const char      *provider =
        postage_text_label (postage_provider_get_name (postage_estimate_get_provider (estimate)));

      for (guint j = 0; j < warnings->len; j++)
        {
          const PostageWarning *warning = &g_array_index (warnings, PostageWarning, j);

          if (warning->kind == kind)
            /* Translators: the name of a price, the provider that charges it */
            take_once (names, g_strdup_printf (C_ ("price", "“%1$s” (%2$s)"),
                                               postage_text_label (postage_charge_get_name (warning->charge)),
                                               provider));
        }
    }
  return names;
}

static GPtrArray *
collect_one_off (GPtrArray *estimates)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < estimates->len; i++)
    {
      PostageEstimate *estimate = g_ptr_array_index (estimates, i);
      const GPtrArray *lines = postage_estimate_get_one_off_lines (estimate);

      for (guint j = 0; j < lines->len; j++)
        {
          g_autofree char *words = postage_export_word_one_off (estimate, g_ptr_array_index (lines, j));
          g_autofree char *plan = postage_export_plan_title (estimate);

          if (words != NULL)
            /* Translators: a plan, what is paid once with its amount */
            take_once (names, g_strdup_printf (C_ ("once", "%1$s (%2$s)"), plan, words));
        }
    }
  return names;
}

static void
add_list (GPtrArray  *paragraphs,
          const char *format,
          GPtrArray  *names)
{
  g_autofree char *list = postage_text_list (names, MAX_PRICES);
  GString         *paragraph = g_string_new (format);

  if (names->len > 0)
    {
      g_string_replace (paragraph, "%s", list, 1);
      g_ptr_array_add (paragraphs, g_string_free (paragraph, FALSE));
    }
  else
    g_string_free (paragraph, TRUE);
  g_ptr_array_unref (names);
}

GPtrArray *
postage_export_note_paragraphs (const PostageRanking *ranking)
{
  const GPtrArray *ranked;
  GPtrArray       *paragraphs;
  g_autoptr (GPtrArray) fitting = NULL;

  g_return_val_if_fail (ranking != NULL, NULL);

  fitting = g_ptr_array_new ();
  ranked = postage_ranking_get_estimates (ranking);
  for (guint i = 0; i < ranked->len; i++)
    if (postage_estimate_get_status (g_ptr_array_index (ranked, i)) != POSTAGE_STATUS_DOES_NOT_FIT)
      g_ptr_array_add (fitting, g_ptr_array_index (ranked, i));

  paragraphs = g_ptr_array_new_with_free_func (g_free);
  postage_export_take_notes (paragraphs, fitting, POSTAGE_EXPORT_NOTES_WITHOUT_REASONS, MAX_PLANS);
  /* Translators: %s is a list of plans and amounts */
  add_list (paragraphs, _ ("Paid once, beside the monthly total: %s."), collect_one_off (fitting));
  /* Translators: %s is a list of prices and providers */
  add_list (paragraphs, _ ("Paid once, but how much is not known: %s."),
            collect_prices (fitting, POSTAGE_WARNING_ONE_OFF_UNKNOWN));
  /* Translators: %s is a list of prices and providers */
  add_list (paragraphs, _ ("Left out, because sources disagree: %s."),
            collect_prices (fitting, POSTAGE_WARNING_DISPUTED));
  return paragraphs;
}

void
postage_export_notes (GString              *text,
                      const PostageRanking *ranking)
{
  g_autoptr (GPtrArray) paragraphs = NULL;

  g_return_if_fail (text != NULL && ranking != NULL);

  paragraphs = postage_export_note_paragraphs (ranking);
  if (paragraphs->len > 0)
    /* Translators: above a list of remarks */
    g_string_append_printf (text, "\n%s\n", _ ("Notes"));
  for (guint i = 0; i < paragraphs->len; i++)
    {
      g_autofree char *item = g_strdup_printf ("– %s", (const char *) g_ptr_array_index (paragraphs, i));

      postage_export_wrap (text, item, 2, 4);
    }
}
