/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"
#include "entente-item-list.h"
#include "entente-outline-heading.h"

G_BEGIN_DECLS

/* The items of a document, divided into the sections of the outline and sorted. Both takes longer than a frame for a
 * large document, so that a thread can do it. */

/* A section for each look of actors, and for each of the other kinds. */
#define ENTENTE_N_OUTLINE_SECTIONS (ENTENTE_N_KNOWN_LOOKS + ENTENTE_N_ITEM_KINDS - 1)

typedef struct {
  EntenteItemList *items[ENTENTE_N_ITEM_KINDS];          /* of the document, when it began */
  const char *language;                                  /* nullable: of the names */
  EntenteItemList *sections[ENTENTE_N_OUTLINE_SECTIONS]; /* none until it has run */
} EntenteOutlineFill;

guint entente_outline_get_section (EntenteItem *item);
EntenteItemKind entente_outline_get_section_kind (guint section, EntenteLook *look);
char *entente_outline_dup_sort_key (EntenteItem *item, const char *language);
void entente_outline_sort (GPtrArray *actors, const char *language);

EntenteOutlineFill *entente_outline_fill_new (EntenteDocument *document);
void entente_outline_fill_free (EntenteOutlineFill *self);
void entente_outline_fill_run (EntenteOutlineFill *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteOutlineFill, entente_outline_fill_free)

G_END_DECLS
