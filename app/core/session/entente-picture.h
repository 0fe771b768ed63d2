/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"

G_BEGIN_DECLS

/* The picture of a document: a scene, and after each change of the document a new one, built in
 * another thread. Property "scene". */

#define ENTENTE_TYPE_PICTURE (entente_picture_get_type ())
G_DECLARE_FINAL_TYPE (EntentePicture, entente_picture, ENTENTE, PICTURE, GObject)

EntentePicture *entente_picture_new (EntenteDocument *document, EntenteMeasure *measure);

EntenteScene *entente_picture_get_scene (EntentePicture *self);
EntenteMeasure *entente_picture_get_measure (EntentePicture *self);

G_END_DECLS
