/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-json-report.h"
#include "entente-json-tape.h"
#include "entente-json-texts.h"
#include "entente-record.h"

G_BEGIN_DECLS

/* A reference of a record to an item, and its token on the tape. */
typedef struct {
  const char *id; /* owned by the record */
  guint token;
  EntenteLink link;
} EntenteJsonReference;

/* The input from which records are read, and the results of reading besides the records. */
typedef struct {
  const EntenteJsonTape *tape; /* borrowed */
  EntenteJsonReport *report;   /* borrowed */
  GArray *references;          /* borrowed; of EntenteJsonReference */
  EntenteJsonTexts *texts;     /* borrowed, nullable: what records and their texts are put into */
} EntenteJsonInput;

EntenteRecord *entente_json_input_read_record (const EntenteJsonInput *self,
                                               const EntenteShape *shape, guint token);
gboolean entente_json_input_read_member (const EntenteJsonInput *self, EntenteRecord *record,
                                         guint member, guint token);

gboolean entente_json_input_expect (const EntenteJsonInput *self, guint token,
                                    EntenteJsonType type);
gboolean entente_json_input_expect_texts (const EntenteJsonInput *self, guint token);
char **entente_json_input_dup_texts (const EntenteJsonInput *self, guint token);
char *entente_json_input_describe (const EntenteJsonInput *self, guint token);

G_END_DECLS
