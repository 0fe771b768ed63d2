/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-column.h"
#include "entente-document.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* The indentation of lines that belong to the line above, in cells. */
#define ENTENTE_TEXT_PAGE_INDENT 2

/* A page of plain text about a document. */
typedef struct {
  EntenteDocument *document;
  EntenteColumn *column;
} EntenteTextPage;

void entente_text_page_add_parts (EntenteTextPage *page, guint indent, char *parts[], guint n);
void entente_text_page_add_fact (EntenteTextPage *page, guint indent, const char *label, const char *value);
void entente_text_page_add_heading (EntenteTextPage *page, const char *heading, guint n);
void entente_text_page_add_title (EntenteTextPage *page, guint indent, EntenteItem *item);
void entente_text_page_add_findings (EntenteTextPage *page, guint indent, EntenteItem *item);
void entente_text_page_add_statement (EntenteTextPage *page, guint indent, EntenteStatement *statement, guint max);
void entente_text_page_add_statements (EntenteTextPage *page, const char *heading, GPtrArray *statements);
void entente_text_page_add_sources (EntenteTextPage *page, const char *heading, GPtrArray *sources);

G_END_DECLS
