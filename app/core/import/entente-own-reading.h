/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-own-cell.h"

G_BEGIN_DECLS

/* A row while it is read. */

/* Returns the id by which a record refers to an item, or NULL if nobody knows the item. @id is what the table calls it;
 * if that is empty, @name is what it is called. */
typedef const char *(*EntenteOwnMapFunc) (EntenteItemKind kind, guint member, const char *id, const char *name,
                                          gpointer data);

/* To what the row belongs. */
typedef struct {
  EntenteOwnMapFunc map;
  gpointer data;             /* of it */
  EntenteItem *item;         /* (nullable): the same item of a document */
  EntenteDocument *document; /* (nullable): that document */
  EntenteImport *import;     /* (nullable): receives reports */
} EntenteOwnContext;

typedef struct {
  const EntenteOwnRow *row;
  const EntenteOwnContext *context;
  EntenteOwnPast past;
  const EntenteRecord *old; /* (nullable): of the item of the document */
  EntenteRecord *record;    /* receives what the row says */
  GPtrArray *facts;         /* of EntenteOwnFact, in the order of the row: those that the item does not have so */
  GHashTable *by_name;      /* name -> EntenteOwnFact; borrowed */
} EntenteOwnReading;

void entente_own_reading_init (EntenteOwnReading *self, const EntenteOwnRow *row, const EntenteOwnContext *context,
                               EntenteRecord *record);
void entente_own_reading_clear (EntenteOwnReading *self);

void entente_own_reading_report (EntenteOwnReading *self, const EntenteImportReason *reason, const char *name,
                                 const char *text);
void entente_own_reading_report_unknown (EntenteOwnReading *self, const EntenteOwnColumn *column, const char *text);
const char *entente_own_reading_map (EntenteOwnReading *self, EntenteItemKind kind, guint member, const char *id,
                                     const char *name);
void entente_own_reading_add_fact (EntenteOwnReading *self, const char *name, EntenteDatumType type, const char *text);
void entente_own_reading_keep (EntenteOwnReading *self, const char *title, const char *text);
void entente_own_reading_write_facts (EntenteOwnReading *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteOwnReading, entente_own_reading_clear)

G_END_DECLS
