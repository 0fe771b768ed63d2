/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The place of an actor in the layout. */
typedef struct {
  EntentePoint at; /* valid if @placed */
  gboolean placed;
  gboolean pinned;
} EntentePlacement;

/* A change of an actor's place. */
typedef struct {
  char *id;
  EntentePlacement before;
  EntentePlacement after;
} EntenteMove;

#define ENTENTE_TYPE_STEP (entente_step_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStep, entente_step, ENTENTE, STEP, GObject)

EntenteStep *entente_step_new (const char *name);

void entente_step_append_change (EntenteStep *self, const EntenteChange *change);
void entente_step_append_move (EntenteStep *self, const char *id, const EntentePlacement *before,
                               const EntentePlacement *after);
void entente_step_set_record (EntenteStep *self, EntenteOwnRecord which, const EntenteRecord *before,
                              const EntenteRecord *after);
void entente_step_set_engine (EntenteStep *self, const char *before, const char *after);

gboolean entente_step_apply (EntenteStep *self, EntenteDocument *document);

void entente_step_prepare (EntenteStep *self, EntenteDocument *document);
gboolean entente_step_is_prepared_for (EntenteStep *self, EntenteDocument *document);
gboolean entente_step_can_exchange (EntenteStep *self);
void entente_step_exchange (EntenteStep *self, EntenteDocument *document, gboolean forward);
void entente_step_forget (EntenteStep *self);
EntenteStep *entente_step_invert (EntenteStep *self);
EntenteStep *entente_step_join (EntenteStep *self, EntenteStep *next);

const char *entente_step_get_name (EntenteStep *self);
gboolean entente_step_is_empty (EntenteStep *self);
const EntenteChange *entente_step_get_changes (EntenteStep *self, guint *n_changes);
const EntenteMove *entente_step_get_moves (EntenteStep *self, guint *n_moves);
gboolean entente_step_get_engine (EntenteStep *self, const char **engine);
const EntenteRecord *entente_step_get_record (EntenteStep *self, EntenteOwnRecord which);

G_END_DECLS
