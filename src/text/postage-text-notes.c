/* postage-text-notes.c - what stands below the figures of a plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text/postage-text-notes.h"

#include <glib/gi18n-lib.h>

#include "text/postage-text-line.h"
#include "text/postage-text-measures.h"
#include "text/postage-text-reason.h"
#include "text/postage-text-warning.h"

static void
note_free (PostageTextNote *note)
{
  g_free (note->text);
  g_free (note);
}

/* Takes @text (nullable), unless it has been said. */
static void
take (GPtrArray *notes,
      gboolean   is_warning,
      char      *text)
{
  PostageTextNote *note;

  for (guint i = 0; i < notes->len && text != NULL; i++)
    if (g_str_equal (((PostageTextNote *) g_ptr_array_index (notes, i))->text, text))
      g_clear_pointer (&text, g_free);
  if (text == NULL)
    return;

  note = g_new0 (PostageTextNote, 1);
  note->is_warning = is_warning;
  note->text = text;
  g_ptr_array_add (notes, note);
}

/* How much a warning weighs: 0 for why the plan can't be used, 1 for what the total lacks, 2 for all others. */
static guint
weigh (const PostageEstimate *estimate,
       const PostageWarning  *warning)
{
  g_autofree char *lack = NULL;

  if (postage_warning_does_not_fit (warning->kind))
    return 0;
  lack = postage_text_lack (estimate, warning);
  return lack != NULL ? 1 : 2;
}

static void
take_warnings (GPtrArray             *notes,
               const PostageEstimate *estimate,
               guint                  weight)
{
  const GArray *warnings = postage_estimate_get_warnings (estimate);

  for (guint i = 0; i < warnings->len; i++)
    {
      const PostageWarning *warning = &g_array_index (warnings, PostageWarning, i);

      if (weigh (estimate, warning) == weight)
        take (notes, TRUE, postage_text_warning (estimate, warning));
    }
}

static void
take_one_off (GPtrArray             *notes,
              const PostageEstimate *estimate)
{
  const GPtrArray *lines = postage_estimate_get_one_off_lines (estimate);

  for (guint i = 0; i < lines->len; i++)
    {
      const PostageLine *line = g_ptr_array_index (lines, i);
      g_autofree char   *title = postage_text_line_title (estimate, line);
      g_autofree char   *amount = postage_text_line_amount (line);

      /* A warning tells of those that aren't known, and nobody has to know that nothing is paid. */
      if ((line->flags & POSTAGE_LINE_UNKNOWN) == 0 && line->shown.amount != 0)
        /* Translators: %1$s is a charge that is paid once, %2$s its amount. */
        take (notes, FALSE, g_strdup_printf (_ ("Paid once, not in the total: %1$s, %2$s."), title, amount));
    }
}

GPtrArray *
postage_text_notes (const PostageEstimate *estimate)
{
  GPtrArray *notes;

  g_return_val_if_fail (estimate != NULL, NULL);

  notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  take_warnings (notes, estimate, 0);
  take_warnings (notes, estimate, 1);
  take_one_off (notes, estimate);
  take (notes, FALSE, postage_text_markup_note (estimate));
  take (notes, TRUE, postage_text_prices_old (estimate));
  take_warnings (notes, estimate, 2);
  return notes;
}
