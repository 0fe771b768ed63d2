/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-lexicon.h"

G_BEGIN_DECLS

/* Who is named in a text. Forms of one name are brought together: a surname goes with the full name before it. */
typedef struct _EntenteNames EntenteNames;

typedef enum {
  ENTENTE_SEX_UNKNOWN,
  ENTENTE_SEX_MALE,
  ENTENTE_SEX_FEMALE,
} EntenteSex;

/* Somebody or something with a name, or a voice without one. */
typedef struct {
  GPtrArray *forms;    /* of texts: as it is written, in the order of the text, each once */
  GArray *counts;      /* of guint: how often each form is there */
  char *role;          /* (nullable) */
  EntenteSex sex;
  gboolean is_person;
  gboolean is_organization;
  gboolean is_medium;
  gboolean is_description; /* "a senior official": it has no name */
  gboolean is_anonymous;
  gsize first_start, first_end; /* in bytes: where it is first named */
} EntenteNamed;

/* A name at its place in the text. */
typedef struct {
  gsize start, end; /* in bytes */
  EntenteNamed *named;
  guint paragraph;
  gboolean is_subject; /* with it a sentence begins */
} EntenteNamePlace;

EntenteNames *entente_names_new (const EntenteLexicon *lexicon);
void entente_names_free (EntenteNames *self);

EntenteNamed *entente_names_find (EntenteNames *self, const char *form);
EntenteNamed *entente_names_find_word (EntenteNames *self, const char *word);
EntenteNamed *entente_names_add (EntenteNames *self, const char *form);
EntenteNamed *entente_names_add_description (EntenteNames *self, const char *form, const char *head, gboolean is_known);
void entente_names_add_place (EntenteNames *self, EntenteNamed *named, gsize start, gsize end, guint paragraph,
                              gboolean is_subject);
EntenteNamed *entente_names_resolve_pronoun (EntenteNames *self, gsize place, guint paragraph, EntenteSex sex,
                                             gboolean is_thing, const EntenteNamed *last_speaker);

const char *entente_named_get_name (const EntenteNamed *self);
GPtrArray *entente_names_list (EntenteNames *self);
void entente_names_sort_places (EntenteNames *self);
const GArray *entente_names_get_places (EntenteNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteNames, entente_names_free)

G_END_DECLS
