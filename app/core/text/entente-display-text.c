/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-display-text.h"

#include "entente-line-end.h"
#include "entente-translation.h"

#include <string.h>
#include <pango/pango.h>

/* Text of a file in displayable form. Invisible characters could make a text read as something else, so
 * that each gets a visible box; none is dropped silently. The stored text stays as it is.
 *
 * Texts that were typeset have marks of that, which are shown as what they mean: a hyphen at the end of a line within a
 * word, with U+2028 behind it, is hidden; so is U+2028 between two letters of Chinese or Japanese; and a form feed,
 * which ends a page, is a space, or nothing beside a line end. */

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"
#define WAVING_BLACK_FLAG 0x1f3f4

/* Ends a text that is clipped. */
#define ELLIPSIS "…"

#define LINE_SEPARATOR "\u2028"

/* The characters around the one that is checked. */
typedef struct {
  gunichar base;     /* the last character that is not a mark */
  gunichar previous;
  gunichar next;     /* 0 at the end */
} Context;

/* The state of reading a text. */
typedef struct {
  const char *text;
  const char *at;
  const char *copied; /* the text before this is in @shown already */
  GString *shown;     /* NULL as long as no character needed a box */
  GArray *boxes;
  Context context;
  EntenteDisplayTextForm form;
} Reader;

static gboolean
is_between (gunichar c,
            gunichar first,
            gunichar last)
{
  return c >= first && c <= last;
}

/* Scripts in which a joiner or a non-joiner changes the shape of the letters beside it. */
static gboolean
script_has_joiners (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_MONGOLIAN:
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_DEVANAGARI:
    case G_UNICODE_SCRIPT_BENGALI:
    case G_UNICODE_SCRIPT_GURMUKHI:
    case G_UNICODE_SCRIPT_GUJARATI:
    case G_UNICODE_SCRIPT_ORIYA:
    case G_UNICODE_SCRIPT_TAMIL:
    case G_UNICODE_SCRIPT_TELUGU:
    case G_UNICODE_SCRIPT_KANNADA:
    case G_UNICODE_SCRIPT_MALAYALAM:
    case G_UNICODE_SCRIPT_SINHALA:
    case G_UNICODE_SCRIPT_TIBETAN:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_JAVANESE:
    case G_UNICODE_SCRIPT_BALINESE:
    case G_UNICODE_SCRIPT_MEETEI_MAYEK:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Scripts without spaces, in which a zero-width space marks where a line may break. */
static gboolean
script_has_breaks (gunichar c)
{
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_JAVANESE:
    case G_UNICODE_SCRIPT_BALINESE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_emoji (gunichar c)
{
  return is_between (c, 0x1f000, 0x1faff) || is_between (c, 0x2190, 0x2bff);
}

static gboolean
is_joiner_needed (const Context *around)
{
  gboolean after_mark = g_unichar_type (around->previous) == G_UNICODE_NON_SPACING_MARK;

  if (is_emoji (around->base) && is_emoji (around->next))
    return around->previous != 0x200d && around->previous != 0x200c;
  if (!script_has_joiners (around->previous) && !(after_mark && script_has_joiners (around->base)))
    return FALSE;
  return script_has_joiners (around->next) || (after_mark && script_has_joiners (around->previous));
}

static gboolean
is_variation_needed (gunichar       c,
                     const Context *around)
{
  gboolean symbol = is_emoji (around->previous) || is_between (around->previous, 0x2000, 0x27bf);

  if (c == 0xfe0e || c == 0xfe0f)
    return symbol || is_between (around->previous, 0x3030, 0x3299) || around->previous == 0xa9
           || around->previous == 0xae || g_ascii_isdigit (around->previous)
           || around->previous == '#' || around->previous == '*';
  if (is_between (c, 0x180b, 0x180f))
    return g_unichar_get_script (around->previous) == G_UNICODE_SCRIPT_MONGOLIAN;
  if (is_between (c, 0xfe00, 0xfe0d))
    return symbol || is_between (around->previous, 0x1000, 0x109f) /* Myanmar */
           || is_between (around->previous, 0xa840, 0xa87f)        /* Phags-pa */
           || g_unichar_get_script (around->previous) == G_UNICODE_SCRIPT_HAN;
  return g_unichar_get_script (around->previous) == G_UNICODE_SCRIPT_HAN;
}

/* Characters that Unicode counts among the format characters although they are visible. */
static gboolean
is_visible_format (gunichar c)
{
  return is_between (c, 0x0600, 0x0605) || c == 0x06dd || c == 0x070f || is_between (c, 0x0890, 0x0891)
         || c == 0x08e2 || c == 0x110bd || c == 0x110cd;
}

static gboolean
is_format_deceiving (gunichar       c,
                     const Context *around)
{
  switch (c)
    {
    case 0x200c:
    case 0x200d:
      return !is_joiner_needed (around);
    case 0x200b:
      return !script_has_breaks (around->base) || !script_has_breaks (around->next);
    case 0x00ad:
      return !g_unichar_isalpha (around->base) || !g_unichar_isalpha (around->next);
    default:
      return !is_visible_format (c);
    }
}

/* Letters and marks that have no visible shape. */
static gboolean
is_blank_letter (gunichar c)
{
  return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x3164 || c == 0xffa0;
}

/* Unicode reserves some numbers as noncharacters, and cairo refuses to write them. */
static gboolean
is_noncharacter (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || is_between (c, 0xfdd0, 0xfdef);
}

static gboolean
is_deceiving (gunichar                c,
              const Context          *around,
              EntenteDisplayTextForm  form)
{
  if (c == '\n' || c == '\t')
    return form == ENTENTE_DISPLAY_TEXT_NAME;
  if (c == '\r')
    return form == ENTENTE_DISPLAY_TEXT_NAME || around->next != '\n';
  if (is_between (c, ' ', '~'))
    return FALSE;
  if (is_blank_letter (c) || is_between (c, 0xfff0, 0xfff8) || is_noncharacter (c))
    return TRUE;
  if (is_between (c, 0xfe00, 0xfe0f) || is_between (c, 0xe0100, 0xe01ef) || is_between (c, 0x180b, 0x180f))
    return !is_variation_needed (c, around);
  if (is_between (c, 0xe0000, 0xe0fff))
    return TRUE;

  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return TRUE;
    case G_UNICODE_FORMAT:
      return is_format_deceiving (c, around);
    default:
      return FALSE;
    }
}

/* The flags of England, Scotland and Wales are a black flag and invisible letters. This is the only
 * legitimate use of such letters. Returns their length in bytes. */
static gsize
flag_length (const char *at)
{
  static const char *const flags[] = {
    "\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    if (g_str_has_prefix (at, flags[i]))
      return strlen (flags[i]);
  return 0;
}

/* Reads a character. An invalid byte is returned as its value after the last code point. */
static gunichar
read_char (const char  *at,
           const char **next)
{
  gunichar c = g_utf8_get_char_validated (at, -1);

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      *next = at + 1;
      return 0x110000 + (guchar) *at;
    }
  *next = g_utf8_next_char (at);
  return c;
}

static gunichar
peek_char (const char *at)
{
  const char *next;

  return *at != '\0' ? read_char (at, &next) : 0;
}

static void
add_instead (Reader     *reader,
             const char *words,
             const char *end,
             gboolean    is_mended)
{
  EntenteDisplayTextBox box = { .is_mended = is_mended };

  if (reader->shown == NULL)
    {
      reader->shown = g_string_new (NULL);
      reader->boxes = g_array_new (FALSE, FALSE, sizeof (EntenteDisplayTextBox));
    }
  g_string_append_len (reader->shown, reader->copied, reader->at - reader->copied);

  box.start = reader->shown->len;
  g_string_append (reader->shown, words);
  box.length = reader->shown->len - box.start;
  box.original_start = reader->at - reader->text;
  box.original_length = end - reader->at;
  g_array_append_val (reader->boxes, box);
  reader->copied = end;
}

static void
add_box (Reader     *reader,
         gunichar    c,
         const char *end)
{
  char words[32];

  g_snprintf (words, sizeof words, c < 0x110000 ? "⟦U+%04X⟧" : "⟦0x%02X⟧", c < 0x110000 ? c : c - 0x110000);
  add_instead (reader, words, end, FALSE);
}

/* Scripts without spaces, of which a line can end anywhere. */
static gboolean
is_spaceless (gunichar c)
{
  return is_between (c, 0x2e80, 0x312f) || is_between (c, 0x31a0, 0x9fff) || is_between (c, 0xf900, 0xfaff) ||
         is_between (c, 0x20000, 0x3ffff);
}

static gboolean
is_hangul (gunichar c)
{
  return is_between (c, 0xac00, 0xd7af) || is_between (c, 0x1100, 0x11ff);
}

/* Returns the end of a line end within a word; NULL if it is none. */
static const char *
find_hyphen_end (Reader     *reader,
                 const char *end)
{
  gsize length;

  if (!g_str_has_prefix (end, LINE_SEPARATOR) || !g_unichar_isalpha (reader->context.base))
    return NULL;
  /* As far as it can reach. */
  length = entente_line_end_get_length (reader->at, end + strnlen (end, 16));
  return length > 0 ? reader->at + length : NULL;
}

/* Shows marks of typesetting as what they mean. Returns whether it was one. */
static gboolean
mend (Reader     *reader,
      gunichar    c,
      const char *end)
{
  const char *hyphen_end = find_hyphen_end (reader, end);

  if (reader->form == ENTENTE_DISPLAY_TEXT_NAME)
    return FALSE;
  if (hyphen_end != NULL)
    {
      add_instead (reader, "", hyphen_end, TRUE);
      reader->at = hyphen_end;
      reader->context.previous = 0;
      return TRUE;
    }
  if (c == '\f')
    {
      gboolean is_beside = reader->at == reader->text || reader->context.previous == '\n' ||
                           reader->context.next == '\n' || reader->context.next == 0;

      add_instead (reader, is_beside ? "" : " ", end, TRUE);
    }
  else if (c == 0x2028 && is_spaceless (reader->context.previous) && is_spaceless (reader->context.next))
    add_instead (reader, "", end, TRUE);
  else if (c == 0x2028 && is_hangul (reader->context.previous) && is_hangul (reader->context.next))
    add_instead (reader, reader->form == ENTENTE_DISPLAY_TEXT_LINE ? " " : LINE_SEPARATOR, end, TRUE);
  else
    return FALSE;
  reader->at = end;
  return TRUE;
}

/* Reads one character. Most need no box and are copied later, in one piece. */
static void
read_one (Reader *reader)
{
  const char *end;
  gunichar c = read_char (reader->at, &end);

  reader->context.next = peek_char (end);
  if (mend (reader, c, end))
    return;
  if (c >= 0x110000 || is_deceiving (c, &reader->context, reader->form))
    add_box (reader, c, end);
  else if (c == WAVING_BLACK_FLAG)
    end += flag_length (end);

  if (c < 0x110000 && g_unichar_get_script (c) != G_UNICODE_SCRIPT_INHERITED && c != 0x200d)
    reader->context.base = c;
  reader->context.previous = c < 0x110000 ? c : 0;
  reader->at = end;
}

static void
read_all (Reader     *reader,
          const char *end)
{
  while (reader->at < end)
    {
      /* Most text is plain ASCII, and needs no check. */
      if (is_between (*reader->at, ' ', '~') && (*reader->at != '-' || !g_str_has_prefix (reader->at + 1,
                                                                                          LINE_SEPARATOR)))
        {
          reader->context.base = reader->context.previous = *reader->at;
          reader->at++;
        }
      else
        read_one (reader);
    }
  if (reader->shown != NULL)
    g_string_append_len (reader->shown, reader->copied, end - reader->copied);
}

/* Finds where to clip a text of more than @max characters without separating a letter from its marks. A
 * single letter with more than @max marks is clipped nevertheless. */
static const char *
find_cut (const char *text,
          const char *limit,
          guint       max)
{
  int n = max + 2;
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n);
  const char *end = g_utf8_next_char (limit);
  guint cut = max;

  pango_get_log_attrs (text, end - text, -1, pango_language_get_default (), attributes, n);
  while (cut > 0 && !attributes[cut].is_cursor_position)
    cut--;
  return cut > 0 ? g_utf8_offset_to_pointer (text, cut) : limit;
}

/* Returns the end of the first @max characters, or the end of a shorter text. */
static const char *
find_end (const char *text,
          guint       max)
{
  gsize length = strlen (text);
  const char *limit = text;

  if (max == 0 || length <= max)
    return text + length;

  for (guint n = 0; n < max && *limit != '\0'; n++)
    {
      const char *next;

      if (read_char (limit, &next) >= 0x110000)
        return text + MIN (length, max); /* Invalid UTF-8: any place will do. */
      limit = next;
    }
  if (*limit == '\0' || peek_char (limit) >= 0x110000)
    return limit;
  return find_cut (text, limit, max);
}

/* Unicode reserves these blocks for scripts written from right to left. */
static gboolean
is_rtl (gunichar c)
{
  return is_between (c, 0x0590, 0x08ff) || is_between (c, 0xfb1d, 0xfdff) || is_between (c, 0xfe70, 0xfefe)
         || is_between (c, 0x10800, 0x10fff) || is_between (c, 0x1e800, 0x1efff);
}

static gboolean
has_rtl (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if ((guchar) *at >= 0x80 && is_rtl (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* Whether the user's language is written from right to left. */
static gboolean
is_language_rtl (void)
{
  /* Translators: translate to “rtl” if the language is written from right to left. */
  return g_str_equal (C_("writing direction", "ltr"), "rtl");
}

static gboolean
is_quoted (const char *text)
{
  static const struct { const char *open, *close; } marks[] = {
    { "“", "”" }, { "„", "“" }, { "„", "”" }, { "”", "”" }, { "«", "»" }, { "»", "«" },
    { "‹", "›" }, { "‘", "’" }, { "‚", "‘" }, { "‚", "’" }, { "「", "」" }, { "『", "』" },
    { "《", "》" }, { "〈", "〉" }, { "〝", "〟" }, { "\"", "\"" }, { "＂", "＂" },
  };
  gsize length = strlen (text);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (*text == *marks[i].open && length >= strlen (marks[i].open) + strlen (marks[i].close)
        && g_str_has_prefix (text, marks[i].open) && g_str_has_suffix (text, marks[i].close))
      return TRUE;
  return FALSE;
}

/**
 * entente_display_text_new:
 * @text: a text of a file
 * @form: the kind of text
 * @max: how many characters to show at most; 0 for all
 *
 * Makes a text displayable. Characters that could deceive are replaced by a visible box. A text that is too
 * long is clipped between two letters and ends in an ellipsis.
 *
 * Returns: (transfer full): the text to show; free with entente_display_text_free()
 */
EntenteDisplayText *
entente_display_text_new (const char             *text,
                          EntenteDisplayTextForm  form,
                          guint                   max)
{
  EntenteDisplayText *self = g_new0 (EntenteDisplayText, 1);
  Reader reader = { .text = text, .at = text, .copied = text, .form = form };
  const char *end;

  g_return_val_if_fail (text != NULL, self);

  end = find_end (text, max);
  read_all (&reader, end);
  self->clipped = *reader.at != '\0';
  if (reader.shown == NULL && self->clipped)
    reader.shown = g_string_new_len (text, end - text);
  if (self->clipped)
    g_string_append (reader.shown, ELLIPSIS);

  self->shown = reader.shown != NULL ? g_string_free (reader.shown, FALSE) : g_strdup (text);
  if (form == ENTENTE_DISPLAY_TEXT_LINE)
    g_strdelimit (self->shown, "\n\r\t", ' ');
  self->boxes = reader.boxes;
  return self;
}

void
entente_display_text_free (EntenteDisplayText *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->boxes, g_array_unref);
  g_free (self->shown);
  g_free (self);
}

/**
 * entente_display_text_map:
 * @self: a displayable text
 * @original: an offset in the stored text, in bytes
 *
 * Returns: the corresponding offset in the shown text, in bytes. For a clipped part it is where the ellipsis begins,
 *   and for a replaced character the start of the box
 */
gsize
entente_display_text_map (const EntenteDisplayText *self,
                          gsize                     original)
{
  gsize place = original;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; self->boxes != NULL && i < self->boxes->len; i++)
    {
      const EntenteDisplayTextBox *box = &g_array_index (self->boxes, EntenteDisplayTextBox, i);

      if (box->original_start >= original)
        break;
      if (original < box->original_start + box->original_length)
        return box->start;
      place = original - (box->original_start + box->original_length) + box->start + box->length;
    }
  return MIN (place, strlen (self->shown) - (self->clipped ? strlen (ELLIPSIS) : 0));
}

/**
 * entente_display_text_are_deceiving:
 * @text: (nullable): a text of a file
 *
 * Returns: whether the text has a character that could deceive, as also marks of typesetting do in a name
 */
gboolean
entente_display_text_are_deceiving (const char *text)
{
  g_autoptr (EntenteDisplayText) words = NULL;

  if (text == NULL)
    return FALSE;

  words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, 0);
  return words->boxes != NULL;
}

/**
 * entente_display_text_have_boxes:
 * @text: (nullable): a text of a file that may have been typeset
 *
 * Returns: whether a box is in the text when it is shown; marks of typesetting have none
 */
gboolean
entente_display_text_have_boxes (const char *text)
{
  g_autoptr (EntenteDisplayText) words = NULL;

  if (text == NULL)
    return FALSE;

  words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, 0);
  for (guint i = 0; words->boxes != NULL && i < words->boxes->len; i++)
    if (!g_array_index (words->boxes, EntenteDisplayTextBox, i).is_mended)
      return TRUE;
  return FALSE;
}

/**
 * entente_display_text_reveal:
 * @text: a text of a file
 *
 * Returns: (transfer full): the whole text, with a box for each character that could deceive
 */
char *
entente_display_text_reveal (const char *text)
{
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (text, ENTENTE_DISPLAY_TEXT_TEXT, 0);

  return g_steal_pointer (&words->shown);
}

/**
 * entente_display_text_name:
 * @name: a name, title or word from a file
 *
 * Returns: (transfer full): the name in displayable form, on one line, to be shown on its own
 */
char *
entente_display_text_name (const char *name)
{
  g_autoptr (EntenteDisplayText) words = entente_display_text_new (name, ENTENTE_DISPLAY_TEXT_NAME,
                                                                   ENTENTE_DISPLAY_TEXT_NAME_MAX);

  return g_steal_pointer (&words->shown);
}

/**
 * entente_display_text_embed:
 * @name: a name, title or word from a file
 *
 * Returns: (transfer full): the name in displayable form, for use inside a sentence. If its direction of
 *   writing may differ from that of the sentence, it is isolated
 */
char *
entente_display_text_embed (const char *name)
{
  g_autofree char *shown = entente_display_text_name (name);

  if (!is_language_rtl () && !has_rtl (shown))
    return g_steal_pointer (&shown);
  return g_strconcat (FIRST_STRONG_ISOLATE, shown, POP_DIRECTIONAL_ISOLATE, NULL);
}

/**
 * entente_display_text_are_rtl:
 * @text: a displayable text
 *
 * Returns: whether its first letter is of a script written from right to left, so that its lines start on
 *   the right
 */
gboolean
entente_display_text_are_rtl (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return is_rtl (g_utf8_get_char (at));
  return FALSE;
}

/**
 * entente_display_text_quote:
 * @text: a quotation in displayable form
 *
 * Returns: (transfer full): the quotation within the quotation marks of the user's language; unchanged if
 *   it has quotation marks already
 */
char *
entente_display_text_quote (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (is_quoted (text))
    return g_strdup (text);
  /* Translators: the quotation marks of the language, with the space inside them if it has one. */
  return g_strconcat (C_("quotation mark", "“"), text, C_("quotation mark", "”"), NULL);
}

/**
 * entente_display_text_append:
 * @list: (transfer full) (nullable): a list, or its first part
 * @part: (transfer full) (nullable): one more part
 *
 * Returns: (transfer full) (nullable): the list with the part at its end, "a, b"; the other one if one of them is %NULL
 */
char *
entente_display_text_append (char *list,
                             char *part)
{
  g_autofree char *first = list;
  g_autofree char *last = part;

  if (first == NULL || last == NULL)
    return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&last);
  /* Translators: joins two parts of a list, but for the last: “a, b”. */
  return entente_translation_fill (C_("list", "%s, %s"), first, last);
}

/**
 * entente_display_text_join:
 * @names: (array zero-terminated=1): names, from entente_display_text_embed()
 * @max: how many names to list; the others are only counted
 *
 * Returns: (transfer full): the names as one list, "a, b and c"
 */
char *
entente_display_text_join (const char *const *names,
                           guint              max)
{
  guint n = g_strv_length ((char **) names);
  guint n_named = n > max ? max : n;
  g_autofree char *last = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (max > 0, NULL);

  if (n == 0)
    return g_strdup ("");

  if (n > n_named)
    last = g_strdup_printf (ngettext ("%u other", "%u others", n - n_named), n - n_named);
  else
    last = g_strdup (names[--n_named]);
  if (n_named == 0)
    return g_steal_pointer (&last);

  list = g_strdup (names[0]);
  for (guint i = 1; i < n_named; i++)
    list = entente_display_text_append (g_steal_pointer (&list), g_strdup (names[i]));
  /* Translators: joins the last part to a list: “a, b and c”. */
  return entente_translation_fill (C_("list", "%s and %s"), list, last);
}
