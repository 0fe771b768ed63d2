/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-table-words.h"

#include <string.h>

#define NOTE_WORDS "note|notes|comment|comments|notiz|bemerkung|kommentar|remarque|commentaire|nota|comentario|" \
                   "примечание|комментарий|비고|메모"
#define TAG_WORDS "tags|tag|keywords|schlagwörter|mots clés|etiquetas|метки|теги|태그"

/* The words of headers, folded: small letters, and blanks for "_", "-" and ".". Of the words of one role, the first
 * that the table has counts. */
static const EntenteTableWords actor_words[] = {
  { ENTENTE_COLUMN_ID, "id|key|node|node id|nodes" },
  { ENTENTE_COLUMN_NAME, "name|label|title|full name|actor|person|entity|organization|organisation|bezeichnung|akteur|"
                         "nom|nom complet|acteur|nombre|nombre completo|имя|название|фио|наименование|이름|명칭|성명" },
  { ENTENTE_COLUMN_KIND, "kind|type|category|class|primary ext|schema|art|typ|kategorie|genre|catégorie|tipo|categoría|"
                         "тип|вид|категория|종류|유형|분류" },
  { ENTENTE_COLUMN_ALIASES, "aliases|alias|other names|also known as|aka|weitere namen|autres noms|otros nombres|"
                            "псевдонимы|"
                            "другие имена|별칭|별명|다른 이름" },
  { ENTENTE_COLUMN_DESCRIPTION, "description|blurb|about|role|position|job title|occupation|"
                                "beschreibung|funktion|rolle|fonction|rôle|descripción|"
                                "cargo|"
                                "описание|должность|роль|설명|직책|역할" },
  { ENTENTE_COLUMN_NOTE, NOTE_WORDS },
  { ENTENTE_COLUMN_TAGS, TAG_WORDS },
  { ENTENTE_COLUMN_LINK, "url|link|website|web page|homepage|webseite|site web|site|sitio web|página web|ссылка|сайт|"
                         "링크|웹사이트|홈페이지" },
  { ENTENTE_COLUMN_START, "start|since|born|founded|established|incorporation date|founding date|"
                          "birth date|date of birth|birthdate|seit|beginn|geburtsdatum|"
                          "geboren|"
                          "gegründet|depuis|début|naissance|date de naissance|desde|inicio|nacimiento|"
                          "fecha de nacimiento|с|начало|дата рождения|дата основания|시작|생년월일|출생|설립일" },
  { ENTENTE_COLUMN_END, "end|until|died|dissolved|death date|bis|ende|todesdatum|gestorben|jusqu'à|fin|décès|"
                        "date de décès|hasta|fallecimiento|по|конец|дата смерти|끝|종료|사망일" },
  { ENTENTE_COLUMN_PERIOD, "timeset|interval|period" },
};

static const EntenteTableWords relation_words[] = {
  { ENTENTE_COLUMN_FROM, "source|from|start id|source id|from id|source node|from node|source name|from name|"
                         "fromnodeid|"
                         "source label|source entity|from entity|src|start node|sender|subject|payer|donor|follower|"
                         "citing|entity1 id|entity1 name|node id start|"
                         "von|quelle|absender|de|origen|origine|expéditeur|remitente|"
                         "источник|от|"
                         "отправитель|보낸 사람|출발|출처|발신자" },
  { ENTENTE_COLUMN_TO, "target|to|end id|target id|to id|target node|to node|target name|to name|tonodeid|"
                       "target label|target entity|to entity|dst|dest|end node|destination|receiver|recipient|object|"
                       "payee|beneficiary|followee|cited|"
                       "entity2 id|entity2 name|node id end|"
                       "nach|ziel|empfänger|à|cible|destinataire|destino|destinatario|цель|"
                       "кому|к|"
                       "получатель|받는 사람|도착|대상|수신자" },
  { ENTENTE_COLUMN_FROM_KIND, "source type|from type|entity a type|entity 1 type" },
  { ENTENTE_COLUMN_TO_KIND, "target type|to type|entity b type|entity 2 type" },
  { ENTENTE_COLUMN_ID, "id|edge id|key" },
  { ENTENTE_COLUMN_KIND, "connection|relationship|relation|kind|interaction|label|relationship type|relation type|"
                         "rel type|predicate|edge type|edge label|"
                         "beziehung|verbindung|type de relation|lien|relación|tipo de relación|vínculo|связь|"
                         "отношение|тип связи|"
                         "관계|관계 유형" },
  { ENTENTE_COLUMN_DIRECTION, "directed|direction" },
  { ENTENTE_COLUMN_START, "start|since|date|start date|from date|seit|beginn|datum|depuis|début|date de début|desde|"
                          "inicio|"
                          "fecha|fecha de inicio|с|начало|дата начала|дата|시작|시작일|날짜" },
  { ENTENTE_COLUMN_END, "end|until|end date|to date|bis|ende|jusqu'à|fin|date de fin|hasta|fecha de fin|по|конец|"
                        "дата окончания|끝|종료|종료일" },
  { ENTENTE_COLUMN_PERIOD, "timeset|interval|period" },
  { ENTENTE_COLUMN_SOURCE, "source(s)|sources|citation|citations|reference|references|evidence|url|urls|link|"
                           "quellen|beleg|belege|références|référence|fuentes|referencia|источники|ссылка|근거" },
  { ENTENTE_COLUMN_NOTE, NOTE_WORDS },
  { ENTENTE_COLUMN_TAGS, TAG_WORDS },
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
  { ENTENTE_COLUMN_NOTE, NOTE_WORDS },
  { ENTENTE_COLUMN_TAGS, TAG_WORDS },
};

/* The tables that Neo4j imports have the type of a column behind a colon, or nothing but that: ":START_ID(Person)",
 * "personId:ID", "name:string". Returns what such a title means; NULL if it is another title. */
static const char *
get_typed_title (char *folded)
{
  static const char *const roles[][2] = { { "id", "id" }, { "start_id", "start id" }, { "end_id", "end id" },
                                          { "type", "type" }, { "label", "type" } };
  static const char *const types[] = { "string", "int", "long", "float", "double", "boolean", "byte", "short", "char",
                                       "date", "datetime", "localdatetime", "point", "string[]", NULL };
  char *colon = strrchr (folded, ':');
  gsize length = colon != NULL ? strcspn (colon + 1, "({") : 0;

  for (gsize i = 0; colon != NULL && i < G_N_ELEMENTS (roles); i++)
    if (strlen (roles[i][0]) == length && strncmp (roles[i][0], colon + 1, length) == 0)
      return roles[i][1];
  if (colon == NULL || colon == folded || !g_strv_contains (types, colon + 1))
    return NULL;
  *colon = '\0';
  return folded;
}

/**
 * entente_table_words_fold:
 * @title: the title of a column
 *
 * Returns: (transfer full): it as the words of headers are: in small letters, with blanks for "_", "-" and ".", and
 *   without blanks at its ends or a colon behind it
 */
char *
entente_table_words_fold (const char *title)
{
  char *folded;
  const char *typed;

  g_return_val_if_fail (title != NULL, NULL);

  folded = g_utf8_strdown (title, -1);
  typed = get_typed_title (folded);
  if (typed != NULL && typed != folded)
    {
      g_free (folded);
      return g_strdup (typed);
    }
  for (char *c = folded; *c != '\0'; c++)
    if (strchr ("_-.\t\n\r", *c) != NULL)
      *c = ' ';
  g_strstrip (folded);
  /* "From:" */
  if (g_str_has_suffix (folded, ":"))
    folded[strlen (folded) - 1] = '\0';
  return g_strchomp (folded);
}

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

/* Titles that mean two ends where they stand together. "Source" by itself may also be what a relation is known from, so
 * that the others come first. */
static const struct { const char *from, *to; gboolean is_sure; } end_pairs[] = {
  { "from", "to", TRUE },
  { "von", "nach", TRUE },
  { "von", "zu", TRUE },
  { "de", "à", TRUE },
  { "origen", "destino", TRUE },
  { "origine", "destination", TRUE },
  { "от", "к", TRUE },
  { "от", "кому", TRUE },
  { "보낸 사람", "받는 사람", TRUE },
  { "출발", "도착", TRUE },
  { "employee", "employer", FALSE },
  { "owner", "asset", FALSE },
  { "owner", "owned", FALSE },
  { "owner", "company", FALSE },
  { "shareholder", "company", FALSE },
  { "director", "company", FALSE },
  { "parent", "child", FALSE },
  { "parent", "subsidiary", FALSE },
  { "lender", "borrower", FALSE },
  { "creditor", "debtor", FALSE },
  { "buyer", "seller", FALSE },
  { "caller", "callee", FALSE },
  { "agent", "client", FALSE },
  { "lobbyist", "client", FALSE },
  { "member", "organization", FALSE },
  { "ego", "alter", FALSE },
  { "u", "v", FALSE },
};

/**
 * entente_table_words_get_end_pair:
 * @nth: which pair
 * @to: (out): the title of the other end
 * @is_sure: (out): whether these titles mean ends and nothing else
 *
 * Returns: (transfer none) (nullable): the folded title of the end where a relation starts; %NULL behind the last pair
 */
const char *
entente_table_words_get_end_pair (guint        nth,
                                  const char **to,
                                  gboolean    *is_sure)
{
  g_return_val_if_fail (to != NULL && is_sure != NULL, NULL);

  if (nth >= G_N_ELEMENTS (end_pairs))
    return NULL;
  *to = end_pairs[nth].to;
  *is_sure = end_pairs[nth].is_sure;
  return end_pairs[nth].from;
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
