/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-id.h"
#include "entente-import-readers.h"
#include "entente-import-rest.h"
#include "entente-import-zip.h"
#include "entente-source-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Projects of programs for qualitative analysis (REFI-QDA): a zip of an XML file and the texts. The places of passages
 * are code points by the standard, but not in every program; the name of a passage often has its first words, by which
 * that is told. */

typedef struct {
  EntenteImport *import;
  GHashTable *files; /* name without its folder, in small letters -> GBytes */
  GHashTable *notes; /* GUID -> text of a note */
  GHashTable *used;  /* GUIDs of the notes that belong to something */
  GHashTable *users; /* GUID -> name; the texts are borrowed */
} Reading;

static const EntenteImportReason no_text = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u source whose text is not in the file", "%u sources whose text is not in the file"),
};

static const EntenteImportReason no_place = {
  ENTENTE_IMPORT_LEFT_OUT,
  ENTENTE_NP_ ("%u passage that is not in its text", "%u passages that are not in their texts"),
};

static const EntenteImportReason unsure_place = {
  ENTENTE_IMPORT_KEPT,
  ENTENTE_NP_ ("%u passage that does not begin with the words of its name; its place is left out",
               "%u passages that do not begin with the words of their names; their places are left out"),
};

static gboolean
sniff (EntenteImportInput *input)
{
  const EntenteXmlNode *root;

  if (entente_import_zip_has (input, "project.qde", ""))
    return TRUE;
  root = entente_import_input_is_xml (input) ? entente_import_input_get_xml (input) : NULL;
  return (entente_xml_is (root, "Project") || entente_xml_is (root, "CodeBook")) && root->uri != NULL &&
         g_str_has_prefix (root->uri, "urn:QDA-XML");
}

static const char *
get_fact (Reading              *self,
          const EntenteXmlNode *node,
          const char           *name)
{
  const char *value = entente_xml_get (node, name);
  const char *user = value != NULL ? g_hash_table_lookup (self->users, value) : NULL;

  return user != NULL ? user : value;
}

/* The memo to which an element refers goes into the note. */
static void
add_memo (Reading              *self,
          EntenteImportItem    *item,
          const EntenteXmlNode *ref)
{
  const char *guid = entente_xml_get (ref, "targetGUID");

  if (guid == NULL)
    return;
  entente_import_item_append_note (item, g_hash_table_lookup (self->notes, guid));
  g_hash_table_add (self->used, (gpointer) guid);
}

/* What is alike for codes, cases, sources and passages: who made them and when, colours, notes, values of variables,
 * and passages of pictures and sounds, which have no words. */
static void
add_rest (Reading              *self,
          EntenteImportItem    *item,
          const EntenteXmlNode *node)
{
  static const char *const facts[] = { "creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime", NULL };
  static const char *const told[] = { "Code", "Description", "SourceRef", "Coding", "PlainTextSelection", "NoteRef",
                                      "PlainTextContent", "Representation", "Transcript", NULL };

  for (const char *const *name = facts; *name != NULL; name++)
    entente_import_item_add_datum (item, *name, ENTENTE_DATUM_TEXT, get_fact (self, node, *name));
  if (entente_xml_get (node, "color") != NULL)
    entente_import_leave_look (self->import, "color");
  for (const EntenteXmlNode *child = node->first; child != NULL; child = child->next)
    if (entente_xml_is (child, "NoteRef"))
      add_memo (self, item, child);
    else if (entente_xml_is (child, "VariableValue"))
      {
        g_autofree char *json = entente_xml_dup_json (child, NULL, NULL, NULL);

        entente_import_item_add_datum (item, "variable", ENTENTE_DATUM_OTHER, json);
      }
    else if (!g_strv_contains (told, child->name))
      entente_import_leave_part (self->import, child->name, 1);
}

static void
read_code (Reading              *self,
           const EntenteXmlNode *code,
           const char           *parent)
{
  const char *guid = entente_xml_get (code, "guid"), *name = entente_xml_get (code, "name");
  EntenteImportItem *actor;

  if (guid == NULL)
    {
      entente_import_leave_node (self->import, code->line, name);
      return;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, guid, code->line);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, name);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, "concept");
  entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION, entente_xml_get_text_of (code, "Description"));
  entente_import_item_add_identifier (actor, "qda", guid);
  entente_import_item_add_datum (actor, "parent", ENTENTE_DATUM_TEXT, parent);
  add_rest (self, actor, code);
  for (EntenteXmlNode *child = entente_xml_find (code, "Code"); child != NULL; child = entente_xml_next (child, "Code"))
    read_code (self, child, name);
}

static void
read_case (Reading              *self,
           const EntenteXmlNode *node)
{
  const char *guid = entente_xml_get (node, "guid");
  EntenteImportItem *actor;

  if (guid == NULL)
    {
      entente_import_leave_node (self->import, node->line, entente_xml_get (node, "name"));
      return;
    }
  actor = entente_import_describe (self->import, ENTENTE_ITEM_ACTOR, guid, node->line);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, entente_xml_get (node, "name"));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, ENTENTE_ACTOR_KIND_GROUP);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_DESCRIPTION, entente_xml_get_text_of (node, "Description"));
  entente_import_item_add_identifier (actor, "qda", guid);
  for (EntenteXmlNode *ref = entente_xml_find (node, "SourceRef"); ref != NULL;
       ref = entente_xml_next (ref, "SourceRef"))
    entente_import_item_add_datum (actor, "source", ENTENTE_DATUM_TEXT, entente_xml_get (ref, "targetGUID"));
  add_rest (self, actor, node);
}

static GBytes *
find_file (Reading    *self,
           const char *path)
{
  g_autofree char *name = NULL, *folded = NULL;

  if (path == NULL)
    return NULL;
  name = g_path_get_basename (path);
  folded = g_utf8_strdown (g_str_has_prefix (name, "internal:") ? name + strlen ("internal:") : name, -1);
  return g_hash_table_lookup (self->files, folded);
}

static char *
dup_text (Reading              *self,
          const EntenteXmlNode *source)
{
  GBytes *bytes = find_file (self, entente_xml_get (source, "plainTextPath"));
  const char *content = entente_xml_get_text_of (source, "PlainTextContent");
  gsize size;
  const char *data;

  if (bytes == NULL)
    return g_strdup (content);
  data = g_bytes_get_data (bytes, &size);
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3, size -= 3;
  return g_utf8_validate_len (data, size, NULL) ? g_strndup (data, size) : NULL;
}

/* Whether a passage begins with its name, or the name is none of its words. */
static gboolean
fits (const char *passage,
      const char *name)
{
  g_autofree char *start = NULL;
  glong length;

  if (passage == NULL)
    return FALSE;
  if (name == NULL || *name == '\0')
    return TRUE;
  length = MIN (g_utf8_strlen (name, -1), g_utf8_strlen (passage, -1));
  start = g_utf8_substring (name, 0, MIN (length, 12));
  return g_str_has_prefix (passage, start);
}

static void
code_passage (Reading              *self,
              EntenteImportItem    *statement,
              const EntenteXmlNode *selection)
{
  for (EntenteXmlNode *coding = entente_xml_find (selection, "Coding"); coding != NULL;
       coding = entente_xml_next (coding, "Coding"))
    {
      const EntenteXmlNode *ref = entente_xml_find (coding, "CodeRef");
      const char *guid = entente_xml_get (ref, "targetGUID");

      if (guid != NULL)
        entente_import_item_add_target (statement, entente_import_name (self->import, ENTENTE_ITEM_ACTOR, guid),
                                        ENTENTE_STANCE_MENTIONS);
      for (EntenteXmlNode *memo = entente_xml_find (coding, "NoteRef"); memo != NULL;
           memo = entente_xml_next (memo, "NoteRef"))
        add_memo (self, statement, memo);
    }
  entente_import_item_append_note (statement, entente_xml_get_text_of (selection, "Description"));
  add_rest (self, statement, selection);
}

static gboolean
read_number (const EntenteXmlNode *node,
             const char           *attribute,
             gint64               *number)
{
  const char *text = entente_xml_get (node, attribute);

  return text != NULL && g_ascii_string_to_signed (text, 10, 0, G_MAXINT, number, NULL);
}

/* The standard counts code points, but programs do otherwise. The name of a passage, which often is its first words,
 * tells how. */
static EntentePlaces
find_places (EntenteSourceText *text,
             gint64             start,
             gint64             end,
             const char        *name)
{
  for (EntentePlaces places = ENTENTE_PLACES_CHARACTERS; places < ENTENTE_N_PLACES; places++)
    {
      g_autofree char *passage = entente_source_text_dup_passage (text, start, end, places);

      if (fits (passage, name))
        return places;
    }
  return ENTENTE_PLACES_CHARACTERS;
}

static void
read_selection (Reading              *self,
                EntenteImportItem    *source,
                EntenteSourceText    *text,
                const EntenteXmlNode *selection)
{
  const char *name = entente_xml_get (selection, "name"), *guid = entente_xml_get (selection, "guid");
  gint64 start = 0, end = 0;
  g_autofree char *passage = NULL;
  EntentePlaces places;
  EntenteImportItem *statement;
  gboolean sure;

  if (!read_number (selection, "startPosition", &start) || !read_number (selection, "endPosition", &end))
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_place, NULL, selection->line, name);
      return;
    }
  places = find_places (text, start, end, name);
  passage = entente_source_text_dup_passage (text, start, end, places);
  if (passage == NULL)
    {
      entente_import_report_add (entente_import_get_report (self->import), &no_place, NULL, selection->line, name);
      return;
    }
  sure = fits (passage, name);
  statement = entente_import_state (self->import, passage, source);
  entente_import_take_key (self->import, statement, guid);
  entente_import_item_add_identifier (statement, "qda", guid);
  if (sure)
    entente_source_text_anchor (text, statement, start, end, places);
  else
    {
      entente_import_report_add (entente_import_get_report (self->import), &unsure_place, NULL, selection->line, name);
      entente_import_item_add_datum (statement, "name", ENTENTE_DATUM_TEXT, name);
    }
  code_passage (self, statement, selection);
}

static guint
count (const EntenteXmlNode *node,
       const char           *name)
{
  guint n = 0;

  for (EntenteXmlNode *child = entente_xml_find (node, name); child != NULL; child = entente_xml_next (child, name))
    n++;
  return n;
}

/* Where the text of a source is told: a PDF has it in its representation, and a sound in its first transcript. */
static const EntenteXmlNode *
find_text (const EntenteXmlNode *source)
{
  const EntenteXmlNode *representation = entente_xml_find (source, "Representation");
  const EntenteXmlNode *transcript = entente_xml_find (source, "Transcript");

  if (representation != NULL)
    return representation;
  return transcript != NULL ? transcript : source;
}

static void
read_source (Reading              *self,
             const EntenteXmlNode *node)
{
  const char *guid = entente_xml_get (node, "guid");
  const EntenteXmlNode *place = find_text (node);
  g_autofree char *words = dup_text (self, place);
  g_autoptr (EntenteSourceText) text = NULL;
  EntenteImportItem *source;

  if (guid == NULL)
    {
      entente_import_leave_node (self->import, node->line, entente_xml_get (node, "name"));
      return;
    }
  source = entente_import_describe (self->import, ENTENTE_ITEM_SOURCE, guid, node->line);
  entente_import_item_set_text (source, ENTENTE_SOURCE_TITLE, entente_xml_get (node, "name"));
  entente_import_item_append_note (source, entente_xml_get_text_of (node, "Description"));
  entente_import_item_add_identifier (source, "qda", guid);
  add_rest (self, source, node);
  /* The whole of a source is coded. */
  entente_import_leave_part (self->import, "Coding", count (node, "Coding"));
  if (words == NULL)
    entente_import_report_add (entente_import_get_report (self->import), &no_text, NULL, node->line,
                               entente_xml_get (node, "name"));
  text = entente_source_text_new (source, words != NULL ? words : "");
  if (count (node, "Transcript") > 1)
    entente_import_leave_part (self->import, "Transcript", count (node, "Transcript") - 1);
  if (place != node)
    entente_import_leave_part (self->import, "PlainTextSelection", count (node, "PlainTextSelection"));
  for (EntenteXmlNode *selection = entente_xml_find (place, "PlainTextSelection"); selection != NULL;
       selection = entente_xml_next (selection, "PlainTextSelection"))
    read_selection (self, source, text, selection);
}

static void
read_link (Reading              *self,
           const EntenteXmlNode *link)
{
  const char *from = entente_xml_get (link, "originGUID"), *to = entente_xml_get (link, "targetGUID");
  EntenteImportItem *start = entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, from);
  EntenteImportItem *end = entente_import_lookup (self->import, ENTENTE_ITEM_ACTOR, to);
  EntenteImportItem *relation;

  if (start == NULL || end == NULL)
    {
      entente_import_leave_edge (self->import, link->line, entente_xml_get (link, "name"));
      return;
    }
  relation = entente_import_relate (self->import, entente_xml_get (link, "guid"), start, end, link->line);
  entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, entente_xml_get (link, "name"));
  entente_import_item_add_identifier (relation, "qda", entente_xml_get (link, "guid"));
  if (g_strcmp0 (entente_xml_get (link, "direction"), "Associative") == 0 ||
      g_strcmp0 (entente_xml_get (link, "direction"), "Bidirectional") == 0)
    entente_record_set_flag (relation->record, ENTENTE_RELATION_DIRECTED, FALSE);
}

static void
list_users (Reading              *self,
            const EntenteXmlNode *root)
{
  const EntenteXmlNode *list = entente_xml_find (root, "Users");

  for (EntenteXmlNode *user = entente_xml_find (list, "User"); user != NULL; user = entente_xml_next (user, "User"))
    if (entente_xml_get (user, "guid") != NULL && entente_xml_get (user, "name") != NULL)
      g_hash_table_insert (self->users, (gpointer) entente_xml_get (user, "guid"),
                           (gpointer) entente_xml_get (user, "name"));
}

/* Notes that belong to nothing have no item to go to. */
static void
report_unused_notes (Reading *self)
{
  GHashTableIter iter;
  gpointer guid;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->notes);
  while (g_hash_table_iter_next (&iter, &guid, NULL))
    n += !g_hash_table_contains (self->used, guid);
  if (n > 0)
    entente_import_leave_part (self->import, "Notes", n);
}

static void
list_notes (Reading              *self,
            const EntenteXmlNode *root)
{
  const EntenteXmlNode *list = entente_xml_find (root, "Notes");

  for (EntenteXmlNode *note = entente_xml_find (list, "Note"); note != NULL; note = entente_xml_next (note, "Note"))
    if (entente_xml_get (note, "guid") != NULL)
      g_hash_table_insert (self->notes, g_strdup (entente_xml_get (note, "guid")), dup_text (self, note));
}

/* The codes of a project may also be exchanged without it, as a file of their own. */
static void
read_project (Reading              *self,
              const EntenteXmlNode *root)
{
  static const char *const told[] = { "CodeBook", "Codes", "Cases", "Sources", "Links", "Notes", "Users", NULL };
  const EntenteXmlNode *book = entente_xml_is (root, "CodeBook") ? root : entente_xml_find (root, "CodeBook");
  const EntenteXmlNode *codes = entente_xml_find (book, "Codes");

  list_users (self, root);
  list_notes (self, root);
  for (EntenteXmlNode *code = entente_xml_find (codes, "Code"); code != NULL; code = entente_xml_next (code, "Code"))
    read_code (self, code, NULL);
  for (EntenteXmlNode *one = entente_xml_find (entente_xml_find (root, "Cases"), "Case"); one != NULL;
       one = entente_xml_next (one, "Case"))
    read_case (self, one);
  for (EntenteXmlNode *one = entente_xml_get_first (entente_xml_find (root, "Sources")); one != NULL; one = one->next)
    if (g_str_has_suffix (one->name, "Source"))
      read_source (self, one);
  for (EntenteXmlNode *one = entente_xml_find (entente_xml_find (root, "Links"), "Link"); one != NULL;
       one = entente_xml_next (one, "Link"))
    read_link (self, one);
  for (EntenteXmlNode *one = entente_xml_get_first (root); one != NULL; one = one->next)
    if (!g_strv_contains (told, one->name))
      entente_import_leave_part (self->import, one->name, 1);
  report_unused_notes (self);
}

static gboolean
unpack (Reading             *self,
        EntenteImportInput  *input,
        GCancellable        *cancellable,
        GError             **error)
{
  g_autoptr (GPtrArray) entries = entente_import_zip_read (input, "", "", cancellable, error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const EntenteImportZipEntry *entry = entries->pdata[i];
      g_autofree char *name = g_path_get_basename (entry->name);

      g_hash_table_insert (self->files, g_utf8_strdown (name, -1), g_bytes_ref (entry->bytes));
    }
  return entries != NULL;
}

static gboolean
read_zip (Reading             *self,
          EntenteImportInput  *input,
          GCancellable        *cancellable,
          GError             **error)
{
  g_autoptr (EntenteXml) xml = NULL;
  GBytes *project;

  if (!unpack (self, input, cancellable, error))
    return FALSE;
  project = g_hash_table_lookup (self->files, "project.qde");
  if (project == NULL)
    {
      g_set_error_literal (error, ENTENTE_IMPORT_ERROR, ENTENTE_IMPORT_ERROR_INVALID, _("The file is damaged."));
      return FALSE;
    }
  xml = entente_xml_parse (project, cancellable, error);
  if (xml == NULL)
    return FALSE;
  read_project (self, entente_xml_get_root (xml));
  return TRUE;
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (GHashTable) files =
    g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autoptr (GHashTable) notes = g_hash_table_new_full (entente_id_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) used = g_hash_table_new (entente_id_hash, g_str_equal);
  g_autoptr (GHashTable) users = g_hash_table_new (entente_id_hash, g_str_equal);
  Reading reading = { import, files, notes, used, users };

  entente_import_set_summary (import, _("Project of qualitative analysis (REFI-QDA)"));
  if (!entente_import_input_is_xml (input))
    return read_zip (&reading, input, cancellable, error);
  read_project (&reading, entente_import_input_get_xml (input));
  return TRUE;
}

const EntenteImportFormat entente_import_qdpx = {
  .name = "qdpx",
  .title = N_("REFI-QDA project"),
  .sniff = sniff,
  .read = read_input,
};
