/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-words.h"

#include <string.h>

/* The words of headers, folded: small letters, and blanks for "_", "-" and ".". Of the words of one role, the first
 * that the table has counts. */
static const EntenteTableWords actor_words[] = {
  { ENTENTE_COLUMN_ID, "id|key|node|node id|nodes" },
  { ENTENTE_COLUMN_NAME, "name|label|title|full name|actor|person|entity|organization|organisation|bezeichnung|nom|"
                         "nombre|имя|название|이름|명칭" },
  { ENTENTE_COLUMN_KIND, "kind|type|category|class|primary ext|art|typ|genre|tipo|тип|вид|종류|유형" },
  { ENTENTE_COLUMN_ALIASES, "aliases|alias|other names|also known as|aka|псевдонимы|별칭" },
  { ENTENTE_COLUMN_DESCRIPTION, "description|blurb|about|role|beschreibung|descripción|описание|설명" },
  { ENTENTE_COLUMN_NOTE, "note|notes|comment|comments|notiz|nota|примечание|비고" },
  { ENTENTE_COLUMN_TAGS, "tags|tag|keywords|метки|태그" },
  { ENTENTE_COLUMN_LINK, "url|link|website|web page|homepage|ссылка|링크" },
  { ENTENTE_COLUMN_START, "start|since|born|founded|birth date|date of birth|seit|depuis|desde|с|начало|시작" },
  { ENTENTE_COLUMN_END, "end|until|died|dissolved|death date|bis|jusqu'à|hasta|по|конец|끝" },
  { ENTENTE_COLUMN_PERIOD, "timeset|interval|period" },
};

static const EntenteTableWords relation_words[] = {
  { ENTENTE_COLUMN_FROM, "source|from|source id|from id|source node|from node|source name|from name|fromnodeid|"
                         "source label|source entity|from entity|src|start node|sender|subject|payer|donor|follower|"
                         "citing|entity1 id|entity1 name|von|quelle|de|origen|origine|источник|от|보낸 사람|출발|출처" },
  { ENTENTE_COLUMN_TO, "target|to|target id|to id|target node|to node|target name|to name|tonodeid|"
                       "target label|target entity|to entity|dst|dest|end node|destination|receiver|recipient|object|"
                       "payee|beneficiary|followee|cited|"
                       "entity2 id|entity2 name|nach|ziel|à|cible|destino|цель|кому|к|받는 사람|도착|대상" },
  { ENTENTE_COLUMN_FROM_KIND, "source type|from type|entity a type|entity 1 type" },
  { ENTENTE_COLUMN_TO_KIND, "target type|to type|entity b type|entity 2 type" },
  { ENTENTE_COLUMN_ID, "id|edge id|key" },
  { ENTENTE_COLUMN_KIND, "connection|relationship|relation|kind|interaction|label|relationship type|relation type|"
                         "predicate|edge type|edge label|"
                         "beziehung|relación|связь|отношение|관계" },
  { ENTENTE_COLUMN_DIRECTION, "directed|direction" },
  { ENTENTE_COLUMN_START, "start|since|date|start date|from date|seit|depuis|desde|с|начало|дата|시작|날짜" },
  { ENTENTE_COLUMN_END, "end|until|end date|to date|bis|jusqu'à|hasta|по|конец|끝" },
  { ENTENTE_COLUMN_PERIOD, "timeset|interval|period" },
  { ENTENTE_COLUMN_SOURCE, "source(s)|sources|citation|citations|reference|references|evidence|url|urls|link|"
                           "quellen|fuentes|источники|근거" },
  { ENTENTE_COLUMN_NOTE, "note|notes|comment|comments|notiz|nota|примечание|비고" },
  { ENTENTE_COLUMN_TAGS, "tags|tag|keywords|метки|태그" },
};

static const EntenteTableWords statement_words[] = {
  { ENTENTE_COLUMN_TEXT, "statement|quote|quotation|text|line|words|reason|zitat|aussage|citation|cita|цитата|"
                         "высказывание|текст|발언|인용|진술" },
  { ENTENTE_COLUMN_SPEAKER, "speaker|who|said by|sprecher|locuteur|orador|говорящий|кто|"
                            "화자|발언자" },
  { ENTENTE_COLUMN_ABOUT, "about|concerning|topic|target|member|person|actor|name|über|sobre|о ком|о чём|대상" },
  { ENTENTE_COLUMN_STANCE, "stance|sentiment|position|agreement|позиция|입장" },
  { ENTENTE_COLUMN_DATE, "said on|date|when|said at|resignation date|datum|fecha|дата|날짜" },
  { ENTENTE_COLUMN_SOURCE, "source|source(s)|sources|reference|publication|newspaper|article|medium|quelle|fuente|"
                           "источник|출처" },
  { ENTENTE_COLUMN_URL, "url|link|address|web page|ссылка|주소" },
  { ENTENTE_COLUMN_PAGE, "page|seite|страница|쪽" },
  { ENTENTE_COLUMN_ID, "id|key" },
  { ENTENTE_COLUMN_NOTE, "note|notes|comment|comments|notiz|nota|примечание|비고" },
  { ENTENTE_COLUMN_TAGS, "tags|tag|keywords|метки|태그" },
};

/**
 * entente_table_words_get:
 * @contents: what the rows of a table are
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the words of headers of such a table, in the order in which they count
 */
const EntenteTableWords *
entente_table_words_get (EntenteTableContents  contents,
                         guint                *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  switch (contents)
    {
    case ENTENTE_TABLE_ACTORS:
      *n = G_N_ELEMENTS (actor_words);
      return actor_words;
    case ENTENTE_TABLE_RELATIONS:
      *n = G_N_ELEMENTS (relation_words);
      return relation_words;
    case ENTENTE_TABLE_STATEMENTS:
      *n = G_N_ELEMENTS (statement_words);
      return statement_words;
    case ENTENTE_TABLE_MATRIX:
    case ENTENTE_TABLE_ADJACENCY:
    case ENTENTE_N_TABLE_CONTENTS:
    default:
      *n = 0;
      return NULL;
    }
}

/* What stands before "1" and "2", or "a" and "b", in the titles of two ends. */
static gboolean
can_be_two (const char *stem,
            gsize       length)
{
  static const char *const stems[] = {
    "actor",  "author",  "character", "company",    "country", "entity", "gene", "group",   "id",    "individual",
    "member", "name",    "node",      "org",        "organisation",      "organization",    "partner", "party",
    "person", "player",  "politician", "protein",   "state",   "team",   "user", "vertex",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (stems); i++)
    if (strlen (stems[i]) == length && memcmp (stems[i], stem, length) == 0)
      return TRUE;
  return FALSE;
}

/**
 * entente_table_words_dup_other_end:
 * @title: a folded title
 *
 * Returns: (transfer full) (nullable): the title of the other end: "person 2" for "person 1", "entity b" for "entity
 *   a"; %NULL if it is the title of no end
 */
char *
entente_table_words_dup_other_end (const char *title)
{
  gsize length = strlen (title), stem = length;
  char *other;

  while (stem > 0 && (title[stem - 1] == ' ' || stem == length))
    stem--;
  if (length < 2 || (title[length - 1] != '1' && (title[length - 1] != 'a' || title[length - 2] != ' ')) ||
      !can_be_two (title, stem))
    return NULL;
  other = g_strdup (title);
  other[length - 1]++;
  return other;
}
