/* test-markdown.c - escaping, tables and lists in Markdown
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-markdown.h"

/* A text, and how it has to stand in a page so that it reads as itself. */
static const struct
{
  const char *text;
  const char *markdown;
} texts[] = {
  { "", "" },
  { "Twilio · Pay as you go", "Twilio · Pay as you go" },
  { "消息费（发出）", "消息费（发出）" },
  { "a|b", "a\\|b" },
  { "*bold*", "\\*bold\\*" },
  { "_italic_", "\\_italic\\_" },
  { "snake_case", "snake\\_case" },
  { "`code`", "\\`code\\`" },
  { "<b>html</b>", "\\<b\\>html\\</b\\>" },
  { "<!-- gone -->", "\\<!-- gone --\\>" },
  { "[link](javascript:x)", "\\[link\\](javascript:x)" },
  { "![image](x)", "!\\[image\\](x)" },
  { "back\\slash", "back\\\\slash" },
  { "~~gone~~", "\\~\\~gone\\~\\~" },
  { "1 & 2 &amp; 3", "1 \\& 2 \\&amp; 3" },
  { "$x$", "\\$x\\$" },
  { "two\nlines\rand\ta tab", "two lines and a tab" },
  /* At the beginning: */
  { "# heading", "\\# heading" },
  { "#1", "\\#1" },
  { "a # b", "a # b" },
  { "- item", "\\- item" },
  { "+ item", "\\+ item" },
  { "-", "\\-" },
  { "---", "\\---" },
  { "-5", "-5" },
  { "+59.00", "+59.00" },
  { "1. first", "1\\. first" },
  { "12) twelfth", "12\\) twelfth" },
  { "1.", "1\\." },
  { "603.80 USD", "603.80 USD" },
  { "2026", "2026" },
  /* Addresses: */
  { "https://a.example/b_c*d", "<https://a.example/b_c*d>" },
  { "Seen: https://a.example/x?y=1&z=2.", "Seen: <https://a.example/x?y=1&z=2>." },
  { "(https://a.example/)", "(<https://a.example/>)" },
  { "见 https://a.example/b。再见", "见 <https://a.example/b>。再见" },
  { "https://", "https://" },
  { "https://a.example/<script>", "<https://a.example/>\\<script\\>" },
  { "https://a.example/a|b", "<https://a.example/a>\\|b" },
  { "http://a.example/b_c", "http://a.example/b\\_c" },
};

static void
test_escape (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *escaped = postage_markdown_escape (texts[i].text);

      g_assert_cmpstr (escaped, ==, texts[i].markdown);
    }
}

/* CommonMark takes a backslash away before punctuation only: read back that way, nothing is lost. */
static void
test_reads_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *escaped = postage_markdown_escape (texts[i].text);
      g_autoptr (GString) plain = g_string_new (NULL);
      g_autofree char *expected = g_strdup (texts[i].text);

      for (const char *p = escaped; *p != '\0'; p++)
        {
          if (*p == '\\' && g_ascii_ispunct (p[1]))
            p++;
          else if (*p == '<' || *p == '>')
            continue;
          g_string_append_c (plain, *p);
        }
      g_strdelimit (expected, "\n\r\t", ' ');
      g_assert_cmpstr (plain->str, ==, expected);
    }
}

static void
test_table (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);

  postage_markdown_append_cell (markdown, "");
  postage_markdown_append_cell (markdown, "A|B");
  postage_markdown_append_cell (markdown, "C");
  postage_markdown_end_row (markdown);
  postage_markdown_append_rule (markdown, 1, 2);
  postage_markdown_append_cell (markdown, "x");
  postage_markdown_append_cell (markdown, "1");
  postage_markdown_append_cell (markdown, "");
  postage_markdown_end_row (markdown);
  g_assert_cmpstr (markdown->str, ==,
                   "|  | A\\|B | C |\n"
                   "| --- | ---: | ---: |\n"
                   "| x | 1 |  |\n");
}

static void
test_blocks (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);

  postage_markdown_append_heading (markdown, 1, "Title #1");
  postage_markdown_append_paragraph (markdown, "# no heading");
  postage_markdown_append_heading (markdown, 3, "Below\nit");
  g_string_append_c (markdown, '\n');
  postage_markdown_append_item (markdown, 0, "one");
  postage_markdown_append_item (markdown, 1, "- two");
  postage_markdown_append_item (markdown, 2, "three");
  g_assert_cmpstr (markdown->str, ==,
                   "# Title #1\n"
                   "\n"
                   "\\# no heading\n"
                   "\n"
                   "### Below it\n"
                   "\n"
                   "- one\n"
                   "  - \\- two\n"
                   "    - three\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markdown/escape", test_escape);
  g_test_add_func ("/markdown/reads-back", test_reads_back);
  g_test_add_func ("/markdown/table", test_table);
  g_test_add_func ("/markdown/blocks", test_blocks);
  return g_test_run ();
}
