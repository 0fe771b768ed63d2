/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-files.h"

#include "entente-import-update.h"
#include "entente-source.h"

/* The same file is the same source, whatever it is called and whenever it comes again; a newer version of it is another
 * one. So its checksum is its identifier. Its folder is nobody's business. */

#define SCHEME "sha256"
#define KIND "data set"

struct _EntenteImportFiles {
  EntenteDocument *document; /* borrowed */
  GPtrArray *sources;        /* of EntenteRecord: of the files that are no sources of the document yet */
  guint n_files;             /* also those that are */
  gboolean kept;
};

/**
 * entente_import_files_new:
 * @document: a document, which must stay
 *
 * Returns: (transfer full): no files
 */
EntenteImportFiles *
entente_import_files_new (EntenteDocument *document)
{
  EntenteImportFiles *self = g_new0 (EntenteImportFiles, 1);

  self->document = document;
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_record_free);
  return self;
}

/**
 * entente_import_files_free:
 * @self: (transfer full): files
 */
void
entente_import_files_free (EntenteImportFiles *self)
{
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static EntenteRecord *
make_identifier (const char *sha256)
{
  EntenteRecord *identifier = entente_record_new (&entente_identifier_shape);

  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, SCHEME);
  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, sha256);
  return identifier;
}

/* What a source says that is the file, which was read today. */
static EntenteRecord *
make_source (const char *name,
             const char *format,
             const char *sha256)
{
  EntenteRecord *source = entente_record_new (entente_item_kind_get_shape (ENTENTE_ITEM_SOURCE));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  entente_record_set_text (source, ENTENTE_SOURCE_TITLE, name);
  entente_record_set_text (source, ENTENTE_SOURCE_KIND, KIND);
  entente_record_set_text (source, ENTENTE_SOURCE_ACCESSED, today);
  entente_record_add_record (source, entente_item_kind_get_common (ENTENTE_ITEM_SOURCE, ENTENTE_COMMON_IDENTIFIERS),
                             make_identifier (sha256));
  entente_record_add_datum (source, entente_item_kind_get_common (ENTENTE_ITEM_SOURCE, ENTENTE_COMMON_DATA), "format",
                            ENTENTE_DATUM_TEXT, format);
  return source;
}

static gboolean
has_identifier (EntenteItem *item,
                const char  *sha256)
{
  const EntenteRecord *record = entente_item_get_record (item);
  guint member = entente_item_get_common (item, ENTENTE_COMMON_IDENTIFIERS);

  for (guint i = 0; i < entente_record_get_n_records (record, member); i++)
    {
      const EntenteRecord *identifier = entente_record_get_nth (record, member, i);

      if (g_strcmp0 (entente_record_get_text (identifier, ENTENTE_IDENTIFIER_SCHEME), SCHEME) == 0 &&
          g_strcmp0 (entente_record_get_text (identifier, ENTENTE_IDENTIFIER_ID), sha256) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_here (EntenteDocument *document,
         const char      *sha256)
{
  GListModel *sources = entente_document_get_items (document, ENTENTE_ITEM_SOURCE);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (EntenteItem) source = g_list_model_get_item (sources, i);

      if (has_identifier (source, sha256))
        return TRUE;
    }
  return FALSE;
}

static void
add_source (EntenteDraft        *draft,
            const EntenteRecord *source)
{
  g_autofree char *id = entente_draft_make_id (draft, entente_record_get_text (source, ENTENTE_SOURCE_TITLE));
  g_autoptr (EntenteItem) item = entente_item_new (ENTENTE_ITEM_SOURCE, id);
  EntenteRecord *record;

  entente_draft_add (draft, item, G_MAXUINT);
  record = entente_draft_edit (draft, id);
  for (guint member = ENTENTE_ITEM_ID + 1; member < entente_record_get_shape (source)->n_members; member++)
    if (entente_record_has (source, member))
      entente_import_update_copy (source, record, member);
}

/**
 * entente_import_files_add:
 * @self: files
 * @name: the name of a file, without its folder
 * @format: the name of its format
 * @sha256: the SHA-256 of its bytes, in lower-case hexadecimal digits
 */
void
entente_import_files_add (EntenteImportFiles *self,
                          const char         *name,
                          const char         *format,
                          const char         *sha256)
{
  g_return_if_fail (self != NULL && name != NULL && format != NULL && sha256 != NULL);

  self->n_files++;
  if (!is_here (self->document, sha256))
    g_ptr_array_add (self->sources, make_source (name, format, sha256));
}

guint
entente_import_files_get_n (EntenteImportFiles *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_files;
}

/**
 * entente_import_files_get_n_new:
 * @self: files
 *
 * Returns: how many of them are no sources of the document
 */
guint
entente_import_files_get_n_new (EntenteImportFiles *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sources->len;
}

/**
 * entente_import_files_set_kept:
 * @self: files
 * @kept: whether they become sources, unless they are; at first they do not
 */
void
entente_import_files_set_kept (EntenteImportFiles *self,
                               gboolean            kept)
{
  g_return_if_fail (self != NULL);

  self->kept = kept;
}

/**
 * entente_import_files_get_n_added:
 * @self: files
 *
 * Returns: how many sources entente_import_files_add_to() adds
 */
guint
entente_import_files_get_n_added (EntenteImportFiles *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->kept ? self->sources->len : 0;
}

/**
 * entente_import_files_add_to:
 * @self: files
 * @draft: a draft
 *
 * Adds the sources, if the files are kept.
 */
void
entente_import_files_add_to (EntenteImportFiles *self,
                             EntenteDraft       *draft)
{
  for (guint i = 0; i < entente_import_files_get_n_added (self); i++)
    add_source (draft, self->sources->pdata[i]);
}
