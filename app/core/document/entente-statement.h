/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* The members of a statement, in the order of the file. */
enum {
  ENTENTE_STATEMENT_ID,
  ENTENTE_STATEMENT_TEXT,
  ENTENTE_STATEMENT_FORM,
  ENTENTE_STATEMENT_SPEAKER,
  ENTENTE_STATEMENT_VIA,
  ENTENTE_STATEMENT_ATTRIBUTION,
  ENTENTE_STATEMENT_MODALITY,
  ENTENTE_STATEMENT_DATE,
  ENTENTE_STATEMENT_ABOUT,
  ENTENTE_STATEMENT_SOURCE,
  ENTENTE_STATEMENT_ANCHOR,
  ENTENTE_STATEMENT_CREDIBILITY,
  ENTENTE_STATEMENT_TRANSLATION,
  ENTENTE_STATEMENT_NOTE,
  ENTENTE_STATEMENT_FORMER,
  ENTENTE_STATEMENT_IDENTIFIERS,
  ENTENTE_STATEMENT_TAGS,
  ENTENTE_STATEMENT_DATA,
  ENTENTE_N_STATEMENT
};

/* The words that Entente knows, NULL-terminated, the most common one first. */
extern const char *const entente_statement_forms[];
extern const char *const entente_statement_attributions[];
extern const char *const entente_statement_modalities[];
extern const char *const entente_stances[];

/* A target of a statement, and the stance of the statement towards it. */
enum { ENTENTE_TARGET_ID, ENTENTE_TARGET_STANCE, ENTENTE_N_TARGET };
extern const EntenteShape entente_target_shape;

/* The place of a statement in its source: a W3C Web Annotation TextQuoteSelector, and page and paragraph. */
enum {
  ENTENTE_ANCHOR_PREFIX,
  ENTENTE_ANCHOR_EXACT,
  ENTENTE_ANCHOR_SUFFIX,
  ENTENTE_ANCHOR_START,
  ENTENTE_ANCHOR_END,
  ENTENTE_ANCHOR_PAGE,
  ENTENTE_ANCHOR_PARAGRAPH,
  ENTENTE_N_ANCHOR
};
extern const EntenteShape entente_anchor_shape;

#define ENTENTE_TYPE_STATEMENT (entente_statement_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStatement, entente_statement, ENTENTE, STATEMENT, EntenteItem)

const char *entente_statement_get_text (EntenteStatement *self);
const char *entente_statement_get_form (EntenteStatement *self);
const char *entente_statement_get_speaker (EntenteStatement *self);
const char *const *entente_statement_get_via (EntenteStatement *self);
const char *entente_statement_get_attribution (EntenteStatement *self);
const char *entente_statement_get_modality (EntenteStatement *self);
const char *entente_statement_get_date (EntenteStatement *self);
guint entente_statement_get_n_about (EntenteStatement *self);
const EntenteRecord *entente_statement_get_nth_about (EntenteStatement *self, guint nth);
gboolean entente_statement_takes_stance (EntenteStatement *self, const char *target, const char *stance);
const char *entente_statement_get_source (EntenteStatement *self);
const EntenteRecord *entente_statement_get_anchor (EntenteStatement *self);
gint64 entente_statement_get_credibility (EntenteStatement *self);
const EntenteRecord *entente_statement_get_translation (EntenteStatement *self);
const char *entente_statement_get_note (EntenteStatement *self);

G_END_DECLS
