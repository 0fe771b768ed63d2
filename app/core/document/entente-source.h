/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* The members of a source, in the order of the file. */
enum {
  ENTENTE_SOURCE_ID,
  ENTENTE_SOURCE_TITLE,
  ENTENTE_SOURCE_KIND,
  ENTENTE_SOURCE_PUBLISHER,
  ENTENTE_SOURCE_AUTHORS,
  ENTENTE_SOURCE_URL,
  ENTENTE_SOURCE_ARCHIVED,
  ENTENTE_SOURCE_PUBLISHED,
  ENTENTE_SOURCE_ACCESSED,
  ENTENTE_SOURCE_LANGUAGE,
  ENTENTE_SOURCE_RELIABILITY,
  ENTENTE_SOURCE_TEXT,
  ENTENTE_SOURCE_SHA256,
  ENTENTE_SOURCE_CITES,
  ENTENTE_SOURCE_NOTE,
  ENTENTE_SOURCE_FORMER,
  ENTENTE_SOURCE_IDENTIFIERS,
  ENTENTE_SOURCE_TAGS,
  ENTENTE_SOURCE_DATA,
  ENTENTE_N_SOURCE
};

/* The letters of the Admiralty code, NULL-terminated, A to F. */
extern const char *const entente_source_reliabilities[];

#define ENTENTE_TYPE_SOURCE (entente_source_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSource, entente_source, ENTENTE, SOURCE, EntenteItem)

const char *entente_source_get_title (EntenteSource *self);
const char *entente_source_get_kind (EntenteSource *self);
const char *entente_source_get_publisher (EntenteSource *self);
const char *const *entente_source_get_authors (EntenteSource *self);
const char *entente_source_get_url (EntenteSource *self);
const char *entente_source_get_archived (EntenteSource *self);
const char *entente_source_get_published (EntenteSource *self);
const char *entente_source_get_accessed (EntenteSource *self);
const char *entente_source_get_language (EntenteSource *self);
const char *entente_source_get_reliability (EntenteSource *self);
const char *entente_source_get_text (EntenteSource *self);
const char *entente_source_get_sha256 (EntenteSource *self);
const char *const *entente_source_get_cites (EntenteSource *self);
const char *entente_source_get_note (EntenteSource *self);

G_END_DECLS
