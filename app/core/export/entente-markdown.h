/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entente-report.h"

G_BEGIN_DECLS

GBytes *entente_markdown_write (EntenteReport *report, GBytes *picture);

G_END_DECLS
