/* fuzz.h - what the fuzz targets share
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A target is a file that defines LLVMFuzzerTestOneInput(). It is built twice: with libFuzzer, which makes inputs up,
 * and with replay.c, which gives it those that are kept in corpus/. A target fails by a crash: a failed g_assert, a
 * warning or critical message of GLib's, or what a sanitizer finds.
 */
#pragma once

#include "core/postage-estimator.h"

G_BEGIN_DECLS

/** LLVMFuzzerInitialize: called once, before the first input: makes warnings and critical messages crashes. */
int LLVMFuzzerInitialize (int    *argc,
                          char ***argv);

/** LLVMFuzzerTestOneInput: one input of @size bytes, without a zero behind it. Returns: 0. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/** LLVMFuzzerCustomMutator: changes the @size bytes of @data, which has room for @max_size; see json-mutator.c.
 * Returns: the new size. */
gsize LLVMFuzzerCustomMutator (guint8 *data,
                               gsize   size,
                               gsize   max_size,
                               guint   seed);

/** LLVMFuzzerMutate: libFuzzer's own change of bytes, for LLVMFuzzerCustomMutator(). */
gsize LLVMFuzzerMutate (guint8 *data,
                        gsize   size,
                        gsize   max_size);

/** fuzz_assert_refused: @error is of the storage or of the core, with a message in UTF-8. Logs it for debugging, and
 * frees it. */
void fuzz_assert_refused (GError **error);

/**
 * fuzz_check_estimates:
 * @plans: (element-type PostagePlan): of @catalogue, each once
 *
 * Estimates @scenario with each plan: the estimator refuses with an error, or lines add up to totals. All plans at once
 * come to the same, and the table, the CSV and the JSON of all estimates can be written.
 */
void fuzz_check_estimates (PostageCatalogue *catalogue,
                           PostageScenario  *scenario,
                           const GPtrArray  *plans);

G_END_DECLS
