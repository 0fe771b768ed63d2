/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-log.h"

#include "entente-save-error.h"
#include "entente-substring.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A log of entries. An entry is a line "entry LENGTH CHECKSUM NUMBER ID", the contents, and a line end. ID is a
 * UUID and the same in the whole log. The checksum is the first half of the SHA-256, in hexadecimal, of NUMBER, ID and
 * the contents, so that an entry that is missing, repeated, or of another log is detected. Everything is text, so that
 * a person can restore the contents even if this program cannot.
 *
 * The head is written twice, because nothing can be restored without it: first without NUMBER and ID, and then as
 * entry 0. Older programs wrote all entries in that first form. They find a head that they do not know, and leave the
 * log alone. */

#define CHECKSUM_LENGTH 32
#define ID_LENGTH 36
#define MAX_LINE 160
#define LINE_START "entry "
#define LINE_START_LENGTH 6

/* What the first line of an entry says. */
typedef struct {
  gsize length;
  char checksum[CHECKSUM_LENGTH + 1];
  guint number;
  char id[ID_LENGTH + 1]; /* empty in the older form */
} Line;

/* An entry with a valid checksum. */
typedef struct {
  Line line;
  gsize start, end; /* in the file, in bytes; the contents end earlier */
  GBytes *contents;
} Found;

/* A part of the file with no valid entry in it. */
typedef struct {
  gsize start, end;
} Gap;

typedef struct {
  GBytes *file;
  const char *data;
  gsize size;
  GArray *found; /* of Found, in the order of the file */
  GArray *gaps;  /* of Gap */
} Reader;

static gboolean
write_all (int         fd,
           const char *data,
           gsize       length)
{
  while (length > 0)
    {
      ssize_t n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/* Fills in the checksum of a line. */
static void
compute_checksum (Line       *line,
                  const char *contents)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *start = g_strdup_printf ("%u %s\n", line->number, line->id);

  if (line->id[0] != '\0')
    g_checksum_update (checksum, (const guchar *) start, (gssize) strlen (start));
  if (line->length > 0)
    g_checksum_update (checksum, (const guchar *) contents, (gssize) line->length);
  g_strlcpy (line->checksum, g_checksum_get_string (checksum), sizeof line->checksum);
}

static char *
print_line (const Line *line)
{
  if (line->id[0] == '\0')
    return g_strdup_printf (LINE_START "%" G_GSIZE_FORMAT " %s\n", line->length, line->checksum);
  return g_strdup_printf (LINE_START "%" G_GSIZE_FORMAT " %s %u %s\n", line->length, line->checksum, line->number,
                          line->id);
}

/* @id is NULL for the older form. */
static GBytes *
print_entry (const char *id,
             guint       number,
             GBytes     *contents)
{
  gsize length;
  const char *data = g_bytes_get_data (contents, &length);
  Line line = { .length = length, .number = number };
  g_autofree char *start = NULL;
  GString *text;

  g_strlcpy (line.id, id != NULL ? id : "", sizeof line.id);
  compute_checksum (&line, data);
  start = print_line (&line);
  text = g_string_sized_new (strlen (start) + length + 2);
  g_string_append (text, start);
  if (length > 0)
    g_string_append_len (text, data, (gssize) length);
  g_string_append_c (text, '\n');
  return g_string_free_to_bytes (text);
}

static gboolean
append (int      fd,
        GBytes  *entry,
        GError **error)
{
  off_t end = lseek (fd, 0, SEEK_END);
  gsize length;
  const char *data = g_bytes_get_data (entry, &length);
  int number;

  if (write_all (fd, data, length))
    return TRUE;

  number = errno;
  if (end < 0 || ftruncate (fd, end) < 0)
    g_info ("The end of a log could not be cut off: %s", g_strerror (errno));
  return entente_save_error_set_errno (error, number);
}

/* Reads the first line of an entry. It must be exactly what would be written, so that a damaged one is not taken for
 * another. */
static gboolean
read_line (const char *data,
           gsize       length,
           Line       *line)
{
  const char *end = memchr (data, '\n', MIN (length, MAX_LINE));
  char text[MAX_LINE + 1] = "";
  g_autofree char *again = NULL;
  int n;

  *line = (Line) { 0 };
  if (end == NULL)
    return FALSE;
  memcpy (text, data, (gsize) (end + 1 - data));
  n = sscanf (text, LINE_START "%zu %32[0-9a-f] %u %36[0-9a-f-]", &line->length, line->checksum, &line->number,
              line->id);
  if (n != 2 && n != 4)
    return FALSE;
  again = print_line (line);
  return strlen (line->checksum) == CHECKSUM_LENGTH && g_str_equal (text, again) &&
         (n == 2 || g_uuid_string_is_valid (line->id));
}

static gboolean
starts_line (const Reader *self,
             gsize         offset)
{
  return self->size - offset >= LINE_START_LENGTH && memcmp (self->data + offset, LINE_START, LINE_START_LENGTH) == 0;
}

/* Returns the offset after the line end of an entry. Another byte there is damaged, but nothing is lost with it. */
static gsize
skip_line_end (const Reader *self,
               gsize         end)
{
  if (end < self->size && (self->data[end] == '\n' || end + 1 == self->size || starts_line (self, end + 1)))
    return end + 1;
  return end;
}

static gboolean
read_entry (Reader *self,
            gsize   offset)
{
  Found found = { .start = offset };
  Line computed;
  gsize start;

  if (!starts_line (self, offset) || !read_line (self->data + offset, self->size - offset, &found.line))
    return FALSE;
  start = (gsize) ((const char *) memchr (self->data + offset, '\n', self->size - offset) + 1 - self->data);
  if (found.line.length > self->size - start)
    return FALSE;
  computed = found.line;
  compute_checksum (&computed, self->data + start);
  if (!g_str_equal (computed.checksum, found.line.checksum))
    return FALSE;

  found.end = skip_line_end (self, start + found.line.length);
  found.contents = g_bytes_new_from_bytes (self->file, start, found.line.length);
  g_array_append_val (self->found, found);
  return TRUE;
}

/* Returns the offset of the next word that begins an entry. */
static gsize
find_start (const Reader *self,
            gsize         offset)
{
  const char *next = entente_substring_find (self->data + offset, self->size - offset, LINE_START, LINE_START_LENGTH);

  return next != NULL ? (gsize) (next - self->data) : self->size;
}

static void
read_all (Reader *self)
{
  Gap gap = { 0, 0 };

  for (gsize offset = 0; offset < self->size;)
    if (read_entry (self, offset))
      {
        gap.end = offset;
        if (gap.end > gap.start)
          g_array_append_val (self->gaps, gap);
        offset = gap.start = g_array_index (self->found, Found, self->found->len - 1).end;
      }
    else
      offset = find_start (self, offset + 1);
  gap.end = self->size;
  if (gap.end > gap.start)
    g_array_append_val (self->gaps, gap);
}

/* Estimates how many entries there were in a gap, from their first lines. In a log with an identity, a line of the
 * older form is in the contents of an entry. */
static guint
count_in_gap (const Reader *self,
              const char   *id,
              const Gap    *gap)
{
  guint n = starts_line (self, gap->start) ? 0 : 1;

  for (gsize at = gap->start; at < gap->end; at = find_start (self, at + 1))
    if (starts_line (self, at) && (at == gap->start || self->data[at - 1] == '\n'))
      {
        Line line;

        if (id == NULL || !read_line (self->data + at, self->size - at, &line) || line.id[0] != '\0')
          n++;
      }
  return MAX (n, 1);
}

/* Whether the second head was in a gap, which follows the first one. */
static gboolean
had_second_head (const Reader *self,
                 const char   *id,
                 const Gap    *gap)
{
  const Found *first = self->found->len > 0 ? &g_array_index (self->found, Found, 0) : NULL;

  if (id == NULL || first == NULL || first->start > 0 || first->line.id[0] != '\0' || gap->start != first->end)
    return FALSE;
  for (guint i = 0; i < self->found->len; i++)
    {
      const Line *line = &g_array_index (self->found, Found, i).line;

      if (line->number == 0 && line->id[0] != '\0')
        return FALSE;
    }
  return TRUE;
}

/* Counts the entries in the gaps about which the numbers of the others tell nothing: those at the end, or in a log
 * without numbers all. @end is the offset at which the last entry ends. */
static guint
count_in_gaps (const Reader *self,
               const char   *id,
               gsize         end)
{
  guint n = 0;

  for (guint i = 0; i < self->gaps->len; i++)
    {
      const Gap *gap = &g_array_index (self->gaps, Gap, i);

      if (gap->start > 0 && (id == NULL || gap->start >= end))
        n += count_in_gap (self, id, gap) - had_second_head (self, id, gap);
    }
  return n;
}

/* Returns the identity of the log: that of the head, or else of the first entry. An entry of another log may have got
 * into it. */
static const char *
find_id (const Reader *self)
{
  const char *id = NULL;

  for (guint i = 0; i < self->found->len; i++)
    {
      const Line *line = &g_array_index (self->found, Found, i).line;

      if (line->id[0] != '\0' && line->number == 0)
        return line->id;
      if (line->id[0] != '\0' && id == NULL)
        id = line->id;
    }
  return id;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const EntenteLogEntry *x = *(EntenteLogEntry *const *) a, *y = *(EntenteLogEntry *const *) b;

  return x->number < y->number ? -1 : x->number > y->number;
}

static void
entry_free (gpointer data)
{
  EntenteLogEntry *entry = data;

  g_bytes_unref (entry->contents);
  g_free (entry);
}

static void
add_entry (EntenteLog *self,
           guint       number,
           GBytes     *contents)
{
  EntenteLogEntry *entry = g_new (EntenteLogEntry, 1);

  entry->number = number;
  entry->contents = g_bytes_ref (contents);
  g_ptr_array_add (self->entries, entry);
}

/* The head is at the beginning, or in the second form anywhere. */
static gboolean
is_head (const EntenteLog *self,
         const Found      *found)
{
  return found->line.number == 0 && (found->start == 0 || (self->id != NULL && g_str_equal (found->line.id, self->id)));
}

/* Takes the entries of the log itself. Returns the offset at which the last of them ends. */
static gsize
take_entries (EntenteLog   *self,
              const Reader *reader)
{
  gsize end = 0;
  guint last = 0;

  for (guint i = 0; i < reader->found->len; i++)
    {
      const Found *found = &g_array_index (reader->found, Found, i);
      const Line *line = &found->line;

      if (is_head (self, found) && self->head == NULL)
        self->head = g_bytes_ref (found->contents);
      else if (!is_head (self, found) && g_str_equal (line->id, self->id != NULL ? self->id : ""))
        add_entry (self, self->id != NULL ? line->number : self->entries->len + 1, found->contents);
      else if (!is_head (self, found))
        continue;
      if (line->number >= last)
        {
          last = line->number;
          end = found->end;
        }
    }
  return end;
}

/* Puts the entries into their order, and removes repetitions. Returns the number of those that are missing between. */
static guint
sort_entries (EntenteLog *self)
{
  guint last = 0;

  g_ptr_array_sort (self->entries, compare_entries);
  for (guint i = self->entries->len; i-- > 1;)
    if (compare_entries (&self->entries->pdata[i], &self->entries->pdata[i - 1]) == 0)
      g_ptr_array_remove_index (self->entries, i);
  if (self->entries->len > 0)
    last = ((EntenteLogEntry *) self->entries->pdata[self->entries->len - 1])->number;
  return last - self->entries->len;
}

/**
 * entente_log_append_head:
 * @fd: a new file, open to be written at its end
 * @id: the identity of the log, a UUID
 * @head: the contents of the head
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Begins a log with a head, in both forms.
 *
 * Returns: whether the system has accepted it
 */
gboolean
entente_log_append_head (int         fd,
                         const char *id,
                         GBytes     *head,
                         GError    **error)
{
  g_autoptr (GBytes) entry = NULL;

  g_return_val_if_fail (id != NULL && head != NULL, FALSE);

  entry = print_entry (NULL, 0, head);
  return append (fd, entry, error) && entente_log_append (fd, id, 0, head, error);
}

/**
 * entente_log_append:
 * @fd: a log, open to be written at its end
 * @id: the identity of the log, a UUID
 * @number: the number of the entry
 * @contents: the contents of the entry
 * @error: return location for an error of %ENTENTE_SAVE_ERROR
 *
 * Appends an entry. On an error, the file is truncated to its old length if possible.
 *
 * Returns: whether the system has accepted it
 */
gboolean
entente_log_append (int         fd,
                    const char *id,
                    guint       number,
                    GBytes     *contents,
                    GError    **error)
{
  g_autoptr (GBytes) entry = NULL;

  g_return_val_if_fail (id != NULL && contents != NULL, FALSE);

  entry = print_entry (id, number, contents);
  return append (fd, entry, error);
}

/**
 * entente_log_seal:
 * @id: the identity of a log, a UUID
 * @number: a number
 * @contents: anything
 *
 * Returns: (transfer full): the entry, as in a log, but alone
 */
GBytes *
entente_log_seal (const char *id,
                  guint       number,
                  GBytes     *contents)
{
  g_return_val_if_fail (id != NULL && contents != NULL, NULL);

  return print_entry (id, number, contents);
}

/**
 * entente_log_read:
 * @file: the contents of the file
 *
 * Reads a log, also behind damage. Entries of another log are left out, as are repetitions. An older log does not
 * tell which entries these are.
 *
 * Returns: (transfer full): what could be read
 */
EntenteLog *
entente_log_read (GBytes *file)
{
  EntenteLog *self = g_new0 (EntenteLog, 1);
  Reader reader = { .file = file };
  gsize end;

  g_return_val_if_fail (file != NULL, NULL);

  reader.data = g_bytes_get_data (file, &reader.size);
  reader.found = g_array_new (FALSE, FALSE, sizeof (Found));
  reader.gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
  read_all (&reader);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->id = g_strdup (find_id (&reader));
  end = take_entries (self, &reader);
  self->n_lost = sort_entries (self);
  self->n_lost += count_in_gaps (&reader, self->id, end);
  for (guint i = 0; i < reader.found->len; i++)
    g_bytes_unref (g_array_index (reader.found, Found, i).contents);
  g_array_unref (reader.found);
  g_array_unref (reader.gaps);
  return self;
}

void
entente_log_free (EntenteLog *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_clear_pointer (&self->head, g_bytes_unref);
  g_ptr_array_unref (self->entries);
  g_free (self);
}
