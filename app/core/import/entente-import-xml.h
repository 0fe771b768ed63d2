/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The XML of other programs, as a tree. */

typedef struct _EntenteXmlNode EntenteXmlNode;

/* An element. All texts belong to the tree. */
struct _EntenteXmlNode {
  const char *name;              /* without the prefix */
  const char *uri;               /* (nullable): the URI of its namespace */
  const char *const *attributes; /* names and values in turn, NULL-terminated; names have their prefix */
  const char *text;              /* the character data directly in it; never NULL */
  guint line;                    /* of its start tag, from 1 */
  EntenteXmlNode *parent, *first, *last, *next;
};

typedef struct _EntenteXml EntenteXml;

/* Deeper elements are refused, so that readers may recurse. */
#define ENTENTE_XML_MAX_DEPTH 128

EntenteXml *entente_xml_parse (GBytes *bytes, GCancellable *cancellable, GError **error);
void entente_xml_free (EntenteXml *self);
EntenteXmlNode *entente_xml_get_root (EntenteXml *self);

gboolean entente_xml_is (const EntenteXmlNode *node, const char *name);
const char *entente_xml_get (const EntenteXmlNode *node, const char *attribute);
gboolean entente_xml_get_number (const EntenteXmlNode *node, const char *attribute, double *number);
EntenteXmlNode *entente_xml_get_first (const EntenteXmlNode *node);
EntenteXmlNode *entente_xml_find (const EntenteXmlNode *node, const char *name);
EntenteXmlNode *entente_xml_next (const EntenteXmlNode *node, const char *name);
EntenteXmlNode *entente_xml_find_below (const EntenteXmlNode *node, const char *name);
const char *entente_xml_get_text_of (const EntenteXmlNode *node, const char *name);

/* Returns (transfer full) (nullable) what is shown for an element in the place of its contents. */
typedef char *(*EntenteXmlTextFunc) (const EntenteXmlNode *node, gpointer data);

char *entente_xml_dup_json (const EntenteXmlNode *node, const char *const *except, EntenteXmlTextFunc func,
                            gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteXml, entente_xml_free)

G_END_DECLS
