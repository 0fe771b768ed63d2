/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-kept-list.h"

G_BEGIN_DECLS

/* The list of the views that are kept in the document, in the order of the story. A click opens one. */

#define ENTENTE_TYPE_VIEW_LIST (entente_view_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteViewList, entente_view_list, ENTENTE, VIEW_LIST, EntenteKeptList)

G_END_DECLS
