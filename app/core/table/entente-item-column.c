/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-item-column.h"

#include "entente-actor.h"
#include "entente-display-text.h"
#include "entente-rank-words.h"
#include "entente-relation.h"
#include "entente-source.h"
#include "entente-statement.h"
#include "entente-table-counts.h"

#include <string.h>
#include <glib/gi18n.h>

/* Columns for facts of the file's own have ids of this form; no other id has a colon. */
#define DATUM_PREFIX "data:"

/* In characters. */
#define NARROW 9
#define NORMAL 15
#define WIDE 26
#define WORDS 48

/* One line for each column that items of a kind always can have, in the order in which they come first. */
typedef struct {
  const char *id;
  const char *title; /* in the context "fact"; NULL for what is measured, which has names of its own */
  EntenteItemColumnType type;
  guint member;
  guint part;
  EntenteVocabulary vocabulary;
  EntenteItemKind other;
  guint width;
  gboolean is_usual;
  gboolean is_frozen;
} Line;

#define NO_WORDS .vocabulary = ENTENTE_N_VOCABULARIES
#define USUAL .is_usual = TRUE
#define FROZEN .is_frozen = TRUE

static const Line actor_lines[] = {
  { "name", NC_("fact", "Name"), ENTENTE_ITEM_COLUMN_NAME, ENTENTE_ACTOR_NAME, .width = WIDE, NO_WORDS, USUAL },
  { "kind", NC_("fact", "Kind"), ENTENTE_ITEM_COLUMN_WORD, ENTENTE_ACTOR_KIND,
    .vocabulary = ENTENTE_VOCABULARY_ACTOR_KIND, .width = NORMAL, USUAL },
  { "relations", NC_("fact", "Relations"), ENTENTE_ITEM_COLUMN_COUNT, ENTENTE_TABLE_COUNT_RELATIONS, .width = NARROW,
    NO_WORDS, USUAL, FROZEN },
  { "evidence", NC_("fact", "Evidence"), ENTENTE_ITEM_COLUMN_EVIDENCE, .width = WIDE, NO_WORDS, USUAL, FROZEN },
  { "said", NC_("fact", "Statements made"), ENTENTE_ITEM_COLUMN_COUNT, ENTENTE_TABLE_COUNT_SAID, .width = NARROW,
    NO_WORDS, FROZEN },
  { "about", NC_("fact", "Statements about it"), ENTENTE_ITEM_COLUMN_COUNT, ENTENTE_TABLE_COUNT_ABOUT, .width = NARROW,
    NO_WORDS, FROZEN },
  { "start", NC_("fact", "Since"), ENTENTE_ITEM_COLUMN_DATE, ENTENTE_ACTOR_START, .width = NORMAL, NO_WORDS, USUAL },
  { "end", NC_("fact", "Until"), ENTENTE_ITEM_COLUMN_DATE, ENTENTE_ACTOR_END, .width = NORMAL, NO_WORDS },
  { "description", NC_("fact", "Description"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_ACTOR_DESCRIPTION, .width = WIDE,
    NO_WORDS, USUAL },
  { "tags", NC_("fact", "Tags"), ENTENTE_ITEM_COLUMN_TEXTS, ENTENTE_ACTOR_TAGS, .width = NORMAL, NO_WORDS, USUAL },
  { "aliases", NC_("fact", "Other names"), ENTENTE_ITEM_COLUMN_PHRASES, ENTENTE_ACTOR_ALIASES, ENTENTE_PHRASE_TEXT,
    .width = WIDE, NO_WORDS },
  { "links", NC_("fact", "Link"), ENTENTE_ITEM_COLUMN_TEXTS, ENTENTE_ACTOR_LINKS, .width = WIDE, NO_WORDS },
  { "note", NC_("fact", "Note"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_ACTOR_NOTE, .width = WIDE, NO_WORDS },
  { "identifiers", NC_("fact", "Identifier"), ENTENTE_ITEM_COLUMN_IDENTIFIERS, ENTENTE_ACTOR_IDENTIFIERS,
    .width = NORMAL, NO_WORDS },
  { "id", NC_("fact", "Id in the file"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_ACTOR_ID, .width = NORMAL, NO_WORDS,
    FROZEN },
  { "degree", NULL, ENTENTE_ITEM_COLUMN_MEASURE, ENTENTE_CENTRALITY_DEGREE, .width = NORMAL, NO_WORDS, FROZEN },
  { "pagerank", NULL, ENTENTE_ITEM_COLUMN_MEASURE, ENTENTE_CENTRALITY_PAGERANK, .width = NORMAL, NO_WORDS, FROZEN },
  { "betweenness", NULL, ENTENTE_ITEM_COLUMN_MEASURE, ENTENTE_CENTRALITY_BETWEENNESS, .width = NORMAL, NO_WORDS,
    FROZEN },
  { "closeness", NULL, ENTENTE_ITEM_COLUMN_MEASURE, ENTENTE_CENTRALITY_CLOSENESS, .width = NORMAL, NO_WORDS, FROZEN },
  { "community", NULL, ENTENTE_ITEM_COLUMN_GROUPING, ENTENTE_GROUPING_COMMUNITY, .width = NORMAL, NO_WORDS, FROZEN },
  { "component", NULL, ENTENTE_ITEM_COLUMN_GROUPING, ENTENTE_GROUPING_COMPONENT, .width = NORMAL, NO_WORDS, FROZEN },
  { "cut", NULL, ENTENTE_ITEM_COLUMN_CUT, .width = NARROW, NO_WORDS, FROZEN },
};

static const Line relation_lines[] = {
  { "from", NC_("fact", "From"), ENTENTE_ITEM_COLUMN_ITEM, ENTENTE_RELATION_FROM, .other = ENTENTE_ITEM_ACTOR,
    .width = WIDE, NO_WORDS, USUAL },
  { "kind", NC_("fact", "Word on the line"), ENTENTE_ITEM_COLUMN_WORD, ENTENTE_RELATION_KIND, .width = NORMAL,
    NO_WORDS, USUAL },
  { "to", NC_("fact", "To"), ENTENTE_ITEM_COLUMN_ITEM, ENTENTE_RELATION_TO, .other = ENTENTE_ITEM_ACTOR, .width = WIDE,
    NO_WORDS, USUAL },
  { "directed", NC_("fact", "Has a direction"), ENTENTE_ITEM_COLUMN_FLAG, ENTENTE_RELATION_DIRECTED, .width = NARROW,
    NO_WORDS },
  { "start", NC_("fact", "Since"), ENTENTE_ITEM_COLUMN_DATE, ENTENTE_RELATION_START, .width = NORMAL, NO_WORDS, USUAL },
  { "end", NC_("fact", "Until"), ENTENTE_ITEM_COLUMN_DATE, ENTENTE_RELATION_END, .width = NORMAL, NO_WORDS, USUAL },
  { "evidence", NC_("fact", "Evidence"), ENTENTE_ITEM_COLUMN_EVIDENCE, .width = NORMAL, NO_WORDS, USUAL, FROZEN },
  { "about", NC_("fact", "Statements"), ENTENTE_ITEM_COLUMN_COUNT, ENTENTE_TABLE_COUNT_ABOUT, .width = NARROW,
    NO_WORDS, USUAL, FROZEN },
  { "tags", NC_("fact", "Tags"), ENTENTE_ITEM_COLUMN_TEXTS, ENTENTE_RELATION_TAGS, .width = NORMAL, NO_WORDS },
  { "note", NC_("fact", "Note"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_RELATION_NOTE, .width = WIDE, NO_WORDS },
  { "identifiers", NC_("fact", "Identifier"), ENTENTE_ITEM_COLUMN_IDENTIFIERS, ENTENTE_RELATION_IDENTIFIERS,
    .width = NORMAL, NO_WORDS },
  { "id", NC_("fact", "Id in the file"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_RELATION_ID, .width = NORMAL, NO_WORDS,
    FROZEN },
};

/* The words of a statement are never altered in a table. */
static const Line statement_lines[] = {
  { "text", NC_("fact", "Words"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_STATEMENT_TEXT, .width = WORDS, NO_WORDS, USUAL,
    FROZEN },
  { "speaker", NC_("fact", "Speaker"), ENTENTE_ITEM_COLUMN_ITEM, ENTENTE_STATEMENT_SPEAKER,
    .other = ENTENTE_ITEM_ACTOR, .width = NORMAL, NO_WORDS, USUAL },
  { "date", NC_("fact", "Date"), ENTENTE_ITEM_COLUMN_DATE, ENTENTE_STATEMENT_DATE, .width = NORMAL, NO_WORDS, USUAL },
  { "about", NC_("fact", "About"), ENTENTE_ITEM_COLUMN_TARGETS, ENTENTE_STATEMENT_ABOUT, .width = WIDE, NO_WORDS,
    USUAL },
  { "source", NC_("fact", "Source"), ENTENTE_ITEM_COLUMN_ITEM, ENTENTE_STATEMENT_SOURCE, .other = ENTENTE_ITEM_SOURCE,
    .width = NORMAL, NO_WORDS, USUAL },
  { "form", NC_("fact", "Form"), ENTENTE_ITEM_COLUMN_WORD, ENTENTE_STATEMENT_FORM,
    .vocabulary = ENTENTE_VOCABULARY_FORM, .width = NORMAL },
  { "attribution", NC_("fact", "Attribution"), ENTENTE_ITEM_COLUMN_WORD, ENTENTE_STATEMENT_ATTRIBUTION,
    .vocabulary = ENTENTE_VOCABULARY_ATTRIBUTION, .width = NORMAL },
  { "modality", NC_("fact", "Modality"), ENTENTE_ITEM_COLUMN_WORD, ENTENTE_STATEMENT_MODALITY,
    .vocabulary = ENTENTE_VOCABULARY_MODALITY, .width = NORMAL, USUAL },
  { "grade", NC_("fact", "Grade"), ENTENTE_ITEM_COLUMN_GRADE, .width = NARROW, NO_WORDS, USUAL, FROZEN },
  { "credibility", NC_("fact", "Credibility"), ENTENTE_ITEM_COLUMN_GRADED, ENTENTE_STATEMENT_CREDIBILITY,
    .vocabulary = ENTENTE_VOCABULARY_CREDIBILITY, .width = NORMAL },
  { "via", NC_("fact", "Via"), ENTENTE_ITEM_COLUMN_ITEMS, ENTENTE_STATEMENT_VIA, .other = ENTENTE_ITEM_ACTOR,
    .width = NORMAL, NO_WORDS },
  { "page", NC_("fact", "Page"), ENTENTE_ITEM_COLUMN_PART, ENTENTE_STATEMENT_ANCHOR, ENTENTE_ANCHOR_PAGE,
    .width = NARROW, NO_WORDS, FROZEN },
  { "paragraph", NC_("fact", "Paragraph"), ENTENTE_ITEM_COLUMN_PART, ENTENTE_STATEMENT_ANCHOR,
    ENTENTE_ANCHOR_PARAGRAPH, .width = NARROW, NO_WORDS, FROZEN },
  { "translation", NC_("fact", "Translation"), ENTENTE_ITEM_COLUMN_PART, ENTENTE_STATEMENT_TRANSLATION,
    ENTENTE_PHRASE_TEXT, .width = WORDS, NO_WORDS, FROZEN },
  { "tags", NC_("fact", "Tags"), ENTENTE_ITEM_COLUMN_TEXTS, ENTENTE_STATEMENT_TAGS, .width = NORMAL, NO_WORDS },
  { "note", NC_("fact", "Note"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_STATEMENT_NOTE, .width = WIDE, NO_WORDS },
  { "identifiers", NC_("fact", "Identifier"), ENTENTE_ITEM_COLUMN_IDENTIFIERS, ENTENTE_STATEMENT_IDENTIFIERS,
    .width = NORMAL, NO_WORDS },
  { "id", NC_("fact", "Id in the file"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_STATEMENT_ID, .width = NORMAL, NO_WORDS,
    FROZEN },
};

static const Line source_lines[] = {
  { "title", NC_("fact", "Title"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_SOURCE_TITLE, .width = WORDS, NO_WORDS, USUAL },
  { "kind", NC_("fact", "Kind"), ENTENTE_ITEM_COLUMN_WORD, ENTENTE_SOURCE_KIND,
    .vocabulary = ENTENTE_VOCABULARY_SOURCE_KIND, .width = NORMAL, USUAL },
  { "publisher", NC_("fact", "Publisher"), ENTENTE_ITEM_COLUMN_ITEM, ENTENTE_SOURCE_PUBLISHER,
    .other = ENTENTE_ITEM_ACTOR, .width = NORMAL, NO_WORDS, USUAL },
  { "authors", NC_("fact", "Authors"), ENTENTE_ITEM_COLUMN_TEXTS, ENTENTE_SOURCE_AUTHORS, .width = NORMAL, NO_WORDS },
  { "published", NC_("fact", "Published"), ENTENTE_ITEM_COLUMN_DATE, ENTENTE_SOURCE_PUBLISHED, .width = NORMAL,
    NO_WORDS, USUAL },
  { "reliability", NC_("fact", "Reliability"), ENTENTE_ITEM_COLUMN_GRADED, ENTENTE_SOURCE_RELIABILITY,
    .vocabulary = ENTENTE_VOCABULARY_RELIABILITY, .width = NORMAL, USUAL },
  { "written", NC_("fact", "Statements"), ENTENTE_ITEM_COLUMN_COUNT, ENTENTE_TABLE_COUNT_WRITTEN, .width = NARROW,
    NO_WORDS, USUAL, FROZEN },
  { "accessed", NC_("fact", "Read"), ENTENTE_ITEM_COLUMN_DATE, ENTENTE_SOURCE_ACCESSED, .width = NORMAL, NO_WORDS },
  { "language", NC_("fact", "Language"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_SOURCE_LANGUAGE, .width = NARROW, NO_WORDS },
  { "url", NC_("fact", "Address"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_SOURCE_URL, .width = WIDE, NO_WORDS },
  { "archived", NC_("fact", "Archived"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_SOURCE_ARCHIVED, .width = WIDE, NO_WORDS },
  { "length", NC_("fact", "Characters of text"), ENTENTE_ITEM_COLUMN_LENGTH, ENTENTE_SOURCE_TEXT, .width = NARROW,
    NO_WORDS, FROZEN },
  { "cites", NC_("fact", "Draws on"), ENTENTE_ITEM_COLUMN_ITEMS, ENTENTE_SOURCE_CITES, .other = ENTENTE_ITEM_SOURCE,
    .width = WIDE, NO_WORDS },
  { "tags", NC_("fact", "Tags"), ENTENTE_ITEM_COLUMN_TEXTS, ENTENTE_SOURCE_TAGS, .width = NORMAL, NO_WORDS },
  { "note", NC_("fact", "Note"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_SOURCE_NOTE, .width = WIDE, NO_WORDS },
  { "sha256", NC_("fact", "SHA-256"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_SOURCE_SHA256, .width = NORMAL, NO_WORDS,
    FROZEN },
  { "identifiers", NC_("fact", "Identifier"), ENTENTE_ITEM_COLUMN_IDENTIFIERS, ENTENTE_SOURCE_IDENTIFIERS,
    .width = NORMAL, NO_WORDS },
  { "id", NC_("fact", "Id in the file"), ENTENTE_ITEM_COLUMN_TEXT, ENTENTE_SOURCE_ID, .width = NORMAL, NO_WORDS,
    FROZEN },
};

static const struct {
  const Line *lines;
  guint n;
} tables[ENTENTE_N_ITEM_KINDS] = {
  [ENTENTE_ITEM_ACTOR] = { actor_lines, G_N_ELEMENTS (actor_lines) },
  [ENTENTE_ITEM_RELATION] = { relation_lines, G_N_ELEMENTS (relation_lines) },
  [ENTENTE_ITEM_STATEMENT] = { statement_lines, G_N_ELEMENTS (statement_lines) },
  [ENTENTE_ITEM_SOURCE] = { source_lines, G_N_ELEMENTS (source_lines) },
};

static const char *
name_line (const Line *line)
{
  if (line->title != NULL)
    return g_dpgettext2 (NULL, "fact", line->title);
  if (line->type == ENTENTE_ITEM_COLUMN_MEASURE)
    return entente_rank_words_name (line->member);
  if (line->type == ENTENTE_ITEM_COLUMN_GROUPING)
    return entente_rank_words_name_grouping (line->member);
  return entente_rank_words_name_cut ();
}

static EntenteItemColumn *
column_new (EntenteItemKind  kind,
            const Line      *line)
{
  EntenteItemColumn *self = g_atomic_rc_box_new0 (EntenteItemColumn);

  self->id = g_strdup (line->id);
  self->title = g_strdup (name_line (line));
  self->kind = kind;
  self->type = line->type;
  self->member = line->member;
  self->part = line->part;
  self->vocabulary = line->vocabulary;
  self->other = line->other;
  self->is_usual = line->is_usual;
  self->is_frozen = line->is_frozen;
  self->width = line->width;
  return self;
}

/**
 * entente_item_column_new_for_datum:
 * @kind: a kind of item
 * @name: the name of a further fact, as in the file
 *
 * Returns: (transfer full): the column of that fact
 */
EntenteItemColumn *
entente_item_column_new_for_datum (EntenteItemKind  kind,
                                   const char      *name)
{
  EntenteItemColumn *self;

  g_return_val_if_fail (kind < ENTENTE_N_ITEM_KINDS && name != NULL, NULL);

  self = g_atomic_rc_box_new0 (EntenteItemColumn);
  self->id = g_strconcat (DATUM_PREFIX, name, NULL);
  self->title = entente_display_text_name (name);
  self->kind = kind;
  self->type = ENTENTE_ITEM_COLUMN_DATUM;
  self->member = entente_item_kind_get_common (kind, ENTENTE_COMMON_DATA);
  self->vocabulary = ENTENTE_N_VOCABULARIES;
  self->datum = g_strdup (name);
  self->width = NORMAL;
  return self;
}

/**
 * entente_item_column_new_for_id:
 * @kind: a kind of item
 * @id: the id of a column, for example from the settings
 *
 * Returns: (transfer full) (nullable): the column, if there is one
 */
EntenteItemColumn *
entente_item_column_new_for_id (EntenteItemKind  kind,
                                const char      *id)
{
  g_return_val_if_fail (kind < ENTENTE_N_ITEM_KINDS && id != NULL, NULL);

  if (g_str_has_prefix (id, DATUM_PREFIX))
    return entente_item_column_new_for_datum (kind, id + strlen (DATUM_PREFIX));
  for (guint i = 0; i < tables[kind].n; i++)
    if (g_str_equal (tables[kind].lines[i].id, id))
      return column_new (kind, &tables[kind].lines[i]);
  return NULL;
}

EntenteItemColumn *
entente_item_column_ref (EntenteItemColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
column_clear (gpointer data)
{
  EntenteItemColumn *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->datum);
}

void
entente_item_column_unref (EntenteItemColumn *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, column_clear);
}

/**
 * entente_item_column_is_number:
 * @self: a column
 *
 * Returns: whether its cells hold numbers of which the largest matter most
 */
gboolean
entente_item_column_is_number (const EntenteItemColumn *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->type == ENTENTE_ITEM_COLUMN_COUNT || self->type == ENTENTE_ITEM_COLUMN_MEASURE
         || self->type == ENTENTE_ITEM_COLUMN_LENGTH;
}

/**
 * entente_item_column_is_measured:
 * @self: a column
 *
 * Returns: whether its cells need a ranking
 */
gboolean
entente_item_column_is_measured (const EntenteItemColumn *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->type == ENTENTE_ITEM_COLUMN_MEASURE || self->type == ENTENTE_ITEM_COLUMN_GROUPING
         || self->type == ENTENTE_ITEM_COLUMN_CUT;
}

/**
 * entente_item_columns_list:
 * @kind: a kind of item
 *
 * Returns: (transfer full) (element-type EntenteItemColumn): the columns that such items always can have
 */
GPtrArray *
entente_item_columns_list (EntenteItemKind kind)
{
  GPtrArray *columns;

  g_return_val_if_fail (kind < ENTENTE_N_ITEM_KINDS, NULL);

  columns = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_item_column_unref);
  for (guint i = 0; i < tables[kind].n; i++)
    g_ptr_array_add (columns, column_new (kind, &tables[kind].lines[i]));
  return columns;
}
