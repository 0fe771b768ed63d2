/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-encodings.h"

#include <glib/gi18n.h>
#include <string.h>

/* Those that programs and systems have written by default. */
static const struct { const char *name, *words; } encodings[] = {
  { "UTF-8", N_("Unicode (UTF-8)") },
  { "UTF-16LE", N_("Unicode (UTF-16)") },
  { "UTF-16BE", N_("Unicode (UTF-16, big-endian)") },
  { "WINDOWS-1252", N_("Western European (Windows-1252)") },
  { "ISO-8859-15", N_("Western European (ISO 8859-15)") },
  { "MACINTOSH", N_("Western European (Macintosh)") },
  { "WINDOWS-1250", N_("Central European (Windows-1250)") },
  { "ISO-8859-2", N_("Central European (ISO 8859-2)") },
  { "WINDOWS-1257", N_("Baltic (Windows-1257)") },
  { "WINDOWS-1251", N_("Cyrillic (Windows-1251)") },
  { "KOI8-R", N_("Cyrillic (KOI8-R)") },
  { "WINDOWS-1253", N_("Greek (Windows-1253)") },
  { "WINDOWS-1254", N_("Turkish (Windows-1254)") },
  { "WINDOWS-1255", N_("Hebrew (Windows-1255)") },
  { "WINDOWS-1256", N_("Arabic (Windows-1256)") },
  { "UHC", N_("Korean (UHC, EUC-KR)") },
  { "SHIFT_JIS", N_("Japanese (Shift JIS)") },
  { "EUC-JP", N_("Japanese (EUC-JP)") },
  { "GB18030", N_("Chinese (GB 18030)") },
  { "BIG5", N_("Chinese (Big5)") },
};

guint
entente_import_encodings_get_n (void)
{
  return G_N_ELEMENTS (encodings);
}

/**
 * entente_import_encodings_get_nth:
 * @nth: which one
 *
 * Returns: (transfer none): its name
 */
const char *
entente_import_encodings_get_nth (guint nth)
{
  g_return_val_if_fail (nth < G_N_ELEMENTS (encodings), NULL);

  return encodings[nth].name;
}

/**
 * entente_import_encodings_get_words:
 * @nth: which one
 *
 * Returns: (transfer none): what people call it
 */
const char *
entente_import_encodings_get_words (guint nth)
{
  g_return_val_if_fail (nth < G_N_ELEMENTS (encodings), NULL);

  return _(encodings[nth].words);
}

/**
 * entente_import_encodings_find:
 * @encoding: the name of an encoding
 *
 * Returns: which one it is; past the last one if it is none of them
 */
guint
entente_import_encodings_find (const char *encoding)
{
  static const struct { const char *name, *known; } others[] = {
    { "ASCII", "UTF-8" }, { "US-ASCII", "UTF-8" }, { "EUC-KR", "UHC" }, { "UTF-16", "UTF-16LE" },
    { "ISO-8859-1", "WINDOWS-1252" },
  };

  g_return_val_if_fail (encoding != NULL, G_N_ELEMENTS (encodings));

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_ascii_strcasecmp (others[i].name, encoding) == 0)
      encoding = others[i].known;
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (encodings[i].name, encoding) == 0)
      return i;
  return G_N_ELEMENTS (encodings);
}
