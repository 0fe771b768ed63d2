/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-source.h"

#include "entente-former.h"

/* A source in which statements are written, such as an article, a caption, a broadcast or a paper. */

struct _EntenteSource
{
  EntenteItem parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteSource, entente_source, ENTENTE_TYPE_ITEM)

const char *const entente_source_reliabilities[] = { "A", "B", "C", "D", "E", "F", NULL };

static const EntenteMember members[] = {
  [ENTENTE_SOURCE_ID] = { "id", ENTENTE_VALUE_WORD },
  [ENTENTE_SOURCE_TITLE] = { "title", ENTENTE_VALUE_TEXT },
  [ENTENTE_SOURCE_KIND] = { "kind", ENTENTE_VALUE_WORD },
  [ENTENTE_SOURCE_PUBLISHER] = { "publisher", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_PUBLISHER },
  [ENTENTE_SOURCE_AUTHORS] = { "authors", ENTENTE_VALUE_TEXTS },
  [ENTENTE_SOURCE_URL] = { "url", ENTENTE_VALUE_TEXT },
  [ENTENTE_SOURCE_ARCHIVED] = { "archived", ENTENTE_VALUE_TEXT },
  [ENTENTE_SOURCE_PUBLISHED] = { "published", ENTENTE_VALUE_DATE },
  [ENTENTE_SOURCE_ACCESSED] = { "accessed", ENTENTE_VALUE_DATE },
  [ENTENTE_SOURCE_LANGUAGE] = { "language", ENTENTE_VALUE_WORD },
  [ENTENTE_SOURCE_RELIABILITY] = { "reliability", ENTENTE_VALUE_WORD, .words = entente_source_reliabilities },
  [ENTENTE_SOURCE_TEXT] = { "text", ENTENTE_VALUE_TEXT },
  [ENTENTE_SOURCE_SHA256] = { "sha256", ENTENTE_VALUE_TEXT },
  [ENTENTE_SOURCE_CITES] = { "cites", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_CITES },
  [ENTENTE_SOURCE_NOTE] = { "note", ENTENTE_VALUE_TEXT },
  [ENTENTE_SOURCE_FORMER] = ENTENTE_MEMBER_FORMER,
  [ENTENTE_SOURCE_IDENTIFIERS] = ENTENTE_MEMBER_IDENTIFIERS,
  [ENTENTE_SOURCE_TAGS] = ENTENTE_MEMBER_TAGS,
  [ENTENTE_SOURCE_DATA] = ENTENTE_MEMBER_DATA,
};

static const EntenteShape shape = { "source", members, ENTENTE_N_SOURCE };

static const EntenteRecord *
record_of (EntenteSource *self)
{
  return entente_item_get_record (ENTENTE_ITEM (self));
}

static void
entente_source_class_init (EntenteSourceClass *klass)
{
  EntenteItemClass *item_class = ENTENTE_ITEM_CLASS (klass);

  item_class->kind = ENTENTE_ITEM_SOURCE;
  item_class->shape = &shape;
  item_class->plural = "sources";
}

static void
entente_source_init (EntenteSource *self)
{
}

const char *
entente_source_get_title (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_TITLE);
}

const char *
entente_source_get_kind (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_KIND);
}

const char *
entente_source_get_publisher (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_PUBLISHER);
}

const char *const *
entente_source_get_authors (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_texts (record_of (self), ENTENTE_SOURCE_AUTHORS);
}

const char *
entente_source_get_url (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_URL);
}

const char *
entente_source_get_archived (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_ARCHIVED);
}

const char *
entente_source_get_published (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_PUBLISHED);
}

const char *
entente_source_get_accessed (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_ACCESSED);
}

const char *
entente_source_get_language (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_LANGUAGE);
}

const char *
entente_source_get_reliability (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_RELIABILITY);
}

const char *
entente_source_get_text (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_TEXT);
}

const char *
entente_source_get_sha256 (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_SHA256);
}

const char *const *
entente_source_get_cites (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_texts (record_of (self), ENTENTE_SOURCE_CITES);
}

const char *
entente_source_get_note (EntenteSource *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_SOURCE_NOTE);
}
