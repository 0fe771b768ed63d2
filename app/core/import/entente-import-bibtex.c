/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-bibliography.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-tex-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* BibTeX and BibLaTeX: @type{key, name = value, …}. A value is in braces, which can hold others, in quotes, a number or
 * the name of a string that was defined; "#" joins values. */

typedef struct {
  const char *at, *end;
  guint line;
  GHashTable *strings; /* name -> value */
  gsize n_expanded;    /* how many bytes came from strings */
  EntenteImport *import;
} Reading;

/* A string can be made of others, and so grow without end. */
#define MAX_EXPANDED (64 * 1024 * 1024)

static const EntenteImportReason broken = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u entry that is not closed", "%u entries that are not closed"),
};

static const struct { const char *name, *value; } months[] = {
  { "jan", "01" }, { "feb", "02" }, { "mar", "03" }, { "apr", "04" }, { "may", "05" }, { "jun", "06" },
  { "jul", "07" }, { "aug", "08" }, { "sep", "09" }, { "oct", "10" }, { "nov", "11" }, { "dec", "12" },
};

static gboolean
sniff (EntenteImportInput *input)
{
  const char *text, *at;

  if (entente_import_input_starts_with (input, "PK", 2) || entente_import_input_starts_with (input, "SQLite", 6))
    return FALSE;
  text = entente_import_input_get_text (input, NULL);
  for (at = strchr (text, '@'); at != NULL && at - text < 65536; at = strchr (at + 1, '@'))
    {
      const char *c = at + 1;

      if (at > text && at[-1] != '\n' && !g_ascii_isspace (at[-1]))
        continue;
      while (g_ascii_isalpha (*c))
        c++;
      if (c > at + 2 && (*c == '{' || *c == '('))
        return TRUE;
    }
  return FALSE;
}

static void
advance (Reading *self)
{
  if (*self->at == '\n')
    self->line++;
  self->at++;
}

static void
skip_blanks (Reading *self)
{
  while (self->at < self->end && g_ascii_isspace (*self->at))
    advance (self);
}

static char *
read_name (Reading *self)
{
  const char *start;

  skip_blanks (self);
  start = self->at;
  while (self->at < self->end && strchr ("{}(),=#\"%\\ \t\r\n", *self->at) == NULL)
    self->at++;
  return g_strndup (start, self->at - start);
}

/* What is between braces or quotes; braces within are counted. */
static char *
read_delimited (Reading *self)
{
  char close = *self->at == '{' ? '}' : '"';
  const char *start = ++self->at;
  guint depth = 0;

  for (; self->at < self->end; advance (self))
    {
      if (*self->at == '\\' && self->at + 1 < self->end)
        advance (self);
      else if (*self->at == close && depth == 0)
        return g_strndup (start, self->at++ - start);
      else if (*self->at == '{')
        depth++;
      else if (*self->at == '}' && depth > 0)
        depth--;
    }
  return NULL;
}

static char *
read_word (Reading *self)
{
  g_autofree char *name = read_name (self);
  g_autofree char *folded = g_ascii_strdown (name, -1);
  const char *value = g_hash_table_lookup (self->strings, folded);

  if (value == NULL)
    return g_steal_pointer (&name);
  self->n_expanded += strlen (value);
  return self->n_expanded <= MAX_EXPANDED ? g_strdup (value) : NULL;
}

static char *
read_value (Reading *self)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (;;)
    {
      g_autofree char *part = NULL;

      skip_blanks (self);
      if (self->at == self->end)
        return NULL;
      part = *self->at == '{' || *self->at == '"' ? read_delimited (self) : read_word (self);
      if (part == NULL)
        return NULL;
      g_string_append (value, part);
      skip_blanks (self);
      if (self->at == self->end || *self->at != '#')
        return g_string_free (g_steal_pointer (&value), FALSE);
      self->at++;
    }
}

/* A field may come twice. The first counts, and the other is kept under another name. */
static char *
make_free (GHashTable *fields,
           char       *name)
{
  for (guint n = 2; g_hash_table_contains (fields, name) && n < 100; n++)
    {
      g_autofree char *old = name;
      gsize length = strcspn (old, " ");

      name = g_strdup_printf ("%.*s (%u)", (int) length, old, n);
    }
  return name;
}

/* The fields of an entry, behind its key, to its end. Returns NULL if it does not end. */
static GHashTable *
read_fields (Reading   *self,
             char       close,
             GPtrArray *order)
{
  g_autoptr (GHashTable) fields = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);

  for (;;)
    {
      g_autofree char *name = NULL, *value = NULL, *folded = NULL;

      skip_blanks (self);
      while (self->at < self->end && *self->at == ',')
        {
          self->at++;
          skip_blanks (self);
        }
      if (self->at == self->end)
        return NULL;
      if (*self->at == close)
        {
          self->at++;
          return g_steal_pointer (&fields);
        }
      name = read_name (self);
      skip_blanks (self);
      if (self->at == self->end || *self->at != '=' || *name == '\0')
        return NULL;
      self->at++;
      value = read_value (self);
      if (value == NULL)
        return NULL;
      folded = make_free (fields, g_ascii_strdown (name, -1));
      g_ptr_array_add (order, g_strdup (folded));
      g_hash_table_insert (fields, g_steal_pointer (&folded), g_steal_pointer (&value));
    }
}

static char *
get (GHashTable *fields,
     const char *name)
{
  const char *value = g_hash_table_lookup (fields, name);

  return value != NULL ? entente_tex_text_read (value) : NULL;
}

/* An address has no letters of TeX in it, but some programs put a backslash before its signs. */
static char *
get_address (GHashTable *fields,
             const char *name)
{
  const char *value = g_hash_table_lookup (fields, name);
  GString *address = g_string_new (NULL);

  for (const char *c = value; c != NULL && *c != '\0'; c++)
    if ((*c != '\\' || c[1] == '\0') && *c != '{' && *c != '}')
      g_string_append_c (address, *c);
  return g_string_free (address, FALSE);
}

/* BibLaTeX can name the parts: "family=Vries, given=Hent, prefix=de, useprefix=false" becomes "de Vries, Hent". Returns
 * NULL if it does not. */
static char *
join_parts (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, ",", -1);
  const char *family = NULL, *given = NULL, *prefix = NULL, *suffix = NULL;

  for (char **part = parts; *part != NULL; part++)
    {
      char *value = strchr (*part, '=');

      if (value == NULL)
        return NULL;
      *value++ = '\0';
      g_strstrip (*part);
      g_strstrip (value);
      if (g_str_equal (*part, "family"))
        family = value;
      else if (g_str_equal (*part, "given"))
        given = value;
      else if (g_str_equal (*part, "prefix"))
        prefix = value;
      else if (g_str_equal (*part, "suffix"))
        suffix = value;
      else if (!g_str_has_prefix (*part, "use") && !g_str_has_suffix (*part, "-i"))
        return NULL;
    }
  if (family == NULL)
    return NULL;
  return g_strconcat (prefix != NULL ? prefix : "", prefix != NULL ? " " : "", family, given != NULL ? ", " : "",
                      given != NULL ? given : "", suffix != NULL ? ", " : "", suffix != NULL ? suffix : "", NULL);
}

static void
add_author (EntenteImportItem *source,
            const char        *start,
            const char        *end)
{
  g_autofree char *raw = g_strndup (start, end - start);
  g_autofree char *name = entente_tex_text_read (raw);
  g_autofree char *joined = strchr (name, '=') != NULL ? join_parts (name) : NULL;

  if (g_ascii_strcasecmp (name, "others") != 0)
    entente_import_item_add_text (source, ENTENTE_SOURCE_AUTHORS, joined != NULL ? joined : name);
}

static gboolean
is_and (const char *c)
{
  return g_ascii_isspace (*c) && g_ascii_strncasecmp (c + 1, "and", 3) == 0 && g_ascii_isspace (c[4]);
}

/* "A and B", but not within braces: {Smith and Sons} is one. */
static void
add_authors (EntenteImportItem *source,
             const char        *value)
{
  guint depth = 0;
  const char *start = value, *c;

  if (value == NULL)
    return;
  for (c = value; *c != '\0'; c++)
    {
      if (depth == 0 && is_and (c))
        {
          add_author (source, start, c);
          c += 4;
          start = c + 1;
        }
      depth += *c == '{';
      depth -= *c == '}' && depth > 0;
    }
  add_author (source, start, c);
}

static const char *
find_month (const char *word)
{
  gboolean is_name = strspn (word, "abcdefghijklmnopqrstuvwxyz.") == strlen (word);

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if ((is_name && g_str_has_prefix (word, months[i].name)) || g_str_equal (word, months[i].value) ||
        (*months[i].value == '0' && g_str_equal (word, months[i].value + 1)))
      return months[i].value;
  return NULL;
}

/* "mar", "March", "3", and with a day "5 mar" or "March 5". Returns NULL if it is anything else. */
static const char *
read_month (const char  *text,
            char       **day)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (folded), " ", -1);
  guint n = g_strv_length (words);
  gboolean is_behind = n == 2 && g_ascii_isdigit (*words[0]);
  const char *month = n == 1 || n == 2 ? find_month (words[is_behind]) : NULL, *number;

  if (n != 2 || month == NULL)
    return month;
  number = words[!is_behind];
  if (strspn (number, "0123456789") != strlen (number) || strlen (number) > 2 || *number == '\0')
    return NULL;
  *day = g_strdup (number);
  return month;
}

/* BibLaTeX has a date in EDTF, BibTeX a year, a month and a day. A month that cannot be read is none. */
static char *
compose_date (GHashTable *fields,
              gboolean   *has_month)
{
  g_autofree char *date = get (fields, "date"), *year = get (fields, "year"), *month = get (fields, "month");
  g_autofree char *day = get (fields, "day");
  g_autofree char *day_of_month = NULL;
  const char *number = month != NULL ? read_month (month, &day_of_month) : NULL;

  *has_month = year != NULL && number != NULL;
  if (date != NULL && *date != '\0')
    return g_steal_pointer (&date);
  if (!*has_month)
    return g_steal_pointer (&year);
  if (day == NULL)
    day = g_steal_pointer (&day_of_month);
  if (day == NULL || !g_ascii_isdigit (*day))
    return g_strdup_printf ("%s-%s", year, number);
  return g_strdup_printf ("%s-%s-%02d", year, number, (int) g_ascii_strtoll (day, NULL, 10));
}

/* Returns the name of the field that the publisher comes from. */
static const char *
set_publisher (EntenteImport     *import,
               EntenteImportItem *source,
               GHashTable        *fields)
{
  static const struct { const char *name; gboolean is_media; } names[] = {
    { "journal", TRUE }, { "journaltitle", TRUE }, { "publisher", FALSE }, { "organization", FALSE },
    { "institution", FALSE }, { "school", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = get (fields, names[i].name);

      if (name != NULL && *name != '\0')
        {
          entente_import_bibliography_set_publisher (import, source, name, names[i].is_media);
          return names[i].name;
        }
    }
  return NULL;
}

/* The paths of files have backslashes that are not of TeX. */
static gboolean
is_verbatim (const char *name)
{
  return g_str_has_prefix (name, "file") || g_str_has_prefix (name, "bdsk-") || g_str_has_prefix (name, "local-url");
}

static void
add_rest (EntenteImportItem *source,
          GHashTable        *fields,
          GPtrArray         *order,
          const char        *publisher,
          gboolean           has_month)
{
  static const char *const told[] = { "title", "author",   "date", "url",      "urldate",
                                      "doi",   "language", "note", "keywords", NULL };
  static const char *const whole[] = { "year", "month", "day", NULL }, *const year_only[] = { "year", NULL };
  const char *const *told_by_date = has_month ? whole : year_only;
  gboolean has_date = g_hash_table_contains (fields, "date");

  for (guint i = 0; i < order->len; i++)
    {
      g_autofree char *value = NULL;

      if (g_strv_contains (told, order->pdata[i]) || g_strcmp0 (publisher, order->pdata[i]) == 0 ||
          (!has_date && g_strv_contains (told_by_date, order->pdata[i])))
        continue;
      value = is_verbatim (order->pdata[i]) ? g_strdup (g_hash_table_lookup (fields, order->pdata[i]))
                                            : get (fields, order->pdata[i]);
      entente_import_item_add_datum (source, order->pdata[i], ENTENTE_DATUM_TEXT, value);
    }
}

static void
add_tags (EntenteImportItem *source,
          const char        *keywords)
{
  g_auto (GStrv) tags = keywords != NULL ? g_strsplit_set (keywords, ",;", -1) : NULL;

  for (char **tag = tags; tag != NULL && *tag != NULL; tag++)
    entente_import_item_add_tag (source, *tag);
}

static void
add_entry (Reading    *self,
           const char *type,
           const char *key,
           GHashTable *fields,
           GPtrArray  *order)
{
  EntenteImportItem *source = entente_import_bibliography_add (self->import, key);
  g_autofree char *title = get (fields, "title"), *url = get_address (fields, "url");
  g_autofree char *accessed = get (fields, "urldate"), *doi = get_address (fields, "doi"), *note = get (fields, "note");
  g_autofree char *language = get (fields, "language"), *keywords = get (fields, "keywords");
  gboolean has_month = FALSE;
  g_autofree char *date = compose_date (fields, &has_month);

  entente_import_bibliography_set_kind (source, type);
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, title);
  add_authors (source, g_hash_table_lookup (fields, "author"));
  entente_import_bibliography_set_date (source, ENTENTE_SOURCE_PUBLISHED, date, "date");
  entente_import_bibliography_set_date (source, ENTENTE_SOURCE_ACCESSED, accessed, "urldate");
  entente_import_bibliography_set_url (source, url);
  entente_import_bibliography_add_doi (source, doi);
  entente_import_item_set_text (source, ENTENTE_SOURCE_LANGUAGE, language);
  entente_import_item_append_note (source, note);
  add_tags (source, keywords);
  add_rest (source, fields, order, set_publisher (self->import, source, fields), has_month);
}

static void
read_string (Reading *self,
             char     close)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) fields = read_fields (self, close, order);

  for (guint i = 0; fields != NULL && i < order->len; i++)
    g_hash_table_insert (self->strings, g_strdup (order->pdata[i]),
                         g_strdup (g_hash_table_lookup (fields, order->pdata[i])));
}

/* A key may have any sign but a comma in it. An entry may have none. */
static char *
read_key (Reading *self,
          char     close)
{
  const char *start;
  gsize length;

  skip_blanks (self);
  start = self->at;
  length = strcspn (start, ",={}\"# \t\r\n");
  length = MIN (length, (gsize) (self->end - start));
  self->at += length;
  skip_blanks (self);
  if (self->at < self->end && *self->at == '=')
    {
      self->at = start;
      return g_strdup ("");
    }
  if (close == ')' && length > 0 && start[length - 1] == ')')
    self->at = start + --length;
  return g_strndup (start, length);
}

static void
read_entry (Reading    *self,
            const char *type)
{
  char close = *self->at == '{' ? '}' : ')';
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) fields = NULL;
  g_autofree char *key = NULL;
  const char *start;
  guint line = self->line;

  self->at++;
  start = self->at;
  key = read_key (self, close);
  fields = read_fields (self, close, order);
  if (fields != NULL)
    {
      add_entry (self, type, key, fields, order);
      return;
    }
  /* The next entry may be whole. */
  entente_import_report_add (entente_import_get_report (self->import), &broken, NULL, line, key);
  self->at = start;
  self->line = line;
}

/* A comment that is not closed ends with its line. */
static void
skip_comment (Reading *self)
{
  const char *start = self->at;
  guint line = self->line;
  g_autofree char *comment = *start == '{' ? read_delimited (self) : NULL;

  if (comment != NULL)
    return;
  self->at = start;
  self->line = line;
  while (self->at < self->end && *self->at != '\n' && *self->at != '\r')
    advance (self);
}

static void
read_command (Reading *self)
{
  g_autofree char *name = NULL, *type = NULL;

  self->at++;
  name = read_name (self);
  type = g_ascii_strdown (name, -1);
  skip_blanks (self);
  if (self->at == self->end || (*self->at != '{' && *self->at != '(') || *type == '\0')
    return;
  if (g_str_equal (type, "comment") || g_str_equal (type, "preamble"))
    {
      skip_comment (self);
      entente_import_leave_heading (self->import, type);
    }
  else if (g_str_equal (type, "string"))
    {
      char close = *self->at++ == '{' ? '}' : ')';

      read_string (self, close);
    }
  else
    read_entry (self, type);
}

static gboolean
read_at (Reading       *self,
         GCancellable  *cancellable,
         GError       **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  read_command (self);
  if (self->n_expanded <= MAX_EXPANDED)
    return TRUE;
  g_set_error_literal (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_TOO_LARGE,
                       _("What the file unpacks to is too much."));
  return FALSE;
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  gsize length;
  const char *text = entente_import_input_get_text (input, &length);
  g_autoptr (GHashTable) strings = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  Reading reading = { text, text + length, 1, strings, 0, import };

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    g_hash_table_insert (strings, g_strdup (months[i].name), g_strdup (months[i].name));
  while (reading.at < reading.end)
    if (*reading.at != '@')
      advance (&reading);
    else if (!read_at (&reading, cancellable, error))
      return FALSE;
  entente_import_set_summary (import, "BibTeX");
  return TRUE;
}

const EntenteImportFormat entente_import_bibtex = {
  .name = "bibtex",
  .title = "BibTeX",
  .sniff = sniff,
  .read = read_input,
};
