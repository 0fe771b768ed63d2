/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-weighing.h"

#include <glib/gi18n.h>

struct _EntenteWeighing {
  guint rules; /* bits by EntenteWeighingRule */
  gint64 known;
  EntenteAside *aside;
};

static const struct {
  const char *word, *title, *description;
} rules[ENTENTE_N_RULES] = {
  [ENTENTE_RULE_ONE_VOICE] = {
    "one-voice", N_("Parts of One Body Are One Voice"),
    N_("Who is part of a body, or speaks for it, is no origin beside it: relations with words such as “part of” and "
       "“speaks for” tell."),
  },
  [ENTENTE_RULE_GRADES] = {
    "grades", N_("Only Good Grades Confirm"),
    N_("Both grades must be good: the source A, B or C, and the statement 1, 2 or 3. The worse of the two decides, and "
       "what has no grade confirms nothing."),
  },
};

static void
weighing_clear (gpointer data)
{
  EntenteWeighing *self = data;

  entente_aside_unref (self->aside);
}

/**
 * entente_weighing_new:
 * @rules: bits, each of an #EntenteWeighingRule
 * @known: the day up to which is known what was said, or %ENTENTE_KNOWN_ALL
 * @aside: (nullable): what is set aside
 *
 * Returns: (transfer full): a way to weigh
 */
EntenteWeighing *
entente_weighing_new (guint         rules_set,
                      gint64        known,
                      EntenteAside *aside)
{
  EntenteWeighing *self = g_atomic_rc_box_new0 (EntenteWeighing);

  self->rules = rules_set;
  self->known = known;
  self->aside = aside != NULL ? entente_aside_ref (aside) : entente_aside_new ();
  return self;
}

/**
 * entente_weighing_new_for_document:
 * @document: a document
 *
 * Returns: (transfer full): how it wants its statements to be weighed
 */
EntenteWeighing *
entente_weighing_new_for_document (EntenteDocument *document)
{
  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  return entente_weighing_new (entente_rules_for_document (document), ENTENTE_KNOWN_ALL, NULL);
}

static GQuark
attached_quark (void)
{
  return g_quark_from_static_string ("entente-weighing");
}

/**
 * entente_weighing_attach:
 * @document: a document
 * @weighing: (nullable): what is set aside of it, and what is known
 *
 * Lets everything that tells of the evidence of the document agree with the picture in which it is looked at. The
 * document does not change, and copies of it do not have it.
 */
void
entente_weighing_attach (EntenteDocument *document,
                         EntenteWeighing *weighing)
{
  g_return_if_fail (ENTENTE_IS_DOCUMENT (document));

  g_object_set_qdata_full (G_OBJECT (document), attached_quark (),
                           weighing != NULL ? entente_weighing_ref (weighing) : NULL,
                           (GDestroyNotify) entente_weighing_unref);
}

/**
 * entente_weighing_for_document:
 * @document: a document
 *
 * Returns: (transfer full): how it is weighed where it is looked at: by its own rules, and with what is attached
 */
EntenteWeighing *
entente_weighing_for_document (EntenteDocument *document)
{
  const EntenteWeighing *attached;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), NULL);

  attached = g_object_get_qdata (G_OBJECT (document), attached_quark ());
  if (attached == NULL)
    return entente_weighing_new_for_document (document);
  return entente_weighing_new (entente_rules_for_document (document), attached->known, attached->aside);
}

EntenteWeighing *
entente_weighing_ref (EntenteWeighing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
entente_weighing_unref (EntenteWeighing *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, weighing_clear);
}

gboolean
entente_weighing_equal (const EntenteWeighing *a,
                        const EntenteWeighing *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->rules == b->rules && a->known == b->known && entente_aside_equal (a->aside, b->aside);
}

guint
entente_weighing_get_rules (const EntenteWeighing *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rules;
}

gboolean
entente_weighing_has (const EntenteWeighing *self,
                      EntenteWeighingRule            rule)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->rules & 1u << rule) != 0;
}

/**
 * entente_weighing_get_known:
 * @self: a way to weigh
 *
 * Returns: the last day of which is known what was said, counted as in #EntenteDateSpan, or %ENTENTE_KNOWN_ALL
 */
gint64
entente_weighing_get_known (const EntenteWeighing *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_KNOWN_ALL);

  return self->known;
}

/**
 * entente_weighing_get_aside:
 * @self: a way to weigh
 *
 * Returns: (transfer none): what is set aside
 */
EntenteAside *
entente_weighing_get_aside (const EntenteWeighing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->aside;
}

/**
 * entente_weighing_is_of_document:
 * @self: a way to weigh
 *
 * Returns: whether everything that a document holds is weighed: nothing is set aside, and nothing unknown
 */
gboolean
entente_weighing_is_of_document (const EntenteWeighing *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->known == ENTENTE_KNOWN_ALL && entente_aside_is_empty (self->aside);
}

/**
 * entente_rule_get_word:
 * @rule: a rule
 *
 * Returns: its word in files
 */
const char *
entente_rule_get_word (EntenteWeighingRule rule)
{
  g_return_val_if_fail (rule < ENTENTE_N_RULES, NULL);

  return rules[rule].word;
}

const char *
entente_rule_get_title (EntenteWeighingRule rule)
{
  g_return_val_if_fail (rule < ENTENTE_N_RULES, NULL);

  return _(rules[rule].title);
}

/**
 * entente_rule_get_description:
 * @rule: a rule
 *
 * Returns: what it says, in a sentence
 */
const char *
entente_rule_get_description (EntenteWeighingRule rule)
{
  g_return_val_if_fail (rule < ENTENTE_N_RULES, NULL);

  return _(rules[rule].description);
}

/**
 * entente_rules_for_document:
 * @document: a document
 *
 * Returns: the rules that it asks for, as bits, each of an #EntenteWeighingRule
 */
guint
entente_rules_for_document (EntenteDocument *document)
{
  const char *const *words;
  guint set = 0;

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), 0);

  words = entente_record_get_texts (entente_document_get_record (document), ENTENTE_DOCUMENT_WEIGHING);
  for (int rule = 0; rule < ENTENTE_N_RULES; rule++)
    if (g_strv_contains (words, rules[rule].word))
      set |= 1u << rule;
  return set;
}
