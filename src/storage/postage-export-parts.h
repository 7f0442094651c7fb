/* postage-export-parts.h - what the exports of estimates have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/postage-estimate.h"

G_BEGIN_DECLS

/** postage_export_plan_title: (transfer full): "Twilio · Pay as you go" */
char *postage_export_plan_title (const PostageEstimate *estimate);

/** postage_export_has_component: whether @estimate has lines of @component, or lacks something of it: a feature that
 * the plan doesn't price. */
gboolean postage_export_has_component (const PostageEstimate *estimate,
                                       PostageComponent       component);

/** postage_export_any_has_component: whether any of @estimates (element-type PostageEstimate) has it. */
gboolean postage_export_any_has_component (GPtrArray       *estimates,
                                           PostageComponent component);

/**
 * PostageExportNote:
 * @sentence: (owned): what there is to know
 * @estimates: (element-type PostageEstimate): whom it is about, in their order
 *
 * A warning that is said once for all plans that it is about.
 */
typedef struct
{
  char      *sentence;
  GPtrArray *estimates;
} PostageExportNote;

/** PostageExportNotes: which warnings to collect. */
typedef enum
{
  POSTAGE_EXPORT_NOTES_ALL,
  POSTAGE_EXPORT_NOTES_WITHOUT_REASONS,
} PostageExportNotes;

/**
 * postage_export_collect_notes:
 * @estimates: (element-type PostageEstimate)
 * @which: %POSTAGE_EXPORT_NOTES_WITHOUT_REASONS leaves out what a plan lacks, why it doesn't fit, what sources
 * disagree
 *   about and what of a single payment isn't known, for exports that say these otherwise
 *
 * Returns: (transfer full) (element-type PostageExportNote): each sentence once, in the order of its first appearance
 */
GPtrArray *postage_export_collect_notes (GPtrArray         *estimates,
                                         PostageExportNotes which);

/**
 * postage_export_list_plans:
 * @estimates: (element-type PostageEstimate)
 * @max: how many to name at most; 0: all
 *
 * Returns: (transfer full): their titles: "A · Basic, B · Pro and 12 more"
 */
char *postage_export_list_plans (GPtrArray *estimates,
                                 guint      max);

/** postage_export_word_one_off: (transfer full) (nullable): a line of what is paid once and known: "Start, 99.00
 * USD". */
char *postage_export_word_one_off (const PostageEstimate *estimate,
                                   const PostageLine     *line);

/** postage_export_take_one_off: appends a paragraph for each thing that is paid once and known: "A · Basic, paid once:
 * Start, 99.00 USD". @paragraphs: (element-type utf8) @estimates: (element-type PostageEstimate) */
void postage_export_take_one_off (GPtrArray *paragraphs,
                                  GPtrArray *estimates);

/** postage_export_take_notes: appends a paragraph for each note of postage_export_collect_notes(), behind the names of
 * at most @max_plans plans (0: all) unless it is about every one. @paragraphs: (element-type utf8) */
void postage_export_take_notes (GPtrArray         *paragraphs,
                                GPtrArray         *estimates,
                                PostageExportNotes which,
                                guint              max_plans);

/** postage_export_cell_budget: (transfer full): how far the total is from the budget, or that nothing is compared. */
char *postage_export_cell_budget (const PostageEstimate *estimate);

/** postage_export_has_budget: whether the scenario of @estimates (element-type PostageEstimate) has a budget. */
gboolean postage_export_has_budget (const GPtrArray *estimates);

/** postage_export_explanation: appends the working behind every line of @estimate, as indented plain text. */
void postage_export_explanation (GString               *text,
                                 const PostageEstimate *estimate);

G_END_DECLS
