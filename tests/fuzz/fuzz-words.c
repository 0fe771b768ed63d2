/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz.h"

#include "entente-display-text.h"
#include "entente-language.h"
#include "entente-line-end.h"
#include "entente-natural-key.h"
#include "entente-offsets.h"
#include "entente-paragraph.h"
#include "entente-similar-text.h"
#include "entente-spelling.h"
#include "entente-stored-image.h"
#include "entente-web-address.h"
#include "entente-word-difference.h"
#include "entente-word-spans.h"

#include <string.h>

/* Two texts: what is shown of them, and where words of the one are in the other. */

/* Whether an offset is at a character of the text, or at its end. */
static void
check_place (const char *text,
             gsize       length,
             gsize       place)
{
  g_assert_cmpuint (place, <=, length);
  g_assert_true (place == length || ((guchar) text[place] & 0xC0) != 0x80);
}

static void
check_passage (const char           *text,
               const EntentePassage *passage)
{
  gsize length = strlen (text);

  g_assert_cmpuint (passage->start, <=, passage->end);
  check_place (text, length, passage->start);
  check_place (text, length, passage->end);
}

static void
check_passages (const char *text,
                GArray     *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const EntentePassage *passage = &g_array_index (passages, EntentePassage, i);

      check_passage (text, passage);
      g_assert_true (i == 0 || passage->start >= passage[-1].end);
    }
}

static void
check_display (const char             *text,
               EntenteDisplayTextForm  form,
               guint                   max)
{
  g_autoptr (EntenteDisplayText) display = entente_display_text_new (text, form, max);
  gsize shown = strlen (display->shown), last = 0, end = 0;

  fuzz_check_text (display->shown);
  /* What is between two letters may deceive where the text is cut off. */
  g_assert_true (display->clipped || !entente_display_text_have_boxes (display->shown));
  for (guint i = 0; display->boxes != NULL && i < display->boxes->len; i++)
    {
      const EntenteDisplayTextBox *box = &g_array_index (display->boxes, EntenteDisplayTextBox, i);

      g_assert_cmpuint (box->start, >=, end);
      end = box->start + box->length;
      check_place (display->shown, shown, box->start);
      check_place (display->shown, shown, end);
      check_place (text, strlen (text), box->original_start);
    }
  for (gsize i = 0; i <= strlen (text); i++)
    {
      gsize place = entente_display_text_map (display, i);

      g_assert_true (place >= last && place <= shown);
      last = place;
    }
}

static void
check_shown (const char *text)
{
  g_autofree char *revealed = entente_display_text_reveal (text), *name = entente_display_text_name (text);
  g_autofree char *embedded = entente_display_text_embed (text), *quoted = entente_display_text_quote (text);
  g_autofree char *key = entente_natural_key (text), *host = entente_web_address_get_host (text);
  g_autofree char *joined = entente_line_end_join (text), *mended = entente_line_end_mend (text, strlen (text));
  g_autoptr (GBytes) image = entente_stored_image_decode (text);
  const char *const shown[] = { revealed, name, embedded, quoted, joined, mended, key };

  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    fuzz_check_text (shown[i]);
  if (host != NULL)
    fuzz_check_text (host);
  if (image != NULL)
    {
      g_autofree char *address = entente_stored_image_encode (image);
      g_autoptr (GBytes) again = entente_stored_image_decode (address);

      g_assert_true (again != NULL && g_bytes_equal (image, again));
    }
  entente_language_parse (text);
  for (int form = ENTENTE_DISPLAY_TEXT_TEXT; form <= ENTENTE_DISPLAY_TEXT_NAME; form++)
    {
      check_display (text, form, ENTENTE_DISPLAY_TEXT_MAX);
      check_display (text, form, 5);
    }
}

static void
check_offsets (const char *text)
{
  g_autoptr (EntenteOffsets) offsets = entente_offsets_new (text);
  guint n = entente_offsets_get_n_characters (offsets);

  g_assert_cmpuint (n, ==, g_utf8_strlen (text, -1));
  for (guint i = 0; i <= n; i++)
    {
      gsize byte = entente_offsets_get_byte (offsets, i);

      check_place (text, strlen (text), byte);
      g_assert_cmpuint (entente_offsets_get_character (offsets, byte), ==, i);
      entente_paragraph_get_number (text, byte);
      entente_paragraph_get_page (text, byte);
    }
}

static void
check_spans (const char *text)
{
  for (int with_marks = FALSE; with_marks <= TRUE; with_marks++)
    {
      g_autoptr (GArray) spans = entente_word_spans_new (text, with_marks);

      check_passages (text, spans);
    }
}

static void
check_quotation (const char *text,
                 const char *quotation)
{
  g_autoptr (EntentePassageText) passages = entente_passage_text_new (text);
  g_autoptr (EntenteSimilarText) similar = entente_similar_text_new (text);
  EntentePassage found[4];
  guint n = entente_passage_text_find (passages, quotation, found, G_N_ELEMENTS (found));

  for (guint i = 0; i < MIN (n, G_N_ELEMENTS (found)); i++)
    check_passage (text, &found[i]);
  if (entente_similar_text_find (similar, quotation, found))
    check_passage (text, found);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GPtrArray) parts = fuzz_split (data, size, 2);
  g_autofree char *text = fuzz_dup_text (parts->pdata[0]), *other = fuzz_dup_text (parts->pdata[1]);
  g_autoptr (GArray) difference = entente_word_difference_find (text, other);
  guint limit = entente_spelling_get_limit (text);

  check_passages (text, difference);
  check_shown (text);
  check_offsets (text);
  check_spans (text);
  check_quotation (text, other);
  check_quotation (text, text);
  g_assert_cmpuint (entente_spelling_get_distance (text, other, limit), ==,
                    entente_spelling_get_distance (other, text, limit));
  return 0;
}
