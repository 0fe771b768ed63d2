/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-condition.h"
#include "entente-focus.h"
#include "entente-period.h"

G_BEGIN_DECLS

char *entente_condition_describe (const EntenteCondition *self, EntenteDocument *document);
char *entente_focus_describe (const EntenteFocus *self, EntenteDocument *document);
char *entente_focus_describe_change (const EntenteFocus *self, guint nth, EntenteDocument *document);
char *entente_period_describe (const EntentePeriod *self);

const char *entente_aspect_get_label (EntenteAspect aspect, EntenteItemKind subject);
char *entente_aspect_describe_word (EntenteAspect aspect, EntenteItemKind subject, const char *word,
                                   EntenteDocument *document);

G_END_DECLS
