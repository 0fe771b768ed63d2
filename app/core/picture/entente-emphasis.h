/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-scene.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_RAISE_NOT,
  ENTENTE_RAISE_NEAR,     /* shown above the other parts, which fade */
  ENTENTE_RAISE_SELECTED, /* likewise, in the accent colour */
} EntenteRaise;

/* The parts of one scene that are raised above the others: the part under the pointer, the selected
 * part, and their neighbours. Reference-counted. It must not change once a painter has it. */
typedef struct _EntenteEmphasis EntenteEmphasis;

EntenteEmphasis *entente_emphasis_new (EntenteScene *scene);
EntenteEmphasis *entente_emphasis_ref (EntenteEmphasis *self);
void entente_emphasis_unref (EntenteEmphasis *self);

void entente_emphasis_raise (EntenteEmphasis *self, EntentePart part, guint index, EntenteRaise how);
EntenteScene *entente_emphasis_get_scene (EntenteEmphasis *self);
void entente_emphasis_light (EntenteEmphasis *self, EntentePart part, guint index);
void entente_emphasis_add (EntenteEmphasis *self, EntenteEmphasis *other);
void entente_emphasis_raise_neighbours (EntenteEmphasis *self, EntentePart part, guint index, EntenteRaise how);
EntenteRaise entente_emphasis_get (EntenteEmphasis *self, EntentePart part, guint index);
gboolean entente_emphasis_is_empty (EntenteEmphasis *self);
const guint *entente_emphasis_list (EntenteEmphasis *self, EntentePart part, guint *n_raised);

const EntenteLabelText *entente_emphasis_get_label (EntenteEmphasis *self, guint line, EntenteBox *box);
const EntenteLabelText *entente_emphasis_get_word (EntenteEmphasis *self, guint line, double scale, EntenteBox *box);
EntenteBox entente_emphasis_get_line_box (EntenteEmphasis *self, guint line, double scale);
void entente_emphasis_enlarge_words (EntenteEmphasis *self);
gboolean entente_emphasis_enlarges_words (EntenteEmphasis *self);
gboolean entente_emphasis_covers (EntenteEmphasis *self, const EntenteBox *box, double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteEmphasis, entente_emphasis_unref)

G_END_DECLS
