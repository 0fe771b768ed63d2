/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-attribution.h"

/* How often each rule is right, of the quotations of news in English that it answers. */
static const struct {
  const char *name;
  double confidence;
} rules[ENTENTE_N_RULES] = {
  [ENTENTE_RULE_NONE] = { "none", 0.2 },
  [ENTENTE_RULE_BEHIND] = { "behind", 0.97 },
  [ENTENTE_RULE_INVERTED] = { "inverted", 0.99 },
  [ENTENTE_RULE_ACCORDING] = { "according", 0.93 },
  [ENTENTE_RULE_BEFORE] = { "before", 0.93 },
  [ENTENTE_RULE_BEFORE_WEAK] = { "before-weak", 0.85 },
  [ENTENTE_RULE_OUTER] = { "outer", 0.9 },
  [ENTENTE_RULE_PARTICIPLE] = { "participle", 0.88 },
  [ENTENTE_RULE_REPORTED] = { "reported", 0.95 },
  [ENTENTE_RULE_COLON] = { "colon", 0.9 },
  [ENTENTE_RULE_LABEL] = { "label", 0.96 },
  [ENTENTE_RULE_SIGNATURE] = { "signature", 0.95 },
  [ENTENTE_RULE_SAYINGS] = { "sayings", 0.85 },
  [ENTENTE_RULE_END] = { "end", 0.95 },
  [ENTENTE_RULE_SAME] = { "same", 0.97 },
  [ENTENTE_RULE_NEXT] = { "next", 0.85 },
  [ENTENTE_RULE_CONTINUED] = { "continued", 0.95 },
  [ENTENTE_RULE_SENTENCE_BEFORE] = { "sentence-before", 0.8 },
  [ENTENTE_RULE_LAST] = { "last", 0.7 },
  [ENTENTE_RULE_SUBJECT] = { "subject", 0.4 },
  [ENTENTE_RULE_UNSAID] = { "unsaid", 0.3 },
};

/**
 * entente_rule_get_name:
 * @rule: a rule
 *
 * Returns: its name, for programs
 */
const char *
entente_rule_get_name (EntenteRule rule)
{
  g_return_val_if_fail (rule >= 0 && rule < ENTENTE_N_RULES, NULL);

  return rules[rule].name;
}

/**
 * entente_rule_get_confidence:
 * @rule: a rule
 *
 * Returns: how often it is right, from 0 to 1
 */
double
entente_rule_get_confidence (EntenteRule rule)
{
  g_return_val_if_fail (rule >= 0 && rule < ENTENTE_N_RULES, 0);

  return rules[rule].confidence;
}
