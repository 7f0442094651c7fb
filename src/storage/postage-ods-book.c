/* postage-ods-book.c - an OpenDocument spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-ods-book.h"

#include <string.h>

#include "storage/postage-ods-container.h"
#include "storage/postage-xml.h"
#include "text/postage-text-language.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define NAMESPACES                                                                                            \
  "xmlns:office=\"" OASIS "office:1.0\" xmlns:style=\"" OASIS "style:1.0\" xmlns:text=\"" OASIS "text:1.0\" " \
  "xmlns:table=\"" OASIS "table:1.0\" xmlns:fo=\"" OASIS "xsl-fo-compatible:1.0\" xmlns:number=\"" OASIS      \
  "datastyle:1.0\" xmlns:meta=\"" OASIS "meta:1.0\" xmlns:config=\"" OASIS "config:1.0\" xmlns:of=\"" OASIS   \
  "of:1.2\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "      \
  "office:version=\"1.3\""
/* Programs refuse these in the name of a sheet, and within a formula an apostrophe would end it. */
#define FORBIDDEN "[]*?:/\\'"

struct _PostageOdsBook
{
  char       *title;   /* (owned) */
  char       *subject; /* (owned) */
  GPtrArray  *sheets;  /* (owned) (element-type PostageOdsSheet) */
  GHashTable *names;   /* (owned): those that were given, in small letters */
};

PostageOdsBook *
postage_ods_book_new (const char *title,
                      const char *subject)
{
  PostageOdsBook *self;

  g_return_val_if_fail (title != NULL && subject != NULL, NULL);

  self = g_new0 (PostageOdsBook, 1);
  self->title = g_strdup (title);
  self->subject = g_strdup (subject);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) postage_ods_sheet_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
postage_ods_book_free (PostageOdsBook *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subject);
  g_ptr_array_unref (self->sheets);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* As much of @text as @max UTF-16 units hold. */
static char *
shorten (const char *text,
         guint       max)
{
  const char *end = text;

  while (*end != '\0')
    {
      const guint units = g_utf8_get_char (end) > 0xffff ? 2 : 1;

      if (units > max)
        break;
      max -= units;
      end = g_utf8_next_char (end);
    }
  return g_strchomp (g_strndup (text, (gsize) (end - text)));
}

char *
postage_ods_book_dup_name (PostageOdsBook *self,
                           const char     *wish)
{
  g_autoptr (GString) clean = NULL;

  g_return_val_if_fail (self != NULL && wish != NULL, NULL);

  clean = g_string_new (NULL);
  for (const char *rest = wish; *rest != '\0'; rest = g_utf8_next_char (rest))
    {
      const gunichar character = g_utf8_get_char (rest);
      const gboolean is_bad = character < 0x20 || (character >= 0x7f && character < 0xa0) ||
                              (character & 0xfffe) == 0xfffe ||
                              (character < 0x80 && strchr (FORBIDDEN, (int) character) != NULL);

      g_string_append_unichar (clean, is_bad ? '-' : character);
    }
  g_strstrip (clean->str);
  if (*clean->str == '\0')
    g_string_assign (clean, "-");

  for (guint n = 1;; n++)
    {
      g_autofree char *suffix = n > 1 ? g_strdup_printf (" (%u)", n) : g_strdup ("");
      g_autofree char *begin = shorten (clean->str, POSTAGE_ODS_MAX_NAME - (guint) strlen (suffix));
      g_autofree char *name = g_strconcat (begin, suffix, NULL);
      char            *key = g_utf8_strdown (name, -1);

      /* Frees the key where the name is taken. */
      if (g_hash_table_add (self->names, key))
        return g_steal_pointer (&name);
    }
}

void
postage_ods_book_take (PostageOdsBook  *self,
                       PostageOdsSheet *sheet)
{
  g_return_if_fail (self != NULL && sheet != NULL);

  g_ptr_array_add (self->sheets, sheet);
}

static void
append_cell_style (GString    *xml,
                   const char *name,
                   const char *data_style,
                   const char *paragraph,
                   const char *text,
                   const char *cell)
{
  g_string_append_printf (xml, "<style:style style:name=\"%s\" style:family=\"table-cell\" "
                               "style:parent-style-name=\"Default\"",
                          name);
  if (data_style != NULL)
    g_string_append_printf (xml, " style:data-style-name=\"%s\"", data_style);
  g_string_append_printf (xml, "><style:table-cell-properties style:vertical-align=\"top\" fo:padding=\"0.8mm\"%s/>",
                          cell);
  if (*paragraph != '\0')
    g_string_append_printf (xml, "<style:paragraph-properties %s/>", paragraph);
  if (*text != '\0')
    g_string_append_printf (xml, "<style:text-properties %s/>", text);
  g_string_append (xml, "</style:style>\n");
}

/* How numbers with @digits of a minor unit look: with exactly these, and with as many as they have. */
static void
append_number_styles (GString *xml,
                      guint    digits)
{
  g_autofree char *money = g_strdup_printf ("money%u", digits);
  g_autofree char *exact = g_strdup_printf ("exact%u", digits);
  g_autofree char *sum = g_strdup_printf ("sum%u", digits);
  g_autofree char *money_format = g_strdup_printf ("n-money%u", digits);
  g_autofree char *exact_format = g_strdup_printf ("n-exact%u", digits);

  g_string_append_printf (xml,
                          "<number:number-style style:name=\"%s\"><number:number number:decimal-places=\"%u\" "
                          "number:min-decimal-places=\"%u\" number:min-integer-digits=\"1\" "
                          "number:grouping=\"true\"/></number:number-style>\n",
                          money_format, digits, digits);
  g_string_append_printf (xml,
                          "<number:number-style style:name=\"%s\"><number:number number:decimal-places=\"%u\" "
                          "number:min-decimal-places=\"%u\" number:min-integer-digits=\"1\" "
                          "number:grouping=\"true\"/></number:number-style>\n",
                          exact_format, POSTAGE_DECIMAL_DIGITS, digits);
  append_cell_style (xml, money, money_format, "fo:text-align=\"end\"", "", "");
  append_cell_style (xml, exact, exact_format, "fo:text-align=\"end\"", "", "");
  append_cell_style (xml, sum, money_format, "fo:text-align=\"end\"", "fo:font-weight=\"bold\"", "");
}

/* The styles that cells name are automatic ones: they belong to the contents. */
static void
append_cell_styles (GString *xml)
{
  const char *start = "fo:text-align=\"start\"";

  g_string_append (xml, "<number:number-style style:name=\"n-number\"><number:number number:decimal-places=\"9\" "
                        "number:min-decimal-places=\"0\" number:min-integer-digits=\"1\" number:grouping=\"true\"/>"
                        "</number:number-style>\n");
  append_cell_style (xml, "text", NULL, start, "", "");
  append_cell_style (xml, "indented", NULL, "fo:text-align=\"start\" fo:margin-left=\"5mm\"", "", "");
  append_cell_style (xml, "title", NULL, start, "fo:font-weight=\"bold\" fo:font-size=\"14pt\"", "");
  append_cell_style (xml, "head", NULL, start, "fo:font-weight=\"bold\"",
                     " fo:wrap-option=\"wrap\" fo:border-bottom=\"0.5pt solid #808080\"");
  append_cell_style (xml, "number-head", NULL, "fo:text-align=\"end\"", "fo:font-weight=\"bold\"",
                     " fo:wrap-option=\"wrap\" fo:border-bottom=\"0.5pt solid #808080\"");
  append_cell_style (xml, "strong", NULL, start, "fo:font-weight=\"bold\"", "");
  append_cell_style (xml, "missing", NULL, "fo:text-align=\"end\"", "fo:font-style=\"italic\"", "");
  append_cell_style (xml, "number", "n-number", "fo:text-align=\"end\"", "", "");
  for (guint digits = 0; digits < POSTAGE_ODS_N_DIGITS; digits++)
    append_number_styles (xml, digits);
}

static GString *
write_content (const PostageOdsBook *self)
{
  GString       *xml = g_string_new (HEAD "<office:document-content " NAMESPACES ">\n<office:automatic-styles>\n");
  const gboolean right_to_left = postage_text_is_right_to_left ();

  append_cell_styles (xml);
  for (guint i = 0; i < self->sheets->len; i++)
    postage_ods_sheet_append_styles (g_ptr_array_index (self->sheets, i), i, right_to_left, xml);
  g_string_append (xml, "</office:automatic-styles>\n<office:body><office:spreadsheet>\n");
  for (guint i = 0; i < self->sheets->len; i++)
    postage_ods_sheet_append (g_ptr_array_index (self->sheets, i), i, xml);
  g_string_append (xml, "</office:spreadsheet></office:body>\n</office:document-content>\n");
  return xml;
}

static GString *
write_styles (void)
{
  return g_string_new (
    HEAD "<office:document-styles " NAMESPACES ">\n<office:styles>\n"
         "<style:default-style style:family=\"table-cell\"/>\n"
         "<style:style style:name=\"Default\" style:family=\"table-cell\"/>\n</office:styles>\n"
         "<office:automatic-styles><style:page-layout style:name=\"page\"><style:page-layout-properties "
         "style:print-orientation=\"landscape\" fo:page-width=\"297mm\" fo:page-height=\"210mm\" "
         "style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/></style:page-layout></office:automatic-styles>\n"
         "<office:master-styles><style:master-page style:name=\"Default\" style:page-layout-name=\"page\"/>"
         "</office:master-styles>\n</office:document-styles>\n");
}

static GString *
write_meta (const PostageOdsBook *self)
{
  GString *xml = g_string_new (HEAD "<office:document-meta " NAMESPACES ">\n<office:meta>\n"
                                    "<meta:generator>Postage/" POSTAGE_VERSION "</meta:generator>\n<dc:title>");

  postage_xml_append (xml, self->title);
  g_string_append (xml, "</dc:title>\n<dc:subject>");
  postage_xml_append (xml, self->subject);
  g_string_append (xml, "</dc:subject>\n<dc:language>");
  postage_xml_take (xml, postage_text_language_tag ());
  g_string_append (xml, "</dc:language>\n</office:meta>\n</office:document-meta>\n");
  return xml;
}

static void
append_setting (GString    *xml,
                const char *name,
                const char *type,
                guint       value)
{
  g_string_append_printf (xml, "<config:config-item config:name=\"%s\" config:type=\"%s\">%u</config:config-item>\n",
                          name, type, value);
}

/* Which rows and columns stay in sight: OpenDocument leaves that to settings, whose names those of LibreOffice are. */
static GString *
write_settings (const PostageOdsBook *self)
{
  GString *xml = g_string_new (HEAD "<office:document-settings " NAMESPACES ">\n<office:settings>\n"
                                    "<config:config-item-set config:name=\"ooo:view-settings\">\n"
                                    "<config:config-item-map-indexed config:name=\"Views\">"
                                    "<config:config-item-map-entry>\n"
                                    "<config:config-item-map-named config:name=\"Tables\">\n");

  for (guint i = 0; i < self->sheets->len; i++)
    {
      const PostageOdsSheet *sheet = g_ptr_array_index (self->sheets, i);
      const guint            n_rows = postage_ods_sheet_get_frozen (sheet);

      if (n_rows == 0)
        continue;
      g_string_append (xml, "<config:config-item-map-entry config:name=\"");
      postage_xml_append (xml, postage_ods_sheet_get_name (sheet));
      g_string_append (xml, "\">\n");
      append_setting (xml, "HorizontalSplitMode", "short", 2);
      append_setting (xml, "VerticalSplitMode", "short", 2);
      append_setting (xml, "HorizontalSplitPosition", "int", 1);
      append_setting (xml, "VerticalSplitPosition", "int", n_rows);
      append_setting (xml, "ActiveSplitRange", "short", 3);
      append_setting (xml, "PositionRight", "int", 1);
      append_setting (xml, "PositionBottom", "int", n_rows);
      g_string_append (xml, "</config:config-item-map-entry>\n");
    }
  g_string_append (xml, "</config:config-item-map-named>\n</config:config-item-map-entry>"
                        "</config:config-item-map-indexed>\n</config:config-item-set>\n</office:settings>\n"
                        "</office:document-settings>\n");
  return xml;
}

GBytes *
postage_ods_book_write (const PostageOdsBook *self,
                        GError              **error)
{
  PostageOdsMember members[4];
  GBytes          *bytes;

  g_return_val_if_fail (self != NULL, NULL);

  members[0] = (PostageOdsMember){ "content.xml", write_content (self) };
  members[1] = (PostageOdsMember){ "styles.xml", write_styles () };
  members[2] = (PostageOdsMember){ "meta.xml", write_meta (self) };
  members[3] = (PostageOdsMember){ "settings.xml", write_settings (self) };
  bytes = postage_ods_container_write (members, G_N_ELEMENTS (members), error);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_string_free ((GString *) members[i].xml, TRUE);
  return bytes;
}
