/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The texts of items that can be searched. */
typedef enum {
  ENTENTE_SEARCH_NAME,        /* of an actor */
  ENTENTE_SEARCH_ALIAS,
  ENTENTE_SEARCH_DESCRIPTION,
  ENTENTE_SEARCH_RELATION,    /* the two ends and the word between them */
  ENTENTE_SEARCH_TITLE,       /* of a source */
  ENTENTE_SEARCH_TEXT,        /* the words of a statement */
  ENTENTE_SEARCH_TRANSLATION, /* the same in another language */
  ENTENTE_SEARCH_TAG,         /* this and the next ones: of an item of any kind */
  ENTENTE_SEARCH_IDENTIFIER,  /* the id in another system */
  ENTENTE_SEARCH_DATUM,       /* the value of a further fact */
  ENTENTE_N_SEARCH_FIELDS
} EntenteSearchField;

typedef void (*EntenteSearchFieldFunc) (EntenteSearchField field, const char *text, gpointer data);
void entente_search_field_foreach (EntenteDocument *document, EntenteItem *item, EntenteSearchFieldFunc func,
                                   gpointer data);

/* A part of a text, in bytes. */
typedef struct {
  gsize start, length;
} EntenteSearchRange;

/* An item that a search found, with the text of it that matches best. */

#define ENTENTE_TYPE_SEARCH_HIT (entente_search_hit_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSearchHit, entente_search_hit, ENTENTE, SEARCH_HIT, GObject)

EntenteSearchHit *entente_search_hit_new (EntenteDocument *document, EntenteItem *item,
                                          const char *const *folded_words, gsize *bytes_left);

EntenteItem *entente_search_hit_get_item (EntenteSearchHit *self);
EntenteSearchField entente_search_hit_get_field (EntenteSearchHit *self);
const char *entente_search_hit_get_text (EntenteSearchHit *self);
const EntenteSearchRange *entente_search_hit_get_ranges (EntenteSearchHit *self, guint *n);
const char *entente_search_hit_get_excerpt (EntenteSearchHit *self);
const EntenteSearchRange *entente_search_hit_get_marks (EntenteSearchHit *self, guint *n);

G_END_DECLS
