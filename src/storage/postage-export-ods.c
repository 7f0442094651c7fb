/* postage-export-ods.c - estimates as an OpenDocument spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-export-ods.h"

#include <glib/gi18n-lib.h>

#include "core/postage-ranking.h"
#include "text/postage-text-cells.h"
#include "storage/postage-export-notes.h"
#include "storage/postage-export-ods-private.h"
#include "storage/postage-export-parts.h"
#include "text/postage-text-answer.h"
#include "text/postage-text-names.h"

/* Plan, what its total is, the total, the components, what there is to remark. */
#define FIRST_COMPONENT 'D'
#define N_COLUMNS (3 + POSTAGE_N_COMPONENTS + 1)
#define TOTAL_COLUMN 'C'

static const guint widths[N_COLUMNS] = { 70, 28, 32, 30, 30, 30, 30, 30, 30, 30, 120 };

/* Where what is compared is written; @cells are those of the plans' sheets. */
typedef struct
{
  PostageOdsSheet *sheet;
  GPtrArray       *estimates;
  PostageComponent components[POSTAGE_N_COMPONENTS];
  guint            n_components;
} Comparison;

static char *
word_title (const PostageScenario *scenario)
{
  const char *name = postage_scenario_get_name (scenario);

  /* Translators: the title of a page about a scenario without a name */
  return g_strdup (*name != '\0' ? name : _ ("What WhatsApp costs"));
}

static void
take_row (PostageOdsSheet *sheet,
          PostageOdsStyle  style,
          char            *text)
{
  postage_ods_sheet_take_text (sheet, style, text);
  postage_ods_sheet_end_row (sheet);
}

static void
write_heads (Comparison *self,
             const char *currency)
{
  postage_ods_sheet_end_row (self->sheet);
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_HEAD, C_ ("ranking", "Plan"));
  /* Translators: the head of a column that says whether a total is all of the cost */
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_HEAD, C_ ("spreadsheet", "The total is"));
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD,
                               g_strdup_printf (_ ("Total in %s a month"), currency));
  for (guint i = 0; i < self->n_components; i++)
    postage_ods_sheet_text (self->sheet, POSTAGE_ODS_NUMBER_HEAD, postage_text_component (self->components[i]));
  postage_ods_sheet_text (self->sheet, POSTAGE_ODS_HEAD, C_ ("ranking", "Remark"));
  postage_ods_sheet_end_row (self->sheet);
  postage_ods_sheet_freeze (self->sheet);
}

/* Whether the total is a number: not where nothing of it is known, or there is nothing to sum. */
static gboolean
has_amount (const PostageTotal *total)
{
  return total->n_lines > 0 && (total->complete || total->exact.amount != 0);
}

static void
write_component (Comparison           *self,
                 const PostageOdsPlan *plan,
                 PostageComponent      component)
{
  const PostageTotal *total = postage_estimate_get_component (plan->estimate, component);
  g_autofree char    *formula = NULL;

  if (!has_amount (total))
    {
      postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_MISSING,
                                   postage_text_component_total (plan->estimate, component));
      return;
    }
  formula = g_strdup_printf ("[$'%s'.%c%u]", postage_ods_sheet_get_name (plan->sheet), POSTAGE_ODS_SHOWN,
                             plan->sums[component]);
  postage_ods_sheet_formula (self->sheet, POSTAGE_ODS_MONEY, plan->digits, formula, total->shown.amount);
}

/* What the total is: the words stand beside it, because in its cell is a number. */
static char *
word_state (const PostageEstimate *estimate)
{
  const PostageStatus status = postage_estimate_get_status (estimate);

  if (status == POSTAGE_STATUS_AT_LEAST)
    /* Translators: beside a total of which a part is not known */
    return g_strdup (C_ ("spreadsheet", "at least"));
  if (status == POSTAGE_STATUS_DOES_NOT_FIT && !postage_estimate_get_total (estimate)->complete)
    /* Translators: beside a total of a plan that can't be used, of which a part is not known besides */
    return g_strdup (C_ ("spreadsheet", "does not fit, at least"));
  return g_strdup (postage_text_status (status));
}

static void
write_plan (Comparison           *self,
            const PostageOdsPlan *plan)
{
  const PostageTotal *total = postage_estimate_get_total (plan->estimate);
  const guint         row = postage_ods_sheet_get_row (self->sheet);
  g_autofree char    *formula = NULL;

  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TEXT, postage_export_plan_title (plan->estimate));
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TEXT, word_state (plan->estimate));
  formula = g_strdup_printf ("SUM([.%1$c%2$u:.%3$c%2$u])", FIRST_COMPONENT, row,
                             (char) (FIRST_COMPONENT + MAX (self->n_components, 1) - 1));
  if (has_amount (total))
    postage_ods_sheet_formula (self->sheet, POSTAGE_ODS_SUM, plan->digits, formula, total->shown.amount);
  else
    postage_ods_sheet_text (self->sheet, POSTAGE_ODS_MISSING, total->complete ? "–" : _ ("not known"));
  for (guint i = 0; i < self->n_components; i++)
    write_component (self, plan, self->components[i]);
  postage_ods_sheet_take_text (self->sheet, POSTAGE_ODS_TEXT, postage_text_cell_remark (plan->estimate));
  postage_ods_sheet_end_row (self->sheet);
}

static void
write_notes (Comparison           *self,
             const PostageRanking *ranking)
{
  g_autoptr (GPtrArray) notes = postage_export_note_paragraphs (ranking);

  if (notes->len == 0)
    return;
  postage_ods_sheet_end_row (self->sheet);
  take_row (self->sheet, POSTAGE_ODS_STRONG, g_strdup (_ ("Notes")));
  for (guint i = 0; i < notes->len; i++)
    take_row (self->sheet, POSTAGE_ODS_TEXT, g_strdup (g_ptr_array_index (notes, i)));
}

/* Writes the sheets of all plans, of which the comparison is then made. Returns: %FALSE when it isn't wanted. */
static gboolean
write_plans (PostageOdsBook           *book,
             GPtrArray                *estimates,
             const PostageExportWatch *watch,
             GArray                   *plans,
             GError                  **error)
{
  for (guint i = 0; i < estimates->len; i++)
    {
      PostageOdsPlan plan;

      if (!postage_export_watch_step (watch, i, estimates->len, error))
        return FALSE;
      postage_ods_plan_init (&plan, book, g_ptr_array_index (estimates, i));
      g_array_append_val (plans, plan);
    }
  return postage_export_watch_step (watch, estimates->len, estimates->len, error);
}

static void
write_comparison (Comparison           *self,
                  PostageCatalogue     *catalogue,
                  PostageScenario      *scenario,
                  const PostageRanking *ranking,
                  const GArray         *plans)
{
  for (PostageComponent component = 0; component < POSTAGE_N_COMPONENTS; component++)
    if (postage_export_any_has_component (self->estimates, component))
      self->components[self->n_components++] = component;
  take_row (self->sheet, POSTAGE_ODS_TITLE, word_title (scenario));
  take_row (self->sheet, POSTAGE_ODS_TEXT, postage_text_stamp (catalogue, scenario));
  take_row (self->sheet, POSTAGE_ODS_TEXT, postage_text_answer (ranking));
  write_heads (self, postage_scenario_get_currency (scenario));
  for (guint i = 0; i < plans->len; i++)
    write_plan (self, &g_array_index (plans, PostageOdsPlan, i));
  write_notes (self, ranking);
}

static void
clear_plan (gpointer data)
{
  PostageOdsPlan *plan = data;

  postage_ods_sheet_free (plan->sheet);
}

GBytes *
postage_export_ods (PostageCatalogue         *catalogue,
                    PostageScenario          *scenario,
                    GPtrArray                *estimates,
                    const PostageExportWatch *watch,
                    GError                  **error)
{
  g_autoptr (PostageRanking) ranking = NULL;
  g_autoptr (PostageOdsBook) book = NULL;
  g_autoptr (GArray) plans = NULL;
  g_autofree char *title = NULL;
  g_autofree char *stamp = NULL;
  g_autofree char *name = NULL;
  Comparison       comparison = { NULL };

  g_return_val_if_fail (catalogue != NULL && scenario != NULL && estimates != NULL, NULL);

  ranking = postage_ranking_new (estimates);
  comparison.estimates = (GPtrArray *) postage_ranking_get_estimates (ranking);
  title = word_title (scenario);
  stamp = postage_text_stamp (catalogue, scenario);
  book = postage_ods_book_new (title, stamp);
  /* Translators: the name of the first sheet of a spreadsheet */
  name = postage_ods_book_dup_name (book, C_ ("spreadsheet", "Comparison"));
  comparison.sheet = postage_ods_sheet_new (name, widths, N_COLUMNS);
  postage_ods_book_take (book, comparison.sheet);

  plans = g_array_new (FALSE, FALSE, sizeof (PostageOdsPlan));
  g_array_set_clear_func (plans, clear_plan);
  if (!write_plans (book, comparison.estimates, watch, plans, error))
    return NULL;
  write_comparison (&comparison, catalogue, scenario, ranking, plans);
  for (guint i = 0; i < plans->len; i++)
    postage_ods_book_take (book, g_steal_pointer (&g_array_index (plans, PostageOdsPlan, i).sheet));
  postage_ods_take_sources (book, comparison.estimates);
  return postage_ods_book_write (book, error);
}
