/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-json-members.h"

#include "entente-spelling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A walk over the members of an object that finds each one in the table of the record's shape. Unknown
 * members cause a warning and become foreign members of the record, each after the known member that it
 * follows. */

typedef struct {
  guint name;
  int after;
} Foreign;

static const EntenteShape *
shape_of (EntenteJsonMembers *self)
{
  return entente_record_get_shape (self->record);
}

/* Members mostly follow the order of the table, so that the next one is tried first. */
static gboolean
find (EntenteJsonMembers *self)
{
  const EntenteShape *shape = shape_of (self);

  for (guint i = 0; i < shape->n_members; i++)
    {
      guint index = (self->member + 1 + i) % shape->n_members;
      const char *name = shape->members[index].name;

      if (entente_json_tape_is_text (self->input->tape, self->name, name, strlen (name)))
        {
          self->member = index;
          return TRUE;
        }
    }
  return FALSE;
}

static void
flag_unknown (EntenteJsonMembers *self)
{
  const EntenteShape *shape = shape_of (self);
  g_autofree char *name = entente_json_tape_dup_text (self->input->tape, self->name);
  g_autofree const char **known = NULL;
  g_autofree char *quoted = NULL, *suggestion = NULL;

  if (entente_json_report_repeat (self->input->report, shape, name))
    return;

  known = g_new0 (const char *, shape->n_members + 1);
  for (guint i = 0; i < shape->n_members; i++)
    known[i] = shape->members[i].name;
  quoted = entente_diagnostic_quote (name, -1);
  if (entente_spelling_find (name, known) == NULL)
    {
      entente_json_report_warn (self->input->report, self->name,
                                _("the member %s is not known here, but kept"), quoted);
      return;
    }
  suggestion = entente_diagnostic_quote (entente_spelling_find (name, known), -1);
  entente_json_report_warn (self->input->report, self->name,
                            _("the member %s is not known here, but kept; did you mean %s?"),
                            quoted, suggestion);
}

/**
 * entente_json_members_init:
 * @self: (out caller-allocates): a walk; to be ended with entente_json_members_finish()
 * @input: the input
 * @record: the record that is filled
 * @token: an object
 */
void
entente_json_members_init (EntenteJsonMembers     *self,
                           const EntenteJsonInput *input,
                           EntenteRecord          *record,
                           guint                   token)
{
  *self = (EntenteJsonMembers) {
    .input = input,
    .record = record,
    .member = entente_record_get_shape (record)->n_members - 1,
    .next = token + 1,
    .n_left = entente_json_tape_get_n_members (input->tape, token),
    .last = -1,
  };
}

/**
 * entente_json_members_next:
 * @self: a walk
 *
 * Moves to the next member that the record's shape knows.
 *
 * Returns: whether there is one
 */
gboolean
entente_json_members_next (EntenteJsonMembers *self)
{
  while (self->n_left > 0)
    {
      self->n_left--;
      self->name = self->next;
      self->value = self->name + 1;
      self->next = entente_json_tape_get_next (self->input->tape, self->value);
      if (find (self))
        return TRUE;
      flag_unknown (self);
      entente_json_members_keep (self);
    }
  return FALSE;
}

/**
 * entente_json_members_keep:
 * @self: a walk
 *
 * Keeps the present member as a foreign member, because its value could not be understood.
 */
void
entente_json_members_keep (EntenteJsonMembers *self)
{
  Foreign foreign = { self->name, self->last };

  if (self->foreign == NULL)
    self->foreign = g_array_new (FALSE, FALSE, sizeof (Foreign));
  g_array_append_val (self->foreign, foreign);
}

/**
 * entente_json_members_place:
 * @self: a walk
 *
 * Makes the present member the one that the next foreign members follow. Must not be called for an empty
 * member, which is not written.
 */
void
entente_json_members_place (EntenteJsonMembers *self)
{
  self->last = (int) self->member;
}

/**
 * entente_json_members_finish:
 * @self: a walk that has reached the end
 *
 * Adds the foreign members to the record, in the order in which they are written.
 */
void
entente_json_members_finish (EntenteJsonMembers *self)
{
  int n_members = (int) shape_of (self)->n_members;

  if (self->foreign == NULL)
    return;

  for (int after = -1; after < n_members; after++)
    for (guint i = 0; i < self->foreign->len; i++)
      {
        const Foreign *foreign = &g_array_index (self->foreign, Foreign, i);
        g_autofree char *name = NULL, *json = NULL;

        if (foreign->after != after)
          continue;
        name = entente_json_tape_dup_text (self->input->tape, foreign->name);
        json = entente_json_tape_dup_compact (self->input->tape, foreign->name + 1);
        entente_record_add_foreign (self->record, name, json, -1, after);
      }
  g_clear_pointer (&self->foreign, g_array_unref);
}
