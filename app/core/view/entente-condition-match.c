/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-condition-match.h"

#include <string.h>

#include "entente-actor.h"
#include "entente-date.h"
#include "entente-fold.h"
#include "entente-id.h"
#include "entente-source.h"
#include "entente-stored-image.h"
#include "entente-substring.h"

/* Finds the items for which a condition holds. What a condition says of all items, such as the folded words of a text,
 * is made ready once. */

/* A thread that is to stop looks up from its work after so many items. */
#define ITEMS_PER_LOOK 512

typedef struct _Matching Matching;
typedef gboolean (*HoldsFunc) (const Matching *matching, EntenteItem *item, guint position);

struct _Matching {
  const EntenteCondition *condition;
  EntenteViewInput *input;
  const EntenteViewLinks *links;
  HoldsFunc holds;
  GHashTable *words;    /* set of the words of the condition */
  GPtrArray *folded;    /* of char *: the words of a text, folded */
  EntenteViewSpan span; /* of a date */
  const EntenteViewDates *dates;
};

/* What is absent is the word "". */
static gboolean
has_word (const Matching *matching,
          const char     *word)
{
  return g_hash_table_contains (matching->words, word != NULL ? word : "");
}

static gboolean
holds_item (const Matching *matching,
            EntenteItem    *item,
            guint           position)
{
  return has_word (matching, entente_item_get_id (item));
}

static gboolean
holds_kind (const Matching *matching,
            EntenteItem    *item,
            guint           position)
{
  guint member = entente_aspect_get_kind_member (entente_condition_get_subject (matching->condition));

  return has_word (matching, entente_item_get_text (item, member));
}

static gboolean
holds_evidence (const Matching *matching,
                EntenteItem    *item,
                guint           position)
{
  gboolean disputed;
  EntenteEvidenceClass evidence = entente_view_input_get_evidence (matching->input, position, &disputed);

  return has_word (matching, entente_evidence_class_get_word (evidence))
         || (disputed && has_word (matching, ENTENTE_CONDITION_DISPUTED));
}

static gboolean
holds_date (const Matching *matching,
            EntenteItem    *item,
            guint           position)
{
  gboolean is_relation = entente_item_get_kind (item) == ENTENTE_ITEM_RELATION;
  EntenteViewSpan span = (is_relation ? matching->dates->relations : matching->dates->statements)[position];

  return entente_view_span_is_dated (&span) && span.first <= matching->span.last && span.last >= matching->span.first;
}

static gboolean
holds_speaker (const Matching *matching,
               EntenteItem    *item,
               guint           position)
{
  return has_word (matching, entente_item_get_text (item, ENTENTE_STATEMENT_SPEAKER));
}

static gboolean
holds_source (const Matching *matching,
              EntenteItem    *item,
              guint           position)
{
  return has_word (matching, entente_item_get_text (item, ENTENTE_STATEMENT_SOURCE));
}

static gboolean
holds_attribution (const Matching *matching,
                   EntenteItem    *item,
                   guint           position)
{
  return has_word (matching, entente_item_get_text (item, ENTENTE_STATEMENT_ATTRIBUTION));
}

static gboolean
holds_modality (const Matching *matching,
                EntenteItem    *item,
                guint           position)
{
  return has_word (matching, entente_item_get_text (item, ENTENTE_STATEMENT_MODALITY));
}

/* The letter is the source's, and the figure is the statement's. A condition can ask for one of them or for both. */
static gboolean
holds_grade (const Matching *matching,
             EntenteItem    *item,
             guint           position)
{
  guint source = matching->links->sources[position];
  gint64 credibility = entente_statement_get_credibility (ENTENTE_STATEMENT (item));
  const char *letter = NULL;
  g_autofree char *figure = NULL, *both = NULL;

  if (source != ENTENTE_VIEW_NOWHERE)
    letter = entente_item_get_text (entente_view_input_get_item (matching->input, ENTENTE_ITEM_SOURCE, source),
                                    ENTENTE_SOURCE_RELIABILITY);
  if (credibility != ENTENTE_NUMBER_ABSENT)
    figure = g_strdup_printf ("%" G_GINT64_FORMAT, credibility);
  both = g_strconcat (letter != NULL ? letter : "", figure, NULL);
  return has_word (matching, both) || (letter != NULL && has_word (matching, letter))
         || (figure != NULL && has_word (matching, figure));
}

static gboolean
holds_tag (const Matching *matching,
           EntenteItem    *item,
           guint           position)
{
  const char *const *tags = entente_item_get_tags (item);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    if (has_word (matching, tags[i]))
      return TRUE;
  return FALSE;
}

static gboolean
holds_data (const Matching *matching,
            EntenteItem    *item,
            guint           position)
{
  const EntenteDatum *datum = entente_record_find_datum (entente_item_get_record (item),
                                                         entente_item_get_common (item, ENTENTE_COMMON_DATA),
                                                         entente_condition_get_column (matching->condition));

  return datum != NULL && (g_hash_table_size (matching->words) == 0 || has_word (matching, datum->text));
}

static gboolean
holds_n_relations (const Matching *matching,
                   EntenteItem    *item,
                   guint           position)
{
  guint n = matching->links->n_relations[position], least, most;

  entente_condition_get_range (matching->condition, &least, &most);
  return n >= least && n <= most;
}

static void collect_texts (const EntenteRecord *record, GString *texts);

/* Words that belong together do not reach from one text into the next. A stored picture has none, though its code looks
 * as if it had. */
static void
add_text (GString    *texts,
          const char *text)
{
  if (text == NULL || entente_stored_image_find (text, NULL) != NULL)
    return;
  entente_fold_append (texts, text);
  g_string_append_c (texts, '\n');
}

static void
collect_member (const EntenteRecord *record,
                guint                member,
                GString             *texts)
{
  const char *const *list;

  switch (entente_record_get_shape (record)->members[member].type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_WORD:
      add_text (texts, entente_record_get_text (record, member));
      break;
    case ENTENTE_VALUE_TEXTS:
      list = entente_record_get_texts (record, member);
      for (guint i = 0; list != NULL && list[i] != NULL; i++)
        add_text (texts, list[i]);
      break;
    case ENTENTE_VALUE_RECORDS:
      for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
        collect_texts (entente_record_get_nth (record, member, i), texts);
      break;
    case ENTENTE_VALUE_DATA:
      for (guint i = 0; i < entente_record_get_n_data (record, member); i++)
        add_text (texts, entente_record_get_datum (record, member, i)->text);
      break;
    case ENTENTE_VALUE_RECORD:
      if (entente_record_get_record (record, member) != NULL)
        collect_texts (entente_record_get_record (record, member), texts);
      break;
    case ENTENTE_VALUE_DATE:
    case ENTENTE_VALUE_REF:
    case ENTENTE_VALUE_REFS:
    case ENTENTE_VALUE_FLAG:
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_OTHER:
    default:
      break;
    }
}

static void
collect_texts (const EntenteRecord *record,
               GString             *texts)
{
  for (guint i = 0; i < entente_record_get_shape (record)->n_members; i++)
    if (entente_record_has (record, i))
      collect_member (record, i, texts);
}

static gboolean
holds_text (const Matching *matching,
            EntenteItem    *item,
            guint           position)
{
  const EntenteRecord *record = entente_item_get_record (item);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = ENTENTE_ITEM_ID + 1; i < entente_record_get_shape (record)->n_members; i++)
    if (entente_record_has (record, i))
      collect_member (record, i, texts);
  for (guint i = 0; i < matching->folded->len; i++)
    {
      const char *word = matching->folded->pdata[i];

      if (entente_substring_find (texts->str, texts->len, word, strlen (word)) == NULL)
        return FALSE;
    }
  return TRUE;
}

static const HoldsFunc functions[ENTENTE_N_ASPECTS] = {
  [ENTENTE_ASPECT_ITEM] = holds_item,
  [ENTENTE_ASPECT_KIND] = holds_kind,
  [ENTENTE_ASPECT_EVIDENCE] = holds_evidence,
  [ENTENTE_ASPECT_DATE] = holds_date,
  [ENTENTE_ASPECT_SPEAKER] = holds_speaker,
  [ENTENTE_ASPECT_SOURCE] = holds_source,
  [ENTENTE_ASPECT_ATTRIBUTION] = holds_attribution,
  [ENTENTE_ASPECT_MODALITY] = holds_modality,
  [ENTENTE_ASPECT_GRADE] = holds_grade,
  [ENTENTE_ASPECT_TAG] = holds_tag,
  [ENTENTE_ASPECT_DATA] = holds_data,
  [ENTENTE_ASPECT_N_RELATIONS] = holds_n_relations,
  [ENTENTE_ASPECT_TEXT] = holds_text,
};

static GPtrArray *
fold_words (const char *const *words)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *all = entente_fold (words[i]);
      g_auto (GStrv) single = g_strsplit_set (all, " \t\n", -1);

      for (guint j = 0; single[j] != NULL; j++)
        if (*single[j] != '\0')
          g_ptr_array_add (folded, g_strdup (single[j]));
    }
  return folded;
}

static EntenteViewSpan
read_span (const EntenteCondition *condition)
{
  EntenteViewSpan span = { G_MININT64, G_MAXINT64, };
  EntenteDateSpan date;

  if (entente_date_parse (entente_condition_get_since (condition), &date))
    span.first = date.first;
  if (entente_date_parse (entente_condition_get_until (condition), &date))
    span.last = date.last;
  return span;
}

/**
 * entente_condition_match:
 * @self: a condition
 * @input: a document
 * @cancellable: (nullable): ends the search
 *
 * Returns: (transfer full) (nullable): the positions of the items of its subject for which the condition holds; %NULL
 *   if the search was cancelled
 */
EntenteBits *
entente_condition_match (const EntenteCondition *self,
                         EntenteViewInput       *input,
                         GCancellable           *cancellable)
{
  EntenteItemKind subject;
  const char *const *words;
  g_autoptr (GHashTable) set = NULL;
  g_autoptr (GPtrArray) folded = NULL;
  g_autoptr (EntenteBits) bits = NULL;
  Matching matching;

  g_return_val_if_fail (self != NULL && input != NULL, NULL);

  subject = entente_condition_get_subject (self);
  words = entente_condition_get_words (self);
  set = g_hash_table_new (entente_id_hash, g_str_equal);
  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (set, (gpointer) words[i]);
  folded = fold_words (words);
  matching = (Matching) {
    self, input, entente_view_input_get_links (input), functions[entente_condition_get_aspect (self)], set, folded,
    read_span (self), NULL,
  };
  if (entente_condition_get_aspect (self) == ENTENTE_ASPECT_DATE)
    matching.dates = entente_view_input_get_dates (input);
  bits = entente_bits_new (entente_view_input_get_n (input, subject), FALSE);
  for (guint i = 0; i < entente_bits_get_size (bits); i++)
    {
      if (i % ITEMS_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      entente_bits_set (bits, i, matching.holds (&matching, entente_view_input_get_item (input, subject, i), i));
    }
  if (entente_condition_is_negated (self))
    entente_bits_complement (bits);
  return g_steal_pointer (&bits);
}
