/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-theme.h"

#include "entente-file-words.h"

/* The colours of the picture. The colour of each kind of actor has enough contrast to be read as text
 * on its card. Shape and icon also show the kind, so that nothing depends on colour alone. */

#define RGB(hex) RGBA (hex, 1.0)
#define RGBA(hex, a) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, (a) }

/* How much of its color is left of something that is faded. */
#define FADED_PART 0.2

/* How much of its color is left of what only another file has. */
#define ADDITION_PART 0.6

/* How much of its color is left of a line that perhaps was not so yet. */
#define PALE_PART 0.45

/* The colors of groups can be told apart also by those who see no red, no green or no blue: each two of them, and the
 * gray of the rest, differ by 15 or more in CIELAB to all of them, and those of a scale by 11 or more. The greater a
 * number, the more its color stands out from the card. */

static const EntenteTheme themes[ENTENTE_N_THEMES] = {
  [ENTENTE_THEME_LIGHT] = {
    .background = RGB (0xfafafa),
    .card = RGB (0xffffff),
    .shadow = RGBA (0x000000, 0.07),
    .text = RGB (0x2e2e33),
    .quiet_text = RGB (0x6b6a70),
    .line = RGB (0x5e5c64),
    .faint_line = RGB (0xaeacb3),
    .label = RGB (0x3d3b42),
    .accent = RGB (0x1c71d8),
    .dispute = RGB (0xc01c28),
    .on_dispute = RGB (0xffffff),
    .kinds = {
      [ENTENTE_LOOK_PERSON] = RGB (0x1c71d8),
      [ENTENTE_LOOK_ORGANIZATION] = RGB (0x4f56b8),
      [ENTENTE_LOOK_GOVERNMENT] = RGB (0x813d9c),
      [ENTENTE_LOOK_STATE] = RGB (0xa51d2d),
      [ENTENTE_LOOK_MEDIA] = RGB (0xc04a00),
      [ENTENTE_LOOK_GROUP] = RGB (0x6f5a4c),
      [ENTENTE_LOOK_AGREEMENT] = RGB (0x1b7f4f),
      [ENTENTE_LOOK_EVENT] = RGB (0x8a6100),
      [ENTENTE_LOOK_PLACE] = RGB (0x0c7a80),
      [ENTENTE_LOOK_OTHER] = RGB (0x5e5c64),
      [ENTENTE_LOOK_OWN + 0] = RGB (0xb5257e),
      [ENTENTE_LOOK_OWN + 1] = RGB (0x5a7300),
      [ENTENTE_LOOK_OWN + 2] = RGB (0x2f6c96),
      [ENTENTE_LOOK_OWN + 3] = RGB (0x7a3f6f),
      [ENTENTE_LOOK_OWN + 4] = RGB (0x2f6f5e),
      [ENTENTE_LOOK_OWN + 5] = RGB (0x59627a),
      [ENTENTE_INK_GROUP + 0] = RGB (0x4a00de),
      [ENTENTE_INK_GROUP + 1] = RGB (0xde6f00),
      [ENTENTE_INK_GROUP + 2] = RGB (0x00a16b),
      [ENTENTE_INK_GROUP + 3] = RGB (0xae56bf),
      [ENTENTE_INK_GROUP + 4] = RGB (0x732600),
      [ENTENTE_INK_GROUP + 5] = RGB (0x000b45),
      [ENTENTE_INK_GROUP + 6] = RGB (0x260000),
      [ENTENTE_INK_SCALE + 0] = RGB (0x708cfb),
      [ENTENTE_INK_SCALE + 1] = RGB (0x7553ef),
      [ENTENTE_INK_SCALE + 2] = RGB (0x8303a8),
      [ENTENTE_INK_SCALE + 3] = RGB (0x5e004f),
      [ENTENTE_INK_SCALE + 4] = RGB (0x2e001a),
    },
  },
  [ENTENTE_THEME_DARK] = {
    .background = RGB (0x1e1e1e),
    .card = RGB (0x2c2c2f),
    .shadow = RGBA (0x000000, 0.30),
    .text = RGB (0xf4f4f5),
    .quiet_text = RGB (0xb4b2b8),
    .line = RGB (0xa9a7ad),
    .faint_line = RGB (0x6a6870),
    .label = RGB (0xdcdbdf),
    .accent = RGB (0x78aeed),
    .dispute = RGB (0xff7b63),
    .on_dispute = RGB (0x1e1e1e),
    .kinds = {
      [ENTENTE_LOOK_PERSON] = RGB (0x78aeed),
      [ENTENTE_LOOK_ORGANIZATION] = RGB (0xa3a8f0),
      [ENTENTE_LOOK_GOVERNMENT] = RGB (0xcf9fe6),
      [ENTENTE_LOOK_STATE] = RGB (0xf28b93),
      [ENTENTE_LOOK_MEDIA] = RGB (0xffa560),
      [ENTENTE_LOOK_GROUP] = RGB (0xcdb5a4),
      [ENTENTE_LOOK_AGREEMENT] = RGB (0x74d3a0),
      [ENTENTE_LOOK_EVENT] = RGB (0xe3bd5a),
      [ENTENTE_LOOK_PLACE] = RGB (0x6fcdd2),
      [ENTENTE_LOOK_OTHER] = RGB (0xc0bfbc),
      [ENTENTE_LOOK_OWN + 0] = RGB (0xff9cd2),
      [ENTENTE_LOOK_OWN + 1] = RGB (0xbcd36a),
      [ENTENTE_LOOK_OWN + 2] = RGB (0x8fc1e3),
      [ENTENTE_LOOK_OWN + 3] = RGB (0xdba9cc),
      [ENTENTE_LOOK_OWN + 4] = RGB (0x8ed1bd),
      [ENTENTE_LOOK_OWN + 5] = RGB (0xb6bed0),
      [ENTENTE_INK_GROUP + 0] = RGB (0xbd3ffc),
      [ENTENTE_INK_GROUP + 1] = RGB (0xfc7e00),
      [ENTENTE_INK_GROUP + 2] = RGB (0x00fca8),
      [ENTENTE_INK_GROUP + 3] = RGB (0xfc0054),
      [ENTENTE_INK_GROUP + 4] = RGB (0xfcfc00),
      [ENTENTE_INK_GROUP + 5] = RGB (0x217ea6),
      [ENTENTE_INK_GROUP + 6] = RGB (0xb7fc72),
      [ENTENTE_INK_SCALE + 0] = RGB (0x9352ee),
      [ENTENTE_INK_SCALE + 1] = RGB (0xc46efd),
      [ENTENTE_INK_SCALE + 2] = RGB (0xe796fe),
      [ENTENTE_INK_SCALE + 3] = RGB (0xfdc2ff),
      [ENTENTE_INK_SCALE + 4] = RGB (0xfef3fc),
    },
  },
  [ENTENTE_THEME_LIGHT_CONTRAST] = {
    .background = RGB (0xffffff),
    .card = RGB (0xffffff),
    .shadow = RGBA (0x000000, 0.0),
    .text = RGB (0x000000),
    .quiet_text = RGB (0x2e2e33),
    .line = RGB (0x000000),
    .faint_line = RGB (0x77767b),
    .label = RGB (0x000000),
    .accent = RGB (0x0b4fa8),
    .dispute = RGB (0xa51d2d),
    .on_dispute = RGB (0xffffff),
    .kinds = {
      [ENTENTE_LOOK_PERSON] = RGB (0x0b4fa8),
      [ENTENTE_LOOK_ORGANIZATION] = RGB (0x333a94),
      [ENTENTE_LOOK_GOVERNMENT] = RGB (0x613583),
      [ENTENTE_LOOK_STATE] = RGB (0x85101f),
      [ENTENTE_LOOK_MEDIA] = RGB (0x8f3600),
      [ENTENTE_LOOK_GROUP] = RGB (0x4d3b30),
      [ENTENTE_LOOK_AGREEMENT] = RGB (0x0d5c36),
      [ENTENTE_LOOK_EVENT] = RGB (0x634500),
      [ENTENTE_LOOK_PLACE] = RGB (0x06565b),
      [ENTENTE_LOOK_OTHER] = RGB (0x3d3846),
      [ENTENTE_LOOK_OWN + 0] = RGB (0x8a0f5c),
      [ENTENTE_LOOK_OWN + 1] = RGB (0x3f5200),
      [ENTENTE_LOOK_OWN + 2] = RGB (0x174f75),
      [ENTENTE_LOOK_OWN + 3] = RGB (0x5c2452),
      [ENTENTE_LOOK_OWN + 4] = RGB (0x134f40),
      [ENTENTE_LOOK_OWN + 5] = RGB (0x3b4459),
      [ENTENTE_INK_GROUP + 0] = RGB (0x002afc),
      [ENTENTE_INK_GROUP + 1] = RGB (0x913000),
      [ENTENTE_INK_GROUP + 2] = RGB (0x2d6348),
      [ENTENTE_INK_GROUP + 3] = RGB (0x763b82),
      [ENTENTE_INK_GROUP + 4] = RGB (0x360900),
      [ENTENTE_INK_GROUP + 5] = RGB (0x160082),
      [ENTENTE_INK_GROUP + 6] = RGB (0x1a0026),
      [ENTENTE_INK_SCALE + 0] = RGB (0x6184f9),
      [ENTENTE_INK_SCALE + 1] = RGB (0x5e51ea),
      [ENTENTE_INK_SCALE + 2] = RGB (0x6e09af),
      [ENTENTE_INK_SCALE + 3] = RGB (0x510352),
      [ENTENTE_INK_SCALE + 4] = RGB (0x25001a),
    },
  },
  [ENTENTE_THEME_DARK_CONTRAST] = {
    .background = RGB (0x000000),
    .card = RGB (0x0c0c0d),
    .shadow = RGBA (0x000000, 0.0),
    .text = RGB (0xffffff),
    .quiet_text = RGB (0xe4e3e7),
    .line = RGB (0xffffff),
    .faint_line = RGB (0x9a9996),
    .label = RGB (0xffffff),
    .accent = RGB (0x99c1f1),
    .dispute = RGB (0xffa348),
    .on_dispute = RGB (0x000000),
    .kinds = {
      [ENTENTE_LOOK_PERSON] = RGB (0x99c1f1),
      [ENTENTE_LOOK_ORGANIZATION] = RGB (0xc2c6ff),
      [ENTENTE_LOOK_GOVERNMENT] = RGB (0xe3c2f5),
      [ENTENTE_LOOK_STATE] = RGB (0xffb3b9),
      [ENTENTE_LOOK_MEDIA] = RGB (0xffbe6f),
      [ENTENTE_LOOK_GROUP] = RGB (0xe5d3c6),
      [ENTENTE_LOOK_AGREEMENT] = RGB (0x8ff0a4),
      [ENTENTE_LOOK_EVENT] = RGB (0xf9e183),
      [ENTENTE_LOOK_PLACE] = RGB (0x93e8ec),
      [ENTENTE_LOOK_OTHER] = RGB (0xf6f5f4),
      [ENTENTE_LOOK_OWN + 0] = RGB (0xffb8de),
      [ENTENTE_LOOK_OWN + 1] = RGB (0xd5ea8c),
      [ENTENTE_LOOK_OWN + 2] = RGB (0xb0dafa),
      [ENTENTE_LOOK_OWN + 3] = RGB (0xf0c4e3),
      [ENTENTE_LOOK_OWN + 4] = RGB (0xaeeedb),
      [ENTENTE_LOOK_OWN + 5] = RGB (0xd3daea),
      [ENTENTE_INK_GROUP + 0] = RGB (0xe572fc),
      [ENTENTE_INK_GROUP + 1] = RGB (0xbf9c56),
      [ENTENTE_INK_GROUP + 2] = RGB (0x3ffc9e),
      [ENTENTE_INK_GROUP + 3] = RGB (0xfc72a0),
      [ENTENTE_INK_GROUP + 4] = RGB (0xeded00),
      [ENTENTE_INK_GROUP + 5] = RGB (0x80bf00),
      [ENTENTE_INK_GROUP + 6] = RGB (0xa0fc72),
      [ENTENTE_INK_SCALE + 0] = RGB (0x9e24c4),
      [ENTENTE_INK_SCALE + 1] = RGB (0xc14ae7),
      [ENTENTE_INK_SCALE + 2] = RGB (0xdc76fb),
      [ENTENTE_INK_SCALE + 3] = RGB (0xeba9fd),
      [ENTENTE_INK_SCALE + 4] = RGB (0xf7d9fe),
    },
  },
  [ENTENTE_THEME_PRINT] = {
    .background = RGB (0xffffff),
    .card = RGB (0xffffff),
    .shadow = RGBA (0x000000, 0.0),
    .text = RGB (0x000000),
    .quiet_text = RGB (0x4a494e),
    .line = RGB (0x3d3b42),
    .faint_line = RGB (0x9a9996),
    .label = RGB (0x1e1e1e),
    .accent = RGB (0x1a5fb4),
    .dispute = RGB (0xa51d2d),
    .on_dispute = RGB (0xffffff),
    .kinds = {
      [ENTENTE_LOOK_PERSON] = RGB (0x1a5fb4),
      [ENTENTE_LOOK_ORGANIZATION] = RGB (0x3f46a5),
      [ENTENTE_LOOK_GOVERNMENT] = RGB (0x613583),
      [ENTENTE_LOOK_STATE] = RGB (0x85101f),
      [ENTENTE_LOOK_MEDIA] = RGB (0x9c3d00),
      [ENTENTE_LOOK_GROUP] = RGB (0x5b4739),
      [ENTENTE_LOOK_AGREEMENT] = RGB (0x13653e),
      [ENTENTE_LOOK_EVENT] = RGB (0x6e4d00),
      [ENTENTE_LOOK_PLACE] = RGB (0x08636a),
      [ENTENTE_LOOK_OTHER] = RGB (0x3d3846),
      [ENTENTE_LOOK_OWN + 0] = RGB (0x9c1a6b),
      [ENTENTE_LOOK_OWN + 1] = RGB (0x4b6000),
      [ENTENTE_LOOK_OWN + 2] = RGB (0x235c84),
      [ENTENTE_LOOK_OWN + 3] = RGB (0x66305c),
      [ENTENTE_LOOK_OWN + 4] = RGB (0x1f5f4e),
      [ENTENTE_LOOK_OWN + 5] = RGB (0x48516a),
      [ENTENTE_INK_GROUP + 0] = RGB (0x4a00de),
      [ENTENTE_INK_GROUP + 1] = RGB (0xde6f00),
      [ENTENTE_INK_GROUP + 2] = RGB (0x00a16b),
      [ENTENTE_INK_GROUP + 3] = RGB (0xae56bf),
      [ENTENTE_INK_GROUP + 4] = RGB (0x732600),
      [ENTENTE_INK_GROUP + 5] = RGB (0x000b45),
      [ENTENTE_INK_GROUP + 6] = RGB (0x260000),
      [ENTENTE_INK_SCALE + 0] = RGB (0x708cfb),
      [ENTENTE_INK_SCALE + 1] = RGB (0x6757f2),
      [ENTENTE_INK_SCALE + 2] = RGB (0x7616b6),
      [ENTENTE_INK_SCALE + 3] = RGB (0x59025b),
      [ENTENTE_INK_SCALE + 4] = RGB (0x2f0021),
    },
  },
};

/* In the order of EntenteLook; the word is the actor's kind in the file, or of the program if there is no such kind. */
static const struct {
  const char *kind;
  EntenteCardShape shape;
} looks[ENTENTE_N_LOOKS] = {
  [ENTENTE_LOOK_PERSON] = { ENTENTE_ACTOR_KIND_PERSON, ENTENTE_CARD_SHAPE_PILL },
  [ENTENTE_LOOK_ORGANIZATION] = { ENTENTE_ACTOR_KIND_ORGANIZATION, ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_GOVERNMENT] = { ENTENTE_ACTOR_KIND_GOVERNMENT, ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_STATE] = { ENTENTE_ACTOR_KIND_STATE, ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_MEDIA] = { ENTENTE_ACTOR_KIND_MEDIA, ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_GROUP] = { ENTENTE_ACTOR_KIND_GROUP, ENTENTE_CARD_SHAPE_DASHED },
  [ENTENTE_LOOK_AGREEMENT] = { ENTENTE_ACTOR_KIND_AGREEMENT, ENTENTE_CARD_SHAPE_FOLDED },
  [ENTENTE_LOOK_EVENT] = { ENTENTE_ACTOR_KIND_EVENT, ENTENTE_CARD_SHAPE_POINTED },
  [ENTENTE_LOOK_PLACE] = { ENTENTE_ACTOR_KIND_PLACE, ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_OTHER] = { "other", ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_OWN + 0] = { "own-1", ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_OWN + 1] = { "own-2", ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_OWN + 2] = { "own-3", ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_OWN + 3] = { "own-4", ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_OWN + 4] = { "own-5", ENTENTE_CARD_SHAPE_BOX },
  [ENTENTE_LOOK_OWN + 5] = { "own-6", ENTENTE_CARD_SHAPE_BOX },
};

const EntenteTheme *
entente_theme_get (EntenteThemeName name)
{
  g_return_val_if_fail (name < ENTENTE_N_THEMES, &themes[ENTENTE_THEME_LIGHT]);

  return &themes[name];
}

/**
 * entente_color_mix:
 * @a: a color
 * @b: another
 * @part_of_b: the part of @b in the mixture, 0 to 1
 *
 * Returns: a mixture of both, which is opaque because lines run beneath cards
 */
EntenteColor
entente_color_mix (const EntenteColor *a,
                   const EntenteColor *b,
                   double              part_of_b)
{
  double part_of_a = 1.0 - part_of_b;

  return (EntenteColor) { a->red * part_of_a + b->red * part_of_b, a->green * part_of_a + b->green * part_of_b,
                          a->blue * part_of_a + b->blue * part_of_b, 1.0 };
}

/**
 * entente_theme_fade:
 * @theme: a theme
 * @faded: (out caller-allocates): the same colors, so near to the background that what has them stays behind the rest
 */
void
entente_theme_fade (const EntenteTheme *theme,
                    EntenteTheme       *faded)
{
  /* A transparent picture is put on paper. */
  const EntenteColor *ground = theme->background.alpha > 0.0 ? &theme->background : &theme->card;
  EntenteColor *const inks[] = {
    &faded->card, &faded->text, &faded->quiet_text, &faded->line, &faded->faint_line, &faded->label, &faded->accent,
    &faded->dispute, &faded->on_dispute,
  };

  g_return_if_fail (theme != NULL && faded != NULL);

  *faded = *theme;
  faded->shadow.alpha = 0.0;
  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    *inks[i] = entente_color_mix (ground, inks[i], FADED_PART);
  for (guint i = 0; i < G_N_ELEMENTS (faded->kinds); i++)
    faded->kinds[i] = entente_color_mix (ground, &faded->kinds[i], FADED_PART);
}

static void
make_addition (const EntenteTheme *theme,
               EntenteTheme       *addition)
{
  EntenteColor *const inks[] = { &addition->line, &addition->faint_line };

  *addition = *theme;
  addition->card = theme->background;
  addition->shadow.alpha = 0.0;
  addition->text = addition->label = theme->quiet_text;
  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    *inks[i] = entente_color_mix (&theme->background, inks[i], ADDITION_PART);
  for (guint i = 0; i < G_N_ELEMENTS (addition->kinds); i++)
    addition->kinds[i] = entente_color_mix (&theme->background, &theme->kinds[i], ADDITION_PART);
}

/**
 * entente_theme_get_addition:
 * @theme: a theme from entente_theme_get()
 *
 * Returns: (transfer none): the colors in it of what only another file has: its cards are hollow and pale, but their
 *   names can be read
 */
const EntenteTheme *
entente_theme_get_addition (const EntenteTheme *theme)
{
  static EntenteTheme additions[ENTENTE_N_THEMES];
  static gsize ready = 0;

  g_return_val_if_fail (theme >= themes && theme < themes + ENTENTE_N_THEMES, theme);

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < ENTENTE_N_THEMES; i++)
        make_addition (&themes[i], &additions[i]);
      g_once_init_leave (&ready, 1);
    }
  return &additions[theme - themes];
}

/**
 * entente_theme_get_line:
 * @theme: a theme
 * @evidence: a class of evidence
 *
 * The better the evidence, the stronger is the tone.
 *
 * Returns: the color of the lines of that class
 */
EntenteColor
entente_theme_get_line (const EntenteTheme   *theme,
                        EntenteEvidenceClass  evidence)
{
  /* How much of the faint color is in the mixture. */
  static const double faintness[ENTENTE_N_EVIDENCE_CLASSES] = {
    [ENTENTE_EVIDENCE_CONFIRMED] = 0.0,
    [ENTENTE_EVIDENCE_REPORTED] = 0.3,
    [ENTENTE_EVIDENCE_TENTATIVE] = 0.5,
    [ENTENTE_EVIDENCE_UNSUPPORTED] = 1.0,
  };

  return entente_color_mix (&theme->line, &theme->faint_line, faintness[evidence]);
}

/**
 * entente_theme_get_edge:
 * @theme: a theme
 * @ink: the number of a color
 *
 * Returns: the color of the outline of a card of that color
 */
EntenteColor
entente_theme_get_edge (const EntenteTheme *theme,
                        guint               ink)
{
  return entente_color_mix (&theme->card, &theme->kinds[ink], 0.62);
}

/**
 * entente_theme_get_tint:
 * @theme: a theme
 * @ink: the number of a color
 *
 * Returns: the color of the circle behind the icon on such a card
 */
EntenteColor
entente_theme_get_tint (const EntenteTheme *theme,
                        guint               ink)
{
  return entente_color_mix (&theme->card, &theme->kinds[ink], 0.14);
}

/**
 * entente_theme_get_fold:
 * @theme: a theme
 * @ink: the number of a color
 *
 * Returns: the color of the folded corner of a card of that color
 */
EntenteColor
entente_theme_get_fold (const EntenteTheme *theme,
                        guint               ink)
{
  return entente_color_mix (&theme->card, &theme->kinds[ink], 0.16);
}

/**
 * entente_look_for_kind:
 * @kind: (nullable): an actor's kind, as in the file
 *
 * Returns: the look of such actors; %ENTENTE_LOOK_OTHER for kinds that Entente does not know
 */
EntenteLook
entente_look_for_kind (const char *kind)
{
  for (int i = 0; i < ENTENTE_LOOK_OTHER; i++)
    if (g_strcmp0 (kind, looks[i].kind) == 0)
      return i;
  return ENTENTE_LOOK_OTHER;
}

EntenteCardShape
entente_look_get_card_shape (EntenteLook look)
{
  g_return_val_if_fail (look < ENTENTE_N_LOOKS, ENTENTE_CARD_SHAPE_BOX);

  return looks[look].shape;
}

/**
 * entente_look_get_word:
 * @look: a look
 *
 * Returns: the kind of actor with this look, as in the file; "other" for %ENTENTE_LOOK_OTHER, and "own-1" and so on
 *   for the looks that a picture gives to kinds that Entente does not know
 */
const char *
entente_look_get_word (EntenteLook look)
{
  g_return_val_if_fail (look < ENTENTE_N_LOOKS, NULL);

  return looks[look].kind;
}

/**
 * entente_theme_get_pale_line:
 * @theme: a theme
 * @evidence: a class of evidence
 *
 * Returns: the color of a line of that class which perhaps was not of it yet
 */
EntenteColor
entente_theme_get_pale_line (const EntenteTheme   *theme,
                             EntenteEvidenceClass  evidence)
{
  const EntenteColor black = { 0.0, 0.0, 0.0, 1.0 }, *ground;
  EntenteColor line;

  g_return_val_if_fail (theme != NULL && evidence < ENTENTE_N_EVIDENCE_CLASSES, black);

  ground = theme->background.alpha > 0.0 ? &theme->background : &theme->card;
  line = entente_theme_get_line (theme, evidence);
  return entente_color_mix (ground, &line, PALE_PART);
}
