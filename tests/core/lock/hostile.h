/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What a hostile library tries. */
#define HOSTILE_N_ATTEMPTS 26

/* What it is told by the environment. */
#define HOSTILE_ATTEMPT "HOSTILE_ATTEMPT"
#define HOSTILE_VICTIM "HOSTILE_VICTIM"
#define HOSTILE_VICTIM_WORD "HOSTILE_VICTIM_WORD"

/* What it finds where it runs. */
#define HOSTILE_SECRET "secret"
#define HOSTILE_SOCKET "socket"
#define HOSTILE_OTHER_FILE 9
#define HOSTILE_VICTIM_VALUE 42
