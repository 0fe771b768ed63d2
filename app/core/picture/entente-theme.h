/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-evidence.h"

G_BEGIN_DECLS

typedef struct {
  double red, green, blue, alpha; /* 0 to 1 */
} EntenteColor;

typedef enum {
  ENTENTE_THEME_LIGHT,
  ENTENTE_THEME_DARK,
  ENTENTE_THEME_LIGHT_CONTRAST,
  ENTENTE_THEME_DARK_CONTRAST,
  ENTENTE_THEME_PRINT,
  ENTENTE_N_THEMES
} EntenteThemeName;

/* In a picture so many kinds that Entente does not know have a look of their own. */
#define ENTENTE_N_OWN_LOOKS 6

/* The kinds of actor that have a look of their own. Of every other kind entente_look_for_kind() gives OTHER. A picture
 * gives the most frequent of them the looks from OWN on; see entente-own-kinds.h. */
typedef enum {
  ENTENTE_LOOK_PERSON,
  ENTENTE_LOOK_ORGANIZATION,
  ENTENTE_LOOK_GOVERNMENT,
  ENTENTE_LOOK_STATE,
  ENTENTE_LOOK_MEDIA,
  ENTENTE_LOOK_GROUP,
  ENTENTE_LOOK_AGREEMENT,
  ENTENTE_LOOK_EVENT,
  ENTENTE_LOOK_PLACE,
  ENTENTE_LOOK_OTHER,
  ENTENTE_LOOK_OWN,
  ENTENTE_N_LOOKS = ENTENTE_LOOK_OWN + ENTENTE_N_OWN_LOOKS
} EntenteLook;

/* Where colors tell something else than kinds, there are so many of them: first those of words, then those of a scale
 * of numbers, from the least to the greatest. What has none of them is the rest. */
#define ENTENTE_N_WORD_INKS 7
#define ENTENTE_N_SCALE_INKS 5
#define ENTENTE_N_GROUP_INKS (ENTENTE_N_WORD_INKS + ENTENTE_N_SCALE_INKS)
#define ENTENTE_GROUP_NONE (-1)
#define ENTENTE_GROUP_SCALE ENTENTE_N_WORD_INKS
#define ENTENTE_GROUP_REST ENTENTE_N_GROUP_INKS
#define ENTENTE_N_GROUPS (ENTENTE_N_GROUP_INKS + 1)

/* The numbers of colors: first those of the looks, then those of groups. */
#define ENTENTE_INK_GROUP ((guint) ENTENTE_N_LOOKS)
#define ENTENTE_INK_SCALE (ENTENTE_INK_GROUP + ENTENTE_GROUP_SCALE)
#define ENTENTE_N_INKS (ENTENTE_INK_GROUP + ENTENTE_N_GROUP_INKS)

#define ENTENTE_N_KNOWN_LOOKS ((guint) ENTENTE_LOOK_OWN)

typedef enum {
  ENTENTE_CARD_SHAPE_PILL,    /* a person */
  ENTENTE_CARD_SHAPE_BOX,     /* a body: rounded corners */
  ENTENTE_CARD_SHAPE_FOLDED,  /* an agreement: a sheet with a folded corner */
  ENTENTE_CARD_SHAPE_POINTED, /* an event: both sides come to a point */
  ENTENTE_CARD_SHAPE_DASHED,  /* a group of unnamed people: a dashed pill */
} EntenteCardShape;

typedef struct {
  EntenteColor background;
  EntenteColor card;         /* the fill of a card */
  EntenteColor shadow;
  EntenteColor text;
  EntenteColor quiet_text;   /* second lines */
  EntenteColor line;         /* lines that are confirmed */
  EntenteColor faint_line;   /* unsupported lines */
  EntenteColor label;        /* the labels of lines */
  EntenteColor accent;       /* selected parts */
  EntenteColor dispute;      /* the mark of a dispute */
  EntenteColor on_dispute;   /* the sign in that mark */
  EntenteColor kinds[ENTENTE_N_INKS];
} EntenteTheme;

const EntenteTheme *entente_theme_get (EntenteThemeName name);

EntenteColor entente_color_mix (const EntenteColor *a, const EntenteColor *b, double part_of_b);
EntenteColor entente_theme_get_line (const EntenteTheme *theme, EntenteEvidenceClass evidence);
EntenteColor entente_theme_get_pale_line (const EntenteTheme *theme, EntenteEvidenceClass evidence);
EntenteColor entente_theme_get_edge (const EntenteTheme *theme, guint ink);
EntenteColor entente_theme_get_tint (const EntenteTheme *theme, guint ink);
EntenteColor entente_theme_get_fold (const EntenteTheme *theme, guint ink);

const EntenteTheme *entente_theme_get_addition (const EntenteTheme *theme);
void entente_theme_fade (const EntenteTheme *theme, EntenteTheme *faded);

EntenteLook entente_look_for_kind (const char *kind);
EntenteCardShape entente_look_get_card_shape (EntenteLook look);
const char *entente_look_get_word (EntenteLook look);

G_END_DECLS
