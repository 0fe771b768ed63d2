/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The words of the file format that the program itself compares with. The file may hold other words. The
 * labels for the user are in entente-vocabulary. */

/* The stance of a statement towards its target. */
#define ENTENTE_STANCE_SUPPORTS "supports"
#define ENTENTE_STANCE_DISPUTES "disputes"
#define ENTENTE_STANCE_MENTIONS "mentions"

/* The form of a statement: whose words its text is. */
#define ENTENTE_FORM_QUOTE "quote"
#define ENTENTE_FORM_PARAPHRASE "paraphrase"
#define ENTENTE_FORM_NARRATION "narration"

/* The attribution of a statement: how its speaker is named. */
#define ENTENTE_ATTRIBUTION_ON_RECORD "on-record"
#define ENTENTE_ATTRIBUTION_UNNAMED "unnamed"
#define ENTENTE_ATTRIBUTION_ANONYMOUS "anonymous"
#define ENTENTE_ATTRIBUTION_UNATTRIBUTED "unattributed"

/* The modality of a statement: how firmly it is made. */
#define ENTENTE_MODALITY_ASSERTS "asserts"
#define ENTENTE_MODALITY_CONFIRMS "confirms"
#define ENTENTE_MODALITY_DENIES "denies"
#define ENTENTE_MODALITY_EXPECTS "expects"
#define ENTENTE_MODALITY_SPECULATES "speculates"
#define ENTENTE_MODALITY_CALLS_FOR "calls-for"
#define ENTENTE_MODALITY_DECLINES_TO_COMMENT "declines-to-comment"

/* The kinds of actor that are drawn in a way of their own. */
#define ENTENTE_ACTOR_KIND_PERSON "person"
#define ENTENTE_ACTOR_KIND_ORGANIZATION "organization"
#define ENTENTE_ACTOR_KIND_GOVERNMENT "government"
#define ENTENTE_ACTOR_KIND_STATE "state"
#define ENTENTE_ACTOR_KIND_MEDIA "media"
#define ENTENTE_ACTOR_KIND_GROUP "group"
#define ENTENTE_ACTOR_KIND_AGREEMENT "agreement"
#define ENTENTE_ACTOR_KIND_EVENT "event"
#define ENTENTE_ACTOR_KIND_PLACE "place"
