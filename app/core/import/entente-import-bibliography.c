/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-bibliography.h"

#include "entente-import-date.h"

#include <string.h>

/* What lists of literature have in common, whatever their format. */

/* The types of CSL, BibTeX and RIS, and the kinds of source that they mean. */
static const struct { const char *type, *kind; } kinds[] = {
  { "article-newspaper", "article" }, { "article-magazine", "article" }, { "article-journal", "article" },
  { "article", "article" },           { "JOUR", "article" },             { "NEWS", "article" },
  { "MGZN", "article" },              { "EJOUR", "article" },            { "webpage", "web page" },
  { "online", "web page" },           { "electronic", "web page" },      { "www", "web page" },
  { "ELEC", "web page" },             { "ICOMM", "web page" },           { "post", "post" },
  { "post-weblog", "post" },          { "BLOG", "post" },                { "interview", "interview" },
  { "treaty", "treaty" },             { "report", "report" },            { "techreport", "report" },
  { "RPRT", "report" },               { "book", "book" },                { "BOOK", "book" },
  { "EBOOK", "book" },                { "chapter", "chapter" },          { "incollection", "chapter" },
  { "inbook", "chapter" },            { "CHAP", "chapter" },             { "broadcast", "broadcast" },
  { "speech", "speech" },             { "thesis", "thesis" },            { "phdthesis", "thesis" },
  { "mastersthesis", "thesis" },      { "THES", "thesis" },              { "paper-conference", "paper" },
  { "inproceedings", "paper" },       { "CONF", "paper" },               { "CPAPER", "paper" },
  { "legislation", "law" },           { "legal_case", "case" },          { "motion_picture", "film" },
  { "manuscript", "manuscript" },     { "unpublished", "manuscript" },   { "UNPB", "manuscript" },
  { "dataset", "data set" },          { "DATA", "data set" },            { "manual", "manual" },
  { "entry-encyclopedia", "entry" },  { "letter", "letter" },            { "personal_communication", "letter" },
};

/**
 * entente_import_bibliography_add:
 * @import: an import
 * @key: (nullable): what the file calls the entry
 *
 * Returns: (transfer none): a new source
 */
EntenteImportItem *
entente_import_bibliography_add (EntenteImport *import,
                                 const char    *key)
{
  EntenteImportItem *source = entente_import_add (import, ENTENTE_ITEM_SOURCE);

  entente_import_take_key (import, source, key);
  return source;
}

/**
 * entente_import_bibliography_set_kind:
 * @source: a source
 * @type: (nullable): its type in the file
 */
void
entente_import_bibliography_set_kind (EntenteImportItem *source,
                                      const char        *type)
{
  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].type, type))
      type = kinds[i].kind;
  entente_import_item_set_text (source, ENTENTE_SOURCE_KIND, type);
}

/**
 * entente_import_bibliography_is_in_media:
 * @kind: (nullable): a kind of source
 *
 * Returns: whether what contains it has published it: a newspaper its article, but not a book its chapter
 */
gboolean
entente_import_bibliography_is_in_media (const char *kind)
{
  static const char *const in_media[] = { "article", "web page", "post", "broadcast", NULL };

  return kind != NULL && g_strv_contains (in_media, kind);
}

/**
 * entente_import_bibliography_set_publisher:
 * @import: an import
 * @source: a source
 * @name: (nullable): who published it
 * @is_media: whether that is a newspaper or the like, and not a publishing house
 */
void
entente_import_bibliography_set_publisher (EntenteImport     *import,
                                           EntenteImportItem *source,
                                           const char        *name,
                                           gboolean           is_media)
{
  g_autofree char *key = name != NULL ? g_strstrip (g_strdup (name)) : NULL;
  EntenteImportItem *publisher;

  if (key == NULL || *key == '\0' || entente_record_has (source->record, ENTENTE_SOURCE_PUBLISHER))
    return;
  publisher = entente_import_describe_once (import, ENTENTE_ITEM_ACTOR, key);
  entente_import_item_set_text (publisher, ENTENTE_ACTOR_NAME, key);
  entente_import_item_set_text (publisher, ENTENTE_ACTOR_KIND, is_media ? ENTENTE_ACTOR_KIND_MEDIA
                                                                        : ENTENTE_ACTOR_KIND_ORGANIZATION);
  entente_import_item_set_reference (source, ENTENTE_SOURCE_PUBLISHER, publisher);
}

/**
 * entente_import_bibliography_set_date:
 * @source: a source
 * @member: a member that is a date
 * @text: (nullable): a date, as the file writes it
 * @name: what the file calls it
 *
 * A date that cannot be read is kept as data.
 */
void
entente_import_bibliography_set_date (EntenteImportItem *source,
                                      guint              member,
                                      const char        *text,
                                      const char        *name)
{
  g_autofree char *date = entente_import_date_read (text, ENTENTE_DATE_ORDER_UNKNOWN);

  if (date != NULL)
    entente_import_item_set_text (source, member, date);
  else
    entente_import_item_add_datum (source, name, ENTENTE_DATUM_TEXT, text);
}

/**
 * entente_import_bibliography_add_doi:
 * @source: a source
 * @doi: (nullable): its DOI, by itself or as an address
 *
 * Adds the DOI by itself, by which the source is found again whatever way another file writes it.
 */
void
entente_import_bibliography_add_doi (EntenteImportItem *source,
                                     const char        *doi)
{
  static const char *const prefixes[] = { "https://doi.org/", "http://doi.org/",    "https://dx.doi.org/",
                                          "http://dx.doi.org/", "doi.org/",         "doi:" };

  for (gsize i = 0; doi != NULL && i < G_N_ELEMENTS (prefixes); i++)
    if (g_ascii_strncasecmp (doi, prefixes[i], strlen (prefixes[i])) == 0)
      {
        doi += strlen (prefixes[i]);
        break;
      }
  while (doi != NULL && *doi == ' ')
    doi++;
  entente_import_item_add_identifier (source, "doi", doi);
}

/**
 * entente_import_bibliography_set_url:
 * @source: a source
 * @url: (nullable): its address
 */
void
entente_import_bibliography_set_url (EntenteImportItem *source,
                                     const char        *url)
{
  entente_import_item_set_text (source, ENTENTE_SOURCE_URL, url);
}
