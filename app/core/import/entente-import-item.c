/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import.h"

#include "entente-id.h"

#include <math.h>
#include <string.h>

/* What readers say of an item. Nothing that is there is changed: if a file says a thing twice, the first counts. An
 * empty text says nothing. */

/* Of a text that is shown on one line, line ends become blanks, and blanks at its ends are dropped. */
static char *
to_line (const char *text)
{
  char *line = g_strdup (text);

  for (char *c = line; *c != '\0'; c++)
    if (*c == '\n' || *c == '\r')
      *c = ' ';
  return g_strstrip (line);
}

/* Whether the import has room for a text. What is beyond is not kept; the import is refused at its end. */
static gboolean
has_room (EntenteImportItem *self,
          const char        *text)
{
  if (self->size == NULL)
    return TRUE;
  if (self->size->n_bytes <= ENTENTE_IMPORT_MAX_BYTES)
    self->size->n_bytes += strlen (text);
  return self->size->n_bytes <= ENTENTE_IMPORT_MAX_BYTES && self->size->n_items <= ENTENTE_IMPORT_MAX_ITEMS;
}

/* Facts of each type are counted apart from the members, and from their names. */
#define FIRST_DATUM 1000

/* Whether a list does not have the entry yet. From now on it has it. */
static gboolean
is_new (EntenteImportItem *self,
        guint              member,
        const char        *entry,
        const char        *more)
{
  return entente_import_seen_count (&self->seen, member, entry, more) == 0;
}

/* The words of a statement and the text of a source stay as they are. */
static gboolean
is_verbatim (EntenteImportItem *self,
             guint              member)
{
  return (self->kind == ENTENTE_ITEM_STATEMENT && member == ENTENTE_STATEMENT_TEXT) ||
         (self->kind == ENTENTE_ITEM_SOURCE && member == ENTENTE_SOURCE_TEXT);
}

static gboolean
is_long (EntenteImportItem *self,
         guint              member)
{
  const char *name = entente_record_get_shape (self->record)->members[member].name;

  return g_str_equal (name, "note") || g_str_equal (name, "description");
}

static char *
prepare (EntenteImportItem *self,
         guint              member,
         const char        *text)
{
  if (is_verbatim (self, member))
    return g_strdup (text);
  return is_long (self, member) ? g_strstrip (g_strdup (text)) : to_line (text);
}

/**
 * entente_import_item_set_text:
 * @self: an item
 * @member: a member that is a text, a word, a date or a reference
 * @text: (nullable): its value
 *
 * Sets the member if it has no value and @text is not empty. Another name of an actor becomes an alias.
 */
void
entente_import_item_set_text (EntenteImportItem *self,
                              guint              member,
                              const char        *text)
{
  g_autofree char *value = NULL;

  g_return_if_fail (self != NULL);

  if (text == NULL || *text == '\0')
    return;
  value = prepare (self, member, text);
  if (*value == '\0' || !has_room (self, value))
    return;
  if (!entente_record_has (self->record, member))
    entente_record_take_text (self->record, member, g_steal_pointer (&value));
  else if (self->kind == ENTENTE_ITEM_ACTOR && member == ENTENTE_ACTOR_NAME)
    entente_import_item_add_alias (self, value, NULL);
}

/**
 * entente_import_item_add_text:
 * @self: an item
 * @member: a member that is a list of texts
 * @text: (nullable): one more
 *
 * Adds to the list what it does not have yet.
 */
void
entente_import_item_add_text (EntenteImportItem *self,
                              guint              member,
                              const char        *text)
{
  g_autofree char *value = NULL;

  g_return_if_fail (self != NULL);

  value = text != NULL ? to_line (text) : NULL;
  if (value != NULL && *value != '\0' && has_room (self, value) && is_new (self, member, value, ""))
    entente_record_add_text (self->record, member, value);
}

static guint
get_note (EntenteImportItem *self)
{
  static const guint members[ENTENTE_N_ITEM_KINDS] = {
    [ENTENTE_ITEM_ACTOR] = ENTENTE_ACTOR_NOTE,
    [ENTENTE_ITEM_RELATION] = ENTENTE_RELATION_NOTE,
    [ENTENTE_ITEM_STATEMENT] = ENTENTE_STATEMENT_NOTE,
    [ENTENTE_ITEM_SOURCE] = ENTENTE_SOURCE_NOTE,
  };

  return members[self->kind];
}

/**
 * entente_import_item_append_note:
 * @self: an item
 * @paragraph: (nullable): a paragraph for its note
 */
void
entente_import_item_append_note (EntenteImportItem *self,
                                 const char        *paragraph)
{
  const char *note;

  g_return_if_fail (self != NULL);

  if (paragraph == NULL || *paragraph == '\0' || !has_room (self, paragraph))
    return;
  note = entente_record_get_text (self->record, get_note (self));
  if (note == NULL)
    entente_import_item_set_text (self, get_note (self), paragraph);
  /* It is written anew each time, which counts. */
  else if (has_room (self, note))
    entente_record_take_text (self->record, get_note (self), g_strconcat (note, "\n\n", paragraph, NULL));
}

/**
 * entente_import_item_set_reference:
 * @self: an item
 * @member: a member that refers to an item
 * @other: the item that it refers to
 */
void
entente_import_item_set_reference (EntenteImportItem *self,
                                   guint              member,
                                   EntenteImportItem *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  if (!entente_record_has (self->record, member))
    entente_record_set_text (self->record, member, other->id);
}

/**
 * entente_import_item_add_reference:
 * @self: an item
 * @member: a member that refers to a list of items
 * @other: one more
 */
void
entente_import_item_add_reference (EntenteImportItem *self,
                                   guint              member,
                                   EntenteImportItem *other)
{
  g_return_if_fail (self != NULL && other != NULL);

  entente_import_item_add_text (self, member, other->id);
}

/**
 * entente_import_item_add_alias:
 * @self: an actor
 * @text: (nullable): another name of it
 * @lang: (nullable): the language, as BCP 47 writes it
 *
 * Adds the name unless the actor has it already.
 */
void
entente_import_item_add_alias (EntenteImportItem *self,
                               const char        *text,
                               const char        *lang)
{
  g_autofree char *name = NULL;
  EntenteRecord *alias;

  g_return_if_fail (self != NULL && self->kind == ENTENTE_ITEM_ACTOR);

  name = text != NULL ? to_line (text) : NULL;
  if (name == NULL || *name == '\0' || !has_room (self, name) ||
      g_strcmp0 (entente_record_get_text (self->record, ENTENTE_ACTOR_NAME), name) == 0 ||
      !is_new (self, ENTENTE_ACTOR_ALIASES, name, ""))
    return;
  alias = entente_record_new (&entente_phrase_shape);
  entente_record_set_text (alias, ENTENTE_PHRASE_TEXT, name);
  if (lang != NULL && *lang != '\0')
    entente_record_set_text (alias, ENTENTE_PHRASE_LANG, lang);
  entente_record_add_record (self->record, ENTENTE_ACTOR_ALIASES, alias);
}

/**
 * entente_import_item_add_identifier:
 * @self: an item
 * @scheme: the scheme, such as "wikidata"
 * @id: (nullable): the id in it
 *
 * Adds an identifier that holds everywhere, and not in one file only. By it the item is found again.
 */
void
entente_import_item_add_identifier (EntenteImportItem *self,
                                    const char        *scheme,
                                    const char        *id)
{
  guint member;
  EntenteRecord *identifier;

  g_return_if_fail (self != NULL && scheme != NULL);

  if (id == NULL || *id == '\0')
    return;
  member = entente_item_kind_get_common (self->kind, ENTENTE_COMMON_IDENTIFIERS);
  if (!has_room (self, id) || !is_new (self, member, scheme, id))
    return;
  identifier = entente_record_new (&entente_identifier_shape);
  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_SCHEME, scheme);
  entente_record_set_text (identifier, ENTENTE_IDENTIFIER_ID, id);
  entente_record_add_record (self->record, member, identifier);
}

/**
 * entente_import_item_add_tag:
 * @self: an item
 * @tag: (nullable): a tag
 */
void
entente_import_item_add_tag (EntenteImportItem *self,
                             const char        *tag)
{
  g_return_if_fail (self != NULL);

  entente_import_item_add_text (self, entente_item_kind_get_common (self->kind, ENTENTE_COMMON_TAGS), tag);
}

/**
 * entente_import_item_add_datum:
 * @self: an item
 * @name: the name of a fact, in the file's own words
 * @type: what the fact is
 * @text: (nullable): the fact: a text as it is; anything else as JSON
 *
 * Keeps a plain fact for which Entente has no member. If the name is taken by another fact, a number is put
 * behind it, so that both stay.
 */
void
entente_import_item_add_datum (EntenteImportItem *self,
                               const char        *name,
                               EntenteDatumType   type,
                               const char        *text)
{
  g_autofree char *free_name = NULL;
  guint n;

  g_return_if_fail (self != NULL && name != NULL);

  if (text == NULL || *text == '\0')
    return;
  if (!has_room (self, text) || !is_new (self, FIRST_DATUM + type, name, text))
    return;
  n = entente_import_seen_count (&self->seen, G_MAXUINT, name, "");
  free_name = n == 0 ? g_strdup (name) : g_strdup_printf ("%s (%u)", name, n + 1);
  while (n > 0 && !is_new (self, G_MAXUINT, free_name, ""))
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%s (%u)", name, ++n + 1);
    }
  entente_record_add_datum (self->record, entente_item_kind_get_common (self->kind, ENTENTE_COMMON_DATA), free_name,
                            type, text);
}

/**
 * entente_import_item_add_target:
 * @self: a statement
 * @target: an actor or a relation that it is about
 * @stance: its stance, a word of the file format
 *
 * Adds a target unless the statement has it already.
 */
void
entente_import_item_add_target (EntenteImportItem *self,
                                EntenteImportItem *target,
                                const char        *stance)
{
  EntenteRecord *record;

  g_return_if_fail (self != NULL && self->kind == ENTENTE_ITEM_STATEMENT && target != NULL && stance != NULL);

  if (!has_room (self, target->id) || !is_new (self, ENTENTE_STATEMENT_ABOUT, target->id, ""))
    return;
  record = entente_record_new (&entente_target_shape);
  entente_record_set_text (record, ENTENTE_TARGET_ID, target->id);
  entente_record_set_text (record, ENTENTE_TARGET_STANCE, stance);
  entente_record_add_record (self->record, ENTENTE_STATEMENT_ABOUT, record);
}

/**
 * entente_import_item_set_anchor:
 * @self: a statement
 * @prefix: (nullable): the words before
 * @exact: (nullable): the words as the source has them
 * @suffix: (nullable): the words behind
 *
 * Sets where in its source the statement stands. Page and numbers can be set in the record afterwards.
 */
void
entente_import_item_set_anchor (EntenteImportItem *self,
                                const char        *prefix,
                                const char        *exact,
                                const char        *suffix)
{
  EntenteRecord *anchor;

  g_return_if_fail (self != NULL && self->kind == ENTENTE_ITEM_STATEMENT);

  anchor = entente_record_new (&entente_anchor_shape);
  if (prefix != NULL && *prefix != '\0')
    entente_record_set_text (anchor, ENTENTE_ANCHOR_PREFIX, prefix);
  if (exact != NULL && *exact != '\0')
    entente_record_set_text (anchor, ENTENTE_ANCHOR_EXACT, exact);
  if (suffix != NULL && *suffix != '\0')
    entente_record_set_text (anchor, ENTENTE_ANCHOR_SUFFIX, suffix);
  entente_record_take_record (self->record, ENTENTE_STATEMENT_ANCHOR, anchor);
}

/* Whether a time of day stands behind the day that says more than that the day begins. */
static gboolean
has_time (const char *text)
{
  const char *time = strpbrk (text, "T ");

  return time != NULL && strchr (time, ':') != NULL && strpbrk (time, "123456789") != NULL;
}

/**
 * entente_import_item_set_date:
 * @self: an item
 * @member: a member that is a date
 * @name: what the file calls the date
 * @text: (nullable): the date, as another program writes it
 * @order: whether in 1/2/2018 the day comes first
 *
 * Sets the member if it has no value. What it cannot tell is kept as a fact: a date that cannot be read, another
 * one than is there, and a time of day.
 *
 * Returns: whether the date can be read
 */
gboolean
entente_import_item_set_date (EntenteImportItem *self,
                              guint              member,
                              const char        *name,
                              const char        *text,
                              EntenteDateOrder   order)
{
  g_autofree char *date = entente_import_date_read (text, order);

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  entente_import_item_set_text (self, member, date);
  if (text != NULL && (date == NULL || has_time (text) ||
                       g_strcmp0 (entente_record_get_text (self->record, member), date) != 0))
    entente_import_item_add_datum (self, name, ENTENTE_DATUM_TEXT, text);
  return date != NULL;
}

/**
 * entente_import_item_set_position:
 * @self: an actor
 * @x: where the centre of its card is
 * @y: likewise; it grows downwards
 *
 * The unit is the file's own. What is not finite is no position.
 */
void
entente_import_item_set_position (EntenteImportItem *self,
                                  double             x,
                                  double             y)
{
  g_return_if_fail (self != NULL && self->kind == ENTENTE_ITEM_ACTOR);

  if (self->has_position || !isfinite (x) || !isfinite (y))
    return;
  self->has_position = TRUE;
  self->x = x;
  self->y = y;
}
