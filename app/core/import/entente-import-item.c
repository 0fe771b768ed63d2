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

static gboolean
is_stripped (const char *text,
             gsize       length)
{
  return length == 0 || (!g_ascii_isspace (text[0]) && !g_ascii_isspace (text[length - 1]));
}

/* Most texts are fine as they are. Returns the text or @line, which then is its copy on one line. */
static const char *
need_line (const char  *text,
           char       **line)
{
  gsize length = strcspn (text, "\r\n");

  if (text[length] == '\0' && is_stripped (text, length))
    return text;
  return *line = to_line (text);
}

/* What is beyond is not kept; the import is refused at its end. */
static gboolean
has_room (EntenteImportItem *self,
          const char        *text)
{
  return entente_import_has_room (self->import, text);
}

/* Facts of each type are counted apart from the members, and from their names. */
#define FIRST_DATUM 1000

/* Lists of at most so many entries are looked through. Of longer ones, and where facts were given other names, the
 * entries that were given are remembered. */
#define MAX_COMPARED 12

static guint
count_seen (EntenteImportItem *self,
            guint              member,
            const char        *entry,
            const char        *more)
{
  return entente_import_seen_count (&self->seen, entente_import_get_pool (self->import), member, entry, more);
}

/* How a record of a list is told from the others. */
static void
get_entry (const EntenteRecord *record,
           const char         **entry,
           const char         **more)
{
  gboolean is_identifier = entente_record_get_shape (record) == &entente_identifier_shape;
  guint member = entente_record_get_shape (record) == &entente_phrase_shape ? (guint) ENTENTE_PHRASE_TEXT
                                                                           : (guint) ENTENTE_TARGET_ID;

  *entry = entente_record_get_text (record, is_identifier ? (guint) ENTENTE_IDENTIFIER_SCHEME : member);
  *more = is_identifier ? entente_record_get_text (record, ENTENTE_IDENTIFIER_ID) : NULL;
  *entry = *entry != NULL ? *entry : "";
  *more = *more != NULL ? *more : "";
}

static void
remember_data (EntenteImportItem *self,
               guint              member)
{
  for (guint i = 0; i < entente_record_get_n_data (self->record, member); i++)
    {
      const EntenteDatum *datum = entente_record_get_datum (self->record, member, i);

      count_seen (self, FIRST_DATUM + datum->type, datum->name, datum->text);
      count_seen (self, G_MAXUINT, datum->name, "");
    }
}

static void
remember_list (EntenteImportItem *self,
               guint              member)
{
  const char *entry, *more;

  switch (entente_record_get_shape (self->record)->members[member].type)
    {
    case ENTENTE_VALUE_TEXTS:
    case ENTENTE_VALUE_REFS:
      for (const char *const *text = entente_record_get_texts (self->record, member); *text != NULL; text++)
        count_seen (self, member, *text, "");
      break;
    case ENTENTE_VALUE_RECORDS:
      for (guint i = 0; i < entente_record_get_n_records (self->record, member); i++)
        {
          get_entry (entente_record_get_nth (self->record, member, i), &entry, &more);
          count_seen (self, member, entry, more);
        }
      break;
    case ENTENTE_VALUE_DATA:
      remember_data (self, member);
      break;
    default:
      break;
    }
}

static void
remember_all (EntenteImportItem *self)
{
  if (self->seen != NULL)
    return;
  for (guint member = 0; member < entente_record_get_shape (self->record)->n_members; member++)
    remember_list (self, member);
}

/* Until the entries are remembered, the lists have them as they were given. */
static gboolean
has_text (EntenteImportItem *self,
          guint              member,
          const char        *text,
          guint             *n)
{
  const char *const *texts = entente_record_get_texts (self->record, member);

  for (*n = 0; texts[*n] != NULL && *n <= MAX_COMPARED; ++*n)
    if (g_str_equal (texts[*n], text))
      return TRUE;
  return FALSE;
}

static gboolean
has_record (EntenteImportItem *self,
            guint              member,
            const char        *entry,
            const char        *more,
            guint             *n)
{
  const char *other_entry, *other_more;

  for (*n = 0; *n < entente_record_get_n_records (self->record, member) && *n <= MAX_COMPARED; ++*n)
    {
      get_entry (entente_record_get_nth (self->record, member, *n), &other_entry, &other_more);
      if (g_str_equal (entry, other_entry) && g_str_equal (more, other_more))
        return TRUE;
    }
  return FALSE;
}

/* Whether a list does not have the entry yet. From now on it has it. */
static gboolean
is_new (EntenteImportItem *self,
        guint              member,
        const char        *entry,
        const char        *more)
{
  guint n;
  gboolean is_there;

  if (self->seen == NULL)
    {
      is_there = entente_record_get_shape (self->record)->members[member].type == ENTENTE_VALUE_RECORDS
                   ? has_record (self, member, entry, more, &n) : has_text (self, member, entry, &n);
      if (is_there || n <= MAX_COMPARED)
        return !is_there;
      remember_all (self);
    }
  return count_seen (self, member, entry, more) == 0;
}

/* The words of a statement and the text of a source stay as they are. */
static gboolean
is_verbatim (EntenteImportItem *self,
             guint              member)
{
  return (self->kind == ENTENTE_ITEM_STATEMENT && member == ENTENTE_STATEMENT_TEXT) ||
         (self->kind == ENTENTE_ITEM_SOURCE && member == ENTENTE_SOURCE_TEXT);
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

static gboolean
is_long (EntenteImportItem *self,
         guint              member)
{
  return member == get_note (self) || (self->kind == ENTENTE_ITEM_ACTOR && member == ENTENTE_ACTOR_DESCRIPTION);
}

/* The text as the member has it: itself or @owned. */
static const char *
prepare (EntenteImportItem  *self,
         guint               member,
         const char         *text,
         char              **owned)
{
  if (is_verbatim (self, member) || (is_long (self, member) && is_stripped (text, strlen (text))))
    return text;
  return is_long (self, member) ? (*owned = g_strstrip (g_strdup (text))) : need_line (text, owned);
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
  g_autofree char *owned = NULL;
  const char *value;

  g_return_if_fail (self != NULL);

  if (text == NULL || *text == '\0')
    return;
  value = prepare (self, member, text, &owned);
  if (*value == '\0' || !has_room (self, value))
    return;
  if (!entente_record_has (self->record, member))
    entente_record_set_text (self->record, member, value);
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
  g_autofree char *line = NULL;
  const char *value;

  g_return_if_fail (self != NULL);

  value = text != NULL ? need_line (text, &line) : NULL;
  if (value != NULL && *value != '\0' && has_room (self, value) && is_new (self, member, value, ""))
    entente_record_add_text (self->record, member, value);
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
 * entente_import_item_keep_alias:
 * @self: an actor that Entente has exported
 * @text: (nullable): another name of it
 * @lang: (nullable): the language, as BCP 47 writes it
 *
 * Adds the name as it was in the document, even if it is the name of the actor in another language.
 */
void
entente_import_item_keep_alias (EntenteImportItem *self,
                                const char        *text,
                                const char        *lang)
{
  g_autofree char *line = NULL;
  const char *name;
  EntenteRecord *alias;

  g_return_if_fail (self != NULL && self->kind == ENTENTE_ITEM_ACTOR);

  name = text != NULL ? need_line (text, &line) : NULL;
  if (name == NULL || *name == '\0' || !has_room (self, name))
    return;
  alias = entente_record_new_part (self->record, ENTENTE_ACTOR_ALIASES);
  entente_record_set_text (alias, ENTENTE_PHRASE_TEXT, name);
  if (lang != NULL && *lang != '\0')
    entente_record_set_text (alias, ENTENTE_PHRASE_LANG, lang);
  entente_record_add_record (self->record, ENTENTE_ACTOR_ALIASES, alias);
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
  g_autofree char *line = NULL;
  const char *name;

  g_return_if_fail (self != NULL && self->kind == ENTENTE_ITEM_ACTOR);

  name = text != NULL ? need_line (text, &line) : NULL;
  if (name != NULL && g_strcmp0 (entente_record_get_text (self->record, ENTENTE_ACTOR_NAME), name) != 0 &&
      is_new (self, ENTENTE_ACTOR_ALIASES, name, ""))
    entente_import_item_keep_alias (self, name, lang);
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
  identifier = entente_record_new_part (self->record, member);
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

/* A name that no fact has yet: the given one, or with a number behind it. */
static char *
make_free_name (EntenteImportItem *self,
                const char        *name)
{
  guint n = count_seen (self, G_MAXUINT, name, "");
  char *free_name = n == 0 ? g_strdup (name) : g_strdup_printf ("%s (%u)", name, n + 1);

  while (n > 0 && count_seen (self, G_MAXUINT, free_name, "") > 0)
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%s (%u)", name, ++n + 1);
    }
  return free_name;
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
  guint member;

  g_return_if_fail (self != NULL && name != NULL);

  if (text == NULL || *text == '\0' || !has_room (self, text))
    return;
  member = entente_item_kind_get_common (self->kind, ENTENTE_COMMON_DATA);
  if (self->seen == NULL && entente_record_get_n_data (self->record, member) <= MAX_COMPARED &&
      entente_record_find_datum (self->record, member, name) == NULL)
    {
      entente_record_add_datum (self->record, member, name, type, text);
      return;
    }
  remember_all (self);
  if (count_seen (self, FIRST_DATUM + type, name, text) > 0)
    return;
  free_name = make_free_name (self, name);
  entente_record_add_datum (self->record, member, free_name, type, text);
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
  record = entente_record_new_part (self->record, ENTENTE_STATEMENT_ABOUT);
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

  anchor = entente_record_new_part (self->record, ENTENTE_STATEMENT_ANCHOR);
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
  g_autofree char *read = NULL;
  const char *date;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  date = text != NULL && entente_import_date_is_plain (text) ? text : (read = entente_import_date_read (text, order));
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

/**
 * entente_import_relate_keys:
 * @self: an import
 * @key: (nullable): what the file calls the relation
 * @from: what the file calls the actor where it starts
 * @to: what the file calls the actor where it ends
 * @line: the line of the file, from 1, or 0
 *
 * Ends that are not known yet are named, the start first: the order of actors must not hang on the compiler, which may
 * work out the arguments of a call in any order.
 *
 * Returns: (transfer none): a new relation
 */
EntenteImportItem *
entente_import_relate_keys (EntenteImport *self,
                            const char    *key,
                            const char    *from,
                            const char    *to,
                            guint          line)
{
  EntenteImportItem *start = entente_import_name (self, ENTENTE_ITEM_ACTOR, from);
  EntenteImportItem *end = entente_import_name (self, ENTENTE_ITEM_ACTOR, to);

  return entente_import_relate (self, key, start, end, line);
}

/**
 * entente_import_state:
 * @self: an import
 * @text: the words, as they stand in the file
 * @source: (nullable): the source that holds them
 *
 * Returns: (transfer none): a new statement
 */
EntenteImportItem *
entente_import_state (EntenteImport     *self,
                      const char        *text,
                      EntenteImportItem *source)
{
  EntenteImportItem *item;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  item = entente_import_add (self, ENTENTE_ITEM_STATEMENT);
  entente_record_set_text (item->record, ENTENTE_STATEMENT_TEXT, text);
  if (source != NULL)
    entente_import_item_set_reference (item, ENTENTE_STATEMENT_SOURCE, source);
  return item;
}
