/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-item.h"

G_BEGIN_DECLS

/* The members of an actor, in the order of the file. */
enum {
  ENTENTE_ACTOR_ID,
  ENTENTE_ACTOR_NAME,
  ENTENTE_ACTOR_KIND,
  ENTENTE_ACTOR_ALIASES,
  ENTENTE_ACTOR_DESCRIPTION,
  ENTENTE_ACTOR_START,
  ENTENTE_ACTOR_END,
  ENTENTE_ACTOR_LINKS,
  ENTENTE_ACTOR_IMAGE,
  ENTENTE_ACTOR_NOTE,
  ENTENTE_ACTOR_IDENTIFIERS,
  ENTENTE_ACTOR_TAGS,
  ENTENTE_ACTOR_DATA,
  ENTENTE_N_ACTOR
};

/* The kinds that Entente draws in a way of their own, NULL-terminated. Any other word is kept and drawn
 * plainly. */
extern const char *const entente_actor_kinds[];

#define ENTENTE_TYPE_ACTOR (entente_actor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteActor, entente_actor, ENTENTE, ACTOR, EntenteItem)

const char *entente_actor_get_name (EntenteActor *self);
const char *entente_actor_choose_name (EntenteActor *self, const char *language);
const char *entente_actor_get_kind (EntenteActor *self);
guint entente_actor_get_n_aliases (EntenteActor *self);
const EntenteRecord *entente_actor_get_nth_aliases (EntenteActor *self, guint nth);
GPtrArray *entente_actor_list_other_names (EntenteActor *self, const char *language);
const char *entente_actor_get_description (EntenteActor *self);
const char *entente_actor_get_start (EntenteActor *self);
const char *entente_actor_get_end (EntenteActor *self);
const char *const *entente_actor_get_links (EntenteActor *self);
const char *entente_actor_get_image (EntenteActor *self);
const char *entente_actor_get_note (EntenteActor *self);

G_END_DECLS
