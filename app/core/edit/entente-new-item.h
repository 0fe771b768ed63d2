/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* The initial content of a new item, by its link to an existing item. The user who adds an item from
 * another one need not enter that link. */
typedef enum {
  ENTENTE_LINKED_RELATION,   /* a relation from an actor */
  ENTENTE_LINKED_SAID,       /* a statement by an actor */
  ENTENTE_LINKED_PASSED_ON,  /* a statement that came through an actor */
  ENTENTE_LINKED_ABOUT,      /* a statement about an actor or a relation */
  ENTENTE_LINKED_SUPPORTS,   /* a statement that supports a relation */
  ENTENTE_LINKED_DISPUTES,   /* likewise */
  ENTENTE_LINKED_MENTIONS,   /* likewise */
  ENTENTE_LINKED_WRITTEN_IN, /* a statement in a source */
  ENTENTE_LINKED_PUBLISHED,  /* a source that an actor published */
  ENTENTE_N_LINKED
} EntenteLinked;

void entente_new_item_start_statement (EntenteRecord *record);
char *entente_new_item_wish_for_words (const char *words);

const char *entente_new_item_name_link (EntenteLinked link);
gboolean entente_new_item_parse_link (const char *name, EntenteLinked *link);
gboolean entente_new_item_fits (EntenteLinked link, EntenteItem *item);
EntenteItem *entente_new_item_for (EntenteLinked link, EntenteItem *item);

G_END_DECLS
