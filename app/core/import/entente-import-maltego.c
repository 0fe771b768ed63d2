/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-maltego.h"

#include "entente-import-kind.h"
#include "entente-import-readers.h"
#include "entente-import-zip.h"

#include <glib/gi18n.h>
#include <string.h>

/* Graphs of Maltego: GraphML with entities and links of its own, alone or in a zip. */

static const char *
get_value (const EntenteXmlNode *entity,
           const char           *name)
{
  const EntenteXmlNode *list = entente_xml_find (entity, "Properties");

  for (EntenteXmlNode *one = entente_xml_find (list, "Property"); one != NULL; one = entente_xml_next (one, "Property"))
    if (name == NULL || g_strcmp0 (entente_xml_get (one, "name"), name) == 0)
      return entente_xml_get_text_of (one, "Value");
  return NULL;
}

/* "maltego.EmailAddress" is kept as "EmailAddress". */
static const char *
get_kind (const char *type)
{
  const char *kind = entente_import_kind_find (type);
  const char *dot = type != NULL ? strrchr (type, '.') : NULL;

  return kind != NULL ? kind : dot != NULL ? dot + 1 : type;
}

static void
add_properties (EntenteImportItem    *item,
                const EntenteXmlNode *entity,
                const char           *told)
{
  const EntenteXmlNode *list = entente_xml_find (entity, "Properties");

  for (EntenteXmlNode *one = entente_xml_find (list, "Property"); one != NULL; one = entente_xml_next (one, "Property"))
    {
      const char *name = entente_xml_get (one, "name");

      if (name != NULL && g_strcmp0 (name, told) != 0)
        entente_import_item_add_datum (item, name, ENTENTE_DATUM_TEXT, entente_xml_get_text_of (one, "Value"));
    }
}

/**
 * entente_import_maltego_read_entity:
 * @actor: an actor
 * @entity: the entity of Maltego that it is
 */
void
entente_import_maltego_read_entity (EntenteImportItem    *actor,
                                    const EntenteXmlNode *entity)
{
  const EntenteXmlNode *list = entente_xml_find (entity, "Properties");
  const char *shown = entente_xml_get (list, "displayValue");
  const char *name;

  if (shown == NULL)
    shown = entente_xml_get (list, "value");
  name = get_value (entity, shown);
  entente_import_item_set_text (actor, ENTENTE_ACTOR_NAME, name != NULL ? name : get_value (entity, NULL));
  entente_import_item_set_text (actor, ENTENTE_ACTOR_KIND, get_kind (entente_xml_get (entity, "type")));
  entente_import_item_append_note (actor, entente_xml_get_text_of (entity, "Notes"));
  add_properties (actor, entity, shown);
}

static void
turn (EntenteImportItem *relation)
{
  g_autofree char *from = g_strdup (entente_record_get_text (relation->record, ENTENTE_RELATION_FROM));

  entente_record_set_text (relation->record, ENTENTE_RELATION_FROM,
                           entente_record_get_text (relation->record, ENTENTE_RELATION_TO));
  entente_record_set_text (relation->record, ENTENTE_RELATION_TO, from);
}

/**
 * entente_import_maltego_read_link:
 * @relation: a relation
 * @link: the link of Maltego that it is
 */
void
entente_import_maltego_read_link (EntenteImportItem    *relation,
                                  const EntenteXmlNode *link)
{
  static const char *const names[] = { "maltego.link.manual.type", "maltego.link.label",
                                       "maltego.link.transform.display-name", NULL };

  for (const char *const *name = names; *name != NULL; name++)
    entente_import_item_set_text (relation, ENTENTE_RELATION_KIND, get_value (link, *name));
  if (g_strcmp0 (get_value (link, "maltego.link.direction"), "output-to-input") == 0 ||
      g_strcmp0 (entente_xml_get (link, "reversed"), "true") == 0)
    turn (relation);
}

static gboolean
sniff (EntenteImportInput *input)
{
  return entente_import_zip_has (input, "Graphs/", ".graphml");
}

static gboolean
read_graph (EntenteImport  *import,
            GBytes         *bytes,
            GCancellable   *cancellable,
            GError        **error)
{
  g_autoptr (EntenteXml) xml = entente_xml_parse (bytes, cancellable, error);

  if (xml == NULL)
    return FALSE;
  entente_import_graphml_read (import, entente_xml_get_root (xml));
  return TRUE;
}

static gboolean
read_input (EntenteImport               *import,
            EntenteImportInput          *input,
            const EntenteImportOptions  *options,
            GCancellable                *cancellable,
            GError                     **error)
{
  g_autoptr (GPtrArray) graphs = entente_import_zip_read (input, "Graphs/", ".graphml", cancellable, error);

  if (graphs == NULL)
    return FALSE;
  for (guint i = 0; i < graphs->len; i++)
    if (!read_graph (import, ((EntenteImportZipEntry *) graphs->pdata[i])->bytes, cancellable, error))
      return FALSE;
  entente_import_set_summary (import, "Maltego");
  return TRUE;
}

const EntenteImportFormat entente_import_maltego = {
  .name = "maltego",
  .title = "Maltego",
  .sniff = sniff,
  .read = read_input,
};
