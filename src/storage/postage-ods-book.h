/* postage-ods-book.h - an OpenDocument spreadsheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "storage/postage-ods-sheet.h"

G_BEGIN_DECLS

/** PostageOdsBook: sheets in their order. */
typedef struct _PostageOdsBook PostageOdsBook;

/** postage_ods_book_new: (transfer full): a book without a sheet; @title, @subject: of the whole document. */
PostageOdsBook *postage_ods_book_new (const char *title,
                                      const char *subject);

/** postage_ods_book_free: frees what postage_ods_book_new() gave. */
void postage_ods_book_free (PostageOdsBook *self);

/**
 * postage_ods_book_dup_name:
 * @wish: what a sheet is to be called
 *
 * Returns: (transfer full): a name like it that no other sheet has got, without a character that a name must not have,
 * and at most %POSTAGE_ODS_MAX_NAME long
 */
char *postage_ods_book_dup_name (PostageOdsBook *self,
                                 const char     *wish);

/** postage_ods_book_take: (transfer full): adds @sheet behind the others. */
void postage_ods_book_take (PostageOdsBook  *self,
                            PostageOdsSheet *sheet);

/** postage_ods_book_write: (transfer full) (nullable): the file; %NULL with %POSTAGE_STORAGE_ERROR_WRITE. Its sheets
 * are laid out in the direction of the user's language. */
GBytes *postage_ods_book_write (const PostageOdsBook *self,
                                GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PostageOdsBook, postage_ods_book_free)

G_END_DECLS
