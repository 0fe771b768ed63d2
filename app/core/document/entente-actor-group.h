/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* A group of actors that is kept in a document. Its members are those that it names, those that have its tag, and those
 * that a relation of its kind joins to its whole, or to another such member, and the whole itself. So who gets the tag
 * later is in it, too. Like a view it is a record among the members of the document itself. */

enum {
  ENTENTE_ACTOR_GROUP_ID,
  ENTENTE_ACTOR_GROUP_NAME,
  ENTENTE_ACTOR_GROUP_MEMBERS,
  ENTENTE_ACTOR_GROUP_TAG,
  ENTENTE_ACTOR_GROUP_WHOLE,    /* an actor */
  ENTENTE_ACTOR_GROUP_RELATION, /* the kind of the relations to the whole, as the file has it */
  ENTENTE_ACTOR_GROUP_DRAWN,
  ENTENTE_N_ACTOR_GROUP
};
extern const EntenteShape entente_actor_group_shape;

/* How a group is drawn: with a ground behind its members, which is what it is without a word, or as one card. */
#define ENTENTE_DRAWN_GROUND "ground"
#define ENTENTE_DRAWN_FOLDED "folded"

guint entente_actor_group_get_n (EntenteDocument *document);
const EntenteRecord *entente_actor_group_get_nth (EntenteDocument *document, guint nth);
const EntenteRecord *entente_actor_group_find (EntenteDocument *document, const char *id, guint *nth);
const char *entente_actor_group_get_label (const EntenteRecord *group);
gboolean entente_actor_group_is_folded (const EntenteRecord *group);
gboolean entente_actor_group_has_rule (const EntenteRecord *group);
GPtrArray *entente_actor_group_copy_all (EntenteDocument *document);

G_END_DECLS
