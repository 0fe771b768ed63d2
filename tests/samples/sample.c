/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sample.h"

static void
add_phrases (EntenteRecord *record,
             guint          member,
             const char    *value)
{
  g_auto (GStrv) phrases = g_strsplit (value, ", ", -1);

  for (char **phrase = phrases; *phrase != NULL; phrase++)
    {
      EntenteRecord *alias = entente_record_new (&entente_phrase_shape);

      entente_record_set_text (alias, ENTENTE_PHRASE_TEXT, *phrase);
      entente_record_add_record (record, member, alias);
    }
}

static void
add_targets (EntenteRecord *record,
             guint          member,
             const char    *value)
{
  g_auto (GStrv) targets = g_strsplit (value, ", ", -1);

  for (char **target = targets; *target != NULL; target++)
    {
      g_auto (GStrv) words = g_strsplit (*target, " ", 2);
      EntenteRecord *about = entente_record_new (&entente_target_shape);

      entente_record_set_text (about, ENTENTE_TARGET_ID, words[0]);
      if (words[1] != NULL)
        entente_record_set_text (about, ENTENTE_TARGET_STANCE, words[1]);
      entente_record_add_record (record, member, about);
    }
}

static void
set_anchor (EntenteRecord *record,
            guint          member,
            const char    *value)
{
  g_auto (GStrv) parts = g_strsplit (value, "|", 3);
  EntenteRecord *anchor = entente_record_new (&entente_anchor_shape);

  for (guint i = 0; i < 3; i++)
    entente_record_set_text (anchor, ENTENTE_ANCHOR_PREFIX + i, parts[i]);
  entente_record_take_record (record, member, anchor);
}

static void
set_member (EntenteRecord *record,
            guint          member,
            const char    *value)
{
  const EntenteMember *known = &entente_record_get_shape (record)->members[member];

  if (known->type == ENTENTE_VALUE_TEXTS || known->type == ENTENTE_VALUE_REFS)
    entente_record_take_texts (record, member, g_strsplit (value, " ", -1));
  else if (known->type == ENTENTE_VALUE_NUMBER)
    entente_record_set_number (record, member, g_ascii_strtoll (value, NULL, 10));
  else if (known->type == ENTENTE_VALUE_FLAG)
    entente_record_set_flag (record, member, g_str_equal (value, "true"));
  else if (known->shape == &entente_target_shape)
    add_targets (record, member, value);
  else if (known->shape == &entente_phrase_shape)
    add_phrases (record, member, value);
  else if (known->shape == &entente_anchor_shape)
    set_anchor (record, member, value);
  else
    entente_record_set_text (record, member, value);
}

EntenteItem *
sample_add (EntenteDocument *document,
            EntenteItemKind  kind,
            const char      *id,
            ...)
{
  g_autoptr (EntenteItem) item = entente_item_new (kind, id);
  va_list members;
  int member;

  va_start (members, id);
  while ((member = va_arg (members, int)) != 0)
    set_member (entente_item_edit_record (item), member, va_arg (members, const char *));
  va_end (members);

  g_assert_true (entente_document_insert (document, item, G_MAXUINT));
  return item;
}

void
sample_set_text (EntenteDocument *document,
                 const char      *id,
                 guint            member,
                 const char      *text)
{
  EntenteItem *before = entente_document_lookup (document, id);
  g_autoptr (EntenteItem) after = entente_item_copy (before, NULL);

  if (text != NULL)
    entente_record_set_text (entente_item_edit_record (after), member, text);
  else
    entente_record_clear (entente_item_edit_record (after), member);
  g_assert_true (entente_document_replace (document, before, after));
}

void
sample_add_alias (EntenteDocument *document,
                  const char      *actor,
                  const char      *name,
                  const char      *language)
{
  EntenteItem *before = entente_document_lookup (document, actor);
  g_autoptr (EntenteItem) after = entente_item_copy (before, NULL);
  EntenteRecord *alias = entente_record_new (&entente_phrase_shape);

  entente_record_set_text (alias, ENTENTE_PHRASE_TEXT, name);
  entente_record_set_text (alias, ENTENTE_PHRASE_LANG, language);
  entente_record_add_record (entente_item_edit_record (after), ENTENTE_ACTOR_ALIASES, alias);
  g_assert_true (entente_document_replace (document, before, after));
}

void
sample_cite (EntenteDocument *document,
             const char      *source,
             const char      *cites)
{
  EntenteItem *before = entente_document_lookup (document, source);
  g_autoptr (EntenteItem) after = entente_item_copy (before, NULL);

  set_member (entente_item_edit_record (after), ENTENTE_SOURCE_CITES, cites);
  g_assert_true (entente_document_replace (document, before, after));
}

static void
add_actors (EntenteDocument *document)
{
  sample_add (document, ENTENTE_ITEM_ACTOR, "shoigu", ENTENTE_ACTOR_NAME, "Sergei Shoigu",
              ENTENTE_ACTOR_KIND, "person", ENTENTE_ACTOR_ALIASES, "Сергей Шойгу, 세르게이 쇼이구",
              ENTENTE_ACTOR_DESCRIPTION, "Secretary of Russia’s Security Council", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "kim", ENTENTE_ACTOR_NAME, "Kim Jong-un",
              ENTENTE_ACTOR_KIND, "person", ENTENTE_ACTOR_ALIASES, "김정은", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "tass", ENTENTE_ACTOR_NAME, "TASS", ENTENTE_ACTOR_KIND, "media", 0);
  sample_add (document, ENTENTE_ITEM_ACTOR, "joongang", ENTENTE_ACTOR_NAME, "Korea JoongAng Daily",
              ENTENTE_ACTOR_KIND, "media", 0);
}

static void
add_relations (EntenteDocument *document)
{
  sample_add (document, ENTENTE_ITEM_RELATION, "met", ENTENTE_RELATION_FROM, "shoigu", ENTENTE_RELATION_TO, "kim",
              ENTENTE_RELATION_KIND, "met", ENTENTE_RELATION_START, "2025-03-21", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "met-before", ENTENTE_RELATION_FROM, "shoigu",
              ENTENTE_RELATION_TO, "kim", ENTENTE_RELATION_KIND, "met", ENTENTE_RELATION_START, "2024-09-13", 0);
  sample_add (document, ENTENTE_ITEM_RELATION, "reports", ENTENTE_RELATION_FROM, "tass",
              ENTENTE_RELATION_TO, "shoigu", ENTENTE_RELATION_KIND, "reports on", 0);
}

static void
add_statements (EntenteDocument *document)
{
  sample_add (document, ENTENTE_ITEM_STATEMENT, "honor",
              ENTENTE_STATEMENT_TEXT, "I am sure that we will honor these events",
              ENTENTE_STATEMENT_FORM, "quote", ENTENTE_STATEMENT_SPEAKER, "shoigu", ENTENTE_STATEMENT_VIA, "tass",
              ENTENTE_STATEMENT_ATTRIBUTION, "on-record", ENTENTE_STATEMENT_MODALITY, "asserts",
              ENTENTE_STATEMENT_DATE, "2025-03-21", ENTENTE_STATEMENT_ABOUT, "met mentions",
              ENTENTE_STATEMENT_SOURCE, "article", ENTENTE_STATEMENT_CREDIBILITY, "2",
              ENTENTE_STATEMENT_ANCHOR, "in 1945. “|I am sure that we will honor these events,|” he added", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "meeting",
              ENTENTE_STATEMENT_TEXT, "During his trip, Shoigu met with Kim",
              ENTENTE_STATEMENT_FORM, "narration", ENTENTE_STATEMENT_ABOUT, "met supports",
              ENTENTE_STATEMENT_SOURCE, "article", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "twice",
              ENTENTE_STATEMENT_TEXT, "he met Kim twice", ENTENTE_STATEMENT_FORM, "quote",
              ENTENTE_STATEMENT_DATE, "2025-03-25", ENTENTE_STATEMENT_ATTRIBUTION, "unnamed",
              ENTENTE_STATEMENT_ABOUT, "met-before supports, kim mentions",
              ENTENTE_STATEMENT_SOURCE, "article", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "handshake",
              ENTENTE_STATEMENT_TEXT, "Kim Jong-un shakes hands with Sergei Shoigu",
              ENTENTE_STATEMENT_FORM, "narration", ENTENTE_STATEMENT_DATE, "2025-03-22",
              ENTENTE_STATEMENT_ABOUT, "met supports", ENTENTE_STATEMENT_SOURCE, "photo", 0);
  sample_add (document, ENTENTE_ITEM_STATEMENT, "never",
              ENTENTE_STATEMENT_TEXT, "I have never met him", ENTENTE_STATEMENT_FORM, "quote",
              ENTENTE_STATEMENT_SPEAKER, "kim", ENTENTE_STATEMENT_ABOUT, "met-before disputes, shoigu mentions",
              ENTENTE_STATEMENT_DATE, "2024-10", ENTENTE_STATEMENT_SOURCE, "article", 0);
}

EntenteDocument *
sample_document_new (void)
{
  EntenteDocument *document = entente_document_new ();

  add_actors (document);
  add_relations (document);
  add_statements (document);
  sample_add (document, ENTENTE_ITEM_SOURCE, "article", ENTENTE_SOURCE_TITLE, "Shoigu's surprise visit to Pyongyang",
              ENTENTE_SOURCE_KIND, "article", ENTENTE_SOURCE_PUBLISHER, "joongang",
              ENTENTE_SOURCE_AUTHORS, "Seo", ENTENTE_SOURCE_URL, "https://koreajoongangdaily.joins.com/visit",
              ENTENTE_SOURCE_PUBLISHED, "2025-03-25", ENTENTE_SOURCE_RELIABILITY, "B",
              ENTENTE_SOURCE_CITES, "gone", 0);
  sample_add (document, ENTENTE_ITEM_SOURCE, "photo", ENTENTE_SOURCE_TITLE, "Photo released by KCNA",
              ENTENTE_SOURCE_PUBLISHED, "2025-03-22", 0);
  return document;
}

gint64
sample_processor_time (void)
{
  struct timespec time;

  g_assert_no_errno (clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time));
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}
