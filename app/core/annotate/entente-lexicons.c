/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-lexicons.h"

#include "entente-words-resource.h"

#include <glib/gi18n.h>

#define SUFFIX ".words"
#define RESOURCES "/io/github/entente_app/Entente/annotate/"
/* So many letters of a text tell in which script it is. */
#define SAMPLE 20000
/* A fifth of the letters are enough: names and quotations are often in another script. */
#define SHARE 5

struct _EntenteLexicons {
  GPtrArray *lexicons; /* of EntenteLexicon, by the names of their files */
};

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (const char *folder,
            GError    **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    return NULL;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static EntenteLexicons *
lexicons_new (void)
{
  EntenteLexicons *self = g_atomic_rc_box_new0 (EntenteLexicons);

  self->lexicons = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_lexicon_unref);
  return self;
}

static gboolean
add_text (EntenteLexicons *self,
          const char      *name,
          const char      *text,
          gsize            length,
          GError         **error)
{
  g_autofree char *copy = NULL;
  EntenteLexicon *lexicon;

  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, _("%s is not in UTF-8"), name);
      return FALSE;
    }
  copy = g_strndup (text, length);
  lexicon = entente_lexicon_new_from_text (copy, error);
  if (lexicon == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  g_ptr_array_add (self->lexicons, lexicon);
  return TRUE;
}

/**
 * entente_lexicons_load:
 *
 * Returns: (transfer full): the lexicons of the program, one for each file of data/annotate
 */
EntenteLexicons *
entente_lexicons_load (void)
{
  g_autoptr (EntenteLexicons) self = lexicons_new ();
  g_auto (GStrv) names = g_resource_enumerate_children (entente_words_get_resource (), RESOURCES, 0, NULL);

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat (RESOURCES, *name, NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (entente_words_get_resource (), path, 0, NULL);
      g_autoptr (GError) error = NULL;
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);

      /* They are a part of the program, and a test reads them. */
      if (!add_text (self, *name, text, length, &error))
        g_error ("%s", error->message);
    }
  return g_steal_pointer (&self);
}

/**
 * entente_lexicons_load_folder:
 * @folder: a folder with files of words, which end in “.words”
 * @error: receives what is wrong
 *
 * Returns: (transfer full) (nullable): their lexicons; %NULL if the folder has none, or one that cannot be read
 */
EntenteLexicons *
entente_lexicons_load_folder (const char *folder,
                              GError    **error)
{
  g_autoptr (GPtrArray) files = list_files (folder, error);
  g_autoptr (EntenteLexicons) self = lexicons_new ();

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      g_autofree char *text = NULL;
      gsize length;

      if (!g_file_get_contents (files->pdata[i], &text, &length, error) ||
          !add_text (self, files->pdata[i], text, length, error))
        return NULL;
    }
  if (files != NULL && files->len == 0)
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, _("There are no files of words in %s"), folder);
  return self->lexicons->len > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * entente_lexicons_ref:
 * @self: lexicons
 *
 * Returns: (transfer full): @self
 */
EntenteLexicons *
entente_lexicons_ref (EntenteLexicons *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
lexicons_clear (gpointer data)
{
  EntenteLexicons *self = data;

  g_ptr_array_unref (self->lexicons);
}

/**
 * entente_lexicons_unref:
 * @self: (transfer full): lexicons
 */
void
entente_lexicons_unref (EntenteLexicons *self)
{
  g_atomic_rc_box_release_full (self, lexicons_clear);
}

/**
 * entente_lexicons_get_n:
 * @self: lexicons
 *
 * Returns: how many there are
 */
guint
entente_lexicons_get_n (const EntenteLexicons *self)
{
  return self->lexicons->len;
}

/**
 * entente_lexicons_get:
 * @self: lexicons
 * @nth: which one, from 0
 *
 * Returns: (transfer none): that lexicon
 */
const EntenteLexicon *
entente_lexicons_get (const EntenteLexicons *self,
                      guint                  nth)
{
  g_return_val_if_fail (nth < self->lexicons->len, NULL);

  return self->lexicons->pdata[nth];
}

/* How many letters of the start of a text are of a script. */
static guint
count_letters (const char    *text,
               GUnicodeScript script,
               guint         *n_all)
{
  guint n = 0;

  *n_all = 0;
  for (const char *at = text; *at != '\0' && *n_all < SAMPLE; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isalpha (c))
        continue;
      (*n_all)++;
      n += g_unichar_get_script (c) == script;
    }
  return n;
}

/**
 * entente_lexicons_choose:
 * @self: lexicons
 * @text: a text in valid UTF-8
 * @language: (nullable): the tag of its language, if it is known
 *
 * Returns: (transfer none): the lexicon of that language; else the one in whose script most of the text is, where Latin
 *   gives way to any other
 */
const EntenteLexicon *
entente_lexicons_choose (const EntenteLexicons *self,
                         const char            *text,
                         const char            *language)
{
  const EntenteLexicon *best = self->lexicons->pdata[0];
  guint n_best = 0;

  for (guint i = 0; i < self->lexicons->len; i++)
    {
      const EntenteLexicon *lexicon = self->lexicons->pdata[i];
      gboolean is_latin = entente_lexicon_get_script (lexicon) == G_UNICODE_SCRIPT_LATIN;
      guint n_all, n = count_letters (text, entente_lexicon_get_script (lexicon), &n_all);

      if (language != NULL && g_strcmp0 (entente_lexicon_get_code (lexicon), language) == 0)
        return lexicon;
      if (!is_latin)
        n = n * SHARE >= n_all && n > 0 ? G_MAXUINT - i : 0;
      if (n > n_best)
        {
          best = lexicon;
          n_best = n;
        }
    }
  return best;
}
