/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-svg-style.h"

#include "entente-sheet-grounds.h"
#include "entente-svg-grounds.h"

#include <math.h>
#include <string.h>

/* Colors are variables of CSS. So the author of a web page that contains the picture can give it the colors of the
 * page. Programs that do not know variables ignore these rules, and use the colors that are written on each element.
 * All rules apply to the contents of ".entente" only, so they do not change the rest of a page. */

/* The default fonts of common systems. The text was probably measured with one of them. */
static const char *const latin_fonts[] = {
  "Noto Sans", "DejaVu Sans", "Cantarell", "Adwaita Sans", "Inter", "Ubuntu", "Open Sans", "Roboto",
  "Liberation Sans", "Segoe UI", "Helvetica Neue", "Arial",
};

/* Fonts for scripts that the first ones do not have. Those with Hanzi come before those with Hangul. Fonts with Hangul
 * have some of the Hanzi too, so a word would be set half in one font and half in another. */
static const char *const other_fonts[] = {
  "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei",
  "Noto Sans CJK KR", "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic",
  "Noto Sans Arabic", "Geeza Pro", "Tahoma",
};

static const char rules[] =
  ".entente .paper, .entente .plate, .entente .ring { fill: var(--paper) }\n"
  ".entente .line { stroke: var(--line) }\n"
  ".entente .arrow { fill: var(--line) }\n"
  ".entente .reported .line { stroke: var(--reported) }\n"
  ".entente .reported .arrow { fill: var(--reported) }\n"
  ".entente .tentative .line { stroke: var(--tentative) }\n"
  ".entente .tentative .arrow { fill: var(--tentative) }\n"
  ".entente .unsupported .line { stroke: var(--faint-line) }\n"
  ".entente .unsupported .arrow { fill: var(--faint-line) }\n"
  ".entente .word { fill: var(--word) }\n"
  ".entente .mark { fill: var(--dispute) }\n"
  ".entente .sign { fill: var(--on-dispute) }\n"
  ".entente .frame { fill: var(--card); stroke: var(--edge) }\n"
  ".entente .fold { fill: var(--folded); stroke: var(--edge) }\n"
  ".entente .circle { fill: var(--tint) }\n"
  ".entente .icon { fill: var(--kind) }\n"
  ".entente .name { fill: var(--text) }\n"
  ".entente .nameless { fill: var(--quiet-text) }\n"
  ".entente .role { fill: var(--quiet-text) }\n";

static const char number_rule[] = ".entente .number { fill: var(--number) }\n";

static const char shade_rules[] =
  ".entente .dot, .entente .bar { fill: var(--kind) }\n"
  ".entente .track { fill: var(--tint) }\n";

static const char area_rule[] = ".entente .area { fill: var(--paper); stroke: var(--text) }\n";

static const char shadow_rule[] =
  ".entente .shadow { fill: var(--shadow); fill-opacity: var(--shadow-opacity);"
  " stroke: var(--shadow); stroke-opacity: var(--shadow-opacity) }\n";

static void
append_color (GString            *svg,
              const char         *name,
              const EntenteColor *color)
{
  g_string_append_printf (svg, " --%s: #%02x%02x%02x;", name, (guint) lround (color->red * 255.0),
                          (guint) lround (color->green * 255.0), (guint) lround (color->blue * 255.0));
}

static void
append_ink (GString            *svg,
            const EntenteTheme *theme,
            const char         *class,
            guint               ink,
            gboolean            with_fold)
{
  EntenteColor edge = entente_theme_get_edge (theme, ink);
  EntenteColor tint = entente_theme_get_tint (theme, ink);
  EntenteColor fold = entente_theme_get_fold (theme, ink);

  g_string_append_printf (svg, ".entente .%s {", class);
  append_color (svg, "kind", &theme->kinds[ink]);
  append_color (svg, "edge", &edge);
  append_color (svg, "tint", &tint);
  if (with_fold)
    append_color (svg, "folded", &fold);
  g_string_append (svg, " }\n");
}

/* They come after the looks, so that they win. */
static void
append_groups (GString            *svg,
               EntenteSheet       *sheet,
               const EntenteTheme *theme)
{
  EntenteShades *shades = entente_scene_get_shades (entente_sheet_get_scene (sheet));

  if (shades == NULL)
    return;
  append_ink (svg, theme, "neutral", ENTENTE_LOOK_OTHER, TRUE);
  for (int group = 0; group < ENTENTE_N_GROUPS; group++)
    {
      g_autofree char *class = g_strdup_printf ("group-%d", group + 1);

      if (entente_sheet_shows_group (sheet, group))
        append_ink (svg, theme, class, group == ENTENTE_GROUP_REST ? (guint) ENTENTE_LOOK_OTHER
                                                                   : ENTENTE_INK_GROUP + (guint) group, TRUE);
    }
}

static void
append_variables (GString            *svg,
                  EntenteSheet       *sheet,
                  const EntenteTheme *theme)
{
  char opacity[G_ASCII_DTOSTR_BUF_SIZE];
  EntenteColor reported = entente_theme_get_line (theme, ENTENTE_EVIDENCE_REPORTED);
  EntenteColor tentative = entente_theme_get_line (theme, ENTENTE_EVIDENCE_TENTATIVE);

  g_string_append (svg, ".entente {");
  append_color (svg, "paper", &theme->background);
  append_color (svg, "card", &theme->card);
  append_color (svg, "text", &theme->text);
  append_color (svg, "quiet-text", &theme->quiet_text);
  append_color (svg, "line", &theme->line);
  append_color (svg, "reported", &reported);
  append_color (svg, "tentative", &tentative);
  append_color (svg, "faint-line", &theme->faint_line);
  append_color (svg, "word", &theme->label);
  append_color (svg, "dispute", &theme->dispute);
  append_color (svg, "on-dispute", &theme->on_dispute);
  if (entente_sheet_get_footnotes (sheet) != NULL)
    append_color (svg, "number", &theme->accent);
  if (theme->shadow.alpha > 0.0)
    {
      append_color (svg, "shadow", &theme->shadow);
      g_string_append_printf (svg, " --shadow-opacity: %s;",
                              g_ascii_formatd (opacity, sizeof opacity, "%.2f", theme->shadow.alpha));
    }
  g_string_append (svg, " }\n");

  for (EntenteLook look = 0; look < ENTENTE_N_LOOKS; look++)
    if (entente_sheet_shows_look (sheet, look))
      append_ink (svg, theme, entente_look_get_word (look), look,
                  entente_look_get_card_shape (look) == ENTENTE_CARD_SHAPE_FOLDED);
  append_groups (svg, sheet, theme);
  if (entente_sheet_has_grounds (sheet))
    entente_svg_grounds_add_variables (svg, entente_sheet_get_scene (sheet), theme);
}

static EntenteThemeName
get_dark_theme (EntenteThemeName theme)
{
  return theme == ENTENTE_THEME_LIGHT_CONTRAST || theme == ENTENTE_THEME_DARK_CONTRAST
           ? ENTENTE_THEME_DARK_CONTRAST : ENTENTE_THEME_DARK;
}

/**
 * entente_svg_style_append:
 * @svg: where to put it
 * @sheet: what is in the picture
 * @theme: its colors; a light theme if @adaptive
 * @adaptive: whether it is dark if the reader's screen is dark
 *
 * Adds the style sheet.
 */
void
entente_svg_style_append (GString          *svg,
                          EntenteSheet     *sheet,
                          EntenteThemeName  theme,
                          gboolean          adaptive)
{
  const EntenteTheme *colors = entente_theme_get (theme);
  double scale;

  g_return_if_fail (svg != NULL && ENTENTE_IS_SHEET (sheet));

  g_string_append (svg, "<style type=\"text/css\">\n");
  append_variables (svg, sheet, colors);
  g_string_append (svg, rules);
  if (colors->shadow.alpha > 0.0)
    g_string_append (svg, shadow_rule);
  if (entente_sheet_get_footnotes (sheet) != NULL)
    g_string_append (svg, number_rule);
  if (entente_sheet_get_areas (sheet, &scale) != NULL)
    g_string_append (svg, area_rule);
  if (entente_scene_get_shades (entente_sheet_get_scene (sheet)) != NULL)
    g_string_append (svg, shade_rules);
  if (entente_sheet_has_grounds (sheet))
    entente_svg_grounds_add_rules (svg, entente_sheet_get_scene (sheet));
  if (adaptive)
    {
      /* This comes last, because some programs cannot parse it and ignore all that follows. */
      g_string_append (svg, ".entente { color-scheme: light dark }\n@media (prefers-color-scheme: dark) {\n");
      append_variables (svg, sheet, entente_theme_get (get_dark_theme (theme)));
      g_string_append (svg, "}\n");
    }
  g_string_append (svg, "</style>\n");
}

/* Finds the font family that "Sans" means on this computer. */
static char *
find_own_font (void)
{
  g_autoptr (GObject) context = G_OBJECT (entente_font_create_own_context ());
  g_autoptr (GObject) layout = G_OBJECT (entente_font_create_layout (PANGO_CONTEXT (context), ENTENTE_FONT_LABEL));
  g_autoptr (GObject) font = G_OBJECT (pango_context_load_font (
    PANGO_CONTEXT (context), pango_layout_get_font_description (PANGO_LAYOUT (layout))));
  PangoFontDescription *description;
  char *family;

  if (font == NULL)
    return NULL;
  description = pango_font_describe (PANGO_FONT (font));
  family = g_strdup (pango_font_description_get_family (description));
  pango_font_description_free (description);
  return family;
}

static void
append_font (GString    *list,
             const char *family)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  if (strchr (family, ' ') != NULL)
    g_string_append_printf (list, "'%s'", family);
  else
    g_string_append (list, family);
}

/**
 * entente_svg_style_list_fonts:
 *
 * Finds the fonts to name in a picture. The font that the text was measured with comes first, but only if it is a
 * common one. The name of a rare font could tell who made the picture.
 *
 * Returns: (transfer full): a list for CSS, which ends with a family that is on every system
 */
char *
entente_svg_style_list_fonts (void)
{
  g_autofree char *own = find_own_font ();
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (latin_fonts); i++)
    if (g_strcmp0 (own, latin_fonts[i]) == 0)
      append_font (list, latin_fonts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (latin_fonts); i++)
    if (g_strcmp0 (own, latin_fonts[i]) != 0)
      append_font (list, latin_fonts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (other_fonts); i++)
    append_font (list, other_fonts[i]);
  g_string_append (list, ", sans-serif");
  return g_string_free (list, FALSE);
}
