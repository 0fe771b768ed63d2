/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-tick-model.h"

#include <glib/gi18n.h>
#include <string.h>

#include "entente-aside-words.h"
#include "entente-fold.h"
#include "entente-source.h"
#include "entente-statement.h"

typedef struct {
  EntenteAsideKind kind;
  guint count;
  GObject *tick;
} Counted;

static char *
describe (EntenteAsideKind  kind,
          const char       *name,
          guint             n)
{
  switch (kind)
    {
    case ENTENTE_ASIDE_SOURCE:
      /* Translators: a source, and how many statements are written in it. */
      return g_strdup_printf (ngettext ("%1$s: source of %2$u statement", "%1$s: source of %2$u statements", n), name,
                              n);
    case ENTENTE_ASIDE_SPEAKER:
      return g_strdup_printf (ngettext ("%1$s: speaker of %2$u statement", "%1$s: speaker of %2$u statements", n), name,
                              n);
    case ENTENTE_ASIDE_MEDIUM:
      /* Translators: an actor, and how many sources it published. */
      return g_strdup_printf (ngettext ("%1$s: medium of %2$u source", "%1$s: medium of %2$u sources", n), name, n);
    case ENTENTE_ASIDE_GRADE:
    case ENTENTE_N_ASIDES:
    default:
      return g_strdup (name);
    }
}

static void
add (GPtrArray        *found,
     EntenteDocument  *document,
     EntenteAsideKind  kind,
     const char       *word,
     guint             n)
{
  g_autofree char *name = entente_aside_describe_one (kind, word, document);
  g_autofree char *label = describe (kind, name, n);
  Counted *counted = g_new (Counted, 1);

  *counted = (Counted) { kind, n, G_OBJECT (gtk_string_object_new (label)) };
  g_object_set_data (counted->tick, "kind", GINT_TO_POINTER (kind));
  g_object_set_data_full (counted->tick, "word", g_strdup (word), g_free);
  g_object_set_data_full (counted->tick, "folded", entente_fold (label), g_free);
  g_ptr_array_add (found, counted);
}

static void
add_items (GPtrArray        *found,
           EntenteDocument  *document,
           EntenteAsideKind  kind,
           EntenteItemKind   of,
           EntenteLink       link)
{
  GListModel *items = entente_document_get_items (document, of);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteItem) item = g_list_model_get_item (items, i);
      guint n = entente_document_get_linked (document, entente_item_get_id (item), link)->len;

      if (n > 0)
        add (found, document, kind, entente_item_get_id (item), n);
    }
}

static void
add_grades (GPtrArray       *found,
            EntenteDocument *document)
{
  static const char *const words[] = { "A", "B", "C", "D", "E", "F", "1", "2", "3", "4", "5", "6", ENTENTE_NO_GRADE };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    add (found, document, ENTENTE_ASIDE_GRADE, words[i], 0);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Counted *one = *(Counted *const *) a, *other = *(Counted *const *) b;

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return (one->count < other->count) - (one->count > other->count);
}

/**
 * entente_tick_model_new:
 * @document: a document
 *
 * Returns: (transfer full): what can be set aside of it, the most frequent of each kind first
 */
GListStore *
entente_tick_model_new (EntenteDocument *document)
{
  GListStore *store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free), ticks = g_ptr_array_new ();

  g_return_val_if_fail (ENTENTE_IS_DOCUMENT (document), store);

  add_items (found, document, ENTENTE_ASIDE_SOURCE, ENTENTE_ITEM_SOURCE, ENTENTE_LINK_SOURCE);
  add_items (found, document, ENTENTE_ASIDE_SPEAKER, ENTENTE_ITEM_ACTOR, ENTENTE_LINK_SPEAKER);
  add_items (found, document, ENTENTE_ASIDE_MEDIUM, ENTENTE_ITEM_ACTOR, ENTENTE_LINK_PUBLISHER);
  add_grades (found, document);
  g_ptr_array_sort (found, compare);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (ticks, ((Counted *) found->pdata[i])->tick);
  g_list_store_splice (store, 0, 0, ticks->pdata, ticks->len);
  for (guint i = 0; i < ticks->len; i++)
    g_object_unref (ticks->pdata[i]);
  return store;
}

EntenteAsideKind
entente_tick_get_kind (GObject *tick)
{
  return GPOINTER_TO_INT (g_object_get_data (tick, "kind"));
}

const char *
entente_tick_get_word (GObject *tick)
{
  return g_object_get_data (tick, "word");
}

const char *
entente_tick_get_label (GObject *tick)
{
  return gtk_string_object_get_string (GTK_STRING_OBJECT (tick));
}

/**
 * entente_tick_matches:
 * @tick: something that can be set aside
 * @typed: what is looked for
 *
 * Returns: whether its label has the words in it, in any case
 */
gboolean
entente_tick_matches (GObject    *tick,
                      const char *typed)
{
  g_autofree char *folded = entente_fold (typed);

  return strstr (g_object_get_data (tick, "folded"), folded) != NULL;
}
