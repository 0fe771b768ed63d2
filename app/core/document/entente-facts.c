/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-facts.h"

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-edtf.h"
#include "entente-file-words.h"
#include "entente-former.h"
#include "entente-query.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "entente-stored-image.h"
#include "entente-web-address.h"

#include <glib/gi18n.h>

/* The tables of facts, and how a value becomes words. The order of a table is the order in which the
 * details and the command line tell the facts, and the order of the columns. */

#define EVERYWHERE (ENTENTE_FACT_IN_DETAILS | ENTENTE_FACT_IN_MERGE | ENTENTE_FACT_IN_TEXT)

/* The details show data under a heading of their own. */
#define FURTHER (ENTENTE_FACT_IN_MORE | ENTENTE_FACT_IN_MERGE | ENTENTE_FACT_IN_TEXT)

/* The details show tags in the head of a page. */
#define TAGGED (ENTENTE_FACT_IN_MERGE | ENTENTE_FACT_IN_TEXT | ENTENTE_FACT_IN_REPORT)

static const EntenteFactRow actor_rows[] = {
  { "id", NULL, ENTENTE_FACT_TEXT, ENTENTE_ACTOR_ID },
  { "name", NULL, ENTENTE_FACT_TEXT, ENTENTE_ACTOR_NAME },
  { NULL, NC_("fact", "Also called"), ENTENTE_FACT_OTHER_NAME, ENTENTE_ACTOR_ALIASES, ENTENTE_PHRASE_TEXT,
    .places = ENTENTE_FACT_IN_TEXT },
  { "kind", NC_("fact", "Kind"), ENTENTE_FACT_WORD, ENTENTE_ACTOR_KIND, .vocabulary = ENTENTE_VOCABULARY_ACTOR_KIND,
    .places = ENTENTE_FACT_IN_MERGE | ENTENTE_FACT_IN_TEXT | ENTENTE_FACT_IN_REPORT | ENTENTE_FACT_IN_CAPTION },
  { "aliases", NULL, ENTENTE_FACT_EACH, ENTENTE_ACTOR_ALIASES, ENTENTE_PHRASE_TEXT },
  { "description", NC_("fact", "Description"), ENTENTE_FACT_TEXT, ENTENTE_ACTOR_DESCRIPTION,
    .places = ENTENTE_FACT_IN_TEXT | ENTENTE_FACT_IN_REPORT | ENTENTE_FACT_IN_CAPTION },
  { "start", NULL, ENTENTE_FACT_PERIOD, ENTENTE_ACTOR_START, ENTENTE_ACTOR_END,
    .places = EVERYWHERE | ENTENTE_FACT_IN_REPORT },
  { "end", NULL, ENTENTE_FACT_DATE, ENTENTE_ACTOR_END },
  { "links", NC_("fact", "Link"), ENTENTE_FACT_ADDRESS, ENTENTE_ACTOR_LINKS, .places = EVERYWHERE },
  { NULL, NC_("fact", "Picture"), ENTENTE_FACT_IMAGE, ENTENTE_ACTOR_IMAGE, .places = EVERYWHERE },
  { "note", NC_("fact", "Note"), ENTENTE_FACT_TEXT, ENTENTE_ACTOR_NOTE, .places = EVERYWHERE },
  { "identifiers", NC_("fact", "Identifier"), ENTENTE_FACT_IDENTIFIER, ENTENTE_ACTOR_IDENTIFIERS, .is_rare = TRUE,
    .places = EVERYWHERE | ENTENTE_FACT_IN_REPORT },
  { "tags", NC_("fact", "Tags"), ENTENTE_FACT_LIST, ENTENTE_ACTOR_TAGS, .is_rare = TRUE, .places = TAGGED },
  { NULL, NULL, ENTENTE_FACT_DATA, ENTENTE_ACTOR_DATA, .places = FURTHER | ENTENTE_FACT_IN_REPORT },
};

static const EntenteFactRow relation_rows[] = {
  { "id", NULL, ENTENTE_FACT_TEXT, ENTENTE_RELATION_ID },
  { "from", NC_("fact", "From"), ENTENTE_FACT_ITEM, ENTENTE_RELATION_FROM, .kind = ENTENTE_ITEM_ACTOR,
    .places = ENTENTE_FACT_IN_DETAILS | ENTENTE_FACT_IN_TEXT },
  { "kind", NULL, ENTENTE_FACT_TEXT, ENTENTE_RELATION_KIND },
  { "to", NC_("fact", "To"), ENTENTE_FACT_ITEM, ENTENTE_RELATION_TO, .kind = ENTENTE_ITEM_ACTOR,
    .places = ENTENTE_FACT_IN_DETAILS | ENTENTE_FACT_IN_TEXT },
  { "directed", NULL, ENTENTE_FACT_FLAG, ENTENTE_RELATION_DIRECTED },
  { "start", NULL, ENTENTE_FACT_PERIOD, ENTENTE_RELATION_START, ENTENTE_RELATION_END,
    .places = EVERYWHERE | ENTENTE_FACT_IN_REPORT },
  { "end", NULL, ENTENTE_FACT_DATE, ENTENTE_RELATION_END },
  { "note", NC_("fact", "Note"), ENTENTE_FACT_TEXT, ENTENTE_RELATION_NOTE, .places = EVERYWHERE },
  { "identifiers", NC_("fact", "Identifier"), ENTENTE_FACT_IDENTIFIER, ENTENTE_RELATION_IDENTIFIERS, .is_rare = TRUE,
    .places = EVERYWHERE | ENTENTE_FACT_IN_REPORT },
  { "tags", NC_("fact", "Tags"), ENTENTE_FACT_LIST, ENTENTE_RELATION_TAGS, .is_rare = TRUE, .places = TAGGED },
  { NULL, NULL, ENTENTE_FACT_DATA, ENTENTE_RELATION_DATA, .places = FURTHER | ENTENTE_FACT_IN_REPORT },
};

/* The details and the command line set the words of a statement, who said them and how in a way of their own. */
static const EntenteFactRow statement_rows[] = {
  { "id", NULL, ENTENTE_FACT_TEXT, ENTENTE_STATEMENT_ID },
  { "text", NULL, ENTENTE_FACT_TEXT, ENTENTE_STATEMENT_TEXT },
  { "form", NULL, ENTENTE_FACT_TEXT, ENTENTE_STATEMENT_FORM },
  { "speaker", NULL, ENTENTE_FACT_ITEM, ENTENTE_STATEMENT_SPEAKER, .kind = ENTENTE_ITEM_ACTOR },
  { "via", NULL, ENTENTE_FACT_LIST, ENTENTE_STATEMENT_VIA },
  { "attribution", NULL, ENTENTE_FACT_TEXT, ENTENTE_STATEMENT_ATTRIBUTION },
  { "modality", NULL, ENTENTE_FACT_TEXT, ENTENTE_STATEMENT_MODALITY },
  { "date", NULL, ENTENTE_FACT_DATE, ENTENTE_STATEMENT_DATE },
  { "about", NULL, ENTENTE_FACT_LIST, ENTENTE_STATEMENT_ABOUT },
  { "source", NC_("fact", "Source"), ENTENTE_FACT_ITEM, ENTENTE_STATEMENT_SOURCE, .kind = ENTENTE_ITEM_SOURCE,
    .places = ENTENTE_FACT_IN_DETAILS },
  { "credibility", NULL, ENTENTE_FACT_NUMBER, ENTENTE_STATEMENT_CREDIBILITY },
  { "exact", NULL, ENTENTE_FACT_TEXT, ENTENTE_STATEMENT_ANCHOR, ENTENTE_ANCHOR_EXACT },
  { "page", NC_("fact", "Page"), ENTENTE_FACT_NUMBER, ENTENTE_STATEMENT_ANCHOR, ENTENTE_ANCHOR_PAGE,
    .places = ENTENTE_FACT_IN_DETAILS | ENTENTE_FACT_IN_TEXT },
  { "paragraph", NC_("fact", "Paragraph"), ENTENTE_FACT_NUMBER, ENTENTE_STATEMENT_ANCHOR, ENTENTE_ANCHOR_PARAGRAPH,
    .places = ENTENTE_FACT_IN_DETAILS | ENTENTE_FACT_IN_TEXT },
  { "translation", NULL, ENTENTE_FACT_TEXT, ENTENTE_STATEMENT_TRANSLATION, ENTENTE_PHRASE_TEXT },
  { "note", NC_("fact", "Note"), ENTENTE_FACT_TEXT, ENTENTE_STATEMENT_NOTE, .places = ENTENTE_FACT_IN_TEXT },
  { "former", NULL, ENTENTE_FACT_FORMER, ENTENTE_STATEMENT_FORMER, .is_rare = TRUE },
  { "identifiers", NC_("fact", "Identifier"), ENTENTE_FACT_IDENTIFIER, ENTENTE_STATEMENT_IDENTIFIERS, .is_rare = TRUE,
    .places = EVERYWHERE | ENTENTE_FACT_IN_REPORT },
  { "tags", NC_("fact", "Tags"), ENTENTE_FACT_LIST, ENTENTE_STATEMENT_TAGS, .is_rare = TRUE, .places = TAGGED },
  { NULL, NULL, ENTENTE_FACT_DATA, ENTENTE_STATEMENT_DATA, .places = FURTHER | ENTENTE_FACT_IN_REPORT },
};

/* In a table the addresses stand beside the title; on a page they come last, because they are long. */
static const EntenteFactRow source_rows[] = {
  { "id", NULL, ENTENTE_FACT_TEXT, ENTENTE_SOURCE_ID },
  { "title", NULL, ENTENTE_FACT_TEXT, ENTENTE_SOURCE_TITLE },
  { "kind", NC_("fact", "Kind"), ENTENTE_FACT_WORD, ENTENTE_SOURCE_KIND, .vocabulary = ENTENTE_VOCABULARY_SOURCE_KIND,
    .places = ENTENTE_FACT_IN_TEXT },
  { "publisher", NC_("fact", "Publisher"), ENTENTE_FACT_ITEM, ENTENTE_SOURCE_PUBLISHER, .kind = ENTENTE_ITEM_ACTOR,
    .places = ENTENTE_FACT_IN_DETAILS | ENTENTE_FACT_IN_TEXT },
  { "authors", NC_("fact", "Authors"), ENTENTE_FACT_LIST, ENTENTE_SOURCE_AUTHORS, .places = EVERYWHERE },
  { "url", NULL, ENTENTE_FACT_TEXT, ENTENTE_SOURCE_URL },
  { "archived", NULL, ENTENTE_FACT_TEXT, ENTENTE_SOURCE_ARCHIVED },
  { "published", NC_("fact", "Published"), ENTENTE_FACT_DATE, ENTENTE_SOURCE_PUBLISHED, .places = EVERYWHERE },
  { "accessed", NC_("fact", "Read"), ENTENTE_FACT_DATE, ENTENTE_SOURCE_ACCESSED, .places = EVERYWHERE },
  { "language", NC_("fact", "Language"), ENTENTE_FACT_TEXT, ENTENTE_SOURCE_LANGUAGE, .places = EVERYWHERE },
  { "reliability", NC_("fact", "Reliability"), ENTENTE_FACT_GRADE, ENTENTE_SOURCE_RELIABILITY, .places = EVERYWHERE },
  { NULL, NC_("fact", "Address"), ENTENTE_FACT_ADDRESS, ENTENTE_SOURCE_URL, .places = EVERYWHERE },
  { NULL, NC_("fact", "Archived"), ENTENTE_FACT_ADDRESS, ENTENTE_SOURCE_ARCHIVED, .places = EVERYWHERE },
  { NULL, NC_("fact", "Stored text"), ENTENTE_FACT_LENGTH, ENTENTE_SOURCE_TEXT, .places = ENTENTE_FACT_IN_TEXT },
  { "sha256", NC_("fact", "SHA-256"), ENTENTE_FACT_TEXT, ENTENTE_SOURCE_SHA256, .places = EVERYWHERE },
  { "cites", NULL, ENTENTE_FACT_LIST, ENTENTE_SOURCE_CITES },
  { "note", NC_("fact", "Note"), ENTENTE_FACT_TEXT, ENTENTE_SOURCE_NOTE, .places = EVERYWHERE },
  { "former", NC_("fact", "Publisher deleted"), ENTENTE_FACT_FORMER, ENTENTE_SOURCE_FORMER, .is_rare = TRUE,
    .places = EVERYWHERE | ENTENTE_FACT_IN_REPORT },
  { "identifiers", NC_("fact", "Identifier"), ENTENTE_FACT_IDENTIFIER, ENTENTE_SOURCE_IDENTIFIERS, .is_rare = TRUE,
    .places = EVERYWHERE | ENTENTE_FACT_IN_REPORT },
  { "tags", NC_("fact", "Tags"), ENTENTE_FACT_LIST, ENTENTE_SOURCE_TAGS, .is_rare = TRUE, .places = TAGGED },
  { NULL, NULL, ENTENTE_FACT_DATA, ENTENTE_SOURCE_DATA, .places = FURTHER | ENTENTE_FACT_IN_REPORT },
};

static const struct {
  const EntenteFactRow *rows;
  guint n_rows;
} tables[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = { actor_rows, G_N_ELEMENTS (actor_rows) },
  [ENTENTE_ITEM_RELATION] = { relation_rows, G_N_ELEMENTS (relation_rows) },
  [ENTENTE_ITEM_STATEMENT] = { statement_rows, G_N_ELEMENTS (statement_rows) },
  [ENTENTE_ITEM_SOURCE] = { source_rows, G_N_ELEMENTS (source_rows) },
};

/* The facts of one item while they are collected. */
typedef struct {
  EntenteDocument *document;
  EntenteItem *item;
  const EntenteRecord *record;
  EntenteFactPlaces places;
  GPtrArray *facts; /* of EntenteFact */
} Collection;

/* Takes both texts. */
static EntenteFact *
take_fact (Collection           *collection,
           const EntenteFactRow *row,
           const char           *label,
           char                 *text,
           char                 *shown)
{
  EntenteFact *fact = g_new0 (EntenteFact, 1);

  fact->row = row;
  fact->label = g_strdup (label);
  fact->text = text;
  fact->shown = shown;
  fact->alone = g_strdup (shown);
  g_ptr_array_add (collection->facts, fact);
  return fact;
}

static const char *
label_of (const EntenteFactRow *row)
{
  return row->label != NULL ? g_dpgettext2 (NULL, "fact", row->label) : NULL;
}

static void
add_text (Collection           *collection,
          const EntenteFactRow *row,
          const char           *text)
{
  if (text != NULL)
    take_fact (collection, row, label_of (row), g_strdup (text), entente_display_text_reveal (text));
}

/* Takes what is fit to be shown, if there is any. */
static void
take_shown (Collection           *collection,
            const EntenteFactRow *row,
            const char           *label,
            char                 *shown)
{
  if (shown != NULL)
    take_fact (collection, row, label, g_strdup (shown), shown);
}

static char *
format_grade (const char *reliability)
{
  g_autofree char *meaning = entente_vocabulary_get_label (ENTENTE_VOCABULARY_RELIABILITY, reliability);

  if (!entente_vocabulary_know (ENTENTE_VOCABULARY_RELIABILITY, reliability))
    return g_steal_pointer (&meaning);
  return g_strconcat (reliability, " · ", meaning, NULL);
}

/* What has only a start that is a day, or a time with both limits, happened then. Other starts may only say since
 * when. */
static gboolean
is_whole_period (const char *start)
{
  EntenteEdtfPoint first, last;
  gboolean is_interval;

  if (!entente_edtf_read (start, &first, &last, &is_interval))
    return FALSE;
  if (is_interval)
    return first.type == ENTENTE_EDTF_DATE && last.type == ENTENTE_EDTF_DATE;
  return first.precision == ENTENTE_EDTF_DAY;
}

static gboolean
is_single_period (Collection *collection,
                  const char *start,
                  const char *end)
{
  return end != NULL || (ENTENTE_IS_RELATION (collection->item) && is_whole_period (start));
}

/* A single day is told once. */
static void
add_period (Collection           *collection,
            const EntenteFactRow *row)
{
  const char *start = entente_record_get_text (collection->record, row->member);
  const char *end = entente_record_get_text (collection->record, row->part);
  g_autofree char *from = entente_date_format (start);
  g_autofree char *to = g_strcmp0 (start, end) != 0 ? entente_date_format (end) : NULL;

  if (from != NULL && to != NULL)
    take_shown (collection, row, C_("fact", "When"), entente_date_format_range (start, end));
  else if (from != NULL)
    take_shown (collection, row,
                is_single_period (collection, start, end) ? C_("fact", "When") : C_("fact", "Start"),
                g_steal_pointer (&from));
  else if (to != NULL)
    {
      EntenteFact *fact = take_fact (collection, row, C_("fact", "End"), g_strdup (to), g_strdup (to));

      g_free (fact->alone);
      fact->alone = entente_date_format_range (NULL, end);
    }
}

static void
add_address (Collection           *collection,
             const EntenteFactRow *row,
             const char           *url)
{
  g_autofree char *host = entente_web_address_get_host (url);
  g_autofree char *shown = url != NULL ? entente_display_text_reveal (url) : NULL;

  if (url == NULL)
    return;
  if (host == NULL)
    take_fact (collection, row, label_of (row), g_strdup (url), g_strdup_printf (_("%s (not safe to open)"), shown));
  else
    take_fact (collection, row, label_of (row), g_strdup (url), g_steal_pointer (&shown));
}

static void
add_addresses (Collection           *collection,
               const EntenteFactRow *row)
{
  const EntenteMember *member = &entente_record_get_shape (collection->record)->members[row->member];

  if (member->type != ENTENTE_VALUE_TEXTS)
    add_address (collection, row, entente_record_get_text (collection->record, row->member));
  else
    for (const char *const *url = entente_record_get_texts (collection->record, row->member); *url != NULL; url++)
      add_address (collection, row, *url);
}

/* An end of a relation is told even if it is not given, because a line has two. */
static void
add_item (Collection           *collection,
          const EntenteFactRow *row)
{
  const char *id = entente_record_get_text (collection->record, row->member);
  const char *label = label_of (row);
  g_autofree char *shown = NULL;

  if (ENTENTE_IS_RELATION (collection->item) && !entente_relation_is_directed (ENTENTE_RELATION (collection->item)))
    label = row->member == ENTENTE_RELATION_FROM ? C_("fact", "Between") : C_("fact", "And");

  if (id == NULL && !ENTENTE_IS_RELATION (collection->item))
    return;
  if (id == NULL)
    shown = g_strdup (_("not given"));
  else if (entente_document_lookup_kind (collection->document, row->kind, id) == NULL
           && ENTENTE_IS_RELATION (collection->item))
    shown = entente_query_describe_missing (id);
  else
    shown = entente_query_mention (collection->document, row->kind, id);
  take_fact (collection, row, label, g_strdup (id), g_steal_pointer (&shown));
}

static void
add_list (Collection           *collection,
          const EntenteFactRow *row)
{
  const char *const *texts = entente_record_get_texts (collection->record, row->member);
  char *joined;
  EntenteFact *fact;

  if (*texts == NULL)
    return;
  joined = g_strjoinv (" · ", (char **) texts);
  fact = take_fact (collection, row, label_of (row), joined, entente_display_text_reveal (joined));
  g_free (fact->alone);
  fact->alone = g_strdup_printf (C_("summary", "%s: %s"), fact->label, fact->shown);
}

static void
add_each (Collection           *collection,
          const EntenteFactRow *row)
{
  guint n = entente_record_get_n_records (collection->record, row->member);

  for (guint i = 0; i < n; i++)
    add_text (collection, row,
              entente_record_get_text (entente_record_get_nth (collection->record, row->member, i), row->part));
}

static void
add_other_names (Collection           *collection,
                 const EntenteFactRow *row)
{
  g_autoptr (GPtrArray) names = entente_query_other_names (collection->document, ENTENTE_ACTOR (collection->item));

  for (const char *const *name = (const char *const *) names->pdata; *name != NULL; name++)
    add_text (collection, row, *name);
}

static void
add_length (Collection           *collection,
            const EntenteFactRow *row)
{
  const char *text = entente_record_get_text (collection->record, row->member);
  glong n = text != NULL ? g_utf8_strlen (text, -1) : 0;

  if (text != NULL)
    take_shown (collection, row, label_of (row),
                g_strdup_printf (ngettext ("%ld character, kept in the file", "%ld characters, kept in the file", n),
                                 n));
}

/* The scheme and the id, “wikidata Q123”, or the one of them that is given. */
static char *
format_identifier (const EntenteRecord *identifier)
{
  const char *scheme = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME);
  const char *id = entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID);

  if (scheme == NULL || id == NULL)
    return g_strdup (scheme != NULL ? scheme : id);
  return g_strconcat (scheme, " ", id, NULL);
}

static void
add_identifiers (Collection           *collection,
                 const EntenteFactRow *row)
{
  for (guint i = 0; i < entente_record_get_n_records (collection->record, row->member); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (collection->record, row->member, i);
      g_autofree char *text = format_identifier (identifier);

      if (text != NULL)
        add_text (collection, row, text);
    }
}

/* The only role in a source is that of its publisher; a statement tells by itself who was deleted. */
static void
add_former (Collection           *collection,
            const EntenteFactRow *row)
{
  for (guint i = 0; i < entente_record_get_n_records (collection->record, row->member); i++)
    {
      const EntenteRecord *former = entente_record_get_nth (collection->record, row->member, i);

      add_text (collection, row, entente_record_get_text (former, ENTENTE_FORMER_NAME));
    }
}

static void
add_data (Collection           *collection,
          const EntenteFactRow *row)
{
  for (guint i = 0; i < entente_record_get_n_data (collection->record, row->member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (collection->record, row->member, i);
      g_autofree char *label = entente_display_text_name (datum->name);
      EntenteFact *fact = take_fact (collection, row, label, g_strdup (datum->text),
                                     entente_display_text_reveal (datum->text));

      /* A name of the file's own can say anything, so that the value alone would say nothing. */
      g_free (fact->alone);
      fact->alone = g_strdup_printf (C_("summary", "%s: %s"), label, fact->shown);
    }
}

/* Where the picture itself is shown, nothing is told of it. */
static void
add_image (Collection           *collection,
           const EntenteFactRow *row)
{
  const char *value = entente_record_get_text (collection->record, row->member), *format;
  g_autofree char *size = NULL;

  if (entente_stored_image_find (value, &format) == NULL)
    {
      add_address (collection, row, value);
      return;
    }
  size = g_format_size (entente_stored_image_get_size (value));
  if (collection->places != ENTENTE_FACT_IN_DETAILS)
    take_shown (collection, row, label_of (row), g_strdup_printf ("%s, %s", format, size));
}

static void
add_formatted (Collection           *collection,
               const EntenteFactRow *row,
               const char           *text)
{
  if (row->type == ENTENTE_FACT_WORD)
    take_shown (collection, row, label_of (row), entente_vocabulary_get_label (row->vocabulary, text));
  else if (row->type == ENTENTE_FACT_GRADE)
    take_shown (collection, row, label_of (row), format_grade (text));
  else
    take_shown (collection, row, label_of (row), entente_date_format (text));
}

static void
add_fact (Collection           *collection,
          const EntenteFactRow *row)
{
  const EntenteRecord *record = collection->record;

  switch (row->type)
    {
    case ENTENTE_FACT_WORD:
    case ENTENTE_FACT_GRADE:
    case ENTENTE_FACT_DATE:
      add_formatted (collection, row, entente_record_get_text (record, row->member));
      break;
    case ENTENTE_FACT_PERIOD:
      add_period (collection, row);
      break;
    case ENTENTE_FACT_NUMBER:
      take_shown (collection, row, label_of (row), entente_fact_row_dup_cell (row, collection->item));
      break;
    case ENTENTE_FACT_ADDRESS:
      add_addresses (collection, row);
      break;
    case ENTENTE_FACT_ITEM:
      add_item (collection, row);
      break;
    case ENTENTE_FACT_LIST:
      add_list (collection, row);
      break;
    case ENTENTE_FACT_EACH:
      add_each (collection, row);
      break;
    case ENTENTE_FACT_OTHER_NAME:
      add_other_names (collection, row);
      break;
    case ENTENTE_FACT_LENGTH:
      add_length (collection, row);
      break;
    case ENTENTE_FACT_IDENTIFIER:
      add_identifiers (collection, row);
      break;
    case ENTENTE_FACT_FORMER:
      add_former (collection, row);
      break;
    case ENTENTE_FACT_IMAGE:
      add_image (collection, row);
      break;
    case ENTENTE_FACT_DATA:
      add_data (collection, row);
      break;
    case ENTENTE_FACT_TEXT:
    case ENTENTE_FACT_FLAG:
    default:
      add_text (collection, row, entente_record_get_text (record, row->member));
    }
}

/* How a statement stands to what it is about, and the id of that. */
static void
append_target (GString             *cell,
               const EntenteRecord *target)
{
  const char *stance = entente_record_get_text (target, ENTENTE_TARGET_STANCE);
  const char *id = entente_record_get_text (target, ENTENTE_TARGET_ID);

  g_string_append_printf (cell, "%s %s", stance != NULL ? stance : ENTENTE_STANCE_MENTIONS, id != NULL ? id : "");
}

static void
append_identifier (GString             *cell,
                   const EntenteRecord *identifier)
{
  g_autofree char *text = format_identifier (identifier);

  g_string_append (cell, text != NULL ? text : "");
}

static void
append_former (GString             *cell,
               const EntenteRecord *former)
{
  const char *role = entente_record_get_text (former, ENTENTE_FORMER_ROLE);
  const char *name = entente_record_get_text (former, ENTENTE_FORMER_NAME);

  g_string_append_printf (cell, "%s %s", role != NULL ? role : "?", name != NULL ? name : "");
}

static char *
join_records (const EntenteRecord  *record,
              const EntenteFactRow *row)
{
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < entente_record_get_n_records (record, row->member); i++)
    {
      const EntenteRecord *part = entente_record_get_nth (record, row->member, i);
      gsize length = cell->len;

      if (length > 0)
        g_string_append_c (cell, '\n');
      if (entente_record_get_shape (part) == &entente_target_shape)
        append_target (cell, part);
      else if (entente_record_get_shape (part) == &entente_identifier_shape)
        append_identifier (cell, part);
      else if (entente_record_get_shape (part) == &entente_former_shape)
        append_former (cell, part);
      else if (entente_record_has (part, row->part))
        g_string_append (cell, entente_record_get_text (part, row->part));
      else
        g_string_truncate (cell, length);
    }
  return g_string_free (cell, FALSE);
}

static char *
dup_value (const EntenteRecord *record,
           guint                member)
{
  gint64 number;

  switch (entente_record_get_shape (record)->members[member].type)
    {
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
      return g_strjoinv ("\n", (char **) entente_record_get_texts (record, member));
    case ENTENTE_VALUE_FLAG:
      return g_strdup (entente_record_get_flag (record, member) ? "yes" : "no");
    case ENTENTE_VALUE_NUMBER:
      number = entente_record_get_number (record, member);
      return number != ENTENTE_NUMBER_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
      return g_strdup (entente_record_get_text (record, member));
    case ENTENTE_VALUE_RECORD:
    case ENTENTE_VALUE_RECORDS:
    case ENTENTE_VALUE_DATA:
    case ENTENTE_VALUE_OTHER:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * entente_facts_list:
 * @document: a document
 * @item: an item of it, or one that could be
 * @places: where the facts are to be told
 *
 * Returns: (transfer full) (element-type EntenteFact): the facts that are told there and that the item
 *   has, in the order of the table
 */
GPtrArray *
entente_facts_list (EntenteDocument   *document,
                    EntenteItem       *item,
                    EntenteFactPlaces  places)
{
  Collection collection = { document, item, .places = places };
  guint n_rows;
  const EntenteFactRow *rows;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_ITEM (item), NULL);

  collection.record = entente_item_get_record (item);
  collection.facts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_fact_free);
  rows = entente_facts_get_rows (entente_item_get_kind (item), &n_rows);
  for (guint i = 0; i < n_rows; i++)
    if (rows[i].places & places)
      add_fact (&collection, &rows[i]);
  return collection.facts;
}

void
entente_fact_free (EntenteFact *self)
{
  g_free (self->label);
  g_free (self->text);
  g_free (self->shown);
  g_free (self->alone);
  g_free (self);
}

/**
 * entente_facts_get_rows:
 * @kind: a kind of item
 * @n_rows: (out): how many rows there are
 *
 * Returns: (array length=n_rows) (transfer none): the table of the facts about such items
 */
const EntenteFactRow *
entente_facts_get_rows (EntenteItemKind  kind,
                        guint           *n_rows)
{
  g_return_val_if_fail (kind < ENTENTE_N_ITEM_KINDS && n_rows != NULL, NULL);

  *n_rows = tables[kind].n_rows;
  return tables[kind].rows;
}

/**
 * entente_fact_row_dup_cell:
 * @row: a row of the table of the item's kind
 * @item: an item
 *
 * Returns: (transfer full) (nullable): the value as it stands in a cell of a table, unchanged; what is a
 *   list has a line for each of its parts. %NULL or "" if the item has none
 */
char *
entente_fact_row_dup_cell (const EntenteFactRow *row,
                           EntenteItem          *item)
{
  const EntenteRecord *record;

  g_return_val_if_fail (row != NULL && ENTENTE_IS_ITEM (item), NULL);

  record = entente_item_get_record (item);
  switch (entente_record_get_shape (record)->members[row->member].type)
    {
    case ENTENTE_VALUE_RECORDS:
      return join_records (record, row);
    case ENTENTE_VALUE_RECORD:
      record = entente_record_get_record (record, row->member);
      return record != NULL ? dup_value (record, row->part) : NULL;
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
    case ENTENTE_VALUE_FLAG:
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_DATA:
    case ENTENTE_VALUE_OTHER:
    default:
      return dup_value (record, row->member);
    }
}

/**
 * entente_facts_dup_cell:
 * @item: an item
 * @column: the title of a column of the table of its kind, such as "aliases"
 *
 * Returns: (transfer full) (nullable): what entente_fact_row_dup_cell() returns for that column; %NULL if the table
 *   has no such column
 */
char *
entente_facts_dup_cell (EntenteItem *item,
                        const char  *column)
{
  const EntenteFactRow *rows;
  guint n;

  g_return_val_if_fail (ENTENTE_IS_ITEM (item) && column != NULL, NULL);

  rows = entente_facts_get_rows (entente_item_get_kind (item), &n);
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (rows[i].column, column) == 0)
      return entente_fact_row_dup_cell (&rows[i], item);
  return NULL;
}
