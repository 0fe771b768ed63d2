/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The toasts of a window. */

#define ENTENTE_TYPE_TOASTS (entente_toasts_get_type ())
G_DECLARE_FINAL_TYPE (EntenteToasts, entente_toasts, ENTENTE, TOASTS, GObject)

EntenteToasts *entente_toasts_new (AdwToastOverlay *overlay);

void entente_toasts_add (EntenteToasts *self, const char *text, const char *button, const char *action);
void entente_toasts_add_undo (EntenteToasts *self, const char *text);
void entente_toasts_add_undo_with_button (EntenteToasts *self, const char *text, const char *button,
                                          const char *action);
void entente_toasts_set_title_with_button (AdwToast *toast, const char *text, const char *button, const char *tooltip,
                                           const char *action);
void entente_toasts_add_toast (EntenteToasts *self, AdwToast *toast);
void entente_toasts_follow_history (EntenteToasts *self, guint position);

G_END_DECLS
