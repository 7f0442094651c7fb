/* postage-export-difference.h - what plans cost before and after, line by line
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In words, the lines that say the same as before are one line.
 */
#pragma once

#include "core/postage-catalogue.h"
#include "core/postage-difference.h"

G_BEGIN_DECLS

/** POSTAGE_EXPORT_DIFFERENCE_FORMAT: raised when a reader of the JSON would misread the new one. */
#define POSTAGE_EXPORT_DIFFERENCE_FORMAT 1

/**
 * PostageExportDifference:
 * @catalogue: names plans, charges and markets
 * @difference: what is written
 * @before: what the one side is called, such as "September 2026"
 * @after: what the other side is called
 */
typedef struct
{
  const PostageCatalogue  *catalogue;
  const PostageDifference *difference;
  const char              *before;
  const char              *after;
} PostageExportDifference;

/** postage_export_difference: (transfer full): as plain text: which plan is cheapest, then for each plan a sentence, a
 * table of the lines, and the reason of each. No line is wider than %POSTAGE_EXPORT_MAX_WIDTH, but for an address. */
GString *postage_export_difference (const PostageExportDifference *self);

/** postage_export_difference_markdown: (transfer full): the same as Markdown. */
GString *postage_export_difference_markdown (const PostageExportDifference *self);

/** postage_export_difference_csv: (transfer full): a row for each line, as data/DIFFERENCE-CSV.md describes it. */
GString *postage_export_difference_csv (const PostageExportDifference *self);

/** postage_export_difference_json: (transfer full): everything; data/DIFFERENCE-JSON.md describes it. */
GString *postage_export_difference_json (const PostageExportDifference *self);

/** postage_export_difference_title: (transfer full): "September 2026 → October 2026" */
char *postage_export_difference_title (const PostageExportDifference *self);

/** postage_export_difference_stamp: (transfer full): what the figures are: estimates, in which currency, by prices of
 * which day. */
char *postage_export_difference_stamp (const PostageExportDifference *self);

/** postage_export_difference_unchanged: (transfer full): "5 lines as before" */
char *postage_export_difference_unchanged (guint n);

/** postage_export_difference_step: (transfer full): the change of a plan's total: "+18.80 (+4.6%)" */
char *postage_export_difference_step (const PostagePlanDifference *plan);

G_END_DECLS
