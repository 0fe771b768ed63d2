/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-frame.h"

G_BEGIN_DECLS

/* By which rule the speaker of a quotation was found. The names are in entente_rule_get_name(). */
typedef enum {
  ENTENTE_RULE_NONE,          /* no speaker */
  ENTENTE_RULE_BEHIND,        /* “…”, X said */
  ENTENTE_RULE_INVERTED,      /* “…”, said X */
  ENTENTE_RULE_ACCORDING,     /* according to X */
  ENTENTE_RULE_BEFORE,        /* X said “…” */
  ENTENTE_RULE_BEFORE_WEAK,   /* X described it as “…” */
  ENTENTE_RULE_OUTER,         /* X said that Y was “…” */
  ENTENTE_RULE_PARTICIPLE,    /* …, calling it “…” */
  ENTENTE_RULE_REPORTED,      /* Y quoted X as saying “…” */
  ENTENTE_RULE_COLON,         /* X had this to say: “…” */
  ENTENTE_RULE_LABEL,         /* X: “…” */
  ENTENTE_RULE_SIGNATURE,     /* “…” — X */
  ENTENTE_RULE_SAYINGS,       /* X's claim that “…” */
  ENTENTE_RULE_END,           /* … “…” …, X said. */
  ENTENTE_RULE_SAME,          /* the speaker of the quotation before it */
  ENTENTE_RULE_NEXT,          /* the speaker of the quotation behind it */
  ENTENTE_RULE_CONTINUED,     /* the quotation before it was not closed */
  ENTENTE_RULE_SENTENCE_BEFORE, /* who spoke in the sentence before */
  ENTENTE_RULE_LAST,          /* who spoke last in the text */
  ENTENTE_RULE_SUBJECT,       /* the subject of the sentence, for want of a better one */
  ENTENTE_RULE_UNSAID,        /* whoever it is, the sentence does not tell that it was said: X never said “…” */
  ENTENTE_N_RULES
} EntenteRule;

/* Who says a quotation. */
typedef struct {
  EntenteRule rule;
  EntentePhrase speaker; /* empty: nobody is named */
  guint cue;             /* the verb; G_MAXUINT if there is none */
  guint clause;          /* the token with which the clause of the cue begins */
  EntentePhrase via;     /* who passed it on, as far as the rule tells; or empty */
} EntenteAttribution;

#define ENTENTE_NO_CUE G_MAXUINT

const char *entente_rule_get_name (EntenteRule rule);
double entente_rule_get_confidence (EntenteRule rule);

static inline gboolean
entente_attribution_has_speaker (const EntenteAttribution *self)
{
  return self->speaker.end > self->speaker.first;
}

static inline EntenteAttribution
entente_attribution_none (void)
{
  return (EntenteAttribution) { ENTENTE_RULE_NONE, { 0, 0 }, ENTENTE_NO_CUE, 0, { 0, 0 } };
}

G_END_DECLS
