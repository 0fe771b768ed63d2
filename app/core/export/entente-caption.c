/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-caption.h"

#include "entente-citation.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-evidence.h"
#include "entente-facts.h"
#include "entente-file-words.h"
#include "entente-id.h"
#include "entente-query.h"
#include "entente-source.h"
#include "entente-translation.h"
#include "entente-vocabulary.h"
#include "entente-web-address.h"

/* The captions of a picture: who said it, so that each line can be traced to the words behind it
 * where there is no Entente. */

/* A caption is no report: past these numbers it counts, and clips. */
#define TITLE_LETTERS_MAX 160
#define CITES_MAX 8
#define LETTERS_MAX 600

struct _EntenteCaptions {
  EntenteDocument *document;
  EntenteWeigher *weigher;
  GHashTable *cites;   /* EntenteStatement -> char *, of at most LETTERS_MAX */
  GHashTable *sources; /* EntenteSource -> SourceWords */
  GHashTable *dates;   /* the date as in the file -> char *, which can be NULL */
};

/* Thousands of statements can have one source. */
typedef struct {
  char *written;   /* nullable: where it is */
  const char *link; /* nullable: an address of the source */
  char *link_name; /* nullable: NULL if there is no link */
} SourceWords;

static void
source_words_free (gpointer data)
{
  SourceWords *words = data;

  g_free (words->written);
  g_free (words->link_name);
  g_free (words);
}

/* How it was said, unless it was in the plainest way: asserted, and on the record. */
static char *
how_said (EntenteStatement *statement)
{
  const char *attribution = entente_citation_get_attribution (statement);
  const char *modality = entente_statement_get_modality (statement);
  char *how = NULL;

  if (g_strcmp0 (attribution, ENTENTE_ATTRIBUTION_ON_RECORD) != 0)
    how = entente_vocabulary_get_label (ENTENTE_VOCABULARY_ATTRIBUTION, attribution);
  if (g_strcmp0 (modality, ENTENTE_MODALITY_ASSERTS) != 0)
    how = entente_display_text_append (how, entente_vocabulary_get_label (ENTENTE_VOCABULARY_MODALITY, modality));
  return how;
}

static char *
when_said (EntenteCaptions  *self,
           EntenteStatement *statement)
{
  const char *date = entente_statement_get_date (statement);
  gpointer words;

  if (date == NULL)
    return NULL;
  if (!g_hash_table_lookup_extended (self->dates, date, NULL, &words))
    {
      words = entente_date_format (date);
      g_hash_table_insert (self->dates, (gpointer) date, words);
    }
  return g_strdup (words);
}

static char *
where_written (EntenteSource *source)
{
  const char *title = entente_source_get_title (source);
  const char *url = entente_source_get_url (source);

  return entente_display_text_append (title != NULL ? entente_display_text_embed (title) : NULL,
                                      url != NULL ? entente_display_text_name (url) : NULL);
}

/* Sets the link to the first address of the source that is safe to open. */
static void
find_link (SourceWords   *words,
           EntenteSource *source)
{
  g_autofree char *host = NULL;

  words->link = entente_citation_find_link (source);
  host = words->link != NULL ? entente_web_address_get_host (words->link) : NULL;
  /* Translators: where a link of a relation leads, such as “Source at example.org”. */
  words->link_name = host != NULL ? entente_translation_fill (C_("caption", "Source at %s"), host) : NULL;
}

static const SourceWords *
get_source_words (EntenteCaptions *self,
                  EntenteSource   *source)
{
  SourceWords *words = g_hash_table_lookup (self->sources, source);

  if (words == NULL)
    {
      words = g_new0 (SourceWords, 1);
      words->written = where_written (source);
      find_link (words, source);
      g_hash_table_insert (self->sources, source, words);
    }
  return words;
}

static char *
cite (EntenteCaptions  *self,
      EntenteStatement *statement,
      guint             max)
{
  EntenteSource *source = entente_citation_find_source (self->document, statement);
  const char *reliability = source != NULL ? entente_source_get_reliability (source) : NULL;
  g_autofree char *words = entente_citation_quote (statement, max);
  g_autofree char *said = entente_display_text_append (entente_citation_who (self->document, statement),
                                                       entente_citation_via (self->document, statement));
  const char *written = source != NULL ? get_source_words (self, source)->written : NULL;
  g_autofree char *whole = NULL;

  said = entente_display_text_append (g_steal_pointer (&said), when_said (self, statement));
  said = entente_display_text_append (g_steal_pointer (&said), how_said (statement));
  said = entente_display_text_append (g_steal_pointer (&said),
                                      entente_vocabulary_grade (reliability,
                                                                entente_statement_get_credibility (statement)));
  /* Translators: a statement: its words, and who said it, when and how. */
  whole = said != NULL ? entente_translation_fill (C_("caption", "%1$s — %2$s"), words, said)
                       : g_steal_pointer (&words);
  if (written == NULL)
    return g_steal_pointer (&whole);
  /* Translators: a statement with its speaker, and the source in which it is written. */
  return entente_translation_fill (C_("caption", "%1$s (%2$s)"), whole, written);
}

/* A statement is told at its speaker and at each relation that it is about. */
static const char *
cite_once (EntenteCaptions  *self,
           EntenteStatement *statement)
{
  char *cited = g_hash_table_lookup (self->cites, statement);

  if (cited == NULL)
    {
      cited = cite (self, statement, LETTERS_MAX);
      g_hash_table_insert (self->cites, statement, cited);
    }
  return cited;
}

static char *
cite_briefly (EntenteCaptions  *self,
              EntenteStatement *statement)
{
  g_autofree char *words = entente_citation_quote (statement, TITLE_LETTERS_MAX);
  g_autofree char *who = entente_citation_who (self->document, statement);

  if (who == NULL && entente_citation_is_unnamed (statement))
    who = how_said (statement);
  else if (who == NULL && entente_citation_find_source (self->document, statement) != NULL)
    who = entente_query_mention (self->document, ENTENTE_ITEM_SOURCE, entente_statement_get_source (statement));
  return who != NULL ? entente_translation_fill (C_("caption", "%1$s — %2$s"), words, who) : g_steal_pointer (&words);
}

static void
add_line (GString    *text,
          const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static char *
cite_against (const char *cited)
{
  /* Translators: before a statement that disputes a relation. */
  return entente_translation_fill (C_("caption", "Disputing it: %s"), cited);
}

static void
add_cites (EntenteCaptions *self,
           GString         *text,
           GPtrArray       *statements,
           gboolean         disputing)
{
  guint n_more = statements->len > CITES_MAX ? statements->len - CITES_MAX : 0;

  for (guint i = 0; i < statements->len - n_more; i++)
    {
      const char *cited = cite_once (self, statements->pdata[i]);
      g_autofree char *against = disputing ? cite_against (cited) : NULL;

      add_line (text, disputing ? against : cited);
    }
  if (n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more statement", "And %u more statements", n_more),
                                               n_more);

      add_line (text, more);
    }
}

static char *
string_or_null (GString *string)
{
  gboolean empty = string->len == 0;

  return g_string_free (string, empty);
}

static void
set_link (EntenteCaption *caption,
          const char     *url,
          const char     *name)
{
  caption->link = g_strdup (url);
  caption->link_name = g_strdup (name);
}

static void
link_to_page (EntenteCaption    *caption,
              const char *const *links)
{
  for (; links != NULL && *links != NULL && caption->link == NULL; links++)
    {
      g_autofree char *host = entente_web_address_get_host (*links);
      /* Translators: where a link of an actor leads, such as “Page at example.org”. */
      g_autofree char *name = host != NULL ? entente_translation_fill (C_("caption", "Page at %s"), host) : NULL;

      if (host != NULL)
        set_link (caption, *links, name);
    }
}

static void
link_to_source (EntenteCaptions *self,
                EntenteCaption  *caption,
                GPtrArray       *statements)
{
  for (guint i = 0; i < statements->len && caption->link == NULL; i++)
    {
      EntenteSource *source = entente_citation_find_source (self->document, statements->pdata[i]);
      const SourceWords *words = source != NULL ? get_source_words (self, source) : NULL;

      if (words != NULL && words->link != NULL)
        set_link (caption, words->link, words->link_name);
    }
}

static char *
actor_title (EntenteCaptions *self,
             EntenteActor    *actor,
             const char      *name)
{
  g_autoptr (GPtrArray) facts = entente_facts_list (self->document, ENTENTE_ITEM (actor), ENTENTE_FACT_IN_CAPTION);
  g_autoptr (GPtrArray) names = entente_query_other_names (self->document, actor);
  g_autofree char *aliases = NULL;
  GString *title = g_string_new (name);

  for (const char **alias = (const char **) names->pdata; *alias != NULL; alias++)
    aliases = entente_display_text_append (g_steal_pointer (&aliases), entente_display_text_embed (*alias));
  if (aliases != NULL)
    add_line (title, aliases);
  for (guint i = 0; i < facts->len; i++)
    {
      const char *text = ((EntenteFact *) facts->pdata[i])->text;
      g_autoptr (EntenteDisplayText) words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, LETTERS_MAX);

      add_line (title, words->shown);
    }
  return g_string_free (title, FALSE);
}

/* A word from each side, so that a dispute shows at once. */
static char *
relation_title (EntenteCaptions *self,
                const char      *name,
                const char      *why,
                GPtrArray       *supporting,
                GPtrArray       *disputing)
{
  GString *title = g_string_new (name);

  add_line (title, why);
  if (supporting->len > 0)
    {
      g_autofree char *cited = cite_briefly (self, supporting->pdata[0]);

      add_line (title, cited);
    }
  if (disputing->len > 0)
    {
      g_autofree char *cited = cite_briefly (self, disputing->pdata[0]);
      g_autofree char *against = cite_against (cited);

      add_line (title, against);
    }
  return g_string_free (title, FALSE);
}

/**
 * entente_captions_new:
 * @document: a document, which must not change as long as the captions are in use
 *
 * Returns: (transfer full): what writes captions for its items
 */
EntenteCaptions *
entente_captions_new (EntenteDocument *document)
{
  EntenteCaptions *self;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  self = g_new0 (EntenteCaptions, 1);
  self->document = g_object_ref (document);
  self->weigher = entente_evidence_new_weigher (document, NULL);
  self->cites = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->sources = g_hash_table_new_full (NULL, NULL, NULL, source_words_free);
  self->dates = g_hash_table_new_full (entente_id_hash, g_str_equal, NULL, g_free);
  return self;
}

void
entente_captions_free (EntenteCaptions *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->cites);
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->dates);
  entente_weigher_free (self->weigher);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * entente_captions_for_actor:
 * @self: captions
 * @actor: an actor of the document
 *
 * Returns: (transfer full): who it is, what it said, and its own page as the link
 */
EntenteCaption *
entente_captions_for_actor (EntenteCaptions *self,
                            EntenteActor    *actor)
{
  EntenteCaption *caption;
  g_autoptr (GPtrArray) said = NULL;
  g_autofree char *name = NULL;
  GString *description;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_ACTOR (actor), NULL);

  caption = g_new0 (EntenteCaption, 1);
  name = entente_query_title (self->document, ENTENTE_ITEM (actor));
  caption->title = actor_title (self, actor, name);
  caption->label = entente_display_text_append (g_steal_pointer (&name),
                                                entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KIND,
                                                                              entente_actor_get_kind (actor)));

  description = g_string_new (NULL);
  said = entente_query_said (self->document, entente_item_get_id (ENTENTE_ITEM (actor)));
  add_cites (self, description, said, FALSE);
  caption->description = string_or_null (description);

  link_to_page (caption, entente_actor_get_links (actor));
  return caption;
}

/**
 * entente_captions_for_relation:
 * @self: captions
 * @relation: a relation of the document
 *
 * Returns: (transfer full): what it says, what it rests on and who disputes it, and the first source
 *   as the link
 */
EntenteCaption *
entente_captions_for_relation (EntenteCaptions *self,
                               EntenteRelation *relation)
{
  EntenteCaption *caption;
  g_autoptr (GPtrArray) supporting = NULL;
  g_autoptr (GPtrArray) disputing = NULL;
  g_autoptr (EntenteEvidence) evidence = NULL;
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;
  GString *description;
  const char *id;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_RELATION (relation), NULL);

  id = entente_item_get_id (ENTENTE_ITEM (relation));
  supporting = entente_query_about (self->document, id, ENTENTE_STANCE_SUPPORTS);
  disputing = entente_query_about (self->document, id, ENTENTE_STANCE_DISPUTES);

  evidence = entente_evidence_collect (self->weigher, self->document, relation);
  name = entente_query_title (self->document, ENTENTE_ITEM (relation));
  why = entente_evidence_explain (evidence, self->document);

  caption = g_new0 (EntenteCaption, 1);
  caption->title = relation_title (self, name, why, supporting, disputing);
  /* Translators: a relation, and a sentence on what supports it. */
  caption->label = entente_translation_fill (C_("caption", "%1$s. %2$s"), name, why);

  description = g_string_new (NULL);
  add_cites (self, description, supporting, FALSE);
  add_cites (self, description, disputing, TRUE);
  caption->description = string_or_null (description);

  link_to_source (self, caption, supporting);
  link_to_source (self, caption, disputing);
  return caption;
}

/**
 * entente_captions_cite:
 * @self: captions
 * @statement: a statement of the document
 *
 * Returns: (transfer full): its words, who said it, when, and where it is written, in one paragraph
 */
char *
entente_captions_cite (EntenteCaptions  *self,
                       EntenteStatement *statement)
{
  g_return_val_if_fail (self != NULL && ENTENTE_IS_STATEMENT (statement), NULL);

  return cite (self, statement, 0);
}

void
entente_caption_free (EntenteCaption *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_free (self->title);
  g_free (self->description);
  g_free (self->link);
  g_free (self->link_name);
  g_free (self);
}
