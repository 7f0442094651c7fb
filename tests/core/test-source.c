/* test-source.c - where a figure was read, and names in several languages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-source.h"

#include "core/postage-error.h"
#include "core/postage-label.h"
#include "postage-test-catalogue.h"

static void
test_readings (void)
{
  static const struct
  {
    const char *first_seen, *seen, *also_seen, *also_seen_2;
    PostageDate earliest, latest;
  } rows[] = {
    { NULL, NULL, NULL, NULL, POSTAGE_DATE_NONE, POSTAGE_DATE_NONE },
    { NULL, "2026-10-06", NULL, NULL, 20261006, 20261006 },
    { "2021-02-27", "2026-10-06", NULL, NULL, 20210227, 20261006 },
    { "2021-02-27", NULL, NULL, NULL, 20210227, 20210227 },
    { NULL, NULL, "2026-05-16", NULL, 20260516, 20260516 },
    { NULL, "2026-10-06", "2026-05-16", "2026-11-20", 20260516, 20261120 },
    { "2025-01-01", "2025-06-01", "2024-01-01", "2025-03-01", 20240101, 20250601 },
    { NULL, "2026-10", "2026-10-01", NULL, 20261000, 20261001 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (PostageSource) source = postage_source_new ("https://example.com", POSTAGE_CONFIDENCE_BLOG);

      g_test_message ("row %u", i);
      postage_source_set_seen (source, postage_test_date (rows[i].first_seen), postage_test_date (rows[i].seen));
      postage_source_add_seen (source, postage_test_date (rows[i].also_seen));
      postage_source_add_seen (source, postage_test_date (rows[i].also_seen_2));
      g_assert_cmpint (postage_source_get_earliest (source), ==, rows[i].earliest);
      g_assert_cmpint (postage_source_get_latest (source), ==, rows[i].latest);
    }
}

static void
test_evidence (void)
{
  g_autoptr (PostageSource) source = postage_source_new ("https://example.com/a", POSTAGE_CONFIDENCE_PROVIDER_DOCS);

  g_assert_cmpstr (postage_source_get_url (source), ==, "https://example.com/a");
  g_assert_cmpint (postage_source_get_confidence (source), ==, POSTAGE_CONFIDENCE_PROVIDER_DOCS);
  g_assert_cmpint (postage_source_get_quality (source), ==, POSTAGE_QUALITY_UNSTATED);
  g_assert_null (postage_source_get_basis (source));
  g_assert_null (postage_source_get_note (source));

  postage_source_set_evidence (source, POSTAGE_QUALITY_HIGH, "stated", "a note");
  postage_source_set_evidence (source, POSTAGE_QUALITY_LOW, "computed", NULL);
  g_assert_cmpint (postage_source_get_quality (source), ==, POSTAGE_QUALITY_LOW);
  g_assert_cmpstr (postage_source_get_basis (source), ==, "computed");
  g_assert_null (postage_source_get_note (source));
}

static void
test_label (void)
{
  static const struct
  {
    const char *languages[4];
    const char *text;
  } rows[] = {
    { { "zh_CN", "zh", "C" }, "消息费" },
    { { "zh_CN.UTF-8", "zh_CN", "zh", "C" }, "消息费" },
    { { "de_AT", "de", "C" }, "Nachricht" },
    { { "fr", "de", "C" }, "Nachricht" },
    { { "fr", "C" }, "Message fee" },
    /* Who prefers English gets it, not the next language of the list. */
    { { "en_GB", "en", "de" }, "Message fee" },
    { { "C", "de" }, "Message fee" },
    { { NULL }, "Message fee" },
  };
  g_autoptr (PostageLabel) label = postage_label_new ("Message fee");
  g_autoptr (PostageLabel) plain = postage_label_new ("Twilio");

  postage_label_add (label, "zh_CN", "消息费");
  postage_label_add (label, "de", "Gebühr");
  postage_label_add (label, "de", "Nachricht");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      /* At most four languages and the end. */
      const char *languages[5] = { rows[i].languages[0], rows[i].languages[1], rows[i].languages[2],
                                   rows[i].languages[3], NULL };

      g_test_message ("row %u", i);
      g_assert_cmpstr (postage_label_get (label, languages), ==, rows[i].text);
      g_assert_cmpstr (postage_label_get (plain, languages), ==, "Twilio");
    }
  g_assert_cmpstr (postage_label_get (label, NULL), ==, "Message fee");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/readings", test_readings);
  g_test_add_func ("/source/evidence", test_evidence);
  g_test_add_func ("/source/label", test_label);
  return g_test_run ();
}
