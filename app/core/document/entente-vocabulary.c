/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-vocabulary.h"

#include "entente-display-text.h"
#include "entente-file-words.h"
#include "entente-translation.h"

/* The labels that the user reads for the words of the file. The vocabularies are open: an unknown word is
 * shown as it is. */

#define MAX_WORDS 20

typedef struct {
  const char *word;
  const char *label; /* not yet translated */
} Term;

typedef struct {
  const char *context; /* for translation */
  Term vocabulary[MAX_WORDS];
} TermList;

/* Translators: the contexts tell what each word is said of. */
static const TermList lists[ENTENTE_N_VOCABULARIES] = {
  [ENTENTE_VOCABULARY_ACTOR_KIND] = {
    "kind of actor",
    {
      { ENTENTE_ACTOR_KIND_PERSON, NC_("kind of actor", "Person") },
      { ENTENTE_ACTOR_KIND_ORGANIZATION, NC_("kind of actor", "Organization") },
      { ENTENTE_ACTOR_KIND_GOVERNMENT, NC_("kind of actor", "Government body") },
      { ENTENTE_ACTOR_KIND_STATE, NC_("kind of actor", "State") },
      { ENTENTE_ACTOR_KIND_MEDIA, NC_("kind of actor", "News medium") },
      { ENTENTE_ACTOR_KIND_GROUP, NC_("kind of actor", "Group or unnamed voice") },
      { ENTENTE_ACTOR_KIND_AGREEMENT, NC_("kind of actor", "Agreement") },
      { ENTENTE_ACTOR_KIND_EVENT, NC_("kind of actor", "Event") },
      { ENTENTE_ACTOR_KIND_PLACE, NC_("kind of actor", "Place") },
    },
  },
  [ENTENTE_VOCABULARY_ACTOR_KINDS] = {
    "kinds of actors",
    {
      { ENTENTE_ACTOR_KIND_PERSON, NC_("kinds of actors", "People") },
      { ENTENTE_ACTOR_KIND_ORGANIZATION, NC_("kinds of actors", "Organizations") },
      { ENTENTE_ACTOR_KIND_GOVERNMENT, NC_("kinds of actors", "Government Bodies") },
      { ENTENTE_ACTOR_KIND_STATE, NC_("kinds of actors", "States") },
      { ENTENTE_ACTOR_KIND_MEDIA, NC_("kinds of actors", "News Media") },
      { ENTENTE_ACTOR_KIND_GROUP, NC_("kinds of actors", "Groups and Unnamed Voices") },
      { ENTENTE_ACTOR_KIND_AGREEMENT, NC_("kinds of actors", "Agreements") },
      { ENTENTE_ACTOR_KIND_EVENT, NC_("kinds of actors", "Events") },
      { ENTENTE_ACTOR_KIND_PLACE, NC_("kinds of actors", "Places") },
    },
  },
  [ENTENTE_VOCABULARY_SOURCE_KIND] = {
    "kind of source",
    {
      { "article", NC_("kind of source", "Article") },
      { "agency report", NC_("kind of source", "Agency report") },
      { "photograph", NC_("kind of source", "Photograph") },
      { "photo caption", NC_("kind of source", "Photo caption") },
      { "video", NC_("kind of source", "Video") },
      { "broadcast", NC_("kind of source", "Broadcast") },
      { "interview", NC_("kind of source", "Interview") },
      { "speech", NC_("kind of source", "Speech") },
      { "press release", NC_("kind of source", "Press release") },
      { "report", NC_("kind of source", "Report") },
      { "paper", NC_("kind of source", "Scientific paper") },
      { "book", NC_("kind of source", "Book") },
      { "web page", NC_("kind of source", "Web page") },
      { "post", NC_("kind of source", "Post") },
      { "letter", NC_("kind of source", "Letter") },
      { "document", NC_("kind of source", "Document") },
      { "data set", NC_("kind of source", "Data set") },
    },
  },
  [ENTENTE_VOCABULARY_FORM] = {
    "form of a statement",
    {
      { ENTENTE_FORM_QUOTE, NC_("form of a statement", "quotation") },
      { ENTENTE_FORM_PARAPHRASE, NC_("form of a statement", "paraphrase") },
      { ENTENTE_FORM_NARRATION, NC_("form of a statement", "the source’s own words") },
    },
  },
  [ENTENTE_VOCABULARY_ATTRIBUTION] = {
    "attribution of a statement",
    {
      { ENTENTE_ATTRIBUTION_ON_RECORD, NC_("attribution of a statement", "on record") },
      { ENTENTE_ATTRIBUTION_UNNAMED, NC_("attribution of a statement", "unnamed") },
      { ENTENTE_ATTRIBUTION_ANONYMOUS, NC_("attribution of a statement", "anonymous") },
      { ENTENTE_ATTRIBUTION_UNATTRIBUTED, NC_("attribution of a statement", "not attributed") },
    },
  },
  [ENTENTE_VOCABULARY_MODALITY] = {
    "modality of a statement",
    {
      { ENTENTE_MODALITY_ASSERTS, NC_("modality of a statement", "asserts") },
      { ENTENTE_MODALITY_CONFIRMS, NC_("modality of a statement", "confirms") },
      { ENTENTE_MODALITY_DENIES, NC_("modality of a statement", "denies") },
      { ENTENTE_MODALITY_EXPECTS, NC_("modality of a statement", "expects") },
      { ENTENTE_MODALITY_SPECULATES, NC_("modality of a statement", "speculates") },
      { ENTENTE_MODALITY_CALLS_FOR, NC_("modality of a statement", "calls for") },
      { ENTENTE_MODALITY_DECLINES_TO_COMMENT, NC_("modality of a statement", "declines to comment") },
    },
  },
  [ENTENTE_VOCABULARY_STANCE] = {
    "stance of a statement",
    {
      { ENTENTE_STANCE_SUPPORTS, NC_("stance of a statement", "supports") },
      { ENTENTE_STANCE_DISPUTES, NC_("stance of a statement", "disputes") },
      { ENTENTE_STANCE_MENTIONS, NC_("stance of a statement", "mentions") },
    },
  },
  [ENTENTE_VOCABULARY_RELIABILITY] = {
    "reliability of a source",
    {
      { "A", NC_("reliability of a source", "reliable without a doubt") },
      { "B", NC_("reliability of a source", "mostly reliable") },
      { "C", NC_("reliability of a source", "fairly reliable") },
      { "D", NC_("reliability of a source", "often not reliable") },
      { "E", NC_("reliability of a source", "not reliable") },
      { "F", NC_("reliability of a source", "reliability can’t be judged") },
    },
  },
  [ENTENTE_VOCABULARY_CREDIBILITY] = {
    "credibility of a statement",
    {
      { "1", NC_("credibility of a statement", "confirmed from elsewhere") },
      { "2", NC_("credibility of a statement", "probably true") },
      { "3", NC_("credibility of a statement", "possibly true") },
      { "4", NC_("credibility of a statement", "doubtful") },
      { "5", NC_("credibility of a statement", "improbable") },
      { "6", NC_("credibility of a statement", "truth can’t be judged") },
    },
  },
};

static const char *
find_label (EntenteVocabulary  vocabulary,
            const char        *word)
{
  static EntenteTranslation phrases[ENTENTE_N_VOCABULARIES][MAX_WORDS];
  const TermList *list = &lists[vocabulary];

  for (guint i = 0; list->vocabulary[i].word != NULL; i++)
    if (g_str_equal (list->vocabulary[i].word, word))
      return entente_translation_find_pair (&phrases[vocabulary][i], list->context, list->vocabulary[i].label);
  return NULL;
}

static char *
number_text (gint64 number)
{
  return number != ENTENTE_NUMBER_ABSENT ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
}

/**
 * entente_vocabulary_get_label:
 * @vocabulary: a list of words
 * @word: (nullable): a word, as the file has it
 *
 * Returns: (transfer full) (nullable): its label in the user's language; for an unknown word, the word in
 *   displayable form; %NULL if there is no word
 */
char *
entente_vocabulary_get_label (EntenteVocabulary  vocabulary,
                              const char        *word)
{
  const char *label;

  g_return_val_if_fail (vocabulary < ENTENTE_N_VOCABULARIES, NULL);

  if (word == NULL)
    return NULL;
  label = find_label (vocabulary, word);
  return label != NULL ? g_strdup (label) : entente_display_text_name (word);
}

/**
 * entente_vocabulary_know:
 * @vocabulary: a list of words
 * @word: (nullable): a word, as the file has it
 *
 * Returns: whether the word is one of the list
 */
gboolean
entente_vocabulary_know (EntenteVocabulary  vocabulary,
                         const char        *word)
{
  g_return_val_if_fail (vocabulary < ENTENTE_N_VOCABULARIES, FALSE);

  return word != NULL && find_label (vocabulary, word) != NULL;
}

/**
 * entente_vocabulary_list_words:
 * @vocabulary: a list of words
 *
 * Returns: (transfer none) (array zero-terminated=1): the words of the list, as the file has them
 */
const char *const *
entente_vocabulary_list_words (EntenteVocabulary vocabulary)
{
  static const char *words[ENTENTE_N_VOCABULARIES][MAX_WORDS + 1];
  static gsize ready;

  g_return_val_if_fail (vocabulary < ENTENTE_N_VOCABULARIES, words[0]);

  if (g_once_init_enter (&ready))
    {
      for (int i = 0; i < ENTENTE_N_VOCABULARIES; i++)
        for (int j = 0; j < MAX_WORDS; j++)
          words[i][j] = lists[i].vocabulary[j].word;
      g_once_init_leave (&ready, 1);
    }
  return words[vocabulary];
}

/**
 * entente_vocabulary_item_kind:
 * @kind: a kind of item
 *
 * Returns: the name of one such item
 */
const char *
entente_vocabulary_item_kind (EntenteItemKind kind)
{
  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return C_("item", "Actor");
    case ENTENTE_ITEM_RELATION:
      return C_("item", "Relation");
    case ENTENTE_ITEM_STATEMENT:
      return C_("item", "Statement");
    case ENTENTE_ITEM_SOURCE:
      return C_("item", "Source");
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * entente_vocabulary_item_kinds:
 * @kind: a kind of item
 *
 * Returns: the heading over several such items
 */
const char *
entente_vocabulary_item_kinds (EntenteItemKind kind)
{
  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return C_("items", "Actors");
    case ENTENTE_ITEM_RELATION:
      return C_("items", "Relations");
    case ENTENTE_ITEM_STATEMENT:
      return C_("items", "Statements");
    case ENTENTE_ITEM_SOURCE:
      return C_("items", "Sources");
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * entente_vocabulary_count_items:
 * @kind: a kind of item
 * @n: a number
 *
 * Returns: (transfer full): so many items of the kind, "3 actors"
 */
char *
entente_vocabulary_count_items (EntenteItemKind kind,
                                guint           n)
{
  switch (kind)
    {
    case ENTENTE_ITEM_ACTOR:
      return g_strdup_printf (ngettext ("%u actor", "%u actors", n), n);
    case ENTENTE_ITEM_RELATION:
      return g_strdup_printf (ngettext ("%u relation", "%u relations", n), n);
    case ENTENTE_ITEM_STATEMENT:
      return g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
    case ENTENTE_ITEM_SOURCE:
      return g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
    case ENTENTE_N_ITEM_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * entente_vocabulary_grade:
 * @reliability: (nullable): the letter of a source
 * @credibility: the number of a statement, or %ENTENTE_NUMBER_ABSENT
 *
 * Returns: (transfer full) (nullable): both as the Admiralty code writes them, such as "B2"; only one if
 *   the other is not graded; %NULL if neither is
 */
char *
entente_vocabulary_grade (const char *reliability,
                          gint64      credibility)
{
  g_autofree char *letter = reliability != NULL ? entente_display_text_name (reliability) : NULL;
  g_autofree char *figure = number_text (credibility);

  if (letter == NULL)
    return g_steal_pointer (&figure);
  return g_strconcat (letter, figure, NULL);
}

/**
 * entente_vocabulary_explain_grade:
 * @reliability: (nullable): the letter of a source
 * @credibility: the number of a statement, or %ENTENTE_NUMBER_ABSENT
 *
 * Returns: (transfer full) (nullable): the meaning of the grade, in words; %NULL if nothing is graded
 */
char *
entente_vocabulary_explain_grade (const char *reliability,
                                  gint64      credibility)
{
  g_autofree char *figure = number_text (credibility);
  g_autofree char *source = entente_vocabulary_get_label (ENTENTE_VOCABULARY_RELIABILITY, reliability);
  g_autofree char *statement = entente_vocabulary_get_label (ENTENTE_VOCABULARY_CREDIBILITY, figure);

  if (source != NULL && statement != NULL)
    return g_strdup_printf (_("Source: %s. Statement: %s."), source, statement);
  if (source != NULL)
    return g_strdup_printf (_("Source: %s."), source);
  if (statement != NULL)
    return g_strdup_printf (_("Statement: %s."), statement);
  return NULL;
}
