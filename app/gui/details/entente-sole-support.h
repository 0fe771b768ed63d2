/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entente-session.h"

G_BEGIN_DECLS

/* A part of the page of a source or an actor: how many relations rest on it alone. It is there as soon as they have
 * been counted, in a thread, and only if there are any. */

#define ENTENTE_TYPE_SOLE_SUPPORT (entente_sole_support_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSoleSupport, entente_sole_support, ENTENTE, SOLE_SUPPORT, GtkBox)

GtkWidget *entente_sole_support_new (EntenteSession *session, EntenteItem *item);

G_END_DECLS
