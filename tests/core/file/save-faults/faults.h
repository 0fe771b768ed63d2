/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Faults of system calls, for this thread only: a call can fail, or a function can be called just before
 * it. The linker puts these functions between the program and the C library (--wrap). */

void faults_fail (const char *call, guint nth, int number);
void faults_refuse (const char *call, int number);
void faults_before (const char *call, guint nth, GFunc func, gpointer data);
void faults_write_short (gboolean short_writes);
void faults_read_short (gboolean short_reads);
gboolean faults_reset (void);

extern const char *const faults_calls[];

G_END_DECLS
