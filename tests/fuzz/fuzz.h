/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-history.h"

#include <stddef.h>
#include <stdint.h>

G_BEGIN_DECLS

/* What libFuzzer calls, and what the targets share. A zero byte of the input is between two of its parts. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

GPtrArray *fuzz_split (const uint8_t *data, size_t size, guint n_parts);
char *fuzz_dup_text (GBytes *part);

EntenteDocument *fuzz_read_document (GBytes *bytes);
GBytes *fuzz_write_document (EntenteDocument *document);
void fuzz_check_document (EntenteDocument *document);
void fuzz_check_draft (EntenteDocument *document, EntenteDraft *draft);

void fuzz_check_json (GBytes *bytes);
void fuzz_check_text (const char *text);

G_END_DECLS
