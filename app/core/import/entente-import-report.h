/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The account of what a file holds that does not come into the document as it stands in the file. Nothing is
 * dropped in silence: each thing is counted under its reason. */

typedef enum {
  ENTENTE_IMPORT_KEPT,     /* it comes, in another way than it stands in the file */
  ENTENTE_IMPORT_LEFT_OUT, /* it does not come */
} EntenteImportOutcome;

/* A reason. The message is translated, and has "%u" for how many times it happened. A reason whose message is
 * about something with a name of the file's own has "%s" behind the "%u"; each name is counted apart. */
typedef struct {
  EntenteImportOutcome outcome;
  const char *singular;
  const char *plural;
} EntenteImportReason;

/* Marks both forms of a message for translation. xgettext knows it by its name. */
#define ENTENTE_NP_(singular, plural) singular, plural

/* A place in the file where it happened. */
typedef struct {
  guint line; /* from 1; 0: not known */
  char *text; /* (nullable): what stands there, or what it is called */
} EntenteImportPlace;

typedef struct _EntenteImportReport EntenteImportReport;

/* Of the places of a reason no more than this many are kept; all are counted. */
#define ENTENTE_IMPORT_MAX_PLACES 1000

EntenteImportReport *entente_import_report_new (void);
void entente_import_report_free (EntenteImportReport *self);

void entente_import_report_add (EntenteImportReport *self, const EntenteImportReason *reason, const char *name,
                                guint line, const char *text);
void entente_import_report_add_n (EntenteImportReport *self, const EntenteImportReason *reason, const char *name,
                                  guint n);

guint entente_import_report_get_n (const EntenteImportReport *self);
EntenteImportOutcome entente_import_report_get_outcome (const EntenteImportReport *self, guint nth);
guint entente_import_report_get_count (const EntenteImportReport *self, guint nth);
char *entente_import_report_dup_message (const EntenteImportReport *self, guint nth);
guint entente_import_report_get_n_places (const EntenteImportReport *self, guint nth);
const EntenteImportPlace *entente_import_report_get_place (const EntenteImportReport *self, guint nth, guint place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportReport, entente_import_report_free)

G_END_DECLS
