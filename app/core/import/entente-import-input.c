/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-input.h"

#include "entente-import-encoding.h"
#include "entente-import-lines.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteImportInput {
  GBytes *bytes; /* not packed */
  char *name;
  GCancellable *cancellable;

  char *encoding;
  char *text; /* UTF-8; NULL until it is asked for */
  gsize text_length;
  guint n_doubtful;

  gboolean first_line_done, json_done, xml_done;
  JsonNode *first_line; /* NULL if it is not one of several lines with a value on each */
  JsonNode *json;
  GPtrArray *json_lines; /* of JsonNode */
  GArray *bad_lines;     /* of EntenteImportBadLine; NULL without lines */
  EntenteXml *xml;
  GError *problem; /* why JSON or XML cannot be read */
};

static GBytes *
unpack (GBytes        *bytes,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr (GInputStream) packed = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (packed, converter);
  g_autoptr (GByteArray) unpacked = g_byte_array_new ();

  for (;;)
    {
      guint8 buffer[65536];
      gssize n = g_input_stream_read (stream, buffer, sizeof buffer, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&unpacked));
      g_byte_array_append (unpacked, buffer, n);
      if (unpacked->len > ENTENTE_IMPORT_MAX_SIZE)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                               _("Unpacked, the file has more than 256 MiB, which is too much."));
          return NULL;
        }
    }
}

/**
 * entente_import_input_new:
 * @bytes: the file; it may be packed with gzip
 * @name: its name, for people and as a hint, without its folder
 * @cancellable: (nullable): for all that is made of it
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the input
 */
EntenteImportInput *
entente_import_input_new (GBytes        *bytes,
                          const char    *name,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (EntenteImportInput) self = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  self = g_new0 (EntenteImportInput, 1);
  self->name = g_strdup (name);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->bytes = g_bytes_ref (bytes);
  if (entente_import_input_starts_with (self, "\x1f\x8b", 2))
    {
      GBytes *unpacked = unpack (bytes, cancellable, error);

      if (unpacked == NULL)
        return NULL;
      g_bytes_unref (self->bytes);
      self->bytes = unpacked;
    }
  /* The data of nothing are NULL, which many functions do not take. */
  if (g_bytes_get_size (self->bytes) == 0)
    {
      g_bytes_unref (self->bytes);
      self->bytes = g_bytes_new_static ("", 0);
    }
  if (g_bytes_get_size (self->bytes) > ENTENTE_IMPORT_MAX_SIZE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                           _("The file has more than 256 MiB, which is too much."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * entente_import_input_free:
 * @self: (nullable) (transfer full): an input
 */
void
entente_import_input_free (EntenteImportInput *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_clear_object (&self->cancellable);
  g_free (self->encoding);
  g_free (self->text);
  g_clear_pointer (&self->first_line, json_node_unref);
  g_clear_pointer (&self->json, json_node_unref);
  g_clear_pointer (&self->json_lines, g_ptr_array_unref);
  g_clear_pointer (&self->bad_lines, g_array_unref);
  g_clear_pointer (&self->xml, entente_xml_free);
  g_clear_error (&self->problem);
  g_free (self);
}

/**
 * entente_import_input_get_name:
 * @self: an input
 *
 * Returns: (transfer none): its name
 */
const char *
entente_import_input_get_name (EntenteImportInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * entente_import_input_get_bytes:
 * @self: an input
 *
 * Returns: (transfer none): its bytes, not packed
 */
GBytes *
entente_import_input_get_bytes (EntenteImportInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

/**
 * entente_import_input_starts_with:
 * @self: an input
 * @bytes: (array length=length): some bytes
 * @length: how many
 *
 * Returns: whether its first bytes are these
 */
gboolean
entente_import_input_starts_with (EntenteImportInput *self,
                                  const char         *bytes,
                                  gsize               length)
{
  gsize size;
  const char *start = g_bytes_get_data (self->bytes, &size);

  return size >= length && memcmp (start, bytes, length) == 0;
}

/**
 * entente_import_input_set_encoding:
 * @self: an input
 * @encoding: (nullable): the name of the encoding of its text; %NULL to guess
 */
void
entente_import_input_set_encoding (EntenteImportInput *self,
                                   const char         *encoding)
{
  g_return_if_fail (self != NULL);

  g_free (self->encoding);
  self->encoding = g_strdup (encoding);
  g_clear_pointer (&self->text, g_free);
}

static void
ensure_text (EntenteImportInput *self)
{
  gsize length;
  const char *bytes = g_bytes_get_data (self->bytes, &length);

  if (self->text != NULL)
    return;
  if (self->encoding == NULL)
    self->encoding = entente_import_encoding_guess (bytes, length);
  self->text = entente_import_encoding_decode (bytes, length, self->encoding, &self->text_length, &self->n_doubtful);
  if (self->text == NULL)
    {
      g_free (self->encoding);
      self->encoding = g_strdup ("WINDOWS-1252");
      self->text =
        entente_import_encoding_decode (bytes, length, self->encoding, &self->text_length, &self->n_doubtful);
    }
}

/**
 * entente_import_input_get_encoding:
 * @self: an input
 *
 * Returns: (transfer none): the encoding of its text, as it was set or guessed
 */
const char *
entente_import_input_get_encoding (EntenteImportInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  ensure_text (self);
  return self->encoding;
}

/**
 * entente_import_input_get_n_doubtful:
 * @self: an input
 *
 * Returns: how many bytes the encoding of its text does not have, if somebody asked for its text
 */
guint
entente_import_input_get_n_doubtful (EntenteImportInput *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_doubtful;
}

/**
 * entente_import_input_get_text:
 * @self: an input
 * @length: (out) (optional): how long it is
 *
 * Returns: (transfer none): it, as UTF-8 without a byte order mark; it ends with a null character, and may have others
 */
const char *
entente_import_input_get_text (EntenteImportInput *self,
                               gsize              *length)
{
  g_return_val_if_fail (self != NULL, NULL);

  ensure_text (self);
  if (length != NULL)
    *length = self->text_length;
  return self->text;
}

/**
 * entente_import_input_take_text:
 * @self: an input
 * @length: (out): how long it is
 *
 * Returns: (transfer full): the text of entente_import_input_get_text(), which has to be read again if somebody else
 *   needs it
 */
char *
entente_import_input_take_text (EntenteImportInput *self,
                                gsize              *length)
{
  g_return_val_if_fail (self != NULL && length != NULL, NULL);

  ensure_text (self);
  *length = self->text_length;
  return g_steal_pointer (&self->text);
}

/* The first byte behind a byte order mark and blanks; 0 if there is none. */
static char
get_first_letter (EntenteImportInput *self)
{
  gsize size, at = 0;
  const char *text = g_bytes_get_data (self->bytes, &size);

  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    at = 3;
  while (at < size && g_ascii_isspace (text[at]))
    at++;
  return at < size ? text[at] : '\0';
}

static GBytes *
make_utf8 (EntenteImportInput *self)
{
  if (entente_import_input_starts_with (self, "\xff\xfe", 2) || entente_import_input_starts_with (self, "\xfe\xff", 2))
    {
      ensure_text (self);
      return g_bytes_new_static (self->text, self->text_length);
    }
  return g_bytes_ref (self->bytes);
}

static void
bad_line_clear (gpointer data)
{
  g_free (((EntenteImportBadLine *) data)->text);
}

static void
note_bad_line (EntenteImportInput *self,
               guint               number,
               const GError       *error)
{
  EntenteImportBadLine bad = { number, g_strdup (error->message) };

  g_array_append_val (self->bad_lines, bad);
}

/* Gives each line to a function. A few lines among them that cannot be read are noted. Returns FALSE if it is
 * cancelled, or if not most lines can be read. */
static gboolean
parse_lines (EntenteImportInput   *self,
             GBytes               *bytes,
             EntenteImportLineFunc func,
             gpointer              data,
             GError              **error)
{
  g_autoptr (EntenteImportLines) lines = entente_import_lines_new (bytes, self->cancellable);
  const EntenteImportLine *line;
  guint n_good = 0;

  g_clear_pointer (&self->bad_lines, g_array_unref);
  self->bad_lines = g_array_new (FALSE, FALSE, sizeof (EntenteImportBadLine));
  g_array_set_clear_func (self->bad_lines, bad_line_clear);
  while ((line = entente_import_lines_next (lines)) != NULL)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (line->node != NULL)
        {
          n_good++;
          func (line->node, line->number, data);
        }
      /* A text whose first line is no object is not of this kind. */
      else if (n_good == 0)
        return FALSE;
      else
        note_bad_line (self, line->number, line->problem);
    }
  return n_good > 1 && n_good > self->bad_lines->len;
}

/* Whether the first line that is not blank is a whole object, and more is behind it. */
static gboolean
may_have_lines (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size), *all_end = text + size, *end;

  while (text < all_end && g_ascii_isspace (*text))
    text++;
  end = memchr (text, '\n', all_end - text);
  if (end == NULL || entente_import_line_is_blank (end, all_end - end))
    return FALSE;
  while (end > text && g_ascii_isspace (end[-1]))
    end--;
  return end - text > 2 && end[-1] == '}';
}

static GBytes *
get_json_bytes (EntenteImportInput *self)
{
  char first = get_first_letter (self);
  g_autoptr (GBytes) bytes = make_utf8 (self);

  if (bytes != self->bytes)
    first = self->text_length > 0 ? self->text[strspn (self->text, " \t\r\n")] : '\0';
  return first == '{' || first == '[' ? g_steal_pointer (&bytes) : NULL;
}

/**
 * entente_import_input_get_first_line:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): the first object, if there seems to be one on each line
 */
JsonNode *
entente_import_input_get_first_line (EntenteImportInput *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteImportLines) lines = NULL;
  const EntenteImportLine *line;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->first_line_done)
    return self->first_line;
  self->first_line_done = TRUE;
  bytes = get_json_bytes (self);
  if (bytes == NULL || !may_have_lines (bytes))
    return NULL;
  lines = entente_import_lines_new (bytes, self->cancellable);
  line = entente_import_lines_next (lines);
  if (line != NULL && line->node != NULL)
    self->first_line = json_node_ref (line->node);
  return self->first_line;
}

/**
 * entente_import_input_foreach_line:
 * @self: an input with a first line
 * @func: is given each object
 * @data: for it
 * @error: return location for an error
 *
 * Reads a file with an object on each line, without keeping them all in memory. A few lines among them that cannot be
 * read do not spoil the whole.
 *
 * Returns: %FALSE if it is cancelled, or if there are not several lines of which most can be read
 */
gboolean
entente_import_input_foreach_line (EntenteImportInput     *self,
                                   EntenteImportLineFunc   func,
                                   gpointer                data,
                                   GError                **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (self != NULL && self->first_line != NULL && func != NULL, FALSE);

  bytes = get_json_bytes (self);
  if (parse_lines (self, bytes, func, data, &problem))
    return TRUE;
  g_clear_pointer (&self->bad_lines, g_array_unref);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    {
      /* It is no JSON text either, and this says where. */
      JsonNode *node = entente_import_json_parse (bytes, self->cancellable, error);

      g_clear_pointer (&node, json_node_unref);
    }
  return FALSE;
}

static void
keep_line (JsonNode *node,
           guint     line,
           gpointer  data)
{
  g_ptr_array_add (data, json_node_ref (node));
}

static void
ensure_json (EntenteImportInput *self)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->json_done)
    return;
  self->json_done = TRUE;
  bytes = get_json_bytes (self);
  if (bytes == NULL)
    return;
  if (entente_import_input_get_first_line (self) != NULL)
    {
      self->json_lines = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
      if (parse_lines (self, bytes, keep_line, self->json_lines, &self->problem))
        return;
      g_clear_pointer (&self->json_lines, g_ptr_array_unref);
      g_clear_pointer (&self->bad_lines, g_array_unref);
    }
  if (self->problem == NULL)
    self->json = entente_import_json_parse (bytes, self->cancellable, &self->problem);
}

/**
 * entente_import_input_get_json:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): its outermost value, if it is one JSON text
 */
JsonNode *
entente_import_input_get_json (EntenteImportInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  ensure_json (self);
  return self->json;
}

/**
 * entente_import_input_get_json_lines:
 * @self: an input
 *
 * Returns: (transfer none) (nullable) (element-type JsonNode): its objects, if it has more than one, each on a line
 *   of its own
 */
GPtrArray *
entente_import_input_get_json_lines (EntenteImportInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  ensure_json (self);
  return self->json_lines;
}

/**
 * entente_import_input_get_bad_lines:
 * @self: an input
 *
 * Returns: (transfer none) (nullable) (element-type EntenteImportBadLine): the lines among its objects that cannot be
 *   read
 */
GArray *
entente_import_input_get_bad_lines (EntenteImportInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bad_lines;
}

/**
 * entente_import_input_is_xml:
 * @self: an input
 *
 * Returns: whether it looks like XML, although it may be broken
 */
gboolean
entente_import_input_is_xml (EntenteImportInput *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return get_first_letter (self) == '<' || entente_import_input_starts_with (self, "\xff\xfe<\0", 4) ||
         entente_import_input_starts_with (self, "\xfe\xff\0<", 4);
}

/**
 * entente_import_input_get_xml:
 * @self: an input
 *
 * Returns: (transfer none) (nullable): its outermost element
 */
EntenteXmlNode *
entente_import_input_get_xml (EntenteImportInput *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!self->xml_done && entente_import_input_is_xml (self))
    self->xml = entente_xml_parse (self->bytes, self->cancellable, &self->problem);
  self->xml_done = TRUE;
  return self->xml != NULL ? entente_xml_get_root (self->xml) : NULL;
}

/**
 * entente_import_input_get_plain_text:
 * @self: an input
 * @length: (out): how long it is; 0 if there is none
 *
 * Returns: (transfer none) (nullable): its text, as entente_import_input_get_text() has it, if it is neither JSON nor
 *   XML nor binary
 */
const char *
entente_import_input_get_plain_text (EntenteImportInput *self,
                                     gsize              *length)
{
  const char *text;

  g_return_val_if_fail (self != NULL && length != NULL, NULL);

  *length = 0;
  if (entente_import_input_is_xml (self) || entente_import_input_get_json (self) != NULL ||
      self->json_lines != NULL || entente_import_input_starts_with (self, "PK", 2) ||
      entente_import_input_starts_with (self, "SQLite format 3", 15))
    return NULL;
  text = entente_import_input_get_text (self, length);
  if (memchr (text, '\0', *length) == NULL)
    return text;
  *length = 0;
  return NULL;
}

/**
 * entente_import_input_check:
 * @self: an input
 * @error: return location for an error
 *
 * Returns: %FALSE if it looks like JSON or XML but cannot be read; @error then says where and why
 */
gboolean
entente_import_input_check (EntenteImportInput  *self,
                            GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (entente_import_input_is_xml (self))
    entente_import_input_get_xml (self);
  else
    ensure_json (self);
  if (self->problem == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->problem));
  return FALSE;
}
