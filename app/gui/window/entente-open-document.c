/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-open-document.h"

#include "entente-display-text.h"

#include <glib/gi18n.h>

#define SUFFIX ".entente.json"

/* The longest name that is proposed for a file, in bytes without the suffix. File systems take 255 bytes, and
 * encrypted ones about half of that. */
#define MAX_NAME 100

struct _EntenteOpenDocument
{
  GObject parent_instance;

  /* owned */
  EntenteSession *session; /* NULL once the window is gone */
  GFile *location;         /* of what is open or being opened; NULL if that has none yet */

  gboolean shown;
  gboolean saving;
};

enum { PROP_0, PROP_SHOWN, PROP_SAVING, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (EntenteOpenDocument, entente_open_document, G_TYPE_OBJECT)

static void
entente_open_document_get_property (GObject    *object,
                                    guint       id,
                                    GValue     *value,
                                    GParamSpec *spec)
{
  EntenteOpenDocument *self = ENTENTE_OPEN_DOCUMENT (object);

  switch (id)
    {
    case PROP_SHOWN:
      g_value_set_boolean (value, entente_open_document_is_shown (self));
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, self->saving);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
entente_open_document_finalize (GObject *object)
{
  EntenteOpenDocument *self = ENTENTE_OPEN_DOCUMENT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->location);

  G_OBJECT_CLASS (entente_open_document_parent_class)->finalize (object);
}

static void
entente_open_document_class_init (EntenteOpenDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_open_document_get_property;
  object_class->finalize = entente_open_document_finalize;

  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, flags);
  properties[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
entente_open_document_init (EntenteOpenDocument *self)
{
}

/**
 * entente_open_document_new:
 * @session: the session of a window
 *
 * Returns: (transfer full): what is open there
 */
EntenteOpenDocument *
entente_open_document_new (EntenteSession *session)
{
  EntenteOpenDocument *self;

  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_OPEN_DOCUMENT, NULL);
  self->session = g_object_ref (session);
  return self;
}

/**
 * entente_open_document_close:
 * @self: what is open in a window that goes away
 *
 * Lets the session go. What ends later finds neither a document nor a history.
 */
void
entente_open_document_close (EntenteOpenDocument *self)
{
  g_return_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self));

  g_clear_object (&self->session);
}

/**
 * entente_open_document_get_session:
 * @self: what is open in a window
 *
 * Returns: (transfer none) (nullable): the session; %NULL once the window is gone
 */
EntenteSession *
entente_open_document_get_session (EntenteOpenDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self), NULL);

  return self->session;
}

/**
 * entente_open_document_get_document:
 * @self: what is open in a window
 *
 * Returns: (transfer none) (nullable): the document, also while the window shows another page
 */
EntenteDocument *
entente_open_document_get_document (EntenteOpenDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self), NULL);

  return self->session != NULL ? entente_session_get_document (self->session) : NULL;
}

/**
 * entente_open_document_get_history:
 * @self: what is open in a window
 *
 * Returns: (transfer none) (nullable): the history of the document
 */
EntenteHistory *
entente_open_document_get_history (EntenteOpenDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self), NULL);

  return self->session != NULL ? entente_session_get_history (self->session) : NULL;
}

/**
 * entente_open_document_is_shown:
 * @self: what is open in a window
 *
 * Returns: whether there is a document and the window shows it
 */
gboolean
entente_open_document_is_shown (EntenteOpenDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self), FALSE);

  return self->shown && entente_open_document_get_document (self) != NULL;
}

/**
 * entente_open_document_set_shown:
 * @self: what is open in a window
 * @shown: whether the window shows the page for it
 */
void
entente_open_document_set_shown (EntenteOpenDocument *self,
                                 gboolean             shown)
{
  g_return_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self));

  if (self->shown == shown)
    return;
  self->shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

gboolean
entente_open_document_is_saving (EntenteOpenDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self), FALSE);

  return self->saving;
}

/**
 * entente_open_document_set_saving:
 * @self: what is open in a window
 * @saving: whether it is being written to its file
 */
void
entente_open_document_set_saving (EntenteOpenDocument *self,
                                  gboolean             saving)
{
  g_return_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self));

  if (self->saving == saving)
    return;
  self->saving = saving;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVING]);
}

/**
 * entente_open_document_is_editable:
 * @self: what is open in a window
 *
 * Returns: whether the window shows a document that may be changed
 */
gboolean
entente_open_document_is_editable (EntenteOpenDocument *self)
{
  return entente_open_document_is_shown (self) && entente_session_is_editable (self->session);
}

/**
 * entente_open_document_is_modified:
 * @self: what is open in a window
 *
 * Returns: whether something would be lost if the window were closed now
 */
gboolean
entente_open_document_is_modified (EntenteOpenDocument *self)
{
  return entente_open_document_is_shown (self)
         && entente_history_is_modified (entente_session_get_history (self->session));
}

/**
 * entente_open_document_get_location:
 * @self: what is open in a window
 *
 * Returns: (transfer none) (nullable): the file that is open or being opened; %NULL if there is none, or if
 *   the document has none yet
 */
GFile *
entente_open_document_get_location (EntenteOpenDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self), NULL);

  return self->location;
}

/**
 * entente_open_document_set_location:
 * @self: what is open in a window
 * @location: (nullable): the file that it has now
 */
void
entente_open_document_set_location (EntenteOpenDocument *self,
                                    GFile               *location)
{
  g_return_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self));

  g_set_object (&self->location, location);
}

/**
 * entente_open_document_is_at:
 * @self: what is open in a window
 * @location: a file
 *
 * Returns: whether that is the file of the document
 */
gboolean
entente_open_document_is_at (EntenteOpenDocument *self,
                             GFile               *location)
{
  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self) && G_IS_FILE (location), FALSE);

  return self->location != NULL && g_file_equal (self->location, location);
}

/**
 * entente_open_document_dup_name:
 * @self: what is open in a window
 *
 * Returns: (transfer full) (nullable): what to call the document where its title does not stand for it:
 *   the name of its file, if it has one; %NULL if nothing is open or being opened
 */
char *
entente_open_document_dup_name (EntenteOpenDocument *self)
{
  g_autofree char *base = NULL, *display = NULL;

  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self), NULL);

  base = self->location != NULL ? g_file_get_basename (self->location) : NULL;
  display = base != NULL ? g_filename_display_name (base) : NULL;
  if (display != NULL)
    return entente_display_text_name (display);
  return entente_open_document_is_shown (self) ? g_strdup (_("Untitled Document")) : NULL;
}

/**
 * entente_open_document_dup_title:
 * @self: what is open in a window
 * @subtitle: (out) (transfer full) (nullable): the name of its file, if the document has a title of its own
 *
 * Returns: (transfer full): the title of the document that is shown, or else the name of its file, or of the program;
 *   with a mark if there are unsaved changes
 */
char *
entente_open_document_dup_title (EntenteOpenDocument  *self,
                                 char                **subtitle)
{
  EntenteDocument *document;
  const char *given;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self) && subtitle != NULL, NULL);

  document = entente_open_document_is_shown (self) ? entente_open_document_get_document (self) : NULL;
  given = document != NULL ? entente_document_get_title (document) : NULL;
  name = entente_open_document_dup_name (self);
  title = given != NULL ? entente_display_text_name (given) : g_strdup (name != NULL ? name : _("Entente"));
  *subtitle = given != NULL ? g_steal_pointer (&name) : NULL;
  return entente_open_document_is_modified (self) ? g_strconcat ("• ", title, NULL) : g_steal_pointer (&title);
}

/* Leaves out characters that mean something in paths, that hide the file, or that deceive. */
static char *
name_for_title (const char *title)
{
  GString *name = g_string_new (NULL);

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean plain = c != '/' && c != '\\' && c != ':' && g_unichar_isprint (c) && !g_unichar_iszerowidth (c);

      if (name->len + 4 > MAX_NAME)
        break;
      if (g_unichar_ismark (c) || (plain && !(name->len == 0 && c == '.')))
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != ' ')
        g_string_append_c (name, ' ');
    }
  return g_strstrip (g_string_free (name, FALSE));
}

/**
 * entente_open_document_propose_name:
 * @self: what is open in a window, with a document
 *
 * Returns: (transfer full): a name for a file that the document may be saved as
 */
char *
entente_open_document_propose_name (EntenteOpenDocument *self)
{
  g_autofree char *base = NULL, *name = NULL;
  const char *title;

  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self), NULL);

  base = self->location != NULL ? g_file_get_basename (self->location) : NULL;
  if (base != NULL)
    return g_filename_display_name (base);
  title = entente_document_get_title (entente_open_document_get_document (self));
  if (title != NULL)
    name = name_for_title (title);
  if (name == NULL || *name == '\0')
    /* Translators: how the name of a new file begins. */
    return g_strconcat (C_("file name", "Untitled"), SUFFIX, NULL);
  return g_strconcat (name, SUFFIX, NULL);
}

/**
 * entente_open_document_get_subjects:
 * @self: what is open in a window
 *
 * Returns: (transfer none) (nullable) (element-type EntenteItem): what commands are about
 */
const GPtrArray *
entente_open_document_get_subjects (EntenteOpenDocument *self)
{
  g_return_val_if_fail (ENTENTE_IS_OPEN_DOCUMENT (self), NULL);

  return self->session != NULL ? entente_session_get_subjects (self->session) : NULL;
}

/* The selection follows the document a moment later. Two keys may be pressed in this moment, such as Delete twice. */
static EntenteItem *
find_current (EntenteOpenDocument *self,
              EntenteItem         *item)
{
  return entente_document_lookup_kind (entente_session_get_document (self->session), entente_item_get_kind (item),
                                       entente_item_get_id (item));
}

/**
 * entente_open_document_get_subject:
 * @self: what is open in a window
 *
 * Returns: (transfer none) (nullable): the one item that commands are about, as it is now; %NULL if there are several,
 *   or if it is gone
 */
EntenteItem *
entente_open_document_get_subject (EntenteOpenDocument *self)
{
  const GPtrArray *subjects = entente_open_document_get_subjects (self);

  return subjects != NULL && subjects->len == 1 ? find_current (self, subjects->pdata[0]) : NULL;
}

/**
 * entente_open_document_copy_subjects:
 * @self: what is open in a window
 *
 * Returns: (transfer full) (element-type EntenteItem): what commands are about, as it is now, without what is gone; a
 *   command may change what entente_open_document_get_subjects() returns
 */
GPtrArray *
entente_open_document_copy_subjects (EntenteOpenDocument *self)
{
  const GPtrArray *subjects = entente_open_document_get_subjects (self);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; subjects != NULL && i < subjects->len; i++)
    {
      EntenteItem *item = find_current (self, subjects->pdata[i]);

      if (item != NULL)
        g_ptr_array_add (items, g_object_ref (item));
    }
  return items;
}

/**
 * entente_open_document_select_again:
 * @self: what is open in a window
 * @item: an item that was saved
 *
 * Selects what the document holds now under the id of @item, if it still holds something.
 */
void
entente_open_document_select_again (EntenteOpenDocument *self,
                                    EntenteItem         *item)
{
  EntenteDocument *document = entente_open_document_get_document (self);
  EntenteItem *now;

  g_return_if_fail (ENTENTE_IS_ITEM (item));

  now = document != NULL ? entente_document_lookup (document, entente_item_get_id (item)) : NULL;
  if (now != NULL)
    entente_session_select (self->session, now);
}
