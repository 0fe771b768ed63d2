/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-document.h"

#include "entente-actor-group.h"
#include "entente-kept-view.h"
#include "entente-set-aside.h"

/* The members of the outermost object of a file, and of its view. */

static const EntenteMember document_members[] = {
  [ENTENTE_DOCUMENT_FORMAT] = { "format", ENTENTE_VALUE_WORD },
  [ENTENTE_DOCUMENT_VERSION] = { "version", ENTENTE_VALUE_NUMBER },
  [ENTENTE_DOCUMENT_TITLE] = { "title", ENTENTE_VALUE_TEXT },
  [ENTENTE_DOCUMENT_SUMMARY] = { "summary", ENTENTE_VALUE_TEXT },
  [ENTENTE_DOCUMENT_ACTORS] = { "actors", ENTENTE_VALUE_OTHER },
  [ENTENTE_DOCUMENT_RELATIONS] = { "relations", ENTENTE_VALUE_OTHER },
  [ENTENTE_DOCUMENT_STATEMENTS] = { "statements", ENTENTE_VALUE_OTHER },
  [ENTENTE_DOCUMENT_SOURCES] = { "sources", ENTENTE_VALUE_OTHER },
  [ENTENTE_DOCUMENT_VIEW] = { "view", ENTENTE_VALUE_OTHER },
  [ENTENTE_DOCUMENT_VIEWS] = { "views", ENTENTE_VALUE_RECORDS, .shape = &entente_kept_view_shape },
  [ENTENTE_DOCUMENT_GROUPS] = { "groups", ENTENTE_VALUE_RECORDS, .shape = &entente_actor_group_shape },
  [ENTENTE_DOCUMENT_WEIGHING] = { "weighing", ENTENTE_VALUE_TEXTS },
  [ENTENTE_DOCUMENT_SET_ASIDE] = { "setAside", ENTENTE_VALUE_RECORDS, .shape = &entente_set_aside_shape },
};

const EntenteShape entente_document_shape = { "document", document_members, ENTENTE_N_DOCUMENT };

const EntenteShape entente_positions_shape = { "positions", NULL, 0 };

static const EntenteMember view_members[] = {
  [ENTENTE_VIEW_ENGINE] = { "engine", ENTENTE_VALUE_WORD },
  [ENTENTE_VIEW_POSITIONS] = { "positions", ENTENTE_VALUE_RECORD, .shape = &entente_positions_shape },
  [ENTENTE_VIEW_PINNED] = { "pinned", ENTENTE_VALUE_TEXTS },
};

const EntenteShape entente_view_shape = { "view", view_members, ENTENTE_N_VIEW };
