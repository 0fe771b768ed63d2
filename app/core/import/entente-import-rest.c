/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-rest.h"

static const EntenteImportReason edge = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u edge without both ends", "%u edges without both ends"),
};

static const EntenteImportReason line_of_edge = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u line without both ends", "%u lines without both ends"),
};

static const EntenteImportReason hyperedge = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u hyperedge, which joins more than two actors", "%u hyperedges, which join more than two actors"),
};

static const EntenteImportReason node = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u node without an id", "%u nodes without an id"),
};

static const EntenteImportReason row = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u row or column without a name", "%u rows or columns without a name"),
};

static const EntenteImportReason look = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u value that says how something is drawn", "%u values that say how things are drawn"),
};

static const EntenteImportReason heading = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u value about the file as a whole", "%u values about the file as a whole"),
};

static const EntenteImportReason part = {
  ENTENTE_IMPORT_LEFT_OUT,
  /* Translators: %s is a word of the file format, such as "memos" or "citations". */
  ENTENTE_NP_ ("%u entry of “%s”", "%u entries of “%s”"),
};

/**
 * entente_import_leave_edge:
 * @import: an import
 * @line: the line of the file, from 1, or 0
 * @text: (nullable): what the file calls it
 *
 * Reports an edge that does not name both ends.
 */
void
entente_import_leave_edge (EntenteImport *import,
                           guint          line,
                           const char    *text)
{
  entente_import_report_add (entente_import_get_report (import), &edge, NULL, line, text);
}

/**
 * entente_import_leave_line:
 * @import: an import
 * @line: the line of the file, from 1
 * @text: (nullable): what stands there
 *
 * Reports a line of a file of lines that does not name both ends of an edge.
 */
void
entente_import_leave_line (EntenteImport *import,
                           guint          line,
                           const char    *text)
{
  entente_import_report_add (entente_import_get_report (import), &line_of_edge, NULL, line, text);
}

/**
 * entente_import_leave_hyperedge:
 * @import: an import
 * @line: the line of the file, from 1, or 0
 *
 * Reports an edge that joins more than two nodes.
 */
void
entente_import_leave_hyperedge (EntenteImport *import,
                                guint          line)
{
  entente_import_report_add (entente_import_get_report (import), &hyperedge, NULL, line, NULL);
}

/**
 * entente_import_leave_node:
 * @import: an import
 * @line: the line of the file, from 1, or 0
 * @text: (nullable): what the file calls it
 *
 * Reports a node that has nothing by which it can be named.
 */
void
entente_import_leave_node (EntenteImport *import,
                           guint          line,
                           const char    *text)
{
  entente_import_report_add (entente_import_get_report (import), &node, NULL, line, text);
}

/**
 * entente_import_leave_row:
 * @import: an import
 * @line: the line of the file, from 1
 *
 * Reports a row or a column of a table that does not name its actor.
 */
void
entente_import_leave_row (EntenteImport *import,
                          guint          line)
{
  entente_import_report_add (entente_import_get_report (import), &row, NULL, line, NULL);
}

/**
 * entente_import_leave_look:
 * @import: an import
 * @name: what the file calls it, such as "color"
 *
 * Reports that the file says how something is drawn.
 */
void
entente_import_leave_look (EntenteImport *import,
                           const char    *name)
{
  entente_import_report_add (entente_import_get_report (import), &look, NULL, 0, name);
}

/**
 * entente_import_leave_heading:
 * @import: an import
 * @name: what the file calls it, such as "creator"
 *
 * Reports that the file says something of itself that has no place in a document.
 */
void
entente_import_leave_heading (EntenteImport *import,
                              const char    *name)
{
  entente_import_report_add (entente_import_get_report (import), &heading, NULL, 0, name);
}

/**
 * entente_import_leave_part:
 * @import: an import
 * @name: what the file calls its part, such as "citations"
 * @n: how many entries it has
 *
 * Reports a part of the file for which a document has no place.
 */
void
entente_import_leave_part (EntenteImport *import,
                           const char    *name,
                           guint          n)
{
  entente_import_report_add_n (entente_import_get_report (import), &part, name, n);
}
