/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-reasons.h"

const EntenteImportReason entente_table_no_ends = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u row without both ends", "%u rows without both ends"),
};

const EntenteImportReason entente_table_no_words = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u row without words", "%u rows without words"),
};

const EntenteImportReason entente_table_long_row = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u row has more cells than the header; they are kept as data",
               "%u rows have more cells than the header; they are kept as data"),
};

const EntenteImportReason entente_table_unclosed_quote = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u quotation mark that is not closed; it is read as a letter",
               "%u quotation marks that are not closed; they are read as letters"),
};

const EntenteImportReason entente_table_unread_date = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u date cannot be read and is kept as data", "%u dates cannot be read and are kept as data"),
};
