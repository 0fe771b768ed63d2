/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet.h"

#include <math.h>
#include <string.h>

#include "entente-display-text.h"
#include "entente-emphasis.h"
#include "entente-evidence.h"
#include "entente-footnote-columns.h"
#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* Lays out what is around a picture. Lengths are points. */

struct _EntenteSheet
{
  GObject parent_instance;

  EntenteScene *scene;
  EntenteBox box;
  EntenteBox picture;
  gboolean clipped;
  GArray *cards;     /* indexes, in the scene's order */
  GArray *lines;
  GArray *words;     /* of EntenteSheetWords */
  GArray *signs;     /* of EntenteSheetSign */
  gboolean looks[ENTENTE_N_LOOKS];
  gboolean classes[ENTENTE_N_EVIDENCE_CLASSES];
  gboolean disputes;
  EntenteFootnotes *footnotes; /* nullable */
  GArray *numbers;             /* nullable: of EntenteFootnoteNumbers */
  GArray *marked;              /* nullable: of each note the index of its first numbers, from 1 on, or 0 */

  PangoContext *context; /* only while it is laid out */
};

G_DEFINE_FINAL_TYPE (EntenteSheet, entente_sheet, G_TYPE_OBJECT)

#define MARGIN 24.0
#define HEADING_LINE 28.0     /* from one baseline of the title to the next */
#define HEADING_DEPTH 8.0      /* below the title's last baseline */
#define HEADING_MIN_WIDTH 420.0
#define KIND_ROW 27.0
#define LINE_ROW 21.0
#define NOTES_MIN_WIDTH 320.0
#define SECTION_ROW 30.0      /* a heading above notes */
#define SIGN_GAP 8.0          /* between a sign and its word */
#define ENTRY_GAP 22.0        /* between one kind and the next */
#define MIDDLE_TO_BASELINE 3.9

static void
words_clear (gpointer data)
{
  EntenteSheetWords *words = data;

  g_free (words->text);
  g_free (words->link);
}

static double
add_words (EntenteSheet *self,
           EntenteFont   font,
           const char   *text,
           gsize         length,
           double        x,
           double        baseline,
           gboolean      quiet)
{
  g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (self->context, font));
  EntenteSheetWords words = { font, g_strchomp (g_strndup (text, length)), x, baseline, 0.0, quiet, 0, NULL };
  PangoRectangle logical;

  pango_layout_set_text (PANGO_LAYOUT (layout), words.text, -1);
  pango_layout_get_extents (PANGO_LAYOUT (layout), NULL, &logical);
  words.width = (double) logical.width / PANGO_SCALE;
  g_array_append_val (self->words, words);
  return words.width;
}

static void
note_card (EntenteSheet *self,
           guint         index)
{
  g_array_append_val (self->cards, index);
  self->looks[entente_scene_get_card (self->scene, index)->look] = TRUE;
}

static void
note_line (EntenteSheet *self,
           guint         index)
{
  const EntenteLine *line = entente_scene_get_line (self->scene, index);

  g_array_append_val (self->lines, index);
  self->classes[line->evidence] = TRUE;
  self->disputes |= line->disputed;
}

static EntenteBox
box_of (EntenteSheet *self,
        EntentePart   part,
        guint         index)
{
  const EntenteLine *line;
  EntenteBox box;

  if (part == ENTENTE_PART_CARD)
    return entente_scene_get_card (self->scene, index)->box;

  line = entente_scene_get_line (self->scene, index);
  box = entente_curve_bounds (&line->curve);
  if (line->label_fits)
    entente_box_add (&box, &line->label_box);
  return box;
}

static gboolean
choose_in_area_cb (EntentePart part,
                   guint       index,
                   gpointer    data)
{
  EntenteSheet *self = data;
  EntenteBox box = box_of (self, part, index);

  if (!entente_box_overlaps (&box, &self->picture))
    return TRUE;
  if (part == ENTENTE_PART_CARD)
    note_card (self, index);
  else
    note_line (self, index);
  return TRUE;
}

static void
add_part_to_picture (EntenteSheet *self,
                     EntentePart   part,
                     guint         index)
{
  EntenteBox box = box_of (self, part, index);

  entente_box_add (&self->picture, &box);
}

static void
choose_raised (EntenteSheet    *self,
               EntenteEmphasis *emphasis)
{
  for (guint i = 0; i < entente_scene_get_n_lines (self->scene); i++)
    if (entente_emphasis_get (emphasis, ENTENTE_PART_LINE, i) != ENTENTE_RAISE_NOT)
      {
        note_line (self, i);
        add_part_to_picture (self, ENTENTE_PART_LINE, i);
      }
  for (guint i = 0; i < entente_scene_get_n_cards (self->scene); i++)
    if (entente_emphasis_get (emphasis, ENTENTE_PART_CARD, i) != ENTENTE_RAISE_NOT)
      {
        note_card (self, i);
        add_part_to_picture (self, ENTENTE_PART_CARD, i);
      }
  self->picture = entente_box_grow (&self->picture, MARGIN);
}

static void
choose_ids (EntenteSheet      *self,
            const char *const *ids)
{
  g_autoptr (EntenteEmphasis) emphasis = entente_emphasis_new (self->scene);

  for (; *ids != NULL; ids++)
    {
      guint index;
      EntentePart part = entente_scene_find (self->scene, *ids, &index);

      if (part != ENTENTE_PART_NONE)
        entente_emphasis_raise_neighbours (emphasis, part, index, ENTENTE_RAISE_NEAR);
    }
  choose_raised (self, emphasis);
}

static void
choose_all (EntenteSheet *self)
{
  for (guint i = 0; i < entente_scene_get_n_lines (self->scene); i++)
    note_line (self, i);
  for (guint i = 0; i < entente_scene_get_n_cards (self->scene); i++)
    note_card (self, i);
  self->picture = *entente_scene_get_bounds (self->scene);
}

/* Whole points, so that the edge of the picture is sharp. */
static EntenteBox
rounded_out (const EntenteBox *box)
{
  double x = floor (box->x), y = floor (box->y);

  return (EntenteBox) { x, y, ceil (box->x + box->width) - x, ceil (box->y + box->height) - y };
}

/* The title takes as many lines as it needs, above the picture. */
static void
add_title (EntenteSheet *self,
           const char   *title)
{
  g_autofree char *shown = entente_display_text_name (title);
  g_autoptr (GObject) object = G_OBJECT (entente_font_create_layout (self->context, ENTENTE_FONT_HEADING));
  PangoLayout *layout = PANGO_LAYOUT (object);
  double width = MAX (self->picture.width - 2 * MARGIN, HEADING_MIN_WIDTH);
  double baseline;
  int n_lines;

  pango_layout_set_width (layout, (int) MIN (width * PANGO_SCALE, G_MAXINT / 2));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, shown, -1);
  n_lines = pango_layout_get_line_count (layout);

  baseline = self->box.y - HEADING_DEPTH - (n_lines - 1) * HEADING_LINE;
  for (int i = 0; i < n_lines; i++, baseline += HEADING_LINE)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      add_words (self, ENTENTE_FONT_HEADING, shown + line->start_index, (gsize) line->length,
                 self->box.x + MARGIN, baseline, FALSE);
    }
  self->box.height += n_lines * HEADING_LINE + HEADING_DEPTH + MARGIN / 2.0;
  self->box.y -= n_lines * HEADING_LINE + HEADING_DEPTH + MARGIN / 2.0;
}

static void
add_kind (EntenteSheet *self,
          EntenteLook   look,
          double       *x,
          double       *middle)
{
  const char *word = entente_look_get_word (look);
  g_autofree char *label = look == ENTENTE_LOOK_OTHER ? g_strdup (C_("kinds of actor", "Other"))
                                                      : entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KIND,
                                                                                      word);
  EntenteSheetSign sign = { .look = look };
  EntenteSheetWords *words;
  double left = self->box.x + MARGIN, right = self->box.x + self->box.width - MARGIN;
  double width = add_words (self, ENTENTE_FONT_LABEL, label, strlen (label), 0.0, 0.0, FALSE);

  if (*x > left && *x + ENTENTE_SHEET_CIRCLE + SIGN_GAP + width > right)
    {
      *x = left;
      *middle += KIND_ROW;
    }
  sign.at = (EntenteVec) { *x + ENTENTE_SHEET_CIRCLE / 2.0, *middle };
  g_array_append_val (self->signs, sign);
  words = &g_array_index (self->words, EntenteSheetWords, self->words->len - 1);
  words->x = *x + ENTENTE_SHEET_CIRCLE + SIGN_GAP;
  words->baseline = *middle + MIDDLE_TO_BASELINE;
  *x = words->x + width + ENTRY_GAP;
}

/* The entry gets its place later; returns how wide it is. */
static double
add_class (EntenteSheet         *self,
           EntenteEvidenceClass  evidence,
           gboolean              disputed,
           const char           *label,
           const char           *description)
{
  EntenteSheetSign sign = { .is_line = TRUE, .evidence = evidence, .disputed = disputed };
  double x = ENTENTE_SHEET_SAMPLE + SIGN_GAP;

  g_array_append_val (self->signs, sign);
  x += add_words (self, ENTENTE_FONT_LABEL, label, strlen (label), x, MIDDLE_TO_BASELINE, FALSE) + SIGN_GAP;
  return x + add_words (self, ENTENTE_FONT_SUBTITLE, description, strlen (description), x, MIDDLE_TO_BASELINE, TRUE);
}

/* The mark of a dispute comes on every class; the legend shows it on the best there is. */
static EntenteEvidenceClass
first_class (EntenteSheet *self)
{
  EntenteEvidenceClass first = 0;

  while (first < ENTENTE_N_EVIDENCE_CLASSES - 1 && !self->classes[first])
    first++;
  return first;
}

/* Puts the entries that were added last in as many columns as there is room for. */
static void
arrange_classes (EntenteSheet *self,
                 guint         n_entries,
                 double        width,
                 double       *middle)
{
  double room = self->box.width - 2 * MARGIN + ENTRY_GAP;
  guint n_columns = (guint) CLAMP (room / (width + ENTRY_GAP), 1.0, n_entries);
  guint first_sign = self->signs->len - n_entries, first_words = self->words->len - 2 * n_entries;

  for (guint i = 0; i < n_entries; i++)
    {
      EntenteSheetWords *words = &g_array_index (self->words, EntenteSheetWords, first_words + 2 * i);
      EntenteVec at = { self->box.x + MARGIN + (i % n_columns) * (width + ENTRY_GAP),
                        *middle + (i / n_columns) * LINE_ROW };

      g_array_index (self->signs, EntenteSheetSign, first_sign + i).at = at;
      for (guint j = 0; j < 2; j++)
        {
          words[j].x += at.x;
          words[j].baseline += at.y;
        }
    }
  *middle += (n_entries + n_columns - 1) / n_columns * LINE_ROW;
}

static void
add_classes (EntenteSheet *self,
             double       *middle)
{
  guint n_before = self->signs->len;
  double width = 0.0;

  for (EntenteEvidenceClass i = 0; i < ENTENTE_N_EVIDENCE_CLASSES; i++)
    if (self->classes[i])
      {
        double own = add_class (self, i, FALSE, entente_evidence_class_get_label (i),
                                entente_evidence_class_get_description (i));

        width = MAX (width, own);
      }
  if (self->disputes)
    {
      double own = add_class (self, first_class (self), TRUE, entente_evidence_get_dispute_label (),
                              entente_evidence_get_dispute_description ());

      width = MAX (width, own);
    }
  if (self->signs->len > n_before)
    arrange_classes (self, self->signs->len - n_before, width, middle);
}

static void
add_legend (EntenteSheet *self)
{
  double x = self->box.x + MARGIN;
  double middle = self->box.y + self->box.height + KIND_ROW / 2.0;
  gboolean any = FALSE;

  for (EntenteLook look = 0; look < ENTENTE_N_LOOKS; look++)
    if (self->looks[look])
      {
        add_kind (self, look, &x, &middle);
        any = TRUE;
      }
  if (any)
    middle += KIND_ROW;
  add_classes (self, &middle);
  self->box.height = middle - KIND_ROW / 2.0 + MARGIN - self->box.y;
}

static GPtrArray *
list_items (EntenteSheet *self,
            EntentePart   part)
{
  GArray *indexes = part == ENTENTE_PART_CARD ? self->cards : self->lines;
  GPtrArray *items = g_ptr_array_sized_new (indexes->len);

  for (guint i = 0; i < indexes->len; i++)
    {
      guint index = g_array_index (indexes, guint, i);

      g_ptr_array_add (items, part == ENTENTE_PART_CARD ? entente_scene_get_card (self->scene, index)->item
                                                        : entente_scene_get_line (self->scene, index)->item);
    }
  return items;
}

/* A statement may be behind several lines: its note leads back to the first of them. */
static void
find_marked (EntenteSheet *self)
{
  self->marked = g_array_sized_new (FALSE, TRUE, sizeof (guint), entente_footnotes_get_n (self->footnotes));
  g_array_set_size (self->marked, entente_footnotes_get_n (self->footnotes));
  for (guint i = 0; i < self->numbers->len; i++)
    {
      const EntenteFootnoteNumbers *numbers = &g_array_index (self->numbers, EntenteFootnoteNumbers, i);
      g_autoptr (GArray) footnotes = NULL;

      if (numbers->part == ENTENTE_PART_LINE)
        footnotes = entente_footnotes_list_relation (self->footnotes, entente_item_get_id (
                                               entente_scene_get_line (self->scene, numbers->index)->item));
      else
        footnotes = entente_footnotes_list_actor (self->footnotes, entente_item_get_id (
                                            entente_scene_get_card (self->scene, numbers->index)->item));
      for (guint j = 0; j < footnotes->len; j++)
        {
          guint *first = &g_array_index (self->marked, guint, g_array_index (footnotes, guint, j) - 1);

          if (*first == 0)
            *first = i + 1;
        }
    }
}

/* The numbers may reach a little out of the scene. */
static void
add_numbers (EntenteSheet    *self,
             EntenteDocument *document)
{
  g_autoptr (GPtrArray) relations = list_items (self, ENTENTE_PART_LINE);
  g_autoptr (GPtrArray) actors = list_items (self, ENTENTE_PART_CARD);

  self->footnotes = entente_footnotes_new (document, relations, actors, FALSE);
  self->numbers = entente_footnote_numbers_place (self->scene, self->footnotes, (const guint *) self->lines->data,
                                                  self->lines->len,
                                                  (const guint *) self->cards->data, self->cards->len);
  find_marked (self);
  for (guint i = 0; !self->clipped && i < self->numbers->len; i++)
    {
      EntenteBox box = entente_box_grow (&g_array_index (self->numbers, EntenteFootnoteNumbers, i).box, 4.0);

      entente_box_add (&self->picture, &box);
    }
}

static void
add_footnotes (EntenteSheet *self)
{
  const char *heading = entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT);
  double top = self->box.y + self->box.height;
  EntenteBox area = { self->box.x + MARGIN, top + SECTION_ROW,
                      MAX (self->box.width - 2 * MARGIN, NOTES_MIN_WIDTH), 0.0 };

  if (entente_footnotes_get_n (self->footnotes) == 0)
    return;
  add_words (self, ENTENTE_FONT_SECTION, heading, strlen (heading), area.x, top + SECTION_ROW / 2.0, FALSE);
  self->box.height = ceil (area.y + entente_footnote_columns_set (self->footnotes, self->context, &area, self->words)
                           + MARGIN / 2.0 - self->box.y);
}

/* Makes the sheet as wide as the widest of its words needs. */
static void
widen (EntenteSheet *self)
{
  double right = self->box.x + self->box.width;

  for (guint i = 0; i < self->words->len; i++)
    {
      const EntenteSheetWords *words = &g_array_index (self->words, EntenteSheetWords, i);

      right = MAX (right, ceil (words->x + words->width + MARGIN));
    }
  self->box.width = right - self->box.x;
}

static void
entente_sheet_finalize (GObject *object)
{
  EntenteSheet *self = ENTENTE_SHEET (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->footnotes);
  g_clear_pointer (&self->numbers, g_array_unref);
  g_clear_pointer (&self->marked, g_array_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->cards, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->signs, g_array_unref);

  G_OBJECT_CLASS (entente_sheet_parent_class)->finalize (object);
}

static void
entente_sheet_class_init (EntenteSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_sheet_finalize;
}

static void
entente_sheet_init (EntenteSheet *self)
{
  self->cards = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->words = g_array_new (FALSE, FALSE, sizeof (EntenteSheetWords));
  g_array_set_clear_func (self->words, words_clear);
  self->signs = g_array_new (FALSE, FALSE, sizeof (EntenteSheetSign));
}

/**
 * entente_sheet_new:
 * @scene: a scene
 * @document: the document it shows, for its title
 * @options: (nullable): what to put on it; the whole picture alone if %NULL
 *
 * Returns: (transfer full): a sheet
 */
EntenteSheet *
entente_sheet_new (EntenteScene              *scene,
                   EntenteDocument           *document,
                   const EntenteSheetOptions *options)
{
  static const EntenteSheetOptions whole = { NULL, };
  EntenteSheet *self;
  const char *title;

  g_return_val_if_fail (ENTENTE_IS_SCENE (scene) && ENTENTE_IS_DOCUMENT (document), NULL);

  if (options == NULL)
    options = &whole;
  self = g_object_new (ENTENTE_TYPE_SHEET, NULL);
  self->scene = g_object_ref (scene);
  self->context = entente_font_create_own_context ();

  if (options->ids != NULL)
    choose_ids (self, options->ids);
  else if (options->area != NULL)
    {
      self->picture = *options->area;
      self->clipped = TRUE;
      entente_scene_query (scene, options->area, choose_in_area_cb, self);
    }
  else
    choose_all (self);
  if (options->footnotes != ENTENTE_SHEET_NOTES_NONE)
    add_numbers (self, document);
  self->picture = rounded_out (&self->picture);
  self->box = self->picture;

  title = entente_document_get_title (document);
  if (options->title && title != NULL && *title != '\0')
    add_title (self, title);
  if (options->legend)
    add_legend (self);
  if (options->footnotes == ENTENTE_SHEET_NOTES_BELOW)
    add_footnotes (self);
  widen (self);
  g_clear_object (&self->context);
  return self;
}

EntenteScene *
entente_sheet_get_scene (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), NULL);

  return self->scene;
}

/**
 * entente_sheet_get_box:
 * @self: a sheet
 *
 * Returns: (transfer none): all of it, in whole points of the scene's coordinates
 */
const EntenteBox *
entente_sheet_get_box (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), NULL);

  return &self->box;
}

/**
 * entente_sheet_get_picture:
 * @self: a sheet
 *
 * Returns: (transfer none): the part of it in which the scene is
 */
const EntenteBox *
entente_sheet_get_picture (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), NULL);

  return &self->picture;
}

/**
 * entente_sheet_is_clipped:
 * @self: a sheet
 *
 * Returns: whether what is in the picture may reach out of it, and is to be cut off there
 */
gboolean
entente_sheet_is_clipped (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), FALSE);

  return self->clipped;
}

/**
 * entente_sheet_list:
 * @self: a sheet
 * @part: cards or lines
 * @n_parts: (out): how many
 *
 * Returns: (transfer none) (array length=n_parts): the indexes of those that are on it
 */
const guint *
entente_sheet_list (EntenteSheet *self,
                    EntentePart   part,
                    guint        *n_parts)
{
  GArray *parts;

  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && part != ENTENTE_PART_NONE && n_parts != NULL, NULL);

  parts = part == ENTENTE_PART_CARD ? self->cards : self->lines;
  *n_parts = parts->len;
  return (const guint *) parts->data;
}

guint
entente_sheet_get_n_cards (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), 0);

  return self->cards->len;
}

const EntenteCard *
entente_sheet_get_card (EntenteSheet *self,
                        guint         index)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && index < self->cards->len, NULL);

  return entente_scene_get_card (self->scene, g_array_index (self->cards, guint, index));
}

guint
entente_sheet_get_n_lines (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), 0);

  return self->lines->len;
}

const EntenteLine *
entente_sheet_get_line (EntenteSheet *self,
                        guint         index)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && index < self->lines->len, NULL);

  return entente_scene_get_line (self->scene, g_array_index (self->lines, guint, index));
}

guint
entente_sheet_get_n_words (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), 0);

  return self->words->len;
}

const EntenteSheetWords *
entente_sheet_get_words (EntenteSheet *self,
                         guint         index)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && index < self->words->len, NULL);

  return &g_array_index (self->words, EntenteSheetWords, index);
}

guint
entente_sheet_get_n_signs (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), 0);

  return self->signs->len;
}

const EntenteSheetSign *
entente_sheet_get_sign (EntenteSheet *self,
                        guint         index)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && index < self->signs->len, NULL);

  return &g_array_index (self->signs, EntenteSheetSign, index);
}

/**
 * entente_sheet_get_footnotes:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the numbered statements behind it; %NULL if it has no numbers
 */
EntenteFootnotes *
entente_sheet_get_footnotes (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), NULL);

  return self->footnotes;
}

guint
entente_sheet_get_n_numbers (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), 0);

  return self->numbers != NULL ? self->numbers->len : 0;
}

const EntenteFootnoteNumbers *
entente_sheet_get_numbers (EntenteSheet *self,
                           guint         index)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && index < entente_sheet_get_n_numbers (self), NULL);

  return &g_array_index (self->numbers, EntenteFootnoteNumbers, index);
}

/**
 * entente_sheet_find_numbers:
 * @self: a sheet
 * @note: the number of a note
 * @index: (out): the first of the numbers in the picture among which it is
 *
 * Returns: whether there are any
 */
gboolean
entente_sheet_find_numbers (EntenteSheet *self,
                            guint         note,
                            guint        *index)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && note > 0 && index != NULL, FALSE);

  if (self->marked == NULL || note > self->marked->len || g_array_index (self->marked, guint, note - 1) == 0)
    return FALSE;
  *index = g_array_index (self->marked, guint, note - 1) - 1;
  return TRUE;
}

/**
 * entente_sheet_shows_look:
 * @self: a sheet
 * @look: a look
 *
 * Returns: whether a card on the sheet looks so
 */
gboolean
entente_sheet_shows_look (EntenteSheet *self,
                          EntenteLook   look)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && look < ENTENTE_N_LOOKS, FALSE);

  return self->looks[look];
}
