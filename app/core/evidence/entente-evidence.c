/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-evidence.h"

#include "entente-display-text.h"
#include "entente-query.h"

#include <glib/gi18n.h>

/* The evidence of a relation, computed from the statements about it, and its explanation. The header
 * gives the rules. */

/* The explanation names at most this many origins and counts the others. */
#define MAX_NAMED 5

typedef void (*CountFunc) (EntenteDocument *document, EntenteStatement *statement, EntenteStanceSet stances,
                           gpointer data);

/* The state that is needed to find the class of a relation. It collects only as many different
 * origins as a confirmation needs. */
typedef struct {
  EntenteItem *origins[ENTENTE_EVIDENCE_CONFIRMING];
  guint n_origins;
  gboolean supported;
  gboolean disputed;
} Weight;

static void
foreach_statement (EntenteDocument *document,
                   EntenteRelation *relation,
                   CountFunc        func,
                   gpointer         data)
{
  const char *id = entente_item_get_id (ENTENTE_ITEM (relation));
  const GPtrArray *statements = entente_document_get_linked (document, id, ENTENTE_LINK_ABOUT);

  for (guint i = 0; i < statements->len; i++)
    {
      EntenteStatement *statement = statements->pdata[i];
      EntenteStanceSet stances = entente_doubt_get_stances (statement, id);

      if (stances != 0)
        func (document, statement, stances, data);
    }
}

static EntenteEvidenceClass
classify (guint    n_origins,
          gboolean supported)
{
  if (n_origins >= ENTENTE_EVIDENCE_CONFIRMING)
    return ENTENTE_EVIDENCE_CONFIRMED;
  if (n_origins > 0)
    return ENTENTE_EVIDENCE_REPORTED;
  return supported ? ENTENTE_EVIDENCE_TENTATIVE : ENTENTE_EVIDENCE_UNSUPPORTED;
}

static void
add_origin (Weight      *weight,
            EntenteItem *origin)
{
  for (guint i = 0; i < weight->n_origins; i++)
    if (weight->origins[i] == origin)
      return;
  if (weight->n_origins < ENTENTE_EVIDENCE_CONFIRMING)
    weight->origins[weight->n_origins++] = origin;
}

static void
weigh_statement (EntenteDocument  *document,
                 EntenteStatement *statement,
                 EntenteStanceSet  stances,
                 gpointer          data)
{
  Weight *weight = data;

  if (stances & ENTENTE_STANCE_SET_DISPUTES)
    weight->disputed = TRUE;
  if (!(stances & ENTENTE_STANCE_SET_SUPPORTS))
    return;

  weight->supported = TRUE;
  if (entente_doubt_find (document, statement, stances) == ENTENTE_DOUBT_NONE)
    add_origin (weight, entente_doubt_find_origin (document, statement));
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

static void
collect_statement (EntenteDocument  *document,
                   EntenteStatement *statement,
                   EntenteStanceSet  stances,
                   gpointer          data)
{
  EntenteEvidence *self = data;
  EntenteItem *origin = entente_doubt_find_origin (document, statement);
  gboolean can_be_named = origin != NULL && !is_nameless (statement);

  if (stances & ENTENTE_STANCE_SET_SUPPORTS)
    {
      EntenteDoubt doubt = entente_doubt_find (document, statement, stances);

      self->n_supporting[doubt]++;
      if (doubt == ENTENTE_DOUBT_NONE)
        add_once (self->origins, origin);
      else if (can_be_named && (doubt == ENTENTE_DOUBT_HEDGED || doubt == ENTENTE_DOUBT_UNNAMED))
        add_once (self->others, origin);
    }
  if (stances & ENTENTE_STANCE_SET_DISPUTES)
    {
      self->n_disputing++;
      if (can_be_named)
        add_once (self->disputing, origin);
    }
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
    return g_strdup_printf (_("Tentative: nothing confirms it: %s"), all);
  if (*others == '\0')
    return g_strdup (_("Tentative: only unnamed voices"));
  if (hedged && unnamed)
    return g_strdup_printf (_("Tentative: only expectations or unnamed voices: %s"), others);
  if (hedged)
    return g_strdup_printf (_("Tentative: only expectations: %s"), others);
  return g_strdup_printf (_("Tentative: only unnamed voices: %s"), others);
}

/* Tells which statements were not counted though they look as if they confirmed the relation. */
static char *
add_uncounted (EntenteEvidence *self,
               char            *reason)
{
  g_autofree char *counted = reason;
  g_autofree char *faults = count_doubts (self, FALSE);

  if (faults == NULL)
    return g_steal_pointer (&counted);
  /* Translators: why a relation is confirmed, and what is no reason: 2 statements without a source. */
  return g_strdup_printf (C_("evidence", "%1$s; not counted: %2$s"), counted, faults);
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
      return add_uncounted (self, g_strdup_printf (ngettext ("Confirmed: %u independent origin on the record, %s",
                                                             "Confirmed: %u independent origins on the record, %s",
                                                             n), n, origins));
    case ENTENTE_EVIDENCE_REPORTED:
      return add_uncounted (self, g_strdup_printf (_("Reported: one origin on the record, %s"), origins));
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
  return g_strdup_printf (C_("evidence", "disputed by %s"), names);
}

/**
 * entente_evidence_for_relation:
 * @document: a document
 * @relation: a relation of it
 *
 * Returns: (transfer full): all that supports and disputes the relation; free with entente_evidence_free().
 *   The origins are in the order of their statements.
 */
EntenteEvidence *
entente_evidence_for_relation (EntenteDocument *document,
                               EntenteRelation *relation)
{
  EntenteEvidence *self;
  guint n_supporting = 0;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document) && ENTENTE_IS_RELATION (relation), NULL);

  self = g_new0 (EntenteEvidence, 1);
  self->origins = g_ptr_array_new_with_free_func (g_object_unref);
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  self->disputing = g_ptr_array_new_with_free_func (g_object_unref);
  foreach_statement (document, relation, collect_statement, self);

  for (int i = 0; i < ENTENTE_N_DOUBTS; i++)
    n_supporting += self->n_supporting[i];
  self->support = classify (self->origins->len, n_supporting > 0);
  self->disputed = self->n_disputing > 0;
  return self;
}

void
entente_evidence_free (EntenteEvidence *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->origins);
  g_ptr_array_unref (self->others);
  g_ptr_array_unref (self->disputing);
  g_free (self);
}

/**
 * entente_evidence_explain:
 * @self: the evidence of a relation
 * @document: the document of the relation
 *
 * Returns: (transfer full): one sentence that gives the class of the relation and the reason
 */
char *
entente_evidence_explain (EntenteEvidence *self,
                          EntenteDocument *document)
{
  g_autofree char *support = NULL;
  g_autofree char *dispute = NULL;

  g_return_val_if_fail (self != NULL && ENTENTE_IS_DOCUMENT (document), NULL);

  support = explain_support (self, document);
  if (self->support == ENTENTE_EVIDENCE_UNSUPPORTED && !self->disputed)
    /* Translators: ends a sentence. */
    return g_strdup_printf (C_("evidence", "%s."), support);

  dispute = explain_dispute (self, document);
  /* Translators: what supports a relation, and who disputes it, as one sentence. */
  return g_strdup_printf (C_("evidence", "%1$s; %2$s."), support, dispute);
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
  return g_strdup_printf (C_("evidence", "%1$s; %2$s"), support, dispute);
}

/**
 * entente_evidence_weigh:
 * @document: a document
 * @relation: a relation of it
 * @disputed: (out) (optional): whether a statement disputes the relation
 *
 * Finds only the class. This is cheap enough for every relation of a large document.
 *
 * Returns: the class of the relation
 */
EntenteEvidenceClass
entente_evidence_weigh (EntenteDocument *document,
                        EntenteRelation *relation,
                        gboolean        *disputed)
{
  Weight weight = { .n_origins = 0 };

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), ENTENTE_EVIDENCE_UNSUPPORTED);
  g_return_val_if_fail (ENTENTE_IS_RELATION (relation), ENTENTE_EVIDENCE_UNSUPPORTED);

  foreach_statement (document, relation, weigh_statement, &weight);
  if (disputed != NULL)
    *disputed = weight.disputed;
  return classify (weight.n_origins, weight.supported);
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
