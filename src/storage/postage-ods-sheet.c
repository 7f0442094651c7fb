/* postage-ods-sheet.c - a sheet of an OpenDocument spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-ods-sheet.h"

#include "storage/postage-xml.h"

struct _PostageOdsSheet
{
  char    *name;   /* (owned) */
  GArray  *widths; /* (owned) (element-type guint) */
  GString *rows;   /* (owned): whole ones */
  GString *cells;  /* (owned): of the row that is being written */
  guint    n_rows;
  guint    n_frozen;
};

static const char *const styles[] = {
  [POSTAGE_ODS_TEXT] = "text",
  [POSTAGE_ODS_INDENTED] = "indented",
  [POSTAGE_ODS_TITLE] = "title",
  [POSTAGE_ODS_HEAD] = "head",
  [POSTAGE_ODS_NUMBER_HEAD] = "number-head",
  [POSTAGE_ODS_STRONG] = "strong",
  [POSTAGE_ODS_MISSING] = "missing",
  [POSTAGE_ODS_NUMBER] = "number",
  [POSTAGE_ODS_EXACT] = "exact",
  [POSTAGE_ODS_MONEY] = "money",
  [POSTAGE_ODS_SUM] = "sum",
};

PostageOdsSheet *
postage_ods_sheet_new (const char  *name,
                       const guint *widths,
                       guint        n_columns)
{
  PostageOdsSheet *self;

  g_return_val_if_fail (name != NULL && widths != NULL, NULL);

  self = g_new0 (PostageOdsSheet, 1);
  self->name = g_strdup (name);
  self->widths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_vals (self->widths, widths, n_columns);
  self->rows = g_string_new (NULL);
  self->cells = g_string_new (NULL);
  return self;
}

void
postage_ods_sheet_free (PostageOdsSheet *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_array_unref (self->widths);
  g_string_free (self->rows, TRUE);
  g_string_free (self->cells, TRUE);
  g_free (self);
}

const char *
postage_ods_sheet_get_name (const PostageOdsSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

guint
postage_ods_sheet_get_row (const PostageOdsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows + 1;
}

void
postage_ods_sheet_freeze (PostageOdsSheet *self)
{
  g_return_if_fail (self != NULL);

  self->n_frozen = self->n_rows;
}

guint
postage_ods_sheet_get_frozen (const PostageOdsSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_frozen;
}

void
postage_ods_sheet_text (PostageOdsSheet *self,
                        PostageOdsStyle  style,
                        const char      *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  g_string_append_printf (self->cells,
                          "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\"><text:p>",
                          styles[style]);
  postage_xml_append (self->cells, text);
  g_string_append (self->cells, "</text:p></table:table-cell>");
}

void
postage_ods_sheet_take_text (PostageOdsSheet *self,
                             PostageOdsStyle  style,
                             char            *text)
{
  postage_ods_sheet_text (self, style, text);
  g_free (text);
}

void
postage_ods_sheet_link (PostageOdsSheet *self,
                        const char      *url)
{
  g_return_if_fail (self != NULL && url != NULL);

  if (!postage_xml_is_web_address (url))
    {
      postage_ods_sheet_text (self, POSTAGE_ODS_TEXT, url);
      return;
    }
  g_string_append (self->cells, "<table:table-cell table:style-name=\"text\" office:value-type=\"string\"><text:p>"
                                "<text:a xlink:type=\"simple\" xlink:href=\"");
  postage_xml_append (self->cells, url);
  g_string_append (self->cells, "\">");
  postage_xml_append (self->cells, url);
  g_string_append (self->cells, "</text:a></text:p></table:table-cell>");
}

/* A cell with a number; @formula: (nullable) */
static void
append_number (PostageOdsSheet *self,
               PostageOdsStyle  style,
               guint            digits,
               const char      *formula,
               PostageDecimal   value)
{
  g_autofree char *text = postage_decimal_to_string (value, 0);

  g_string_append_printf (self->cells, "<table:table-cell table:style-name=\"%s", styles[style]);
  if (style >= POSTAGE_ODS_EXACT)
    g_string_append_printf (self->cells, "%u", MIN (digits, POSTAGE_ODS_N_DIGITS - 1));
  if (formula != NULL)
    {
      g_string_append (self->cells, "\" table:formula=\"of:=");
      postage_xml_append (self->cells, formula);
    }
  g_string_append_printf (self->cells, "\" office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p>"
                                       "</table:table-cell>",
                          text, text);
}

void
postage_ods_sheet_number (PostageOdsSheet *self,
                          PostageOdsStyle  style,
                          guint            digits,
                          PostageDecimal   value)
{
  g_return_if_fail (self != NULL && style >= POSTAGE_ODS_NUMBER);

  append_number (self, style, digits, NULL, value);
}

void
postage_ods_sheet_formula (PostageOdsSheet *self,
                           PostageOdsStyle  style,
                           guint            digits,
                           const char      *formula,
                           PostageDecimal   value)
{
  g_return_if_fail (self != NULL && style >= POSTAGE_ODS_NUMBER && formula != NULL);

  append_number (self, style, digits, formula, value);
}

void
postage_ods_sheet_skip (PostageOdsSheet *self,
                        guint            n)
{
  g_return_if_fail (self != NULL);

  if (n > 0)
    g_string_append_printf (self->cells, "<table:table-cell table:number-columns-repeated=\"%u\"/>", n);
}

void
postage_ods_sheet_end_row (PostageOdsSheet *self)
{
  g_return_if_fail (self != NULL);

  /* A row without a cell is not valid. */
  if (self->cells->len == 0)
    postage_ods_sheet_skip (self, 1);
  g_string_append_printf (self->rows, "<table:table-row>%s</table:table-row>\n", self->cells->str);
  g_string_truncate (self->cells, 0);
  self->n_rows++;
}

void
postage_ods_sheet_append_styles (const PostageOdsSheet *self,
                                 guint                  index,
                                 gboolean               right_to_left,
                                 GString               *xml)
{
  g_return_if_fail (self != NULL && xml != NULL);

  g_string_append_printf (xml,
                          "<style:style style:name=\"ta%u\" style:family=\"table\" style:master-page-name=\"Default\">"
                          "<style:table-properties table:display=\"true\" style:writing-mode=\"%s\"/></style:style>\n",
                          index, right_to_left ? "rl-tb" : "lr-tb");
  for (guint i = 0; i < self->widths->len; i++)
    g_string_append_printf (xml,
                            "<style:style style:name=\"co%u-%u\" style:family=\"table-column\">"
                            "<style:table-column-properties style:column-width=\"%umm\"/></style:style>\n",
                            index, i, g_array_index (self->widths, guint, i));
}

void
postage_ods_sheet_append (const PostageOdsSheet *self,
                          guint                  index,
                          GString               *xml)
{
  g_return_if_fail (self != NULL && xml != NULL);

  g_string_append (xml, "<table:table table:name=\"");
  postage_xml_append (xml, self->name);
  g_string_append_printf (xml, "\" table:style-name=\"ta%u\">\n", index);
  for (guint i = 0; i < self->widths->len; i++)
    g_string_append_printf (xml, "<table:table-column table:style-name=\"co%u-%u\"/>\n", index, i);
  g_string_append (xml, self->rows->str);
  g_string_append (xml, "</table:table>\n");
}
