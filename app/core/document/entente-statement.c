/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-statement.h"

#include "entente-file-words.h"
#include "entente-former.h"

/* A statement: the words of a speaker or of a source, the items that they are about, and their place in the
 * source. */

struct _EntenteStatement
{
  EntenteItem parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteStatement, entente_statement, ENTENTE_TYPE_ITEM)

const char *const entente_statement_forms[] = {
  ENTENTE_FORM_QUOTE, ENTENTE_FORM_PARAPHRASE, ENTENTE_FORM_NARRATION, NULL,
};

const char *const entente_statement_attributions[] = {
  ENTENTE_ATTRIBUTION_ON_RECORD, ENTENTE_ATTRIBUTION_UNNAMED, ENTENTE_ATTRIBUTION_ANONYMOUS,
  ENTENTE_ATTRIBUTION_UNATTRIBUTED, NULL,
};

const char *const entente_statement_modalities[] = {
  ENTENTE_MODALITY_ASSERTS, ENTENTE_MODALITY_CONFIRMS, ENTENTE_MODALITY_DENIES, ENTENTE_MODALITY_EXPECTS,
  ENTENTE_MODALITY_SPECULATES, ENTENTE_MODALITY_CALLS_FOR, ENTENTE_MODALITY_DECLINES_TO_COMMENT, NULL,
};

const char *const entente_stances[] = {
  ENTENTE_STANCE_SUPPORTS, ENTENTE_STANCE_DISPUTES, ENTENTE_STANCE_MENTIONS, NULL,
};

static const EntenteMember target_members[] = {
  [ENTENTE_TARGET_ID] = { "target", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_ABOUT },
  [ENTENTE_TARGET_STANCE] = { "stance", ENTENTE_VALUE_WORD, .words = entente_stances },
};

const EntenteShape entente_target_shape = { "target", target_members, ENTENTE_N_TARGET };

static const EntenteMember anchor_members[] = {
  [ENTENTE_ANCHOR_PREFIX] = { "prefix", ENTENTE_VALUE_TEXT },
  [ENTENTE_ANCHOR_EXACT] = { "exact", ENTENTE_VALUE_TEXT },
  [ENTENTE_ANCHOR_SUFFIX] = { "suffix", ENTENTE_VALUE_TEXT },
  [ENTENTE_ANCHOR_START] = { "start", ENTENTE_VALUE_NUMBER },
  [ENTENTE_ANCHOR_END] = { "end", ENTENTE_VALUE_NUMBER },
  [ENTENTE_ANCHOR_PAGE] = { "page", ENTENTE_VALUE_NUMBER },
  [ENTENTE_ANCHOR_PARAGRAPH] = { "paragraph", ENTENTE_VALUE_NUMBER },
};

const EntenteShape entente_anchor_shape = { "anchor", anchor_members, ENTENTE_N_ANCHOR };

static const EntenteMember members[] = {
  [ENTENTE_STATEMENT_ID] = { "id", ENTENTE_VALUE_WORD },
  [ENTENTE_STATEMENT_TEXT] = { "text", ENTENTE_VALUE_TEXT },
  [ENTENTE_STATEMENT_FORM] = { "form", ENTENTE_VALUE_WORD, .words = entente_statement_forms },
  [ENTENTE_STATEMENT_SPEAKER] = { "speaker", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_SPEAKER },
  [ENTENTE_STATEMENT_VIA] = { "via", ENTENTE_VALUE_REFS, .link = ENTENTE_LINK_VIA },
  [ENTENTE_STATEMENT_ATTRIBUTION] = { "attribution", ENTENTE_VALUE_WORD, .words = entente_statement_attributions },
  [ENTENTE_STATEMENT_MODALITY] = { "modality", ENTENTE_VALUE_WORD, .words = entente_statement_modalities },
  [ENTENTE_STATEMENT_DATE] = { "date", ENTENTE_VALUE_DATE },
  [ENTENTE_STATEMENT_ABOUT] = { "about", ENTENTE_VALUE_RECORDS, .shape = &entente_target_shape, .one_line = TRUE },
  [ENTENTE_STATEMENT_SOURCE] = { "source", ENTENTE_VALUE_REF, .link = ENTENTE_LINK_SOURCE },
  [ENTENTE_STATEMENT_ANCHOR] = { "anchor", ENTENTE_VALUE_RECORD, .shape = &entente_anchor_shape },
  [ENTENTE_STATEMENT_CREDIBILITY] = { "credibility", ENTENTE_VALUE_NUMBER },
  [ENTENTE_STATEMENT_TRANSLATION] = { "translation", ENTENTE_VALUE_RECORD, .shape = &entente_phrase_shape,
                                      .one_line = TRUE },
  [ENTENTE_STATEMENT_NOTE] = { "note", ENTENTE_VALUE_TEXT },
  [ENTENTE_STATEMENT_FORMER] = ENTENTE_MEMBER_FORMER,
  [ENTENTE_STATEMENT_IDENTIFIERS] = ENTENTE_MEMBER_IDENTIFIERS,
  [ENTENTE_STATEMENT_TAGS] = ENTENTE_MEMBER_TAGS,
  [ENTENTE_STATEMENT_DATA] = ENTENTE_MEMBER_DATA,
};

static const EntenteShape shape = { "statement", members, ENTENTE_N_STATEMENT };

static const EntenteRecord *
record_of (EntenteStatement *self)
{
  return entente_item_get_record (ENTENTE_ITEM (self));
}

static void
entente_statement_class_init (EntenteStatementClass *klass)
{
  EntenteItemClass *item_class = ENTENTE_ITEM_CLASS (klass);

  item_class->kind = ENTENTE_ITEM_STATEMENT;
  item_class->shape = &shape;
  item_class->plural = "statements";
}

static void
entente_statement_init (EntenteStatement *self)
{
}

const char *
entente_statement_get_text (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_STATEMENT_TEXT);
}

const char *
entente_statement_get_form (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_STATEMENT_FORM);
}

const char *
entente_statement_get_speaker (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_STATEMENT_SPEAKER);
}

const char *const *
entente_statement_get_via (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_texts (record_of (self), ENTENTE_STATEMENT_VIA);
}

const char *
entente_statement_get_attribution (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_STATEMENT_ATTRIBUTION);
}

const char *
entente_statement_get_modality (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_STATEMENT_MODALITY);
}

const char *
entente_statement_get_date (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_STATEMENT_DATE);
}

guint
entente_statement_get_n_about (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), 0);

  return entente_record_get_n_records (record_of (self), ENTENTE_STATEMENT_ABOUT);
}

const EntenteRecord *
entente_statement_get_nth_about (EntenteStatement *self,
                                 guint             nth)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_nth (record_of (self), ENTENTE_STATEMENT_ABOUT, nth);
}

/**
 * entente_statement_takes_stance:
 * @self: a statement
 * @target: the id of an actor or a relation
 * @stance: one of #entente_stances
 *
 * Returns: whether it is about the target and takes this stance
 */
gboolean
entente_statement_takes_stance (EntenteStatement *self,
                                const char       *target,
                                const char       *stance)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), FALSE);

  for (guint i = 0; i < entente_statement_get_n_about (self); i++)
    {
      const EntenteRecord *about = entente_statement_get_nth_about (self, i);

      if (g_strcmp0 (entente_record_get_text (about, ENTENTE_TARGET_ID), target) == 0
          && g_strcmp0 (entente_record_get_text (about, ENTENTE_TARGET_STANCE), stance) == 0)
        return TRUE;
    }
  return FALSE;
}

const char *
entente_statement_get_source (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_STATEMENT_SOURCE);
}

const EntenteRecord *
entente_statement_get_anchor (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_record (record_of (self), ENTENTE_STATEMENT_ANCHOR);
}

gint64
entente_statement_get_credibility (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), ENTENTE_NUMBER_ABSENT);

  return entente_record_get_number (record_of (self), ENTENTE_STATEMENT_CREDIBILITY);
}

const EntenteRecord *
entente_statement_get_translation (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_record (record_of (self), ENTENTE_STATEMENT_TRANSLATION);
}

const char *
entente_statement_get_note (EntenteStatement *self)
{
  g_return_val_if_fail (ENTENTE_IS_STATEMENT (self), NULL);

  return entente_record_get_text (record_of (self), ENTENTE_STATEMENT_NOTE);
}
