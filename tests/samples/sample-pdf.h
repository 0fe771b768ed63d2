/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *sample_pdf_unpack (GBytes *pdf);

G_END_DECLS
