/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date-entry.h"

#include "entente-date.h"
#include "entente-fold.h"

#include <glib/gi18n.h>
#include <string.h>

/* A reader of dates as people write them, in English and in the user's language. It reads the words around
 * a date by the same patterns with which entente_date_format() writes them. So the user can enter what
 * Entente shows, in every language. A date that can be read in two ways is refused. */

/* A date of which parts may be missing. The first date of "13 – 21 March 2025" has only a day. */
typedef struct {
  gint64 year;
  int month, day; /* 0: missing; months from 21 are seasons */
  gboolean has_year;
  gboolean decade, century;
  gboolean approximate, uncertain;
} Point;

/* A token of a date. Its class is a letter; see the table below. */
typedef struct {
  char class;
  gint64 number;
} Token;

#define MAX_TOKENS 8
#define MAX_LENGTH 100

/* A number that is no month and no day. */
#define INVALID_PART 99

typedef enum { APPROXIMATE = 1 << 0, UNCERTAIN = 1 << 1 } Qualifier;

static const struct {
  const char *patterns;
  Qualifier qualifier;
} qualifiers[] = {
  { NC_("date", "about %s"), APPROXIMATE },
  { NC_("date", "perhaps %s"), UNCERTAIN },
  { NC_("date", "perhaps about %s"), APPROXIMATE | UNCERTAIN },
  /* Translators: other ways to write “about” beside a date, as many as there are.
   * xgettext:no-c-format */
  { NC_("date entry", "around %s|circa %s|ca. %s|ca %s|c. %s|approximately %s|roughly %s|~%s|%s~"), APPROXIMATE },
  /* Translators: other ways to write “perhaps” beside a date, as many as there are.
   * xgettext:no-c-format */
  { NC_("date entry", "probably %s|maybe %s|possibly %s|%s?"), UNCERTAIN },
};

/* Translators: ways to write a time from one date to another, as many as there are.
 * xgettext:no-c-format */
static const char ranges[] = NC_("date entry", "from %s to %s|between %s and %s|%s to %s|%s until %s");
static const char plain_ranges[] = "%s–%s|%s—%s|%s/%s|%s-%s";

static const struct {
  const char *words;
  int distance; /* in days from today */
} day_words[] = {
  /* Translators: ways to write the day that it is now, as many as there are. */
  { NC_("date entry", "today"), 0 },
  /* Translators: ways to write the day before today, as many as there are. */
  { NC_("date entry", "yesterday"), -1 },
  /* Translators: ways to write the day two days before today, as many as there are. */
  { NC_("date entry", "the day before yesterday"), -2 },
  /* Translators: ways to write the day after today, as many as there are. */
  { NC_("date entry", "tomorrow"), 1 },
};

/* The first is Monday. */
static const char *const weekdays[] = {
  /* Translators: ways to write a day of the week, alone and within a sentence, as many as there are. */
  NC_("date entry", "Monday|Mon|on Monday"),
  NC_("date entry", "Tuesday|Tue|Tues|on Tuesday"),
  NC_("date entry", "Wednesday|Wed|on Wednesday"),
  NC_("date entry", "Thursday|Thu|Thur|Thurs|on Thursday"),
  NC_("date entry", "Friday|Fri|on Friday"),
  NC_("date entry", "Saturday|Sat|on Saturday"),
  NC_("date entry", "Sunday|Sun|on Sunday"),
};

/* Translators: ways to write that a time ends before a date, as many as there are.
 * xgettext:no-c-format */
static const char earlier[] = NC_("date entry", "before %s|earlier than %s|prior to %s");

/* Translators: ways to write that a time begins after a date, as many as there are.
 * xgettext:no-c-format */
static const char later[] = NC_("date entry", "after %s|later than %s");

/* The sequences of tokens that a date can have, and the role of each token. A number of up to two digits is
 * 9, a longer one is 4. M is the name of a month, S of a season. y, m and d are the words that Korean,
 * Chinese and Japanese write after the year, the month and the day. */
static const struct {
  const char *tokens;
  const char *roles;
} forms[] = {
  { "4", "y" },         { "M", "M" },         { "9", "d" },
  { "M4", "My" },       { "4M", "yM" },       { "9M", "dM" },       { "M9", "Md" },
  { "9M4", "dMy" },     { "M94", "Mdy" },     { "4M9", "yMd" },     { "9-M-4", "d-M-y" },
  { "S4", "Sy" },       { "4S", "yS" },
  { "4-9", "y-m" },     { "4/9", "y-m" },     { "4.9", "y-m" },
  { "9-4", "m-y" },     { "9/4", "m-y" },     { "9.4", "m-y" },
  { "4-9-9", "y-m-d" }, { "4/9/9", "y-m-d" }, { "4.9.9", "y-m-d" }, { "9.9.4", "d-m-y" },
  { "4y", "y-" },       { "4y9m", "y-m-" },   { "4y9m9d", "y-m-d-" },
  { "9m", "m-" },       { "9m9d", "m-d-" },   { "9d", "d-" },
  { "4s", "D-" },       { "9c", "C-" },       { "9B", "B-" },       { "4B", "B-" },
};

/* Folds a text, and replaces each run of spaces by one space. */
static char *
prepare (const char *text)
{
  g_autofree char *folded = entente_fold (text);
  GString *squeezed = g_string_new (NULL);

  for (const char *at = g_strstrip (folded); *at != '\0'; at++)
    if (*at != ' ' || at[1] != ' ')
      g_string_append_c (squeezed, *at);
  return g_string_free (squeezed, FALSE);
}

/* Removes what the pattern has before and after its "%s". Returns NULL if the text does not have it. */
static char *
unwrap (const char *text,
        const char *pattern)
{
  g_autofree char *folded = prepare (pattern);
  const char *place = strstr (folded, "%s");
  gsize before, after, length = strlen (text);

  if (place == NULL)
    return NULL;
  before = place - folded;
  after = strlen (place + 2);
  if (length <= before + after || strncmp (text, folded, before) != 0 || !g_str_has_suffix (text, place + 2))
    return NULL;
  return g_strstrip (g_strndup (text + before, length - before - after));
}

static gboolean
is_pattern_word (const char *word,
                 const char *pattern,
                 const char *placeholder)
{
  g_auto (GStrv) parts = g_strsplit (pattern, placeholder, 2);

  for (char **part = parts; *part != NULL; part++)
    {
      g_autofree char *folded = prepare (*part);

      if (*folded != '\0' && g_str_equal (folded, word))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_word_of (const char *word,
            const char *pattern,
            const char *placeholder)
{
  return is_pattern_word (word, pattern, placeholder)
         || is_pattern_word (word, g_dpgettext2 (NULL, "date", pattern), placeholder);
}

static gboolean
is_one_of (const char        *word,
           const char *const *words)
{
  for (; *words != NULL; words++)
    {
      g_autofree char *folded = prepare (*words);

      if (g_str_equal (folded, word))
        return TRUE;
    }
  return FALSE;
}

static int
find_english_month (const char *word)
{
  static const char *const months[] = { "january", "february", "march", "april", "may", "june", "july", "august",
                                        "september", "october", "november", "december" };
  gsize length = strlen (word);

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_equal (word, months[i]) || (length == 3 && strncmp (word, months[i], 3) == 0))
      return i + 1;
  return g_str_equal (word, "sept") ? 9 : 0;
}

/* Compares with the names of months in the user's language, both long and short. Some languages write them
 * differently beside a day and alone. */
static int
find_local_month (const char *word)
{
  static const char *const formats[] = { "%B", "%OB", "%b", "%Ob" };

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_utc (2025, month, 1, 0, 0, 0);

      for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
        {
          g_autofree char *name = g_date_time_format (date, formats[i]);
          g_autofree char *folded = name != NULL ? prepare (g_strdelimit (name, ".", ' ')) : NULL;

          if (folded != NULL && g_str_equal (folded, word))
            return month;
        }
    }
  return 0;
}

static const char *const seasons[] = { NC_("date", "spring %Y"), NC_("date", "summer %Y"),
                                       NC_("date", "autumn %Y"), NC_("date", "winter %Y") };

static int
find_season (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (is_word_of (word, seasons[i], "%Y"))
      return 21 + i;
  return g_str_equal (word, "fall") ? 23 : 0;
}

/* Gives no class to words without meaning, such as "of" or the Russian abbreviation of "year". */
static Token
classify_word (const char *word,
               gboolean    after_number)
{
  static const char *const ordinals[] = { "st", "nd", "rd", "th", NULL };
  static const char *const silent[] = { "the", "of", "in", "on", "г", "года", "году", "ad", "ce", NULL };
  static const char *const marks[] = { "년", "年", NULL }, *const months[] = { "월", "月", NULL },
                    *const days[] = { "일", "日", NULL };
  int number;

  if ((number = find_english_month (word)) != 0 || (number = find_local_month (word)) != 0)
    return (Token) { 'M', number };
  if ((number = find_season (word)) != 0)
    return (Token) { 'S', number };
  if (after_number && (g_str_equal (word, "s") || is_word_of (word, NC_("date", "%Ys"), "%Y")))
    return (Token) { 's' };
  if (after_number && is_one_of (word, ordinals))
    return (Token) { 0 };
  if (g_str_equal (word, "century"))
    return (Token) { 'c' };
  if (g_str_equal (word, "bce") || is_word_of (word, NC_("date", "%s BC"), "%s"))
    return (Token) { 'B' };
  /* At the end of a date the era has been removed. Here it would be that of the first of two years. */
  if (after_number && (g_str_equal (word, "ad") || g_str_equal (word, "ce")))
    return (Token) { '?' };
  if (is_one_of (word, silent))
    return (Token) { 0 };
  if (is_one_of (word, marks))
    return (Token) { 'y' };
  if (is_one_of (word, months))
    return (Token) { 'm' };
  return (Token) { is_one_of (word, days) ? 'd' : '?' };
}

static Token
read_number (const char **at)
{
  gint64 number = 0;
  int n_digits = 0;

  for (; g_ascii_isdigit (**at); (*at)++)
    if (++n_digits <= 4)
      number = number * 10 + (**at - '0');
  return (Token) { n_digits <= 2 ? '9' : n_digits <= 4 ? '4' : '?', number };
}

static Token
read_word (const char **at,
           gboolean     after_number)
{
  const char *start = *at;
  g_autofree char *word = NULL;

  while (g_unichar_isalpha (g_utf8_get_char (*at)) || g_unichar_ismark (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);
  word = g_strndup (start, *at - start);
  return classify_word (word, after_number);
}

/* Commas and full stops separate tokens, and are dropped. Between two numbers they are tokens. */
static Token
read_sign (const char **at,
           gboolean     after_number)
{
  gunichar sign = g_utf8_get_char (*at);

  *at = g_utf8_next_char (*at);
  if (sign == '.' && after_number)
    {
      while (**at == ' ')
        (*at)++;
      return (Token) { g_ascii_isdigit (**at) ? '.' : 0 };
    }
  if (sign == ' ' || sign == ',' || sign == '.' || sign == 0x2019 || sign == '\'')
    return (Token) { 0 };
  return (Token) { sign == '-' || sign == '/' ? (char) sign : '?' };
}

static gboolean
read_tokens (const char *text,
             Token      *tokens,
             char       *classes)
{
  guint n = 0;

  for (const char *at = text; *at != '\0';)
    {
      gboolean after_number = n > 0 && strchr ("94", classes[n - 1]) != NULL;
      Token token;

      if (g_ascii_isdigit (*at))
        token = read_number (&at);
      else if (g_unichar_isalpha (g_utf8_get_char (at)))
        token = read_word (&at, after_number);
      else
        token = read_sign (&at, after_number);

      if (token.class == 0)
        continue;
      if (token.class == '?' || n == MAX_TOKENS)
        return FALSE;
      classes[n] = token.class;
      tokens[n++] = token;
    }
  classes[n] = '\0';
  return TRUE;
}

static void
set_role (Point  *point,
          char    role,
          gint64  number)
{
  switch (role)
    {
    case 'y':
    case 'D':
    case 'C':
    case 'B':
      point->has_year = TRUE;
      point->decade = role == 'D';
      point->century = role == 'C';
      point->year = role == 'B' ? 1 - number : role == 'C' ? (number - 1) * 100 : number;
      break;
    case 'm':
    case 'M':
    case 'S':
      point->month = number != 0 ? number : INVALID_PART;
      break;
    case 'd':
      point->day = number != 0 ? number : INVALID_PART;
      break;
    default:
      break;
    }
}

/* Between slashes or hyphens, either the day or the month can come first. The order is certain only if one
 * of the numbers cannot be a month. */
static const char *
find_roles (const char  *classes,
            const Token *tokens)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (classes, forms[i].tokens))
      return forms[i].roles;

  if (!g_str_equal (classes, "9/9/4") && !g_str_equal (classes, "9-9-4"))
    return NULL;
  if (tokens[0].number > 12 || tokens[0].number == tokens[2].number)
    return "d-m-y";
  return tokens[2].number > 12 ? "m-d-y" : NULL;
}

static gboolean
is_valid_point (const Point *point)
{
  if (point->decade && point->year % 10 != 0)
    return FALSE;
  return !point->century || point->year >= 0;
}

/* Removes what the date @pattern has around its @placeholder, in the user's language or in English. */
static char *
unwrap_translated (const char *text,
                   const char *pattern,
                   const char *placeholder)
{
  const char *patterns[] = { g_dpgettext2 (NULL, "date", pattern), pattern };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GString) with_text = g_string_new (patterns[i]);
      char *inner;

      g_string_replace (with_text, placeholder, "%s", 1);
      inner = unwrap (text, with_text->str);
      if (inner != NULL)
        return inner;
    }
  return NULL;
}

/* A year long ago has one digit or two. It is then the number before the word for "year" or for a decade, or the last
 * number. */
static void
find_short_year (char *classes)
{
  char *mark = strpbrk (classes, "ys");
  char *year = mark != NULL ? mark - 1 : classes + strlen (classes) - 1;

  /* Numbers with signs between them can be two years. */
  if (strpbrk (classes, "-/.") != NULL)
    return;
  if (year >= classes && *year == '9' && strchr (classes, '4') == NULL)
    *year = '4';
}

static gboolean
read_year_in (const char *text,
              const char *pattern,
              Point      *point,
              char        role)
{
  g_autofree char *number = unwrap_translated (text, pattern, "%Y");
  Token tokens[MAX_TOKENS];
  char classes[MAX_TOKENS + 1];

  if (number == NULL || !read_tokens (number, tokens, classes) || !g_str_equal (classes, "4"))
    return FALSE;
  set_role (point, role, tokens[0].number);
  return is_valid_point (point);
}

/* Reads decades and seasons as entente_date_format() writes them. */
static gboolean
read_pattern (const char *text,
              Point      *point)
{
  for (gsize i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (read_year_in (text, seasons[i], point, 'y'))
      {
        set_role (point, 'S', 21 + i);
        return TRUE;
      }
  return read_year_in (text, NC_("date", "%Ys"), point, 'D');
}

static char *
unwrap_any (const char *text,
            const char *patterns)
{
  g_auto (GStrv) each = g_strsplit (patterns, "|", -1);

  for (char **pattern = each; *pattern != NULL; pattern++)
    {
      char *inner = unwrap (text, *pattern);

      if (inner != NULL)
        return inner;
    }
  return NULL;
}

/* Removes the words for our era, after which a year can be short. */
static char *
unwrap_era (const char *text)
{
  char *inner = unwrap_translated (text, NC_("date", "%s AD"), "%s");

  return inner != NULL ? inner : unwrap_any (text, "AD %s|%s CE");
}

static gboolean
read_plain_point (const char *text,
                  Point      *point)
{
  g_autofree char *ancient = unwrap_translated (text, NC_("date", "%s BC"), "%s");
  g_autofree char *early = ancient == NULL ? unwrap_era (text) : NULL;
  const char *inner = ancient != NULL ? ancient : early != NULL ? early : text;
  Token tokens[MAX_TOKENS];
  char classes[MAX_TOKENS + 1];
  const char *roles;

  if (read_pattern (text, point))
    return TRUE;
  *point = (Point) { 0 };
  if (!read_tokens (inner, tokens, classes))
    return FALSE;
  if (ancient != NULL || early != NULL)
    find_short_year (classes);
  roles = find_roles (classes, tokens);
  if (roles == NULL)
    return FALSE;
  for (guint i = 0; roles[i] != '\0'; i++)
    set_role (point, roles[i], tokens[i].number);
  if (ancient != NULL && (point->decade || point->century))
    return FALSE;
  if (ancient != NULL)
    point->year = 1 - point->year;
  return is_valid_point (point);
}

static gboolean
is_listed (const char *text,
           const char *words)
{
  const char *lists[] = { g_dpgettext2 (NULL, "date entry", words), words };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) each = g_strsplit (lists[i], "|", -1);

      if (is_one_of (text, (const char *const *) each))
        return TRUE;
    }
  return FALSE;
}

static void
set_day (Point       *point,
         const GDate *day)
{
  *point = (Point) { g_date_get_year (day), g_date_get_month (day), g_date_get_day (day), .has_year = TRUE };
}

static void
set_day_near (Point       *point,
              const GDate *today,
              int          distance)
{
  GDate day;

  g_date_set_julian (&day, g_date_get_julian (today) + distance);
  set_day (point, &day);
}

/* Reads words for days that are counted from today. A day of the week is the last one, which may be today: what
 * people write down has mostly happened. */
static gboolean
read_day_word (const char  *text,
               const GDate *today,
               Point       *point)
{
  if (today == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (day_words); i++)
    if (is_listed (text, day_words[i].words))
      {
        set_day_near (point, today, day_words[i].distance);
        return TRUE;
      }
  for (int i = 0; i < (int) G_N_ELEMENTS (weekdays); i++)
    if (is_listed (text, weekdays[i]))
      {
        set_day_near (point, today, -((g_date_get_weekday (today) - G_DATE_MONDAY - i + 7) % 7));
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_point (const char  *text,
            const GDate *today,
            Point       *point)
{
  for (gsize i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    {
      const char *context = i < 3 ? "date" : "date entry";
      g_autofree char *inner = unwrap_any (text, g_dpgettext2 (NULL, context, qualifiers[i].patterns));

      if (inner == NULL)
        inner = unwrap_any (text, qualifiers[i].patterns);
      if (inner == NULL || !read_point (inner, today, point))
        continue;
      point->approximate |= (qualifiers[i].qualifier & APPROXIMATE) != 0;
      point->uncertain |= (qualifiers[i].qualifier & UNCERTAIN) != 0;
      return TRUE;
    }

  *point = (Point) { 0 };
  return read_day_word (text, today, point) || read_plain_point (text, point);
}

/* A day without a year is the last such day, which may be today. 29 February is not in every year. */
static void
complete_year (Point       *point,
               const GDate *today)
{
  GDate day;

  if (point->has_year || today == NULL || point->day == 0 || point->month < 1 || point->month > 12)
    return;
  for (int year = g_date_get_year (today); year > 0 && year > g_date_get_year (today) - 9; year--)
    if (g_date_valid_dmy (point->day, point->month, year))
      {
        g_date_set_dmy (&day, point->day, point->month, year);
        if (g_date_compare (&day, today) > 0)
          continue;
        point->year = year;
        point->has_year = TRUE;
        return;
      }
}

/* Writes a single date in its canonical form. */
static char *
write_point (const Point *point)
{
  const char *mark = point->approximate ? point->uncertain ? "%" : "~" : point->uncertain ? "?" : "";
  gint64 year = point->year;
  g_autofree char *digits = NULL;

  if (!point->has_year || (point->day != 0 && point->month == 0))
    return NULL;
  digits = g_strdup_printf ("%s%04" G_GINT64_FORMAT, year < 0 ? "-" : "", ABS (year));
  if (point->decade)
    return g_strdup_printf ("%.3sX%s", digits, mark);
  if (point->century)
    return g_strdup_printf ("%.2sXX%s", digits, mark);
  if (point->day != 0)
    return g_strdup_printf ("%s-%02d-%02d%s", digits, point->month, point->day, mark);
  if (point->month != 0)
    return g_strdup_printf ("%s-%02d%s", digits, point->month, mark);
  return g_strdup_printf ("%s%s", digits, mark);
}

/* Completes one end of an interval with the parts that only the other end has. */
static void
complete_point (Point       *point,
                const Point *other)
{
  if (point->has_year || !other->has_year)
    return;
  if (point->day != 0 && point->month == 0 && other->day != 0)
    point->month = other->month;
  point->has_year = TRUE;
  point->year = other->year;
}

/* If neither end has a year, the interval is the last such one that has begun. */
static void
complete_years (Point       *first,
                Point       *last,
                const GDate *today)
{
  if (first->has_year || last->has_year || last->day == 0)
    return;
  if (first->day != 0 && first->month == 0)
    first->month = last->month;
  complete_year (first, today);
  if (!first->has_year)
    return;
  last->has_year = TRUE;
  last->year = first->year + (last->month < first->month);
}

static char *
write_interval (const char  *first_text,
                const char  *last_text,
                const GDate *today)
{
  g_autofree char *first_edtf = NULL, *last_edtf = NULL, *edtf = NULL;
  Point first, last;

  if (!read_point (first_text, today, &first) || !read_point (last_text, today, &last))
    return NULL;
  complete_years (&first, &last, today);
  complete_point (&first, &last);
  complete_point (&last, &first);
  first_edtf = write_point (&first);
  last_edtf = write_point (&last);
  if (first_edtf == NULL || last_edtf == NULL)
    return NULL;
  edtf = g_strconcat (first_edtf, "/", last_edtf, NULL);
  return entente_date_is_valid (edtf) ? g_steal_pointer (&edtf) : NULL;
}

/* Reads an interval. The words between its dates, like hyphens, may also stand inside a date, so that each
 * occurrence is tried. */
static char *
read_range (const char  *text,
            const char  *pattern,
            const GDate *today)
{
  g_autofree char *folded = prepare (pattern);
  g_auto (GStrv) parts = g_strsplit (folded, "%s", 3);
  g_autofree char *outer = NULL, *inner = NULL;

  if (g_strv_length (parts) != 3)
    return NULL;
  outer = g_strconcat (parts[0], "%s", parts[2], NULL);
  inner = unwrap (text, outer);
  for (const char *at = inner != NULL ? strstr (inner, parts[1]) : NULL; at != NULL; at = strstr (at + 1, parts[1]))
    {
      g_autofree char *first = g_strstrip (g_strndup (inner, at - inner));
      g_autofree char *last = g_strstrip (g_strdup (at + strlen (parts[1])));
      char *edtf = *first != '\0' && *last != '\0' ? write_interval (first, last, today) : NULL;

      if (edtf != NULL)
        return edtf;
    }
  return NULL;
}

static char *
read_ranges (const char  *text,
             const char  *patterns,
             const GDate *today)
{
  g_auto (GStrv) each = g_strsplit (patterns, "|", -1);

  for (char **pattern = each; *pattern != NULL; pattern++)
    {
      char *edtf = read_range (text, *pattern, today);

      if (edtf != NULL)
        return edtf;
    }
  return NULL;
}

static char *
read_any_range (const char  *text,
                const GDate *today)
{
  char *edtf = read_ranges (text, C_("date", "%s – %s"), today);

  if (edtf == NULL)
    edtf = read_ranges (text, g_dpgettext2 (NULL, "date entry", ranges), today);
  if (edtf == NULL)
    edtf = read_ranges (text, ranges, today);
  return edtf != NULL ? edtf : read_ranges (text, plain_ranges, today);
}

static char *
read_half_open (const char  *text,
                const char  *pattern,
                gboolean     starts,
                const GDate *today)
{
  g_autofree char *inner = unwrap (text, g_dpgettext2 (NULL, "date", pattern));
  g_autofree char *edtf = NULL;
  Point point;

  if (inner == NULL)
    inner = unwrap (text, pattern);
  if (inner == NULL || !read_point (inner, today, &point))
    return NULL;
  complete_year (&point, today);
  edtf = write_point (&point);
  if (edtf == NULL)
    return NULL;
  return starts ? g_strconcat (edtf, "/..", NULL) : g_strconcat ("../", edtf, NULL);
}

/* Moves a point to the day, the month or the year beside it. A decade or century gives the year beside it. Returns
 * FALSE for a season, which has no exact limits, and for days of the years before 1. */
static gboolean
move_beside (Point *point,
             int    by)
{
  GDate day;

  if (!point->has_year || point->month > 12 || (point->day != 0 && point->year < 1))
    return FALSE;
  if (point->day != 0)
    {
      if (!g_date_valid_dmy (point->day, point->month, point->year))
        return FALSE;
      g_date_set_dmy (&day, point->day, point->month, point->year);
      g_date_set_julian (&day, g_date_get_julian (&day) + by);
      point->year = g_date_get_year (&day);
      point->month = g_date_get_month (&day);
      point->day = g_date_get_day (&day);
    }
  else if (point->month != 0)
    {
      point->year += (point->month + by + 11) / 12 - 1;
      point->month = (point->month + by + 11) % 12 + 1;
    }
  else
    point->year += by < 0 ? -1 : point->century ? 100 : point->decade ? 10 : 1;
  point->century = point->decade = FALSE;
  return TRUE;
}

/* "Before 1945" ends with 1944, and "after 1945" begins with 1946. */
static char *
read_beside (const char  *text,
             const char  *patterns,
             int          by,
             const GDate *today)
{
  g_autofree char *inner = unwrap_any (text, g_dpgettext2 (NULL, "date entry", patterns));
  g_autofree char *edtf = NULL;
  Point point;

  if (inner == NULL)
    inner = unwrap_any (text, patterns);
  if (inner == NULL || !read_point (inner, today, &point))
    return NULL;
  complete_year (&point, today);
  /* A date that is none would move to one that is. */
  edtf = write_point (&point);
  if (!entente_date_is_valid (edtf) || !move_beside (&point, by))
    return NULL;
  g_free (edtf);
  edtf = write_point (&point);
  return by > 0 ? g_strconcat (edtf, "/..", NULL) : g_strconcat ("../", edtf, NULL);
}

static char *
read_prepared (const char  *text,
               const GDate *today)
{
  char *edtf;
  Point point;

  edtf = read_half_open (text, NC_("date", "since %s"), TRUE, today);
  if (edtf == NULL)
    edtf = read_half_open (text, NC_("date", "until %s"), FALSE, today);
  if (edtf == NULL)
    edtf = read_beside (text, earlier, -1, today);
  if (edtf == NULL)
    edtf = read_beside (text, later, 1, today);
  if (edtf == NULL && read_point (text, today, &point))
    {
      complete_year (&point, today);
      edtf = write_point (&point);
    }
  return edtf != NULL ? edtf : read_any_range (text, today);
}

/**
 * entente_date_entry_read:
 * @text: (nullable): a date as a person wrote it
 * @today: (nullable): the day from which "yesterday", "Monday" and days without a year are counted; if it is %NULL,
 *   they are not understood
 *
 * Reads EDTF, and the forms that people write in English and in the user's language: "21 March 2025",
 * "3/2025", "around May 2025", "13–21 March 2025", "since 2001", "before 1945", "1990s", "2025년 3월 21일". A day of
 * the week, and a day without a year, is the last such day up to @today.
 *
 * Returns: (transfer full) (nullable): the date as EDTF; %NULL if it can't be read in exactly one way
 */
char *
entente_date_entry_read (const char  *text,
                         const GDate *today)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *prepared = NULL;
  g_autofree char *edtf = NULL;

  g_return_val_if_fail (today == NULL || g_date_valid (today), NULL);

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;

  trimmed = g_strstrip (g_strdup (text));
  if (entente_date_is_valid (trimmed))
    return g_steal_pointer (&trimmed);
  if (g_utf8_strlen (trimmed, -1) > MAX_LENGTH)
    return NULL;

  prepared = prepare (trimmed);
  edtf = read_prepared (prepared, today);
  return entente_date_is_valid (edtf) ? g_steal_pointer (&edtf) : NULL;
}
