/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-date-point.h"

#include "entente-date-pattern.h"

#include <glib/gi18n.h>
#include <string.h>

/* A reader of single dates as people write them, in English and in the user's language. A date that can be read in two
 * ways is refused. */

/* A token of a date. Its class is a letter; see the table below. */
typedef struct {
  char class;
  gint64 number;
} Token;

#define MAX_TOKENS 8

/* So many words such as "about" are read around a date. With more, there would be too many orders to read them in. */
#define MAX_QUALIFIERS 4

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
          g_autofree char *folded = name != NULL ? entente_date_pattern_prepare (g_strdelimit (name, ".", ' ')) : NULL;

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
    if (entente_date_pattern_is_word (word, seasons[i], "%Y"))
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
  if (after_number && (g_str_equal (word, "s") || entente_date_pattern_is_word (word, NC_("date", "%Ys"), "%Y")))
    return (Token) { 's' };
  if (after_number && entente_date_pattern_is_one_of (word, ordinals))
    return (Token) { 0 };
  if (g_str_equal (word, "century"))
    return (Token) { 'c' };
  if (g_str_equal (word, "bce") || entente_date_pattern_is_word (word, NC_("date", "%s BC"), "%s"))
    return (Token) { 'B' };
  /* At the end of a date the era has been removed. Here it would be that of the first of two years. */
  if (after_number && (g_str_equal (word, "ad") || g_str_equal (word, "ce")))
    return (Token) { '?' };
  if (entente_date_pattern_is_one_of (word, silent))
    return (Token) { 0 };
  if (entente_date_pattern_is_one_of (word, marks))
    return (Token) { 'y' };
  if (entente_date_pattern_is_one_of (word, months))
    return (Token) { 'm' };
  return (Token) { entente_date_pattern_is_one_of (word, days) ? 'd' : '?' };
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
set_role (EntenteDatePoint *point,
          char              role,
          gint64            number)
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
is_valid_point (const EntenteDatePoint *point)
{
  if (point->decade && point->year % 10 != 0)
    return FALSE;
  return !point->century || point->year >= 0;
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
read_year_in (const char       *text,
              const char       *pattern,
              EntenteDatePoint *point,
              char              role)
{
  g_autofree char *number = entente_date_pattern_unwrap_word (text, pattern, "%Y");
  Token tokens[MAX_TOKENS];
  char classes[MAX_TOKENS + 1];

  if (number == NULL || !read_tokens (number, tokens, classes) || !g_str_equal (classes, "4"))
    return FALSE;
  set_role (point, role, tokens[0].number);
  return is_valid_point (point);
}

/* Reads decades and seasons as entente_date_format() writes them. */
static gboolean
read_pattern (const char       *text,
              EntenteDatePoint *point)
{
  for (gsize i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (read_year_in (text, seasons[i], point, 'y'))
      {
        set_role (point, 'S', 21 + i);
        return TRUE;
      }
  return read_year_in (text, NC_("date", "%Ys"), point, 'D');
}

/* Removes the words for our era, after which a year can be short. */
static char *
unwrap_era (const char *text)
{
  char *inner = entente_date_pattern_unwrap_word (text, NC_("date", "%s AD"), "%s");

  return inner != NULL ? inner : entente_date_pattern_unwrap (text, NULL, "AD %s|%s CE");
}

static gboolean
read_plain_point (const char       *text,
                  EntenteDatePoint *point)
{
  g_autofree char *ancient = entente_date_pattern_unwrap_word (text, NC_("date", "%s BC"), "%s");
  g_autofree char *early = ancient == NULL ? unwrap_era (text) : NULL;
  const char *inner = ancient != NULL ? ancient : early != NULL ? early : text;
  Token tokens[MAX_TOKENS];
  char classes[MAX_TOKENS + 1];
  const char *roles;

  if (read_pattern (text, point))
    return TRUE;
  *point = (EntenteDatePoint) { 0 };
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

static void
set_day (EntenteDatePoint *point,
         const GDate      *day)
{
  *point = (EntenteDatePoint) { g_date_get_year (day), g_date_get_month (day), g_date_get_day (day), .has_year = TRUE };
}

static void
set_day_near (EntenteDatePoint *point,
              const GDate      *today,
              int               distance)
{
  GDate day;

  g_date_set_julian (&day, g_date_get_julian (today) + distance);
  set_day (point, &day);
}

/* Reads words for days that are counted from today. A day of the week is the last one, which may be today: what
 * people write down has mostly happened. */
static gboolean
read_day_word (const char       *text,
               const GDate      *today,
               EntenteDatePoint *point)
{
  if (today == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (day_words); i++)
    if (entente_date_pattern_is_listed (text, day_words[i].words))
      {
        set_day_near (point, today, day_words[i].distance);
        return TRUE;
      }
  for (int i = 0; i < (int) G_N_ELEMENTS (weekdays); i++)
    if (entente_date_pattern_is_listed (text, weekdays[i]))
      {
        set_day_near (point, today, -((g_date_get_weekday (today) - G_DATE_MONDAY - i + 7) % 7));
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_qualified (const char       *text,
                const GDate      *today,
                guint             max_qualifiers,
                EntenteDatePoint *point)
{
  for (gsize i = 0; i < G_N_ELEMENTS (qualifiers) && max_qualifiers > 0; i++)
    {
      const char *context = i < 3 ? "date" : "date entry";
      g_autofree char *inner = entente_date_pattern_unwrap (text, context, qualifiers[i].patterns);

      if (inner == NULL || !read_qualified (inner, today, max_qualifiers - 1, point))
        continue;
      point->approximate |= (qualifiers[i].qualifier & APPROXIMATE) != 0;
      point->uncertain |= (qualifiers[i].qualifier & UNCERTAIN) != 0;
      return TRUE;
    }

  *point = (EntenteDatePoint) { 0 };
  return read_day_word (text, today, point) || read_plain_point (text, point);
}

/**
 * entente_date_point_read:
 * @text: a prepared text
 * @today: (nullable): the day from which days are counted, such as "yesterday"
 * @point: (out caller-allocates): the date; parts may be missing
 *
 * Returns: %FALSE if it can't be read in exactly one way
 */
gboolean
entente_date_point_read (const char       *text,
                         const GDate      *today,
                         EntenteDatePoint *point)
{
  return read_qualified (text, today, MAX_QUALIFIERS, point);
}

/**
 * entente_date_point_complete_year:
 * @point: a date
 * @today: (nullable): the day up to which it must be
 *
 * Makes a day without a year the last such day, which may be @today. 29 February is not in every year.
 */
void
entente_date_point_complete_year (EntenteDatePoint *point,
                                  const GDate      *today)
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

/**
 * entente_date_point_write:
 * @point: a date
 *
 * Returns: (transfer full) (nullable): the date as EDTF, which may be of a day that does not exist; %NULL if a part is
 *   missing
 */
char *
entente_date_point_write (const EntenteDatePoint *point)
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

/**
 * entente_date_point_move:
 * @point: a date that is valid
 * @by: 1 or -1
 *
 * Makes it the day, the month or the year beside it. A decade or century gives the year beside it.
 *
 * Returns: %FALSE for a season, which has no exact limits, and for days of the years before 1
 */
gboolean
entente_date_point_move (EntenteDatePoint *point,
                         int               by)
{
  GDate day;

  if (!point->has_year || point->month > 12 || (point->day != 0 && point->year < 1))
    return FALSE;
  if (point->day != 0)
    {
      if (!g_date_valid_dmy (point->day, point->month, point->year))
        return FALSE;
      g_date_set_dmy (&day, point->day, point->month, point->year);
      if (!g_date_valid_julian (g_date_get_julian (&day) + by))
        return FALSE;
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
