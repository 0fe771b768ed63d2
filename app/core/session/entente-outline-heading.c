/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-outline-heading.h"

#include "entente-vocabulary.h"

#include <glib/gi18n.h>

/* A heading of the outline: the kind of the items under it, their number, and whether they are
 * hidden. */

struct _EntenteOutlineHeading
{
  GObject parent_instance;

  EntenteItemKind kind;
  char *title;
  guint count;
  gboolean collapsed;
};

enum { PROP_0, PROP_COUNT, PROP_COLLAPSED, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteOutlineHeading, entente_outline_heading, G_TYPE_OBJECT)

static char *
create_title (EntenteItemKind kind,
              EntenteLook     look)
{
  if (kind != ENTENTE_ITEM_ACTOR)
    return g_strdup (entente_vocabulary_item_kinds (kind));
  if (look == ENTENTE_LOOK_OTHER)
    return g_strdup (C_("outline", "Other Actors"));
  return entente_vocabulary_get_label (ENTENTE_VOCABULARY_ACTOR_KINDS, entente_look_get_word (look));
}

static void
entente_outline_heading_get_property (GObject    *object,
                                      guint       property,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  EntenteOutlineHeading *self = ENTENTE_OUTLINE_HEADING (object);

  switch (property)
    {
    case PROP_COUNT: g_value_set_uint (value, self->count); break;
    case PROP_COLLAPSED: g_value_set_boolean (value, self->collapsed); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_outline_heading_finalize (GObject *object)
{
  g_free (ENTENTE_OUTLINE_HEADING (object)->title);

  G_OBJECT_CLASS (entente_outline_heading_parent_class)->finalize (object);
}

static void
entente_outline_heading_class_init (EntenteOutlineHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_outline_heading_get_property;
  object_class->finalize = entente_outline_heading_finalize;

  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_outline_heading_init (EntenteOutlineHeading *self)
{
}

/**
 * entente_outline_heading_new:
 * @kind: the kind of item under the heading
 * @look: the look of the actors under the heading; ignored for other kinds
 *
 * Returns: (transfer full): a heading
 */
EntenteOutlineHeading *
entente_outline_heading_new (EntenteItemKind kind,
                             EntenteLook     look)
{
  EntenteOutlineHeading *self;

  g_return_val_if_fail (kind < ENTENTE_N_ITEM_KINDS && look < ENTENTE_N_LOOKS, NULL);

  self = g_object_new (ENTENTE_TYPE_OUTLINE_HEADING, NULL);
  self->kind = kind;
  self->title = create_title (kind, look);
  return self;
}

EntenteItemKind
entente_outline_heading_get_kind (EntenteOutlineHeading *self)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_HEADING (self), ENTENTE_ITEM_ACTOR);

  return self->kind;
}

/**
 * entente_outline_heading_get_title:
 * @self: a heading
 *
 * Returns: (transfer none): the text of the heading in the user's language
 */
const char *
entente_outline_heading_get_title (EntenteOutlineHeading *self)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_HEADING (self), NULL);

  return self->title;
}

guint
entente_outline_heading_get_count (EntenteOutlineHeading *self)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_HEADING (self), 0);

  return self->count;
}

void
entente_outline_heading_set_count (EntenteOutlineHeading *self,
                                   guint                  count)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_HEADING (self));

  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

gboolean
entente_outline_heading_get_collapsed (EntenteOutlineHeading *self)
{
  g_return_val_if_fail (ENTENTE_IS_OUTLINE_HEADING (self), FALSE);

  return self->collapsed;
}

void
entente_outline_heading_set_collapsed (EntenteOutlineHeading *self,
                                       gboolean               collapsed)
{
  g_return_if_fail (ENTENTE_IS_OUTLINE_HEADING (self));

  if (self->collapsed == collapsed)
    return;
  self->collapsed = collapsed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}
