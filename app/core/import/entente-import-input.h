/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "entente-import-json.h"
#include "entente-import-xml.h"

G_BEGIN_DECLS

/* A file to import: its bytes, and what can be made of them. Each form is made once, when it is asked for. */
typedef struct _EntenteImportInput EntenteImportInput;

/* What is read, and what a packed file may become; in bytes. */
#define ENTENTE_IMPORT_MAX_SIZE (256u * 1024 * 1024)

/* A line of a file with an object on each line that cannot be read. */
typedef struct {
  guint line; /* from 1 */
  char *text; /* why */
} EntenteImportBadLine;

/* A line of a file with an object on each line. The node ends with the call. */
typedef void (*EntenteImportLineFunc) (JsonNode *node, guint line, gpointer data);

EntenteImportInput *entente_import_input_new (GBytes *bytes, const char *name, GCancellable *cancellable,
                                              GError **error);
void entente_import_input_free (EntenteImportInput *self);

const char *entente_import_input_get_name (EntenteImportInput *self);
GBytes *entente_import_input_get_bytes (EntenteImportInput *self);
gboolean entente_import_input_starts_with (EntenteImportInput *self, const char *bytes, gsize length);

void entente_import_input_set_encoding (EntenteImportInput *self, const char *encoding);
const char *entente_import_input_get_encoding (EntenteImportInput *self);
guint entente_import_input_get_n_doubtful (EntenteImportInput *self);
const char *entente_import_input_get_text (EntenteImportInput *self, gsize *length);

char *entente_import_input_take_text (EntenteImportInput *self, gsize *length);
const char *entente_import_input_get_plain_text (EntenteImportInput *self, gsize *length);

JsonNode *entente_import_input_get_json (EntenteImportInput *self);
JsonNode *entente_import_input_get_first_line (EntenteImportInput *self);
gboolean entente_import_input_foreach_line (EntenteImportInput *self, EntenteImportLineFunc func, gpointer data,
                                            GError **error);
GPtrArray *entente_import_input_get_json_lines (EntenteImportInput *self);
GArray *entente_import_input_get_bad_lines (EntenteImportInput *self);
gboolean entente_import_input_is_xml (EntenteImportInput *self);
EntenteXmlNode *entente_import_input_get_xml (EntenteImportInput *self);
gboolean entente_import_input_check (EntenteImportInput *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteImportInput, entente_import_input_free)

G_END_DECLS
