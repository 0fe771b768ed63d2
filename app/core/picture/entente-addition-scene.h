/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"

G_BEGIN_DECLS

EntenteScene *entente_addition_scene_new (EntenteScene *below, const EntenteSceneInput *additions);

G_END_DECLS
