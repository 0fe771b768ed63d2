/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-aside.h"
#include "entente-document.h"

G_BEGIN_DECLS

/* How the statements of a document are weighed: by which rules, what was known until a day, and what is set aside. A
 * document says its rules itself, as words; what it does not say is as entente-evidence.h tells. Immutable and
 * reference-counted. */
typedef struct _EntenteWeighing EntenteWeighing;

typedef enum {
  ENTENTE_RULE_ONE_VOICE, /* parts of one body are one origin */
  ENTENTE_RULE_GRADES,    /* only good grades of source and statement confirm */
  ENTENTE_N_RULES
} EntenteWeighingRule;

/* The day of which everything is known. */
#define ENTENTE_KNOWN_ALL G_MAXINT64

EntenteWeighing *entente_weighing_new (guint rules, gint64 known, EntenteAside *aside);
EntenteWeighing *entente_weighing_new_for_document (EntenteDocument *document);
EntenteWeighing *entente_weighing_for_document (EntenteDocument *document);
void entente_weighing_attach (EntenteDocument *document, EntenteWeighing *weighing);
EntenteWeighing *entente_weighing_ref (EntenteWeighing *self);
void entente_weighing_unref (EntenteWeighing *self);
gboolean entente_weighing_equal (const EntenteWeighing *a, const EntenteWeighing *b);

guint entente_weighing_get_rules (const EntenteWeighing *self);
gboolean entente_weighing_has (const EntenteWeighing *self, EntenteWeighingRule rule);
gint64 entente_weighing_get_known (const EntenteWeighing *self);
EntenteAside *entente_weighing_get_aside (const EntenteWeighing *self);
gboolean entente_weighing_is_of_document (const EntenteWeighing *self);

const char *entente_rule_get_word (EntenteWeighingRule rule);
const char *entente_rule_get_title (EntenteWeighingRule rule);
const char *entente_rule_get_description (EntenteWeighingRule rule);
guint entente_rules_for_document (EntenteDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWeighing, entente_weighing_unref)

G_END_DECLS
