/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-article-decode.h"
#include "entente-article-format.h"
#include "entente-article-html.h"
#include "entente-display-text.h"
#include "entente-mail-part.h"

#include <glib/gi18n.h>
#include <string.h>

/* A message of mail, or a page that a browser has saved as one. Of a message that says the same in several ways, the
 * plain text is taken, unless it says much less than the page. */

#define MAX_DEPTH 16
#define MAX_PARTS 1000
#define MAX_NAMED 5

/* A plain text with so much of what the page says is the whole text. */
#define MIN_PLAIN 0.6

typedef struct {
  EntenteArticle *article;
  const EntenteArticleOptions *options;
  GCancellable *cancellable;
  GString *text;
  GPtrArray *attachments; /* of char *: their names */
  guint n_parts;
  guint n_rubbish;
  gboolean is_page; /* its head tells of the page, and not of who sent it */
} Reader;

static gboolean
has_header (const EntenteMailPart *part,
            const char            *name)
{
  g_autofree char *value = entente_mail_part_dup_header (part, name);

  return value != NULL;
}

/* A line such as "Subject: Words" stands first. */
static gboolean
begins_with_header (const char *bytes,
                    gsize       length)
{
  gsize n = 0;

  while (n < length && n < 60 && (g_ascii_isalnum (bytes[n]) || bytes[n] == '-'))
    n++;
  return n > 1 && n < length && bytes[n] == ':';
}

static gboolean
sniff (EntenteImportInput *input)
{
  gsize size;
  const char *bytes = g_bytes_get_data (entente_import_input_get_bytes (input), &size);
  EntenteMailPart part;

  if (!begins_with_header (bytes, size))
    return FALSE;
  entente_mail_part_read (&part, bytes, size);
  return has_header (&part, "MIME-Version") || has_header (&part, "Message-ID") || has_header (&part, "Received") ||
         (has_header (&part, "From") && (has_header (&part, "Date") || has_header (&part, "Subject")));
}

static void
append_paragraphs (Reader     *self,
                   const char *text)
{
  if (*text == '\0')
    return;
  if (self->text->len > 0)
    g_string_append (self->text, g_str_has_suffix (self->text->str, "\n") ? "\n" : "\n\n");
  g_string_append (self->text, text);
}

/* Line ends of mail are a matter of its transport. */
static void
drop_returns (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (*from != '\r' || from[1] != '\n')
      *to++ = *from;
  *to = '\0';
}

/* Lines with a blank at their end go on in the next one, where the message says that it is written so. */
static void
join_flowed (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      gboolean goes_on = *from == '\n' && to > text && to[-1] == ' ' && from[1] != '>' && from[1] != '\n' &&
                         from[1] != '\0';
      gboolean is_signature = to - text >= 3 && memcmp (to - 3, "-- ", 3) == 0 && (to - 3 == text || to[-4] == '\n');

      if (!goes_on || is_signature)
        *to++ = *from;
    }
  *to = '\0';
}

static char *
decode_part (Reader                 *self,
             const EntenteMailPart  *part,
             GError                **error)
{
  g_autofree char *charset = entente_mail_part_dup_parameter (part, "Content-Type", "charset");
  guint n_rubbish;
  GString *bytes = entente_mail_part_decode (part, &n_rubbish);
  char *text;

  if (charset == NULL)
    charset = entente_article_html_dup_declared (bytes->str, bytes->len);
  text = entente_article_decode (self->article, bytes->str, bytes->len, charset, self->options, error);
  self->n_rubbish += n_rubbish;
  g_string_free (bytes, TRUE);
  return text;
}

static char *
read_plain (Reader                 *self,
            const EntenteMailPart  *part,
            GError                **error)
{
  g_autofree char *format = entente_mail_part_dup_parameter (part, "Content-Type", "format");
  char *text = decode_part (self, part, error);

  if (text == NULL)
    return NULL;
  drop_returns (text);
  if (format != NULL && g_ascii_strcasecmp (format, "flowed") == 0)
    join_flowed (text);
  return text;
}

static char *
read_page (Reader                 *self,
           const EntenteMailPart  *part,
           GError                **error)
{
  g_autofree char *html = decode_part (self, part, error);
  g_autoptr (EntenteArticle) page = NULL;

  if (html == NULL)
    return NULL;
  if (self->is_page)
    {
      if (!entente_article_html_read_text (self->article, html, self->cancellable, error))
        return NULL;
      return g_strdup (self->article->text);
    }
  page = entente_article_new ();
  if (!entente_article_html_read_text (page, html, self->cancellable, error))
    return NULL;
  for (guint i = 0; i < page->remarks->len; i++)
    if (!g_ptr_array_find_with_equal_func (self->article->remarks, page->remarks->pdata[i], g_str_equal, NULL))
      entente_article_take_remark (self->article, g_strdup (page->remarks->pdata[i]));
  return g_strdup (page->text);
}

static gboolean
is_attachment (const EntenteMailPart *part,
               const char            *type)
{
  g_autofree char *disposition = entente_mail_part_dup_header (part, "Content-Disposition");

  if (disposition != NULL && g_ascii_strncasecmp (disposition, "attachment", 10) == 0)
    return TRUE;
  return !g_str_has_prefix (type, "multipart/") && !g_str_equal (type, "text/plain") &&
         !g_str_equal (type, "text/html") && !g_str_equal (type, "application/xhtml+xml");
}

static void
note_attachment (Reader                *self,
                 const EntenteMailPart *part,
                 const char            *type)
{
  g_autofree char *name = entente_mail_part_dup_parameter (part, "Content-Disposition", "filename");

  if (name == NULL)
    name = entente_mail_part_dup_parameter (part, "Content-Type", "name");
  g_ptr_array_add (self->attachments, entente_display_text_embed (name != NULL && *name != '\0' ? name : type));
}

static gboolean read_part (Reader *self, const EntenteMailPart *part, guint depth, GError **error);

/* The first part of a type, also in what is made of parts. */
static gboolean
find_part (const EntenteMailPart *part,
           const char            *wanted,
           guint                  depth,
           EntenteMailPart       *found)
{
  g_autofree char *type = entente_mail_part_dup_type (part);
  g_autoptr (GArray) parts = NULL;

  if (g_str_equal (type, wanted) && !is_attachment (part, type))
    {
      *found = *part;
      return TRUE;
    }
  if (!g_str_has_prefix (type, "multipart/") || depth > MAX_DEPTH)
    return FALSE;
  parts = entente_mail_part_split (part, MAX_PARTS);
  for (guint i = 0; i < parts->len; i++)
    if (find_part (&g_array_index (parts, EntenteMailPart, i), wanted, depth + 1, found))
      return TRUE;
  return FALSE;
}

static glong
count_words (const char *text)
{
  glong n = 0;

  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    n += !g_unichar_isspace (g_utf8_get_char (text));
  return n;
}

/* One of the ways in which a message says the same. */
static gboolean
read_alternative (Reader                 *self,
                  const EntenteMailPart  *part,
                  guint                   depth,
                  GError                **error)
{
  EntenteMailPart plain_part, page_part;
  gboolean has_plain = find_part (part, "text/plain", depth, &plain_part);
  gboolean has_page = find_part (part, "text/html", depth, &page_part);
  g_autofree char *plain = NULL, *page = NULL;

  plain = has_plain && !self->is_page ? read_plain (self, &plain_part, error) : NULL;
  if (has_plain && !self->is_page && plain == NULL)
    return FALSE;
  page = has_page ? read_page (self, &page_part, plain == NULL ? error : NULL) : NULL;
  if (has_page && page == NULL && plain == NULL)
    return FALSE;
  append_paragraphs (self, plain != NULL && count_words (plain) >= MIN_PLAIN * count_words (page) ? plain
                           : page != NULL ? page : "");
  return TRUE;
}

/* A page comes with its pictures and styles, of which nothing is read. */
static gboolean
read_related (Reader                 *self,
              const EntenteMailPart  *part,
              guint                   depth,
              GError                **error)
{
  g_autoptr (GArray) parts = entente_mail_part_split (part, 1);

  return parts->len == 0 || read_part (self, &g_array_index (parts, EntenteMailPart, 0), depth + 1, error);
}

static gboolean
read_mixed (Reader                 *self,
            const EntenteMailPart  *part,
            guint                   depth,
            GError                **error)
{
  g_autoptr (GArray) parts = entente_mail_part_split (part, MAX_PARTS);

  for (guint i = 0; i < parts->len; i++)
    if (!read_part (self, &g_array_index (parts, EntenteMailPart, i), depth + 1, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_text (Reader                 *self,
           const EntenteMailPart  *part,
           const char             *type,
           GError                **error)
{
  g_autofree char *text = g_str_equal (type, "text/plain") ? read_plain (self, part, error)
                                                           : read_page (self, part, error);

  if (text != NULL)
    append_paragraphs (self, text);
  return text != NULL;
}

static gboolean
read_part (Reader                 *self,
           const EntenteMailPart  *part,
           guint                   depth,
           GError                **error)
{
  g_autofree char *type = entente_mail_part_dup_type (part);

  if (depth > MAX_DEPTH || ++self->n_parts > MAX_PARTS)
    {
      g_set_error_literal (error, ENTENTE_ARTICLE_ERROR, ENTENTE_ARTICLE_ERROR_TOO_LARGE,
                           _("This message has too many parts, or they lie too deep within each other."));
      return FALSE;
    }
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (is_attachment (part, type))
    {
      note_attachment (self, part, type);
      return TRUE;
    }
  if (g_str_equal (type, "multipart/alternative"))
    return read_alternative (self, part, depth, error);
  if (g_str_equal (type, "multipart/related"))
    return read_related (self, part, depth, error);
  if (g_str_has_prefix (type, "multipart/"))
    return read_mixed (self, part, depth, error);
  return read_text (self, part, type, error);
}

/* "Fri, 21 Mar 2025 10:20:30 +0900": the day there. */
static char *
read_date (const char *value)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec" };
  g_auto (GStrv) words = g_strsplit_set (value, " ,-", -1);
  guint64 day = 0, year = 0;
  guint month = 0;

  for (guint i = 0; words[i] != NULL && year == 0; i++)
    if (g_ascii_isdigit (*words[i]) && day == 0)
      day = g_ascii_strtoull (words[i], NULL, 10);
    else if (month > 0 && strlen (words[i]) == 4)
      year = g_ascii_strtoull (words[i], NULL, 10);
    else
      for (guint j = 0; j < G_N_ELEMENTS (months); j++)
        if (g_ascii_strncasecmp (words[i], months[j], 3) == 0)
          month = j + 1;
  if (year == 0 || year > 9999 || !g_date_valid_dmy ((GDateDay) MIN (day, 99), month, (GDateYear) year))
    return NULL;
  return g_strdup_printf ("%04u-%02u-%02u", (guint) year, month, (guint) day);
}

/* "Ada Brook <ada@example.org>": the name, or the address where there is none. */
static char *
read_sender (const char *value)
{
  const char *open = strrchr (value, '<');
  g_autofree char *name = open != NULL ? g_strstrip (g_strndup (value, (gsize) (open - value))) : NULL;
  gsize length = name != NULL ? strlen (name) : 0;

  if (length >= 2 && *name == '"' && name[length - 1] == '"')
    return g_strndup (name + 1, length - 2);
  if (length > 0)
    return g_steal_pointer (&name);
  return open != NULL ? g_strndup (open + 1, strcspn (open + 1, ">")) : g_strdup (value);
}

static void
read_details (Reader                *self,
              const EntenteMailPart *message)
{
  g_autofree char *subject = entente_mail_part_dup_words (message, "Subject");
  g_autofree char *from = entente_mail_part_dup_words (message, "From");
  g_autofree char *date = entente_mail_part_dup_header (message, "Date");
  g_autofree char *location = entente_mail_part_dup_header (message, "Snapshot-Content-Location");
  g_autofree char *organization = entente_mail_part_dup_words (message, "Organization");
  g_autofree char *sender = from != NULL ? read_sender (from) : NULL;
  g_autofree char *day = date != NULL ? read_date (date) : NULL;

  if (location == NULL)
    location = entente_mail_part_dup_header (message, "Content-Location");
  self->is_page = location != NULL || (from != NULL && strstr (from, "<Saved by") != NULL);
  if (location != NULL && g_utf8_validate (location, -1, NULL))
    entente_article_offer (self->article, ENTENTE_ARTICLE_URL, location);
  if (self->is_page)
    return;
  entente_article_offer (self->article, ENTENTE_ARTICLE_TITLE, subject);
  entente_article_offer_author (self->article, sender);
  entente_article_offer (self->article, ENTENTE_ARTICLE_PUBLISHED, day);
  entente_article_offer (self->article, ENTENTE_ARTICLE_PUBLISHER, organization);
}

static void
add_remarks (Reader *self)
{
  guint n = self->attachments->len;
  g_autofree char *names = NULL;

  if (self->n_rubbish > 0)
    entente_article_take_remark (
      self->article, g_strdup_printf (ngettext ("%u byte that does not belong to the text was stepped over.",
                                                "%u bytes that do not belong to the text were stepped over.",
                                                self->n_rubbish), self->n_rubbish));
  if (n == 0)
    return;
  g_ptr_array_add (self->attachments, NULL);
  names = entente_display_text_join ((const char *const *) self->attachments->pdata, MAX_NAMED);
  entente_article_take_remark (
    self->article, g_strdup_printf (ngettext ("%u attachment was left out: %s.", "%u attachments were left out: %s.",
                                              n), n, names));
}

static gboolean
read_article (EntenteArticle               *article,
              EntenteImportInput           *input,
              const EntenteArticleOptions  *options,
              GCancellable                 *cancellable,
              GError                      **error)
{
  gsize size;
  const char *bytes = g_bytes_get_data (entente_import_input_get_bytes (input), &size);
  Reader self = { .article = article, .options = options, .cancellable = cancellable };
  EntenteMailPart message;
  gboolean done;

  self.text = g_string_new (NULL);
  self.attachments = g_ptr_array_new_with_free_func (g_free);
  entente_mail_part_read (&message, bytes, size);
  read_details (&self, &message);
  done = read_part (&self, &message, 0, error);
  if (done)
    {
      add_remarks (&self);
      entente_article_take_text (article, g_string_free (g_steal_pointer (&self.text), FALSE));
    }
  else
    g_string_free (self.text, TRUE);
  g_ptr_array_unref (self.attachments);
  return done;
}

const EntenteArticleFormat entente_article_mail = { sniff, read_article };
