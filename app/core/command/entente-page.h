/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-column.h"
#include "entente-document.h"
#include "entente-source.h"
#include "entente-statement.h"

G_BEGIN_DECLS

/* How far what belongs to a line is set in from it. */
#define ENTENTE_PAGE_INDENT 2

/* A page of plain text about a document. */
typedef struct {
  EntenteDocument *document;
  EntenteColumn *column;
} EntentePage;

void entente_page_add_parts (EntentePage *page, guint indent, char *parts[], guint n);
void entente_page_add_fact (EntentePage *page, guint indent, const char *label, const char *value);
void entente_page_add_raw_fact (EntentePage *page, guint indent, const char *label, const char *raw);
void entente_page_add_heading (EntentePage *page, const char *heading, guint n);
void entente_page_add_title (EntentePage *page, guint indent, EntenteItem *item);
void entente_page_add_statement (EntentePage *page, guint indent, EntenteStatement *statement, guint max);
void entente_page_add_statements (EntentePage *page, const char *heading, GPtrArray *statements);
void entente_page_add_sources (EntentePage *page, const char *heading, GPtrArray *sources);

G_END_DECLS
