/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-footnote-numbers.h"
#include "entente-scene.h"
#include "entente-sheet-legend.h"
#include "entente-sheet-names.h"
#include "entente-sheet-words.h"

G_BEGIN_DECLS

/* Whether the statements behind the picture are on the sheet, as footnotes. */
typedef enum {
  ENTENTE_SHEET_NOTES_NONE,
  ENTENTE_SHEET_NOTES_NUMBERS, /* their numbers are in the picture; the footnotes follow on other pages */
  ENTENTE_SHEET_NOTES_BELOW,   /* their numbers are in the picture, and the footnotes are below it */
} EntenteSheetNotes;

/* What to put on a sheet; all %FALSE and %NULL is the whole picture alone. */
typedef struct {
  const EntenteBox *area;   /* nullable: only this part of the scene, as a window shows it */
  const char *const *ids;   /* nullable: only these actors and relations, and their neighbours */
  gboolean title;           /* the document's title above the picture */
  gboolean legend;          /* what kinds and lines mean below it */
  EntenteSheetNotes footnotes;
  const char *caption;      /* nullable: words below it, such as its title and what it shows */
  const char *credit;       /* nullable: below the caption, where it is from */
  double width;             /* points: how wide it is at least; 0 for no wider than it must be */
} EntenteSheetOptions;

/* A picture that leaves Entente: a scene or a part of it, with its title and its legend around it. Every format
 * draws the same sheet. */
#define ENTENTE_TYPE_SHEET (entente_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSheet, entente_sheet, ENTENTE, SHEET, GObject)

EntenteSheet *entente_sheet_new (EntenteScene *scene, EntenteDocument *document, const EntenteSheetOptions *options);

void entente_sheet_set_scale (EntenteSheet *self, double scale);
/* The #EntenteSheetName above the picture, and the areas whose ground is above it too, with the scale at which it is
 * seen, as in the window. Nullable. */
GArray *entente_sheet_get_names (EntenteSheet *self);
EntenteMapAreas *entente_sheet_get_areas (EntenteSheet *self, double *scale);
EntenteScene *entente_sheet_get_scene (EntenteSheet *self);
const EntenteBox *entente_sheet_get_box (EntenteSheet *self);
const EntenteBox *entente_sheet_get_picture (EntenteSheet *self);
gboolean entente_sheet_is_clipped (EntenteSheet *self);
const guint *entente_sheet_list (EntenteSheet *self, EntentePart part, guint *n_parts);
guint entente_sheet_get_n_cards (EntenteSheet *self);
const EntenteCard *entente_sheet_get_card (EntenteSheet *self, guint index);
guint entente_sheet_get_n_lines (EntenteSheet *self);
const EntenteLine *entente_sheet_get_line (EntenteSheet *self, guint index);
guint entente_sheet_get_n_words (EntenteSheet *self);
const EntenteSheetWords *entente_sheet_get_words (EntenteSheet *self, guint index);
guint entente_sheet_get_n_signs (EntenteSheet *self);
const EntenteSheetSign *entente_sheet_get_sign (EntenteSheet *self, guint index);
double entente_sheet_get_smallest_letters (EntenteSheet *self);
gboolean entente_sheet_has_notes_below (EntenteSheet *self);
EntenteFootnotes *entente_sheet_get_footnotes (EntenteSheet *self);
guint entente_sheet_get_n_numbers (EntenteSheet *self);
const EntenteFootnoteNumbers *entente_sheet_get_numbers (EntenteSheet *self, guint index);
gboolean entente_sheet_find_numbers (EntenteSheet *self, guint note, guint *index);
double entente_sheet_get_mark_radius (EntenteSheet *self);
char *entente_sheet_describe_labels (EntenteSheet *self);
gboolean entente_sheet_shows_group (EntenteSheet *self, int group);
gboolean entente_sheet_shows_look (EntenteSheet *self, EntenteLook look);

G_END_DECLS
