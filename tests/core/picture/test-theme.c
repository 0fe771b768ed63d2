/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-theme.h"

#include <math.h>

#define MIN_CONTRAST 3.0     /* of signs, by WCAG 2 */
#define MIN_DIFFERENCE 15.0  /* in CIELAB */
#define MIN_SCALE_DIFFERENCE 11.0

typedef struct {
  double v[3];
} Triple;

/* What someone sees who sees all colors, no red, no green or no blue, in linear light. After Machado, Oliveira and
 * Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, 2009. */
static const Triple sights[][3] = {
  { { { 1, 0, 0 } }, { { 0, 1, 0 } }, { { 0, 0, 1 } } },
  { { { 0.152286, 1.052583, -0.204868 } }, { { 0.114503, 0.786281, 0.099216 } }, { { -0.003882, -0.048116, 1.051998 } } },
  { { { 0.367322, 0.860646, -0.227968 } }, { { 0.280085, 0.672501, 0.047413 } }, { { -0.011820, 0.042940, 0.968881 } } },
  { { { 1.255528, -0.076749, -0.178779 } }, { { -0.078411, 0.930809, 0.147602 } }, { { 0.004733, 0.691367, 0.303900 } } },
};

static double
multiply (const Triple *a,
          const Triple *b)
{
  return a->v[0] * b->v[0] + a->v[1] * b->v[1] + a->v[2] * b->v[2];
}

static double
to_linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static Triple
get_light (const EntenteColor *color)
{
  return (Triple) { { to_linear (color->red), to_linear (color->green), to_linear (color->blue) } };
}

static double
get_luminance (const EntenteColor *color)
{
  static const Triple weights = { { 0.2126, 0.7152, 0.0722 } };
  Triple light = get_light (color);

  return multiply (&weights, &light);
}

static double
get_contrast (const EntenteColor *a,
              const EntenteColor *b)
{
  double x = get_luminance (a), y = get_luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

static double
to_lab_part (double part)
{
  return part > 0.008856 ? cbrt (part) : 7.787 * part + 16.0 / 116.0;
}

static Triple
get_lab (const EntenteColor *color,
         const Triple       *sight)
{
  static const Triple to_xyz[3] = {
    { { 0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505 } },
    { { 0.2126, 0.7152, 0.0722 } },
    { { 0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089 } },
  };
  Triple light = get_light (color), seen, xyz;

  for (guint i = 0; i < 3; i++)
    seen.v[i] = CLAMP (multiply (&sight[i], &light), 0.0, 1.0);
  for (guint i = 0; i < 3; i++)
    xyz.v[i] = to_lab_part (multiply (&to_xyz[i], &seen));
  return (Triple) { { 116.0 * xyz.v[1] - 16.0, 500.0 * (xyz.v[0] - xyz.v[1]), 200.0 * (xyz.v[1] - xyz.v[2]) } };
}

static double
get_difference (const EntenteColor *a,
                const EntenteColor *b,
                const Triple       *sight)
{
  Triple x = get_lab (a, sight), y = get_lab (b, sight);
  Triple difference = { { x.v[0] - y.v[0], x.v[1] - y.v[1], x.v[2] - y.v[2] } };

  return sqrt (multiply (&difference, &difference));
}

/* Colors can be seen on a card, and be told apart by everybody, also from that of the rest. */
static void
check_inks (const EntenteTheme *theme,
            guint               first,
            guint               n,
            double              least)
{
  for (guint i = first; i < first + n; i++)
    {
      g_assert_cmpfloat (get_contrast (&theme->kinds[i], &theme->card), >=, MIN_CONTRAST);
      for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++)
        {
          g_assert_cmpfloat (get_difference (&theme->kinds[i], &theme->kinds[ENTENTE_LOOK_OTHER], sights[sight]), >=,
                             least);
          for (guint j = first; j < i; j++)
            g_assert_cmpfloat (get_difference (&theme->kinds[i], &theme->kinds[j], sights[sight]), >=, least);
        }
    }
}

static void
test_groups (void)
{
  for (EntenteThemeName name = 0; name < ENTENTE_N_THEMES; name++)
    check_inks (entente_theme_get (name), ENTENTE_INK_GROUP, ENTENTE_N_WORD_INKS, MIN_DIFFERENCE);
}

/* The greater a number, the more its color stands out. */
static void
test_scale (void)
{
  for (EntenteThemeName name = 0; name < ENTENTE_N_THEMES; name++)
    {
      const EntenteTheme *theme = entente_theme_get (name);

      check_inks (theme, ENTENTE_INK_SCALE, ENTENTE_N_SCALE_INKS, MIN_SCALE_DIFFERENCE);
      for (guint i = ENTENTE_INK_SCALE + 1; i < ENTENTE_INK_SCALE + ENTENTE_N_SCALE_INKS; i++)
        g_assert_cmpfloat (get_contrast (&theme->kinds[i], &theme->card), >,
                           get_contrast (&theme->kinds[i - 1], &theme->card));
    }
}

/* What only another file has is paler than the rest, but its name can be read. */
static void
test_addition (void)
{
  for (EntenteThemeName name = 0; name < ENTENTE_THEME_PRINT; name++)
    {
      const EntenteTheme *theme = entente_theme_get (name), *addition = entente_theme_get_addition (theme);

      g_assert_true (addition == entente_theme_get_addition (theme));
      g_assert_cmpfloat (get_contrast (&addition->text, &addition->card), >=, MIN_CONTRAST);
      g_assert_cmpfloat (get_contrast (&addition->text, &addition->card), <, get_contrast (&theme->text, &theme->card));
      g_assert_cmpfloat (get_contrast (&addition->line, &theme->background), <,
                         get_contrast (&theme->line, &theme->background));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme/groups", test_groups);
  g_test_add_func ("/theme/scale", test_scale);
  g_test_add_func ("/theme/addition", test_addition);
  return g_test_run ();
}
