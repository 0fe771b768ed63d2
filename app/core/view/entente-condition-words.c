/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-condition-words.h"

#include <glib/gi18n.h>

#include "entente-calendar.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-evidence.h"
#include "entente-query.h"
#include "entente-vocabulary.h"

/* Says conditions in words, as the chips above the picture do. A condition and its opposite are two sentences, because
 * few languages negate by a word put before. */

/* More words of a condition are only counted. */
#define MAX_WORDS 3

typedef struct {
  const char *yes, *no;
} Sentences;

/* Translators: each of these says which actors, relations or statements are shown. %s is one name or word, or several
 * with commas. */
static const Sentences sentences[ENTENTE_N_ASPECTS] = {
  [ENTENTE_ASPECT_KIND] = { NC_("filter", "only %s"), NC_("filter", "no %s") },
  [ENTENTE_ASPECT_EVIDENCE] = { NC_("filter", "only %s"), NC_("filter", "not %s") },
  [ENTENTE_ASPECT_SPEAKER] = { NC_("filter", "said by %s"), NC_("filter", "not said by %s") },
  [ENTENTE_ASPECT_SOURCE] = { NC_("filter", "from %s"), NC_("filter", "not from %s") },
  [ENTENTE_ASPECT_ATTRIBUTION] = { NC_("filter", "attribution: %s"), NC_("filter", "attribution: not %s") },
  [ENTENTE_ASPECT_MODALITY] = { NC_("filter", "modality: %s"), NC_("filter", "modality: not %s") },
  [ENTENTE_ASPECT_GRADE] = { NC_("filter", "grade %s"), NC_("filter", "grade not %s") },
  [ENTENTE_ASPECT_TAG] = { NC_("filter", "tagged %s"), NC_("filter", "not tagged %s") },
  [ENTENTE_ASPECT_TEXT] = { NC_("filter", "with %s"), NC_("filter", "without %s") },
};

static const char *
choose (const EntenteCondition *self,
        const Sentences        *pair)
{
  return g_dpgettext2 (NULL, "filter", entente_condition_is_negated (self) ? pair->no : pair->yes);
}

/* What the format is given is checked by the translations, which keep its number of arguments. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
say (const EntenteCondition *self,
     const Sentences        *pair,
     const char             *words)
{
  return g_strdup_printf (choose (self, pair), words);
}

static char *
say_number (const EntenteCondition *self,
            const Sentences        *pair,
            guint                   n)
{
  return g_strdup_printf (choose (self, pair), n);
}
#pragma GCC diagnostic pop

static const char *
describe_evidence (const char *word)
{
  static const struct { const char *label; EntenteEvidenceClass evidence; } classes[] = {
    { NC_("filter", "confirmed"), ENTENTE_EVIDENCE_CONFIRMED },
    { NC_("filter", "reported"), ENTENTE_EVIDENCE_REPORTED },
    { NC_("filter", "tentative"), ENTENTE_EVIDENCE_TENTATIVE },
    { NC_("filter", "unsupported"), ENTENTE_EVIDENCE_UNSUPPORTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_str_equal (word, entente_evidence_class_get_word (classes[i].evidence)))
      return g_dpgettext2 (NULL, "filter", classes[i].label);
  return C_("filter", "disputed");
}

static const char *
describe_absence (EntenteAspect aspect)
{
  switch (aspect)
    {
    case ENTENTE_ASPECT_KIND:
      return C_("filter", "those without a kind");
    case ENTENTE_ASPECT_SPEAKER:
      return C_("filter", "nobody who is known");
    case ENTENTE_ASPECT_SOURCE:
      return C_("filter", "no source");
    case ENTENTE_ASPECT_ITEM:
    case ENTENTE_ASPECT_EVIDENCE:
    case ENTENTE_ASPECT_DATE:
    case ENTENTE_ASPECT_ATTRIBUTION:
    case ENTENTE_ASPECT_MODALITY:
    case ENTENTE_ASPECT_GRADE:
    case ENTENTE_ASPECT_TAG:
    case ENTENTE_ASPECT_DATA:
    case ENTENTE_ASPECT_N_RELATIONS:
    case ENTENTE_ASPECT_TEXT:
    case ENTENTE_N_ASPECTS:
    default:
      return C_("filter", "none");
    }
}

/**
 * entente_aspect_describe_word:
 * @aspect: a aspect that has words
 * @subject: the kind of the items
 * @word: a word of the aspect, as the file has it; "" for its absence
 * @document: the document
 *
 * Returns: (transfer full): the word as a person reads it, in displayable form
 */
char *
entente_aspect_describe_word (EntenteAspect    aspect,
                              EntenteItemKind  subject,
                              const char      *word,
                              EntenteDocument *document)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (word != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  if (*word == '\0')
    return g_strdup (describe_absence (aspect));
  if (aspect == ENTENTE_ASPECT_EVIDENCE)
    return g_strdup (describe_evidence (word));
  if (aspect == ENTENTE_ASPECT_ITEM)
    return entente_query_mention (document, subject, word);
  if (aspect == ENTENTE_ASPECT_SPEAKER)
    return entente_query_mention (document, ENTENTE_ITEM_ACTOR, word);
  if (aspect == ENTENTE_ASPECT_SOURCE)
    return entente_query_mention (document, ENTENTE_ITEM_SOURCE, word);
  if (aspect == ENTENTE_ASPECT_KIND && subject == ENTENTE_ITEM_ACTOR)
    label = entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KINDS, word);
  else if (aspect == ENTENTE_ASPECT_KIND && subject == ENTENTE_ITEM_SOURCE)
    label = entente_vocabulary_get_label (ENTENTE_VOCABULARY_SOURCE_KIND, word);
  else if (aspect == ENTENTE_ASPECT_ATTRIBUTION)
    label = entente_vocabulary_get_label (ENTENTE_VOCABULARY_ATTRIBUTION, word);
  else if (aspect == ENTENTE_ASPECT_MODALITY)
    label = entente_vocabulary_get_label (ENTENTE_VOCABULARY_MODALITY, word);
  return label != NULL ? g_steal_pointer (&label) : entente_display_text_embed (word);
}

/* Any of the words will do, so that they are no "and" list. */
static char *
list_words (const EntenteCondition *self,
            EntenteDocument        *document)
{
  const char *const *words = entente_condition_get_words (self);
  guint n = g_strv_length ((char **) words);
  char *list = NULL;

  for (guint i = 0; i < n && (i < MAX_WORDS || n == MAX_WORDS + 1); i++)
    list = entente_display_text_append (list, entente_aspect_describe_word (entente_condition_get_aspect (self),
                                                                           entente_condition_get_subject (self),
                                                                           words[i], document));
  if (n > MAX_WORDS + 1)
    list = entente_display_text_append (list, g_strdup_printf (ngettext ("%u more", "%u more", n - MAX_WORDS),
                                                               n - MAX_WORDS));
  return list != NULL ? list : g_strdup (C_("filter", "nothing"));
}

/* Any item can have a tag, so the sentence says which ones are meant. */
static char *
name_subject (const EntenteCondition *self,
              char                   *sentence)
{
  g_autofree char *owned = sentence;

  /* Translators: which items, and what is asked of them: “Relations: tagged secret”. */
  return g_strdup_printf (C_("filter", "%1$s: %2$s"),
                          entente_vocabulary_item_kinds (entente_condition_get_subject (self)), owned);
}

static char *
describe_dates (const EntenteCondition *self)
{
  static const Sentences since_pair = { NC_("filter", "since %s"), NC_("filter", "not since %s") };
  static const Sentences until_pair = { NC_("filter", "until %s"), NC_("filter", "not until %s") };
  static const Sentences range_pair = { NC_("filter", "in %s"), NC_("filter", "not in %s") };
  static const Sentences any_pair = { NC_("filter", "with a date"), NC_("filter", "without a date") };
  const char *since = entente_condition_get_since (self), *until = entente_condition_get_until (self);
  g_autofree char *first = since != NULL ? entente_date_format (since) : NULL;
  g_autofree char *last = until != NULL ? entente_date_format (until) : NULL;
  g_autofree char *range = NULL;

  if (since == NULL && until == NULL)
    return g_strdup (choose (self, &any_pair));
  if (until == NULL)
    return say (self, &since_pair, first);
  if (since == NULL)
    return say (self, &until_pair, last);
  range = g_str_equal (since, until) ? g_strdup (first) : g_strdup_printf (C_("filter", "%1$s – %2$s"), first, last);
  return say (self, &range_pair, range);
}

static char *
describe_data (const EntenteCondition *self,
               EntenteDocument        *document)
{
  g_autofree char *column = entente_display_text_embed (entente_condition_get_column (self));
  g_autofree char *words = NULL;

  if (entente_condition_get_words (self)[0] == NULL)
    return g_strdup_printf (entente_condition_is_negated (self) ? C_("filter", "no %s")
                                                                : C_("filter", "any %s"), column);
  words = list_words (self, document);
  return g_strdup_printf (entente_condition_is_negated (self) ? C_("filter", "%1$s is not %2$s")
                                                              : C_("filter", "%1$s is %2$s"), column, words);
}

static char *
describe_number (const EntenteCondition *self)
{
  static const Sentences least_pair = {
    NC_("filter", "relations: %u or more"), NC_("filter", "relations: fewer than %u"),
  };
  static const Sentences most_pair = {
    NC_("filter", "relations: %u or fewer"), NC_("filter", "relations: more than %u"),
  };
  guint least, most;

  entente_condition_get_range (self, &least, &most);
  if (most == G_MAXUINT)
    return say_number (self, &least_pair, least);
  if (least == 0)
    return say_number (self, &most_pair, most);
  return g_strdup_printf (entente_condition_is_negated (self) ? C_("filter", "relations: not %1$u to %2$u")
                                                              : C_("filter", "relations: %1$u to %2$u"), least, most);
}

static char *
describe_items (const EntenteCondition *self)
{
  guint n = g_strv_length ((char **) entente_condition_get_words (self));
  g_autofree char *items = entente_vocabulary_count_items (entente_condition_get_subject (self), n);

  /* Translators: %s is a number of chosen items, such as “3 actors”. */
  return g_strdup_printf (entente_condition_is_negated (self) ? C_("filter", "without %s") : C_("filter", "only %s"),
                          items);
}

static char *
describe_words (const EntenteCondition *self,
                EntenteDocument        *document)
{
  EntenteAspect aspect = entente_condition_get_aspect (self);
  g_autofree char *words = list_words (self, document);
  char *sentence;

  if (aspect == ENTENTE_ASPECT_TEXT)
    {
      g_autofree char *quoted = entente_display_text_quote (words);

      sentence = say (self, &sentences[aspect], quoted);
    }
  else
    sentence = say (self, &sentences[aspect], words);
  if (aspect == ENTENTE_ASPECT_TAG || aspect == ENTENTE_ASPECT_TEXT
      || (aspect == ENTENTE_ASPECT_KIND && entente_condition_get_subject (self) != ENTENTE_ITEM_ACTOR))
    return name_subject (self, sentence);
  return sentence;
}

/**
 * entente_condition_describe:
 * @self: a condition
 * @document: the document, for the names of what the condition names
 *
 * Returns: (transfer full): the condition in words, in displayable form: "not unsupported"
 */
char *
entente_condition_describe (const EntenteCondition *self,
                            EntenteDocument        *document)
{
  char *dates;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  switch (entente_condition_get_aspect (self))
    {
    case ENTENTE_ASPECT_ITEM:
      return describe_items (self);
    case ENTENTE_ASPECT_DATE:
      dates = describe_dates (self);
      return entente_condition_get_subject (self) == ENTENTE_ITEM_RELATION ? dates : name_subject (self, dates);
    case ENTENTE_ASPECT_DATA:
      return name_subject (self, describe_data (self, document));
    case ENTENTE_ASPECT_N_RELATIONS:
      return describe_number (self);
    case ENTENTE_ASPECT_KIND:
    case ENTENTE_ASPECT_EVIDENCE:
    case ENTENTE_ASPECT_SPEAKER:
    case ENTENTE_ASPECT_SOURCE:
    case ENTENTE_ASPECT_ATTRIBUTION:
    case ENTENTE_ASPECT_MODALITY:
    case ENTENTE_ASPECT_GRADE:
    case ENTENTE_ASPECT_TAG:
    case ENTENTE_ASPECT_TEXT:
    case ENTENTE_N_ASPECTS:
    default:
      return describe_words (self, document);
    }
}

static char *
name_actors (EntenteDocument   *document,
             const char *const *ids)
{
  guint n = g_strv_length ((char **) ids);
  g_autofree char *first = entente_query_mention (document, ENTENTE_ITEM_ACTOR, ids[0]), *second = NULL;

  if (n == 1)
    return g_steal_pointer (&first);
  if (n > 2)
    return g_strdup_printf (ngettext ("%1$s and %2$u other", "%1$s and %2$u others", n - 1), first, n - 1);
  second = entente_query_mention (document, ENTENTE_ITEM_ACTOR, ids[1]);
  /* Translators: two actors. */
  return g_strdup_printf (C_("focus", "%1$s and %2$s"), first, second);
}

static char *
describe_days (gint64 first,
               gint64 last)
{
  g_autofree char *since = NULL, *until = NULL, *first_words = NULL, *last_words = NULL, *single = NULL;

  entente_calendar_write_ends (first, last, &since, &until);
  first_words = entente_date_format (since);
  last_words = entente_date_format (until);
  if (until == NULL)
    return g_strdup_printf (C_("filter", "since %s"), first_words);
  if (since == NULL)
    return g_strdup_printf (C_("filter", "until %s"), last_words);
  single = entente_calendar_write_single (first, last);
  if (single != NULL)
    {
      g_autofree char *words = entente_date_format (single);

      return g_strdup_printf (C_("filter", "in %s"), words);
    }
  /* Translators: two dates between which things were. */
  return g_strdup_printf (C_("filter", "since %1$s until %2$s"), first_words, last_words);
}

/**
 * entente_period_describe:
 * @self: a period that leaves something out
 *
 * Returns: (transfer full): the period in words: "since 2021 until March 2025"
 */
char *
entente_period_describe (const EntentePeriod *self)
{
  gint64 first, last;
  g_autofree char *days = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  first = entente_period_get_first (self);
  last = entente_period_get_last (self);
  if (first == G_MININT64 && last == G_MAXINT64)
    return g_strdup (C_("filter", "with a date"));
  if (entente_period_is_of_knowledge (self))
    {
      g_autofree char *day = entente_date_write_day (last), *shown = entente_date_format (day);

      /* Translators: %s is a day. What was said until then is taken into account. */
      return g_strdup_printf (C_("filter", "what was known on %s"), shown);
    }
  days = describe_days (first, last);
  if (entente_period_shows_undated (self))
    return g_steal_pointer (&days);
  /* Translators: from when to when, and then that what has no date is left out. */
  return g_strdup_printf (C_("filter", "%s, with a date"), days);
}

/**
 * entente_focus_describe:
 * @self: a focus
 * @document: the document, for the names of its centers
 *
 * Returns: (transfer full): the focus in words, in displayable form: "2 steps around Aviation"
 */
char *
entente_focus_describe (const EntenteFocus *self,
                        EntenteDocument    *document)
{
  guint n_steps;
  g_autofree char *center = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  n_steps = entente_focus_get_n_steps (self);
  center = name_actors (document, entente_focus_get_centers (self));
  if (n_steps == 0)
    return g_steal_pointer (&center);
  switch (entente_focus_get_direction (self))
    {
    case ENTENTE_FOCUS_OUT:
      return g_strdup_printf (ngettext ("%1$u step from %2$s", "%1$u steps from %2$s", n_steps), n_steps, center);
    case ENTENTE_FOCUS_IN:
      return g_strdup_printf (ngettext ("%1$u step to %2$s", "%1$u steps to %2$s", n_steps), n_steps, center);
    case ENTENTE_FOCUS_BOTH:
    default:
      return g_strdup_printf (ngettext ("%1$u step around %2$s", "%1$u steps around %2$s", n_steps), n_steps, center);
    }
}

/**
 * entente_focus_describe_change:
 * @self: a focus
 * @nth: which of its changes, from 0
 * @document: the document, for the names of the actors
 *
 * Returns: (transfer full): the change in words, in displayable form: "+ 7 around Health", "− Health"
 */
char *
entente_focus_describe_change (const EntenteFocus *self,
                               guint               nth,
                               EntenteDocument    *document)
{
  const EntenteFocusChange *change;
  g_autofree char *names = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  change = entente_focus_get_change (self, nth);
  if (change->around != NULL)
    {
      guint n = g_strv_length (change->actors);

      names = entente_query_mention (document, ENTENTE_ITEM_ACTOR, change->around);
      /* Translators: so many neighbours of an actor were added to what is shown: "+ 7 around Health". */
      return g_strdup_printf (ngettext ("+ %1$u around %2$s", "+ %1$u around %2$s", n), n, names);
    }
  names = name_actors (document, (const char *const *) change->actors);
  /* Translators: actors were added to what is shown, or taken out. */
  return g_strdup_printf (change->adds ? C_("focus", "+ %s") : C_("focus", "− %s"), names);
}

/**
 * entente_aspect_get_label:
 * @aspect: what a condition looks at
 * @subject: the kind of the items
 *
 * Returns: its name, translated
 */
const char *
entente_aspect_get_label (EntenteAspect   aspect,
                          EntenteItemKind subject)
{
  switch (aspect)
    {
    case ENTENTE_ASPECT_KIND:
      return C_("aspect", "Kind");
    case ENTENTE_ASPECT_EVIDENCE:
      return C_("aspect", "Evidence");
    case ENTENTE_ASPECT_DATE:
      return subject == ENTENTE_ITEM_RELATION ? C_("aspect", "Date") : C_("aspect", "Said on");
    case ENTENTE_ASPECT_SPEAKER:
      return C_("aspect", "Speaker");
    case ENTENTE_ASPECT_SOURCE:
      return C_("aspect", "Source");
    case ENTENTE_ASPECT_ATTRIBUTION:
      return C_("aspect", "Attribution");
    case ENTENTE_ASPECT_MODALITY:
      return C_("aspect", "Modality");
    case ENTENTE_ASPECT_GRADE:
      return C_("aspect", "Grade");
    case ENTENTE_ASPECT_TAG:
      return C_("aspect", "Tag");
    case ENTENTE_ASPECT_DATA:
      return C_("aspect", "Data");
    case ENTENTE_ASPECT_N_RELATIONS:
      return C_("aspect", "Number of relations");
    case ENTENTE_ASPECT_TEXT:
      return C_("aspect", "Text");
    case ENTENTE_ASPECT_ITEM:
    case ENTENTE_N_ASPECTS:
    default:
      return C_("aspect", "Chosen items");
    }
}
