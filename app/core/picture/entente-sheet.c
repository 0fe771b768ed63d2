/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-sheet.h"

#include "entente-emphasis.h"
#include "entente-footnote-columns.h"
#include "entente-sheet-caption.h"
#include "entente-sheet-labels.h"
#include "entente-vocabulary.h"

#include <math.h>
#include <glib/gi18n.h>

/* Chooses the parts of a scene, and lays out the title, the legend and the footnotes around them. Lengths are
 * points. */

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
  EntenteSheetLegend legend;
  EntenteFootnotes *footnotes; /* nullable */
  GArray *numbers;             /* nullable: of EntenteFootnoteNumbers */
  GArray *names;               /* nullable: of EntenteSheetName */
  EntenteMapAreas *areas;      /* nullable */
  double scale;                /* at which the names are read, in pixels of the window for each point */
  GArray *first_numbers;       /* nullable: for each footnote the index of its first numbers plus one, or 0 */

  PangoContext *context; /* only while it is laid out */
};

G_DEFINE_FINAL_TYPE (EntenteSheet, entente_sheet, G_TYPE_OBJECT)

#define MARGIN 24.0
#define FOOTNOTES_MIN_WIDTH 320.0
#define SECTION_ROW 30.0      /* the heading above the footnotes */
#define MAX_MARK_RADIUS 24.0  /* a larger mark of a dispute would hide too much of a large picture */

static void
add_card (EntenteSheet *self,
          guint         index)
{
  const EntenteCard *card = entente_scene_get_card (self->scene, index);

  g_array_append_val (self->cards, index);
  if (card->faded || card->folded != NULL)
    return;
  self->legend.looks[card->look]++;
  if (card->group != ENTENTE_GROUP_NONE)
    self->legend.groups[card->group]++;
}

static void
add_line (EntenteSheet *self,
          guint         index)
{
  const EntenteLine *line = entente_scene_get_line (self->scene, index);

  g_array_append_val (self->lines, index);
  if (line->faded)
    return;
  self->legend.classes[line->evidence] = TRUE;
  self->legend.disputes |= line->disputed;
  self->legend.pale |= line->pale;
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
    add_card (self, index);
  else
    add_line (self, index);
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
        add_line (self, i);
        add_part_to_picture (self, ENTENTE_PART_LINE, i);
      }
  for (guint i = 0; i < entente_scene_get_n_cards (self->scene); i++)
    if (entente_emphasis_get (emphasis, ENTENTE_PART_CARD, i) != ENTENTE_RAISE_NOT)
      {
        add_card (self, i);
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
    add_line (self, i);
  for (guint i = 0; i < entente_scene_get_n_cards (self->scene); i++)
    add_card (self, i);
  self->picture = *entente_scene_get_bounds (self->scene);
}

static gboolean
is_empty (EntenteSheet *self)
{
  return self->cards->len == 0 && self->lines->len == 0;
}

/* A blank picture could be a mistake, so that it says that there is nothing. It becomes as large as the words need,
 * unless it is a part whose size is given. */
static void
add_nothing (EntenteSheet *self)
{
  entente_sheet_words_add_remark (self->words, self->context, self->clipped ? C_("picture", "No actors in this part")
                                  : C_("picture", "No actors"), !self->clipped, &self->picture);
}

static void
add_legend (EntenteSheet *self)
{
  double bottom = self->box.y + self->box.height;
  double margin = MARGIN * self->legend.zoom;
  const EntenteBox area = { self->box.x + margin, bottom, self->box.width - 2 * margin, 0.0 };
  double height;

  self->legend.own_kinds = entente_scene_get_own_kinds (self->scene);
  self->legend.shades = entente_scene_get_shades (self->scene);
  height = entente_sheet_legend_add (&self->legend, self->context, &area, self->words, self->signs);
  self->box.height = ceil (self->box.height + height + margin);
}

static GPtrArray *
list_lines (EntenteSheet *self)
{
  GPtrArray *lines = g_ptr_array_sized_new (self->lines->len);

  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (lines, (gpointer) entente_sheet_get_line (self, i));
  return lines;
}

/* Tells the words that are not on their lines, and how many are told nowhere. They are as large as the legend. */
static void
add_labels (EntenteSheet *self,
            gboolean      with_count)
{
  double zoom = self->legend.zoom, height;
  const EntenteBox area = { self->box.x / zoom + MARGIN, (self->box.y + self->box.height) / zoom,
                            MAX (self->box.width / zoom - 2 * MARGIN, FOOTNOTES_MIN_WIDTH), 0.0 };
  g_autoptr (GPtrArray) lines = list_lines (self);
  guint first = self->words->len;

  height = entente_sheet_labels_add (lines, self->context, &area, self->words);
  if (height > 0.0)
    height += MARGIN;
  if (with_count && entente_sheet_labels_add_count (lines, self->context, area.x, area.y + height, self->words))
    height += MARGIN;
  for (guint i = first; i < self->words->len; i++)
    entente_sheet_words_enlarge (&g_array_index (self->words, EntenteSheetWords, i), zoom);
  self->box.height = height > 0.0 ? ceil (self->box.height + height * zoom) : self->box.height;
}

/* What is faded has no footnotes. */
static GPtrArray *
list_items (EntenteSheet *self,
            EntentePart   part)
{
  GArray *indexes = part == ENTENTE_PART_CARD ? self->cards : self->lines;
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < indexes->len; i++)
    if (!entente_scene_is_faded (self->scene, part, g_array_index (indexes, guint, i)))
      entente_scene_add_items (self->scene, part, g_array_index (indexes, guint, i), items);
  return items;
}

/* The numbers can reach a little out of the scene. */
static void
add_numbers (EntenteSheet    *self,
             EntenteDocument *document)
{
  g_autoptr (GPtrArray) relations = list_items (self, ENTENTE_PART_LINE);
  g_autoptr (GPtrArray) actors = list_items (self, ENTENTE_PART_CARD);

  self->footnotes = entente_footnotes_new (document, relations, actors, FALSE);
  self->numbers = entente_footnote_numbers_place (self->scene, self->footnotes,
                                                  (const guint *) self->lines->data, self->lines->len,
                                                  (const guint *) self->cards->data, self->cards->len);
  self->first_numbers = entente_footnote_numbers_list_first (self->numbers, self->scene, self->footnotes);
  for (guint i = 0; !self->clipped && i < self->numbers->len; i++)
    {
      EntenteBox box = entente_box_grow (&g_array_index (self->numbers, EntenteFootnoteNumbers, i).box, 4.0);

      entente_box_add (&self->picture, &box);
    }
}

/* The sign is explained wherever it is, with or without a legend. */
static void
add_caption (EntenteSheet              *self,
             EntenteDocument           *document,
             const EntenteSheetOptions *options)
{
  double margin = MARGIN * self->legend.zoom;
  const EntenteBox area = { self->box.x + margin, self->box.y + self->box.height, self->box.width - 2 * margin, 0.0 };
  gboolean has_sign = self->numbers != NULL && entente_footnote_numbers_have_sign (self->numbers);
  gboolean has_rules = options->legend && self->lines->len > 0;
  g_autofree char *key = entente_sheet_caption_make_key (has_sign, has_rules ? document : NULL);
  const EntenteSheetCaption caption = { key, options->caption, options->credit };

  self->box.height += entente_sheet_caption_add (&caption, self->context, &area, self->legend.zoom, self->words);
}

static void
add_footnotes (EntenteSheet *self)
{
  double top = self->box.y + self->box.height;
  EntenteBox area = { self->box.x + MARGIN, top + SECTION_ROW, MAX (self->box.width - 2 * MARGIN, FOOTNOTES_MIN_WIDTH),
                      0.0 };
  EntenteSheetWords *heading;

  if (entente_footnotes_get_n (self->footnotes) == 0)
    return;
  area.width = MAX (area.width, entente_footnote_columns_choose_width (self->footnotes, self->context));
  heading = entente_sheet_words_add (self->words, self->context, ENTENTE_FONT_SECTION,
                                     entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT));
  heading->x = area.x;
  heading->baseline = top + SECTION_ROW / 2.0;
  self->box.height = ceil (area.y + entente_footnote_columns_add (self->footnotes, self->context, &area, self->words)
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
  g_clear_pointer (&self->first_numbers, g_array_unref);
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->areas, entente_map_areas_unref);
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
  self->words = entente_sheet_words_new ();
  self->signs = g_array_new (FALSE, FALSE, sizeof (EntenteSheetSign));
}

/**
 * entente_sheet_new:
 * @scene: a scene
 * @document: the document of the scene, for its title and its statements; it must not change meanwhile
 * @options: (nullable): what to put on the sheet; %NULL for the whole picture alone
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
  if (is_empty (self))
    add_nothing (self);
  /* In whole points the edge of the picture is sharp. */
  self->picture = entente_box_round_out (&self->picture);
  self->box = self->picture;
  self->legend.zoom = entente_sheet_legend_find_zoom (&self->picture);
  if (options->width > self->box.width)
    {
      self->box.x -= (options->width - self->box.width) / 2.0;
      self->box.width = options->width;
    }

  title = entente_document_get_title (document);
  if (options->title && title != NULL && *title != '\0')
    entente_sheet_caption_add_title (title, self->context, self->picture.width, self->legend.zoom, self->words,
                                     &self->box);
  if (options->legend && !is_empty (self))
    add_legend (self);
  add_labels (self, options->legend);
  add_caption (self, document, options);
  if (options->footnotes == ENTENTE_SHEET_NOTES_BELOW)
    add_footnotes (self);
  widen (self);
  g_clear_object (&self->context);
  entente_sheet_set_scale (self, entente_sheet_names_get_usual_scale (&self->picture));
  return self;
}

/**
 * entente_sheet_set_scale:
 * @self: a sheet that nobody paints yet
 * @scale: how large it will be printed, in points of the paper for each of the sheet; else as on a small sheet of paper
 *
 * Where the names on cards cannot be read, the most important actors get larger ones above them.
 */
void
entente_sheet_set_scale (EntenteSheet *self,
                         double        scale)
{
  g_autoptr (GObject) context = NULL;

  g_return_if_fail (ENTENTE_IS_SHEET (self) && scale > 0.0);

  context = G_OBJECT (entente_font_create_own_context ());
  g_clear_pointer (&self->names, g_array_unref);
  self->scale = scale / ENTENTE_SHEET_NAME_POINTS;
  self->names = entente_sheet_names_place (self->scene, (const guint *) self->cards->data, self->cards->len,
                                           &self->picture, scale, PANGO_CONTEXT (context), &self->areas);
}

GArray *
entente_sheet_get_names (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), NULL);

  return self->names;
}

EntenteMapAreas *
entente_sheet_get_areas (EntenteSheet *self,
                         double       *scale)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && scale != NULL, NULL);

  *scale = self->scale;
  return self->names != NULL ? self->areas : NULL;
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
 * Returns: (transfer none): all of the sheet, in whole points of the scene's coordinates
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
 * Returns: (transfer none): the part of the sheet in which the scene is
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
 * Returns: whether cards and lines can reach out of the picture and must be cut off at its edge
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
 * Returns: (transfer none) (array length=n_parts): the indexes of the cards or lines that are on the sheet
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
 * entente_sheet_get_smallest_letters:
 * @self: a sheet
 *
 * Returns: the size of the smallest letters in the picture, in points
 */
double
entente_sheet_get_smallest_letters (EntenteSheet *self)
{
  gboolean numbered;

  g_return_val_if_fail (ENTENTE_IS_SHEET (self), 0.0);

  numbered = self->numbers != NULL && self->numbers->len > 0;
  return entente_font_get_size (numbered ? ENTENTE_FONT_NUMBERS : ENTENTE_FONT_SUBTITLE);
}

/**
 * entente_sheet_has_notes_below:
 * @self: a sheet
 *
 * Returns: whether footnotes are below the picture
 */
gboolean
entente_sheet_has_notes_below (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), FALSE);

  return self->words->len > 0 && g_array_index (self->words, EntenteSheetWords, self->words->len - 1).note > 0;
}

/**
 * entente_sheet_get_footnotes:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the numbered statements behind the picture; %NULL if it has no numbers
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
 * @note: the number of a footnote
 * @index: (out): the index of the first numbers in the picture that contain it
 *
 * Returns: whether the number is in the picture
 */
gboolean
entente_sheet_find_numbers (EntenteSheet *self,
                            guint         note,
                            guint        *index)
{
  guint first;

  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && note > 0 && index != NULL, FALSE);

  if (self->first_numbers == NULL || note > self->first_numbers->len)
    return FALSE;
  first = g_array_index (self->first_numbers, guint, note - 1);
  if (first == 0)
    return FALSE;
  *index = first - 1;
  return TRUE;
}

/**
 * entente_sheet_shows_group:
 * @self: a sheet
 * @group: a group
 *
 * Returns: whether a card on the sheet has the color of that group
 */
gboolean
entente_sheet_shows_group (EntenteSheet *self,
                           int           group)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && group >= 0 && group < ENTENTE_N_GROUPS, FALSE);

  return self->legend.groups[group] > 0;
}

/**
 * entente_sheet_shows_look:
 * @self: a sheet
 * @look: a look
 *
 * Returns: whether a card on the sheet has that look
 */
gboolean
entente_sheet_shows_look (EntenteSheet *self,
                          EntenteLook   look)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self) && look < ENTENTE_N_LOOKS, FALSE);

  return self->legend.looks[look] > 0;
}

/**
 * entente_sheet_get_mark_radius:
 * @self: a sheet
 *
 * Returns: the radius of the marks of disputes, in points. They are larger in a picture that is larger than a sheet of
 *   paper, so that one sees them when one looks at all of it.
 */
double
entente_sheet_get_mark_radius (EntenteSheet *self)
{
  g_return_val_if_fail (ENTENTE_IS_SHEET (self), ENTENTE_MARK_RADIUS);

  return MIN (entente_stroke_get_mark_radius (1.0 / self->legend.zoom), MAX_MARK_RADIUS);
}

/**
 * entente_sheet_describe_labels:
 * @self: a sheet
 *
 * Returns: (transfer full) (nullable): how many words of relations have no room or are shortened, as a sentence
 */
char *
entente_sheet_describe_labels (EntenteSheet *self)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_return_val_if_fail (ENTENTE_IS_SHEET (self), NULL);

  lines = list_lines (self);
  return entente_sheet_labels_describe (lines);
}
