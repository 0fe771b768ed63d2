/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-kept-list.h"

G_BEGIN_DECLS

/* The list of the groups that are kept in the document. A click selects the members of one. */

#define ENTENTE_TYPE_GROUP_LIST (entente_group_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGroupList, entente_group_list, ENTENTE, GROUP_LIST, EntenteKeptList)

G_END_DECLS
