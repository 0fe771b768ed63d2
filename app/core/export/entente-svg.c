/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg.h"

#include "entente-display-text.h"
#include "entente-folded-captions.h"
#include "entente-sheet-grounds.h"
#include "entente-svg-card.h"
#include "entente-svg-definitions.h"
#include "entente-svg-grounds.h"
#include "entente-svg-pen.h"
#include "entente-svg-portrait.h"
#include "entente-svg-shades.h"
#include "entente-svg-style.h"
#include "entente-vocabulary.h"
#include "entente-xml.h"

#include <glib/gi18n.h>

/* Writes a sheet as SVG. The cairo library can write SVG too, but without text that can be searched and read aloud.
 * Here each actor and each relation is a group that holds its text, and its statements in a description. The layers
 * have the order of the painter, so the picture looks as it does in the window. The file does not tell on which
 * computer or when it was written. */

/* How many parts are written before the cancellable is looked at again. */
#define PARTS_AT_ONCE 64

#define POINTS_PER_MM (72.0 / 25.4)

typedef struct {
  EntenteSvgPen pen;
  EntenteSheet *sheet;
  EntenteScene *scene;
  EntenteDocument *document;
  const EntenteSvgOptions *options;
  EntenteCaptions *captions;
  GCancellable *cancellable;
  GString *words;            /* nullable: the layer of words on lines, until the layer of lines is complete */
} Writer;

static void
add (Writer     *writer,
     const char *text)
{
  g_string_append (writer->pen.svg, text);
}

static void
add_attribute (Writer     *writer,
               const char *name,
               const char *value)
{
  entente_xml_append_attribute (writer->pen.svg, name, value);
}

static void
add_element (Writer     *writer,
             const char *name,
             const char *text)
{
  entente_xml_append_element (writer->pen.svg, name, text);
}

static void
open_layer (Writer     *writer,
            const char *class,
            const char *label)
{
  g_string_append_printf (writer->pen.svg, "<g class=\"%s\"", class);
  if (label != NULL)
    {
      add (writer, " role=\"group\"");
      add_attribute (writer, "aria-label", label);
    }
}

/* A link encloses the contents of its group, so that the user can click all of it. Such a group must not have the role
 * of an image, because screen readers do not look for links in an image. */
static void
open_contents (Writer               *writer,
               const EntenteCaption *caption,
               gboolean              linked)
{
  if (!linked)
    return;
  add (writer, "<a");
  add_attribute (writer, "xlink:href", caption->link);
  add_attribute (writer, "aria-label", caption->link_name);
  add (writer, ">\n");
}

static void
close_contents (Writer  *writer,
                gboolean linked)
{
  add (writer, linked ? "</a>\n</g>\n" : "</g>\n");
}

static void
add_caption (Writer               *writer,
             const EntenteCaption *caption,
             gboolean              linked)
{
  add (writer, linked ? " role=\"group\"" : " role=\"img\"");
  add_attribute (writer, "aria-label", caption->label);
  add (writer, ">\n");
  add_element (writer, "title", caption->title);
  if (caption->description != NULL)
    add_element (writer, "desc", caption->description);
}

static void
add_relation_class (Writer            *writer,
                    const char        *what,
                    const EntenteLine *line)
{
  add (writer, " class=\"");
  add (writer, what);
  add (writer, " ");
  add (writer, entente_evidence_class_get_word (line->evidence));
  add (writer, line->disputed ? " disputed\"" : "\"");
}

/* A line that stands for several relations is called by the first of them, and lists all. */
static void
add_relation_names (Writer            *writer,
                    const char        *what,
                    const EntenteLine *line)
{
  EntenteItem *first = line->bundle != NULL ? line->bundle->relations->pdata[0] : line->item;
  g_autofree char *prefix = g_strconcat (line->bundle != NULL ? "bundle-" : "", what, "-", NULL);
  g_autoptr (GString) ids = NULL;

  entente_xml_append_id (writer->pen.svg, prefix, entente_item_get_id (first));
  add_relation_class (writer, what, line);
  if (line->bundle == NULL)
    {
      add_attribute (writer, "data-id", entente_item_get_id (line->item));
      return;
    }
  ids = g_string_new (NULL);
  for (guint i = 0; i < line->bundle->relations->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_item_get_id (line->bundle->relations->pdata[i]));
  add_attribute (writer, "data-ids", ids->str);
}

/* What is not in the view of the window is as faint here as there. */
static void
add_faded (Writer   *writer,
           gboolean  faded)
{
  if (faded)
    add_attribute (writer, "opacity", "0.2");
}

static gboolean
has_words (const EntenteLine *line)
{
  return line->disputed || entente_line_has_word (line);
}

static void
add_relation (Writer               *writer,
              const EntenteLine    *line,
              const EntenteCaption *caption)
{
  /* A line is hard to hit. If it has words, they are the link. */
  gboolean linked = caption->link != NULL && !has_words (line);

  add (writer, "<g");
  add_relation_names (writer, "relation", line);
  entente_folded_captions_append_ends (writer->pen.svg, writer->scene, line);
  add_faded (writer, line->faded);
  if (line->pale && !line->faded)
    add_attribute (writer, "opacity", ENTENTE_SVG_PALE);
  add_caption (writer, caption, linked);
  open_contents (writer, caption, linked);
  entente_svg_pen_line (&writer->pen, line);
  close_contents (writer, linked);
}

/* A screen reader has read the line already. So its words are hidden from it, unless they are a link. */
static void
add_relation_words (Writer               *writer,
                    const EntenteLine    *line,
                    const EntenteCaption *caption)
{
  gboolean linked = caption->link != NULL;

  add (writer, "<g");
  add_relation_names (writer, "words", line);
  add (writer, linked ? ">\n" : " aria-hidden=\"true\">\n");
  open_contents (writer, caption, linked);
  add_element (writer, "title", caption->title);
  entente_svg_pen_label (&writer->pen, line);
  if (line->disputed)
    entente_svg_pen_mark (&writer->pen, entente_line_get_mark (line, entente_line_has_word (line)),
                          entente_sheet_get_mark_radius (writer->sheet));
  close_contents (writer, linked);
}

/* The colors of a card are those of its class. */
static void
add_look (Writer            *writer,
          const EntenteCard *card)
{
  add (writer, entente_look_get_word (card->look));
  if (card->group != ENTENTE_GROUP_NONE)
    g_string_append_printf (writer->pen.svg, " group-%d", card->group + 1);
}

static void
add_actor (Writer                    *writer,
           const EntenteCard         *card,
           const EntentePortraitFile *portrait,
           guint                      number)
{
  EntenteActor *actor = ENTENTE_ACTOR (card->item);
  const char *id = card->folded != NULL ? card->folded->id : entente_item_get_id (card->item);
  const char *kind = entente_actor_get_kind (actor);
  g_autoptr (EntenteCaption) caption = entente_folded_captions_for_card (writer->captions, card);
  gboolean linked = caption->link != NULL;

  add (writer, "<g");
  entente_xml_append_id (writer->pen.svg, card->folded != NULL ? "group-" : "actor-", id);
  add (writer, " class=\"actor ");
  if (card->folded != NULL)
    add (writer, "folded");
  else
    add_look (writer, card);
  add (writer, "\"");
  add_attribute (writer, "data-id", id);
  if (kind != NULL)
    add_attribute (writer, "data-kind", kind);
  add_faded (writer, card->faded);
  add_caption (writer, caption, linked);
  open_contents (writer, caption, linked);
  entente_svg_card_add (&writer->pen, card, portrait->value == NULL);
  if (portrait->value != NULL)
    entente_svg_portrait_append (&writer->pen, card, portrait, number);
  entente_svg_shades_bar (&writer->pen, card);
  close_contents (writer, linked);
}

static gboolean
is_cancelled (Writer *writer,
              guint   nth)
{
  return nth % PARTS_AT_ONCE == 0 && g_cancellable_is_cancelled (writer->cancellable);
}

/* A line and the words on it are in two layers but have the same caption. To find a caption takes time, so both layers
 * are written together. */
static gboolean
add_lines (Writer *writer)
{
  GString *svg = writer->pen.svg;

  for (guint i = 0; i < entente_sheet_get_n_lines (writer->sheet); i++)
    {
      const EntenteLine *line = entente_sheet_get_line (writer->sheet, i);
      g_autoptr (EntenteCaption) caption = NULL;

      if (is_cancelled (writer, i))
        return FALSE;
      caption = entente_folded_captions_for_line (writer->captions, writer->scene, line);
      add_relation (writer, line, caption);
      if (has_words (line))
        {
          writer->pen.svg = writer->words;
          add_relation_words (writer, line, caption);
          writer->pen.svg = svg;
        }
    }
  return TRUE;
}

/* Writes some cards, whose pictures are made together. */
static void
add_some_cards (Writer *writer,
                guint   start,
                guint   n)
{
  EntentePortraitFile portraits[PARTS_AT_ONCE] = { { NULL, 0, 0 } };
  EntenteItem *actors[PARTS_AT_ONCE] = { NULL };

  for (guint i = 0; i < n; i++)
    actors[i] = entente_sheet_get_card (writer->sheet, start + i)->item;
  entente_portrait_files_make (actors, n, ENTENTE_SVG_PORTRAIT_SIDE, portraits, writer->cancellable);
  for (guint i = 0; i < n; i++)
    {
      add_actor (writer, entente_sheet_get_card (writer->sheet, start + i), &portraits[i], start + i + 1);
      g_free (portraits[i].value);
    }
}

static gboolean
add_cards (Writer *writer)
{
  guint n = entente_sheet_get_n_cards (writer->sheet);

  for (guint i = 0; i < n; i += PARTS_AT_ONCE)
    {
      if (is_cancelled (writer, i))
        return FALSE;
      add_some_cards (writer, i, MIN (PARTS_AT_ONCE, n - i));
    }
  return TRUE;
}

static void
open_link (Writer     *writer,
           const char *to,
           guint       number,
           const char *label)
{
  g_string_append_printf (writer->pen.svg, "<a xlink:href=\"#%s-%u\"", to, number);
  add_attribute (writer, "aria-label", label);
  add (writer, ">\n");
}

/* Numbers link to the first of their notes. The notes are below the picture, or on the page that contains it. */
static void
add_numbers (Writer *writer)
{
  open_layer (writer, "numbers", entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT));
  add (writer, ">\n");
  for (guint i = 0; i < entente_sheet_get_n_numbers (writer->sheet); i++)
    {
      const EntenteFootnoteNumbers *numbers = entente_sheet_get_numbers (writer->sheet, i);
      gboolean on_card = numbers->part == ENTENTE_PART_CARD;
      const EntenteCard *card = on_card ? entente_scene_get_card (writer->scene, numbers->index) : NULL;

      g_string_append_printf (writer->pen.svg, "<g id=\"numbers-%u\"", i + 1);
      if (on_card)
        add_attribute (writer, "class", entente_look_get_word (card->look));
      add (writer, ">\n");
      open_link (writer, "note", numbers->first, numbers->text);
      entente_svg_pen_numbers (&writer->pen, numbers, on_card ? card->ink : 0);
      add (writer, "</a>\n</g>\n");
    }
  add (writer, "</g>\n");
}

/* Screen readers and the search have read the names on the cards already. */
static void
add_names (Writer       *writer,
           const GArray *names)
{
  open_layer (writer, "names", NULL);
  add (writer, " aria-hidden=\"true\">\n");
  for (guint i = 0; i < names->len; i++)
    {
      const EntenteSheetName *name = &g_array_index (names, EntenteSheetName, i);
      const EntenteCard *card;

      if (name->is_area)
        {
          entente_svg_shades_name (&writer->pen, name, 0);
          continue;
        }
      card = entente_scene_get_card (entente_sheet_get_scene (writer->sheet), name->card);
      add (writer, "<g class=\"");
      add_look (writer, card);
      add (writer, "\">\n");
      entente_svg_shades_name (&writer->pen, name, card->ink);
      add (writer, "</g>\n");
    }
  add (writer, "</g>\n");
}

/* The ground of the areas of a very large picture. */
static void
add_areas (Writer *writer)
{
  double scale;
  EntenteMapAreas *areas = entente_sheet_get_areas (writer->sheet, &scale);

  if (areas == NULL)
    return;
  open_layer (writer, "areas", NULL);
  add (writer, " aria-hidden=\"true\">\n");
  for (guint i = 0; i < entente_map_areas_get_n (areas); i++)
    entente_svg_shades_area (&writer->pen, entente_map_areas_get (areas, i), scale);
  add (writer, "</g>\n");
}

static gboolean
add_layers (Writer *writer)
{
  if (entente_sheet_has_grounds (writer->sheet))
    entente_svg_grounds_add (&writer->pen, writer->scene);
  open_layer (writer, "lines", entente_vocabulary_item_kinds (ENTENTE_ITEM_RELATION));
  add (writer, writer->options->transparent ? " mask=\"url(#around-words)\">\n" : ">\n");
  if (!add_lines (writer))
    return FALSE;
  add (writer, "</g>\n");

  open_layer (writer, "words", NULL);
  add (writer, ">\n");
  g_string_append_len (writer->pen.svg, writer->words->str, (gssize) writer->words->len);
  g_string_free (g_steal_pointer (&writer->words), TRUE);
  add (writer, "</g>\n");
  if (entente_sheet_has_grounds (writer->sheet))
    entente_svg_grounds_add_names (&writer->pen, writer->scene);

  open_layer (writer, "cards", entente_vocabulary_item_kinds (ENTENTE_ITEM_ACTOR));
  add (writer, ">\n");
  if (!add_cards (writer))
    return FALSE;
  add (writer, "</g>\n");
  add_areas (writer);
  if (entente_sheet_get_n_numbers (writer->sheet) > 0)
    add_numbers (writer);
  if (entente_sheet_get_names (writer->sheet) != NULL)
    add_names (writer, entente_sheet_get_names (writer->sheet));
  return TRUE;
}

/* If only a part of the scene is shown, cards and lines at its edge would cover the title and the legend. */
static gboolean
add_picture (Writer *writer)
{
  gboolean clipped = entente_sheet_is_clipped (writer->sheet);

  if (clipped)
    add (writer, "<g clip-path=\"url(#picture)\">\n");
  if (!add_layers (writer))
    return FALSE;
  if (clipped)
    add (writer, "</g>\n");
  return TRUE;
}

static void
add_sign (Writer                 *writer,
          const EntenteSheetSign *sign)
{
  if (sign->is_group)
    {
      g_string_append_printf (writer->pen.svg, "<g class=\"group-%u\">\n",
                              sign->ink < ENTENTE_INK_GROUP ? ENTENTE_N_GROUPS : sign->ink - ENTENTE_INK_GROUP + 1);
      entente_svg_shades_dot (&writer->pen, sign->ink, sign->at, ENTENTE_SHEET_DOT * sign->zoom);
      add (writer, "</g>\n");
      return;
    }
  if (!sign->is_line)
    {
      g_string_append_printf (writer->pen.svg, "<g class=\"%s%s\">\n", entente_look_get_word (sign->look),
                              sign->ink != (guint) sign->look ? " neutral" : "");
      entente_svg_pen_icon (&writer->pen, sign->look, sign->ink, sign->at, ENTENTE_SHEET_CIRCLE * sign->zoom);
      add (writer, "</g>\n");
      return;
    }
  entente_svg_pen_open_place (&writer->pen, sign->at, sign->zoom);
  entente_svg_pen_sample (&writer->pen, &sign->line, ENTENTE_SHEET_SAMPLE);
  add (writer, "</g>\n");
}

static void
add_sheet_words (Writer                  *writer,
                 const EntenteSheetWords *words)
{
  gboolean is_number = words->font == ENTENTE_FONT_NUMBERS || words->link != NULL;
  gboolean enlarged = words->zoom != 1.0;
  const EntenteTheme *theme = writer->pen.theme;

  if (enlarged)
    entente_svg_pen_open_place (&writer->pen, (EntenteVec) { words->x, words->baseline }, words->zoom);
  entente_svg_pen_words (&writer->pen, is_number ? "number" : words->quiet ? "role" : "name", words->font,
                         words->text, enlarged ? 0.0 : words->x, enlarged ? 0.0 : words->baseline,
                         words->width / words->zoom,
                         is_number ? &theme->accent : words->quiet ? &theme->quiet_text : &theme->text);
  if (enlarged)
    add (writer, "</g>\n");
}

/* The title and the legend. */
static void
add_surroundings (Writer *writer)
{
  open_layer (writer, "legend", C_("picture", "Legend"));
  add (writer, ">\n");
  for (guint i = 0; i < entente_sheet_get_n_signs (writer->sheet); i++)
    add_sign (writer, entente_sheet_get_sign (writer->sheet, i));
  for (guint i = 0; i < entente_sheet_get_n_words (writer->sheet); i++)
    if (entente_sheet_get_words (writer->sheet, i)->note == 0)
      add_sheet_words (writer, entente_sheet_get_words (writer->sheet, i));
  add (writer, "</g>\n");
}

/* The number of a note links back to the picture. Each line of its source links to the source. */
static void
add_note_words (Writer                  *writer,
                const EntenteSheetWords *words)
{
  guint index;
  gboolean leads_back = words->font == ENTENTE_FONT_NUMBERS
                        && entente_sheet_find_numbers (writer->sheet, words->note, &index);

  if (leads_back)
    open_link (writer, "numbers", index + 1, words->text);
  if (words->link != NULL)
    {
      add (writer, "<a");
      add_attribute (writer, "xlink:href", words->link);
      add_attribute (writer, "aria-label", words->text);
      add (writer, ">\n");
    }
  add_sheet_words (writer, words);
  if (leads_back || words->link != NULL)
    add (writer, "</a>\n");
}

/* All lines of a note are in one group. */
static void
add_notes (Writer *writer)
{
  guint note = 0;

  for (guint i = 0; i < entente_sheet_get_n_words (writer->sheet); i++)
    {
      const EntenteSheetWords *words = entente_sheet_get_words (writer->sheet, i);

      if (words->note == 0)
        continue;
      if (words->note != note)
        g_string_append_printf (writer->pen.svg, "%s<g id=\"note-%u\" class=\"note\">\n", note > 0 ? "</g>\n" : "",
                                words->note);
      note = words->note;
      add_note_words (writer, words);
    }
  add (writer, "</g>\n");
}

static void
add_note_layer (Writer *writer)
{
  open_layer (writer, "notes", entente_vocabulary_item_kinds (ENTENTE_ITEM_STATEMENT));
  add (writer, ">\n");
  add_notes (writer);
  add (writer, "</g>\n");
}

static char *
describe (Writer *writer)
{
  const char *summary = entente_document_get_summary (writer->document);
  guint n_actors = entente_sheet_get_n_cards (writer->sheet), n_relations = entente_sheet_get_n_lines (writer->sheet);
  g_autofree char *actors = NULL;
  g_autofree char *relations = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *shown = NULL;

  actors = g_strdup_printf (ngettext ("%u actor", "%u actors", n_actors), n_actors);
  relations = g_strdup_printf (ngettext ("%u relation", "%u relations", n_relations), n_relations);
  counts = entente_display_text_join ((const char *const[]) { actors, relations, NULL }, 2);
  if (summary == NULL)
    return g_steal_pointer (&counts);
  shown = entente_display_text_reveal (summary);
  return g_strconcat (shown, "\n", counts, NULL);
}

/* A figure has its size in millimeters, which programs that set pages take as it is. */
static void
add_size (Writer           *writer,
          const EntenteBox *box)
{
  double width = writer->options->width;

  if (width <= 0.0)
    {
      entente_svg_pen_number (&writer->pen, "width", box->width);
      entente_svg_pen_number (&writer->pen, "height", box->height);
      return;
    }
  add (writer, " width=\"");
  entente_xml_append_number (writer->pen.svg, width / POINTS_PER_MM);
  add (writer, "mm\" height=\"");
  entente_xml_append_number (writer->pen.svg, box->height * width / box->width / POINTS_PER_MM);
  add (writer, "mm\"");
}

static void
open_root (Writer     *writer,
           const char *title)
{
  const EntenteBox *box = entente_sheet_get_box (writer->sheet);
  g_autofree char *fonts = entente_svg_style_list_fonts ();

  add (writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
               " class=\"entente\"");
  add_size (writer, box);
  add (writer, " viewBox=\"");
  entente_xml_append_number (writer->pen.svg, box->x);
  add (writer, " ");
  entente_xml_append_number (writer->pen.svg, box->y);
  add (writer, " ");
  entente_xml_append_number (writer->pen.svg, box->width);
  add (writer, " ");
  entente_xml_append_number (writer->pen.svg, box->height);
  add (writer, "\"");
  add_attribute (writer, "font-family", fonts);
  add (writer, " role=\"graphics-document document\"");
  add_attribute (writer, "aria-label", title);
  add (writer, ">\n");
}

static gboolean
write_all (Writer *writer)
{
  const char *own_title = entente_document_get_title (writer->document);
  g_autofree char *title = entente_display_text_name (own_title != NULL ? own_title : C_("picture", "Relationships"));
  g_autofree char *description = describe (writer);
  guint n_words = entente_sheet_get_n_words (writer->sheet);

  open_root (writer, title);
  add_element (writer, "title", title);
  add_element (writer, "desc", description);
  entente_svg_style_append (writer->pen.svg, writer->sheet, writer->options->theme, writer->options->adaptive);
  entente_svg_definitions_add (&writer->pen, writer->sheet);
  if (!writer->options->transparent)
    {
      add (writer, "<rect class=\"paper\"");
      entente_svg_pen_color (&writer->pen, "fill", &writer->pen.theme->background);
      entente_svg_pen_box (&writer->pen, entente_sheet_get_box (writer->sheet));
      add (writer, "/>\n");
    }
  if (!add_picture (writer))
    return FALSE;
  if (n_words > 0)
    add_surroundings (writer);
  if (n_words > 0 && entente_sheet_get_words (writer->sheet, n_words - 1)->note > 0)
    add_note_layer (writer);
  add (writer, "</svg>\n");
  return TRUE;
}

/**
 * entente_svg_write:
 * @sheet: what to write
 * @document: the document that its scene was built from; it must not change meanwhile
 * @options: (nullable): how it is to be written; %NULL is the same as all zero
 * @cancellable: (nullable): to cancel it
 * @error: return location for an error: only that it was cancelled
 *
 * Writes a picture as SVG. The same sheet always gives the same bytes. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
entente_svg_write (EntenteSheet             *sheet,
                   EntenteDocument          *document,
                   const EntenteSvgOptions  *options,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  static const EntenteSvgOptions plain = { ENTENTE_THEME_LIGHT, };
  g_autoptr (EntenteCaptions) captions = NULL;
  g_autoptr (EntenteGlyphPaths) glyphs = NULL;
  GString *svg;
  Writer writer;
  gboolean complete;

  g_return_val_if_fail (ENTENTE_IS_SHEET (sheet) && ENTENTE_IS_DOCUMENT (document), NULL);

  if (options == NULL)
    options = &plain;
  captions = entente_captions_new (document);
  glyphs = options->text_as_shapes ? entente_glyph_paths_new () : NULL;
  svg = g_string_new (NULL);
  writer = (Writer) {
    { svg, entente_theme_get (options->theme), glyphs, options->transparent },
    sheet, entente_sheet_get_scene (sheet), document, options, captions, cancellable, g_string_new (NULL),
  };
  complete = write_all (&writer);
  if (writer.words != NULL)
    g_string_free (writer.words, TRUE);
  if (complete)
    return g_string_free_to_bytes (svg);

  g_string_free (svg, TRUE);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}
