/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-evidence.h"

#include "entente-aside-words.h"
#include "entente-date.h"
#include "entente-display-text.h"
#include "entente-query.h"
#include "entente-translation.h"

/* The evidence of a relation, computed from the statements about it, and its explanation. The header
 * gives the rules. */

/* The explanation names at most this many origins and counts the others. */
#define MAX_NAMED 5

/* Most relations have fewer statements than this. Theirs need no memory of their own. */
#define FEW 16

/* The statements that take a stance to a relation. */
typedef struct {
  EntenteStatementWeight few_weights[FEW], *weights;
  EntenteBearing few_bearings[FEW], *bearings;
  guint n;
} Bearings;

static void
bearings_clear (Bearings *self)
{
  if (self->weights != self->few_weights)
    g_free (self->weights);
  if (self->bearings != self->few_bearings)
    g_free (self->bearings);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bearings, bearings_clear)

static void
bearings_init (Bearings        *self,
               EntenteDocument *document,
               EntenteRelation *relation,
               EntenteWeighing *weighing)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (relation));
  const GPtrArray *statements = entente_document_get_linked (document, id, ENTENTE_LINK_ABOUT);
  EntenteEvidenceLookup lookup = entente_evidence_lookup_for_document (document);

  self->n = 0;
  self->weights = statements->len <= FEW ? self->few_weights : g_new (EntenteStatementWeight, statements->len);
  self->bearings = statements->len <= FEW ? self->few_bearings : g_new (EntenteBearing, statements->len);
  for (guint i = 0; i < statements->len; i++)
    {
      EntenteStanceSet stances = entente_doubt_get_stances (statements->pdata[i], id);

      if (stances == 0)
        continue;
      entente_statement_weight_init (&self->weights[self->n], statements->pdata[i], &lookup);
      if (entente_weighing_get_known (weighing) != ENTENTE_KNOWN_ALL)
        entente_statement_weight_read_dates (&self->weights[self->n]);
      self->bearings[self->n] = (EntenteBearing) {
        .weight = &self->weights[self->n], .stances = stances,
        .aside = entente_statement_weight_is_aside (&self->weights[self->n], entente_weighing_get_aside (weighing)),
      };
      self->n++;
    }
}

/**
 * entente_evidence_new_weigher:
 * @document: a document, which must outlive the weigher
 * @weighing: (nullable): how to weigh; %NULL: as the document is looked at, entente_weighing_for_document()
 *
 * Returns: (transfer full): weighs many relations of the document, which must not change meanwhile
 */
EntenteWeigher *
entente_evidence_new_weigher (EntenteDocument *document,
                              EntenteWeighing *weighing)
{
  EntenteEvidenceLookup lookup;
  g_autoptr (EntenteWeighing) own = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  lookup = entente_evidence_lookup_for_document (document);
  if (weighing == NULL)
    weighing = own = entente_weighing_for_document (document);
  return entente_weigher_new (&lookup, weighing);
}

static void
add_once (GPtrArray   *items,
          EntenteItem *item)
{
  if (!g_ptr_array_find (items, item, NULL))
    g_ptr_array_add (items, g_object_ref (item));
}

/* If a statement has an unnamed speaker, its source must not be named as the speaker. */
static gboolean
is_nameless (EntenteStatement *statement)
{
  return entente_statement_get_speaker (statement) == NULL && !entente_doubt_is_on_record (statement);
}

/* Where an origin on the record is told. */
static GPtrArray *
get_list (EntenteEvidence *self,
          EntenteAdds      adds)
{
  if (adds == ENTENTE_ADDS_SAME_BODY)
    return self->same_body;
  return adds == ENTENTE_ADDS_SAME_SOURCES ? self->same_sources : self->origins;
}

static void
collect (EntenteEvidence      *self,
         const EntenteBearing *bearing)
{
  EntenteItem *origin = bearing->weight->origin;
  gboolean can_be_named = origin != NULL && !is_nameless (bearing->weight->statement);

  if (!bearing->counts)
    return;
  if (!bearing->weight->dated && entente_weighing_get_known (self->weighing) != ENTENTE_KNOWN_ALL)
    self->n_undated++;
  if (bearing->stances & ENTENTE_STANCE_SET_SUPPORTS)
    {
      self->n_supporting[bearing->doubt]++;
      if (bearing->doubt == ENTENTE_DOUBT_NONE)
        add_once (get_list (self, bearing->adds), origin);
      else if (can_be_named
               && (bearing->doubt == ENTENTE_DOUBT_HEDGED || bearing->doubt == ENTENTE_DOUBT_UNNAMED))
        add_once (self->others, origin);
    }
  if (bearing->stances & ENTENTE_STANCE_SET_DISPUTES)
    {
      self->n_disputing++;
      if (can_be_named)
        add_once (self->disputing, origin);
    }
}

/* An origin that adds itself by one statement is not told again for another. */
static void
remove_told (GPtrArray *items,
             GPtrArray *told)
{
  for (guint i = items->len; i-- > 0;)
    if (g_ptr_array_find (told, items->pdata[i], NULL))
      g_ptr_array_remove_index (items, i);
}

/**
 * entente_evidence_name_origins:
 * @document: a document
 * @origins: (element-type EntenteItem): actors and sources of it, such as those of #EntenteEvidence
 *
 * Returns: (transfer full): their names as one list, fit to be shown; of many, only some, and how many others there are
 */
char *
entente_evidence_name_origins (EntenteDocument *document,
                               GPtrArray       *origins)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < origins->len; i++)
    {
      EntenteItem *item = origins->pdata[i];

      g_ptr_array_add (names, entente_query_mention (document, entente_item_get_kind (item),
                                                     entente_item_get_id (item)));
    }
  g_ptr_array_add (names, NULL);
  return entente_display_text_join ((const char *const *) names->pdata, MAX_NAMED);
}

static gboolean
is_plain_doubt (EntenteDoubt doubt)
{
  return doubt == ENTENTE_DOUBT_HEDGED || doubt == ENTENTE_DOUBT_UNNAMED;
}

/* Counts the statements that support the relation and are of no use as they are; @all counts the hedged and unnamed
 * ones too. Returns %NULL if there are none. */
static char *
count_doubts (EntenteEvidence *self,
              gboolean         all)
{
  char *list = NULL;

  for (int doubt = ENTENTE_DOUBT_NONE + 1; doubt < ENTENTE_N_DOUBTS; doubt++)
    if (self->n_supporting[doubt] > 0 && (all || !is_plain_doubt (doubt)))
      list = entente_display_text_append (list, entente_doubt_count (doubt, self->n_supporting[doubt]));
  return list;
}

static char *
explain_tentative (EntenteEvidence *self,
                   const char      *others)
{
  gboolean hedged = self->n_supporting[ENTENTE_DOUBT_HEDGED] > 0;
  gboolean unnamed = self->n_supporting[ENTENTE_DOUBT_UNNAMED] > 0;
  g_autofree char *faults = count_doubts (self, FALSE);
  g_autofree char *all = count_doubts (self, TRUE);

  if (faults != NULL)
    /* Translators: %s is a list, such as: 2 statements without a source, 1 expectation or guess. */
    return entente_translation_fill (_("Tentative: nothing confirms it: %s"), all);
  if (*others == '\0')
    return g_strdup (_("Tentative: only unnamed voices"));
  if (hedged && unnamed)
    return entente_translation_fill (_("Tentative: only expectations or unnamed voices: %s"), others);
  if (hedged)
    return entente_translation_fill (_("Tentative: only expectations: %s"), others);
  return entente_translation_fill (_("Tentative: only unnamed voices: %s"), others);
}

/* Adds a part to a reason, if there is one. */
static char *
add_part (char       *reason,
          const char *format,
          char       *part)
{
  g_autofree char *taken = reason, *words = part;
  g_autoptr (GString) told = NULL;

  if (words == NULL || *words == '\0')
    return g_steal_pointer (&taken);
  told = g_string_new (format);
  g_string_replace (told, "%s", words, 1);
  /* Translators: the reason why a relation is confirmed, and something that is said of it. */
  return entente_translation_fill (C_("evidence", "%1$s; %2$s"), taken, told->str);
}

/* Tells which statements were not counted though they look as if they confirmed the relation, and which origins add
 * nothing to others. */
static char *
add_uncounted (EntenteEvidence *self,
               EntenteDocument *document,
               char            *reason)
{
  char *told = reason;

  told = add_part (told, C_("evidence", "counted as one voice with others of the same body: %s"),
                   entente_evidence_name_origins (document, self->same_body));
  told = add_part (told, C_("evidence", "counted once, because they draw on each other or on the same: %s"),
                   entente_evidence_name_origins (document, self->same_sources));
  /* Translators: why a relation is confirmed, and what is no reason: 2 statements without a source. */
  return add_part (told, C_("evidence", "not counted: %s"), count_doubts (self, FALSE));
}

static char *
explain_support (EntenteEvidence *self,
                 EntenteDocument *document)
{
  g_autofree char *origins = entente_evidence_name_origins (document, self->origins);
  g_autofree char *others = entente_evidence_name_origins (document, self->others);
  guint n = self->origins->len;

  switch (self->support)
    {
    case ENTENTE_EVIDENCE_CONFIRMED:
      return add_uncounted (self, document,
                            g_strdup_printf (ngettext ("Confirmed: %u independent origin on the record, %s",
                                                       "Confirmed: %u independent origins on the record, %s", n),
                                             n, origins));
    case ENTENTE_EVIDENCE_REPORTED:
      return add_uncounted (self, document,
                            entente_translation_fill (_("Reported: one origin on the record, %s"), origins));
    case ENTENTE_EVIDENCE_TENTATIVE:
      return explain_tentative (self, others);
    case ENTENTE_EVIDENCE_UNSUPPORTED:
    case ENTENTE_N_EVIDENCE_CLASSES:
    default:
      return g_strdup (_("Unsupported: no statement in this document supports it"));
    }
}

static char *
explain_dispute (EntenteEvidence *self,
                 EntenteDocument *document)
{
  g_autofree char *names = entente_evidence_name_origins (document, self->disputing);

  if (!self->disputed)
    return g_strdup (C_("evidence", "disputed by nobody"));
  if (*names == '\0')
    return g_strdup (C_("evidence", "disputed, by whom is not known"));
  return entente_translation_fill (C_("evidence", "disputed by %s"), names);
}

/**
 * entente_evidence_for_relation:
 * @document: a document
 * @relation: a relation of it
 * @weighing: (nullable): how to weigh; %NULL: as the document is looked at, entente_weighing_for_document()
 *
 * Returns: (transfer full): all that supports and disputes the relation; free with entente_evidence_free().
 *   The origins are in the order of their statements.
 */
EntenteEvidence *
entente_evidence_for_relation (EntenteDocument *document,
                               EntenteRelation *relation,
                               EntenteWeighing *weighing)
{
  g_autoptr (EntenteWeigher) weigher = NULL;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_RELATION (relation), NULL);

  weigher = entente_evidence_new_weigher (document, weighing);
  return entente_evidence_collect (weigher, document, relation);
}

/**
 * entente_evidence_collect:
 * @weigher: a weigher from entente_evidence_new_weigher()
 * @document: its document
 * @relation: a relation of the document
 *
 * Like entente_evidence_for_relation(), for many relations of a document that does not change meanwhile.
 *
 * Returns: (transfer full): all that supports and disputes the relation; free with entente_evidence_free()
 */
EntenteEvidence *
entente_evidence_collect (EntenteWeigher  *weigher,
                          EntenteDocument *document,
                          EntenteRelation *relation)
{
  g_auto (Bearings) bearings = { .n = 0 };
  EntenteEvidence *self;
  EntenteStrength strength;

  g_return_val_if_fail (weigher != NULL && ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_RELATION (relation), NULL);

  bearings_init (&bearings, document, relation, entente_weigher_get_weighing (weigher));
  strength = entente_weigher_weigh_fully (weigher, bearings.bearings, bearings.n);
  self = g_new0 (EntenteEvidence, 1);
  self->weighing = entente_weighing_ref (entente_weigher_get_weighing (weigher));
  self->support = strength.support;
  self->disputed = strength.disputed;
  self->pale = strength.pale;
  self->origins = g_ptr_array_new_with_free_func (g_object_unref);
  self->same_body = g_ptr_array_new_with_free_func (g_object_unref);
  self->same_sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  self->disputing = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < bearings.n; i++)
    collect (self, &bearings.bearings[i]);
  remove_told (self->same_body, self->origins);
  remove_told (self->same_sources, self->origins);
  return self;
}

void
entente_evidence_free (EntenteEvidence *self)
{
  if (self == NULL)
    return;

  entente_weighing_unref (self->weighing);
  g_ptr_array_unref (self->origins);
  g_ptr_array_unref (self->same_body);
  g_ptr_array_unref (self->same_sources);
  g_ptr_array_unref (self->others);
  g_ptr_array_unref (self->disputing);
  g_free (self);
}

/* Tells what a reason does not heed, as sentences behind it. */
static char *
explain_weighing (EntenteEvidence *self,
                  EntenteDocument *document)
{
  gint64 known = entente_weighing_get_known (self->weighing);
  GString *words = g_string_new (NULL);

  if (known != ENTENTE_KNOWN_ALL)
    {
      g_autofree char *day = entente_date_write_day (known), *shown = entente_date_format (day);

      /* Translators: follows the reason why a relation is drawn as it is. %s is a date. */
      g_string_append_printf (words, C_("evidence", " That was known on %s."), shown);
    }
  if (self->pale)
    g_string_append (words, C_("evidence", " Some of it may have been said only later."));
  if (self->n_undated > 0)
    g_string_append_printf (words, ngettext (" %u statement without a date is counted.",
                                             " %u statements without a date are counted.", self->n_undated),
                            self->n_undated);
  if (!entente_aside_is_empty (entente_weighing_get_aside (self->weighing)))
    {
      g_autofree char *aside = entente_aside_describe (entente_weighing_get_aside (self->weighing), document);

      /* Translators: %s is what is set aside: “KCNA and grade F”. */
      g_string_append_printf (words, C_("evidence", " That is without %s."), aside);
    }
  return g_string_free (words, FALSE);
}

/**
 * entente_evidence_explain:
 * @self: the evidence of a relation
 * @document: the document of the relation
 *
 * Returns: (transfer full): one sentence that gives the class of the relation and the reason; and more if not all that
 *   the document holds was weighed
 */
char *
entente_evidence_explain (EntenteEvidence *self,
                          EntenteDocument *document)
{
  g_autofree char *support = NULL, *dispute = NULL, *sentence = NULL, *rest = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  support = explain_support (self, document);
  rest = explain_weighing (self, document);
  if (self->support == ENTENTE_EVIDENCE_UNSUPPORTED && !self->disputed)
    /* Translators: ends a sentence. */
    sentence = entente_translation_fill (C_("evidence", "%s."), support);
  else
    {
      dispute = explain_dispute (self, document);
      /* Translators: what supports a relation, and who disputes it, as one sentence. */
      sentence = entente_translation_fill (C_("evidence", "%1$s; %2$s."), support, dispute);
    }
  return g_strconcat (sentence, rest, NULL);
}

/**
 * entente_evidence_explain_briefly:
 * @self: the evidence of a relation
 * @document: the document of the relation
 *
 * Returns: (transfer full): as entente_evidence_explain(), but with nothing on disputes if there are none, and without
 *   a full stop
 */
char *
entente_evidence_explain_briefly (EntenteEvidence *self,
                                  EntenteDocument *document)
{
  g_autofree char *support = NULL;
  g_autofree char *dispute = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  support = explain_support (self, document);
  if (!self->disputed)
    return g_steal_pointer (&support);
  dispute = explain_dispute (self, document);
  /* Translators: what supports a relation, and who disputes it. */
  return entente_translation_fill (C_("evidence", "%1$s; %2$s"), support, dispute);
}

/**
 * entente_evidence_weigh:
 * @document: a document
 * @relation: a relation of it
 * @weighing: (nullable): how to weigh; %NULL: as the document is looked at, entente_weighing_for_document()
 * @disputed: (out) (optional): whether a statement disputes the relation
 *
 * Finds only the class. Who asks for many relations keeps a weigher, and asks entente_evidence_weigh_with().
 *
 * Returns: the class of the relation
 */
EntenteEvidenceClass
entente_evidence_weigh (EntenteDocument *document,
                        EntenteRelation *relation,
                        EntenteWeighing *weighing,
                        gboolean        *disputed)
{
  g_autoptr (EntenteWeigher) weigher = NULL;
  EntenteStrength strength;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), ENTENTE_EVIDENCE_UNSUPPORTED);
  g_return_val_if_fail (ENTENTE_IS_RELATION (relation), ENTENTE_EVIDENCE_UNSUPPORTED);

  weigher = entente_evidence_new_weigher (document, weighing);
  strength = entente_evidence_weigh_with (weigher, document, relation);
  if (disputed != NULL)
    *disputed = strength.disputed;
  return strength.support;
}

/**
 * entente_evidence_weigh_with:
 * @weigher: a weigher that looks in @document
 * @document: a document
 * @relation: a relation of it
 *
 * Returns: what the relation weighs
 */
EntenteStrength
entente_evidence_weigh_with (EntenteWeigher  *weigher,
                             EntenteDocument *document,
                             EntenteRelation *relation)
{
  return entente_evidence_weigh_each (weigher, document, relation, NULL, NULL);
}

/**
 * entente_evidence_weigh_each:
 * @weigher: a weigher that looks in @document
 * @document: a document
 * @relation: a relation of it
 * @func: (nullable) (scope call): is called afterwards for each statement that takes a stance to the relation
 * @data: for @func
 *
 * As entente_evidence_weigh_with(). Which statements add an origin is not found.
 *
 * Returns: what the relation weighs
 */
EntenteStrength
entente_evidence_weigh_each (EntenteWeigher     *weigher,
                             EntenteDocument    *document,
                             EntenteRelation    *relation,
                             EntenteBearingFunc  func,
                             gpointer            data)
{
  const EntenteStrength nothing = { ENTENTE_EVIDENCE_UNSUPPORTED, FALSE, FALSE };
  g_auto (Bearings) bearings = { .n = 0 };
  EntenteStrength strength;

  g_return_val_if_fail (weigher != NULL && ENTENTE_IS_DOCUMENT (document), nothing);
  g_return_val_if_fail (ENTENTE_IS_RELATION (relation), nothing);

  bearings_init (&bearings, document, relation, entente_weigher_get_weighing (weigher));
  strength = entente_weigher_weigh (weigher, bearings.bearings, bearings.n);
  for (guint i = 0; func != NULL && i < bearings.n; i++)
    func (&bearings.bearings[i], data);
  return strength;
}

/**
 * entente_evidence_class_get_word:
 * @support: a class
 *
 * Returns: the name of the class for programs, the same in all languages
 */
const char *
entente_evidence_class_get_word (EntenteEvidenceClass support)
{
  static const char *const words[ENTENTE_N_EVIDENCE_CLASSES] = {
    [ENTENTE_EVIDENCE_CONFIRMED] = "confirmed",
    [ENTENTE_EVIDENCE_REPORTED] = "reported",
    [ENTENTE_EVIDENCE_TENTATIVE] = "tentative",
    [ENTENTE_EVIDENCE_UNSUPPORTED] = "unsupported",
  };

  g_return_val_if_fail (support < ENTENTE_N_EVIDENCE_CLASSES, NULL);

  return words[support];
}

/**
 * entente_evidence_class_get_label:
 * @support: a class
 *
 * Returns: the name of the class, translated
 */
const char *
entente_evidence_class_get_label (EntenteEvidenceClass support)
{
  switch (support)
    {
    case ENTENTE_EVIDENCE_CONFIRMED:
      return C_("evidence", "Confirmed");
    case ENTENTE_EVIDENCE_REPORTED:
      return C_("evidence", "Reported");
    case ENTENTE_EVIDENCE_TENTATIVE:
      return C_("evidence", "Tentative");
    case ENTENTE_EVIDENCE_UNSUPPORTED:
    case ENTENTE_N_EVIDENCE_CLASSES:
    default:
      return C_("evidence", "Unsupported");
    }
}

/**
 * entente_evidence_class_get_description:
 * @support: a class
 *
 * Returns: the meaning of the class, for a legend
 */
const char *
entente_evidence_class_get_description (EntenteEvidenceClass support)
{
  switch (support)
    {
    case ENTENTE_EVIDENCE_CONFIRMED:
      return _("At least two independent origins on the record support it");
    case ENTENTE_EVIDENCE_REPORTED:
      return _("One origin on the record supports it");
    case ENTENTE_EVIDENCE_TENTATIVE:
      return _("What supports it is hedged, unnamed or doubtful");
    case ENTENTE_EVIDENCE_UNSUPPORTED:
    case ENTENTE_N_EVIDENCE_CLASSES:
    default:
      return _("No statement supports it");
    }
}

const char *
entente_evidence_get_dispute_label (void)
{
  return C_("evidence", "Disputed");
}

const char *
entente_evidence_get_dispute_description (void)
{
  return _("At least one statement disputes it");
}

const char *
entente_evidence_get_pale_label (void)
{
  return C_("evidence", "Paler");
}

const char *
entente_evidence_get_pale_description (void)
{
  return _("Dates are not exact enough to tell that it was so in the time shown");
}
