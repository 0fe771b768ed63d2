/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-import-report.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct {
  const EntenteImportReason *reason; /* borrowed; it is static */
  char *name;
  guint count;
  GArray *places; /* of EntenteImportPlace */
} Entry;

struct _EntenteImportReport {
  GPtrArray *entries; /* of Entry, in the order in which they happened first */
};

static void
clear_place (gpointer data)
{
  EntenteImportPlace *place = data;

  g_free (place->text);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_array_unref (entry->places);
  g_free (entry);
}

/**
 * entente_import_report_new:
 *
 * Returns: (transfer full): a report of nothing
 */
EntenteImportReport *
entente_import_report_new (void)
{
  EntenteImportReport *self = g_new0 (EntenteImportReport, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

/**
 * entente_import_report_free:
 * @self: (nullable) (transfer full): a report
 */
void
entente_import_report_free (EntenteImportReport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* A file may have no end of names. All beyond so many of one reason are counted together. */
#define MAX_NAMES 50

/* There are few reasons in a file, and the last one is the most probable. */
static Entry *
get_entry (EntenteImportReport       *self,
           const EntenteImportReason *reason,
           const char                *name)
{
  Entry *entry;
  guint n = 0;

  for (guint i = self->entries->len; i > 0; i--)
    {
      entry = self->entries->pdata[i - 1];
      if (entry->reason == reason && g_strcmp0 (entry->name, name) == 0)
        return entry;
      n += entry->reason == reason;
    }
  if (n >= MAX_NAMES && strcmp (name, "…") != 0)
    return get_entry (self, reason, "…");
  entry = g_new0 (Entry, 1);
  entry->reason = reason;
  entry->name = g_strdup (name);
  entry->places = g_array_new (FALSE, FALSE, sizeof (EntenteImportPlace));
  g_array_set_clear_func (entry->places, clear_place);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/**
 * entente_import_report_add:
 * @self: a report
 * @reason: a reason, which is static
 * @name: (nullable): the name in its message, if it has one
 * @line: where it happened, from 1; 0 if that is not known
 * @text: (nullable): what stands there
 *
 * Counts one thing under a reason.
 */
void
entente_import_report_add (EntenteImportReport       *self,
                           const EntenteImportReason *reason,
                           const char                *name,
                           guint                      line,
                           const char                *text)
{
  Entry *entry;

  g_return_if_fail (self != NULL && reason != NULL);

  entry = get_entry (self, reason, name);
  entry->count++;
  if ((line > 0 || text != NULL) && entry->places->len < ENTENTE_IMPORT_MAX_PLACES)
    {
      EntenteImportPlace place = { line, g_strdup (text) };

      g_array_append_val (entry->places, place);
    }
}

/**
 * entente_import_report_add_n:
 * @self: a report
 * @reason: a reason, which is static
 * @name: (nullable): the name in its message, if it has one
 * @n: how many; nothing is added for 0
 *
 * Counts several things under a reason, without their places.
 */
void
entente_import_report_add_n (EntenteImportReport       *self,
                             const EntenteImportReason *reason,
                             const char                *name,
                             guint                      n)
{
  g_return_if_fail (self != NULL && reason != NULL);

  if (n > 0)
    get_entry (self, reason, name)->count += n;
}

/**
 * entente_import_report_get_n:
 * @self: a report
 *
 * Returns: how many different messages it has
 */
guint
entente_import_report_get_n (const EntenteImportReport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * entente_import_report_get_outcome:
 * @self: a report
 * @nth: which message
 *
 * Returns: whether these things come in some way
 */
EntenteImportOutcome
entente_import_report_get_outcome (const EntenteImportReport *self,
                                   guint                      nth)
{
  g_return_val_if_fail (self != NULL && nth < self->entries->len, ENTENTE_IMPORT_KEPT);

  return ((Entry *) self->entries->pdata[nth])->reason->outcome;
}

/**
 * entente_import_report_get_count:
 * @self: a report
 * @nth: which message
 *
 * Returns: how many times it happened
 */
guint
entente_import_report_get_count (const EntenteImportReport *self,
                                 guint                      nth)
{
  g_return_val_if_fail (self != NULL && nth < self->entries->len, 0);

  return ((Entry *) self->entries->pdata[nth])->count;
}

/* The messages come from tables, where the compiler cannot check them. A test does. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/**
 * entente_import_report_dup_message:
 * @self: a report
 * @nth: which message
 *
 * Returns: (transfer full): the message, with its number, in the user's language
 */
char *
entente_import_report_dup_message (const EntenteImportReport *self,
                                   guint                      nth)
{
  const Entry *entry;
  const char *message;

  g_return_val_if_fail (self != NULL && nth < self->entries->len, NULL);

  entry = self->entries->pdata[nth];
  message = ngettext (entry->reason->singular, entry->reason->plural, entry->count);
  return entry->name != NULL ? g_strdup_printf (message, entry->count, entry->name)
                             : g_strdup_printf (message, entry->count);
}

#pragma GCC diagnostic pop

/**
 * entente_import_report_get_n_places:
 * @self: a report
 * @nth: which message
 *
 * Returns: how many places are kept for it; fewer than it was counted where a file says it without end
 */
guint
entente_import_report_get_n_places (const EntenteImportReport *self,
                                    guint                      nth)
{
  g_return_val_if_fail (self != NULL && nth < self->entries->len, 0);

  return ((Entry *) self->entries->pdata[nth])->places->len;
}

/**
 * entente_import_report_get_place:
 * @self: a report
 * @nth: which message
 * @place: which place
 *
 * Returns: (transfer none): where it happened
 */
const EntenteImportPlace *
entente_import_report_get_place (const EntenteImportReport *self,
                                 guint                      nth,
                                 guint                      place)
{
  g_return_val_if_fail (place < entente_import_report_get_n_places (self, nth), NULL);

  return &g_array_index (((Entry *) self->entries->pdata[nth])->places, EntenteImportPlace, place);
}
