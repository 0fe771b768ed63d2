/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

void image_limits_set (void);
