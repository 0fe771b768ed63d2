/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tex-text.h"

#include <string.h>

/* Text as TeX writes it: braces that only group, letters with accents as commands, and signs behind a backslash. */

/* The commands for accents, and the combining characters that they mean. */
static const struct { char command; gunichar mark; } accents[] = {
  { '`', 0x300 }, { '\'', 0x301 }, { '^', 0x302 }, { '~', 0x303 }, { '=', 0x304 }, { 'u', 0x306 }, { '.', 0x307 },
  { '"', 0x308 }, { 'r', 0x30a },  { 'H', 0x30b }, { 'v', 0x30c }, { 'd', 0x323 }, { 'c', 0x327 }, { 'k', 0x328 },
  { 'b', 0x331 },
};

static const struct { const char *command, *text; } letters[] = {
  { "ss", "ß" }, { "ae", "æ" }, { "AE", "Æ" }, { "oe", "œ" }, { "OE", "Œ" }, { "aa", "å" }, { "AA", "Å" },
  { "o", "ø" },  { "O", "Ø" },  { "l", "ł" },  { "L", "Ł" },  { "i", "ı" },  { "j", "ȷ" },  { "dh", "ð" },
  { "th", "þ" }, { "textendash", "–" }, { "textemdash", "—" }, { "ldots", "…" }, { "dots", "…" },
  { "textquoteleft", "‘" }, { "textquoteright", "’" }, { "textquotedblleft", "“" }, { "textquotedblright", "”" },
  { "textbackslash", "\\" }, { "textasciitilde", "~" }, { "copyright", "©" }, { "euro", "€" }, { "S", "§" },
  { "textcopyright", "©" }, { "texteuro", "€" }, { "textregistered", "®" }, { "texttrademark", "™" },
  { "textdegree", "°" }, { "pounds", "£" }, { "textsterling", "£" }, { "P", "¶" }, { "dag", "†" }, { "times", "×" },
  { "textasciicircum", "^" }, { "textunderscore", "_" }, { "textbar", "|" }, { "textless", "<" },
  { "textgreater", ">" }, { "textquotesingle", "'" }, { "textquotedbl", "\"" }, { "guillemotleft", "«" },
  { "guillemotright", "»" }, { "textexclamdown", "¡" }, { "textquestiondown", "¿" }, { "DH", "Ð" }, { "TH", "Þ" },
  { "dj", "đ" }, { "DJ", "Đ" }, { "ng", "ŋ" }, { "NG", "Ŋ" }, { "TeX", "TeX" }, { "LaTeX", "LaTeX" },
  { "BibTeX", "BibTeX" }, { "alpha", "α" }, { "beta", "β" }, { "gamma", "γ" }, { "delta", "δ" }, { "epsilon", "ϵ" },
  { "varepsilon", "ε" }, { "zeta", "ζ" }, { "eta", "η" }, { "theta", "θ" }, { "iota", "ι" }, { "kappa", "κ" },
  { "lambda", "λ" }, { "mu", "μ" }, { "nu", "ν" }, { "xi", "ξ" }, { "pi", "π" }, { "rho", "ρ" }, { "sigma", "σ" },
  { "tau", "τ" }, { "upsilon", "υ" }, { "phi", "ϕ" }, { "varphi", "φ" }, { "chi", "χ" }, { "psi", "ψ" },
  { "omega", "ω" }, { "Gamma", "Γ" }, { "Delta", "Δ" }, { "Theta", "Θ" }, { "Lambda", "Λ" }, { "Xi", "Ξ" },
  { "Pi", "Π" }, { "Sigma", "Σ" }, { "Phi", "Φ" }, { "Psi", "Ψ" }, { "Omega", "Ω" },
};

/* Commands that say how what follows is set. */
static const char *const switches[] = { "em", "bf", "it", "rm", "sc", "sf", "sl", "tt", "md", "up", "relax", "protect",
                                        "bfseries", "itshape", "scshape", "slshape", "upshape", "mdseries", "rmfamily",
                                        "sffamily", "ttfamily", "normalfont", "tiny", "small", "large", "Large",
                                        "scriptsize", "footnotesize", "normalsize", "noindent", "par", "newline",
                                        "displaystyle", "textstyle", "left", "right", "limits", "bgroup", "egroup",
                                        "begingroup", "endgroup", "ensuremath", "null", "quad", "qquad", NULL };

static gunichar
find_mark (char command)
{
  for (gsize i = 0; i < G_N_ELEMENTS (accents); i++)
    if (accents[i].command == command)
      return accents[i].mark;
  return 0;
}

/* The letter that gets the accent: {o}, \i or o. */
static const char *
read_base (const char *c,
           gunichar   *base)
{
  gboolean in_braces;

  while (*c == ' ')
    c++;
  in_braces = *c == '{';
  if (in_braces)
    c++;
  if (*c == '\\' && (c[1] == 'i' || c[1] == 'j'))
    c++;
  if (*c == '\0' || *c == '}')
    {
      *base = 0;
      return c;
    }
  *base = g_utf8_get_char (c);
  c = g_utf8_next_char (c);
  return in_braces && *c == '}' ? c + 1 : c;
}

static void
append_accented (GString  *text,
                 gunichar  base,
                 gunichar  mark)
{
  gunichar composed;

  if (base == 0)
    return;
  if (g_unichar_compose (base, mark, &composed))
    g_string_append_unichar (text, composed);
  else
    {
      g_string_append_unichar (text, base);
      g_string_append_unichar (text, mark);
    }
}

static const char *
skip_command_end (const char *c)
{
  if (c[0] == '{' && c[1] == '}')
    return c + 2;
  return *c == ' ' ? c + 1 : c;
}

/* A command of letters, behind its backslash. Of one that is not known, what it is about is kept; if it is about
 * nothing, it is kept itself. */
static const char *
read_command (const char *c,
              GString    *text)
{
  const char *start = c;
  g_autofree char *name = NULL;

  while (g_ascii_isalpha (*c))
    c++;
  name = g_strndup (start, c - start);
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_equal (letters[i].command, name))
      {
        g_string_append (text, letters[i].text);
        return skip_command_end (c);
      }
  if (c[strspn (c, " ")] != '{' && *c != '[' && !g_strv_contains (switches, name))
    {
      g_string_append_printf (text, "\\%s", name);
      return c;
    }
  return *c == ' ' ? c + 1 : c;
}

/* Blanks and line ends in a row are one blank. */
static void
append_blank (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
}

/* Behind a backslash are a letter with its accent, a command, a blank of some width, where a word may be divided, or a
 * sign that TeX would else not set. */
static const char *
read_escape (const char *c,
             GString    *text)
{
  gunichar mark = find_mark (*c), base;
  gboolean is_letter = g_ascii_isalpha (*c);

  if (mark != 0 && (!is_letter || !g_ascii_isalpha (c[1])))
    {
      c = read_base (c + 1, &base);
      append_accented (text, base, mark);
      return c;
    }
  if (is_letter)
    return read_command (c, text);
  if (*c == '\0')
    return c;
  if (strchr (",;: \\", *c) != NULL)
    append_blank (text);
  else if (strchr ("-/!@", *c) == NULL)
    g_string_append_unichar (text, g_utf8_get_char (c));
  return g_utf8_next_char (c);
}

/* What TeX sets as one sign. */
static gboolean
read_ligature (const char **c,
               GString     *text)
{
  static const struct { const char *tex, *sign; } ligatures[] = { { "---", "—" }, { "--", "–" }, { "``", "“" },
                                                                  { "''", "”" } };

  for (gsize i = 0; i < G_N_ELEMENTS (ligatures); i++)
    if (g_str_has_prefix (*c, ligatures[i].tex))
      {
        g_string_append (text, ligatures[i].sign);
        *c += strlen (ligatures[i].tex);
        return TRUE;
      }
  return FALSE;
}

/**
 * entente_tex_text_read:
 * @tex: text as TeX writes it
 *
 * Returns: (transfer full): the text as people read it
 */
char *
entente_tex_text_read (const char *tex)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (tex != NULL, g_string_free (text, FALSE));

  for (const char *c = tex; *c != '\0';)
    {
      if (*c == '\\')
        c = read_escape (c + 1, text);
      else if (*c == '{' || *c == '}' || *c == '$')
        c++;
      else if (g_ascii_isspace (*c) || *c == '~')
        {
          append_blank (text);
          c++;
        }
      else if (!read_ligature (&c, text))
        {
          g_string_append_unichar (text, g_utf8_get_char (c));
          c = g_utf8_next_char (c);
        }
    }
  g_strstrip (text->str);
  return g_string_free (text, FALSE);
}
